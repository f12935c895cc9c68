import { describe, expect, test } from "@jest/globals";
import { answer, crossover } from "../../../../src/core/statistics/passes/answer.ts";
import { boundary, halfWidth, pairError, studentized } from "../../../../src/core/statistics/passes/boundary.ts";
import { compare } from "../../../../src/core/statistics/passes/compare.ts";
import { courseCap, courseCost, coursesOf, expectedCost, type Course } from "../../../../src/core/statistics/passes/course.ts";
import { costVariance, courseVariances } from "../../../../src/core/statistics/passes/spread.ts";
import { standingOf, type Contestant } from "../../../../src/core/statistics/passes/standing.ts";
import { TERMS } from "./simulate.ts";

const course = (attempts: number, end: Course["end"] = "usable"): Course => ({ attempts, end });
const contestant = (courses: readonly (readonly Course[])[], more: Partial<Contestant> = {}): Contestant => ({
  id: "a",
  price: 0.02,
  cap: 10,
  giveUp: 0.2,
  weights: courses.map(() => 1),
  courses,
  ...more,
});

describe("courses", () => {
  test.each([
    [0.5, 0.02, 25],
    [0.05, 0.04, 1],
    [1, 0.003, 333],
    [0.3, 0.1, 3],
    [0.01, 0.04, 1],
  ])("a picture worth $%d is tried at $%d up to %i times", (giveUp, price, cap) => expect(courseCap(price, giveUp)).toBe(cap));

  test("retryCap, and a price of zero", () => {
    expect(courseCap(0.02, 0.5, 4)).toBe(4);
    expect(courseCap(0, 0.5)).toBe(Number.MAX_SAFE_INTEGER);
  });

  test("Z = cT + F(1-S); an open course costs one attempt more at least", () => {
    const policy = { price: 0.02, cap: 10, giveUp: 0.2 };
    const costs = [course(3), course(10, "gaveUp"), course(2, "refused"), course(2, "open")].map((each) =>
      courseCost(each, policy),
    );
    [0.06, 0.4, 0.24, 0.06].forEach((cost, index) => expect(costs[index]).toBeCloseTo(cost, 12));
  });

  test("verdicts are cut at usable images and at the cap; undetermined ones tell nothing", () => {
    const cut = coursesOf(["rejected", "undetermined", "usable", "rejected", "rejected", "rejected", "rejected"], 3);
    expect(cut).toEqual([course(2), course(3, "gaveUp"), course(1, "open")]);
    expect(coursesOf(["rejected"], 3, true)).toEqual([course(1, "refused")]);
    expect(coursesOf([], 3, true)).toEqual([course(0, "refused")]);
  });

  test("L of p = .9, .5, .1, 0, .3 at $0.02 and $0.5, given up after 1, 2, 5 and 20", () => {
    const mean = (cap: number): number =>
      [0.9, 0.5, 0.1, 0, 0.3].reduce((sum, p) => sum + expectedCost(p, { price: 0.02, cap, giveUp: 0.5 }), 0) / 5;
    [0.34, 0.2888, 0.2386492, 0.253141618088707].forEach((cost, index) =>
      expect(mean([1, 2, 5, 20][index]!)).toBeCloseTo(cost, 12),
    );
  });
});

describe("the confidence sequence", () => {
  test.each([
    [48, 0.0004, 0.05, 0.008773896088551662],
    [120, 0.01, 0.1, 0.025940028683783645],
  ])("N = %i, s2 = %d, alpha = %d: %d", (n, s2, alpha, half) => expect(halfWidth(s2, n, alpha) / half).toBeCloseTo(1, 10));

  test("alpha = 2 delta / (K-1)", () =>
    expect([pairError(0.05, 2), pairError(0.05, 5), pairError(0.05, 1)]).toEqual([0.1, 0.025, 0.1]));

  test("few prompts that carry the variance ask for more", () => {
    // 24 equal ones: df = 24; one alone: df = 1.
    expect(studentized(8, 24, 24)).toBeCloseTo(8 * (1 + 9 / 48), 12);
    expect(studentized(8, 1, 1)).toBeCloseTo(8 * 5.5, 12);
    expect(studentized(8, 0, 0)).toBe(8);
  });
});

