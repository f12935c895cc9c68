import { treeOf } from "../core/checks/tree.ts";
import type { VerdictEvent } from "../core/ledger/events.ts";
import { isJudged, type Attempt } from "../core/ledger/fold.ts";
import type { DraftChecks } from "../core/manifest/pipelines.ts";
import { checksOn, stagesOf, type PlannedCandidate, type PlannedPrompt, type Plan } from "../core/manifest/plan.ts";
import type { Usd } from "../core/money.ts";
import type { CheckCost, Checker, CheckPlaces, EarlierImage, Purse, Unfinished } from "../core/checks/port.ts";
import type { Clock, ImageShelf } from "../core/ports.ts";
import type { Aside } from "./budget.ts";
import type { Cell } from "./next.ts";
import type { Records } from "./records.ts";

/** The last part of an attempt's life: its image is scored, and what that costs is in the ledger before it is spent. */

export type JudgeWorld = {
  readonly plan: Plan;
  readonly checker: Checker;
  readonly images: ImageShelf;
  readonly records: Records;
  readonly clock: Clock;
  readonly places: CheckPlaces;
  readonly run: string;
  readonly signal: AbortSignal;
};

/**
 * Judges an attempt's image by everything that is asked of it, if it has one that these checks have not seen to their end. Tells why they
 * were not asked to their end this time.
 *
 * @param aside the money that was kept for it
 */
export async function judge(world: JudgeWorld, key: string, cell: Cell, aside: Aside): Promise<Unfinished | undefined> {
  let unfinished: Unfinished | undefined;
  for (const checks of checksOn(world.plan, cell.candidate, cell.prompt))
    unfinished = (await judgeBy(world, key, cell, checks, aside)) ?? unfinished;
  return unfinished;
}

async function judgeBy(
  world: JudgeWorld,
  key: string,
  { candidate, prompt }: Cell,
  { checks, checksKey }: DraftChecks,
  aside: Aside,
): Promise<Unfinished | undefined> {
  const { records, run } = world;
  const attempt = records.get(key);
  const hash = attempt?.end?.sha256;
  if (!attempt || hash === undefined || isJudged(attempt, checksKey)) return undefined;
  const file = await world.images.find(hash);
  // An image that is gone can no longer be judged; under checks that saw it, its verdict stands.
  if (file === null) return undefined;
  // What a killed process may have used is not known, and counts as used.
  const lost = attempt.checking?.run === run ? attempt.checking.reservedUsd : 0n;
  const report = await world.checker.check(file, checks, {
    candidate: { id: candidate.id, provider: candidate.provider, model: candidate.offer.model },
    prompt: { id: prompt.id, text: prompt.text },
    attempt: attempt.intent.number,
    earlier: looksBack(checks) ? earlierImages(records.all(), attempt) : [],
    purse: purseFor(world, key, aside, lost),
    places: world.places,
    signal: world.signal,
  });
  await records.verdict({
    event: "verdict",
    attempt: key,
    checks: checksKey,
    verdict: report.verdict,
    failures: [...report.failures],
    facts: report.facts,
    ...costOf(report.cost, lost, run, attempt.verdicts.get(checksKey)),
    ...(report.unfinished ? { unfinished: true as const } : {}),
    at: world.clock.now(),
  });
  return report.unfinished;
}

/** What this look and, when it takes up one of the same run that was cut short, that one cost. */
function costOf(cost: CheckCost | undefined, lost: Usd, run: string, earlier: VerdictEvent | undefined): Partial<VerdictEvent> {
  const before = earlier?.run === run ? earlier : undefined;
  if (!cost && lost === 0n && !before) return {};
  const unknown = (cost?.unknownUsd ?? 0n) + lost + (before?.checkUnknownUsd ?? 0n);
  const unpriced = (cost?.unpriced ?? 0) + (before?.checkUnpriced ?? 0);
  const tokens = {
    input: (cost?.inputTokens ?? 0) + (before?.checkTokens?.input ?? 0),
    output: (cost?.outputTokens ?? 0) + (before?.checkTokens?.output ?? 0),
  };
  return {
    run,
    checkUsd: (cost?.usd ?? 0n) + (before?.checkUsd ?? 0n),
    ...(unknown > 0n ? { checkUnknownUsd: unknown } : {}),
    ...(unpriced > 0 ? { checkUnpriced: unpriced } : {}),
    ...(tokens.input + tokens.output > 0 ? { checkTokens: tokens } : {}),
  };
}

/** The run's budget, as the checks of one attempt may use it: what was kept for them first. */
function purseFor({ records, clock, run }: JudgeWorld, attempt: string, aside: Aside, lost: Usd): Purse {
  let reserved = lost;
  return {
    reserve: async (most) => {
      if (!aside.take(most)) return false;
      reserved += most;
      await records.checking({ event: "checking", attempt, run, reservedUsd: reserved, at: clock.now() });
      return true;
    },
    release: (amount) => {
      reserved -= amount;
      aside.giveBack(amount);
    },
  };
}

/** The most that asking everybody who judges an attempt once can cost: kept for it before the image is bought. */
export function toJudgeUsd(plan: Plan, candidate: PlannedCandidate, prompt: PlannedPrompt): Usd {
  return checksOn(plan, candidate, prompt).reduce((sum, { checkReserve }) => sum + (checkReserve?.onceUsd ?? 0n), 0n);
}

export function mostToJudgeUsd(plan: Plan): Usd {
  const all = stagesOf(plan).flatMap((candidate) => plan.prompts.map((prompt) => toJudgeUsd(plan, candidate, prompt)));
  return all.reduce((most, each) => (each > most ? each : most), 0n);
}

/** Whether the checks compare an image with those before it: they must then be judged in launch order. */
export function looksBack(checks: Parameters<typeof treeOf>[0]): boolean {
  return treeOf(checks).leaves.some((leaf) => leaf.kind === "image" && leaf.spec.duplicateOf !== undefined);
}

function earlierImages(all: readonly Attempt[], { intent }: Attempt): EarlierImage[] {
  return all.flatMap((other): EarlierImage[] => {
    if (other.intent.offer !== intent.offer || other.intent.sequence >= intent.sequence) return [];
    const hash = [...other.verdicts.values()].find(({ facts }) => facts?.hash !== undefined)?.facts?.hash;
    return hash === undefined ? [] : [{ prompt: other.intent.prompt, attempt: other.intent.number, hash }];
  });
}
