import type { Attempt } from "../ledger/fold.ts";
import { deltaAmongCandidates, type Plan } from "../manifest/plan.ts";
import type { Manifest } from "../manifest/schema.ts";
import { formatUsd, type Usd } from "../money.ts";
import { decide, type Decision } from "../statistics/decision.ts";
import { measureCandidate, type Measured } from "./candidate.ts";
import { checkCostWarnings } from "./check-cost.ts";
import { checkErrorsOf } from "./check-errors.ts";
import { whatStoppedChecks } from "./counts.ts";
import { candidateContenders, pipelineContenders } from "./contenders.ts";
import { extrasResult, staleWarnings, withExtras } from "./extras.ts";
import { plansResult } from "./plans.ts";
import type { CandidateResult, Results, Warning } from "./results.ts";
import { cheapestPair } from "./pairs.ts";
import { standoffOf, withPipelineContenders, type Field, type Standoff } from "./pipeline-decision.ts";
import { measurePipeline, type MeasuredPipeline } from "./pipeline-results.ts";
import { passDecision, pictureFigure, withCrossover, type PassProof } from "./pass-decision.ts";
import { sayUnseen, type Proof } from "./proof.ts";
import { raceDecision } from "./race-decision.ts";
import { decisionSentence } from "./sentence.ts";
import { recordsOf, type Records } from "./tried.ts";

/** What every result tells of its run, whatever the command. */
export type RunFacts = {
  readonly version: string;
  readonly run: string;
  readonly simulated: boolean;
  readonly manifest: { readonly path: string; readonly sha256: string };
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly shard?: string;
  readonly budgetUsd: Usd;
  readonly errors: readonly string[];
  readonly warnings: readonly Warning[];
};

/** Computes `results.json` of a measurement (or, without attempts, the frame of an estimate) from the records alone. */
export function computeResults(facts: RunFacts, manifest: Manifest, plan: Plan, attempts: readonly Attempt[]): Results {
  return resultsOf(facts, manifest, plan, recordsOf(plan, attempts, facts.run));
}

/** The same from records that were told already, at the prices of this plan. */
export function resultsOf(facts: RunFacts, manifest: Manifest, plan: Plan, records: Records): Results {
  const { confidence, minCoverage, indifference } = manifest.sampling;
  const looked = lookAt(manifest, plan, records);
  const { measured, facing, proof, decision } = looked;
  const candidates = measured.map((each) => {
    const figure = withExtras(manifest.extras, each, confidence);
    const picture = plan.objective === "every-prompt" ? pictureFigure(plan, each, confidence) : null;
    return {
      ...each.result,
      ...(picture ? { costPerPictureUsd: picture } : {}),
      ...(figure ? { costPerUsableWithExtrasUsd: figure } : {}),
    };
  });
  const shown = [
    ...(proof ? candidates.map((candidate) => withProof(candidate, proof)) : candidates),
    ...pipelineResults(facing, decision).map((result, index) => {
      const figure = withExtras(manifest.extras, facing[index]!, confidence);
      return figure ? { ...result, costPerUsableWithExtrasUsd: figure } : result;
    }),
  ];
  const pair = cheapestPair(shown, plan.rates);
  const uncorrected = (): Decision => {
    const { rates: _rates, ...plain } = plan;
    return lookAt(manifest, plain, records).decision;
  };
  const checkErrors = checkErrorsOf({ plan, candidates: shown, decision, confidence, uncorrected });
  const { billed, checks } = records;
  return {
    schemaVersion: 1,
    tool: { name: "usable-image-cost", version: facts.version },
    mode: "measure",
    simulated: facts.simulated,
    manifest: { ...facts.manifest, prompts: plan.prompts.length },
    startedAt: facts.startedAt,
    finishedAt: facts.finishedAt,
    seed: plan.seed,
    ...(facts.shard === undefined ? {} : { shard: facts.shard }),
    objective: plan.objective,
    confidence,
    indifference,
    minCoverage,
    giveUpUsd: plan.giveUpUsd === null ? null : formatUsd(plan.giveUpUsd),
    giveUpIsDefault: plan.giveUpIsDefault,
    spend: {
      billedUsd: formatUsd(billed.sure),
      unknownUsd: formatUsd(billed.unknown),
      checksUsd: formatUsd(checks.known),
      ...(checks.unknown > 0n ? { checksUnknownUsd: formatUsd(checks.unknown) } : {}),
      budgetUsd: formatUsd(facts.budgetUsd),
    },
    replayedAttempts: replayed(records),
    candidates: shown,
    ...(pair ? { cheapestPair: pair } : {}),
    ...asideOf(facts, manifest, looked),
    ...(checkErrors ? { checkErrors } : {}),
    decision: {
      status: decision.status,
      leader: decision.leader,
      cheapest: decision.cheapest,
      sentence: decisionSentence(decision, shown, { objective: plan.objective, confidence, indifference }),
      toSettle: decision.toSettle,
      ...(plan.objective === "every-prompt" ? { approximate: true as const } : {}),
    },
    failOn: [],
    errors: [...facts.errors],
    warnings: [
      ...facts.warnings,
      ...checkWarnings(measured),
      ...checkCostWarnings(manifest, { candidates, startedAt: facts.startedAt }),
      ...staleWarnings(manifest.plans, "plan", facts.startedAt),
      ...staleWarnings(manifest.extras, "extra", facts.startedAt),
    ],
  };
}

