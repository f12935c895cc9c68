import { describe, expect, test } from "@jest/globals";
import { LEAST, problemsIn } from "./manifests.ts";

const AMOUNT = "expected a positive amount in USD with at most 12 decimals, such as 0.12";
const CHECKS = "expected a list of checks, such as [{ image: { minWidth: 512 } }]";

/** A change to the least manifest, and all that must be said of it. */
const REFUSALS: readonly (readonly [from: string, to: string, ...told: readonly string[]])[] = [
  ["version: 1", "version: 2", "1:10 version: expected 1, not 2"],
  ["version: 1", 'version: "1"', '1:10 version: expected 1, not "1": take the quotes off'],
  ["version: 1\n", "", "1:1 version is missing: expected 1"],
  [
    "prompt: x",
    "prompt: x, check: [{ not: { replace: true } }]",
    "5:32 prompts.0.check: `replace` stands at the top of a prompt's own list, not inside of another check: it is about the list as a whole",
  ],
  [
    "version: 1",
    "version: 1\ncheck: [{ replace: true, image: { minWidth: 5 } }]",
    "2:8 check: `replace` is for a prompt's own `check`: here there is nothing to replace",
  ],
  [
    "version: 1",
    "version: 1\ncheck: { any: [{ replace: true }] }",
    "2:8 check: `replace` is for a prompt's own `check`: here there is nothing to replace",
  ],
  ["version: 1", "version: 1\ncheck: { imgae: {} }", "2:10 unknown key `imgae` in check: did you mean `image`?"],
  [
    "version: 1",
    "version: 1\ncheck: { image: { minWidth: 5 }, not: { image: { minWidth: 5 } } }",
    "2:8 check: expected exactly one of image, reference, text, judge, command, http, all, any, not, score in one item, not image and not",
  ],
  [
    "version: 1",
    "version: 1\ncheck: [{ judge: { endpoint: https://x.y/v1, model: m, votes: 2, questions: [Q?] } }]",
    "2:63 check.0.judge.votes: expected 1, 3 or 5, not 2",
  ],
  [
    "provider: hiapi",
    "provider: HiAPI",
    "3:24 candidates.0.provider: this version has the providers: hiapi, openrouter, vercel, fal, ideogram, runware, other",
  ],
  ["model: m", "modle: m", "3:31 unknown key `modle` in candidates.0: did you mean `model`?"],
  ["model: m", "model: 0123", "3:38 candidates.0.model: expected a text, not 123: put it in quotes"],
  ["model: m", "model: true", "3:38 candidates.0.model: expected a text, not true: put it in quotes"],
  ["model: m", "model:", "3:38 candidates.0.model is empty: expected a text"],
  ["model: m", 'model: ""', "3:38 candidates.0.model: expected a text that is not empty"],
  ["model: m", "model: m, price: { usd: 0.1 }", "3:48 candidates.0.price.asOf is missing: expected a text"],
  ["model: m", "model: m, input: [1]", "3:48 candidates.0.input: expected a mapping of keys to values, not a list"],
  [
    "model: m",
    "model: m, input: { prompt: hi }",
    "3:48 candidates.0.input: the prompt comes from `prompts`: take `prompt` out of `input`",
  ],
  [
    "model: m",
    "model: m, input: { seed: 12345678901234567890 }",
    "3:56 candidates.0.input.seed: this number is too large to be sent exactly",
  ],
  [
    "model: m",
    "model: m, input: { a: [.nan] }",
    "3:54 candidates.0.input.a.0: expected a text, a number that can be sent exactly, true, false, null, a list or a mapping",
  ],
  ["model: m", "model: m, input: { __proto__: { a: 1 } }", "3:48 unknown key `__proto__` in candidates.0.input"],
  [
    "model: m",
    "model: m, whenPriceUnknown: { maxAttempts: 0 }",
    `3:59 candidates.0.whenPriceUnknown.reserveUsd is missing: ${AMOUNT}`,
    "3:74 candidates.0.whenPriceUnknown.maxAttempts: expected at least 1, not 0",
  ],
  [
    "id: a",
    "id: -a",
    "3:11 candidates.0.id: expected letters, digits, '.', '_', '-' or spaces, beginning with a letter or a digit",
  ],
  ["id: p", "id: 007", "5:11 prompts.0.id: expected a text, not 7: put it in quotes"],
  ["id: p, ", "", "5:5 prompts.0.id is missing: expected a text"],
  ["id: p, ", "ids: p, ", "5:7 unknown key `ids` in prompts.0: did you mean `id`?"],
  ["prompt: x", 'prompt: " \\t "', "5:22 prompts.0.prompt: expected the prompt's text"],
  ["prompt: x", "promt: x", "5:14 unknown key `promt` in prompts.0: did you mean `prompt`?"],
  ["prompt: x", "prompt: x, weight: 0", "5:33 prompts.0.weight: expected more than 0, not 0"],
  ["prompt: x", "prompt: x, weight: 1e7", "5:33 prompts.0.weight: expected at most 1000000, not 10000000"],
  ["prompt: x", "prompt: {{ subject }}", "5:23 a key must be plain text: put a value that begins with { or [ in quotes"],
  [
    "{ id: p, prompt: x }",
    "{ from: a.csv, colum: x, limit: 1.5 }",
    "5:20 unknown key `colum` in prompts.0: did you mean `column`?",
    "5:37 prompts.0.limit: expected a whole number, not 1.5",
  ],
  ["  - { id: p, prompt: x }", "  []", "5:3 prompts: expected at least one entry"],
  ["  - { id: p, prompt: x }", "  { id: p, prompt: x }", "5:3 prompts: expected a list, not a mapping"],
  [
    "{ id: p, prompt: x }",
    "&p { id: p, prompt: x }\n  - { <<: *p, id: q }",
    "6:7 merge keys (`<<`) are not read in prompts.1: write the keys out",
  ],
];

