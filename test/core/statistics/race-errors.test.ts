import { describe, expect, test } from "@jest/globals";
import { seededRandom } from "../../../src/core/random.ts";
import { alphaForAttempts, judgeOf, type CheckRates } from "../../../src/core/statistics/errors.ts";
import { acceptChance } from "../../../src/core/statistics/evidence.ts";
import { armOf, instance, runRace } from "../../support/race-simulation.ts";

/** Races under a check that errs: 5 % false accepts, 10 % false rejects (statistics.md, 7). */

const TRUE = { falseAccept: 0.05, falseReject: 0.1 };

/** How often in `runs` each candidate is named, and the mean spend. What the check says comes from its true rates; `rates` are what is known of them. */
function races(id: string, rates: CheckRates | undefined, runs: number, budgetUsd: number) {
  const { arms } = instance(id);
  const named = [...arms.map(() => 0), 0];
  let usd = 0;
  const judge = judgeOf(rates, 0.05);
  const terms = { delta: alphaForAttempts(rates, 0.05), indifference: 0.05, batch: 16, look: "batch" as const };
  for (let seed = 1; seed <= runs; seed++) {
    const luck = arms.map((_, index) => seededRandom(seed, `${id} ${index}`));
    const result = runRace(
      arms.map(({ c }, index) => armOf(String(index), c, { judge })),
      (arm) => luck[arm]!() < acceptChance(arms[arm]!.p, TRUE)!,
      terms,
      budgetUsd,
    );
    named[result.winner === null ? arms.length : Number(result.winner)]!++;
    usd += result.usd / runs;
  }
  return { named, usd };
}
const KNOWN: CheckRates = { source: "manifest", ...TRUE };
/** As 2,000 labelled images might tell them. */
const COUNTED: CheckRates = {
  source: "calibration",
  falseAccept: { wrong: 50, of: 1000 },
  falseReject: { wrong: 100, of: 1000 },
};

describe("I12: a candidate that never succeeds, at a tenth of the price", () => {
  test("uncorrected it is named, since what the check accepts by mistake looks cheap", () => {
    const { named } = races("I12", undefined, 6, 50);
    expect(named).toEqual([6, 0, 0, 0]);
  });

  test("corrected it never is, and the right one is found for a fifth of the money", () => {
    const { named, usd } = races("I12", KNOWN, 20, 50);
    expect(named).toEqual([0, 20, 0, 0]);
    // statistics.md, 7: $1.75 on average.
    expect(usd).toBeGreaterThan(1.2);
    expect(usd).toBeLessThan(2.4);
  });

  test("nor with rates that were counted on labelled images: at their worst ends that takes more", () => {
    const { named, usd } = races("I12", COUNTED, 4, 12);
    expect([named[0], named[2]]).toEqual([0, 0]);
    expect(usd).toBeGreaterThan(1.75);
  });
});

test("I03: corrected, the race ends for less than half of what it takes uncorrected", () => {
  const [plain, corrected] = [races("I03", undefined, 20, 30), races("I03", KNOWN, 20, 30)];
  expect(corrected.named).toEqual([0, 20, 0]);
  expect(corrected.usd).toBeLessThan(plain.usd / 2);
});
