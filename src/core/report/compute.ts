import type { Attempt } from "../ledger/fold.ts";
import type { Plan } from "../manifest/plan.ts";
import type { Manifest } from "../manifest/schema.ts";
import { formatUsd, type Usd } from "../money.ts";
import { decide, type Contender } from "../statistics/decision.ts";
import { measureCandidate, type Measured } from "./candidate.ts";
import { billedIn } from "./counts.ts";
import { extrasResult, staleWarnings, withExtras } from "./extras.ts";
import { plansResult } from "./plans.ts";
import type { CandidateResult, Results, Warning } from "./results.ts";
import { passDecision, pictureFigure, withCrossover, type PassProof } from "./pass-decision.ts";
import { sayUnseen, type Proof } from "./proof.ts";
import { raceDecision } from "./race-decision.ts";
import { decisionSentence } from "./sentence.ts";

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
  const { confidence, minCoverage, indifference } = manifest.sampling;
  const measured = plan.candidates.map((candidate) => {
    const own = attempts.filter((attempt) => attempt.intent.offer === candidate.key);
    return measureCandidate({ candidate, attempts: own, run: facts.run, confidence, minCoverage }, plan);
  });
  const candidates = measured.map((each) => {
    const figure = withExtras(manifest.extras, each, confidence);
    const picture = plan.objective === "every-prompt" ? pictureFigure(plan, each, confidence) : null;
    return {
      ...each.result,
      ...(picture ? { costPerPictureUsd: picture } : {}),
      ...(figure ? { costPerUsableWithExtrasUsd: figure } : {}),
    };
  });
  const proof = proofOf(plan, measured, { delta: 1 - confidence, indifference, minCoverage });
  const decision = proof ?? decide(contenders(measured, 1 - confidence), indifference);
  const { billed, unknown } = billedIn(facts.run, attempts);
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
      billedUsd: formatUsd(billed),
      unknownUsd: formatUsd(unknown),
      checksUsd: formatUsd(0n),
      budgetUsd: formatUsd(facts.budgetUsd),
    },
    replayedAttempts: measured.flatMap(({ counted }) => counted).filter((attempt) => attempt.intent.run !== facts.run).length,
    candidates: proof ? candidates.map((candidate) => withProof(candidate, proof)) : candidates,
    ...asideOf(facts, manifest, measured, decision.leader),
    decision: {
      status: decision.status,
      leader: decision.leader,
      cheapest: decision.cheapest,
      sentence: decisionSentence(decision, candidates, { objective: plan.objective, confidence, indifference }),
      toSettle: proof?.toSettle ?? null,
      ...(plan.objective === "every-prompt" ? { approximate: true as const } : {}),
    },
    failOn: [],
    errors: [...facts.errors],
    warnings: [
      ...facts.warnings,
      ...checkWarnings(measured),
      ...staleWarnings(manifest.plans, "plan", facts.startedAt),
      ...staleWarnings(manifest.extras, "extra", facts.startedAt),
    ],
  };
}

/** What the evidence shows; null where there is not enough to compare by more than intervals. */
function proofOf(
  plan: Plan,
  measured: readonly Measured[],
  terms: { readonly delta: number; readonly indifference: number; readonly minCoverage: number },
): Proof | PassProof | null {
  return plan.objective === "any-image" ? raceDecision(plan, measured, terms) : passDecision(plan, measured, terms);
}

function withProof(candidate: CandidateResult, proof: Proof | PassProof): CandidateResult {
  const told = sayUnseen(candidate, proof);
  return "candidates" in proof ? withCrossover(told, proof) : told;
}

/** What the manifest's plans and extras come to; without any there is nothing. */
function asideOf(
  { startedAt: now }: RunFacts,
  { plans: specs, extras: declared, volumePerMonth: volume, sampling: { confidence } }: Manifest,
  measured: readonly Measured[],
  leader: string | null,
): Pick<Results, "plans" | "extras"> {
  const volumePerMonth = volume ?? null;
  const plans = plansResult({ plans: specs, volumePerMonth, measured, leader, confidence, now });
  const best = measured.find(({ result }) => result.id === leader);
  const extras = extrasResult({ extras: declared, volumePerMonth, leader: best, confidence, now });
  return { ...(plans ? { plans } : {}), ...(extras ? { extras } : {}) };
}

/** The decision is about all candidates at once: each interval takes its share of the error (Bonferroni). */
function contenders(measured: readonly Measured[], alpha: number): Contender[] {
  return measured.flatMap(({ result, figuresAt }): Contender[] => {
    const figures = figuresAt(alpha / measured.length);
    if (!figures) return [];
    const excluded = result.complete && !result.eligible;
    return [{ id: result.id, rank: figures.rank, ...figures.rankInterval, eligible: result.eligible, excluded }];
  });
}

function checkWarnings(measured: readonly Measured[]): Warning[] {
  return measured.flatMap(({ result }): Warning[] => {
    if (result.undetermined === 0) return [];
    const message =
      `${result.undetermined} of ${result.attempts} attempts on ${result.id} have no verdict, since the check could not run on them: ` +
      `they are paid for, count as neither usable nor rejected, and widen the interval`;
    return [{ code: "check-undetermined", candidate: result.id, message }];
  });
}
