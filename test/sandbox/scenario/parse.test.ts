import { expect, test } from "@jest/globals";
import { describeProblem } from "../../../src/core/failure.ts";
import { defaultScenario, parseScenario } from "../../../src/sandbox/scenario.ts";

const problems = (text: string): string[] => {
  const result = parseScenario(text, "s.yml");
  return result.ok ? [] : result.problems.map(describeProblem);
};

test("a small file is enough; everything else has a default", () => {
  const result = parseScenario("models:\n  - { id: a, baseUsd: 0.01 }\n", "s.yml");
  expect(result).toMatchObject({
    ok: true,
    value: {
      seed: 1,
      models: [{ id: "a", baseUsd: 0.01, policies: [], latencyMs: 200, quality: { blank: 0, refuse: 0 } }],
      images: { format: "png", expireSeconds: 604_800 },
      limits: { window: "fixed", retryAfter: false },
      billed: { fail: false, refuse: false, empty: true },
      errorEnvelope: "task",
      faults: [],
    },
  });
});

test("JSON is read as well, and the default scenario survives being written down", () => {
  const result = parseScenario(JSON.stringify(defaultScenario), "s.json");
  expect(result).toEqual({ ok: true, value: defaultScenario });
});

test("what a file leaves out is as in the default scenario", () => {
  expect(parseScenario("", "s.yml")).toEqual({ ok: true, value: defaultScenario });
  const limited = parseScenario("limits: { requestsPerMinute: 60 }", "s.yml");
  expect(limited.ok && limited.value).toEqual({
    ...defaultScenario,
    limits: { requestsPerMinute: 60, window: "fixed", retryAfter: false },
  });
});

test("all problems at once, each with its place", () => {
  const text = [
    "seed: x",
    "models:",
    "  - id: a",
    "    baseUsd: -1",
    "    qualtiy: { blank: 0.1 }",
    "  - id: a",
    "    baseUsd: 0.01",
    "    quality: { blank: 0.6, blurred: 0.6 }",
    "faults:",
    "  - { kind: drop, on: [1], chance: 0.5 }",
    "  - { kind: dropp }",
    "colour: red",
  ].join("\n");
  expect(problems(text)).toEqual([
    expect.stringMatching(/^s\.yml:1:7: seed: /),
    expect.stringMatching(/^s\.yml:4:14: models\.0\.baseUsd: /),
    expect.stringMatching(/^s\.yml:5:5: models\.0\.qualtiy: there is no such key/),
    expect.stringMatching(/^s\.yml:8:14: models\.1\.quality: .*at most 1/),
    expect.stringMatching(/^s\.yml:10:5: faults\.0: expected at most one of/),
    expect.stringMatching(/^s\.yml:11:13: faults\.1\.kind: .*did you mean drop/),
    expect.stringMatching(/^s\.yml:12:1: colour: there is no such key/),
  ]);
});

test("what only shows when the file is whole: twice the same model, a change of a model that is not there", () => {
  const text = ["models: [{ id: a, baseUsd: 1 }, { id: a, baseUsd: 2 }]", "priceChanges:", "  - { model: b, baseUsd: 1 }"].join(
    "\n",
  );
  expect(problems(text)).toEqual([
    "s.yml:1:39: models.1.id: the model a is there twice",
    "s.yml:3:14: priceChanges.0.model: there is no model b",
  ]);
});

test.each([
  ["a: [1", /^s\.yml:\d+:\d+: /],
  ["- 1", /^s\.yml:1:1: /],
  [
    `a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c]`,
    /aliases/,
  ],
])("%j is refused with a place", (text, message) => {
  expect(problems(text)[0]).toMatch(message);
});

test("prices have at most twelve decimals", () => {
  expect(problems("models: [{ id: a, baseUsd: 1.0e-13 }]")[0]).toMatch(/twelve decimals/);
  expect(problems("models: [{ id: a, baseUsd: 1.0e-12 }]")).toEqual([]);
});
