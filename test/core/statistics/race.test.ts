import { describe, expect, test } from "@jest/globals";
import { EIGHT_BETS } from "../../../src/core/statistics/evidence.ts";
import { RACE_START, type Arm, type RaceState } from "../../../src/core/statistics/field.ts";
import { race } from "../../../src/core/statistics/race.ts";
import { toSettle } from "../../../src/core/statistics/settle.ts";
import { raceVerdict } from "../../../src/core/statistics/verdict.ts";
import { armOf, runRace } from "../../support/race-simulation.ts";

const terms = { delta: 0.05, indifference: 0.05, batch: 16, leftUsd: 10n ** 13n };
const course = { delta: 0.05, indifference: 0.05, batch: 16, look: "batch" } as const;
const step = (arms: readonly Arm[], more: Partial<typeof terms> = {}, state: RaceState = RACE_START) =>
  race(arms, state, { ...terms, ...more }).step;

describe("what is bought", () => {
  test("a first batch of four, and then at most as many as were bought so far", () => {
    expect(step([armOf("a", 0.01), armOf("b", 0.01)])).toMatchObject({ kind: "buy", arms: { length: 4 } });
    const seen = [armOf("a", 0.01, { usable: 2, attempts: 3 }), armOf("b", 0.01, { usable: 1, attempts: 3 })];
    expect(step(seen)).toMatchObject({ kind: "buy", arms: { length: 6 } });
  });

  test("what is under way takes room of the batch, and is waited for", () => {
    expect(step([armOf("a", 0.01, { underWay: 3 }), armOf("b", 0.01)])).toMatchObject({ kind: "buy", arms: { length: 1 } });
    expect(step([armOf("a", 0.01, { underWay: 3 }), armOf("b", 0.01, { underWay: 1 })])).toEqual({ kind: "wait" });
  });

  test("one candidate alone has won, none at all is nothing to buy", () => {
    expect(step([armOf("a", 0.01)])).toEqual({ kind: "stop", reason: "settled", winner: "a" });
    expect(step([])).toEqual({ kind: "stop", reason: "closed" });
  });

  test("never beyond the budget: to the last cent, then stop", () => {
    for (const [budget, most] of [
      [0.0999, 9],
      [0.1, 10],
      [0.004, 1],
      [0.0009, 0],
    ] as const) {
      const arms = [armOf("a", 0.01), armOf("b", 0.001)];
      const end = runRace(arms, () => false, course, budget);
      expect(end.reason).toBe("budget");
      expect(end.usd).toBeLessThanOrEqual(budget);
      expect(end.bought.filter((id) => id === "a").length).toBeLessThanOrEqual(most);
      expect(end.bought.length > 0).toBe(budget >= 0.001);
    }
  });

  test("a closed candidate is not bought; where that can settle nothing the race stops", () => {
    const [a, b] = [armOf("a", 0.01, { usable: 5, attempts: 9 }), armOf("b", 0.01, { usable: 4, attempts: 9, open: false })];
    expect(step([a, b])).toEqual({ kind: "stop", reason: "closed" });
    expect(step([{ ...a, open: false }, b])).toEqual({ kind: "stop", reason: "closed" });
    const hopeless = armOf("b", 0.01, { usable: 0, attempts: 60, open: false });
    const end = runRace([armOf("a", 0.01, { usable: 1, attempts: 2 }), hopeless], (_, t) => t % 2 === 0, course, 5);
    expect(end).toMatchObject({ winner: "a", reason: "settled" });
    expect(new Set(end.bought)).toEqual(new Set(["a"]));
  });

  test("candidates that never succeed cost no more than the budget, and none is named", () => {
    const end = runRace([armOf("a", 0.001), armOf("b", 0.002)], () => false, course, 0.5);
    expect(end.winner).toBeNull();
    expect(raceVerdict(end.course.arms, end.course.state, terms)).toMatchObject({
      status: "undecided",
      cheapest: null,
      atMostAboveCheapest: null,
    });
  });

  test("a free candidate wins with its first usable image", () => {
    const end = runRace([armOf("free", 0), armOf("paid", 0.01)], (arm, t) => arm === 1 || t === 3, course, 1);
    expect(end).toMatchObject({ winner: "free", usd: 0 });
  });
});

