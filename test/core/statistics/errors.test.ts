import { describe, expect, test } from "@jest/globals";
import { seededRandom } from "../../../src/core/random.ts";
import {
  alphaForAttempts,
  judgeOf,
  rateBounds,
  rateEstimates,
  truly,
  trulyWithin,
  type CheckRates,
} from "../../../src/core/statistics/errors.ts";
import { clopperPearson } from "../../../src/core/statistics/exact.ts";
import { figures, promptFigure, type Picture, type Terms } from "../../../src/core/statistics/figures.ts";
import { logPair, type Tried } from "../../../src/core/statistics/pair.ts";
import { shippedInterval } from "../../../src/core/statistics/pipeline.ts";
import { REFERENCE } from "../../support/statistics-fixtures.ts";

const known = (falseAccept: number, falseReject: number): CheckRates => ({ source: "manifest", falseAccept, falseReject });
const counted = (wrongRejects: number, rejects: number, wrongUsable: number, usable: number): CheckRates => ({
  source: "calibration",
  falseAccept: { wrong: wrongRejects, of: rejects },
  falseReject: { wrong: wrongUsable, of: usable },
});
const picture = (usable: number, decided: number, more: Partial<Picture> = {}): Picture => ({
  weight: 1,
  attempts: usable > 0 ? decided / usable : decided,
  delivered: usable > 0 ? 1 : 0,
  decided,
  usable,
  undetermined: 0,
  ...more,
});
const terms = (more: Partial<Terms>): Terms => ({
  objective: "any-image",
  price: 0.01,
  cap: 4,
  giveUp: 0.04,
  alpha: 0.05,
  ...more,
});
const near = (value: number | null, expected: number): void => expect(Math.abs(value! / expected - 1)).toBeLessThan(1e-9);

describe("figures corrected for rates that are known", () => {
  test.each(REFERENCE.judge)(
    "$d, $k of $n, false accepts $fp, false rejects $fn",
    ({ d, k, n, fp, fn, interval: [low, high] }) => {
      const { perUsable } = figures([picture(k, n)], terms({ price: d, rates: known(fp, fn) }));
      near(perUsable.low, low);
      if (perUsable.estimate === null) expect(k / n).toBeLessThanOrEqual(fp);
      else near(perUsable.estimate, d / Math.min(1, (k / n - fp) / (1 - fp - fn)));
      if (high === "Infinity") expect(perUsable.high).toBeNull();
      else near(perUsable.high, high);
      expect(promptFigure(picture(k, n), d, 0.05, known(fp, fn))).toEqual(perUsable);
    },
  );

  test("rates of nothing change nothing", () => {
    for (const objective of ["any-image", "every-prompt"] as const) {
      const pictures = [picture(3, 9), picture(0, 4), picture(1, 1)];
      const [plain, corrected] = [
        figures(pictures, terms({ objective })),
        figures(pictures, terms({ objective, rates: known(0, 0) })),
      ];
      expect(corrected.perUsable.estimate).toBeCloseTo(plain.perUsable.estimate!, 12);
      expect(corrected.rank).toBeCloseTo(plain.rank!, 12);
      expect([corrected.perUsable.low, corrected.perUsable.high, corrected.rankInterval]).toEqual([
        plain.perUsable.low,
        plain.perUsable.high,
        plain.rankInterval,
      ]);
    }
  });

  test("every-prompt: exact where prompts are alike, and never below one attempt or above a picture given up", () => {
    // All prompts accepted at 0.4 each time: R = d / 0.4, and truly d / ((0.4 - 0.1) / 0.7).
    const alike = Array.from({ length: 6 }, () => picture(4, 10));
    const { perUsable, perPicture } = figures(alike, terms({ objective: "every-prompt", rates: known(0.1, 0.2) }));
    near(perUsable.estimate, 0.01 / (0.3 / 0.7));
    expect(perPicture.estimate).toBeGreaterThan(0.0225);
    const junk = figures([picture(1, 20)], terms({ objective: "every-prompt", rates: known(0.1, 0) }));
    expect(junk).toMatchObject({
      perUsable: { estimate: null, high: null },
      perPicture: { estimate: null, high: null },
      rank: 0.08,
    });
    const sure = figures([picture(4, 4)], terms({ objective: "every-prompt", rates: known(0.05, 0.1) }));
    near(sure.perUsable.estimate, 0.01);
    near(sure.rank, 0.01);
  });

  test("a check that tells nothing leaves the list price as the lower end, and nothing else", () => {
    const { perUsable } = figures([picture(9, 10)], terms({ rates: counted(6, 10, 4, 10) }));
    expect(perUsable).toEqual({ estimate: null, low: 0.01, high: null });
  });

  test("a share of accepted images below the rate of false accepts still gives a finite lower end", () => {
    const { perUsable } = figures([picture(0, 500)], terms({ rates: known(0.05, 0.1) }));
    expect(perUsable).toMatchObject({ estimate: null, high: null });
    expect(perUsable.low).toBeGreaterThan(0.01);
    expect(Number.isFinite(perUsable.low)).toBe(true);
  });
});

