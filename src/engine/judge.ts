import { treeOf } from "../core/checks/tree.ts";
import type { VerdictEvent } from "../core/ledger/events.ts";
import type { Attempt } from "../core/ledger/fold.ts";
import type { DraftChecks } from "../core/manifest/pipelines.ts";
import { checksOn, type Plan } from "../core/manifest/plan.ts";
import type { Usd } from "../core/money.ts";
import type { CheckCost, Checker, CheckPlaces, EarlierImage, Purse } from "../core/checks/port.ts";
import type { Clock, ImageStore } from "../core/ports.ts";
import type { Budget } from "./budget.ts";
import type { Cell } from "./next.ts";
import type { Records } from "./records.ts";

/** The last part of an attempt's life: its image is scored, and what that costs is in the ledger before it is spent. */

export type JudgeWorld = {
  readonly plan: Plan;
  readonly checker: Checker;
  readonly images: ImageStore;
  readonly records: Records;
  readonly clock: Clock;
  readonly places: CheckPlaces;
  readonly budget: Budget;
  readonly run: string;
  readonly signal: AbortSignal;
};

/** Judges an attempt's image by everything that is asked of it, if it has one that these checks have not seen. */
export async function judge(world: JudgeWorld, key: string, cell: Cell): Promise<void> {
  for (const checks of checksOn(world.plan, cell.candidate, cell.prompt)) await judgeBy(world, key, cell, checks);
}

async function judgeBy(
  world: JudgeWorld,
  key: string,
  { candidate, prompt }: Cell,
  { checks, checksKey }: DraftChecks,
): Promise<void> {
  const { records, run } = world;
  const attempt = records.get(key);
  const hash = attempt?.end?.sha256;
  if (!attempt || hash === undefined || attempt.verdicts.has(checksKey)) return;
  const file = await world.images.find(hash);
  // An image that is gone can no longer be judged; under checks that saw it, its verdict stands.
  if (file === null) return;
  // What a killed process may have used is not known, and counts as used.
  const lost = attempt.checking?.run === run ? attempt.checking.reservedUsd : 0n;
  const report = await world.checker.check(file, checks, {
    candidate: { id: candidate.id, provider: candidate.provider, model: candidate.offer.model },
    prompt: { id: prompt.id, text: prompt.text },
    attempt: attempt.intent.number,
    earlier: looksBack(checks) ? earlierImages(records.all(), attempt) : [],
    purse: purseFor(world, key, lost),
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
    ...costOf(report.cost, lost, run),
    at: world.clock.now(),
  });
}

function costOf(cost: CheckCost | undefined, lost: Usd, run: string): Partial<VerdictEvent> {
  if (!cost && lost === 0n) return {};
  const unknown = (cost?.unknownUsd ?? 0n) + lost;
  return {
    run,
    checkUsd: cost?.usd ?? 0n,
    ...(unknown > 0n ? { checkUnknownUsd: unknown } : {}),
    ...(cost && cost.unpriced > 0 ? { checkUnpriced: cost.unpriced } : {}),
    ...(cost ? { checkTokens: { input: cost.inputTokens, output: cost.outputTokens } } : {}),
  };
}

/** The run's budget, as the checks of one attempt may use it. */
function purseFor({ budget, records, clock, run }: JudgeWorld, attempt: string, lost: Usd): Purse {
  let reserved = lost;
  return {
    reserve: async (most) => {
      if (!budget.reserve(most)) return false;
      reserved += most;
      await records.checking({ event: "checking", attempt, run, reservedUsd: reserved, at: clock.now() });
      return true;
    },
    release: (amount) => {
      reserved -= amount;
      budget.release(amount);
    },
  };
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
