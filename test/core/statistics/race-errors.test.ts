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
test("x", () => {
  const counted: CheckRates = { source: "calibration", falseAccept: { wrong: 10, of: 200 }, falseReject: { wrong: 20, of: 200 } };
  for (const id of ["I12", "I03"])
    for (const rates of [undefined, { source: "manifest", ...TRUE } as const, counted]) {
      const t = Date.now();
      process.stdout.write(JSON.stringify({ id, rates, ...races(id, rates, 40, 30), t: Date.now() - t }) + "\n");
    }
});
