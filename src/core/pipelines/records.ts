import { groupBy } from "../group.ts";
import type { Attempt } from "../ledger/fold.ts";
import type { PlannedPipeline } from "../manifest/pipelines.ts";
import type { Plan } from "../manifest/plan.ts";
import { usdToNumber } from "../money.ts";
import type { Finalized } from "../statistics/discard.ts";
import type { Draft, Final, PipelineTerms } from "./course.ts";

/** The attempts of one prompt as a pipeline sees them. */

/**
 * Drafts, in launch order: attempts that are billed, or may be.
 *
 * @param isFresh whether a final can still be made from a draft that has none
 */
export function draftsOf(attempts: readonly Attempt[], checksKey: string, isFresh: (attempt: Attempt) => boolean): Draft[] {
  return attempts.flatMap((attempt): Draft[] => {
    const { intent, end, verdicts } = attempt;
    if (!end || end.charged === "no") return [];
    const passed = end.outcome === "image" ? verdicts.get(checksKey)?.verdict : "rejected";
    return passed === undefined ? [] : [{ key: intent.attempt, passed, isFresh: isFresh(attempt) }];
  });
}

export function finalsOf(attempts: readonly Attempt[], checksKey: string): Final[] {
  return attempts.flatMap(({ intent, end, verdicts }): Final[] => {
    if (!end || end.charged === "no") return [];
    const verdict = end.outcome === "image" ? verdicts.get(checksKey)?.verdict : "rejected";
    return verdict === undefined ? [] : [{ draft: intent.draft ?? null, verdict }];
  });
}

/** The drafts of these finals, as they were finalized until one was usable: what came after that is no retry. */
export function finalizedOf(finals: readonly Final[]): Finalized[] {
  const decided = finals.filter(({ draft, verdict }) => draft !== null && verdict !== "undetermined");
  return [...groupBy(decided, ({ draft }) => draft ?? "").values()].map((own) => {
    const usable = own.findIndex(({ verdict }) => verdict === "usable");
    return usable === -1 ? { failures: own.length, usable: false } : { failures: usable, usable: true };
  });
}

/** At today's prices. */
export function pipelineTerms(plan: Plan, { draft, final, finalsPerDraft }: PlannedPipeline): PipelineTerms {
  return {
    draftUsd: usdToNumber(draft.priceUsd ?? 0n),
    finalUsd: usdToNumber(final.priceUsd ?? 0n),
    finalsPerDraft,
    giveUpUsd: usdToNumber(plan.giveUpUsd ?? 0n),
    draftCap: draft.cap,
    finalCap: final.cap,
  };
}