describe("luck within a prompt", () => {
  test("Var Z by hand: one attempt p q F^2; two attempts; without a cap q c^2 / p^2", () => {
    expect(costVariance(0.3, { price: 0.1, cap: 1, giveUp: 1 })).toBeCloseTo(0.21, 12);
    expect(costVariance(0.5, { price: 1, cap: 2, giveUp: 2 })).toBeCloseTo(1.5, 12);
    expect(costVariance(0.5, { price: 1, cap: 1e6, giveUp: 5 })).toBeCloseTo(2, 9);
    expect([0, 1].map((p) => costVariance(p, { price: 1, cap: 3, giveUp: 2 }))).toEqual([0, 0]);
  });

  test("single attempts cannot tell differing prompts from luck: the greatest variance counts", () => {
    const policy = { price: 0.02, cap: 1, giveUp: 1 };
    const prompts = Array.from({ length: 24 }, (_, index) => ({ usable: index % 2, attempts: 1, policy }));
    const mean = courseVariances(prompts).reduce((sum, each) => sum + each, 0) / 24;
    expect(mean).toBeGreaterThan(0.24);
    expect(mean).toBeLessThanOrEqual(0.25);
  });

  test("what was turned down is certain", () => {
    const { variance, cost } = standingOf(contestant([[course(0, "refused")], [course(0, "refused")]]));
    expect([variance, cost]).toEqual([0, 0.2]);
  });
});

describe("a candidate's standing", () => {
  test("mean over prompts of the mean over courses, by weight; coverage beside it", () => {
    const standing = standingOf(contestant([[course(1), course(3)], [course(10, "gaveUp")]], { weights: [3, 1] }));
    expect(standing.cost).toBeCloseTo((3 * 0.04 + 0.4) / 4, 12);
    expect(standing).toMatchObject({ complete: true, passes: 1, coverage: 0.75, attempts: 14, usable: 2 });
  });

  test("weights work as shares: all times ten is the same, and a weight of two is two prompts", () => {
    const rows = [[course(2)], [course(5)], [course(1)]];
    const one = standingOf(contestant(rows, { weights: [1, 2, 1] }));
    const ten = standingOf(contestant(rows, { weights: [10, 20, 10] }));
    expect([ten.cost, ten.variance]).toEqual([one.cost, one.variance]);
    expect(one.cost).toBeCloseTo(standingOf(contestant([...rows, [course(5)]])).cost, 12);
  });

  test("before its first pass is complete: the least that it can cost", () => {
    const standing = standingOf(contestant([[course(4, "open")], []]));
    expect(standing).toMatchObject({ complete: false, coverage: null });
    expect(standing.cost).toBeCloseTo((0.1 + 0.02) / 2, 12);
  });

  test("a rival of which nothing was bought is compared by its price alone", () => {
    const leader = standingOf(contestant(Array.from({ length: 24 }, () => [course(1)])));
    const unseen = standingOf(
      contestant(
        Array.from({ length: 24 }, () => []),
        { id: "b", price: 0.1, cap: 2 },
      ),
    );
    const { lead, fromRival, evidence } = compare(leader, unseen, 1.05, 0.1);
    expect(lead).toBeCloseTo(0.105 - 0.02, 12);
    expect(fromRival).toBe(0);
    expect(evidence).toBeGreaterThan(boundary(12, 0.1));
  });
});

test("F* where two cost the same", () => {
  const cheap = standingOf(contestant([[course(1)], [course(10, "gaveUp")]]));
  const dear = standingOf(contestant([[course(1)], [course(1)]], { id: "b", price: 0.1, cap: 2 }));
  // cheap: 5.5 attempts at $0.02, half delivered; dear: one at $0.1, all delivered: (0.1 - 0.11) / 0.5 is below zero.
  expect(crossover(cheap, dear)).toBeNull();
  const dearer = { ...dear, policy: { ...dear.policy, price: 0.3 } };
  expect(crossover(cheap, dearer)).toBeCloseTo(0.38, 12);
  expect(crossover(dearer, cheap)).toBeCloseTo(0.38, 12);
});

