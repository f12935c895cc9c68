import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { seededRandom, type Random } from "../../../src/core/random.ts";
import { bestTries, fitVarying, shippedCostVarying, type Finalized } from "../../../src/core/statistics/discard.ts";

function expectClose(actual: number, expected: number, relative = 1e-9): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe("the reference values", () => {
  test.each([
    [0.003, 0.3, 0.04, 2, 1, 1, 0.075],
    [0.02, 0.2, 0.04, 0.7, 0.7, 3, 0.24231884057971015],
    [0.02, 0.2, 0.04, 0.7, 0.7, 10, 0.26340037644018677],
  ])("a final that varies: %f / %f, %f, Beta(%f, %f), %i tries", (draft, passes, price, a, b, tries, cost) => {
    expectClose(shippedCostVarying(draft / passes, { price, a, b }, tries), cost);
  });

  test.each([
    [0.02, 0.2, 0.04, 0.7, 0.7, 3, 0.24231884057971015],
    [0.003, 0.3, 0.04, 2, 1, 1, 0.075],
    [0.02, 0.1, 0.04, 1, 1, 7, 0.3471020408163265],
  ])("when to discard a draft: %f / %f, %f, Beta(%f, %f)", (draft, passes, price, a, b, tries, cost) => {
    const best = bestTries(draft / passes, { price, a, b });
    expect(best.tries).toBe(tries);
    expectClose(best.cost, cost);
  });
});

describe("the best number of finals", () => {
  test("the best number of tries is the best of all", () => {
    const shape = fc.double({ min: 0.05, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1, noNaN: true }), shape, shape, (perDraft, a, b) => {
        const final = { price: 0.04, a, b };
        const best = bestTries(perDraft, final);
        expectClose(best.cost, shippedCostVarying(perDraft, final, best.tries), 1e-12);
        for (let tries = 1; tries <= 40; tries++)
          expect(best.cost).toBeLessThanOrEqual(shippedCostVarying(perDraft, final, tries) * (1 + 1e-12));
      }),
    );
    expect(bestTries(1e9, { price: 1e-9, a: 0.5, b: 0.5 }).tries).toBeLessThanOrEqual(100_000);
  });
});

/** `times` drafts with so many failures, and a usable final after them or not. */
const alike = (times: number, failures: number, usable: boolean): Finalized[] =>
  Array.from({ length: times }, () => ({ failures, usable }));

describe("how much drafts differ", () => {
  // Found with scipy: Nelder-Mead on the logarithms of a and b, of sum log B(a + usable, b + failures) / B(a, b), from nine beginnings.
  test.each([
    [
      [...alike(30, 0, true), ...alike(6, 1, true), ...alike(3, 2, true), ...alike(1, 3, true), ...alike(14, 5, false)],
      [0.33775003, 0.26656593],
    ],
    [
      [...alike(40, 0, true), ...alike(3, 1, true), ...alike(9, 8, false)],
      [0.12334709, 0.0368368],
    ],
    [
      [...alike(25, 0, true), ...alike(2, 1, true), ...alike(1, 2, true), ...alike(1, 7, true), ...alike(5, 4, false)],
      [0.35742901, 0.12930838],
    ],
  ] as const)("the Beta of maximum likelihood, case %#", (drafts, [a, b]) => {
    const found = fitVarying(drafts)!;
    expectClose(found.a, a, 1e-5);
    expectClose(found.b, b, 1e-5);
  });

  test("nothing shows it where every draft fares alike, nor where none or all are usable", () => {
    // 2 (log likelihood of the best Beta - that of one chance) is 0.02 here.
    const geometric = [
      ...alike(12, 0, true),
      ...alike(6, 1, true),
      ...alike(3, 2, true),
      ...alike(2, 3, true),
      ...alike(2, 3, false),
    ];
    expect(fitVarying(geometric)).toBeNull();
    expect(fitVarying([])).toBeNull();
    expect(fitVarying(alike(50, 4, false))).toBeNull();
    expect(fitVarying(alike(50, 0, true))).toBeNull();
    // One final each: nothing can show it.
    expect(fitVarying([...alike(20, 0, true), ...alike(20, 1, false)])).toBeNull();
  });

  test("alike drafts are said to differ in about 5 % of the cases, and drafts that differ are found, with about the best number", () => {
    const random = seededRandom(7, "drafts");
    const found = (drafts: () => number): number[] =>
      Array.from({ length: 400 }, () => fitVarying(finalize(60, 4, drafts, random))).flatMap((fit) =>
        fit ? [bestTries(0.1, { price: 0.04, ...fit }).tries] : [],
      );
    expect(found(() => 0.6).length / 400).toBeLessThan(0.08);
    // Beta(0.5, 0.5) by the arcsine law.
    const differing = found(() => Math.sin((Math.PI / 2) * random()) ** 2);
    expect(differing.length / 400).toBeGreaterThan(0.95);
    const best = bestTries(0.1, { price: 0.04, a: 0.5, b: 0.5 });
    const costs = differing.map((tries) => shippedCostVarying(0.1, { price: 0.04, a: 0.5, b: 0.5 }, tries));
    expect(costs.reduce((sum, cost) => sum + cost, 0) / costs.length).toBeLessThan(best.cost * 1.03);
  });
});

/** Drafts with their own chances, each finalized until a final is usable, at most `most` times. */
function finalize(drafts: number, most: number, chance: () => number, random: Random): Finalized[] {
  return Array.from({ length: drafts }, () => {
    const own = chance();
    let failures = 0;
    while (failures < most && random() >= own) failures++;
    return { failures, usable: failures < most };
  });
}
