import { expect, test } from "@jest/globals";
import { simulate } from "../../support/race-simulation.ts";

/** Seeded races against candidates of known chances; the spend is that of statistics.md, section 4, give or take what 50 runs allow. */
const RUNS = 50;
const BUDGET_USD = 50;

test.each([
  ["I01", 0.0591],
  ["I03", 4.088],
  ["I05", 7.275],
  ["I06", 0.903],
  ["I12", 0.733],
] as const)("%s: settled by the right winner, for about $%d", (id, expectedUsd) => {
  for (const look of ["batch", "window"] as const) {
    const terms = { delta: 0.05, indifference: 0.05, batch: 16, look };
    const runs = Array.from({ length: RUNS }, (_, seed) => simulate(id, seed, terms, BUDGET_USD));
    expect(runs.filter(({ wrong }) => wrong).length).toBeLessThanOrEqual(0.05 * RUNS);
    expect(runs.filter(({ winner }) => winner === null)).toEqual([]);
    const mean = runs.reduce((sum, { usd }) => sum + usd, 0) / RUNS;
    expect(mean).toBeLessThan(1.25 * expectedUsd);
    expect(mean).toBeGreaterThan(0.75 * expectedUsd);
  }
});

test("I01: the flagship is hardly ever bought", () => {
  const terms = { delta: 0.05, indifference: 0.05, batch: 16, look: "batch" } as const;
  const bought = Array.from({ length: RUNS }, (_, seed) => simulate("I01", seed, terms, BUDGET_USD).bought.includes("1"));
  expect(bought.filter(Boolean).length).toBeLessThanOrEqual(2);
});

test("the same seed buys the same", () => {
  const terms = { delta: 0.05, indifference: 0.05, batch: 16, look: "window" } as const;
  expect(simulate("I06", 7, terms, 5)).toEqual(simulate("I06", 7, terms, 5));
});
