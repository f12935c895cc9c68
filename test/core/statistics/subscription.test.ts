import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { confidenceSequence } from "../../../src/core/statistics/binomial.ts";
import { expectedOverage, expectedShortfall } from "../../../src/core/statistics/shortfall.ts";
import {
  breakEvenAttempts,
  breakEvenInterval,
  breakEvenUsable,
  payAsYouGo,
  paysUntil,
  planCost,
  verdictOn,
  type Subscription,
} from "../../../src/core/statistics/subscription.ts";

/** Relative error under 1e-9. */
function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

const unlimited: Subscription = { fee: 30, quota: Infinity, overage: null };
const studio: Subscription = { fee: 30, quota: 900, overage: 0.05 };

describe("the reference values", () => {
  test("break-even for a fee of $30 at $0.04 with 30 of 50 usable", () => {
    expect(breakEvenAttempts(30, 0.04)).toBe(750);
    expectClose(breakEvenUsable(unlimited, { perUsable: 0.04 / 0.6, chance: 0.6 })!, 450);
    const { low, high } = breakEvenInterval(30, 0.04, confidenceSequence(30, 50, 0.05));
    expectClose(low, 287.86989927447706);
    expectClose(high, 594.1454548013744);
  });

  test.each([
    [600, 35.00000484278377],
    [500, 30.001272628679015],
    [540, 30.4884592698576],
  ])("%i usable images of a plan with 900 attempts and $0.05 beyond", (volume, cost) => {
    expectClose(planCost(studio, volume, { perUsable: 1, chance: 0.6 }), cost);
  });
});

/** N/p - Q + sum (Q-t) P(T=t), term by term: the negative binomial formula as it is written. */
function slowOverage(volume: number, quota: number, chance: number): number {
  let mass = chance ** volume;
  let total = volume / chance - quota;
  for (let t = volume; t <= quota; t++) {
    total += (quota - t) * mass;
    mass *= (t / (t - volume + 1)) * (1 - chance);
  }
  return total;
}

describe("attempts beyond the quota", () => {
  test("are those of the formula as it is written", () => {
    const small = fc.tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 150 }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(small, ([volume, quota, chance]) => {
        const slow = slowOverage(volume, quota, chance);
        expect(Math.abs(expectedOverage(volume, quota, chance) - slow)).toBeLessThanOrEqual(1e-9 * (volume / chance + quota));
      }),
    );
  });

  test("at a million and at a billion: half a normal distribution at the mean, exact and in no time", () => {
    for (const quota of [1e6, 1e7, 1e9]) {
      const missing = expectedShortfall(quota * 0.6, quota, 0.6);
      // The mean of the positive part; the next term of its expansion is of the order 1/sqrt(quota).
      expect(Math.abs(missing / Math.sqrt((quota * 0.24) / (2 * Math.PI)) - 1)).toBeLessThan(1 / Math.sqrt(quota));
    }
  });

  test("E[(N-K)+] - E[(K-N)+] = N - Qp joins both ways of adding up", () => {
    // On either side of the mean the sums run in opposite directions; the mirrored question counts failures.
    for (const [quota, chance, volume] of [
      [1e7, 0.3, 3_000_500],
      [1e7, 0.3, 2_999_000],
      [40_000, 0.02, 790],
      [40_000, 0.98, 39_210],
    ] as const) {
      const mirrored = expectedShortfall(quota - volume, quota, 1 - chance);
      const both = volume - quota * chance + mirrored;
      expect(Math.abs(expectedShortfall(volume, quota, chance) / both - 1)).toBeLessThan(1e-8);
    }
  });

  test("never below the mean's own excess, never more than everything, less for a larger quota, and always finite", () => {
    const any = fc.record({
      volume: fc.double({ min: 0.001, max: 1e7, noNaN: true }),
      quota: fc.oneof(fc.integer({ min: 0, max: 1e7 }), fc.constant(Infinity)),
      more: fc.integer({ min: 0, max: 1e6 }),
      chance: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1e-12, max: 1e-3, noNaN: true })),
    });
    fc.assert(
      fc.property(any, ({ volume, quota, more, chance }) => {
        const missing = expectedShortfall(volume, quota, chance);
        expect(missing).toBeGreaterThanOrEqual(0);
        expect(missing).toBeLessThanOrEqual(volume * (1 + 1e-12));
        if (quota === Infinity) return expect(missing).toBe(chance > 0 ? 0 : volume);
        expect(missing).toBeGreaterThanOrEqual((volume - quota * chance) * (1 - 1e-9) - 1e-9);
        expect(expectedShortfall(volume, quota + more, chance)).toBeLessThanOrEqual(missing * (1 + 1e-9) + 1e-9);
        return undefined;
      }),
      { numRuns: 300 },
    );
  });

  test("half an image is the mean of two months", () => {
    const [four, five] = [expectedShortfall(4, 8, 0.5), expectedShortfall(5, 8, 0.5)];
    expect(expectedShortfall(4.5, 8, 0.5)).toBeCloseTo((four + five) / 2, 14);
    expect(expectedShortfall(0.5, 0, 0.5)).toBe(0.5);
  });
});

