import { describe, expect, test } from "@jest/globals";
import { decide, type Contender } from "../../../src/core/statistics/decision.ts";

const arm = (id: string, rank: number | null, low: number, high: number | null, more: Partial<Contender> = {}): Contender => ({
  id,
  rank,
  low,
  high,
  eligible: true,
  excluded: false,
  ...more,
});

describe("decide", () => {
  test("none without a contender, or without an eligible one", () => {
    const none = { status: "none", leader: null, cheapest: null, others: [] };
    expect(decide([], 0.05)).toEqual(none);
    expect(decide([arm("a", 1, 1, 1, { eligible: false })], 0.05)).toEqual(none);
    expect(decide([arm("a", null, 1, null)], 0.05)).toEqual(none);
  });

  test("clear alone, however wide the interval", () => {
    expect(decide([arm("a", 2, 1, null)], 0.05)).toEqual({ status: "clear", leader: "a", cheapest: "a", others: [] });
  });

  test("clear when the worst end of the leader is the best end of every rival, or below", () => {
    expect(decide([arm("b", 4, 3, 9), arm("a", 2, 1, 3)], 0)).toMatchObject({ status: "clear", leader: "a", cheapest: "a" });
    expect(decide([arm("b", 4, 2.999, 9), arm("a", 2, 1, 3)], 0)).toMatchObject({
      status: "undecided",
      leader: "a",
      cheapest: null,
      others: ["b"],
    });
  });

  test("clear against a list price alone: a rival that was never tried costs at least that", () => {
    expect(decide([arm("a", 0.009, 0.005, 0.02), arm("dear", null, 0.04, null, { eligible: false })], 0.05)).toMatchObject({
      status: "clear",
      leader: "a",
    });
    expect(decide([arm("a", 0.009, 0.005, 0.02), arm("open", null, 0.01, null, { eligible: false })], 0.05)).toMatchObject({
      status: "undecided",
      others: ["open"],
    });
  });

  test("a tie when all that is open is within the indifference, both ways", () => {
    expect(decide([arm("a", 1, 0.99, 1.01), arm("b", 1.005, 0.99, 1.02)], 0.05)).toEqual({
      status: "tie",
      leader: "a",
      cheapest: "a",
      others: ["b"],
    });
    expect(decide([arm("a", 1, 0.99, 1.01), arm("b", 1.005, 0.99, 1.06)], 0.05)).toMatchObject({
      status: "undecided",
      cheapest: null,
    });
    expect(decide([arm("a", 1, 0.9, 1.01), arm("b", 1.005, 0.99, 1.02)], 0.05)).toMatchObject({ status: "undecided" });
    expect(decide([arm("a", 1, 0.99, 1.01), arm("b", 1.005, 0.99, 1.02)], 0)).toMatchObject({ status: "undecided" });
  });

  test("a tie of some does not need those that are ruled out", () => {
    expect(decide([arm("a", 1, 0.99, 1.01), arm("b", 1.005, 0.99, 1.02), arm("c", 5, 4, null)], 0.05)).toMatchObject({
      status: "tie",
      others: ["b"],
    });
  });

  test("what was shown not to be eligible is no rival, what may still be is one", () => {
    const cheap = arm("cheap", 0.5, 0.1, 0.9, { eligible: false });
    expect(decide([arm("a", 1, 0.8, 1.2), { ...cheap, excluded: true }], 0.05)).toMatchObject({ status: "clear", leader: "a" });
    expect(decide([arm("a", 1, 0.8, 1.2), cheap], 0.05)).toMatchObject({ status: "undecided", leader: "a", others: ["cheap"] });
  });

  test("equal ranks: the lower low end leads; wholly equal ones tie only when the intervals are narrow", () => {
    expect(decide([arm("a", 1, 0.9, 2), arm("b", 1, 0.8, 2)], 0.05).leader).toBe("b");
    expect(decide([arm("a", 1, 1, 1), arm("b", 1, 1, 1)], 0)).toMatchObject({ status: "clear", leader: "a" });
    expect(decide([arm("a", 1, 0.5, 2), arm("b", 1, 0.5, 2)], 0.05)).toMatchObject({
      status: "undecided",
      leader: "a",
      others: ["b"],
    });
  });

  test("exchanging two candidates exchanges the answer", () => {
    const cases: [Contender, Contender][] = [
      [arm("x", 1, 0.9, 1.1), arm("y", 2, 1.2, 3)],
      [arm("x", 1, 0.99, 1.01), arm("y", 1.01, 0.99, 1.02)],
      [arm("x", 1, 0.5, 4), arm("y", 2, 0.6, null)],
    ];
    const renamed = (contender: Contender): Contender => ({ ...contender, id: contender.id === "x" ? "y" : "x" });
    for (const [first, second] of cases) {
      const told = decide([first, second], 0.05);
      expect(decide([second, first], 0.05)).toEqual(told);
      const swapped = decide([renamed(first), renamed(second)], 0.05);
      expect(swapped).toMatchObject({ status: told.status, leader: "y", others: told.others.map(() => "x") });
    }
  });
});
