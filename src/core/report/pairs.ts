import { formatFigure, usdToNumber } from "../money.ts";
import { attemptUsd } from "./check-cost.ts";
import { discardSentences } from "./discard.ts";
import { amount, percent } from "./format.ts";
import { rateEstimates, truly, type CheckRates } from "../statistics/errors.ts";
import { shippedCost } from "../statistics/pipeline.ts";
import type { CandidateResult, Results } from "./results.ts";

/** The cheapest way to draft on one measured candidate and finalize on a dearer one, though nobody wrote it down. */

type Pair = NonNullable<Results["cheapestPair"]>;

/**
 * It assumes that a final made from a passed draft is usable as often as one made from the prompt alone; then the dearer one alone is
 * cheaper, and what the result is for is the share of usable finals above which drafting pays: c_d/p_d < c_f (1/p_alone - 1/p_drafted).
 */
export function cheapestPair(candidates: readonly CandidateResult[], rates?: CheckRates): Pair | null {
  // A draft passes when it is accepted; of finals, those that are truly usable count.
  const usableOf = (chance: number): number => (rates ? (truly(chance, rateEstimates(rates)) ?? 0) : chance);
  const stages = candidates.flatMap((candidate) => {
    const { id, kind, usable, attempts, undetermined } = candidate;
    const usd = attemptUsd(candidate);
    return kind === "model" && usd !== null && usable > 0
      ? [{ id, price: usdToNumber(usd), chance: usable / (attempts - undetermined) }]
      : [];
  });
  let best: { cost: number; draft: (typeof stages)[number]; final: (typeof stages)[number] } | null = null;
  for (const draft of stages)
    for (const accepted of stages) {
      const final = { ...accepted, chance: usableOf(accepted.chance) };
      if (final.price <= draft.price) continue;
      const cost = shippedCost(draft, final);
      if (best === null || cost < best.cost) best = { cost, draft, final };
    }
  if (!best || !Number.isFinite(best.cost)) return null;
  const { draft, final, cost } = best;
  const alone = final.price / final.chance;
  const spare = alone - draft.price / draft.chance;
  const share = spare > 0 ? final.price / spare : Infinity;
  return {
    draft: draft.id,
    final: final.id,
    costPerUsableUsd: formatFigure(cost),
    finalAloneUsd: formatFigure(alone),
    paysFromShare: share < 1 ? share : null,
  };
}

/** What was learnt about drafting: of pipelines that were measured, and of the pair that nobody wrote down. */
export function draftingTexts(results: Results): string[] {
  const pair = pairSentence(results);
  return [...discardSentences(results), ...(pair === null ? [] : [pair])];
}

/** What the pair costs and what that assumes, in two sentences; null without a pair. */
function pairSentence({ cheapestPair: pair }: Results): string | null {
  if (!pair) return null;
  const { draft, final, costPerUsableUsd, finalAloneUsd, paysFromShare } = pair;
  const pays =
    paysFromShare === null
      ? "drafting never pays here"
      : `drafting pays when more than ${percent(paysFromShare)} of the finals made from passed drafts are usable`;
  return (
    `Cheapest pair to draft and finalize on: ${draft}, then ${final}, at ${amount(costPerUsableUsd)} for each usable final ` +
    `(${final} alone: ${amount(finalAloneUsd)}). This assumes that finals are usable as often as without a draft; ${pays}.`
  );
}
