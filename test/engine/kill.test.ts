import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { committedUsd } from "../../src/core/ledger/fold.ts";
import { formatUsd, parseUsd, sumUsd } from "../../src/core/money.ts";
import { fullPass } from "../../src/engine/next.ts";
import { runEngine, type EngineEnd } from "../../src/engine/run.ts";
import { virtualClock } from "../support/virtual-clock.ts";
import {
  chance,
  createBooks,
  createDisk,
  createLife,
  createWorld,
  ledgerOf,
  plan,
  type Books,
  type Disk,
  type FateOf,
  type PlanInput,
} from "./world.ts";

/**
 * Hard kills at every step: after any write, any request sent or answered, any image stored, the process is gone; what it had under
 * way never comes back. Then another one starts with the same ledger, and may be killed, too.
 */

type Campaign = {
  readonly plan: PlanInput;
  readonly budgetUsd: string;
  readonly fateOf: FateOf;
  readonly concurrency: number;
  /** Steps after which each life ends; the last life goes on to the end. */
  readonly kills: readonly number[];
};

type Survived = { readonly end: EngineEnd; readonly books: Books; readonly disk: Disk; readonly steps: number };

async function survive({ plan: planInput, budgetUsd, fateOf, concurrency, kills }: Campaign): Promise<Survived> {
  const books = createBooks(planInput.prices);
  const disk = createDisk();
  const planned = plan(planInput);
  let now = virtualClock().now();
  for (const limit of [...kills, Infinity]) {
    const life = createLife(limit);
    const clock = virtualClock(now);
    const budget = parseUsd(budgetUsd)!;
    const onSubmit = (): void => expect(books.billed()).toBeLessThanOrEqual(budget);
    const world = createWorld({ books, disk, fateOf, clock, life, onSubmit });
    const input = {
      run: "run-1",
      plan: planned,
      ledger: ledgerOf(disk),
      budgetUsd: budget,
      concurrency,
      timeoutMs: 60_000,
      choose: fullPass(planned),
    };
    try {
      const end = await clock.run(runEngine(world, input));
      if (!life.isOver()) {
        checkBooks(end, books, budget);
        if (limit === Infinity) return { end, books, disk, steps: life.steps() };
      }
    } catch (error) {
      // Nothing answers the killed process any more: it waits for ever.
      if (!life.isOver()) throw error;
    }
    now = clock.now() + 1_000;
  }
  throw new Error("the last life has no end");
}

/** What must hold of the books, whatever happened. */
function checkBooks({ attempts }: EngineEnd, books: Books, budget: bigint): void {
  expect(books.mismatches).toBe(0);
  expect(books.billed()).toBeLessThanOrEqual(budget);
  expect(sumUsd(attempts.map(committedUsd))).toBeGreaterThanOrEqual(books.billed());
  const known = new Set(attempts.map(({ intent }) => intent.attempt));
  for (const key of books.tasks.keys()) expect(known).toContain(key);
  const ids = attempts.flatMap((attempt) => attempt.taskId ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(attempts.every((attempt) => attempt.end !== undefined)).toBe(true);
}

const shape = ({ attempts }: EngineEnd): string[] =>
  attempts
    .map(({ intent, end }) => `${intent.candidate} ${intent.prompt} ${intent.number} ${end?.outcome} ${end?.charged}`)
    .toSorted();

const FATES: FateOf = (candidate, prompt, number) => {
  const label = `${candidate} ${prompt} ${number}`;
  const kind = chance(`kind ${label}`);
  return {
    latencyMs: 20 + 200 * chance(`latency ${label}`),
    verdict: chance(`verdict ${label}`) < 0.5 ? "usable" : "rejected",
    ...(kind < 0.08
      ? { end: "failed" as const }
      : kind < 0.14
        ? { end: "empty" as const }
        : kind < 0.2
          ? { end: "refused" as const }
          : {}),
  };
};

describe("a run that is killed at every single step, once", () => {
  const campaign = (kills: number[], concurrency: number): Campaign => ({
    plan: { prices: { a: "0.01", b: "0.03" }, prompts: 3, sampling: { giveUpUsd: 0.04 } },
    budgetUsd: "1",
    fateOf: FATES,
    concurrency,
    kills,
  });

  test.each([1, 4])("ends as if nothing had happened, at concurrency %d", async (concurrency) => {
    const calm = await survive(campaign([], concurrency));
    for (let step = 0; step <= calm.steps; step++) {
      const { end, books } = await survive(campaign([step], concurrency));
      expect({ step, shape: shape(end) }).toEqual({ step, shape: shape(calm.end) });
      expect(books.tasks.size).toBe(calm.books.tasks.size);
    }
  });

  test("keeps within a budget that is too small, over all lives together", async () => {
    const small = (kills: number[]): Campaign => ({ ...campaign(kills, 3), budgetUsd: "0.09" });
    const calm = await survive(small([]));
    expect(calm.end.unaffordable).toBeGreaterThan(0);
    for (let step = 0; step <= calm.steps; step += 2) {
      const { books } = await survive(small([step]));
      expect(Number(formatUsd(books.billed()))).toBeLessThanOrEqual(0.09);
    }
  });
});

test("any number of kills, any fates: the budget holds, nothing is paid twice, nothing paid is lost", async () => {
  const fate = fc.record({
    submit: fc.constantFrom("created", "created", "created", "created", "ambiguous", "rejected"),
    taken: fc.boolean(),
    latencyMs: fc.integer({ min: 0, max: 70_000 }),
    end: fc.constantFrom("image", "image", "image", "empty", "refused", "failed", "lost"),
    failedDownloads: fc.constantFrom(0, 0, 0, 1, 9),
    verdict: fc.constantFrom("usable", "rejected", "undetermined"),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { minLength: 1, maxLength: 12 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom("0.01", "0.05", "0.11", "1"),
      fc.constantFrom("every-prompt", "any-image"),
      async (fates, kills, concurrency, budgetUsd, objective) => {
        await survive({
          plan: { prices: { a: "0.01", b: "0.025" }, prompts: 3, sampling: { giveUpUsd: 0.05, objective } },
          budgetUsd,
          fateOf: (candidate, prompt, number) => fates[Math.floor(chance(`${candidate} ${prompt} ${number}`) * fates.length)]!,
          concurrency,
          kills,
        });
      },
    ),
    { numRuns: 80 },
  );
});
