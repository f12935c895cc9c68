import type { PlannedCandidate } from "../manifest/plan.ts";
import { percent } from "./format.ts";

/** Which candidates may be called the cheapest. */

/** The share of attempts that may go without a verdict before the run says that it could not measure a candidate. */
const MAX_UNDETERMINED = 0.2;

/** Whether so many attempts went without a verdict that nothing was measured. */
export function isUnclear(undetermined: number, attempts: number): boolean {
  return undetermined > MAX_UNDETERMINED * attempts;
}

/** Why a candidate may not be; null when it may. */
export function whyNotEligible(facts: {
  candidate: PlannedCandidate;
  decided: number;
  undetermined: number;
  usable: number;
  /** What was accepted is no more than what the checks accept by mistake. */
  byMistake: boolean;
  reachable: number;
  minCoverage: number;
}): string | null {
  const { candidate, decided, undetermined, usable, byMistake, reachable, minCoverage } = facts;
  if (candidate.onlyInPipelines) return "it only finalizes the drafts of pipelines";
  if (candidate.priceUsd === null) return `price unknown: ${unknownBecause(candidate)}`;
  if (decided + undetermined === 0) return "nothing was measured on it";
  if (isUnclear(undetermined, decided + undetermined))
    return `could not measure: the check gave no verdict on ${undetermined} of ${decided + undetermined} attempts`;
  if (usable === 0) return "no usable image";
  if (byMistake) return "no more images were accepted than the checks accept by mistake";
  // Float noise in the sum of weights must not exclude a candidate that is exactly at the limit.
  if (reachable < minCoverage - 1e-9)
    return `delivers ${percent(reachable)} of the pictures at most, less than the ${percent(minCoverage)} asked for`;
  return null;
}

function unknownBecause({ reading: { problem } }: PlannedCandidate): string {
  if (!problem) return "it could not be read";
  return problem.code === "source-unreadable" ? "its source could not be read" : problem.message;
}
