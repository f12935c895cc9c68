import { groupBy } from "../group.ts";
import type { Attempt } from "../ledger/fold.ts";
import type { PlannedPipeline } from "../manifest/pipelines.ts";
import type { Plan } from "../manifest/plan.ts";
import { formatFigure, formatUsd, usdToNumber, type Usd } from "../money.ts";
import { pipelineRecord, type PipelineRecord } from "../pipelines/course.ts";
import { playPipeline, playSample, type Begun, type Stages } from "../pipelines/foresee.ts";
import { courseMost, sampleMost } from "../pipelines/most.ts";
import { draftsOf, finalsOf, pipelineTerms } from "../pipelines/records.ts";
import { seededRandom, type Random } from "../random.ts";
import { expectedChance } from "../statistics/forecast.ts";
import { checkUsd } from "./check-cost.ts";
import { mostToJudge, nothingBought } from "./forecast-batch.ts";
import { foreseenProofs } from "./forecast-proven.ts";
import type { Alone, ForecastTerms } from "./forecast.ts";
import type { CandidateResult, Results } from "./results.ts";

type Row = NonNullable<Results["estimate"]>["candidates"][number];

export type PipelinesForecast = {
  /** Null when nothing but the budget bounds it. */
  readonly mostUsd: Usd | null;
  readonly expectedUsd: number;
  readonly candidates: readonly Row[];
};

export type PipelinesInput = {
  readonly recorded: readonly CandidateResult[];
  readonly attempts: readonly Attempt[];
  readonly alone: Alone;
  readonly budgetUsd: Usd;
  /** What the candidates are expected to leave of the budget. */
  readonly leftUsd: number;
  readonly terms: ForecastTerms;
};

/** Plays of a course on a prompt that its expected attempts are the mean of. */
const PLAYS = 200;

/**
 * What pipelines would take, when the candidates are done: as the engine does it (engine/pipelines.ts), on each prompt that has no course at
 * its end. They are expected to be bought in that share of plays in which their two prices do not rule them out.
 */
export function pipelinesForecast(plan: Plan, input: PipelinesInput): PipelinesForecast {
  if (plan.pipelines.length === 0) return { mostUsd: 0n, expectedUsd: 0, candidates: [] };
  const proofs = foreseenProofs(plan, input);
  const rows = plan.pipelines.map((pipeline) => foreseen(plan, pipeline, input, proofs));
  const wanted = rows.reduce((sum, { expectedUsd }) => sum + expectedUsd, 0);
  const scale = wanted > input.leftUsd ? input.leftUsd / wanted : 1;
  return {
    mostUsd: rows.reduce<Usd | null>((sum, { mostUsd }) => (sum === null || mostUsd === null ? null : sum + mostUsd), 0n),
    expectedUsd: wanted * scale,
    candidates: rows.map(({ id, mostUsd, expectedUsd, attempts, known, chance, isBought }): Row => {
      if (!isBought) return nothingBought(id);
      return {
        id,
        atMostUsd: formatUsd(mostUsd ?? input.budgetUsd),
        expectedUsd: formatFigure(expectedUsd * scale),
        expectedAttempts: attempts * scale,
        usableRate: chance,
        recorded: (known?.pipeline?.finals ?? 0) > 0,
      };
    }),
  };
}

function foreseen(plan: Plan, pipeline: PlannedPipeline, input: PipelinesInput, proofs: readonly (number | null)[]) {
  const { id, draft, final } = pipeline;
  const known = input.recorded.find((result) => result.id === id);
  const stages = stagesOf(known);
  const chance = expectedChance(stages.final);
  if (draft.priceUsd === null || final.priceUsd === null)
    return { id, known, chance, mostUsd: 0n, expectedUsd: 0, attempts: 0, isBought: false };
  const least = usdToNumber(draft.priceUsd + final.priceUsd);
  const share = proofs.filter((proven) => proven === null || least <= proven).length / proofs.length;
  const open = recordsOf(plan, pipeline, input.attempts).filter(({ record }) => !isDone(plan, record));
  const expected = expectedOf(plan, pipeline, { stages, open, input });
  const cost = (stage: typeof draft): number => {
    const own = input.recorded.find((result) => result.id === stage.id);
    return usdToNumber((stage.priceUsd ?? 0n) + (own ? checkUsd(own) : 0n));
  };
  return {
    id,
    known,
    chance,
    isBought: true,
    mostUsd: mostOf(plan, pipeline, open),
    expectedUsd: share * (expected.drafts * cost(draft) + expected.finals * cost(final)),
    attempts: share * (expected.drafts + expected.finals),
  };
}

