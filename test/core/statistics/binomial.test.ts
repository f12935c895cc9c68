import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { confidenceSequence, logChoose } from "../../../src/core/statistics/binomial.ts";

/** Robbins' sequence at 95 %, recomputed independently to 1e-12 from (n+1) C(n,k) x^k (1-x)^(n-k) = alpha. */
const REFERENCE: readonly (readonly [k: number, n: number, low: number, high: number])[] = [
  [0, 1, 0, 0.975],
  [0, 5, 0, 0.61614805],
  [0, 20, 0, 0.26067135],
  [0, 100, 0, 0.073284373],
  [1, 1, 0.025, 1],
  [1, 3, 0.0042019045, 0.93317917],
  [3, 3, 0.23207944, 1],
  [2, 8, 0.014727025, 0.73203063],
  [5, 10, 0.12921901, 0.87078099],
  [7, 20, 0.1034827, 0.67283437],
  [10, 10, 0.58311972, 1],
  [18, 20, 0.58973894, 0.99634131],
  [12, 40, 0.11810918, 0.54041224],
  [35, 100, 0.21087093, 0.50900765],
  [45, 50, 0.71233953, 0.98434145],
  [90, 100, 0.77172908, 0.971158],
  [3, 200, 0.00059726052, 0.070667418],
  [100, 1000, 0.068780421, 0.1383668],
  [350, 1000, 0.29799001, 0.40450911],
  [900, 1000, 0.8616332, 0.93121958],
];

describe("confidenceSequence", () => {
  test.each(REFERENCE)("%i of %i is [%d, %d]", (k, n, low, high) => {
    const interval = confidenceSequence(k, n, 0.05);
    expect(Math.abs(interval.low - low)).toBeLessThanOrEqual(5e-8 * Math.max(low, 0.1));
    expect(Math.abs(interval.high - high)).toBeLessThanOrEqual(5e-8 * high);
  });

  test("before the first attempt everything is possible", () => {
    expect(confidenceSequence(0, 0, 0.05)).toEqual({ low: 0, high: 1 });
  });

  test("holds the rate, stays finite and ordered, and narrows with alpha", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const k = Math.round(n * share);
        const strict = confidenceSequence(k, n, 0.01);
        const loose = confidenceSequence(k, n, 0.1);
        expect(strict.low).toBeLessThanOrEqual(loose.low);
        expect(loose.low).toBeLessThanOrEqual(k / n);
        expect(loose.high).toBeGreaterThanOrEqual(k / n);
        expect(strict.high).toBeGreaterThanOrEqual(loose.high);
        expect(strict.low).toBeGreaterThanOrEqual(0);
        expect(strict.high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [-1, 3, 0.05],
    [4, 3, 0.05],
    [1.5, 3, 0.05],
    [1, 3, 0],
    [1, 3, 1],
    [Number.NaN, 3, 0.05],
  ])("refuses %d of %d at %d", (k, n, alpha) => {
    expect(() => confidenceSequence(k, n, alpha)).toThrow(RangeError);
  });
});

test("logChoose agrees with Pascal's triangle", () => {
  let row = [1n];
  for (let n = 1; n <= 60; n++) {
    row = [1n, ...row.slice(1).map((value, index) => value + row[index]!), 1n];
    row.forEach((value, k) => expect(logChoose(n, k)).toBeCloseTo(Math.log(Number(value)), 11));
  }
});
