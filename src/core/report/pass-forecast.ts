import { standAlone } from "../manifest/alone.ts";
import type { Plan } from "../manifest/plan.ts";
import { formatFigure, formatUsd, usdToNumber, type Usd } from "../money.ts";
import { alphaForAttempts, judgeOf } from "../statistics/errors.ts";
import { expectedChance } from "../statistics/forecast.ts";
import { foresee, type Foreseen } from "../statistics/passes/foresee.ts";
import type { Contestant } from "../statistics/passes/standing.ts";
import { checkUsd } from "./check-cost.ts";
import { countsOf, onceRow } from "./forecast-batch.ts";
import type { Alone, ForecastTerms } from "./forecast.ts";
import type { CandidateResult } from "./results.ts";

/** Plays of the plan that an estimate is the mean of. */
const PLAYS = 8;

/**
 * What paired passes would spend: at most the budget, and expected by playing the plan with the shares of usable images that are recorded
 * or assumed. What is recorded counts, and is not bought again.
 */
export function passForecast(plan: Plan, recorded: readonly CandidateResult[], budgetUsd: Usd, terms: ForecastTerms): Alone {
  const field = standAlone(plan).flatMap((candidate): (Foreseen & { readonly known: CandidateResult | undefined })[] => {
    if (candidate.priceUsd === null) return [];
    const known = recorded.find(({ id }) => id === candidate.id);
    const chance = expectedChance(countsOf(known));
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
  const { delta, indifference } = terms;
  const played = { delta: alphaForAttempts(plan.rates, delta), indifference, seed: plan.seed, budgetUsd: budget };
  const answered = foresee(field, played, PLAYS);
  const floors = pipelineFloors(plan);
  // What the leader is shown to cost is held against the pipelines' prices, too; whether the candidates have an answer, is not.
  const { attempts } = floors.length > 0 ? foresee([...field, ...floors], played, PLAYS) : answered;
  const rows = standAlone(plan).map((candidate) => {
    const { id } = candidate;
    const index = field.findIndex((each) => each.id === id);
    const each = field[index];
    if (!each) return onceRow(plan, candidate, recorded);
    const expectedUsd = attempts[index]! * each.price;
    const row = {
      id,
      atMostUsd: formatUsd(budgetUsd),
      expectedUsd: formatFigure(expectedUsd),
      expectedAttempts: attempts[index]!,
      usableRate: each.chances[0] ?? null,
      recorded: (each.known?.attempts ?? 0) > 0,
    };
    return { row, expectedUsd };
  });
  const usd = rows.reduce((sum, { expectedUsd }) => sum + expectedUsd, 0);
  return {
    mostUsd: null,
    expectedUsd: Math.min(usd, budget),
    decidedShare: answered.decidedShare,
    atMostMore: answered.atMostMore,
    candidates: rows.map(({ row }) => row),
  };
}

/** Pipelines stand beside the candidates by the price of one draft and one final (engine/passes.ts). */
function pipelineFloors(plan: Plan): (Foreseen & Pick<Contestant, "priceOnly">)[] {
  return plan.pipelines.flatMap(({ id, draft, final }) => {
    if (draft.priceUsd === null || final.priceUsd === null) return [];
    const weights = plan.prompts.map(({ weight }) => weight);
    const price = usdToNumber(draft.priceUsd + final.priceUsd);
    const giveUp = usdToNumber(plan.giveUpUsd ?? 0n);
    const [recorded, chances] = [weights.map(() => []), weights.map(() => 0)];
    return [{ id, price, cap: 1, giveUp, weights, recorded, chances, priceOnly: true as const }];
  });
}

/** The order of a prompt's attempts is not in the results: usable ones last, as a course of retries ends. */
export function verdictsOf(prompt: CandidateResult["prompts"][number] | undefined): ("usable" | "rejected")[] {
  if (!prompt) return [];
  const rejected = prompt.attempts - prompt.usable - prompt.undetermined;
  return [...Array<"rejected">(rejected).fill("rejected"), ...Array<"usable">(prompt.usable).fill("usable")];
}
