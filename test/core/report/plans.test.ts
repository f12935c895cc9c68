import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { PlanSpec } from "../../../src/core/manifest/plans-schema.ts";
import type { Figures } from "../../../src/core/statistics/figures.ts";
import { figures } from "../../../src/core/statistics/figures.ts";
import { plansResult, type PlanFacts } from "../../../src/core/report/plans.ts";
import { plansSchema, type PlanResult } from "../../../src/core/report/plan-schema.ts";
import type { Measured } from "../../../src/core/report/candidate.ts";
import { images } from "../../../src/core/report/plan-sentence.ts";
import { staleBecause } from "../../../src/core/report/stale.ts";
import { makeCandidate } from "../../support/results.ts";

/** A candidate with so many usable images of so many attempts. */
export function measured(
  id: string,
  price: string,
  usable: number,
  attempts: number,
): Pick<Measured, "result" | "figuresAt" | "counted"> {
  const picture = { weight: 1, attempts: 0, delivered: 0, decided: attempts, usable, undetermined: 0 };
  const terms = { objective: "any-image", price: Number(price), cap: 1, giveUp: 1 } as const;
  const figuresAt = (alpha: number): Figures => figures([picture], { ...terms, alpha });
  return {
    result: makeCandidate({ id, price: { ...makeCandidate().price, usdPerImage: price } }),
    figuresAt,
    counted: [],
  };
}

const plan = (overrides: Partial<PlanSpec> = {}): PlanSpec => ({
  id: "studio",
  usdPerMonth: 30,
  includedImages: "unlimited",
  allowed: true,
  staleAfterDays: 90,
  ...overrides,
});

function facts(overrides: Partial<PlanFacts> = {}): PlanFacts {
  return {
    plans: [plan()],
    volumePerMonth: 600,
    measured: [measured("z", "0.0400", 30, 50)],
    leader: "z",
    confidence: 0.95,
    now: "2026-11-22T18:20:04.000Z",
    ...overrides,
  };
}

const only = (overrides: Partial<PlanFacts> = {}): PlanResult => plansResult(facts(overrides))!.items[0]!;

test("a manifest without plans has no such section", () => {
  expect(plansResult(facts({ plans: [] }))).toBeUndefined();
});

test("the reference: $30 at $0.04 with 30 of 50 usable", () => {
  const result = plansResult(facts())!;
  expect(result).toMatchObject({
    candidate: "z",
    payAsYouGoUsd: { estimate: "40.0000", low: "30.2956", high: "62.5283", confidence: 0.95 },
  });
  expect(result.items[0]).toEqual({
    id: "studio",
    usdPerMonth: "30.0000",
    includedImages: null,
    overageUsdPerImage: null,
    candidate: "z",
    asOf: null,
    stale: false,
    monthlyUsd: { estimate: "30.0000", low: "30.0000", high: "30.0000", confidence: 0.95 },
    breakEven: { attempts: 750, usable: { estimate: 450, low: 287.86, high: 594.15, confidence: 0.95 }, until: null },
    neverPays: false,
    verdict: "cheaper",
    sentence:
      "studio is cheaper than pay-as-you-go on z at 600 usable images a month: $30.00 instead of $40.00. It pays from 450 usable images a month (287 to 595).",
  });
});

test("quota and overage by the exact formula: $35.00", () => {
  const quota = only({ plans: [plan({ includedImages: 900, overageUsdPerImage: 0.05 })] });
  expect(quota).toMatchObject({
    includedImages: 900,
    overageUsdPerImage: "0.0500",
    monthlyUsd: { estimate: "35.0000", low: "30.0000", high: "63.1604" },
    breakEven: { usable: { estimate: 450 }, until: 900 },
    verdict: "open",
  });
  expect(quota.sentence).toMatch(
    /, up to about 900\. Its 900 images give about 540 usable ones; each image beyond costs \$0\.0500\.$/,
  );
});

describe("what the verdict rests on", () => {
  const at = (volumePerMonth: number, more: Partial<PlanFacts> = {}): string => only({ volumePerMonth, ...more }).verdict;

  test("the whole interval must be on one side", () => {
    expect([at(595), at(590), at(450), at(289), at(287)]).toEqual(["cheaper", "open", "open", "open", "dearer"]);
  });

  test("the best candidate was chosen among all: the interval is wider when there are more", () => {
    const three = [measured("z", "0.0400", 30, 50), measured("y", "0.0500", 30, 50), measured("x", "0.0600", 30, 50)];
    expect([at(595, { measured: three }), at(660, { measured: three })]).toEqual(["open", "cheaper"]);
  });

  test("a plan whose images cost less than its fee never wins", () => {
    const tiny = only({ plans: [plan({ includedImages: 100 })], volumePerMonth: 5000 });
    expect(tiny).toMatchObject({ verdict: "dearer", breakEven: null, neverPays: true });
    expect(tiny.sentence).toMatch(
      /It never pays: its 100 images cost less pay-as-you-go\. .*the rest is reckoned pay-as-you-go\.$/,
    );
  });

  test("a plan on another candidate is held against pay-as-you-go on the best one", () => {
    const two = [measured("z", "0.0400", 30, 50), measured("good", "0.5000", 48, 50)];
    const other = (volume: number): PlanResult =>
      only({ measured: two, plans: [plan({ includedImages: 1000, candidate: "good" })], volumePerMonth: volume });
    expect(other(700)).toMatchObject({ candidate: "good", verdict: "cheaper", breakEven: { attempts: null } });
    expect(other(450)).toMatchObject({ verdict: "open" });
    expect(other(200)).toMatchObject({ verdict: "dearer" });
    // Beyond the thousand, what is missing is bought on the best one: 540 of 1,500 at 6.67 cents.
    expect(other(1500).monthlyUsd.estimate).toBe("66.0000");
  });

  test("terms that do not allow the use, and a price that is too old", () => {
    expect(only({ plans: [plan({ allowed: false })] })).toMatchObject({
      verdict: "not-allowed",
      monthlyUsd: { estimate: "30.0000" },
      sentence: expect.stringMatching(/^The terms of studio do not allow this use/),
    });
    expect(only({ plans: [plan({ asOf: "2026-08-01" })] })).toMatchObject({
      verdict: "open",
      stale: true,
      sentence: expect.stringMatching(/^studio is declared as of 2026-08-01, 113 days ago, and holds for 90 days: read/),
    });
  });
});

