import { standAlone } from "../core/manifest/alone.ts";
import type { Plan } from "../core/manifest/plan.ts";
import { usdToNumber } from "../core/money.ts";
import { confidenceSequence } from "../core/statistics/binomial.ts";
import { alphaForAttempts, judgeOf, rateBounds, trulyWithin } from "../core/statistics/errors.ts";
import { costInterval } from "../core/statistics/passes/compare.ts";
import { standingOf } from "../core/statistics/passes/standing.ts";
import { contestantOf, createRunner, readRecords } from "./contestants.ts";
import type { View } from "./next.ts";

/**
 * What the cheapest candidate is shown to cost at most, in dollars per picture, or per usable image where any counts: what costs more by
 * its price alone is ruled out. Null while nothing is shown.
 */
export function provenCost(
  plan: Plan,
  { delta, minCoverage }: { readonly delta: number; readonly minCoverage: number },
): (view: View) => number | null {
  const priced = standAlone(plan).filter(({ priceUsd }) => priceUsd !== null);
  const allowed = delta / Math.max(1, priced.length + plan.pipelines.length);
  const alpha = alphaForAttempts(plan.rates, allowed);
  const judge = judgeOf(plan.rates, allowed);
  return (view) => {
    const highs = priced.flatMap((candidate) => {
      const runner = createRunner(plan, candidate);
      readRecords(runner, plan, view);
      const price = usdToNumber((candidate.priceUsd ?? 0n) + (plan.excludeCheckCost ? 0n : runner.checks.usd()));
      if (plan.objective === "any-image") {
        const [usable, attempts] = countsOn(plan, candidate, view);
        const accepted = confidenceSequence(usable, attempts, alpha);
        const { low } = plan.rates ? trulyWithin(accepted, rateBounds(plan.rates, allowed / 2)) : accepted;
        return low > 0 ? [price / low] : [];
      }
      const contestant = contestantOf(runner, plan, { minCoverage, judge }, view);
      const { high } = costInterval(standingOf(contestant), alpha);
      return high === null || contestant.excluded === true ? [] : [high];
    });
    return highs.length === 0 ? null : Math.min(...highs);
  };
}

function countsOn(plan: Plan, candidate: Plan["candidates"][number], view: View): [number, number] {
  let [usable, attempts] = [0, 0];
  for (const prompt of plan.prompts) {
    const tally = view.tally({ candidate, prompt });
    usable += tally?.usable ?? 0;
    attempts += tally?.decided ?? 0;
  }
  return [usable, attempts];
}
