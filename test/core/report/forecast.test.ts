import { describe, expect, test } from "@jest/globals";
import { parseUsd } from "../../../src/core/money.ts";
import { budgetSentence, type Estimate } from "../../../src/core/report/estimate-text.ts";
import { forecast } from "../../../src/core/report/forecast.ts";
import type { Results } from "../../../src/core/report/results.ts";
import { estimateOf } from "../../engine/estimated.ts";
import { makeBench } from "./records.ts";

const BUDGET = parseUsd("1.00")!;
const PRIOR = "every share of usable images is taken to be as likely as any other";

describe("forecast", () => {
  test("of a first run on one candidate: every prompt to its cap at most, the harmonic number of the cap expected", () => {
    // Giving up at $0.09: at most 3 attempts at $0.03, expected 1 + 1/2 + 1/3.
    const { plan } = makeBench({ a: "0.03" }, { hero: 1, mug: 1 }, "{ giveUpUsd: 0.09 }");
    expect(forecast(plan, [], BUDGET)).toEqual({
      atMostUsd: "0.1800",
      withoutBudgetUsd: "0.1800",
      expectedUsd: "0.1100",
      assumption: `Nothing is recorded yet: ${PRIOR}.`,
      candidates: [
        {
          id: "a",
          atMostUsd: "0.1800",
          expectedUsd: "0.1100",
          expectedAttempts: expect.closeTo(11 / 3, 12),
          usableRate: 0.5,
          recorded: false,
        },
      ],
    });
  });

  test("of several candidates is what the passes take when they are played, within the budget", () => {
    const { plan } = makeBench({ a: "0.003", b: "0.04" }, { hero: 1, mug: 1, lamp: 1, cup: 1, sofa: 1, tree: 1 });
    const told = forecast(plan, [], BUDGET);
    expect(told).toMatchObject({ atMostUsd: "1.0000", withoutBudgetUsd: null, decidedShare: 1 });
    const [a, b] = told.candidates;
    // At shares of a half the cheap one is shown to be cheaper by a few passes, and the dear one is hardly bought from.
    expect(a!.expectedAttempts).toBeGreaterThan(6);
    expect(b!.expectedAttempts).toBeLessThan(6);
    expect(Number(told.expectedUsd)).toBeCloseTo(Number(a!.expectedUsd) + Number(b!.expectedUsd), 4);
    expect(forecast(plan, [], BUDGET)).toEqual(told);
  });

  test("of a budget that cannot tell says what accuracy it buys", () => {
    const { plan } = makeBench({ a: "0.03", b: "0.031" }, { hero: 1, mug: 1, lamp: 1, cup: 1 });
    const told = forecast(plan, [], parseUsd("0.5")!);
    expect(Number(told.expectedUsd)).toBeLessThanOrEqual(0.5);
    expect(told.decidedShare).toBeLessThan(1);
    expect(told.atMostMore === null || told.atMostMore! > 0.05).toBe(true);
  });

  test("never goes over the budget, and says what it would be without", () => {
    const { plan } = makeBench({ a: "0.03" }, { hero: 1, mug: 1 });
    expect(forecast(plan, [], parseUsd("0.05")!)).toMatchObject({
      atMostUsd: "0.0500",
      withoutBudgetUsd: "0.1800",
      expectedUsd: "0.0500",
    });
  });

  test("leaves out what is delivered or given up, and learns from it", () => {
    // 4 attempts of at most 4 on hero are done; 1 of 5 was usable. On mug 1 was tried: 3 are left, 1 + 5/7 + 5/7 x 6/8 expected.
    const made = makeBench({ a: "0.03" }, { hero: 1, mug: 1 }, "{ giveUpUsd: 0.12 }");
    for (const told of ["rejected", "rejected", "rejected", "usable"] as const) made.add("a", "hero", told);
    made.add("a", "mug", "rejected");
    const told = forecast(made.plan, made.results().candidates, BUDGET);
    expect(told.assumption).toBe(`Recorded attempts where there are any; for the rest ${PRIOR}.`);
    expect(told.candidates).toEqual([
      {
        id: "a",
        atMostUsd: "0.0900",
        expectedUsd: "0.0675",
        expectedAttempts: expect.closeTo(1 + 5 / 7 + (5 / 7) * (6 / 8), 12),
        usableRate: expect.closeTo(2 / 7, 12),
        recorded: true,
      },
    ]);
  });

  test("of nothing left to do is nothing", () => {
    const made = makeBench({ a: "0.03" }, { hero: 1 });
    made.add("a", "hero", "usable");
    expect(forecast(made.plan, made.results().candidates, BUDGET)).toMatchObject({ atMostUsd: "0.0000", expectedUsd: "0.0000" });
  });

  test("buys nothing on a candidate of unknown price", () => {
    const { plan } = makeBench({ a: null }, { hero: 1 });
    expect(forecast(plan, [], BUDGET)).toMatchObject({
      atMostUsd: "0.0000",
      candidates: [{ id: "a", atMostUsd: null, expectedUsd: null, expectedAttempts: null, usableRate: null }],
    });
  });

  test("of any-image is one attempt for each prompt", () => {
    const { plan } = makeBench({ a: "0.03" }, { hero: 1, mug: 5, lamp: 1 }, "{ objective: any-image }");
    expect(forecast(plan, [], BUDGET)).toMatchObject({ atMostUsd: "0.0900", expectedUsd: "0.0900" });
  });

  test("of absurd prices ends, with plain decimals", () => {
    const { plan } = makeBench({ a: "1e-12" }, { hero: 1 }, "{ giveUpUsd: 9007 }");
    const told = forecast(plan, [], parseUsd("1e12")!);
    expect(told.withoutBudgetUsd).toBe("9007.0000");
    expect(told.candidates[0]?.expectedUsd).toBe("0.000000000037");
  });
});