/** A plain batch takes each prompt once; else pipelines go on while the decision is open. */
function mostOf(plan: Plan, pipeline: PlannedPipeline, open: readonly Opened[]): Usd | null {
  if (plan.design.kind !== "fixed") return null;
  const { draft, final, finalsPerDraft } = pipeline;
  return open.reduce<Usd>((sum, { prompt, record }) => {
    const stage = (candidate: typeof draft) => ({
      priceUsd: candidate.priceUsd ?? 0n,
      judgeUsd: mostToJudge(plan, candidate, prompt),
      cap: candidate.cap,
    });
    const eaten = record.courses.find(({ end }) => end === "open");
    const most =
      plan.objective === "any-image"
        ? sampleMost(stage(final))
        : courseMost({
            draft: stage(draft),
            final: stage(final),
            finalsPerDraft,
            giveUpUsd: plan.giveUpUsd ?? 0n,
            eatenUsd: eaten ? (draft.priceUsd ?? 0n) * BigInt(eaten.drafts) + (final.priceUsd ?? 0n) * BigInt(eaten.finals) : 0n,
          });
    return sum + most;
  }, 0n);
}

/** Mean attempts over plays, on all prompts together. */
function expectedOf(
  plan: Plan,
  pipeline: PlannedPipeline,
  { stages, open, input }: { stages: Stages; open: readonly Opened[]; input: PipelinesInput },
): { readonly drafts: number; readonly finals: number } {
  const terms = pipelineTerms(plan, pipeline);
  const drafted = input.alone.candidates.find(({ id }) => id === pipeline.draft.id)?.expectedAttempts ?? 0;
  const perPrompt = drafted / plan.prompts.length;
  const play = (begun: Begun, random: Random) =>
    plan.objective === "any-image" ? playSample(stages, begun, random) : playPipeline(terms, stages, begun, random);
  let [drafts, finals] = [0, 0];
  for (const { prompt, record, spare } of open) {
    const random = seededRandom(plan.seed, `foresee ${pipeline.id} ${prompt.id}`);
    const eaten = record.courses.find(({ end }) => end === "open");
    for (let played = 0; played < PLAYS; played++) {
      // What the candidates make of drafts is a mean: some plays have one more than others.
      const made = spare + Math.floor(perPrompt + random());
      const begun = { drafts: eaten?.drafts ?? 0, finals: eaten?.finals ?? 0, made, isWaiting: record.next.kind === "final" };
      const bought = play(begun, random);
      drafts += bought.drafts / PLAYS;
      finals += bought.finals / PLAYS;
    }
  }
  return { drafts, finals };
}

function stagesOf(known: CandidateResult | undefined): Stages {
  const { drafts = 0, draftsPassed = 0, finals = 0, finalsUsable = 0 } = known?.pipeline ?? {};
  return { draft: { usable: draftsPassed, attempts: drafts }, final: { usable: finalsUsable, attempts: finals } };
}

/** A prompt as a pipeline stands on it; `spare`: drafts that are there and in no course yet. */
type Opened = { readonly prompt: Plan["prompts"][number]; readonly record: PipelineRecord; readonly spare: number };

function recordsOf(plan: Plan, pipeline: PlannedPipeline, attempts: readonly Attempt[]): Opened[] {
  const byCell = groupBy(attempts, ({ intent }) => `${intent.offer} ${intent.promptKey}`);
  return plan.prompts.map((prompt, index) => {
    const drafts = draftsOf(
      byCell.get(`${pipeline.draft.key} ${prompt.key}`) ?? [],
      pipeline.draftChecks[index]!.checksKey,
      ({ end }) => end?.url !== undefined,
    );
    const finals = finalsOf(byCell.get(`${pipeline.final.key} ${prompt.key}`) ?? [], prompt.checksKey);
    const record = pipelineRecord(drafts, finals, pipelineTerms(plan, pipeline), pipeline.passField !== null);
    const used = record.courses.reduce((sum, course) => sum + course.drafts, 0);
    return { prompt, record, spare: drafts.filter(({ passed }) => passed !== "undetermined").length - used };
  });
}

/** With any image a prompt is a sample: one final on it tells what it can. */
function isDone({ objective }: Plan, { courses, decidedFinals }: PipelineRecord): boolean {
  return objective === "any-image" ? decidedFinals > 0 : courses.some(({ end }) => end !== "open");
}
