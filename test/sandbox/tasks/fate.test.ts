import { describe, expect, test } from "@jest/globals";
import { scenarioSchema } from "../../../src/sandbox/scenario.ts";
import type { ScenarioInput } from "../../../src/sandbox/scenario.ts";
import { chancesFor, drawFate } from "../../../src/sandbox/tasks/fate.ts";

const QUALITY = { blank: 0.1, blurred: 0.2, wrongSize: 0.05, cutOff: 0.05, empty: 0.02, fail: 0.03, refuse: 0.05 };

function scenario(partial: Partial<ScenarioInput> = {}) {
  const parsed = scenarioSchema.parse({ models: [{ id: "m", baseUsd: 0.01, quality: QUALITY }], ...partial });
  return { scenario: parsed, model: parsed.models[0]! };
}

test("over many draws every kind has the share that the scenario gives it", () => {
  const given = scenario();
  const counts: Record<string, number> = {};
  const draws = 20_000;
  for (let i = 0; i < draws; i++) {
    const { fate } = drawFate(given.scenario, given.model, `prompt ${i}`, "0");
    const name = fate.end === "image" ? fate.kind : fate.end === "fail" && fate.refused ? "refuse" : fate.end;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  // Five standard errors of a share of 0.5, the widest there is.
  const margin = 5 * Math.sqrt(0.25 / draws);
  for (const [kind, share] of Object.entries({ ...QUALITY, good: 0.5 }))
    expect(Math.abs((counts[kind] ?? 0) / draws - share)).toBeLessThan(margin);
});

test("a draw depends on seed, model, prompt and label, and on nothing else", () => {
  const { scenario: one, model } = scenario();
  const { scenario: two } = scenario({ seed: 2 });
  const draw = drawFate(one, model, "a", "0");
  expect(drawFate(one, model, "a", "0")).toEqual(draw);
  const others = [
    drawFate(two, model, "a", "0"),
    drawFate(one, { ...model, id: "n" }, "a", "0"),
    drawFate(one, model, "b", "0"),
    drawFate(one, model, "a", "1"),
  ];
  for (const other of others) expect(other.imageSeed).not.toBe(draw.imageSeed);
});

describe("difficulty", () => {
  const good = ({ blank, blurred, wrongSize, cutOff, empty, fail, refuse }: typeof QUALITY): number =>
    1 - blank - blurred - wrongSize - cutOff - empty - fail - refuse;

  test("none leaves the chances as they are", () => {
    const given = scenario();
    expect(chancesFor(given.scenario, given.model, "x")).toEqual(QUALITY);
  });

  test("takes log-odds off a good image; kinds keep proportions, other ends keep their chances", () => {
    const given = scenario({ prompts: [{ contains: "Hands", difficulty: 1.5 }] });
    const hard = chancesFor(given.scenario, given.model, "two HANDS");
    const odds = (chances: typeof QUALITY): number => good(chances) / (0.9 - good(chances));
    expect(Math.log(odds(QUALITY)) - Math.log(odds(hard))).toBeCloseTo(1.5, 10);
    expect(hard.blurred / hard.blank).toBeCloseTo(2, 10);
    expect([hard.empty, hard.fail, hard.refuse]).toEqual([0.02, 0.03, 0.05]);
    expect(chancesFor(given.scenario, given.model, "a cat")).toEqual(QUALITY);
  });

  test("a rule may replace chances, for one model only", () => {
    const given = scenario({ prompts: [{ contains: "war", model: "m", quality: { refuse: 0.9, blank: 0, blurred: 0 } }] });
    expect(chancesFor(given.scenario, given.model, "warm")).toMatchObject({ refuse: 0.9, wrongSize: 0.05 });
    expect(chancesFor(given.scenario, { ...given.model, id: "n" }, "warm")).toEqual(QUALITY);
  });

  test("spread moves all models alike, affinity each on its own", () => {
    const share = (partial: Partial<ScenarioInput>, id: string, prompt: string): number => {
      const given = scenario(partial);
      return good(chancesFor(given.scenario, { ...given.model, id }, prompt));
    };
    const prompts = Array.from({ length: 300 }, (_, i) => `prompt ${i}`);
    const spread = prompts.map((prompt) => share({ difficulty: { spread: 1 } }, "m", prompt));
    expect(Math.min(...spread)).toBeLessThan(0.25);
    expect(Math.max(...spread)).toBeGreaterThan(0.75);
    expect(prompts.map((prompt) => share({ difficulty: { spread: 1 } }, "n", prompt))).toEqual(spread);
    const affine = prompts.map((prompt) => share({ difficulty: { affinity: 1 } }, "n", prompt));
    expect(affine).not.toEqual(prompts.map((prompt) => share({ difficulty: { affinity: 1 } }, "m", prompt)));
  });

  test("never makes a perfect or a hopeless model into something else", () => {
    const perfect = scenario({ models: [{ id: "m", baseUsd: 1 }], prompts: [{ contains: "", difficulty: 5 }] });
    expect(good(chancesFor(perfect.scenario, perfect.model, "x"))).toBe(1);
    const hopeless = scenario({
      models: [{ id: "m", baseUsd: 1, quality: { blank: 1 } }],
      prompts: [{ contains: "", difficulty: -5 }],
    });
    expect(chancesFor(hopeless.scenario, hopeless.model, "x").blank).toBe(1);
  });
});

test("latency: fixed, or around its median with the spread that was asked for", () => {
  const fixed = scenario({ models: [{ id: "m", baseUsd: 1, latencyMs: 321 }] });
  expect(drawFate(fixed.scenario, fixed.model, "x", "0").latencyMs).toBe(321);
  const varied = scenario({ models: [{ id: "m", baseUsd: 1, latencyMs: { median: 200, spread: 0.5 } }] });
  const logs = Array.from({ length: 4000 }, (_, i) =>
    Math.log(drawFate(varied.scenario, varied.model, "x", String(i)).latencyMs),
  );
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  const deviation = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length);
  expect(Math.exp(mean)).toBeGreaterThan(190);
  expect(Math.exp(mean)).toBeLessThan(210);
  expect(deviation).toBeGreaterThan(0.46);
  expect(deviation).toBeLessThan(0.53);
});
