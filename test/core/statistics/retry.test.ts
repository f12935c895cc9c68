import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { costPerPicture, costPerUsable, delivered, expectedAttempts } from "../../../src/core/statistics/retry.ts";

const pictures = [0.9, 0.5, 0.1, 0, 0.3].map((chance) => ({ chance, weight: 1 }));

describe("values computed elsewhere: five prompts at $0.02", () => {
  test.each([
    [1, 0.0555555555555555],
    [2, 0.06721311475409836],
    [5, 0.09293435259082045],
    [20, 0.18168864225993137],
  ])("R at a cap of %i", (cap, value) => expect(costPerUsable(0.02, cap, pictures)).toBeCloseTo(value, 12));

  test.each([
    [1, 0.34],
    [2, 0.2888],
    [5, 0.2386492],
    [20, 0.253141618088707],
  ])("L at a cap of %i, giving up at $0.50", (cap, value) =>
    expect(costPerPicture(0.02, cap, 0.5, pictures)).toBeCloseTo(value, 12),
  );
});

test("attempts and delivery equal the sums over every course of events", () => {
  for (const chance of [0, 0.05, 0.5, 0.97, 1])
    for (const cap of [1, 2, 7]) {
      let attempts = 0;
      let shipped = 0;
      for (let stop = 1; stop <= cap; stop++) {
        const here = (1 - chance) ** (stop - 1) * chance;
        attempts += stop * here;
        shipped += here;
      }
      attempts += cap * (1 - chance) ** cap;
      expect(expectedAttempts(chance, cap)).toBeCloseTo(attempts, 12);
      expect(delivered(chance, cap)).toBeCloseTo(shipped, 12);
    }
});

test("pooled <= R <= mean of price / chance, and R never falls with the cap", () => {
  const share = fc.record({
    chance: fc.double({ min: 0.01, max: 1, noNaN: true }),
    weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 300 }), (shares, cap) => {
      const weights = shares.reduce((sum, { weight }) => sum + weight, 0);
      const pooled = weights / shares.reduce((sum, { chance, weight }) => sum + weight * chance, 0);
      const each = shares.reduce((sum, { chance, weight }) => sum + weight / chance, 0) / weights;
      const figure = costPerUsable(1, cap, shares);
      expect(figure).toBeGreaterThanOrEqual(pooled * (1 - 1e-9));
      expect(figure).toBeLessThanOrEqual(each * (1 + 1e-9));
      expect(costPerUsable(1, cap + 1, shares)).toBeGreaterThanOrEqual(figure * (1 - 1e-9));
    }),
    { numRuns: 1000 },
  );
});
