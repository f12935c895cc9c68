import { formatFigure } from "../money.ts";
import { bestTries, fitVarying, type Finalized } from "../statistics/discard.ts";
import { shippedCost, type MeasuredStage } from "../statistics/pipeline.ts";
import { amount, plural } from "./format.ts";
import type { Discard } from "./pipeline-schema.ts";
import type { Results } from "./results.ts";

/** When a passed draft is best discarded (statistics.md, 9). */

/** Undefined while a stage has no success, so that nothing can be told. */
export function discardOf(draft: MeasuredStage, final: MeasuredStage, finalized: readonly Finalized[]): Discard | undefined {
  if (draft.usable === 0 || final.usable === 0) return undefined;
  const perDraft = (draft.price * draft.attempts) / draft.usable;
  const varying = fitVarying(finalized);
  if (varying) {
    const { tries, cost } = bestTries(perDraft, { price: final.price, ...varying });
    return { draftsDiffer: true, afterFinals: tries, costPerUsableUsd: formatFigure(cost) };
  }
  const cost = shippedCost({ price: perDraft, chance: 1 }, { price: final.price, chance: final.usable / final.attempts });
  // Without a second final on any draft nothing could have shown that they differ.
  const isTried = finalized.some(({ failures, usable }) => failures + (usable ? 1 : 0) > 1);
  return { draftsDiffer: isTried ? false : null, afterFinals: null, costPerUsableUsd: formatFigure(cost) };
}

/** What that says of each pipeline whose finals begin from drafts. */
export function discardSentences({ candidates, decision }: Pick<Results, "candidates" | "decision">): string[] {
  return candidates.flatMap(({ id, pipeline }) => {
    const discard = pipeline?.discard;
    if (!discard) return [];
    const { draftsDiffer, afterFinals, costPerUsableUsd } = discard;
    const cost = `${amount(costPerUsableUsd)} for each usable final`;
    if (afterFinals !== null)
      return [
        `${id}: drafts differ in how often finals made from them are usable. Best is to discard a draft after ${plural(afterFinals, "final")} without a usable one: ${cost}.`,
      ];
    if (draftsDiffer === false)
      return [
        `${id}: nothing shows that some drafts are better to finalize than others, so it is best never to discard a draft that passed: ${cost}.`,
      ];
    // Where every final was usable there is nothing to make again, and of a pipeline that is not the best it decides nothing.
    return pipeline.finals === pipeline.finalsUsable || decision.leader !== id
      ? []
      : [
          `${id}: each draft was finalized once. If further finals of a draft were usable as often, making them would come to ${cost}; a run with finalsPerDraft: 3 tells.`,
        ];
  });
}
