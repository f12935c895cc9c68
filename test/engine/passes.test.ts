import { describe, expect, test } from "@jest/globals";
import type { Plan } from "../../src/core/manifest/plan.ts";
import { formatUsd, parseUsd } from "../../src/core/money.ts";
import { fixedBatch, type Chooser } from "../../src/engine/next.ts";
import { passChooser } from "../../src/engine/passes.ts";
import { raceChooser } from "../../src/engine/race.ts";
import { runEngine, type EngineEnd } from "../../src/engine/run.ts";
import { chance, createBooks, createDisk, createWorld, ledgerOf, plan as makePlan, type Disk, type Fate } from "./world.ts";

/** A keeper for every prompt, through the real engine on a provider in process whose outcomes are functions of candidate, prompt and number. */

type Setup = {
  readonly prices: Record<string, string | null>;
  readonly rate: (candidate: string, prompt: string) => number;
  readonly budget?: string;
  readonly concurrency?: number;
  readonly prompts?: number;
  readonly sampling?: Record<string, unknown>;
  /** Changes how long each attempt takes, and nothing else. */
  readonly late?: string;
  readonly fate?: (candidate: string, prompt: string, number: number) => Fate;
  readonly disk?: Disk;
};

function chooserFor(plan: Plan): Chooser {
  const terms = { delta: 0.05, indifference: 0.05, minCoverage: 0.8 };
  if (plan.design.kind === "fixed") return fixedBatch(plan, plan.design.attemptsPerPrompt);
  return plan.objective === "any-image" ? raceChooser(plan, terms) : passChooser(plan, terms);
}

async function run(setup: Setup): Promise<{ end: EngineEnd; spent: number; per: Record<string, number>; bought: string[] }> {
  const { prices, rate, budget = "5", concurrency = 8, prompts = 8, sampling = {}, late = "", fate } = setup;
  const [books, disk] = [createBooks(prices), setup.disk ?? createDisk()];
  const plan = makePlan({ prices, prompts, sampling });
  const fateOf = (candidate: string, prompt: string, number: number): Fate => ({
    latencyMs: 20 + 400 * chance(`late ${late} ${candidate} ${prompt} ${number}`),
    verdict: chance(`${candidate} ${prompt} ${number}`) < rate(candidate, prompt) ? "usable" : "rejected",
    ...fate?.(candidate, prompt, number),
  });
  const world = createWorld({ books, disk, fateOf });
  const choose = chooserFor(plan);
  const input = { run: "r", plan, ledger: ledgerOf(disk), budgetUsd: parseUsd(budget)!, concurrency, timeoutMs: 60_000, choose };
  const end = await world.clock.run(runEngine(world, input));
  const per: Record<string, number> = {};
  for (const { intent } of end.attempts) per[intent.candidate] = (per[intent.candidate] ?? 0) + 1;
  const bought = end.attempts.map(({ intent }) => `${intent.candidate} ${intent.prompt} ${intent.number}`);
  return { end, spent: Number(formatUsd(books.billed())), per, bought };
}