describe("break-even", () => {
  test("a quota that is used up before: only a cheaper overage catches up", () => {
    // 200 attempts at $0.04 are worth $8 of the $30.
    const terms = { perUsable: 0.04 / 0.5, chance: 0.5 };
    const plan = (overage: number | null): Subscription => ({ fee: 30, quota: 200, overage });
    expect(breakEvenUsable(plan(null), terms)).toBeNull();
    expect(breakEvenUsable(plan(0.04), terms)).toBeNull();
    expect(breakEvenUsable(plan(0.05), terms)).toBeNull();
    // 30 + 0.02 (T - 200) = 0.04 T at T = 1300.
    expect(breakEvenUsable(plan(0.02), terms)).toBeCloseTo(650, 10);
    expect(breakEvenUsable(plan(0.02), { perUsable: 0.08, chance: 0 })).toBeNull();
  });

  test("a dear overage ends the gain", () => {
    const terms = { perUsable: 0.04 / 0.6, chance: 0.6 };
    // 30 + 0.05 (T - 900) = 0.04 T at T = 1500: 900 usable.
    expect(paysUntil(studio, terms)).toBeCloseTo(900, 9);
    expect(paysUntil({ ...studio, overage: 0.03 }, terms)).toBeNull();
    expect(paysUntil(unlimited, terms)).toBeNull();
    expect(paysUntil({ ...studio, quota: 100 }, terms)).toBeNull();
  });
});

describe("the verdict", () => {
  const chances = confidenceSequence(30, 50, 0.05);

  test("without a limit: wins iff p < price N / fee", () => {
    // The interval is 0.3838 to 0.7922.
    expect(verdictOn(unlimited, 595, 0.04, chances)).toBe("win");
    expect(verdictOn(unlimited, 594, 0.04, chances)).toBe("open");
    expect(verdictOn(unlimited, 288, 0.04, chances)).toBe("open");
    expect(verdictOn(unlimited, 287, 0.04, chances)).toBe("lose");
    // At x >= 1 it wins whatever the chance.
    expect(verdictOn(unlimited, 751, 0.04, { low: 0, high: 1 })).toBe("win");
    expect(verdictOn(unlimited, 10, 0.04, { low: 0, high: 1 })).toBe("open");
  });

  test("a quota whose images cost less than the fee never wins", () => {
    const plan: Subscription = { fee: 60, quota: 2000, overage: null };
    for (const volume of [1, 4000, 1e6]) expect(verdictOn(plan, volume, 0.003, { low: 0, high: 1 })).toBe("lose");
  });

  test("a dear overage can lose at both ends of the interval and win between", () => {
    const between: Subscription = { fee: 30, quota: 1000, overage: 1 };
    const saves = (p: number) => payAsYouGo(500, 0.04, p) - planCost(between, 500, { perUsable: 0.04 / p, chance: p });
    expect([Math.sign(saves(0.1)), Math.sign(saves(0.58)), Math.sign(saves(0.9))]).toEqual([-1, 1, -1]);
    expect(verdictOn(between, 500, 0.04, { low: 0.1, high: 0.9 })).toBe("open");
    expect(verdictOn(between, 500, 0.04, { low: 0.7, high: 0.9 })).toBe("lose");
    expect(verdictOn(between, 500, 0.04, { low: 0.56, high: 0.6 })).toBe("win");
    expect(verdictOn(between, 500, 0.04, { low: 0, high: 0.3 })).toBe("lose");
  });

  test("holds at every chance in the interval, and no answer is ever not a number", () => {
    const any = fc.record({
      fee: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
      quota: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.constant(Infinity)),
      overage: fc.option(fc.double({ min: 1e-4, max: 1, noNaN: true })),
      volume: fc.integer({ min: 1, max: 20_000 }),
      price: fc.double({ min: 1e-4, max: 1, noNaN: true }),
      ends: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1e-3, max: 1, noNaN: true })),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(any, ({ fee, quota, overage, volume, price, ends, at }) => {
        const [low, high] = [Math.min(...ends), Math.max(...ends)];
        const p = Math.max(1e-9, low + at * (high - low));
        const plan = { fee, quota, overage };
        const cost = planCost(plan, volume, { perUsable: price / p, chance: p });
        const paid = payAsYouGo(volume, price, p);
        expect(Number.isFinite(cost) && cost >= fee).toBe(true);
        const verdict = verdictOn(plan, volume, price, { low, high });
        const slack = 1e-7 * (cost + paid);
        if (verdict === "win") expect(cost).toBeLessThan(paid + slack);
        if (verdict === "lose") expect(cost).toBeGreaterThan(paid - slack);
      }),
      { numRuns: 500 },
    );
  });
});
