import { describe, expect, test } from "@jest/globals";
import { LEAST, manifestIn, problemsIn } from "./manifests.ts";

const AMOUNT = "expected a positive amount in USD with at most 12 decimals, such as 0.12";
describe("money", () => {
  const usd = (text: string): string[] => problemsIn(`${LEAST}budget: { usd: ${text} }\n`);
  test.each([
    "0",
    "-1",
    "-0.0",
    "1e999",
    "-.inf",
    ".inf",
    ".nan",
    "1e-13",
    "0.30000000000000004",
    "1e13",
    "1_000",
    '"1,50"',
    "$5",
    '""',
    "true",
    "[1]",
    "{ a: 1 }",
    '"-1"',
    '"0x10"',
    '"1e9999"',
  ])("%s is refused", (text) => expect(usd(text)).toEqual([`6:16 budget.usd: ${AMOUNT}`]));
  test.each(["1", "1.00", "0.12", '"0.0172"', "1e-12", '"1e-12"', "1e12", '"010"', '" 5 "'])("%s is taken", (text) =>
    expect(usd(text)).toEqual([]),
  );
});

describe("ids must differ", () => {
  test("whatever their case, in candidates and in prompts", () => {
    const text = `version: 1
candidates:
  - { id: a, provider: hiapi, model: m }
  - { id: A, provider: hiapi, model: m }
prompts:
  - { id: p, prompt: x }
  - { id: q, prompt: x }
  - { id: p, prompt: y }
`;
    expect(problemsIn(text)).toEqual([
      '4:11 candidates.1.id: "A" is already the id on line 3: ids must differ',
      '8:11 prompts.2.id: "p" is already the id on line 6: ids must differ',
    ]);
  });
});

test("what is left out gets its default, and nothing that is said does", () => {
  expect(manifestIn(LEAST)).toEqual({
    version: 1,
    candidates: [{ id: "a", provider: "hiapi", model: "m", input: {} }],
    prompts: [{ id: "p", prompt: "x", weight: 1 }],
    includeCheckCost: true,
    pipelines: [],
    check: [],
    sampling: {
      design: "race",
      objective: "every-prompt",
      confidence: 0.95,
      indifference: 0.05,
      minCoverage: 0.8,
      seed: 1,
      attemptTimeoutSeconds: 600,
    },
    thresholds: {},
    prices: { tolerance: 0.005, suspicious: 10 },
    plans: [],
    extras: [],
  });
  const full = {
    version: 1,
    candidates: [
      {
        id: "a.b_c-d 2",
        provider: "hiapi",
        model: "M/x",
        route: "ext",
        input: { resolution: "1K", list: [1, "a", null, { deep: true }] },
        whenPriceUnknown: { maxAttempts: 3, reserveUsd: "0.10" },
      },
    ],
    prompts: [
      { id: "p", prompt: "x", weight: 0.5, check: [{ image: { alpha: "required" } }] },
      { from: "a.csv", column: "Prompt", idColumn: "Id", limit: 5, weight: 2, check: [{ image: { notBlank: false } }] },
    ],
    check: [
      {
        image: {
          minWidth: 1,
          maxWidth: 2,
          minHeight: 3,
          maxHeight: 4,
          aspect: { ratio: "4:3", tolerance: 0.1 },
          formats: ["png"],
          maxBytes: 9,
          minSharpness: 0.5,
        },
      },
    ],
    sampling: {
      design: "fixed",
      attemptsPerPrompt: 2,
      objective: "any-image",
      giveUpUsd: 0.12,
      retryCap: 4,
      confidence: 0.9,
      indifference: 0,
      minCoverage: 0,
      seed: 0,
      attemptTimeoutSeconds: 1,
    },
    budget: { usd: 1 },
    thresholds: { maxCostPerUsableUsd: "0.08" },
    prices: { tolerance: 0.01, suspicious: 4 },
    includeCheckCost: true,
    pipelines: [],
    volumePerMonth: 400.5,
    plans: [
      {
        id: "studio",
        usdPerMonth: 60,
        includedImages: 2000,
        overageUsdPerImage: "0.05",
        candidate: "a.b_c-d 2",
        allowed: false,
        note: "for private use",
        asOf: "2026-11-22",
        staleAfterDays: 30,
      },
    ],
    extras: [{ id: "storage", usd: 0.001, per: "usable", asOf: "2026-11-22", staleAfterDays: 30 }],
  };
  expect(manifestIn(JSON.stringify(full))).toEqual(full);
});

test("one check, or a list of them; a ratio, or one with its tolerance", () => {
  expect(manifestIn(`${LEAST}check: { image: { aspect: 16:9 } }\n`).check).toEqual([{ image: { aspect: "16:9" } }]);
  expect(manifestIn(`${LEAST}check: { image: { aspect: { ratio: 16:9 } } }\n`).check).toEqual([
    { image: { aspect: { ratio: "16:9", tolerance: 0.02 } } },
  ]);
});

test("checks may be shared by anchors, over a long list of prompts", () => {
  const prompts = Array.from({ length: 900 }, (_, index) => `  - { id: q${index}, prompt: x, check: *strict }\n`).join("");
  const manifest = manifestIn(
    `${LEAST.replace("prompt: x", "prompt: x, check: &strict [{ image: { minWidth: 5 } }]")}${prompts}`,
  );
  expect(manifest.prompts).toHaveLength(901);
  expect(manifest.prompts[900]).toMatchObject({ check: [{ image: { minWidth: 5 } }] });
});

test("a thousand bad entries are told at once, each at its place", () => {
  const rows = Array.from(
    { length: 1000 },
    (_, index) => `  - { id: q${index}, promt: hiapi, weight: -1, check: [{ image: { minwidth: 3 } }, { jugde: {} }] }\n`,
  );
  const began = performance.now();
  const told = problemsIn(`${LEAST}${rows.join("")}`);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(told).toHaveLength(4_000);
  expect(told.slice(3_996)).toEqual([
    "1005:17 unknown key `promt` in prompts.1000: did you mean `prompt`?",
    "1005:39 prompts.1000.weight: expected more than 0, not -1",
    "1005:62 unknown key `minwidth` in prompts.1000.check.0.image: did you mean `minWidth`?",
    "1005:81 unknown key `jugde` in prompts.1000.check.1: did you mean `judge`?",
  ]);
});
