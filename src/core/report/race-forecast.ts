import { costsNothing, standAlone } from "../manifest/alone.ts";
import type { Plan } from "../manifest/plan.ts";
import { formatFigure, formatUsd, usdToNumber, type Usd } from "../money.ts";
import { alphaForAttempts, judgeOf } from "../statistics/errors.ts";
import { expectedChance } from "../statistics/forecast.ts";
import { foreseeRace } from "../statistics/foresee-race.ts";
import { lowerBound } from "../statistics/lower-bound.ts";
import { checkUsd } from "./check-cost.ts";
import { countsOf, onceRow } from "./forecast-batch.ts";
import type { Alone, ForecastTerms } from "./forecast.ts";
import type { CandidateResult } from "./results.ts";

/** Races were seen to spend two to three and a half times the least that any honest procedure must (statistics.md, 3 and 4). */
const TIMES_THE_BOUND = 2.75;
const LEAST_USD = 1e-6;
/** Plays that tell what accuracy the budget buys. */
const PLAYS = 4;

/**
 * What a race would spend: at most its budget, and expected from the lower bound at the shares of usable images that are recorded or
 * assumed. Where these make candidates equal no spend is foreseen to settle it, and the whole budget is what to expect.
 */
export function raceForecast(plan: Plan, recorded: readonly CandidateResult[], budgetUsd: Usd, asked: ForecastTerms): Alone {
  const terms = { delta: asked.delta, indifference: asked.indifference };
  const budget = usdToNumber(budgetUsd);
  const field = standAlone(plan).flatMap((candidate) => {
    // What costs nothing is tried once on each prompt, and the rest race for the second place.
    if (candidate.priceUsd === null || costsNothing(plan, candidate)) return [];
    const known = recorded.find(({ id }) => id === candidate.id);
    const usd = Math.max(usdToNumber(candidate.priceUsd), LEAST_USD);
    const check = known ? usdToNumber(checkUsd(known)) : 0;
    const chance = expectedChance(countsOf(known));
    return [
      { id: candidate.id, known, attemptUsd: usd + check, productionUsd: usd + (plan.excludeCheckCost ? 0 : check), chance },
    ];
  });
  const bound = lowerBound(field, terms.delta, terms.indifference);
  const scale = bound === null ? 0 : TIMES_THE_BOUND * Math.min(1, budget / (bound.usd * TIMES_THE_BOUND));
  const rows = standAlone(plan).map((candidate) => {
    const { id } = candidate;
    const index = field.findIndex((arm) => arm.id === id);
    const arm = field[index];
    if (!arm) return onceRow(plan, candidate, recorded);
    const attempts = bound === null ? budget / field.length / arm.attemptUsd : bound.attempts[index]! * scale;
    const expectedUsd = attempts * arm.attemptUsd;
    const row = {
      id,
      atMostUsd: formatUsd(budgetUsd),
      expectedUsd: formatFigure(expectedUsd),
      expectedAttempts: attempts,
      usableRate: arm.chance,
      recorded: (arm.known?.attempts ?? 0) > 0,
    };
    return { row, expectedUsd };
  });
  const take = foreseeRace(
    field.map(({ id, known, chance, attemptUsd, productionUsd }) => ({
      arm: {
        id,
        ...countsOf(known),
        attemptUsd,
        productionUsd,
        reserveUsd: plan.candidates.find((candidate) => candidate.id === id)?.reserveUsd ?? 0n,
        underWay: 0,
        open: true,
        judge: judgeOf(plan.rates, terms.delta),
      },
      chance,
    })),
    { ...terms, delta: alphaForAttempts(plan.rates, terms.delta), seed: plan.seed, budgetUsd: budget },
    PLAYS,
  );
  const usd = rows.reduce((sum, { expectedUsd }) => sum + expectedUsd, 0);
  return { ...take, mostUsd: null, expectedUsd: Math.min(budget, usd), candidates: rows.map(({ row }) => row) };
}