/** Everything that was bought, as measured, and what it decides. */
type Looked = {
  readonly measured: readonly Measured[];
  readonly facing: readonly MeasuredPipeline[];
  readonly proof: Proof | PassProof | null;
  /** Of the candidates without pipelines. */
  readonly alone: Proof;
  /** Null without pipelines. */
  readonly field: Field | null;
  readonly decision: Proof;
};

function lookAt(
  { sampling: { confidence, minCoverage, indifference } }: Manifest,
  plan: Plan,
  { run, attempts, tried }: Records,
): Looked {
  const measured = plan.candidates.map((candidate, index) =>
    measureCandidate({ candidate, tried: tried[index]!, confidence, minCoverage }, plan),
  );
  const facing = plan.pipelines.map((pipeline) => measurePipeline(pipeline, plan, { attempts, run, confidence, minCoverage }));
  const delta = deltaAmongCandidates(plan, confidence);
  const proof = proofOf(plan, measured, { delta, indifference, minCoverage });
  const alone =
    proof ?? unproven(decide(candidateContenders(plan, measured, { share: delta / measured.length, minCoverage }), indifference));
  const field = fieldOf(plan, { measured, facing }, { delta, indifference, minCoverage });
  return { measured, facing, proof, alone, field, decision: field ? withPipelineContenders(alone, field) : alone };
}

/** Attempts behind the figures that earlier runs bought. */
function replayed({ run, tried }: Records): number {
  return tried.reduce((sum, { counted }) => sum + counted.filter(({ intent }) => intent.run !== run).length, 0);
}

/** What the evidence shows; null where there is not enough to compare by more than intervals. */
function proofOf(
  plan: Plan,
  measured: readonly Measured[],
  terms: { readonly delta: number; readonly indifference: number; readonly minCoverage: number },
): Proof | PassProof | null {
  const alone = measured.filter(({ candidate }) => candidate.onlyInPipelines !== true);
  return plan.objective === "any-image" ? raceDecision(plan, alone, terms) : passDecision(plan, alone, terms);
}

/** A decision by intervals alone. */
function unproven(decision: Decision): Proof {
  return { ...decision, toSettle: null, atMostAboveCheapest: null, unseen: [] };
}

/** Pipelines and candidates as they face each other; null without pipelines. */
function fieldOf(
  plan: Plan,
  { measured, facing }: Pick<Looked, "measured" | "facing">,
  { delta, indifference, minCoverage }: { readonly delta: number; readonly indifference: number; readonly minCoverage: number },
): Field | null {
  if (facing.length === 0) return null;
  // What only finalizes drafts is compared with nobody, and takes no share of the error.
  const compared = measured.filter(({ candidate }) => candidate.onlyInPipelines !== true).length + facing.length;
  const terms = { share: delta / compared, minCoverage };
  return {
    contenders: [...candidateContenders(plan, measured, terms), ...pipelineContenders(facing, terms)],
    pipelines: new Set(facing.map(({ result }) => result.id)),
    indifference,
  };
}

/**
 * Where a decision with pipelines stands after these attempts: what the report says of them, and who faces whom.
 *
 * @param run the run that goes on
 */
export function standing(
  manifest: Manifest,
  plan: Plan,
  attempts: readonly Attempt[],
  run: string,
): { readonly alone: Proof; readonly decision: Proof; readonly standoff: Standoff | null } {
  const { alone, decision, field } = lookAt(manifest, plan, recordsOf(plan, attempts, run));
  return { alone, decision, standoff: field && standoffOf(alone, field) };
}

/** Why a pipeline of which nothing was finalized is out, where its prices alone tell. */
function pipelineResults(facing: readonly MeasuredPipeline[], { leader, unseen }: Proof): CandidateResult[] {
  return facing.map(({ result }) => {
    if (!unseen.includes(result.id)) return result;
    const why = `one draft and one final cost $${result.price.usdPerImage} by list price, more than ${leader} is shown to cost, so no draft was finalized`;
    return { ...result, ineligibleBecause: why };
  });
}

function withProof(candidate: CandidateResult, proof: Proof | PassProof): CandidateResult {
  const told = sayUnseen(candidate, proof);
  return "candidates" in proof ? withCrossover(told, proof) : told;
}

/** What the manifest's plans and extras come to; without any there is nothing. */
function asideOf(
  { startedAt: now }: RunFacts,
  { plans: specs, extras: declared, volumePerMonth: volume, sampling: { confidence } }: Manifest,
  { measured, facing: pipelines, alone, decision: { leader } }: Looked,
): Pick<Results, "plans" | "extras"> {
  const common = { volumePerMonth: volume ?? null, confidence, now };
  const plans = plansResult({ ...common, plans: specs, measured, pipelines, leader, bestCandidate: alone.leader });
  const best = [...measured, ...pipelines].find(({ result }) => result.id === leader);
  const extras = extrasResult({ ...common, extras: declared, leader: best });
  return { ...(plans ? { plans } : {}), ...(extras ? { extras } : {}) };
}

function checkWarnings(measured: readonly Measured[]): Warning[] {
  return measured.flatMap(({ result, counted }): Warning[] => {
    if (result.undetermined === 0) return [];
    const message =
      `${result.undetermined} of ${result.attempts} attempts on ${result.id} have no verdict, since the check could not run on them${whatStoppedChecks(counted)}: ` +
      `they are paid for, count as neither usable nor rejected, and widen the interval`;
    return [{ code: "check-undetermined", candidate: result.id, message }];
  });
}
