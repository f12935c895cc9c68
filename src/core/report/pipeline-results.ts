import { groupBy } from "../group.ts";
import type { Attempt } from "../ledger/fold.ts";
import { checkMean } from "../ledger/check-cost.ts";
import { countedSamples, sampleOf, type Sample } from "../ledger/tally.ts";
import type { PlannedPipeline } from "../manifest/pipelines.ts";
import type { Plan } from "../manifest/plan.ts";
import { usdToNumber } from "../money.ts";
import { courseUsd, pipelineRecord, type PipelineRecord, type PipelineTerms } from "../pipelines/course.ts";
import { draftsOf, finalizedOf, finalsOf, pipelineTerms } from "../pipelines/records.ts";
import { alphaForAttempts, rateBounds, rateEstimates, truly, type CheckRates } from "../statistics/errors.ts";
import type { Finalized } from "../statistics/discard.ts";
import { shippedCost, shippedInterval, type MeasuredStage } from "../statistics/pipeline.ts";
import { billedIn, medianSeconds, outcomesOf, spendOf } from "./counts.ts";
import { discardOf } from "./discard.ts";
import { moneyFigure } from "./figure-of.ts";
import type { Figure } from "./figure-schema.ts";
import { pipelinePrice, whyPipelineNot } from "./pipeline-words.ts";
import type { CandidateResult } from "./results.ts";

/** A pipeline as measured: its public result, and its interval at any error for the decision. */
export type MeasuredPipeline = {
  readonly result: CandidateResult;
  /** What it is ranked by; null before the first final, or the first course that came to its end. */
  readonly rank: number | null;
  /** Of what it is ranked by, in dollars; `high` is null when it has no upper end. */
  readonly interval: (alpha: number) => { readonly low: number; readonly high: number | null };
};

export type PipelineFacts = {
  readonly attempts: readonly Attempt[];
  readonly run: string;
  readonly confidence: number;
  readonly minCoverage: number;
};

/** Computes a pipeline's result from the records alone (statistics.md, 9). */
export function measurePipeline(pipeline: PlannedPipeline, plan: Plan, facts: PipelineFacts): MeasuredPipeline {
  const rows = rowsOf(pipeline, plan, facts);
  const terms = withChecks(pipelineTerms(plan, pipeline), rows, plan);
  const [draft, final] = [stageOf(rows, "draft", terms.draftUsd), stageOf(rows, "final", terms.finalUsd)];
  const seen = plan.objective === "any-image" ? pooled(draft, final, terms) : byCourses(rows, terms);
  const estimates = seen && plan.rates ? corrected(seen, { draft, final, terms, rates: plan.rates }) : seen;
  const coverage = plan.objective === "any-image" ? null : (seen?.coverage ?? null);
  const usable = final.usable;
  const shippedEnds = (alpha: number) => {
    const judged = plan.rates ? { ...final, errors: rateBounds(plan.rates, alpha / 2) } : final;
    return shippedInterval(draft, judged, alphaForAttempts(plan.rates, alpha), terms.finalsPerDraft);
  };
  const toRank = (usd: number): number => (coverage === null ? usd : coverage * usd + (1 - coverage) * terms.giveUpUsd);
  const interval = (alpha: number) => {
    const { low, high } = shippedEnds(alpha);
    return { low: toRank(low), high: high === null ? null : toRank(high) };
  };
  const ends = shippedEnds(1 - facts.confidence);
  const per = (value: number | undefined, low: number, high: number | null) =>
    usable > 0 && value !== undefined
      ? moneyFigure(
          { estimate: value, low: Math.min(low, value), high: high === null ? null : Math.max(high, value) },
          facts.confidence,
        )
      : moneyFigure({ estimate: null, low, high: null }, facts.confidence);
  const byMistake = seen !== null && estimates === null ? "no more finals were accepted than the checks accept by mistake" : null;
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
    costPerPictureUsd: per(estimates?.perPicture, toRank(ends.low), ends.high === null ? null : toRank(ends.high)),
    costPerUsableUsd: per(estimates?.perUsable, ends.low, ends.high),
    prompts: rows.map(({ id, record, drafts, finalAttempts }) => ({
      id,
      attempts: drafts + finalAttempts.length,
      usable: record.usableFinals,
      undetermined: 0,
      complete: record.courses.some(({ end }) => end !== "open"),
      costPerUsableUsd: promptFigure(record, terms, facts.confidence),
    })),
  };
  return { result, rank: usable > 0 ? (estimates?.perPicture ?? null) : null, interval };
}

