import { scenarioSchema } from "./schema.ts";
import type { Scenario, ScenarioInput } from "./schema.ts";

/**
 * What the double does unless a scenario file says otherwise: five models with the names and the shapes of HiAPI's. Prices and
 * the quality of the images are INVENTED for the sandbox, at most resembling what was once published; they say nothing about
 * the real models.
 */

const RATIOS = ["auto", "1:1", "3:2", "2:3", "4:3", "3:4", "16:9", "9:16"];
const RESOLUTION = { type: "string", enum: ["1K", "2K", "4K"], default: "1K" };
const FORMAT = { type: "string", enum: ["png", "jpeg", "webp"] };
const BACKGROUND = { type: "string", enum: ["auto", "transparent", "opaque"], default: "auto" };

const prompt = (longest: number, shortest = 1) => ({ type: "string", minLength: shortest, maxLength: longest });
const oneOf = (values: readonly string[], standard?: string) => ({
  type: "string",
  enum: values,
  ...(standard === undefined ? {} : { default: standard }),
});
const input = (
  properties: Record<string, unknown>,
  required: readonly string[] = ["prompt"],
  rules: readonly unknown[] = [],
) => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  additionalProperties: false,
  required,
  properties,
  ...(rules.length > 0 ? { allOf: rules } : {}),
});
const priceBy = (field: string, prices: Record<string, number>) =>
  Object.entries(prices).map(([value, usd]) => ({ name: value.toUpperCase(), rule: { [field]: { match: value } }, usd }));

/** A background can be asked for at 1K only. */
const BACKGROUND_NEEDS_1K = {
  if: { required: ["background"] },
  // A JSON Schema keyword, not a promise.
  // oxlint-disable-next-line unicorn/no-thenable
  then: { properties: { resolution: { enum: ["1K"] } } },
};

const MODELS: ScenarioInput["models"] = [
  {
    id: "z-image",
    description: "Fast and cheap drafts",
    baseUsd: 0.003,
    inputSchema: input({ prompt: prompt(5000), aspect_ratio: oneOf(RATIOS, "1:1"), resolution: oneOf(["1K", "2K"], "1K") }),
    latencyMs: { median: 120, spread: 0.25 },
    quality: { blank: 0.05, blurred: 0.3, wrongSize: 0.1, cutOff: 0.03, refuse: 0.02, fail: 0.02 },
  },
  {
    id: "gpt-image-2/text-to-image",
    description: "Follows long prompts",
    baseUsd: 0.03,
    policies: priceBy("resolution", { "1K": 0.03, "2K": 0.04, "4K": 0.06 }),
    inputSchema: input(
      {
        prompt: prompt(20000),
        aspect_ratio: oneOf([...RATIOS, "5:4", "4:5", "2:1", "1:2", "3:1", "1:3", "21:9", "9:21"], "auto"),
        resolution: RESOLUTION,
        background: BACKGROUND,
      },
      ["prompt"],
      [BACKGROUND_NEEDS_1K],
    ),
    latencyMs: { median: 300, spread: 0.2 },
    quality: { blurred: 0.06, wrongSize: 0.02, refuse: 0.04 },
  },
  {
    id: "gpt-image-2/image-to-image",
    description: "Makes finals of drafts",
    baseUsd: 0.03,
    policies: priceBy("resolution", { "1K": 0.03, "2K": 0.04, "4K": 0.06 }),
    inputSchema: input(
      {
        prompt: prompt(20000),
        input_urls: { type: "array", minItems: 1, maxItems: 16, items: { type: "string", format: "uri" } },
        aspect_ratio: oneOf([...RATIOS, "5:4", "4:5"], "auto"),
        resolution: RESOLUTION,
      },
      ["prompt", "input_urls"],
    ),
    latencyMs: { median: 320, spread: 0.2 },
    quality: { blurred: 0.02, wrongSize: 0.01, refuse: 0.02 },
  },
  {
    id: "gpt-image-2.5-flare@pro",
    aliases: ["gpt-image-2.5-flare"],
    description: "Price and detail by quality",
    baseUsd: 0.0672,
    policies: priceBy("quality", { low: 0.0172, medium: 0.0672, high: 0.1829, xhigh: 0.3572, max: 0.7143, auto: 0.3572 }),
    inputSchema: input({
      prompt: prompt(8000),
      aspect_ratio: oneOf([...RATIOS, "1024x1024", "1536x1024", "1024x1536", "2048x2048", "3840x2160", "2160x3840"], "1:1"),
      quality: oneOf(["low", "medium", "high", "xhigh", "max", "auto"], "medium"),
      background: BACKGROUND,
      output_format: { ...FORMAT, default: "webp" },
      image_urls: { type: "array", minItems: 1, maxItems: 16, items: { type: "string", format: "uri" } },
    }),
    latencyMs: { median: 350, spread: 0.2 },
    quality: { blurred: 0.08, wrongSize: 0.01, refuse: 0.03, fail: 0.01 },
  },
  {
    id: "seedream-5.0-pro/text-to-image",
    description: "Posters and products",
    baseUsd: 0.05,
    policies: priceBy("quality", { basic: 0.05, high: 0.1 }),
    inputSchema: input(
      {
        prompt: prompt(5000, 4),
        aspect_ratio: oneOf(["1:1", "4:3", "3:4", "16:9", "9:16", "2:3", "3:2", "21:9"]),
        quality: oneOf(["basic", "high"]),
        output_format: oneOf(["png", "jpeg"], "png"),
      },
      ["prompt", "aspect_ratio", "quality"],
    ),
    latencyMs: { median: 250, spread: 0.25 },
    quality: { blurred: 0.04, wrongSize: 0.04, refuse: 0.02 },
    tiers: { basic: "1K", high: "2K" },
  },
  {
    id: "qwen-image-2.0",
    description: "One flat price",
    baseUsd: 0.025,
    inputSchema: input({
      prompt: prompt(5000),
      size: oneOf(["1024*1024", "1328*1328", "1664*928", "928*1664", "2048*2048", "2688*1536", "2368*1728"], "1024*1024"),
      negative_prompt: { type: "string", maxLength: 500 },
      prompt_extend: { type: "boolean" },
      watermark: { type: "boolean" },
      seed: { type: "integer", minimum: 0, maximum: 2_147_483_647 },
    }),
    latencyMs: { median: 180, spread: 0.25 },
    quality: { blank: 0.03, blurred: 0.15, wrongSize: 0.05, cutOff: 0.01, refuse: 0.01, fail: 0.01 },
  },
];

/** A high limit is advertised, so that a client that paces itself by the headers does not wait for nothing. */
export const defaultScenario: Scenario = scenarioSchema.parse({
  seed: 1,
  models: MODELS,
  difficulty: { spread: 0.6, affinity: 0.3 },
  limits: { advertise: 6000 },
} satisfies ScenarioInput);
