import type { Verdict } from "../terms.ts";

/**
 * What production does with a pipeline on one picture, replayed on the records: drafts until one passes, finals on it, and again from the
 * beginning when none of them is usable, until the picture is delivered or has eaten what it costs elsewhere.
 */

/** A draft, in launch order. `passed` is undetermined when the checks could not tell. */
export type Draft = {
  readonly key: string;
  readonly passed: Verdict;
  /** Whether a final can still be made from it: its image is still to be had by the final's provider. */
  readonly isFresh: boolean;
};

/** A final, in launch order; `draft` is the key of the draft that it was made from, null when it was made from the prompt alone. */
export type Final = { readonly draft: string | null; readonly verdict: Verdict };

export type PipelineTerms = {
  readonly draftUsd: number;
  readonly finalUsd: number;
  readonly finalsPerDraft: number;
  /** Dollars at which a picture is given up. */
  readonly giveUpUsd: number;
  /** Most drafts and most finals on one picture: no amount of money ends what costs nothing. */
  readonly draftCap: number;
  readonly finalCap: number;
};

export type PipelineCourse = {
  readonly drafts: number;
  readonly finals: number;
  readonly end: "delivered" | "gaveUp" | "open";
};

export type PipelineRecord = {
  /** The last one may be open. */
  readonly courses: readonly PipelineCourse[];
  /** What the open course needs, or a further one would begin with: a draft, or a final made from a draft (null: from the prompt alone). */
  readonly next: { readonly kind: "draft" } | { readonly kind: "final"; readonly draft: string | null };
  readonly usableFinals: number;
  readonly decidedFinals: number;
};

/** Cuts the records of one prompt into courses. Finals that belong to no draft are taken in launch order, as they are needed. */
export function pipelineRecord(
  drafts: readonly Draft[],
  finals: readonly Final[],
  terms: PipelineTerms,
  areLinked: boolean,
): PipelineRecord {
  const courses: PipelineCourse[] = [];
  const loose = areLinked ? [] : finals.filter(({ verdict }) => verdict !== "undetermined");
  let taken = 0;
  let now = { drafts: 0, finals: 0 };
  const end = (how: "delivered" | "gaveUp"): void => {
    courses.push({ ...now, end: how });
    now = { drafts: 0, finals: 0 };
  };
  let waiting: PipelineRecord["next"] | null = null;
  for (const [index, draft] of drafts.entries()) {
    if (waiting) break;
    if (draft.passed === "undetermined") continue;
    if (now.drafts > 0 && !mayGoOn(now, terms, "draft")) end("gaveUp");
    now.drafts++;
    if (draft.passed !== "usable") continue;
    const own = areLinked ? finals.filter((final) => final.draft === draft.key && final.verdict !== "undetermined") : null;
    // No further final of this draft is to come: its image cannot be had any more, or later drafts were finalized instead.
    const isLeft =
      areLinked && (!draft.isFresh || drafts.slice(index + 1).some(({ key }) => finals.some((final) => final.draft === key)));
    for (let tries = 0; ; tries++) {
      if (tries >= terms.finalsPerDraft) break;
      const final = own ? own[tries] : loose[taken];
      if (!final && isLeft) break;
      if (now.finals > 0 && !mayGoOn(now, terms, "final")) {
        end("gaveUp");
        break;
      }
      if (!final) {
        waiting = { kind: "final", draft: areLinked ? draft.key : null };
        break;
      }
      if (!own) taken++;
      now.finals++;
      if (final.verdict === "usable") {
        end("delivered");
        break;
      }
    }
  }
  if (!waiting && now.drafts > 0 && !mayGoOn(now, terms, "draft")) end("gaveUp");
  if (now.drafts > 0) courses.push({ ...now, end: "open" });
  const decided = finals.filter(({ verdict }) => verdict !== "undetermined");
  return {
    courses,
    next: waiting ?? { kind: "draft" },
    usableFinals: decided.filter(({ verdict }) => verdict === "usable").length,
    decidedFinals: decided.length,
  };
}

/**
 * Whether what comes next stays within what the picture may eat: a draft is only made where a final of it would fit too. One draft and one
 * final are always allowed.
 */
export function mayGoOn(
  now: { readonly drafts: number; readonly finals: number },
  terms: PipelineTerms,
  stage: "draft" | "final",
): boolean {
  const { draftUsd, finalUsd, giveUpUsd } = terms;
  if (stage === "draft" ? now.drafts >= terms.draftCap : now.finals >= terms.finalCap) return false;
  const most = Math.max(giveUpUsd, draftUsd + finalUsd);
  const next = stage === "draft" ? draftUsd + finalUsd : finalUsd;
  return now.drafts * draftUsd + now.finals * finalUsd + next <= most * (1 + 1e-12);
}

/** Dollars of a course, without what a picture given up costs elsewhere. */
export function courseUsd({ drafts, finals }: PipelineCourse, { draftUsd, finalUsd }: PipelineTerms): number {
  return drafts * draftUsd + finals * finalUsd;
}