describe("when something is not known", () => {
  test("no volume: the break-even is told all the same", () => {
    expect(only({ volumePerMonth: null })).toMatchObject({
      monthlyUsd: {},
      verdict: "open",
      breakEven: { usable: { estimate: 450 } },
      sentence: expect.stringMatching(/^Set `volumePerMonth` to compare studio .* It pays from 450 usable/),
    });
  });

  test("nobody leads, or nothing usable on the plan's candidate", () => {
    expect(only({ leader: null })).toMatchObject({ verdict: "open", breakEven: null, neverPays: false, monthlyUsd: {} });
    expect(only({ leader: null }).sentence).toBe("studio cannot be compared: no candidate has a cost per usable image.");
    const none = only({
      measured: [measured("z", "0.0400", 30, 50), measured("bad", "0.0400", 0, 50)],
      plans: [plan({ includedImages: 1000, candidate: "bad" })],
    });
    expect(none).toMatchObject({ breakEven: null, monthlyUsd: { low: expect.any(String) } });
    expect(none.monthlyUsd.estimate).toBeUndefined();
    expect(none.sentence).toBe("studio cannot be compared: what a usable image of bad costs is not known.");
  });
});

test("whatever the counts and the plan, the result fits the schema and its figures are in order", () => {
  const amount = fc.double({ min: 0.001, max: 5000, noNaN: true }).map((value) => value.toFixed(4));
  const any = fc.record({
    usable: fc.integer({ min: 0, max: 80 }),
    more: fc.integer({ min: 0, max: 80 }),
    price: fc.double({ min: 0.0001, max: 2, noNaN: true }).map((value) => value.toFixed(4)),
    volume: fc.oneof(fc.constant(null), fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.constant(1e9)),
    usdPerMonth: amount,
    includedImages: fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.constant("unlimited" as const)),
    overage: fc.option(amount),
    other: fc.boolean(),
  });
  fc.assert(
    fc.property(any, ({ usable, more, price, volume, usdPerMonth, includedImages, overage, other }) => {
      const result = plansResult(
        facts({
          measured: [measured("z", price, usable, usable + more), measured("y", "0.0500", 3, 9)],
          volumePerMonth: volume,
          plans: [
            plan({
              usdPerMonth,
              includedImages,
              ...(overage === null ? {} : { overageUsdPerImage: overage }),
              ...(other ? { candidate: "y" } : {}),
            }),
          ],
        }),
      )!;
      expect(plansSchema.safeParse(result).error).toBeUndefined();
      const [{ monthlyUsd: month, breakEven, sentence }] = result.items as [PlanResult];
      expect(sentence).not.toMatch(/NaN|Infinity|undefined|null/);
      if (month.estimate !== undefined) {
        expect(Number(month.low)).toBeLessThanOrEqual(Number(month.estimate) * 1.0001);
        expect(Number(month.estimate)).toBeLessThanOrEqual(Number(month.high ?? Infinity) * 1.0001);
      }
      const { low = 0, estimate = 0, high = Infinity } = breakEven?.usable ?? {};
      expect(low <= estimate + 0.01 && estimate <= high + 0.01).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("a number of images is whole, or to a hundredth where there are few", () => {
  expect([images(1234.4), images(1234.5, "up"), images(1234.5, "down"), images(2.345, "up"), images(0)]).toEqual([
    "1,234",
    "1,235",
    "1,234",
    "2.35",
    "0",
  ]);
  expect(images(450.000000000001, "up")).toBe("450");
});

test("an amount holds from the day before it is looked up until its days are over", () => {
  const at = (day: string): string | null => staleBecause("2026-11-22", 30, `${day}T23:59:59.000Z`);
  expect([at("2026-11-21"), at("2026-11-22"), at("2026-12-22")]).toEqual([null, null, null]);
  expect(at("2026-12-23")).toBe("declared as of 2026-11-22, 31 days ago, and holds for 30 days");
  expect(at("2026-11-20")).toBe("declared as of 2026-11-22, which is in the future");
  expect(staleBecause("2026-11-22", 1, "no time")).not.toBeNull();
  expect(staleBecause(undefined, 1, "2026-11-22T00:00:00.000Z")).toBeNull();
});
