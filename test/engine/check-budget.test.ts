import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { addedCost, NO_COST } from "../../src/core/checks/cost.ts";
import type { Checker } from "../../src/core/checks/port.ts";
import type { Plan } from "../../src/core/manifest/plan.ts";
import { checkedUsd, committedUsd } from "../../src/core/ledger/fold.ts";
import { sumUsd } from "../../src/core/money.ts";
import { createBudget, setAside } from "../../src/engine/budget.ts";
import { fullPass, type Chooser } from "../../src/engine/next.ts";
import { passChooser } from "../../src/engine/passes.ts";
import { raceChooser } from "../../src/engine/race.ts";
import { runEngine, type EngineEnd } from "../../src/engine/run.ts";
import { virtualClock } from "../support/virtual-clock.ts";
import { chance, createBooks, createDisk, createLife, createWorld, ledgerOf, plan, type FateOf, type Life } from "./world.ts";

/** Checks that cost money share the run's budget with the images that they judge. */

describe("money that is set aside", () => {
  test("is taken first, and what is missing comes out of the budget", () => {
    const budget = createBudget(10n, 0n);
    expect(budget.reserve(4n)).toBe(true);
    const aside = setAside(budget, 4n);
    expect(aside.take(5n)).toBe(true);
    expect(budget.leftUsd()).toBe(5n);
    expect(aside.take(6n)).toBe(false);
    aside.giveBack(3n);
    // Kept for the next asking until nothing more will be asked.
    expect(budget.leftUsd()).toBe(5n);
    aside.close();
    expect(budget.leftUsd()).toBe(8n);
  });
  test("a charge beyond what was reserved counts, too", () => {
    const budget = createBudget(10n, 0n);
    const aside = setAside(budget, 0n);
    expect(aside.take(1n)).toBe(true);
    aside.giveBack(1n - 9n);
    expect(budget.leftUsd()).toBe(1n);
    aside.giveBack(0n - 9n);
    expect(budget.leftUsd()).toBe(0n);
  });
});

type Judging = {
  readonly worst: bigint;
  /** The part of the worst case, in percent, that a request costs. */
  readonly share: (label: string) => number;
  readonly askings: (label: string) => number;
  readonly isUnknown: (label: string) => boolean;
};

/** What the judge charged, over all lives. */
type Till = { charged: bigint; asked: number; firstRefused: number };

/** Asks its judge a few times, each asking reserved at its worst case before. */
function costlyChecker(judging: Judging, till: Till, life: Life): Checker {
  return {
    check: async (file, _, { purse }) => {
      let cost = NO_COST;
      for (let asking = 1; asking <= judging.askings(file); asking++) {
        if (!(await purse.reserve(judging.worst))) {
          if (asking === 1) till.firstRefused++;
          return { verdict: "undetermined", failures: [], facts: null, cost, unfinished: { reason: "budget" } };
        }
        const label = `${file} ${asking}`;
        const charge = (judging.worst * BigInt(judging.share(label))) / 100n;
        till.charged += charge;
        till.asked++;
        await life.step(() => undefined);
        if (judging.isUnknown(label)) cost = addedCost(cost, { ...NO_COST, unknownUsd: judging.worst });
        else {
          cost = addedCost(cost, { ...NO_COST, usd: charge });
          purse.release(judging.worst - charge);
        }
      }
      return { verdict: chance(`verdict ${file}`) < 0.3 ? "usable" : "rejected", failures: [], facts: null, cost };
    },
    close: () => Promise.resolve(),
  };
}

const [ERRORS, EVERY] = [{ delta: 0.05, indifference: 0.05 }, { giveUpUsd: "0.09" }];
const SAMPLING = { full: EVERY, pass: EVERY, race: { objective: "any-image" } };
const CHOOSERS: Record<keyof typeof SAMPLING, (planned: Plan) => Chooser> = {
  full: fullPass,
  pass: (planned) => passChooser(planned, { ...ERRORS, minCoverage: 0.8 }),
  race: (planned) => raceChooser(planned, ERRORS),
};

const FATES: FateOf = (candidate, prompt, number) => ({ latencyMs: 20 + 300 * chance(`${candidate} ${prompt} ${number}`) });
const cents = (count: number): bigint => BigInt(count) * 10n ** 9n;