describe("refusals in candidates and prompts", () => {
  test.each(REFUSALS)("%j -> %j", (from, to, ...told) => {
    expect(LEAST).toContain(from);
    expect(problemsIn(LEAST.replace(from, to))).toEqual(told);
  });
});

test("texts that are too long", () => {
  expect(problemsIn(LEAST.replace("id: p", `id: ${"p".repeat(101)}`))).toEqual([
    "5:11 prompts.0.id: expected at most 100 characters, not 101",
  ]);
  expect(problemsIn(LEAST.replace("prompt: x", `prompt: ${"x".repeat(32_001)}`))).toEqual([
    "5:22 prompts.0.prompt: expected at most 32000 characters, not 32001",
  ]);
});

/** Lines below the least manifest, from line 6 on, and all that must be said of them. */
const APPENDED: readonly (readonly [line: string, ...told: readonly string[]])[] = [
  ["prompt: x", "6:1 unknown key `prompt`: did you mean `prompts`?"],
  ["checks: []", "6:1 unknown key `checks`: did you mean `check`?"],
  [
    "to: x",
    "6:1 unknown key `to`: known here: version, candidates, pipelines, prompts, check, includeCheckCost, errorRates, calibration, sampling, budget, thresholds, prices, volumePerMonth, plans, extras",
  ],
  ["version: 1", "6:1 this key is there twice: keep one"],
  ["? { a: b }\n: c", "6:3 a key must be plain text: put a value that begins with { or [ in quotes"],
  ["__proto__: {}", "1:1 unknown key `__proto__`"],
  ["check:", `6:7 check is empty: ${CHECKS}`],
  ["check: strict", `6:8 check: ${CHECKS}`],
  ["check: { image: }", "6:17 check.image is empty: expected a mapping of keys to values"],
  ["check: [{ image: { minWdth: 3 } }]", "6:20 unknown key `minWdth` in check.0.image: did you mean `minWidth`?"],
  ["check: { image: { minWidth: 0 } }", "6:29 check.image.minWidth: expected at least 1, not 0"],
  [
    "check: { image: { minWidth: 600, maxWidth: 500 } }",
    "6:44 check.image.maxWidth: expected at least minWidth (600): no image could pass",
  ],
  ["check: { image: { aspect: 0:1 } }", '6:27 check.image.aspect: expected a ratio of width to height, such as "16:9"'],
  [
    "check: { image: { aspect: 1.5 } }",
    '6:27 check.image.aspect: expected a ratio of width to height, such as "16:9", or { ratio: "16:9", tolerance: 0.02 }',
  ],
  [
    'check: { image: { aspect: { ratio: "1:1", tolerance: 1, x: 1 } } }',
    "6:54 check.image.aspect.tolerance: expected less than 1, not 1",
    "6:57 unknown key `x` in check.image.aspect: known here: ratio, tolerance",
  ],
  [
    "check: { image: { formats: [png, jpg] } }",
    '6:34 check.image.formats.1: expected png, jpeg or webp, not "jpg" (did you mean jpeg?)',
  ],
  ["check: { image: { formats: png } }", '6:28 check.image.formats: expected a list, not "png"'],
  ["check: { image: { notBlank: yes } }", '6:29 check.image.notBlank: expected true or false, not "yes"'],
  ["check: { image: { alpha: none } }", '6:26 check.image.alpha: expected required or forbidden, not "none"'],
  ["sampling:", "6:10 sampling is empty: expected a mapping of keys to values"],
  ["sampling: { objective: all }", '6:24 sampling.objective: expected every-prompt or any-image, not "all"'],
  ["sampling: { confidence: 95 }", "6:25 sampling.confidence: expected at most 0.9999, not 95"],
  ["sampling: { confidence: .nan }", "6:25 sampling.confidence: expected a number, not NaN"],
  [
    "sampling: { minCoverage: 80, indifference: -0.1 }",
    "6:26 sampling.minCoverage: expected at most 1, not 80",
    "6:44 sampling.indifference: expected at least 0, not -0.1",
  ],
  [
    "sampling: { retryCap: 1.5, seed: 2147483648 }",
    "6:23 sampling.retryCap: expected a whole number, not 1.5",
    "6:34 sampling.seed: expected at most 2147483647, not 2147483648",
  ],
  [
    "sampling: { attemptsPerPrompt: 3 }",
    "6:32 sampling.attemptsPerPrompt: expected `design: fixed` beside it: a race chooses its attempts itself",
  ],
  ["budget: 5", "6:9 budget: expected a mapping of keys to values, not 5"],
  ["budget: {}", `6:9 budget.usd is missing: ${AMOUNT}`],
  ["thresholds: { maxCostPerUsable: 1 }", "6:15 unknown key `maxCostPerUsable` in thresholds: known here: maxCostPerUsableUsd"],
  ["check: !!set { a, b }", "6:8 unknown tag !!set: take it out"],
  ["check: !strict []", "6:8 unknown tag !strict: take it out"],
  ["check: *nowhere", "1:1 the YAML cannot be expanded: Unresolved alias (the anchor must be set before the alias): nowhere"],
  ["check: &c [*c]", "6:12 nested more than 50 levels deep, or an alias inside itself"],
  ["---\nversion: 1", "6:1 a second document begins here: a manifest is one document, so take the `---` out"],
  ["budget: { usd: 1", "7:1 not valid YAML: Flow map in block collection must be sufficiently indented and end with a }"],
  ["budget:\n\tusd: 1", "7:1 not valid YAML: tabs are not allowed as indentation, use spaces"],
];

describe("refusals below", () => {
  test.each(APPENDED)("%s", (line, ...told) => expect(problemsIn(`${LEAST}${line}\n`)).toEqual(told));
});
