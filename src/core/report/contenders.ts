import type { Plan } from "../manifest/plan.ts";
import type { Side } from "../statistics/standoff.ts";
import { usdToNumber } from "../money.ts";
import type { Measured } from "./candidate.ts";
import { attemptUsd } from "./check-cost.ts";
import { pictureSpread } from "./pass-decision.ts";
import type { MeasuredPipeline } from "./pipeline-results.ts";
import type { CandidateResult } from "./results.ts";

/**
 * Who is compared by intervals. A decision is about all of them at once, so that each interval takes its share of the error (Bonferroni).
 * What has no price is not compared at all.
 */

/** `share` is the two-sided error of each interval. */
type Terms = { readonly share: number; readonly minCoverage: number };

export function candidateContenders(plan: Plan, measured: readonly Measured[], { share, minCoverage }: Terms): Side[] {
  return measured.flatMap((each): Side[] => {
    const { candidate, result, figuresAt } = each;
    if (candidate.onlyInPipelines) return [];
    const figures = figuresAt(share);
    if (!figures) return [];
    const ofPasses = plan.objective === "every-prompt" ? pictureSpread(plan, each, share) : null;
    const { low, high } = ofPasses ?? figures.rankInterval;
    const { id, eligible, attempts, usable } = result;
    const bought = [{ key: candidate.key, usdPerAttempt: usdToNumber(attemptUsd(result) ?? 0n), attempts, usable }];
    return [{ id, rank: figures.rank, low, high, eligible, excluded: isGivenUp(result, minCoverage), bought }];
  });
}

export function pipelineContenders(facing: readonly MeasuredPipeline[], { share, minCoverage }: Terms): Side[] {
  return facing.flatMap(({ result, figuresAt, bought }): Side[] => {
    const figures = figuresAt(share);
    if (!figures) return [];
    const { id, eligible } = result;
    const excluded = isGivenUp(result, minCoverage);
    return [{ id, rank: figures.rank, ...figures.rankInterval, eligible, excluded, bought }];
  });
}

/**
 * Whether a measurement of every prompt shows that too few of the pictures are delivered: that is out of the ranking for good. Everything
 * else that keeps a candidate from leading, such as no usable image so far, is want of knowledge, and rules it out of nothing.
 */
function isGivenUp({ complete, coverage }: CandidateResult, minCoverage: number): boolean {
  // Float noise in the sum of weights must not exclude a candidate that is exactly at the limit. Any image has no coverage.
  return complete && coverage !== null && coverage < minCoverage - 1e-9;
}