describe("rates from labelled images", () => {
  const rates = counted(4, 80, 10, 100);

  test("take half of the error, a quarter for each rate", () => {
    expect(rateEstimates(rates)).toEqual({ falseAccept: 0.05, falseReject: 0.1 });
    expect(rateBounds(rates, 0.025)).toEqual({
      falseAccept: clopperPearson(4, 80, 0.0125),
      falseReject: clopperPearson(10, 100, 0.0125),
    });
    expect([alphaForAttempts(rates, 0.05), alphaForAttempts(known(0.1, 0), 0.05), alphaForAttempts(undefined, 0.05)]).toEqual([
      0.025, 0.05, 0.05,
    ]);
  });

  test("widen the interval on both sides of the one with the same rates known", () => {
    const [wide, narrow] = [rates, known(0.05, 0.1)].map((each) => figures([picture(30, 100)], terms({ rates: each })).perUsable);
    expect(wide!.estimate).toBeCloseTo(narrow!.estimate!, 12);
    expect(wide!.low).toBeLessThan(narrow!.low);
    expect(wide!.high).toBeGreaterThan(narrow!.high!);
  });

  test("hold the true chance whatever the rates are within their bounds", () => {
    const random = seededRandom(11);
    for (let round = 0; round < 2_000; round++) {
      const [fp, fn, p] = [0.4 * random(), 0.4 * random(), random()];
      const accepted = fp + (1 - fp - fn) * p;
      const around = (value: number, width: number) => ({
        low: Math.max(0, value - width * random()),
        high: Math.min(1, value + width * random()),
      });
      const interval = trulyWithin(around(accepted, 0.1), { falseAccept: around(fp, 0.1), falseReject: around(fn, 0.1) });
      expect(interval.low).toBeLessThanOrEqual(p + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(p - 1e-12);
      expect(truly(accepted, { falseAccept: fp, falseReject: fn })).toBeCloseTo(p, 9);
    }
  });

  test("as evidence are no stronger than with any rates within the bounds", () => {
    const random = seededRandom(12);
    const judge = judgeOf(rates, 0.05)!;
    const { falseAccept, falseReject } = rateBounds(rates, 0.025);
    expect(judge.asLeader!.falseAccept).toBe(falseAccept.high);
    expect(judge.asRival!.falseAccept).toBe(falseAccept.low);
    const side = (d: number, k: number, n: number): Tried => ({ productionUsd: d, usable: k, attempts: n });
    const pairs = [
      [side(0.01, 40, 100), side(0.02, 0, 0)],
      [side(0.01, 40, 100), side(0.01, 10, 100)],
      [side(0.04, 60, 70), side(0.001, 20, 300)],
      [side(0.003, 35, 100), side(0.04, 18, 20)],
    ] as const;
    for (const [a, b] of pairs) {
      const worst = logPair({ ...a, judge }, { ...b, judge }, 1.05);
      for (let round = 0; round < 40; round++) {
        const at = ({ low, high }: { low: number; high: number }): number => low + (high - low) * random();
        const exact = { falseAccept: at(falseAccept), falseReject: at(falseReject) };
        expect(worst).toBeLessThanOrEqual(logPair({ ...a, judge: exact }, { ...b, judge: exact }, 1.05) + 1e-6);
      }
    }
  });
});

describe("a pipeline whose finals are judged by a check that errs", () => {
  const draft = { price: 0.003, usable: 14, attempts: 40 };
  const final = { price: 0.04, usable: 16, attempts: 20 };
  const errors = (fp: number, fn: number) => rateBounds(known(fp, fn), 0.05);

  test("costs what a shipped image costs at the true chance of a final, at both ends", () => {
    const plain = shippedInterval(draft, final, 0.05);
    expect(shippedInterval(draft, { ...final, errors: errors(0, 0) }, 0.05)).toEqual(plain);
    const judged = shippedInterval(draft, { ...final, errors: errors(0.3, 0) }, 0.05);
    expect(judged.low).toBeGreaterThan(plain.low);
    expect(judged.high).toBeGreaterThan(plain.high!);
    const counted200 = rateBounds(counted(60, 200, 0, 200), 0.05);
    const wide = shippedInterval(draft, { ...final, errors: counted200 }, 0.05);
    expect([wide.low < judged.low, wide.high! > judged.high!]).toEqual([true, true]);
  });

  test("has no upper end where all finals may have been accepted by mistake", () => {
    const few = { ...final, usable: 1 };
    expect(shippedInterval(draft, { ...few, errors: errors(0.1, 0.1) }, 0.05)).toMatchObject({ high: null });
    expect(Number.isFinite(shippedInterval(draft, { ...final, usable: 0, errors: errors(0.9, 0) }, 0.05).low)).toBe(true);
  });
});

test("random inputs stay finite and ordered", () => {
  const random = seededRandom(13);
  const whole = (most: number): number => Math.floor((most + 1) * random());
  for (let round = 0; round < 20_000; round++) {
    const decided = whole(40);
    const usable = whole(decided);
    const of = [1 + whole(50), 1 + whole(50)] as const;
    const rates = random() < 0.5 ? counted(whole(of[0]), of[0], whole(of[1]), of[1]) : known(0.5 * random(), 0.4999 * random());
    const price = random() < 0.05 ? 0 : random();
    const made = figures(
      [picture(usable, decided, { undetermined: whole(3) }), picture(0, 1)],
      terms({ objective: random() < 0.5 ? "any-image" : "every-prompt", price, giveUp: random() < 0.1 ? 0 : random(), rates }),
    );
    for (const { estimate, low, high } of [made.perUsable, made.perPicture]) {
      expect(Number.isFinite(low) && low >= 0).toBe(true);
      if (estimate !== null) expect(estimate >= low && (high === null || (Number.isFinite(high) && high >= estimate))).toBe(true);
    }
    expect(made.rank === null || Number.isFinite(made.rank)).toBe(true);
  }
});