describe("paired passes", () => {
  test("a flagship whose price is above what the cheap one is shown to cost is never bought from", async () => {
    const { per, spent, end } = await run({ prices: { cheap: "0.003", flagship: "0.04" }, rate: () => 0.6 });
    expect(per["flagship"]).toBeUndefined();
    expect(spent).toBeLessThan(0.2);
    expect(end.unaffordable).toBe(0);
  });

  test("a cheap one that cannot do some prompts loses to a dearer one that can", async () => {
    const { per, end } = await run({
      prices: { cheap: "0.01", good: "0.03" },
      rate: (candidate, prompt) => (candidate === "good" ? 0.97 : Number(prompt.slice(-1)) < 4 ? 0.9 : 0),
      sampling: { giveUpUsd: 0.5 },
      budget: "20",
    });
    expect(end.unaffordable).toBe(0);
    expect(per["good"]).toBeGreaterThanOrEqual(8);
    // Seen through before it has eaten the cap of 50 on each of the four.
    expect(per["cheap"]).toBeLessThan(150);
  });

  test.each([
    ["every-prompt", { a: "0.02", b: "0.025", c: "0.05" }],
    ["any-image", { a: "0.02", b: "0.025", c: "0.05" }],
  ])("%s: the same is bought at any concurrency, however long answers take", async (objective, prices) => {
    const setup = { prices, rate: (id: string) => ({ a: 0.5, b: 0.9, c: 0.95 })[id]!, sampling: { objective }, budget: "20" };
    const alone = await run({ ...setup, concurrency: 1 });
    expect(alone.end.unaffordable).toBe(0);
    expect(alone.bought.length).toBeGreaterThan(30);
    for (const concurrency of [3, 8, 64]) {
      const other = await run({ ...setup, concurrency, late: `${concurrency}` });
      expect(other.bought.toSorted()).toEqual(alone.bought.toSorted());
    }
  });

  /** How the last dollars are spent must not depend on who answers first, nor on when a request that is not billed gives its money back. */
  const turnedDown = (candidate: string, prompt: string, number: number): Fate =>
    chance(`turned down ${candidate} ${prompt} ${number}`) < 0.08 ? { submit: "rejected" } : {};
  test.each([
    ["every-prompt", { objective: "every-prompt" }, undefined],
    ["every-prompt, some turned down", { objective: "every-prompt" }, turnedDown],
    ["any-image", { objective: "any-image" }, undefined],
    ["any-image, some turned down", { objective: "any-image" }, turnedDown],
    ["a plain batch", { design: "fixed", attemptsPerPrompt: 4 }, undefined],
    ["a plain batch, some turned down", { design: "fixed", attemptsPerPrompt: 4 }, turnedDown],
  ])("%s: at the end of the budget, too, the same is bought at any concurrency", async (_, sampling, fate) => {
    for (const [index, budget] of ["0.23", "0.37", "0.45", "0.52", "0.61", "0.83"].entries()) {
      const setup: Setup = {
        prices: { a: "0.01", b: "0.02", c: "0.05" },
        rate: (id) => ({ a: 0.35, b: 0.6, c: 0.95 })[id]!,
        sampling: { ...sampling, seed: index },
        prompts: 6,
        budget,
        ...(fate ? { fate } : {}),
      };
      const alone = await run({ ...setup, concurrency: 1 });
      for (const concurrency of [2, 4, 16]) {
        const other = await run({ ...setup, concurrency, late: `${concurrency}` });
        expect([budget, concurrency, ...other.bought.toSorted()]).toEqual([budget, concurrency, ...alone.bought.toSorted()]);
      }
    }
  });

  test("a candidate that is near the least coverage is excluded or not at the end of a step, not in the midst of it", async () => {
    for (const seed of [1, 2, 3]) {
      const setup: Setup = {
        prices: { a: "0.01", b: "0.011", c: "0.03" },
        rate: (id) => ({ a: 0.45, b: 0.45, c: 0.9 })[id]!,
        sampling: { seed, giveUpUsd: 0.033 },
        budget: "3",
      };
      const alone = await run({ ...setup, concurrency: 1 });
      for (const concurrency of [4, 16]) {
        const other = await run({ ...setup, concurrency, late: `${concurrency}` });
        expect([seed, concurrency, ...other.bought.toSorted()]).toEqual([seed, concurrency, ...alone.bought.toSorted()]);
      }
    }
  });

  test("never more than the budget, and it says that the budget ended it", async () => {
    const { spent, end } = await run({ prices: { a: "0.02", b: "0.02" }, rate: () => 0.5, budget: "0.5", concurrency: 16 });
    expect(spent).toBeLessThanOrEqual(0.5);
    expect(spent).toBeGreaterThan(0.45);
    expect(end.unaffordable).toBeGreaterThan(0);
  });

  test("a prompt that the provider turns down is asked for once, and the run ends", async () => {
    const { end, bought } = await run({
      prices: { a: "0.02", b: "0.02" },
      rate: () => 0.9,
      budget: "2",
      fate: (_, prompt) => (prompt.endsWith("3") ? { submit: "rejected" } : {}),
    });
    expect(end.stop).toBeNull();
    for (const id of ["a", "b"])
      expect(bought.filter((each) => each.startsWith(`${id} picture 3`)).length).toBeLessThanOrEqual(1);
  });

  test("images that no check can judge are not bought until the budget is gone", async () => {
    const { per } = await run({
      prices: { a: "0.01", b: "0.02" },
      rate: () => 0.5,
      budget: "50",
      fate: (candidate) => (candidate === "a" ? { verdict: "undetermined" } : {}),
    });
    expect(per["a"]).toBeLessThan(40);
  });

  test("any image: a model that costs nothing is tried once on each prompt, and the rest race for the second place", async () => {
    const { per, end } = await run({
      prices: { free: "0", cheap: "0.01", dear: "0.012" },
      rate: (candidate) => ({ free: 0.5, cheap: 0.6, dear: 0.3 })[candidate]!,
      sampling: { objective: "any-image" },
      budget: "5",
    });
    expect(end.unaffordable).toBe(0);
    expect(per["free"]).toBe(8);
    expect(per["cheap"]).toBeGreaterThan(8);
    expect(per["dear"]).toBeGreaterThan(4);
  });

  test("a model that costs nothing is tried a bounded number of times on a picture", async () => {
    const { per, end } = await run({
      prices: { free: "0", paid: "0.02" },
      rate: (candidate) => (candidate === "free" ? 0 : 0.9),
      sampling: { giveUpUsd: 0.1 },
    });
    expect(end.stop).toBeNull();
    expect(per["free"]).toBeLessThanOrEqual(8 * 20);
    expect(per["paid"]).toBeGreaterThanOrEqual(8);
  });

  test("taken up again, what was bought counts and is not bought again", async () => {
    const setup = { prices: { a: "0.02", b: "0.05" }, rate: () => 0.7, disk: createDisk() };
    const first = await run({ ...setup, budget: "0.1" });
    const whole = await run({ ...setup, budget: "5" });
    expect(whole.bought.slice(0, first.bought.length)).toEqual(first.bought);
    expect(new Set(whole.bought).size).toBe(whole.bought.length);
  });
});