describe("a race", () => {
  const prompts = { p: 1, q: 1, r: 1 };
  const told = (prices: Record<string, string>, budget: string) =>
    forecast(makeBench(prices, prompts, "{ objective: any-image }").plan, [], parseUsd(budget)!);

  test("can spend its budget, and is expected to spend a little over twice the least that an answer takes", () => {
    const estimate = told({ cheap: "0.003", flagship: "0.04" }, "5");
    expect(estimate).toMatchObject({ atMostUsd: "5.0000", withoutBudgetUsd: null });
    expect(Number(estimate.expectedUsd)).toBeGreaterThan(0.01);
    expect(Number(estimate.expectedUsd)).toBeLessThan(0.1);
    const [cheap, flagship] = estimate.candidates;
    expect(cheap!.expectedAttempts!).toBeGreaterThan(flagship!.expectedAttempts!);
    const sum = estimate.candidates.reduce((total, { expectedUsd }) => total + Number(expectedUsd), 0);
    expect(sum).toBeCloseTo(Number(estimate.expectedUsd), 3);
  });

  test("is never expected to spend more than its budget", () => {
    const estimate = told({ a: "0.02", b: "0.021" }, "0.5");
    expect(Number(estimate.expectedUsd)).toBeLessThanOrEqual(0.5);
    for (const { expectedUsd } of estimate.candidates) expect(Number(expectedUsd)).toBeLessThanOrEqual(0.5);
  });
});