test("two of the same, often measured, tie; the width tells what undecided ones still take", () => {
  const rows = (times: number): Course[][] =>
    Array.from({ length: 24 }, () => Array.from({ length: times }, (_, i) => course(1 + (i % 2))));
  const many = [contestant(rows(240)), contestant(rows(240), { id: "b" })];
  expect(answer(many, TERMS)).toMatchObject({ status: "tie", cheapest: "a", others: ["b"], toSettle: null });
  const few = answer([contestant(rows(2)), contestant(rows(2), { id: "b" })], TERMS);
  expect(few).toMatchObject({ status: "undecided", cheapest: null, leader: "a", others: ["b"] });
  expect(few.atMostMore).toBeGreaterThan(0.05);
  expect(few.toSettle!.attempts * 0.02).toBeCloseTo(few.toSettle!.usd, 1);
});

describe("a candidate whose first pass is not complete", () => {
  const cheap = (delivered: number): Contestant =>
    contestant(
      Array.from({ length: 24 }, (_, prompt) => (prompt < delivered ? [course(1 + (prompt % 4))] : [course(3, "open")])),
      { price: 0.01, cap: 15, giveUp: 0.15 },
    );
  const dear = contestant(
    Array.from({ length: 24 }, () => [course(1)]),
    { id: "b", price: 0.05, cap: 3, giveUp: 0.15 },
  );

  test("leads an undecided answer when it is expected to cost less than the cheapest that has one", () => {
    const told = answer([cheap(23), dear], TERMS);
    expect(told).toMatchObject({ status: "undecided", leader: "a", cheapest: null, others: ["b"], atMostMore: null });
    expect(told.candidates[0]).toMatchObject({ complete: false, cost: null, high: null });
    expect(answer([{ ...cheap(23), mayNotLead: true }, dear], TERMS)).toMatchObject({ status: "undecided", leader: "b" });
    expect(answer([{ ...cheap(23), excluded: true }, dear], TERMS)).toMatchObject({ status: "clear", leader: "b" });
  });

  test("does not lead when what is open is expected to make it dearer, nor without a usable image", () => {
    const hard = { ...cheap(8), courses: cheap(8).courses.map((own, prompt) => (prompt < 8 ? own : [course(14, "open")])) };
    expect(answer([hard, dear], TERMS).leader).toBe("b");
    expect(answer([cheap(0), dear], TERMS).leader).toBe("b");
  });
});

test("a further course that a budget cut off counts with its expected rest: the short ones alone would look cheap", () => {
  const ended = Array.from({ length: 12 }, (_, prompt) => [course(1 + (prompt % 4))]);
  const again = ended.map((own, prompt): Course[] => [...own, prompt % 2 ? course(1) : course(3, "open")]);
  const [short, whole] = [ended.map((own, prompt) => (prompt % 2 ? [...own, course(1)] : own)), again].map((rows) =>
    standingOf(contestant(rows)),
  );
  expect(whole!.cost).toBeGreaterThan(short!.cost);
  expect(whole).toMatchObject({ complete: true, passes: 1 });
});

test("of a batch a course is what it is over all orders, whichever came first", () => {
  const batch = (own: readonly Course[]) => standingOf(contestant([own], { batch: [true] })).cost;
  // One usable of three: (3+1)/(1+1) attempts at $0.02.
  expect(batch([course(1), course(2, "open")])).toBeCloseTo(0.04, 9);
  expect(batch([course(3)])).toBeCloseTo(0.04, 9);
});

test("a rival whose price has risen above what the leader is shown to cost is ruled out by it, whatever its few records say", () => {
  const leader = contestant(Array.from({ length: 24 }, () => [course(1), course(2), course(1)]));
  const rival = contestant(
    Array.from({ length: 24 }, (_, prompt) => [course(1 + (prompt === 0 ? 1 : 0))]),
    { id: "b", price: 0.05, cap: 4 },
  );
  const { evidence, needed, fromRival } = compare(standingOf(leader), standingOf(rival), 1.05, 0.1);
  expect(evidence).toBeGreaterThan(needed);
  expect(fromRival).toBe(0);
});
