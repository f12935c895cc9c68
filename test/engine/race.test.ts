import { describe, expect, test } from "@jest/globals";
import { formatUsd, parseUsd } from "../../src/core/money.ts";
import { fixedBatch } from "../../src/engine/next.ts";
import { raceChooser } from "../../src/engine/race.ts";
import { runEngine, type EngineEnd } from "../../src/engine/run.ts";
import { chance, createBooks, createDisk, createWorld, ledgerOf, plan as makePlan, type Fate } from "./world.ts";

/** Races through the real engine, on a provider in process whose outcomes are functions of candidate, prompt and number. */

const PRICES = { cheap: "0.003", flagship: "0.04" };
const RATES: Record<string, number> = { cheap: 0.35, flagship: 0.9 };
const fateBy =
  (rates: Record<string, number>, seed = "") =>
  (candidate: string, prompt: string, number: number): Fate => ({
    latencyMs: 20 + 100 * chance(`late ${seed} ${candidate} ${prompt} ${number}`),
    verdict: chance(`${seed} ${candidate} ${prompt} ${number}`) < (rates[candidate] ?? 0) ? "usable" : "rejected",
  });

async function run(setup: {
  prices?: Record<string, string | null>;
  rates?: Record<string, number>;
  budget?: string;
  concurrency?: number;
  prompts?: number;
  seed?: string;
  attemptsPerPrompt?: number;
}): Promise<{ end: EngineEnd; spent: bigint; per: Record<string, number>; most: number }> {
  const { prices = PRICES, rates = RATES, budget = "5", concurrency = 8, prompts = 12, seed = "", attemptsPerPrompt } = setup;
  const [books, disk] = [createBooks(prices), createDisk()];
  const plan = makePlan({ prices, prompts, sampling: { objective: "any-image" } });
  const world = createWorld({ books, disk, fateOf: fateBy(rates, seed) });
  const choose =
    attemptsPerPrompt === undefined
      ? raceChooser(plan, { delta: 0.05, indifference: 0.05 })
      : fixedBatch(plan, attemptsPerPrompt);
  const input = { run: "r", plan, ledger: ledgerOf(disk), budgetUsd: parseUsd(budget)!, concurrency, timeoutMs: 60_000, choose };
  const end = await world.clock.run(runEngine(world, input));
  const per: Record<string, number> = {};
  for (const { intent } of end.attempts) per[intent.candidate] = (per[intent.candidate] ?? 0) + 1;
  return { end, spent: books.billed(), per, most: world.mostUnderWay() };
}

describe("the race", () => {
  test("rules a dear flagship out without buying an image of it", async () => {
    const { per, spent, end } = await run({});
    expect(per["flagship"]).toBeUndefined();
    expect(per["cheap"]).toBeGreaterThan(5);
    expect(Number(formatUsd(spent))).toBeLessThan(0.15);
    expect(end.unaffordable).toBe(0);
    expect(end.attempts.every(({ intent }) => intent.sample === true)).toBe(true);
  });

  test("never has more under way than it may, nor spends more than its budget, and says that the budget ended it", async () => {
    const near = { prices: { a: "0.02", b: "0.02" }, rates: { a: 0.5, b: 0.5 } };
    const { spent, most, end } = await run({ ...near, budget: "0.5", concurrency: 16 });
    expect(most).toBeLessThanOrEqual(16);
    expect(spent).toBeLessThanOrEqual(parseUsd("0.5")!);
    expect(spent).toBeGreaterThan(parseUsd("0.45")!);
    expect(end.unaffordable).toBeGreaterThan(0);
  });

  test("draws each candidate's prompts evenly", async () => {
    const { end } = await run({ prices: { a: "0.02", b: "0.02" }, rates: { a: 0.5, b: 0.5 }, budget: "1", prompts: 5 });
    const counts = new Map<string, number>();
    for (const { intent } of end.attempts) {
      const key = `${intent.candidate} ${intent.prompt}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const id of ["a", "b"]) {
      const own = [...counts].filter(([key]) => key.startsWith(`${id} `)).map(([, count]) => count);
      expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1);
    }
  });

  test("finds the dearer list price that is cheaper to use, whatever the concurrency", async () => {
    for (const concurrency of [1, 4, 16]) {
      const prices = { junk: "0.01", good: "0.04" };
      let right = 0;
      for (let seed = 0; seed < 5; seed++) {
        const { end } = await run({ prices, rates: { junk: 0.1, good: 0.92 }, budget: "10", concurrency, seed: String(seed) });
        expect(end.unaffordable).toBe(0);
        const usable = end.attempts.filter((attempt) =>
          [...attempt.verdicts.values()].some(({ verdict }) => verdict === "usable"),
        );
        const cost = (id: string): number => {
          const own = end.attempts.filter(({ intent }) => intent.candidate === id).length;
          return (Number(prices[id as "junk"]) * own) / usable.filter(({ intent }) => intent.candidate === id).length;
        };
        if (cost("good") < cost("junk")) right++;
      }
      expect([concurrency, right]).toEqual([concurrency, 5]);
    }
  });

  test("one candidate alone has nobody to race: each prompt once", async () => {
    const { per } = await run({ prices: { only: "0.01" }, rates: { only: 0.5 } });
    expect(per).toEqual({ only: 12 });
  });
});

test("a plain batch makes so many attempts on each prompt, usable or not", async () => {
  const { per } = await run({ attemptsPerPrompt: 3, prompts: 4 });
  expect(per).toEqual({ cheap: 12, flagship: 12 });
});
