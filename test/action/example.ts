import type { ScenarioInput } from "../../src/sandbox/scenario.ts";

/** A small measurement: two candidates, three prompts, images of 96 pixels. What becomes of an attempt is fixed by the seed. */

export const MANIFEST = `version: 1
candidates:
  - id: cheap
    provider: hiapi
    model: z-image
    input: { aspect_ratio: "1:1", resolution: 1K }
  - id: dear
    provider: hiapi
    model: gpt-image-2/text-to-image
    input: { aspect_ratio: "1:1", resolution: 1K }
prompts:
  - { id: hero, prompt: A calico cat on a sunlit windowsill, weight: 3 }
  - { id: empty-cart, prompt: An empty shopping basket }
  - { id: lamp, prompt: A brass desk lamp on white paper }
check:
  - image: { minWidth: 64, aspect: "1:1", notBlank: true }
sampling: { seed: 7 }
budget: { usd: 1.00 }
`;

const INPUT = {
  type: "object",
  additionalProperties: false,
  required: ["prompt"],
  properties: {
    prompt: { type: "string", minLength: 1 },
    aspect_ratio: { type: "string", enum: ["1:1", "16:9"], default: "1:1" },
    resolution: { type: "string", enum: ["1K", "2K"], default: "1K" },
  },
};

export const MODELS: ScenarioInput["models"] = [
  { id: "z-image", baseUsd: 0.003, latencyMs: 20, inputSchema: INPUT, quality: { blank: 0.5 } },
  {
    id: "gpt-image-2/text-to-image",
    baseUsd: 0.03,
    policies: [
      { name: "1K", rule: { resolution: { match: "1K" } }, usd: 0.03 },
      { name: "2K", rule: { resolution: { match: "2K" } }, usd: 0.04 },
    ],
    latencyMs: 30,
    inputSchema: INPUT,
  },
];

export const SCENARIO: ScenarioInput = { seed: 3, models: MODELS, images: { longestSide: 96 } };
