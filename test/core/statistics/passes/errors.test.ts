import { describe, expect, test } from "@jest/globals";
import { judgeOf } from "../../../../src/core/statistics/errors.ts";
import type { JudgeErrors } from "../../../../src/core/statistics/evidence.ts";
import { compare, costInterval, isShown } from "../../../../src/core/statistics/passes/compare.ts";
import type { Course } from "../../../../src/core/statistics/passes/course.ts";
import { expectedCost } from "../../../../src/core/statistics/passes/course.ts";
import { standingOf, type Contestant } from "../../../../src/core/statistics/passes/standing.ts";
import type { Instance } from "./instances.ts";
import { simulate, trueCosts } from "./simulate.ts";

/** Paired passes under a check that errs. */

const ERRORS: JudgeErrors = { falseAccept: 0.05, falseReject: 0.1 };

/** Every course ends with a usable image after so many attempts. */
const contestant = (attempts: number, more: Partial<Contestant> = {}): Contestant => ({
  id: "a",
  price: 0.01,
  cap: 10,
  giveUp: 0.1,
  weights: [1, 1],
  courses: [0, 1].map(() => Array.from({ length: 20 }, (): Course => ({ attempts, end: "usable" }))),
  ...more,
});

describe("a standing", () => {
  test("costs what the same policy costs at the true chance, where prompts are alike", () => {
    const [seen, truly] = [standingOf(contestant(4)), standingOf(contestant(4, { judge: ERRORS }))];
    const policy = { price: 0.01, cap: 10, giveUp: 0.1 };
    expect(truly.cost / seen.cost).toBeCloseTo(expectedCost(0.2 / 0.85, policy) / expectedCost(0.25, policy), 12);
    expect(truly.variance).toBeGreaterThan(seen.variance);
    expect([truly.usable, truly.attempts, truly.passAttempts]).toEqual([seen.usable, seen.attempts, seen.passAttempts]);
  });

  test("is never below one attempt or above a picture given up, and finite", () => {
    for (const attempts of [1, 2, 9])
      for (const judge of [
        ERRORS,
        { falseAccept: 0.5, falseReject: 0.6 },
        { falseAccept: 0, falseReject: 0.9 },
        { falseAccept: 0.99, falseReject: 0 },
      ]) {
        const standing = standingOf(contestant(attempts, { judge }));
        expect(standing.cost).toBeGreaterThanOrEqual(0.01);
        expect(standing.cost).toBeLessThanOrEqual(0.2 + 1e-12);
        for (const value of [standing.variance, standing.concentration, standing.tries, standing.shipped])
          expect(Number.isFinite(value) && value >= 0).toBe(true);
      }
    const free = standingOf(contestant(2, { price: 0, giveUp: 0, judge: ERRORS }));
    expect([free.cost, Number.isNaN(free.variance)]).toEqual([0, false]);
  });

  test("without errors, without a usable image, or before its pass is complete it is as seen", () => {
    const none: Contestant = contestant(2, { courses: [0, 1].map(() => [{ attempts: 10, end: "gaveUp" as const }]) });
    const open: Contestant = contestant(2, { courses: [[{ attempts: 2, end: "usable" }], [{ attempts: 1, end: "open" }]] });
    for (const each of [none, open]) expect(standingOf({ ...each, judge: ERRORS })).toEqual(standingOf(each));
    expect(standingOf(contestant(2, { judge: { falseAccept: 0, falseReject: 0 } })).cost).toBeCloseTo(
      standingOf(contestant(2)).cost,
      12,
    );
  });

  test("with rates that are bounded only, proofs take the worst ends and the interval holds both", () => {
    const counted = judgeOf(
      { source: "calibration", falseAccept: { wrong: 5, of: 100 }, falseReject: { wrong: 10, of: 100 } },
      0.05,
    )!;
    const bounded = standingOf(contestant(4, { judge: counted }));
    const known = standingOf(contestant(4, { judge: ERRORS }));
    expect(bounded.cost).toBeCloseTo(known.cost, 12);
    expect(bounded.ends!.leader.cost).toBeGreaterThan(known.cost);
    expect(bounded.ends!.rival.cost).toBeLessThan(known.cost);
    const [wide, narrow] = [costInterval(bounded, 0.05), costInterval(known, 0.05)];
    expect(wide.low).toBeLessThan(narrow.low);
    expect(wide.high!).toBeGreaterThan(narrow.high!);
    const few = judgeOf({ source: "calibration", falseAccept: { wrong: 1, of: 10 }, falseReject: { wrong: 1, of: 10 } }, 0.05)!;
    const shown = (judge: JudgeErrors): boolean =>
      isShown(compare(standingOf(contestant(3, { judge })), standingOf(contestant(8, { id: "b", judge })), 1.05, 0.05));
    expect([shown({ falseAccept: 0.1, falseReject: 0.1 }), shown(few)]).toEqual([true, false]);
  });
});

/** Prompts that are alike; the first candidate never makes a usable image, and is accepted one time in twenty. */
const JUNK: Instance = {
  id: "junk",
  giveUp: 0.2,
  winner: 1,
  arms: [
    { price: 0.0005, chances: Array.from({ length: 8 }, () => 0) },
    { price: 0.01, chances: Array.from({ length: 8 }, () => 0.4) },
    { price: 0.05, chances: Array.from({ length: 8 }, () => 0.8) },
  ],
};
/** The same with prompts that differ. */
const MIXED: Instance = {
  ...JUNK,
  arms: JUNK.arms.map((arm, index) =>
    index === 0 ? arm : { ...arm, chances: arm.chances.map((chance, prompt) => chance * (0.5 + prompt / 8)) },
  ),
};

describe("a run of paired passes under a check that errs", () => {
  test("uncorrected it names the candidate that never succeeds", () => {
    for (let seed = 1; seed <= 3; seed++) expect(simulate(JUNK, seed, { errors: ERRORS }).answer.cheapest).toBe("c0");
  });

  test.each([JUNK, MIXED])("corrected it never does", (instance) => {
    const costs = trueCosts(instance);
    expect(costs.indexOf(Math.min(...costs))).toBe(1);
    let named = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const { answer } = simulate(instance, seed, { errors: ERRORS, judge: ERRORS });
      expect(answer.leader).toBe("c1");
      if (answer.cheapest === "c1") named++;
    }
    expect(named).toBeGreaterThanOrEqual(5);
  });

  test("with the rates of a thousand labelled images it is right as well, and takes more", () => {
    const rates = { source: "calibration", falseAccept: { wrong: 50, of: 1000 }, falseReject: { wrong: 100, of: 1000 } } as const;
    for (let seed = 1; seed <= 2; seed++) {
      const known = simulate(JUNK, seed, { errors: ERRORS, judge: ERRORS, budget: 10 });
      const counted = simulate(JUNK, seed, { errors: ERRORS, judge: judgeOf(rates, 0.05)!, budget: 10 });
      expect(counted.answer.leader).toBe("c1");
      expect(counted.spent).toBeGreaterThanOrEqual(known.spent);
    }
  });
});
