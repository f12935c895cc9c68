import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { answer } from "../../../../src/core/statistics/passes/answer.ts";
import { coursesOf, type Course } from "../../../../src/core/statistics/passes/course.ts";
import { planPasses, type PassPlan } from "../../../../src/core/statistics/passes/plan.ts";
import type { Contestant } from "../../../../src/core/statistics/passes/standing.ts";
import { VERDICTS } from "../../../../src/core/terms.ts";
import { INSTANCES, type Instance } from "./instances.ts";
import { simulate, TERMS } from "./simulate.ts";

const plan: PassPlan = { ...TERMS, seed: 1, maxPasses: 5, width: 4, leftUsd: 1 };
const cell = fc.record({ verdicts: fc.array(fc.constantFrom(...VERDICTS), { maxLength: 12 }), refused: fc.boolean() });
const field = fc
  .record({ candidates: fc.integer({ min: 1, max: 4 }), prompts: fc.integer({ min: 1, max: 6 }) })
  .chain(({ candidates, prompts }) =>
    fc.array(
      fc.record({
        price: fc.double({ min: 0, max: 10, noNaN: true }),
        cap: fc.integer({ min: 1, max: 400 }),
        giveUp: fc.double({ min: 0, max: 100, noNaN: true }),
        weights: fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: prompts, maxLength: prompts }),
        cells: fc.array(cell, { minLength: prompts, maxLength: prompts }),
        excluded: fc.boolean(),
      }),
      { minLength: candidates, maxLength: candidates },
    ),
  )
  .map((all) =>
    all.map(({ cells, ...each }, index): Contestant => ({
      ...each,
      id: `c${index}`,
      courses: cells.map(({ verdicts, refused }) => coursesOf(verdicts, each.cap, refused)),
    })),
  );

const numbersOf = (value: unknown): number[] => {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersOf) : [];
};