test("images and their judging together never cost more than the budget, whenever the program is killed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        prices: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }),
        prompts: fc.integer({ min: 1, max: 6 }),
        concurrency: fc.integer({ min: 1, max: 12 }),
        budget: fc.integer({ min: 1, max: 400 }),
        worst: fc.integer({ min: 1, max: 80 }),
        cheap: fc.boolean(),
        unknown: fc.constantFrom(0, 0.2),
        design: fc.constantFrom("pass" as const, "race" as const, "full" as const),
        kills: fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 3 }),
      }),
      async ({ prices, prompts, concurrency, budget, worst, cheap, unknown, design, kills }) => {
        const priceOf = Object.fromEntries(prices.map((mills, index) => [`c${index}`, (mills / 1000).toFixed(3)]));
        const judging: Judging = {
          worst: cents(worst),
          share: (label) => Math.floor((cheap ? 10 : 101) * chance(`share ${label}`)),
          askings: (label) => 1 + Math.floor(3 * chance(`askings ${label}`)),
          isUnknown: (label) => chance(`unknown ${label}`) < unknown,
        };
        const bare = plan({ prices: priceOf, prompts, sampling: SAMPLING[design] });
        const checkReserve = { onceUsd: judging.worst, mostUsd: judging.worst * 6n };
        const planned: Plan = { ...bare, prompts: bare.prompts.map((prompt) => ({ ...prompt, checkReserve })) };
        const [books, disk, till] = [createBooks(priceOf), createDisk(), { charged: 0n, asked: 0, firstRefused: 0 }];
        const budgetUsd = cents(budget);
        let now = virtualClock().now();
        let end: EngineEnd | null = null;
        for (const limit of [...kills, Infinity]) {
          const life = createLife(limit);
          const clock = virtualClock(now);
          const world = {
            ...createWorld({ books, disk, fateOf: FATES, clock, life }),
            checker: costlyChecker(judging, till, life),
          };
          const input = { run: "r", plan: planned, ledger: ledgerOf(disk), budgetUsd, concurrency, timeoutMs: 60_000 };
          end = await clock.run(runEngine(world, { ...input, choose: CHOOSERS[design](planned) })).catch((error: unknown) => {
            // Nothing answers the killed process any more: it waits for ever.
            if (!life.isOver()) throw error;
            return null;
          });
          expect(books.billed() + till.charged).toBeLessThanOrEqual(budgetUsd);
          now = clock.now() + 1_000;
        }
        const counted = sumUsd(end!.attempts.flatMap((attempt) => [committedUsd(attempt), checkedUsd(attempt, "r")]));
        expect(counted).toBeGreaterThanOrEqual(books.billed() + till.charged);
        expect(counted).toBeLessThanOrEqual(budgetUsd);
        // In one life no image is bought that its judge could not be asked about.
        if (kills.length === 0) expect(till.firstRefused).toBe(0);
      },
    ),
    { numRuns: 150 },
  );
});

describe("a race whose images are judged", () => {
  const judging: Judging = {
    worst: cents(40),
    share: (label) => 5 + Math.floor(10 * chance(label)),
    askings: () => 1,
    isUnknown: () => false,
  };
  const prices = { a: "0.003", b: "0.003" };

  async function raced(concurrency: number, budgetUsd: bigint, indifference: number): Promise<{ end: EngineEnd; spent: bigint }> {
    const bare = plan({ prices, prompts: 4, sampling: SAMPLING.race });
    const checkReserve = { onceUsd: judging.worst, mostUsd: judging.worst };
    const planned: Plan = { ...bare, prompts: bare.prompts.map((prompt) => ({ ...prompt, checkReserve })) };
    const [books, disk, till] = [createBooks(prices), createDisk(), { charged: 0n, asked: 0, firstRefused: 0 }];
    const [clock, life] = [virtualClock(), createLife()];
    const byCandidate: Checker = costlyChecker(judging, till, life);
    const checker: Checker = {
      ...byCandidate,
      check: async (_, checks, subject) => {
        const { candidate, prompt, attempt } = subject;
        const told = await byCandidate.check(`${candidate.id} ${prompt.id} ${attempt}`, checks, subject);
        return {
          ...told,
          verdict: chance(`${candidate.id} ${prompt.id} ${attempt}`) < (candidate.id === "a" ? 0.9 : 0.2) ? "usable" : "rejected",
        };
      },
    };
    const world = { ...createWorld({ books, disk, fateOf: FATES, clock, life }), checker };
    const choose = raceChooser(planned, { delta: 0.05, indifference });
    const end = await clock.run(
      runEngine(world, { run: "r", plan: planned, ledger: ledgerOf(disk), budgetUsd, concurrency, timeoutMs: 60_000, choose }),
    );
    return { end, spent: books.billed() + till.charged };
  }
  const bought = ({ attempts }: EngineEnd): string[] =>
    attempts.map(({ intent }) => `${intent.candidate} ${intent.prompt} ${intent.number}`);

  test("buys the same at any concurrency", async () => {
    const [one, ...more] = await Promise.all([1, 3, 16].map((concurrency) => raced(concurrency, cents(5_000), 0.05)));
    expect(bought(one!.end).length).toBeGreaterThan(5);
    for (const other of more) expect(bought(other.end)).toEqual(bought(one!.end));
  });

  test("uses its budget although much of it is held while images are judged", async () => {
    // Eight images under way hold $0.34, and cost a tenth of it.
    const { end, spent } = await raced(16, cents(110), 0.05);
    expect(end.unaffordable).toBeGreaterThan(0);
    expect(spent).toBeLessThanOrEqual(cents(110));
    expect(spent).toBeGreaterThan(cents(110 - 50));
  });
});