describe("pipelines", () => {
  const sampled = (objective: string, design: string, prices: Record<string, string>, budget = "50") =>
    estimateOf({
      prices: { ...prices, edit: "0.02" },
      onlyInPipelines: ["edit"],
      pipelines: [{ id: "pipe", draft: "a", final: "edit", passDraft: "image_urls" }],
      prompts: 10,
      sampling: { objective, ...(design === "fixed" ? { design, attemptsPerPrompt: 1 } : {}), giveUpUsd: "0.18" },
      budget,
    });
  const rowOf = (told: ReturnType<typeof sampled>, id: string) => told.candidates.find((row) => row.id === id);

  test("of a plain batch: the batch, and on each prompt a course with what may be made again for want of a verdict", () => {
    const told = sampled("every-prompt", "fixed", { a: "0.005", b: "0.06" });
    // 10 x ($0.005 + $0.06), and 10 x (2 x $0.18 + 4 x $0.025).
    expect(told).toMatchObject({ atMostUsd: "5.2500", withoutBudgetUsd: "5.2500" });
    expect(told.candidates.map(({ id, atMostUsd }) => [id, atMostUsd])).toEqual([
      ["a", "0.0500"],
      ["b", "0.6000"],
      ["pipe", "4.6000"],
    ]);
    // A draft passes at its first to fourth try or so, and so does a final: somewhere between one pair and the whole of what a picture eats.
    expect(Number(rowOf(told, "pipe")!.expectedUsd)).toBeGreaterThan(10 * 0.025);
    expect(Number(rowOf(told, "pipe")!.expectedUsd)).toBeLessThan(10 * 0.18);
    expect(Number(told.expectedUsd)).toBeCloseTo(0.65 + Number(rowOf(told, "pipe")!.expectedUsd), 3);
  });

  test("of any image: one final where a draft passes, and those without a verdict before it", () => {
    const told = sampled("any-image", "fixed", { a: "0.005", b: "0.06" });
    // 10 x ($0.005 + $0.06), and 10 x 5 x $0.02.
    expect(told).toMatchObject({ withoutBudgetUsd: "1.6500" });
    // One draft on each prompt, of which half pass.
    expect(Number(rowOf(told, "pipe")!.expectedUsd)).toBeCloseTo(0.1, 1);
  });

  test.each([
    ["any-image", "race"],
    ["every-prompt", "race"],
  ])(
    "%s, refined while the decision is open: nothing but the budget bounds it, also beside one candidate",
    (objective, design) => {
      for (const prices of [{ a: "0.005" }, { a: "0.005", b: "0.06" }] as Record<string, string>[])
        expect(sampled(objective, design, prices, "2")).toMatchObject({ atMostUsd: "2.0000", withoutBudgetUsd: null });
    },
  );

  test("what only finalizes is no rival in the race: the same candidates are expected to take the same", () => {
    const prices = { a: "0.01", b: "0.04", edit: "0.002" };
    const pipelines = [{ id: "pipe", draft: "a", final: "edit", passDraft: "image_urls" }];
    const given = { prompts: 8, sampling: { objective: "any-image", giveUpUsd: "0.12" }, budget: "3" };
    const told = estimateOf({ ...given, prices, pipelines, onlyInPipelines: ["edit"] });
    expect(told.candidates.map(({ id }) => id)).toEqual(["a", "b", "pipe"]);
    // Half of the error allowed is for the pipelines, so that the candidates take a little more than without any.
    const without = estimateOf({ ...given, prices: { a: "0.01", b: "0.04" } });
    expect(Number(told.expectedUsd)).toBeGreaterThan(Number(without.expectedUsd));
    expect(Number(told.expectedUsd)).toBeLessThan(1.6 * Number(without.expectedUsd));
    expect(Number(rowOf(told, "pipe")!.expectedUsd)).toBeGreaterThan(0.004);
  });

  test("one candidate and its final are no race", () => {
    const told = sampled("any-image", "race", { a: "0.005" });
    expect(told.decidedShare).toBeUndefined();
    // Each prompt once, and a final on the half that pass.
    expect(Number(rowOf(told, "a")!.expectedUsd)).toBe(0.05);
    expect(Number(rowOf(told, "pipe")!.expectedUsd)).toBeCloseTo(0.1, 1);
  });

  test("a pipeline whose two prices are above what the cheapest candidate is shown to cost is expected to take nothing", () => {
    const told = estimateOf({
      prices: { a: "0.002", b: "0.06", edit: "0.3" },
      onlyInPipelines: ["edit"],
      pipelines: [{ id: "pipe", draft: "a", final: "edit", passDraft: "image_urls" }],
      prompts: 12,
      sampling: { objective: "any-image", design: "fixed", attemptsPerPrompt: 2 },
      budget: "50",
    });
    expect(rowOf(told, "pipe")!.expectedUsd).toBe("0.0000");
  });

  test("of a stage of unknown price takes nothing", () => {
    const told = estimateOf({
      prices: { a: "0.005", edit: null },
      onlyInPipelines: ["edit"],
      pipelines: [{ id: "pipe", draft: "a", final: "edit", passDraft: "image_urls" }],
      prompts: 2,
      sampling: { design: "fixed", giveUpUsd: "0.1" },
      budget: "1",
    });
    expect(told).toMatchObject({ atMostUsd: "0.0100", withoutBudgetUsd: "0.0100" });
    expect(rowOf(told, "pipe")).toMatchObject({ atMostUsd: null, expectedUsd: null });
  });
});

test("what the budget does to the worst case is told, also where there is none", () => {
  const results = { spend: { budgetUsd: "2.0000" }, manifest: { prompts: 3 } } as Results;
  const told = (withoutBudgetUsd: string | null): string => budgetSentence({ withoutBudgetUsd } as Estimate, results);
  expect(told("1.0000")).toMatch(/would spend \$1\.00\d*, which is within the budget of \$2\.00\d*\.$/);
  expect(told("3.0000")).toMatch(/would spend \$3\.00\d*; the budget of \$2\.00\d* stops it before\.$/);
  expect(told(null)).toMatch(
    /^The run goes on until the answer is there, or the budget of \$2\.00\d* does not allow another attempt\.$/,
  );
});
