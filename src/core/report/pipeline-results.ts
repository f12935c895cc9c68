import type { PlannedPipeline } from "../manifest/pipelines.ts";
import type { Plan } from "../manifest/plan.ts";
import { courseUsd, type PipelineRecord, type PipelineTerms } from "../pipelines/course.ts";
import { pipelineTerms } from "../pipelines/records.ts";
import type { Estimate, Figures } from "../statistics/figures.ts";
import type { Bought } from "../statistics/standoff.ts";
import { billedIn, medianSeconds, outcomesOf, spendOf } from "./counts.ts";
import { discardOf } from "./discard.ts";
import { moneyFigure } from "./figure-of.ts";
import type { Figure } from "./figure-schema.ts";
import { coverageOf, pipelineFigures } from "./pipeline-figures.ts";
import { rowsOf, stageOf, withChecks, type PipelineFacts } from "./pipeline-rows.ts";
import { pipelinePrice, whyPipelineNot } from "./pipeline-words.ts";
import type { CandidateResult } from "./results.ts";

/** A pipeline as measured: its public result, and its figures at any error for the decision. */
export type MeasuredPipeline = {
  readonly result: CandidateResult;
  /** Null where a price is unknown. */
  readonly figuresAt: (alpha: number) => Figures | null;
  /** The same with so many dollars more on each draft and each final. */
  readonly figuresWith: (usdPerAttempt: number, alpha: number) => Figures | null;
  /** The same without what checks cost. */
  readonly generatingAt: (alpha: number) => Figures | null;
  /** Drafts, and then finals. */
  readonly bought: readonly Bought[];
};

/** Computes a pipeline's result from the records alone (statistics.md, 9). */
export function measurePipeline(pipeline: PlannedPipeline, plan: Plan, facts: PipelineFacts): MeasuredPipeline {
  const rows = rowsOf(pipeline, plan, facts);
  const bare = pipelineTerms(plan, pipeline);
  const terms = withChecks(bare, rows, plan);
  const [draft, final] = [stageOf(rows, "draft", terms.draftUsd), stageOf(rows, "final", terms.finalUsd)];
  const isPriced = pipeline.draft.priceUsd !== null && pipeline.final.priceUsd !== null;
  const at = (costs: PipelineTerms, alpha: number): Figures | null =>
    isPriced ? pipelineFigures(rows, plan, costs, alpha) : null;
  const figures = at(terms, 1 - facts.confidence);
  const coverage = plan.objective === "any-image" ? null : coverageOf(rows);
  const usable = final.usable;
  const isByMistake = plan.rates !== undefined && usable > 0 && figures !== null && figures.rank === null;
  const byMistake = isByMistake ? "no more finals were accepted than the checks accept by mistake" : null;
  const ineligible = whyPipelineNot({ pipeline, draft, final, coverage, minCoverage: facts.minCoverage }) ?? byMistake;
  const own = pipeline.passField === null ? [] : rows.flatMap(({ finalAttempts }) => finalAttempts);
  const outcomes = outcomesOf(own);
  // Of corrected figures nothing is known draft by draft.
  const discard =
    pipeline.passField === null || plan.rates
      ? undefined
      : discardOf(
          draft,
          final,
          rows.flatMap(({ finalized }) => finalized),
        );
  const result: CandidateResult = {
    id: pipeline.id,
    kind: "pipeline",
    provider: pipeline.final.provider,
    model: `${pipeline.draft.offer.model} + ${pipeline.final.offer.model}`,
    input: { ...pipeline.final.offer.input },
    price: pipelinePrice(pipeline),
    pipeline: {
      draft: pipeline.draft.id,
      final: pipeline.final.reading.candidate,
      passDraft: pipeline.passField !== null,
      finalsPerDraft: pipeline.finalsPerDraft,
      drafts: draft.attempts,
      draftsPassed: draft.usable,
      finals: final.attempts,
      finalsUsable: final.usable,
      ...(discard ? { discard } : {}),
    },
    attempts: draft.attempts + final.attempts,
    usable,
    undetermined: (draft.undetermined ?? 0) + (final.undetermined ?? 0),
    unbilledFailures: own.filter(({ intent, end }) => intent.run === facts.run && end?.charged === "no").length,
    outcomes,
    rejectedBy: {},
    usableRate: draft.attempts + final.attempts > 0 ? usable / (draft.attempts + final.attempts) : null,
    coverage,
    complete: plan.objective === "any-image" || rows.every(({ record }) => record.courses.some(({ end }) => end !== "open")),
    eligible: ineligible === null,
    ...(ineligible === null ? {} : { ineligibleBecause: ineligible }),
    maxAttemptsPerPrompt: null,
    spend: spendOf(pipeline.final, { billed: billedIn(facts.run, own), outcomes, counted: own }),
    medianSeconds: medianSeconds(own),
    costPerPictureUsd: figureOf(figures?.perPicture, facts.confidence),
    costPerUsableUsd: figureOf(figures?.perUsable, facts.confidence),
    prompts: rows.map(({ id, record, drafts, finalAttempts }) => ({
      id,
      attempts: drafts + finalAttempts.length,
      usable: record.usableFinals,
      undetermined: 0,
      complete: record.courses.some(({ end }) => end !== "open"),
      costPerUsableUsd: isPriced ? promptFigure(record, terms, facts.confidence) : {},
    })),
  };
  return {
    result,
    figuresAt: (alpha) => at(terms, alpha),
    figuresWith: (more, alpha) => at({ ...terms, draftUsd: terms.draftUsd + more, finalUsd: terms.finalUsd + more }, alpha),
    generatingAt: (alpha) => at(bare, alpha),
    bought: [
      { key: pipeline.draft.key, usdPerAttempt: draft.price, attempts: draft.attempts, usable: draft.usable },
      { key: pipeline.final.key, usdPerAttempt: final.price, attempts: final.attempts, usable: final.usable },
    ],
  };
}

function figureOf(estimate: Estimate | undefined, confidence: number): Figure {
  return estimate ? moneyFigure(estimate, confidence) : {};
}

/** Dollars for a delivered picture of one prompt, over its courses that came to their end; at least a draft and a final. */
function promptFigure({ courses }: PipelineRecord, terms: PipelineTerms, confidence: number): Figure {
  const ended = courses.filter(({ end }) => end !== "open");
  const delivered = ended.filter(({ end }) => end === "delivered").length;
  const usd = ended.reduce((sum, course) => sum + courseUsd(course, terms), 0);
  const estimate = delivered > 0 ? usd / delivered : null;
  return moneyFigure({ estimate, low: Math.min(terms.draftUsd + terms.finalUsd, estimate ?? Infinity), high: null }, confidence);
}
