import { describe, expect, test } from "@jest/globals";
import { EIGHT_BETS } from "../../../src/core/statistics/evidence.ts";
import { armOf, instance, runRace } from "../../support/race-simulation.ts";
import { REFERENCE } from "../../support/statistics-fixtures.ts";

/** The deterministic races of statistics.md, section 10: attempt t of arm i passes iff frac(0.618... t + 0.37 i) < p_i. */
const passesIn =
  (id: string) =>
  (arm: number, attempt: number): boolean =>
    (0.6180339887498949 * attempt + 0.37 * arm) % 1 < instance(id).arms[arm]!.p;
const armsOf = (id: string) => instance(id).arms.map(({ c }, index) => armOf(String(index), c));
const terms = { delta: 0.05, indifference: 0.05, batch: 8, look: "batch", bets: EIGHT_BETS, guard: 0.2 } as const;

describe("the races of the reference, to the attempt", () => {
  test.each(REFERENCE.traces)("$id", ({ id, winner, spend, pulls, batches, kn, firstPulls }) => {
    const end = runRace(armsOf(id), passesIn(id), terms, 50);
    expect(end).toMatchObject({ winner: String(winner), reason: "settled", batches });
    expect(end.bought).toHaveLength(pulls);
    expect(end.bought.slice(0, 40).join("")).toBe(firstPulls);
    expect(end.course.arms.map(({ usable, attempts }) => [usable, attempts])).toEqual(kn);
    expect(end.usd).toBeCloseTo(spend, 12);
  });
});

describe("how many requests run at once changes nothing", () => {
  test.each(["batch", "window"] as const)("%s", (look) => {
    for (const id of ["I03", "I06"]) {
      const run = (inFlight: number) => runRace(armsOf(id), passesIn(id), { ...terms, look }, 50, inFlight);
      const free = run(Infinity);
      for (const inFlight of [1, 2, 5]) {
        const { bought, winner, usd } = run(inFlight);
        expect({ bought, winner, usd }).toEqual({ bought: free.bought, winner: free.winner, usd: free.usd });
      }
    }
  });
});