describe("what was proven stays proven", () => {
  const strong = [armOf("a", 0.003, { usable: 20, attempts: 40 }), armOf("b", 0.04)];
  test("dropped at a look, and out although the counts look weaker later", () => {
    const { state, step: first } = race(strong, RACE_START, terms);
    expect(first).toEqual({ kind: "stop", reason: "settled", winner: "a" });
    expect(state.dropped).toEqual([{ winner: "a", loser: "b", unseen: true }]);
    const weaker = [armOf("a", 0.003, { usable: 20, attempts: 4000 }), armOf("b", 0.04)];
    expect(step(weaker, {}, state)).toMatchObject({ winner: "a" });
    expect(step(weaker)).toMatchObject({ kind: "buy" });
  });

  test("the state that goes in is left as it is", () => {
    const state = Object.freeze({ dropped: Object.freeze([]), marked: Object.freeze([]) });
    race(strong, state, terms);
    expect(state).toEqual(RACE_START);
  });
});

describe("the verdict", () => {
  const told = (arms: readonly Arm[], state = race(arms, RACE_START, terms).state) => raceVerdict(arms, state, terms);

  test("clear, with a rival that its price alone rules out, and by how much it is dearer", () => {
    const verdict = told([armOf("a", 0.003, { usable: 35, attempts: 100 }), armOf("b", 0.04)]);
    expect(verdict).toMatchObject({ status: "clear", leader: "a", cheapest: "a", atMostAboveCheapest: 0, tied: [], open: [] });
    expect(verdict.rivals).toEqual([
      { id: "b", standing: "dearer", unseen: true, leaderAtMost: 0, rivalAtLeast: expect.any(Number) },
    ]);
    expect(verdict.rivals[0]!.rivalAtLeast).toBeGreaterThan(1);
  });

  test("undecided says how much dearer than the cheapest the leader can be, and who is open", () => {
    const arms = [armOf("b", 0.02, { usable: 40, attempts: 100 }), armOf("a", 0.02, { usable: 60, attempts: 100 })];
    expect(told(arms)).toMatchObject({ status: "undecided", leader: "a", cheapest: null, open: ["b"] });
    const verdict = raceVerdict(arms, RACE_START, { ...terms, bets: EIGHT_BETS });
    expect(verdict.atMostAboveCheapest).toBeCloseTo(0.0870413050317373, 9);
    const settle = toSettle(arms, RACE_START, terms)!;
    expect(settle.usd.low).toBeGreaterThan(0);
    expect(settle.usd.high / settle.usd.low).toBeCloseTo(1.75, 9);
  });

  test("a tie is shown both ways", () => {
    const arms = [
      armOf("a", 0.02, { usable: 60_000, attempts: 100_000 }),
      armOf("b", 0.02, { usable: 59_900, attempts: 100_000 }),
    ];
    expect(told(arms)).toMatchObject({ status: "tie", leader: "a", cheapest: "a", tied: ["b"], open: [] });
  });

  test("none without candidates; alone it is clear; what is settled needs no more", () => {
    expect(told([])).toMatchObject({ status: "none", leader: null });
    const alone = [armOf("a", 0.02, { usable: 1, attempts: 3 })];
    expect(told(alone)).toMatchObject({ status: "clear", leader: "a", atMostAboveCheapest: 0 });
    expect(toSettle(alone, RACE_START, terms)).toEqual({ usd: { low: 0, high: 0 }, attempts: { low: 0, high: 0 } });
  });

  test("exchanging the candidates exchanges the answer", () => {
    const arms = [armOf("a", 0.01, { usable: 9, attempts: 30 }), armOf("b", 0.04, { usable: 28, attempts: 30 })];
    expect(told(arms.toReversed())).toEqual(told(arms));
  });
});
