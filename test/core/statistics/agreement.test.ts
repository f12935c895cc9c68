import { describe, expect, test } from "@jest/globals";
import { cohensKappa, exactShare } from "../../../src/core/statistics/agreement.ts";
import { clopperPearson } from "../../../src/core/statistics/exact.ts";
import { normalQuantile } from "../../../src/core/statistics/normal.ts";
import { seededRandom } from "../../../src/core/random.ts";

const counts = (usableAccepted: number, usableRejected: number, rejectedAccepted: number, rejectedRejected: number) => ({
  usableAccepted,
  usableRejected,
  rejectedAccepted,
  rejectedRejected,
});

describe("Clopper and Pearson", () => {
  // statistics.md, 10.
  test.each([
    [0, 1, 0, 0.975],
    [0, 20, 0, 0.16843347],
    [1, 3, 0.0084037587, 0.90570068],
    [2, 8, 0.031854026, 0.65085579],
    [12, 40, 0.1656272, 0.46531629],
    [45, 50, 0.78186463, 0.96672491],
    [3, 200, 0.0031041076, 0.043208282],
    [350, 1000, 0.32041612, 0.38047019],
    [900, 1000, 0.87971206, 0.91789467],
  ])("%i of %i: %d to %d", (hits, trials, low, high) => {
    const interval = clopperPearson(hits, trials, 0.05);
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-8);
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-8);
  });

  test("without a trial nothing is known; counts that are none are refused", () => {
    expect(exactShare(0, 0, 0.05)).toEqual({ estimate: null, low: 0, high: 1 });
    for (const [hits, trials, alpha] of [
      [2, 1, 0.05],
      [0.5, 1, 0.05],
      [0, 1, 0],
      [-1, 1, 0.05],
    ] as const)
      expect(() => clopperPearson(hits, trials, alpha)).toThrow(RangeError);
  });

  test("holds at least as often as it says, whatever the chance", () => {
    for (const trials of [7, 40])
      for (const chance of [0.01, 0.1, 0.37, 0.5, 0.9]) {
        let covered = 0;
        for (let hits = 0, ways = 1; hits <= trials; ways = (ways * (trials - hits)) / ++hits) {
          const { low, high } = clopperPearson(hits, trials, 0.05);
          if (low <= chance && chance <= high) covered += ways * chance ** hits * (1 - chance) ** (trials - hits);
        }
        expect(covered).toBeGreaterThanOrEqual(0.95);
      }
  });
});

test.each([
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489004],
  [0.75, 0.6744897501960817],
  [0.0001, -3.71901648545568],
  [0.5, 0],
])("the normal quantile at %d is %d", (share, expected) => expect(normalQuantile(share)).toBeCloseTo(expected, 10));

describe("Cohen's kappa", () => {
  // Published: the example of `ci.kappa` in the R package statpsych (after Fleiss, Levin and Paik 2003): SE 0.07344761.
  test("with the interval of a published example", () => {
    const { estimate, low, high, method } = cohensKappa(counts(31, 12, 4, 58), 0.05)!;
    expect(estimate).toBeCloseTo(0.6756757, 7);
    expect(low).toBeCloseTo(0.531721, 6);
    expect(high).toBeCloseTo(0.8196303, 7);
    expect(method).toBe("asymptotic");
  });

  // Cohen (1960), as in most textbooks: 20, 5, 10, 15 of 50 grant proposals.
  test("of the textbook's 50 proposals is 0.4", () =>
    expect(cohensKappa(counts(20, 5, 10, 15), 0.05)!.estimate).toBeCloseTo(0.4, 12));

  test("has the standard error that the delta method gives for a multinomial, on random tables", () => {
    const random = seededRandom(3);
    for (let round = 0; round < 50; round++) {
      const table = Array.from({ length: 4 }, () => 1 + Math.floor(60 * random()));
      const total = table.reduce((sum, each) => sum + each, 0);
      const shares = table.map((each) => each / total);
      const gradient = shares.map(
        (_, cell) => (kappaOf(nudged(shares, cell, 1e-6)) - kappaOf(nudged(shares, cell, -1e-6))) / 2e-6,
      );
      const mean = gradient.reduce((sum, slope, cell) => sum + slope * shares[cell]!, 0);
      const variance = gradient.reduce((sum, slope, cell) => sum + shares[cell]! * (slope - mean) ** 2, 0) / total;
      const [a, b, c, d] = table as [number, number, number, number];
      const { estimate, low } = cohensKappa(counts(a, b, c, d), 0.05)!;
      expect(estimate).toBeCloseTo(kappaOf(shares), 10);
      if (low > -1) expect((estimate - low) / normalQuantile(0.975)).toBeCloseTo(Math.sqrt(variance), 6);
    }
  });

  test("without any disagreement the interval still has a width, and narrows with more images", () => {
    const few = cohensKappa(counts(5, 0, 0, 5), 0.05)!;
    const many = cohensKappa(counts(500, 0, 0, 500), 0.05)!;
    expect([few.method, few.estimate, few.high, many.estimate, many.high]).toEqual(["bounds", 1, 1, 1, 1]);
    expect(few.low).toBeLessThan(0.2);
    expect(many.low).toBeGreaterThan(0.95);
    // A check that says one thing always agrees as chance would.
    expect(cohensKappa(counts(20, 0, 15, 0), 0.05)).toMatchObject({ estimate: 0, method: "bounds" });
  });

  test("is not there with one label only, and never is NaN", () => {
    expect(cohensKappa(counts(9, 3, 0, 0), 0.05)).toBeNull();
    expect(cohensKappa(counts(0, 0, 0, 0), 0.05)).toBeNull();
    for (const table of [
      [1, 0, 0, 1],
      [0, 1, 1, 0],
      [0, 9, 9, 0],
      [1, 0, 1, 0],
      [0, 3, 0, 1],
      [99_999, 1, 1, 99_999],
    ] as const) {
      const [a, b, c, d] = table;
      const { estimate, low, high } = cohensKappa(counts(a, b, c, d), 0.05)!;
      expect(-1 <= low && low <= estimate && estimate <= high && high <= 1).toBe(true);
    }
  });
});

function kappaOf([a, b, c, d]: readonly number[]): number {
  const total = a! + b! + c! + d!;
  const chance = ((a! + b!) * (a! + c!) + (c! + d!) * (b! + d!)) / total ** 2;
  return ((a! + d!) / total - chance) / (1 - chance);
}

function nudged(shares: readonly number[], cell: number, step: number): number[] {
  return shares.map((share, index) => share + (index === cell ? step : 0));
}
