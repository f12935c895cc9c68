import { groupBy } from "../group.ts";
import type { Attempt } from "../ledger/fold.ts";
import { checkMean } from "../ledger/check-cost.ts";
import { countedSamples, sampleOf, type Sample } from "../ledger/tally.ts";
import type { PlannedPipeline } from "../manifest/pipelines.ts";
import type { Plan } from "../manifest/plan.ts";
import { usdToNumber } from "../money.ts";
import { pipelineRecord, type PipelineRecord, type PipelineTerms } from "../pipelines/course.ts";
import { draftsOf, finalizedOf, finalsOf, pipelineTerms } from "../pipelines/records.ts";
import type { Finalized } from "../statistics/discard.ts";
import type { MeasuredStage } from "../statistics/pipeline.ts";

/** The records of a pipeline, prompt by prompt and stage by stage. */

export type PipelineFacts = {
  readonly attempts: readonly Attempt[];
  readonly run: string;
  readonly confidence: number;
  readonly minCoverage: number;
};

/** One prompt. */
export type Row = {
  readonly id: string;
  readonly weight: number;
  readonly record: PipelineRecord;
  readonly drafts: number;
  readonly passed: number;
  readonly undetermined: number;
  readonly undeterminedFinals: number;
  readonly finalAttempts: readonly Attempt[];
  readonly finalized: readonly Finalized[];
  /** Billed attempts of each stage, with what their checks cost. */
  readonly samples: { readonly draft: readonly Sample[]; readonly final: readonly Sample[] };
};

/** An attempt of a stage costs its price and what checks cost on it. When a picture is given up goes by the prices alone. */
export function withChecks(terms: PipelineTerms, rows: readonly Row[], { excludeCheckCost }: Plan): PipelineTerms {
  if (excludeCheckCost) return terms;
  const mean = (stage: "draft" | "final"): number => {
    const costs = checkMean();
    for (const { samples } of rows) for (const { billed, checkUsd } of samples[stage]) if (billed) costs.add(checkUsd);
    return usdToNumber(costs.usd());
  };
  return { ...terms, draftUsd: terms.draftUsd + mean("draft"), finalUsd: terms.finalUsd + mean("final") };
}

/** By prompt, in the order of the plan. */
export function rowsOf(pipeline: PlannedPipeline, plan: Plan, { attempts, run }: PipelineFacts): Row[] {
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
      undeterminedFinals: finals.filter(({ verdict }) => verdict === "undetermined").length,
      samples: { draft: samples, final: finalAttempts.flatMap((attempt) => sampleOf(attempt, prompt.checksKey, run) ?? []) },
      finalized: finalizedOf(finals),
      finalAttempts: finalAttempts.filter(({ end }) => end !== undefined && end.charged !== "no"),
    };
  });
}

/** All prompts of a stage together. */
export function stageOf(rows: readonly Row[], stage: "draft" | "final", price: number): MeasuredStage {
  const sum = (value: (row: Row) => number): number => rows.reduce((total, row) => total + value(row), 0);
  if (stage === "draft")
    return {
      price,
      usable: sum((row) => row.passed),
      attempts: sum((row) => row.drafts),
      undetermined: sum((row) => row.undetermined),
    };
  return {
    price,
    usable: sum((row) => row.record.usableFinals),
    attempts: sum((row) => row.record.decidedFinals),
    undetermined: sum((row) => row.undeterminedFinals),
  };
}
