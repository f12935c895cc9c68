import type { Attempt } from "../../src/core/ledger/fold.ts";
import type { Plan } from "../../src/core/manifest/plan.ts";
import { parseUsd, sumUsd, usdToNumber } from "../../src/core/money.ts";
import { computeResults } from "../../src/core/report/compute.ts";
import type { CandidateResult } from "../../src/core/report/results.ts";
import { RACE_START, type Arm } from "../../src/core/statistics/field.ts";
import { rule } from "../../src/core/statistics/race.ts";
import type { DecisionStatus } from "../../src/core/terms.ts";
import type { Chooser } from "../../src/engine/next.ts";
import { passChooser } from "../../src/engine/passes.ts";
import { raceChooser } from "../../src/engine/race.ts";
import { runEngine } from "../../src/engine/run.ts";
import { DELTA, INDIFFERENCE, MIN_COVERAGE, trueCosts, type Instance } from "./instances.ts";
import { placeOf, planOf, worldOf } from "./world.ts";

/** One seeded run of the real engine, and what came of it as a line that can be kept. */
export type Outcome = {
  readonly id: string;
  readonly seed: number;
  readonly usd: number;
  readonly attempts: number;
  readonly status: DecisionStatus;
  /** The candidate named cheapest, by its place. */
  readonly named: number | null;
  readonly candidates: readonly Interval[];
  /** Whether a cheapest candidate was ever ruled out; only where it was looked at. */
  readonly bestDropped?: boolean;
};

/** As published in the results; `high` is null where there is no upper end, `tried` the attempts behind it. */
export type Interval = { readonly tried: number; readonly low: number; readonly high: number | null };

export const CONCURRENCY = 16;

export async function runOnce(instance: Instance, seed: number): Promise<Outcome> {
  const { plan, manifest } = planOf(instance, seed);
  const { attempts } = await runEngine(worldOf(instance, seed), {
    run: "bench",
    plan,
    ledger: { attempts: [], openRun: null, nextSequence: 0, withdrawn: [] },
    budgetUsd: parseUsd(instance.budgetUsd)!,
    concurrency: CONCURRENCY,
    timeoutMs: 600_000,
    choose: chooserFor(plan, instance),
  });
  const facts = { version: "", run: "bench", simulated: true, manifest: { path: "", sha256: "" }, startedAt: "", finishedAt: "" };
  const { decision, candidates } = computeResults(
    { ...facts, budgetUsd: 1n, errors: [], warnings: [] },
    manifest,
    plan,
    attempts,
  );
  return {
    id: instance.id,
    seed,
    usd: usdToNumber(sumUsd(attempts.map(({ intent }) => intent.priceUsd ?? 0n))),
    attempts: attempts.length,
    status: decision.status,
    named: decision.cheapest === null ? null : placeOf(decision.cheapest),
    candidates: candidates.map((candidate) => intervalOf(candidate, instance)),
    ...(instance.kind === "near" ? { bestDropped: isBestDropped(instance, attempts) } : {}),
  };
}

function chooserFor(plan: Plan, { giveUp }: Instance): Chooser {
  const terms = { delta: DELTA, indifference: INDIFFERENCE };
  return giveUp === null ? raceChooser(plan, terms) : passChooser(plan, { ...terms, minCoverage: MIN_COVERAGE });
}

function intervalOf({ attempts, costPerUsableUsd, costPerPictureUsd }: CandidateResult, { giveUp }: Instance): Interval {
  const { low, high } = giveUp === null ? costPerUsableUsd : costPerPictureUsd;
  return { tried: attempts, low: Number(low ?? 0), high: high === undefined ? null : Number(high) };
}

/** Whether the rules of the race, asked after each attempt, ever rule a cheapest candidate out. */
function isBestDropped(instance: Instance, attempts: readonly Attempt[]): boolean {
  const costs = trueCosts(instance);
  const least = Math.min(...costs) * (1 + 1e-9);
  const arms = instance.arms.map(({ price }, index) => {
    const usd = { attemptUsd: price, productionUsd: price, reserveUsd: 0n };
    return { ...usd, id: String(index), usable: 0, attempts: 0, underWay: 0, open: true } satisfies Arm;
  });
  const terms = { delta: DELTA, indifference: INDIFFERENCE, batch: 1, leftUsd: 0n };
  let state = RACE_START;
  for (const { intent, verdicts } of attempts) {
    const arm = arms[placeOf(intent.candidate)]!;
    arm.attempts++;
    if ([...verdicts.values()].some(({ verdict }) => verdict === "usable")) arm.usable++;
    state = rule(arms, state, terms);
  }
  return state.dropped.some(({ loser }) => costs[Number(loser)]! <= least);
}