type Row = {
  readonly id: string;
  readonly weight: number;
  readonly record: PipelineRecord;
  readonly drafts: number;
  readonly passed: number;
  readonly undetermined: number;
  readonly finalAttempts: readonly Attempt[];
  readonly finalized: readonly Finalized[];
  /** Billed attempts of each stage, with what their checks cost. */
  readonly samples: { readonly draft: readonly Sample[]; readonly final: readonly Sample[] };
};

/** An attempt of a stage costs its price and what checks cost on it. When a picture is given up goes by the prices alone. */
function withChecks(terms: PipelineTerms, rows: readonly Row[], { excludeCheckCost }: Plan): PipelineTerms {
  if (excludeCheckCost) return terms;
  const mean = (stage: "draft" | "final"): number => {
    const costs = checkMean();
    for (const { samples } of rows) for (const { billed, checkUsd } of samples[stage]) if (billed) costs.add(checkUsd);
    return usdToNumber(costs.usd());
  };
  return { ...terms, draftUsd: terms.draftUsd + mean("draft"), finalUsd: terms.finalUsd + mean("final") };
}

function rowsOf(pipeline: PlannedPipeline, plan: Plan, { attempts, run }: PipelineFacts): Row[] {
  const offers = new Set([pipeline.draft.key, pipeline.final.key]);
  const own = attempts.filter(({ intent }) => offers.has(intent.offer));
  const byCell = groupBy(own, ({ intent }) => `${intent.offer} ${intent.promptKey}`);
  const on = (offer: string, promptKey: string): Attempt[] => byCell.get(`${offer} ${promptKey}`) ?? [];
  return plan.prompts.map((prompt, index): Row => {
    const checksKey = pipeline.draftChecks[index]!.checksKey;
    const draftAttempts = on(pipeline.draft.key, prompt.key);
    const finalAttempts = on(pipeline.final.key, prompt.key);
    const samples = draftAttempts.flatMap((attempt) => sampleOf(attempt, checksKey, run) ?? []);
    const counted = countedSamples(samples, plan.objective);
    const finals = finalsOf(finalAttempts, prompt.checksKey);
    const number = (verdict: string): number => counted.filter((sample) => sample.verdict === verdict).length;
    return {
      id: prompt.id,
      weight: prompt.weight,
      record: pipelineRecord(
        draftsOf(draftAttempts, checksKey, () => true),
        finals,
        pipelineTerms(plan, pipeline),
        pipeline.passField !== null,
      ),
      drafts: number("usable") + number("rejected"),
      passed: number("usable"),
      undetermined: number("undetermined"),
      samples: { draft: samples, final: finalAttempts.flatMap((attempt) => sampleOf(attempt, prompt.checksKey, run) ?? []) },
      finalized: finalizedOf(finals),
      finalAttempts: finalAttempts.filter(({ end }) => end !== undefined && end.charged !== "no"),
    };
  });
}

function stageOf(rows: readonly Row[], stage: "draft" | "final", price: number): MeasuredStage {
  const sum = (value: (row: Row) => number): number => rows.reduce((total, row) => total + value(row), 0);
  if (stage === "draft")
    return {
      price,
      usable: sum((row) => row.passed),
      attempts: sum((row) => row.drafts),
      undetermined: sum((row) => row.undetermined),
    };
  const attempts = sum((row) => row.record.decidedFinals);
  return { price, usable: sum((row) => row.record.usableFinals), attempts };
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
  let [usd, delivered, weights] = [0, 0, 0];
  for (const { weight, record } of rows) {
    const ended = record.courses.filter(({ end }) => end !== "open");
    if (ended.length === 0) continue;
    usd += (weight * ended.reduce((sum, course) => sum + courseUsd(course, terms), 0)) / ended.length;
    delivered += (weight * ended.filter(({ end }) => end === "delivered").length) / ended.length;
    weights += weight;
  }
  if (weights === 0 || delivered === 0) return null;
  const perPicture = (usd + terms.giveUpUsd * (weights - delivered)) / weights;
  return { perUsable: usd / delivered, perPicture, coverage: delivered / weights };
}

/** Dollars for a delivered picture of one prompt, over its courses that came to their end; at least a draft and a final. */
function promptFigure({ courses }: PipelineRecord, terms: PipelineTerms, confidence: number): Figure {
  const ended = courses.filter(({ end }) => end !== "open");
  const delivered = ended.filter(({ end }) => end === "delivered").length;
  const usd = ended.reduce((sum, course) => sum + courseUsd(course, terms), 0);
  const estimate = delivered > 0 ? usd / delivered : null;
  return moneyFigure({ estimate, low: Math.min(terms.draftUsd + terms.finalUsd, estimate ?? Infinity), high: null }, confidence);
}
