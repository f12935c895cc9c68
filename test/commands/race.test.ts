import { expect, test } from "@jest/globals";
import { resultsSchema } from "../../src/core/report/results.ts";
import type { ScenarioInput } from "../../src/sandbox/scenario.ts";
import { MANIFEST, withMeasuring } from "../support/measuring.ts";

/** A race over HTTP, against the sandbox. */

const ANY = MANIFEST.replace(
  "candidates: [{ id: draft, provider: hiapi, model: z-image }]",
  "candidates: [{ id: draft, provider: hiapi, model: z-image }, { id: flagship, provider: hiapi, model: gpt-image-2 }]",
).replace("giveUpUsd: 0.012,", "objective: any-image,");
const SCENARIO: Partial<ScenarioInput> = {
  models: [
    { id: "z-image", baseUsd: 0.003, latencyMs: 5, quality: { blank: 0.5 } },
    { id: "gpt-image-2", baseUsd: 0.04, latencyMs: 5 },
  ],
};

test("ends when the answer is proven, without an image of the flagship; started again it buys nothing", async () => {
  await withMeasuring(SCENARIO, async (bench) => {
    const { results, end } = await bench.run({ manifest: ANY, options: { "budget-usd": "1", concurrency: "16" } });
    expect(end.exit).toBe(0);
    expect(resultsSchema.safeParse(results).error).toBeUndefined();
    expect(results.decision).toMatchObject({ status: "clear", leader: "draft", cheapest: "draft" });
    const [draft, flagship] = results.candidates;
    expect(flagship).toMatchObject({ attempts: 0, eligible: false, ineligibleBecause: expect.stringContaining("list price") });
    expect(draft!.attempts).toBeGreaterThan(5);
    expect(draft!.attempts).toBeLessThan(60);
    expect(Number(draft!.costPerUsableUsd.estimate)).toBeGreaterThan(0.003);
    const made = bench.sandbox.stats().tasks.length;
    expect(made).toBe(draft!.attempts);
    const again = await bench.run({ manifest: ANY, options: { "budget-usd": "1" } });
    expect(bench.sandbox.stats().tasks.length).toBe(made);
    expect(again.results.decision).toMatchObject({ status: "clear", cheapest: "draft" });
  });
});

test("a plain batch for those who want one", async () => {
  await withMeasuring(SCENARIO, async (bench) => {
    const manifest = ANY.replace("objective: any-image,", "objective: any-image, design: fixed, attemptsPerPrompt: 2,");
    const { results } = await bench.run({ manifest, options: { "budget-usd": "1" } });
    expect(results.candidates.map(({ attempts, maxAttemptsPerPrompt }) => [attempts, maxAttemptsPerPrompt])).toEqual([
      [6, 2],
      [6, 2],
    ]);
  });
});
