import { setMaxListeners } from "node:events";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { readInstances } from "../../bench/spend/instances.ts";
import { runOnce, type Outcome } from "../../bench/spend/once.ts";
import { RECOMMENDED_USD } from "../../bench/spend/published.ts";
import { geometricMean, summarize, type Summary } from "../../bench/spend/summary.ts";

/** The short form of `bench/spend`: the instances that are cheap to run, through the real engine, with seeds of their own. */
const RUNS = 50;
const ANY = ["I01", "I06"] as const;
const EVERY = ["H3"] as const;

const summaries = new Map<string, Summary>();
const told = (id: string): Summary => summaries.get(id)!;

beforeAll(async () => {
  setMaxListeners(0);
  for (const instance of readInstances().filter(({ id }) => [...ANY, ...EVERY].some((name) => name === id))) {
    const outcomes: Outcome[] = [];
    for (let seed = 0; seed < RUNS; seed++) outcomes.push(await runOnce(instance, seed));
    summaries.set(instance.id, summarize(instance, outcomes));
  }
}, 300_000);

describe.each([...ANY, ...EVERY])("%s", (id) => {
  test("names no wrong winner in more than 5 % of runs, and decides", () => {
    expect(told(id).runs).toBe(RUNS);
    expect(told(id).wrong).toBeLessThanOrEqual(0.05);
    expect(told(id).undecided).toBeLessThanOrEqual(0.02);
  });

  test("its intervals hold in 95 % of runs, all at once, although the measurement stops when it likes what it sees", () => {
    expect(told(id).coveredJointly).toBeGreaterThanOrEqual(0.95);
    expect(told(id).coveredEach).toBeGreaterThanOrEqual(0.95);
  });
});

test("any image: what is spent is little above what any procedure must spend", () => {
  const ratios = ANY.map((id) => told(id).timesBound!);
  expect(geometricMean(ratios)).toBeLessThanOrEqual(2.6);
  expect(Math.max(...ratios)).toBeLessThanOrEqual(3);
  // Less than the bound in the mean would be luck, or an error.
  expect(Math.min(...ratios)).toBeGreaterThan(1);
});

test("every prompt: no more is spent than by the recommended procedure", () => {
  for (const id of EVERY) expect(told(id).meanUsd).toBeLessThanOrEqual(RECOMMENDED_USD[id]!);
});

test("the same seed makes the same run", async () => {
  const instance = readInstances().find(({ id }) => id === "I01")!;
  expect(await runOnce(instance, 3)).toEqual(await runOnce(instance, 3));
});

test("what was proven when the race ended is told, however many attempts it took", async () => {
  const instance = readInstances().find(({ id }) => id === "I08")!;
  const { attempts, usd, status, named } = await runOnce(instance, 140);
  expect(attempts).toBeGreaterThan(2_000);
  expect(usd).toBeLessThan(Number(instance.budgetUsd) / 2);
  expect([status, named]).toEqual(["clear", 0]);
});
