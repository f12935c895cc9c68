import { describe, expect, test } from "@jest/globals";
import { manifestIn } from "./manifests.ts";

/** The manifest of the design. */
const DESIGN = `version: 1
candidates:
  - id: z-image
    provider: hiapi
    model: z-image
    input: { aspect_ratio: "1:1", resolution: 1K }
  - id: gpt-image-2
    provider: hiapi
    model: gpt-image-2/text-to-image
    input: { aspect_ratio: "1:1", resolution: 1K }
pipelines:
  - { id: draft-then-final, draft: z-image, final: gpt-image-2 }
prompts:
  - id: hero
    prompt: A calico cat curled up on a sunlit windowsill, soft focus background
    weight: 3
  - from: prompts/*.txt            # a file a prompt, its id is the file's name
  - from: catalogue.tsv            # CSV, TSV or JSON Lines; columns named below
    column: Prompt
    limit: 50
check:                             # applies to all; a prompt may add its own
  - image: { minWidth: 512, aspect: "1:1", notBlank: true }
  - judge: { endpoint: ..., model: ..., questions: [ ... ] }
sampling: { objective: every-prompt, giveUpUsd: 0.12, confidence: 0.95, indifference: 0.05, minCoverage: 0.8, seed: 1 }
budget: { usd: 1.00 }
prices: { tolerance: 0.005, suspicious: 10 }
thresholds: { maxCostPerUsableUsd: 0.08 }
plans: [ { id: studio, usdPerMonth: 60, includedImages: 2000 } ]
volumePerMonth: 4000
`;

describe("the manifest of the design", () => {
  test("is taken as it is, its dots filled in", () => {
    const now = DESIGN.replace(
      "judge: { endpoint: ..., model: ..., questions: [ ... ] }",
      'judge: { endpoint: "https://api.example/v1", model: m, questions: [ Is there a cat? ] }',
    );
    expect(manifestIn(now)).toMatchObject({
      pipelines: [{ id: "draft-then-final", draft: "z-image", final: "gpt-image-2", finalsPerDraft: 1, passDraft: false }],
      check: [{ image: { minWidth: 512 } }, { judge: { questions: [{ ask: "Is there a cat?", expect: "yes", weight: 1 }] } }],
      candidates: [{ id: "z-image" }, { id: "gpt-image-2" }],
      prompts: [{ id: "hero", weight: 3 }, { from: "prompts/*.txt" }, { from: "catalogue.tsv", column: "Prompt", limit: 50 }],
      sampling: { giveUpUsd: 0.12 },
      budget: { usd: 1 },
      plans: [{ id: "studio", usdPerMonth: 60, includedImages: 2000 }],
      volumePerMonth: 4000,
    });
  });
});
