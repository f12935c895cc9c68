import type { PlannedPipeline } from "../manifest/pipelines.ts";
import { formatUsd } from "../money.ts";
import type { MeasuredStage } from "../statistics/pipeline.ts";
import { GRADES } from "../terms.ts";
import { percent } from "./format.ts";
import type { CandidateResult } from "./results.ts";

/** What is said of pipelines. */

/** The price of one draft and one final; unknown when one of them is. */
export function pipelinePrice({ draft, final }: PlannedPipeline): CandidateResult["price"] {
  const quotes = [draft.reading.quote, final.reading.quote];
  const grades = quotes.flatMap((quote) => (quote ? [quote.grade] : []));
  return {
    usdPerImage: draft.priceUsd === null || final.priceUsd === null ? null : formatUsd(draft.priceUsd + final.priceUsd),
    grade: grades.length === 2 ? grades.toSorted((a, b) => GRADES.indexOf(b) - GRADES.indexOf(a))[0]! : null,
    source: final.reading.source,
    readAt: final.reading.readAt,
    change: null,
  };
}

/** Why a pipeline may not be called the cheapest, or null. */
export function whyPipelineNot(facts: {
  readonly pipeline: PlannedPipeline;
  readonly draft: MeasuredStage;
  readonly final: MeasuredStage;
  readonly coverage: number | null;
  readonly minCoverage: number;
}): string | null {
  const { pipeline, draft, final, coverage, minCoverage } = facts;
  if (pipeline.draft.priceUsd === null || pipeline.final.priceUsd === null) return "the price of one of its stages is unknown";
  if (draft.attempts === 0) return "no draft was made";
  if (draft.usable === 0) return "no draft passed";
  if (final.attempts === 0) return "no draft was finalized";
  if (final.usable === 0) return "no usable final";
  // Float noise in the sum of weights must not exclude a pipeline that is exactly at the limit.
  if (coverage !== null && coverage < minCoverage - 1e-9)
    return `delivers ${percent(coverage)} of the pictures, less than the ${percent(minCoverage)} asked for`;
  return null;
}

/** "drafts: 12 of 36 passed; finals: 10 of 12 usable"; null for what is no pipeline. */
export function stagesText({ pipeline }: CandidateResult): string | null {
  if (!pipeline || pipeline.drafts + pipeline.finals === 0) return null;
  const { drafts, draftsPassed, finals, finalsUsable, passDraft } = pipeline;
  const how = passDraft ? "" : ", made from the prompt alone";
  const made = finals === 0 ? "" : `; finals: ${finalsUsable} of ${finals} usable${how}`;
  return `drafts: ${draftsPassed} of ${drafts} passed${made}`;
}
