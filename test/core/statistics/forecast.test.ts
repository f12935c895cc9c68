import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { expectedChance, expectedTries, type Recorded } from "../../../src/core/statistics/forecast.ts";

/** The definition, term by term, in another arrangement. */
function byDefinition({ usable, attempts }: Recorded, cap: number): number {
  const terms = [1];
  for (let m = 1; m < cap; m++) terms.push((terms[m - 1]! * (attempts - usable + m)) / (attempts + 1 + m));
  return terms.toReversed().reduce((sum, term) => sum + term, 0);
}

test.each([
  [0, 0, 1 / 2],
  [1, 1, 2 / 3],
  [0, 1, 1 / 3],
  [3, 8, 4 / 10],
])("%i usable of %i: the mean chance is %d", (usable, attempts, chance) => {
  expect(expectedChance({ usable, attempts })).toBeCloseTo(chance, 15);
});

describe("expectedTries", () => {
  test.each([
    // Nothing recorded: 1, 1 + 1/2, ..., the harmonic numbers.
    [0, 0, 1, 1],
    [0, 0, 2, 1.5],
    [0, 0, 4, 25 / 12],
    // One failure: 2 (1/2 + 1/3 + 1/4).
    [0, 1, 3, 2 * (1 / 2 + 1 / 3 + 1 / 4)],
    // One success: 1 + 1/3 + 1/6.
    [1, 1, 3, 1 + 1 / 3 + 1 / 6],
  ])("%i usable of %i, at most %i: %d", (usable, attempts, cap, tries) => {
    expect(expectedTries({ usable, attempts }, cap)).toBeCloseTo(tries, 12);
  });

  test("nothing is left to try at a cap of none", () => expect(expectedTries({ usable: 0, attempts: 0 }, 0)).toBe(0));

  test("goes on smoothly beyond what is added up term by term", () => {
    for (const recorded of [
      [0, 0],
      [0, 7],
      [1, 1],
      [1, 40],
      [3, 8],
      [2, 900],
      [350, 1000],
    ].map(([usable, attempts]) => ({ usable: usable!, attempts: attempts! })))
      for (const cap of [9_999, 10_000, 10_001, 40_000]) {
        const told = expectedTries(recorded, cap);
        expect(Math.abs(told / byDefinition(recorded, cap) - 1)).toBeLessThan(1e-6);
      }
  });

  test("is told at once for a cap that no loop would reach", () => {
    expect(expectedTries({ usable: 0, attempts: 0 }, Number.MAX_SAFE_INTEGER)).toBeCloseTo(
      Math.log(Number.MAX_SAFE_INTEGER) + 0.577_215_664_9,
      6,
    );
    expect(expectedTries({ usable: 1, attempts: 1 }, Number.MAX_SAFE_INTEGER)).toBeCloseTo(2, 6);
  });

  test("is between one and the cap, grows with the cap and with every failure, and shrinks with every success", () => {
    const counts = fc.tuple(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 30_000 }));
    fc.assert(
      fc.property(counts, ([usable, failures, cap]) => {
        const recorded = { usable, attempts: usable + failures };
        const tries = expectedTries(recorded, cap);
        const noise = 1e-9 * tries;
        return (
          tries >= 1 - noise &&
          tries <= cap + noise &&
          expectedTries(recorded, cap + 1) >= tries - noise &&
          expectedTries({ usable, attempts: recorded.attempts + 1 }, cap) >= tries - noise &&
          expectedTries({ usable: usable + 1, attempts: recorded.attempts + 1 }, cap) <= tries + noise
        );
      }),
      { numRuns: 500 },
    );
  });
});
