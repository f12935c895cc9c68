import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { confidenceSequence } from "../../../src/core/statistics/binomial.ts";
import { draftPays, fixedInterval, pictureEnds, shippedCost, shippedInterval } from "../../../src/core/statistics/pipeline.ts";

function expectClose(actual: number | null, expected: number, relative = 1e-9): void {
  expect(Math.abs(actual! - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

const stage = (price: number, usable: number, attempts: number, undetermined = 0) => ({ price, usable, attempts, undetermined });

describe("the reference values", () => {
  test.each([
    [0.003, 0.35, 0.04, 0.8, Infinity, 0.058571428571428566],
    [0.003, 0.35, 0.04, 0.8, 1, 0.06071428571428571],
    [0.003, 0.35, 0.04, 0.8, 3, 0.0586405529953917],
    [0.012, 0.6, 0.134, 0.95, 2, 0.16110275689223058],
  ])("drafts at %f with %f, finals at %f with %f, %f tries", (draft, passes, final, ships, tries, cost) => {
    expectClose(shippedCost({ price: draft, chance: passes }, { price: final, chance: ships }, tries), cost);
  });

  test.each([
    [
      stage(0.003, 14, 40),
      stage(0.04, 16, 20),
      [0.047265603913542835, 0.10516497165593851],
      [0.04809793574862402, 0.07132556088950455],
    ],
    [
      stage(0.01, 50, 100),
      stage(0.04, 45, 50),
      [0.056636285527985934, 0.08131453582086293],
      [0.05901031829938735, 0.07037898692026211],
    ],
    [
      stage(0.003, 6, 60),
      stage(0.04, 12, 20),
      [0.0607002645591705, 0.274683919171607],
      [0.06872361221536308, 0.13597138077028356],
    ],
  ] as const)("the joint interval of %j and %j", (draft, final, [low, high], [least, most]) => {
    const joint = shippedInterval(draft, final, 0.05);
    expectClose(joint.low, low);
    expectClose(joint.high, high);
    const fixed = fixedInterval(draft, final, 1.959963984540054)!;
    expectClose(fixed.low, least);
    expectClose(fixed.high, most);
  });

  test("the box of two separate intervals is wider", () => {
    const ends = [confidenceSequence(14, 40, 0.025), confidenceSequence(16, 20, 0.025)] as const;
    const box = (end: "low" | "high"): number => 0.003 / ends[0][end] + 0.04 / ends[1][end];
    expectClose(box("high"), 0.04595129945106167);
    expectClose(box("low"), 0.11029229421068046);
    const joint = shippedInterval(stage(0.003, 14, 40), stage(0.04, 16, 20), 0.05);
    expect([joint.low > box("high"), joint.high! < box("low")]).toEqual([true, true]);
  });
});

describe("a cost that has no upper end", () => {
  test("a stage that never passed: at least, at the best chances", () => {
    expect(shippedInterval(stage(0.003, 0, 40), stage(0.04, 16, 20), 0.05).high).toBeNull();
    expect(shippedInterval(stage(0.003, 14, 40), stage(0.04, 0, 0), 0.05)).toMatchObject({ high: null });
    expectClose(shippedInterval(stage(0.003, 0, 0), stage(0.04, 0, 0), 0.05).low, 0.043);
    expect(fixedInterval(stage(0.003, 0, 40), stage(0.04, 16, 20), 1.96)).toBeNull();
    expect(shippedCost({ price: 0.003, chance: 0 }, { price: 0.04, chance: 0.5 })).toBe(Infinity);
  });

  test("attempts without a verdict widen both ends", () => {
    const known = shippedInterval(stage(0.003, 14, 40), stage(0.04, 16, 20), 0.05);
    const unsure = shippedInterval(stage(0.003, 14, 40, 5), stage(0.04, 16, 20, 2), 0.05);
    expect([unsure.low < known.low, unsure.high! > known.high!]).toEqual([true, true]);
  });
});

describe("whether drafts pay", () => {
  test("when they cost less than the finals that they save", () => {
    // Drafts for $0.00857 a passed one; finals at $0.04 with 0.5 alone and 0.8 on a draft save $0.03.
    expect(draftPays(0.003 / 0.35, 0.04, 0.5, 0.8)).toBe(true);
    expect(draftPays(0.031, 0.04, 0.5, 0.8)).toBe(false);
    expect(draftPays(0.001, 0.04, 0.8, 0.8)).toBe(false);
    expect(draftPays(1, 0.04, 0, 0.1)).toBe(true);
    expect(draftPays(1, 0.04, 0, 0)).toBe(false);
  });
});

const chance = fc.double({ min: 1e-6, max: 1, noNaN: true });
const price = fc.double({ min: 1e-6, max: 10, noNaN: true });

describe("properties", () => {
  test("more tries on one draft never cost more when the chance is the same", () => {
    fc.assert(
      fc.property(price, chance, price, chance, fc.integer({ min: 1, max: 50 }), (c, p, d, q, m) => {
        const cost = (tries: number): number => shippedCost({ price: c, chance: p }, { price: d, chance: q }, tries);
        expect(cost(m + 1)).toBeLessThanOrEqual(cost(m) * (1 + 1e-12));
        expect(cost(Infinity)).toBeLessThanOrEqual(cost(m) * (1 + 1e-12));
      }),
    );
  });

  test("the interval holds the estimate, stays finite, and narrows with more of the same", () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }));
    fc.assert(
      fc.property(price, counts, price, counts, (c, [k, more], d, [l, most]) => {
        const [draft, final] = [stage(c, k, k + more), stage(d, l, l + most)];
        const { low, high } = shippedInterval(draft, final, 0.05);
        expect(Number.isFinite(low) && low >= (c + d) * (1 - 1e-12)).toBe(true);
        expect(high === null).toBe(k === 0 || l === 0);
        if (high === null) return;
        const estimate = (c * (k + more)) / k + (d * (l + most)) / l;
        expect(low <= estimate * (1 + 1e-12) && high >= estimate * (1 - 1e-12) && Number.isFinite(high)).toBe(true);
        const four = shippedInterval(stage(c, 4 * k, 4 * (k + more)), stage(d, 4 * l, 4 * (l + most)), 0.05);
        expect(four.high! - four.low).toBeLessThanOrEqual((high - low) * (1 + 1e-9));
      }),
      { numRuns: 60 },
    );
  });

  test("no split of the evidence lies outside", () => {
    const [draft, final] = [stage(0.003, 6, 60), stage(0.04, 12, 20)];
    const { low, high } = shippedInterval(draft, final, 0.05, 3);
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(share, (split) => {
        // alpha = a1 * a2: two intervals whose evidence adds up to log(1/alpha).
        const [a1, a2] = [0.05 ** split, 0.05 ** (1 - split)];
        const [p, q] = [confidenceSequence(6, 60, a1), confidenceSequence(12, 20, a2)];
        const at = (end: "low" | "high"): number =>
          shippedCost({ price: 0.003, chance: p[end] }, { price: 0.04, chance: q[end] }, 3);
        expect(at("high")).toBeGreaterThanOrEqual(low * (1 - 1e-9));
        expect(at("low")).toBeLessThanOrEqual(high! * (1 + 1e-9));
      }),
    );
  });
});

test("a picture that may be given up costs between its ends: against the exact cost of one stage", () => {
  for (const giveUpUsd of [0.01, 0.06, 0.5])
    for (const usd of [0.003, 0.04])
      for (const share of [0.02, 0.1, 0.3, 0.7, 1]) {
        // L = c A + F (1-S) with M = max(1, floor(F/c)), by statistics.md, 1.
        const most = Math.max(1, Math.floor(giveUpUsd / usd));
        const lost = (1 - share) ** most;
        const exact = (usd * (1 - lost)) / share + giveUpUsd * lost;
        const cost = usd / share;
        const ends = pictureEnds({ low: cost, high: cost }, { draftUsd: 0, finalUsd: usd, giveUpUsd });
        expect(ends.low).toBeLessThanOrEqual(exact * (1 + 1e-12));
        expect(ends.high).toBeGreaterThanOrEqual(exact * (1 - 1e-12));
      }
  expect(pictureEnds({ low: 0, high: null }, { draftUsd: 0, finalUsd: 0, giveUpUsd: 0 })).toEqual({ low: 0, high: null });
});
