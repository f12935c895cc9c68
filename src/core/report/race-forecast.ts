import type { Plan } from "../manifest/plan.ts";
import { formatFigure, formatUsd, usdToNumber, type Usd } from "../money.ts";
import { alphaForAttempts, judgeOf } from "../statistics/errors.ts";
import { expectedChance } from "../statistics/forecast.ts";
import { foreseeRace } from "../statistics/foresee-race.ts";
import { lowerBound } from "../statistics/lower-bound.ts";
import { checkUsd } from "./check-cost.ts";
import type { CandidateResult, Results } from "./results.ts";

type Estimate = NonNullable<Results["estimate"]>;

/** Races were seen to spend two to three and a half times the least that any honest procedure must (statistics.md, 3 and 4). */
const TIMES_THE_BOUND = 2.75;
const LEAST_USD = 1e-6;
/** Plays that tell what accuracy the budget buys. */
const PLAYS = 4;

/**
 * What a race would spend: at most its budget, and expected from the lower bound at the shares of usable images that are recorded or
 * assumed. Where these make candidates equal no spend is foreseen to settle it, and the whole budget is what to expect.
 */
export function raceForecast(
  plan: Plan,
  recorded: readonly CandidateResult[],
  budgetUsd: Usd,
  terms: { readonly delta: number; readonly indifference: number },
): Pick<Estimate, "atMostUsd" | "withoutBudgetUsd" | "expectedUsd" | "decidedShare" | "atMostMore" | "candidates"> {
  const budget = usdToNumber(budgetUsd);
  const field = plan.candidates.flatMap((candidate) => {
    if (candidate.priceUsd === null) return [];
    const known = recorded.find(({ id }) => id === candidate.id);
    const usd = Math.max(usdToNumber(candidate.priceUsd), LEAST_USD);
    const check = known ? usdToNumber(checkUsd(known)) : 0;
    const chance = expectedChance({ usable: known?.usable ?? 0, attempts: (known?.attempts ?? 0) - (known?.undetermined ?? 0) });
    return [
      { id: candidate.id, known, attemptUsd: usd + check, productionUsd: usd + (plan.excludeCheckCost ? 0 : check), chance },
    ];
  });
  const bound = lowerBound(field, terms.delta, terms.indifference);
  const scale = bound === null ? 0 : TIMES_THE_BOUND * Math.min(1, budget / (bound.usd * TIMES_THE_BOUND));
  const rows = plan.candidates.map(({ id, reserveUsd }): Estimate["candidates"][number] => {
    const index = field.findIndex((arm) => arm.id === id);
    const arm = field[index];
    if (!arm || reserveUsd === null)
      return { id, atMostUsd: null, expectedUsd: null, expectedAttempts: null, usableRate: null, recorded: false };
    const attempts = bound === null ? budget / field.length / arm.attemptUsd : bound.attempts[index]! * scale;
    return {
      id,
      atMostUsd: formatUsd(budgetUsd),
      expectedUsd: formatFigure(attempts * arm.attemptUsd),
      expectedAttempts: attempts,
      usableRate: arm.chance,
      recorded: (arm.known?.attempts ?? 0) > 0,
    };
  });
  const take = foreseeRace(
    field.map(({ id, known, chance, attemptUsd, productionUsd }) => ({
      arm: {
        id,
        usable: known?.usable ?? 0,
        attempts: (known?.attempts ?? 0) - (known?.undetermined ?? 0),
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
  return {
    ...take,
    atMostUsd: formatUsd(budgetUsd),
    withoutBudgetUsd: formatUsd(budgetUsd),
    expectedUsd: formatFigure(bound === null ? budget : Math.min(budget, bound.usd * TIMES_THE_BOUND)),
    candidates: rows,
  };
}