describe("whatever the records are", () => {
  test("all figures are finite and in order, and the plan names courses that are there", () => {
    fc.assert(
      fc.property(field, (contestants) => {
        const result = answer(contestants, TERMS);
        expect(numbersOf(result).every(Number.isFinite)).toBe(true);
        for (const { low, high, cost } of result.candidates) {
          expect(low).toBeGreaterThanOrEqual(0);
          if (cost !== null) expect(low).toBeLessThanOrEqual(cost);
          if (cost !== null && high !== null) expect(cost).toBeLessThanOrEqual(high);
        }
        if (result.cheapest !== null) expect(result.cheapest).toBe(result.leader);
        const next = planPasses(contestants, plan, null);
        if ("stop" in next) return;
        const { price, cap, courses } = contestants.find(({ id }) => id === next.candidate)!;
        expect(price).toBeLessThanOrEqual(1.000001);
        expect(next.goals.length).toBeGreaterThan(0);
        for (const { prompt, course, upTo } of next.goals) {
          const own = courses[prompt]!;
          expect(course).toBeGreaterThanOrEqual(own.length - 1);
          expect(own[course]?.end ?? "open").toBe("open");
          expect(upTo).toBeGreaterThan(own[course]?.attempts ?? 0);
          expect(upTo).toBeLessThanOrEqual(cap);
        }
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  test("the order of courses on a prompt changes no figure", () => {
    fc.assert(
      fc.property(field, (contestants) => {
        const turned = contestants.map((each) => ({
          ...each,
          courses: each.courses.map((own) => own.filter(({ end }) => end !== "open")),
        }));
        const backwards = turned.map((each) => ({ ...each, courses: each.courses.map((own) => own.toReversed()) }));
        const [one, other] = [answer(turned, TERMS), answer(backwards, TERMS)];
        expect(other.status).toBe(one.status);
        one.candidates.forEach(({ low }, index) => expect(other.candidates[index]!.low).toBeCloseTo(low, 6));
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

describe("a run", () => {
  const small = (arms: Instance["arms"], giveUp: number): Instance => ({ id: "small", giveUp, winner: 0, arms });

  test.each([0, 0.013, 0.5, 1.7, 3])("never spends more than $%d, and says so when that is not enough", (budget) => {
    const { spent, stop, answer: result } = simulate(INSTANCES[4]!, 3, { budget });
    expect(spent).toBeLessThanOrEqual(budget + 1e-9);
    expect(stop).toBe("budget");
    expect(result.cheapest).toBeNull();
  });

  test.each(INSTANCES.slice(0, 4))("$id: the order within a step does not matter", (instance) => {
    const [one, other] = [simulate(instance, 7), simulate(instance, 7, { shuffle: true })];
    expect(other.attempts).toEqual(one.attempts);
    expect(other.answer).toEqual(one.answer);
  });

  test("one candidate: one pass, and it is the cheapest", () => {
    const { answer: result, stop, contestants } = simulate(small([{ price: 0.02, chances: [0.9, 0.5, 0.7] }], 0.2), 1);
    expect(stop).toBe("decided");
    expect(result).toMatchObject({ status: "clear", cheapest: "c0", atMostMore: 0, others: [] });
    expect(contestants[0]!.courses.map((own) => own.length)).toEqual([1, 1, 1]);
  });

  test("zero usable images: nobody is the cheapest, and costs have no end that was not seen", () => {
    const { answer: result, spent } = simulate(
      small(
        [
          { price: 0.02, chances: [0, 0, 0] },
          { price: 0.03, chances: [0, 0, 0] },
        ],
        0.1,
      ),
      1,
      { budget: 3 },
    );
    expect(result).toMatchObject({ status: "none", leader: null, cheapest: null });
    expect(spent).toBeLessThanOrEqual(3);
  });

  test("a cap of one: courses of one attempt", () => {
    const { contestants, answer: result } = simulate(INSTANCES[0]!, 2, { retryCap: 1 });
    expect(contestants.flatMap(({ courses }) => courses.flat()).every(({ attempts }) => attempts === 1)).toBe(true);
    expect(result.cheapest).not.toBeNull();
  });

  test("no candidate has more passes than allowed", () => {
    const { contestants, stop } = simulate(INSTANCES[4]!, 2, { maxPasses: 2 });
    expect(stop).toBe("passes");
    expect(Math.max(...contestants.flatMap(({ courses }) => courses.map((own) => own.length)))).toBeLessThanOrEqual(2);
  });

  test("a course that an earlier run left open is gone on with when it is its candidate's turn, and not because it is there", () => {
    const ended = (attempts: number): Course => ({ attempts, end: "usable" });
    const left = (price: number): Contestant => ({
      id: "a",
      price,
      cap: 10,
      giveUp: 0.2,
      weights: [1, 1, 1, 1],
      courses: [[ended(2)], [ended(1), { attempts: 2, end: "open" }], [ended(3)], [ended(1)]],
    });
    const rival: Contestant = { ...left(0.021), id: "b", courses: [1, 2, 1, 2].map((attempts) => [ended(attempts)]) };
    expect(planPasses([left(0.02), rival], plan, null)).toEqual({ candidate: "a", goals: [{ prompt: 1, course: 1, upTo: 10 }] });
    // Its price rose since: whatever its few records say, it is out by its price, and the answer is there.
    const often = { ...rival, courses: rival.courses.map((own) => Array.from({ length: 40 }, () => own[0]!)) };
    expect(answer([left(0.2), often], TERMS)).toMatchObject({ status: "clear", cheapest: "b" });
    expect(planPasses([left(0.2), often], plan, null)).toEqual({ stop: "decided" });
  });

  test("who cannot be paid for is passed over, and the rest of the budget goes to who can", () => {
    const [cheap, dear] = [
      { price: 0.003, chances: [0.6] },
      { price: 0.04, chances: [0.9] },
    ];
    const { spent, attempts, stop } = simulate(small([cheap, dear], 0.12), 2, { budget: 0.036 });
    expect(attempts[1]).toBe(0);
    expect(stop === "decided" || spent > 0.033).toBe(true);
    const broke = simulate(small([cheap, { price: 0.006, chances: [0.9] }], 0.12), 2, { budget: 0.036 });
    expect(broke.stop).toBe("budget");
    expect(broke.spent).toBeGreaterThan(0.033);
  });

  test.each([1, 2])(
    "%i prompts: a flagship whose price is above what the cheap one is shown to cost is hardly ever bought",
    (prompts) => {
      const row = (chance: number): number[] => Array.from({ length: prompts }, () => chance);
      const runs = Array.from({ length: 20 }, (_, seed) =>
        simulate(
          small(
            [
              { price: 0.003, chances: row(0.6) },
              { price: 0.04, chances: row(0.9) },
            ],
            0.12,
          ),
          seed + 1,
          { budget: 1 },
        ),
      );
      expect(runs.filter(({ answer: { cheapest } }) => cheapest !== "c0")).toEqual([]);
      expect(runs.filter(({ attempts }) => attempts[1]! > 0).length).toBeLessThanOrEqual(4);
      expect(runs.reduce((sum, { spent }) => sum + spent, 0) / runs.length).toBeLessThan(0.1);
    },
  );
});
