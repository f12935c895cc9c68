import type { Plan } from "../manifest/plan.ts";
import { courseUsd, type PipelineCourse, type PipelineTerms } from "../pipelines/course.ts";
import { alphaForAttempts, rateBounds, rateEstimates, truly, type CheckRates } from "../statistics/errors.ts";
import type { Estimate, Figures } from "../statistics/figures.ts";
import { pictureEnds, shippedCost, shippedInterval, type MeasuredStage } from "../statistics/pipeline.ts";
import { stageOf, type Row } from "./pipeline-rows.ts";

/** What a pipeline costs, in floating dollars (statistics.md, 9). */

/**
 * The figures of a pipeline at the two-sided error `alpha`, with what its attempts cost by `terms`: estimates from its records as they are,
 * intervals from the joint set of both stages' chances, seen through the same policy and widened to hold the estimate. `rank` is null before
 * the first picture is delivered.
 */
export function pipelineFigures(rows: readonly Row[], plan: Plan, terms: PipelineTerms, alpha: number): Figures {
  const [draft, final] = [stageOf(rows, "draft", terms.draftUsd), stageOf(rows, "final", terms.finalUsd)];
  const estimates = estimatesOf(rows, plan, terms);
  const judged = plan.rates ? { ...final, errors: rateBounds(plan.rates, alpha / 2) } : final;
  const ends = shippedInterval(draft, judged, alphaForAttempts(plan.rates, alpha), terms.finalsPerDraft);
  const perUsable = around(estimates?.perUsable ?? null, ends);
  const ofPictures = plan.objective === "any-image" ? ends : pictureEnds(ends, terms);
  const perPicture = around(estimates?.perPicture ?? null, ofPictures);
  const { low, high } = perPicture;
  return { perUsable, perPicture, rank: perPicture.estimate, rankInterval: { low, high } };
}

/** Null before the first usable final, and where all of them may have been accepted by mistake. */
function estimatesOf(rows: readonly Row[], { objective, rates }: Plan, terms: PipelineTerms): Estimates | null {
  const [draft, final] = [stageOf(rows, "draft", terms.draftUsd), stageOf(rows, "final", terms.finalUsd)];
  const seen = objective === "any-image" ? pooled(draft, final, terms) : byCourses(rows, terms);
  if (final.usable === 0) return null;
  return seen && rates ? corrected(seen, { draft, final, terms, rates }) : seen;
}

/** The share of pictures delivered, by weight, of those that were delivered or given up; null before the first. */
export function coverageOf(rows: readonly Row[]): number | null {
  const delivered = endedMean(rows, isDelivered);
  // A share of one must not come out above it by the rounding of weights.
  return delivered === null ? null : Math.min(1, delivered);
}

const isDelivered = ({ end }: PipelineCourse): number => (end === "delivered" ? 1 : 0);

/** The mean over courses that came to their end, of each prompt and then by weight; null before the first. */
function endedMean(rows: readonly Row[], value: (course: PipelineCourse) => number): number | null {
  let [sum, weights] = [0, 0];
  for (const { weight, record } of rows) {
    const ended = record.courses.filter(({ end }) => end !== "open");
    if (ended.length === 0) continue;
    sum += (weight * ended.reduce((total, course) => total + value(course), 0)) / ended.length;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

/** An upper end, or one at all, is only told of beside an estimate. */
function around(estimate: number | null, { low, high }: { readonly low: number; readonly high: number | null }): Estimate {
  if (estimate === null) return { estimate, low, high: null };
  return { estimate, low: Math.min(low, estimate), high: high === null ? null : Math.max(high, estimate) };
}

/**
 * The estimates of finals that are truly usable: times what a shipped image costs at their true pooled chance over what it costs at the
 * chance of being accepted. Drafts are as the checks take them: they are not shipped. Null when all may have been accepted by mistake.
 */
function corrected(
  { perUsable, coverage }: Estimates,
  { draft, final, terms, rates }: { draft: MeasuredStage; final: MeasuredStage; terms: PipelineTerms; rates: CheckRates },
): Estimates | null {
  if (draft.usable === 0 || final.usable === 0) return null;
  const costAt = (chance: number): number =>
    shippedCost(
      { price: draft.price, chance: draft.usable / draft.attempts },
      { price: final.price, chance },
      terms.finalsPerDraft,
    );
  const accepted = final.usable / final.attempts;
  const truth = costAt(truly(accepted, rateEstimates(rates)) ?? 0);
  if (!Number.isFinite(truth)) return null;
  const flattered = costAt(accepted);
  const cost = flattered > 0 ? (perUsable * truth) / flattered : perUsable;
  return { perUsable: cost, perPicture: coverage * cost + (1 - coverage) * terms.giveUpUsd, coverage };
}

type Estimates = { readonly perUsable: number; readonly perPicture: number; readonly coverage: number };

/** C(m) of the pooled shares: any usable image counts. */
function pooled(draft: MeasuredStage, final: MeasuredStage, { finalsPerDraft }: PipelineTerms): Estimates | null {
  if (draft.usable === 0 || final.usable === 0) return null;
  const stage = ({ price, usable, attempts }: MeasuredStage) => ({ price, chance: usable / attempts });
  const cost = shippedCost(stage(draft), stage(final), finalsPerDraft);
  return { perUsable: cost, perPicture: cost, coverage: 1 };
}

/** Dollars spent / pictures delivered over the courses that came to their end, by weight; a picture given up costs what it costs elsewhere. */
function byCourses(rows: readonly Row[], terms: PipelineTerms): Estimates | null {
  const [usd, coverage] = [endedMean(rows, (course) => courseUsd(course, terms)), coverageOf(rows)];
  if (usd === null || coverage === null || coverage === 0) return null;
  return { perUsable: usd / coverage, perPicture: usd + terms.giveUpUsd * (1 - coverage), coverage };
}
