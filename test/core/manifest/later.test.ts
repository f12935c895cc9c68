import { describe, expect, test } from "@jest/globals";
import { manifestIn, problemsIn } from "./manifests.ts";

/** The manifest of the design, with everything that it will have one day. */
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
  test("is refused for nothing but what comes later, each with its own sentence", () => {
    expect(problemsIn(DESIGN)).toEqual([
      "11:1 `pipelines` is not available in this version (draft-then-final pipelines): take it out to go on",
      "23:5 `judge` in check.1 is not available in this version (checks other than `image`): take it out to go on",
    ]);
  });

  test("is taken without it", () => {
    const now = DESIGN.replace(/pipelines:\n.*\n/, "").replace(/ {2}- judge.*\n/, "");
    expect(manifestIn(now)).toMatchObject({
      candidates: [{ id: "z-image" }, { id: "gpt-image-2" }],
      prompts: [{ id: "hero", weight: 3 }, { from: "prompts/*.txt" }, { from: "catalogue.tsv", column: "Prompt", limit: 50 }],
      sampling: { giveUpUsd: 0.12 },
      budget: { usd: 1 },
      plans: [{ id: "studio", usdPerMonth: 60, includedImages: 2000 }],
      volumePerMonth: 4000,
    });
  });
});

describe("other keys of later versions", () => {
  const at = (key: string, where: string, what: string): string =>
    `\`${key}\`${where} is not available in this version (${what}): take it out to go on`;
  const base = "version: 1\ncandidates: [{ id: a, provider: hiapi, model: m }]\n";
  test.each([
    ["prompts: [{ id: p, prompt: x }]\nincludeCheckCost: false\n", "4:1 ", at("includeCheckCost", "", "the cost of checks")],
    [
      "prompts: [{ id: p, prompt: x, check: { not: {} } }]\n",
      "3:40 ",
      at("not", " in prompts.0.check", "checks other than `image`"),
    ],
    [
      "prompts: [{ from: a.csv, check: [{ image: { border: 3 } }] }]\n",
      "3:45 ",
      at("border", " in prompts.0.check.0.image", "this part of the image check"),
    ],
    [
      "prompts: [{ id: p, prompt: x }]\ncheck: [{ image: {}, errorRates: {} }]\n",
      "4:22 ",
      at("errorRates", " in check.0", "known error rates of the check"),
    ],
  ])("%j", (rest, place, told) => expect(problemsIn(base + rest)).toEqual([place + told]));

  test("are only known where they will stand", () => {
    expect(problemsIn(`${base}prompts: [{ id: p, prompt: x, pipelines: [] }]\n`)).toEqual([
      "3:31 unknown key `pipelines` in prompts.0: known here: id, prompt, weight, check, from, column, idColumn, limit",
    ]);
  });
});
