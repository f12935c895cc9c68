import { committedUsd } from "../../src/core/ledger/fold.ts";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { parseUsd, sumUsd } from "../../src/core/money.ts";
import { createBudget } from "../../src/engine/budget.ts";
import { fullPass } from "../../src/engine/next.ts";
import { runEngine } from "../../src/engine/run.ts";
import { virtualClock } from "../support/virtual-clock.ts";
import { chance, createBooks, createDisk, createWorld, ledgerOf, plan, type Fate } from "./world.ts";

describe("a budget", () => {
  test("gives no more than there is", () => {
    const budget = createBudget(10n, 4n);
    expect(budget.reserve(7n)).toBe(false);
    expect(budget.leftUsd()).toBe(6n);
    expect(budget.reserve(6n)).toBe(true);
    expect(budget.reserve(1n)).toBe(false);
    budget.release(6n);
    expect(budget.leftUsd()).toBe(6n);
  });
  test("that was overspent before it was lowered gives nothing", () => {
    const budget = createBudget(10n, 25n);
    expect(budget.leftUsd()).toBe(0n);
    expect(budget.reserve(1n)).toBe(false);
    expect(budget.reserve(0n)).toBe(true);
  });
});

const price = fc.integer({ min: 1, max: 200 }).map((thousandths) => (thousandths / 1000).toFixed(3));
const fate: fc.Arbitrary<Fate> = fc.record({
  submit: fc.constantFrom("created" as const, "created" as const, "created" as const, "ambiguous" as const, "rejected" as const),
  taken: fc.boolean(),
  latencyMs: fc.integer({ min: 0, max: 5_000 }),
  end: fc.constantFrom(
    "image" as const,
    "image" as const,
    "image" as const,
    "empty" as const,
    "refused" as const,
    "failed" as const,
    "lost" as const,
  ),
  failedDownloads: fc.constantFrom(0, 0, 9),
  verdict: fc.constantFrom("usable" as const, "rejected" as const, "undetermined" as const),
});

test("whatever the prices, fates, latencies and concurrency: spend is within the budget at every moment, and caps hold", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.option(price, { freq: 4 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 20 }),
      price,
      price,
      fc.array(fate, { minLength: 1, maxLength: 10 }),
      fc.integer({ min: 1, max: 5 }),
      async (list, prompts, concurrency, budgetUsd, giveUpUsd, fates, maxAttempts) => {
        const prices = Object.fromEntries(list.map((usd, index) => [`c${index}`, usd]));
        const reserveUsd = "0.040";
        const planned = plan({ prices, prompts, sampling: { giveUpUsd }, whenPriceUnknown: { maxAttempts, reserveUsd } });
        const budget = parseUsd(budgetUsd)!;
        const books = createBooks(Object.fromEntries(Object.entries(prices).map(([id, usd]) => [id, usd ?? reserveUsd])));
        const disk = createDisk();
        const clock = virtualClock();
        // What was sent and not turned down may be billed.
        const onSubmit = (): void => expect(books.billed()).toBeLessThanOrEqual(budget);
        const fateOf = (candidate: string, prompt: string, number: number): Fate =>
          fates[Math.floor(chance(`${candidate} ${prompt} ${number}`) * fates.length)]!;
        const world = createWorld({ books, disk, fateOf, clock, onSubmit });
        const choose = fullPass(planned);
        const end = await clock.run(
          runEngine(world, {
            run: "r",
            plan: planned,
            ledger: ledgerOf(disk),
            budgetUsd: budget,
            concurrency,
            timeoutMs: 600_000,
            choose,
          }),
        );
        expect(books.billed()).toBeLessThanOrEqual(budget);
        for (const candidate of planned.candidates) {
          const own = end.attempts.filter(({ intent }) => intent.candidate === candidate.id);
          if (candidate.maxAttempts !== null) expect(own.length).toBeLessThanOrEqual(candidate.maxAttempts);
          for (const { key } of planned.prompts) {
            const cell = own.filter(({ intent }) => intent.promptKey === key);
            expect(cell.length).toBeLessThanOrEqual(candidate.cap);
            // Nothing is tried after a usable image, or after a request that was turned down.
            const settled = cell.findIndex(
              ({ end: ending, verdicts }) =>
                ending?.charged === "no" || [...verdicts.values()].some(({ verdict }) => verdict === "usable"),
            );
            if (settled >= 0) expect(settled).toBe(cell.length - 1);
          }
        }
        // What is left undone is undone for want of money, and then there is no money for it.
        // What may be billed counts as billed, though the books never saw it.
        if (end.unaffordable > 0) expect(budget - sumUsd(end.attempts.map(committedUsd))).toBeLessThan(parseUsd("0.2")!);
      },
    ),
    { numRuns: 80 },
  );
});
