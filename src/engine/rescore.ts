import { groupBy } from "../core/group.ts";
import { treeOf } from "../core/checks/tree.ts";
import { checkedUsd, isJudged, type Attempt } from "../core/ledger/fold.ts";
import { verdictName } from "../core/ledger/rescore.ts";
import { checksOn, stagesOf, type Plan } from "../core/manifest/plan.ts";
import { formatUsd, sumUsd, type Usd } from "../core/money.ts";
import type { Journal, Log } from "../core/ports.ts";
import { createBudget, setAside } from "./budget.ts";
import { judge, looksBack, type JudgeWorld } from "./judge.ts";
import type { Cell } from "./next.ts";
import { createRecords } from "./records.ts";

/** Applies the checks of now to recorded images. Generates nothing; what checks cost stays within the budget. */

export type RescoreWorld = Omit<JudgeWorld, "plan" | "records" | "run"> & {
  readonly journal: Journal;
  readonly log: Log;
};

export type RescoreInput = {
  readonly run: string;
  readonly plan: Plan;
  /** In launch order. */
  readonly attempts: readonly Attempt[];
  readonly todo: readonly Unjudged[];
  readonly budgetUsd: Usd;
  readonly concurrency: number;
};

/** An attempt whose image is to be judged by the checks with these keys. */
export type Unjudged = { readonly attempt: Attempt; readonly cell: Cell; readonly checks: readonly string[] };

export type RescoreEnd = {
  /** All attempts, those that were judged with their verdicts. */
  readonly attempts: readonly Attempt[];
  /** Ids of the attempts whose image was judged. */
  readonly judged: ReadonlySet<string>;
  /** Ids of the attempts whose image is not there any more. */
  readonly gone: ReadonlySet<string>;
  /** Ids of the attempts whose image the budget did not allow to be judged: they are left for another one. */
  readonly unaffordable: ReadonlySet<string>;
  /** Why a check takes no more requests, with the remedy: the images after that are left for another time. */
  readonly closed: string | null;
};

/**
 * The recorded images that are still to be judged: those without a verdict of checks that are asked of them, and those on which the checks could not
 * run, unless this very rescoring found that (`given`).
 */
export function unjudged(plan: Plan, attempts: readonly Attempt[], given: ReadonlySet<string>): Unjudged[] {
  const candidates = new Map(stagesOf(plan).map((candidate) => [candidate.key, candidate]));
  const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
  return attempts.flatMap((attempt): Unjudged[] => {
    const { intent, end, verdicts } = attempt;
    const [candidate, prompt] = [candidates.get(intent.offer), prompts.get(intent.promptKey)];
    if (!candidate || !prompt || end?.sha256 === undefined) return [];
    const checks = checksOn(plan, candidate, prompt).flatMap(({ checksKey }) => {
      const verdict = verdicts.get(checksKey)?.verdict;
      const stands =
        isJudged(attempt, checksKey) && (verdict !== "undetermined" || given.has(verdictName(intent.attempt, checksKey)));
      return stands ? [] : [checksKey];
    });
    return checks.length === 0 ? [] : [{ attempt, cell: { candidate, prompt }, checks }];
  });
}

/** Whether some check of the plan may cost money. */
export function checksCost(plan: Plan): boolean {
  const lists = [...plan.prompts, ...plan.pipelines.flatMap(({ draftChecks }) => draftChecks)];
  return lists.some(({ checks }) => treeOf(checks).leaves.some(({ kind }) => kind === "judge"));
}

/**
 * Judges up to `concurrency` images at once. Images whose checks look back at earlier ones come last, in launch order on each candidate,
 * so that all before them is judged. Each verdict is on disk before the next image is taken; when the signal aborts, what is under way is
 * given up and nothing else begins.
 *
 * @throws when the ledger cannot be written
 */
export async function rescore(world: RescoreWorld, input: RescoreInput): Promise<RescoreEnd> {
  const { todo, run, plan } = input;
  const spent = sumUsd(input.attempts.map((attempt) => checkedUsd(attempt, run)));
  const budget = createBudget(input.budgetUsd, spent);
  const records = createRecords(world.journal, forgotten(input));
  const crash = new AbortController();
  const signal = AbortSignal.any([world.signal, crash.signal]);
  let closed: string | null = null;
  const [judged, gone, unaffordable] = [new Set<string>(), new Set<string>(), new Set<string>()];

  const take = async ({ attempt, cell }: Unjudged): Promise<void> => {
    const key = attempt.intent.attempt;
    if (closed !== null) return;
    if ((await world.images.find(attempt.end?.sha256 ?? "")) === null) gone.add(key);
    else {
      const aside = setAside(budget, 0n);
      const unfinished = await judge({ ...world, plan, records, signal, run }, key, cell, aside).finally(aside.close);
      if (unfinished?.reason === "refused") closed ??= unfinished.message;
      else (unfinished?.reason === "budget" ? unaffordable : judged).add(key);
    }
    const used = budget.limitUsd - budget.leftUsd();
    world.log.progress(
      `${judged.size + gone.size} of ${todo.length} recorded images judged${used > 0n ? `, $${formatUsd(used)} of $${formatUsd(budget.limitUsd)} committed` : ""}`,
    );
  };
  const taking = (each: Unjudged): Promise<void> =>
    take(each).catch((error: unknown) => {
      if (signal.aborted) return;
      crash.abort(error);
    });

  for (const queues of inPhases(plan, todo)) await drain(queues, input.concurrency, taking, signal);
  if (crash.signal.aborted) throw crash.signal.reason;
  const now = (attempt: Attempt): Attempt => {
    const id = attempt.intent.attempt;
    return judged.has(id) || unaffordable.has(id) ? (records.get(id) ?? attempt) : attempt;
  };
  return { attempts: input.attempts.map(now), judged, gone, unaffordable, closed };
}

/** A verdict that is to be given again is not known to who gives it. */
function forgotten({ attempts, todo }: RescoreInput): Attempt[] {
  const again = new Map(todo.map(({ attempt, checks }) => [attempt.intent.attempt, checks]));
  return attempts.map((attempt) => {
    const checks = again.get(attempt.intent.attempt) ?? [];
    return { ...attempt, verdicts: new Map([...attempt.verdicts].filter(([key]) => !checks.includes(key))) };
  });
}

type Queue = readonly Unjudged[];

/** What can be judged in any order, then what looks back: one after the other on a candidate. */
function inPhases(plan: Plan, todo: readonly Unjudged[]): Queue[][] {
  const isOrdered = ({ cell: { candidate, prompt } }: Unjudged): boolean =>
    checksOn(plan, candidate, prompt).some(({ checks }) => looksBack(checks));
  const ordered = new Set(todo.filter(isOrdered));
  const free = todo.filter((each) => !ordered.has(each)).map((each) => [each]);
  return [free, [...groupBy(ordered, ({ cell }) => cell.candidate.key).values()]];
}

/** Works queues off, so many at once; each in its order. */
async function drain(
  queues: readonly Queue[],
  concurrency: number,
  take: (each: Unjudged) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const waiting = queues.values();
  const worker = async (): Promise<void> => {
    for (const queue of waiting)
      for (const each of queue) {
        if (signal.aborted) return;
        await take(each);
      }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, queues.length) }, worker));
}
