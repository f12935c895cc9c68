import type { Plan } from "../manifest/plan.ts";
import { formatFigure, formatUsd, usdToNumber, type Usd } from "../money.ts";
import { alphaForAttempts, judgeOf } from "../statistics/errors.ts";
import { expectedChance } from "../statistics/forecast.ts";
import { foresee, type Foreseen } from "../statistics/passes/foresee.ts";
import { checkUsd } from "./check-cost.ts";
import type { CandidateResult, Results } from "./results.ts";

type Estimate = NonNullable<Results["estimate"]>;

/** Plays of the plan that an estimate is the mean of. */
const PLAYS = 8;

/**
 * What paired passes would spend: at most the budget, and expected by playing the plan with the shares of usable images that are recorded
 * or assumed. What is recorded counts, and is not bought again.
 */
export function passForecast(
  plan: Plan,
  recorded: readonly CandidateResult[],
  budgetUsd: Usd,
  terms: { readonly delta: number; readonly indifference: number },
): Omit<Estimate, "assumption"> {
  const field = plan.candidates.flatMap((candidate): (Foreseen & { readonly known: CandidateResult | undefined })[] => {
    if (candidate.priceUsd === null || candidate.onlyInPipelines) return [];
    const known = recorded.find(({ id }) => id === candidate.id);
    const chance = expectedChance({
      usable: known?.usable ?? 0,
      attempts: (known?.attempts ?? 0) - (known?.undetermined ?? 0),
    });
    return [
      {
        id: candidate.id,
        known,
        price: usdToNumber(candidate.priceUsd + (known && !plan.excludeCheckCost ? checkUsd(known) : 0n)),
        cap: candidate.cap,
        giveUp: usdToNumber(plan.giveUpUsd ?? 0n),
        weights: plan.prompts.map(({ weight }) => weight),
        recorded: plan.prompts.map(({ id }) => verdictsOf(known?.prompts.find((prompt) => prompt.id === id))),
        chances: plan.prompts.map(() => chance),
        judge: judgeOf(plan.rates, terms.delta),
      },
    ];
  });
  const budget = usdToNumber(budgetUsd);
  const foresight = foresee(
    field,
    { ...terms, delta: alphaForAttempts(plan.rates, terms.delta), seed: plan.seed, budgetUsd: budget },
    PLAYS,
  );
  const usd = field.reduce((sum, { price }, index) => sum + price * foresight.attempts[index]!, 0);
  return {
    atMostUsd: formatUsd(budgetUsd),
    withoutBudgetUsd: formatUsd(budgetUsd),
    expectedUsd: formatFigure(Math.min(usd, budget)),
    decidedShare: foresight.decidedShare,
    atMostMore: foresight.atMostMore,
    candidates: plan.candidates.map(({ id }): Estimate["candidates"][number] => {
      const index = field.findIndex((each) => each.id === id);
      const each = field[index];
      if (!each) return { id, atMostUsd: null, expectedUsd: null, expectedAttempts: null, usableRate: null, recorded: false };
      const attempts = foresight.attempts[index]!;
      return {
        id,
        atMostUsd: formatUsd(budgetUsd),
        expectedUsd: formatFigure(attempts * each.price),
        expectedAttempts: attempts,
        usableRate: each.chances[0] ?? null,
        recorded: (each.known?.attempts ?? 0) > 0,
      };
    }),
  };
}

/** The order of a prompt's attempts is not in the results: usable ones last, as a course of retries ends. */
function verdictsOf(prompt: CandidateResult["prompts"][number] | undefined): ("usable" | "rejected")[] {
  if (!prompt) return [];
  const rejected = prompt.attempts - prompt.usable - prompt.undetermined;
  return [...Array<"rejected">(rejected).fill("rejected"), ...Array<"usable">(prompt.usable).fill("usable")];
}
