import { checkedUsd, committedUsd, type Attempt, type Ledger } from "../core/ledger/fold.ts";
import type { Intent } from "../core/ledger/events.ts";
import { checksOn, type Plan } from "../core/manifest/plan.ts";
import { formatUsd, sumUsd, type Usd } from "../core/money.ts";
import type { Checker, CheckPlaces } from "../core/checks/port.ts";
import type { Clock, Hash, ImageProvider, ImageStore, Journal, Log, ProviderStop } from "../core/ports.ts";
import { generate, type AttemptWorld, type Start } from "./attempt.ts";
import { createBudget, setAside, type Aside } from "./budget.ts";
import { createCells } from "./cells.ts";
import { intentFor } from "./intent.ts";
import { judge, looksBack, mostToJudgeUsd, toJudgeUsd, type JudgeWorld } from "./judge.ts";
import type { Cell, Choice, Chooser, View } from "./next.ts";
import { createRecords } from "./records.ts";
import { recoveries, type Recovery } from "./resume.ts";

export type EngineWorld = {
  readonly provider: ImageProvider;
  readonly checker: Checker;
  readonly images: ImageStore;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: Log;
  readonly hash: Hash;
  readonly places: CheckPlaces;
  readonly signal: AbortSignal;
};

export type EngineInput = {
  readonly run: string;
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly budgetUsd: Usd;
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly choose: Chooser;
};

export type EngineEnd = {
  /** Every attempt of the ledger, in launch order. */
  readonly attempts: readonly Attempt[];
  readonly stop: ProviderStop | null;
  /** Prompts that were still to be tried when the budget did not allow another attempt. */
  readonly unaffordable: number;
  /** Images that this run could not have judged to the end for want of budget. */
  readonly unjudged: number;
};

type Flight = { readonly cell: Cell | undefined; readonly key: string; over: boolean };

/** Images that may wait to be judged beyond those being generated: bounds what a slow check lets pile up. */
const WAITING_FOR_CHECKS = 64;

/**
 * Runs a measurement: up to `concurrency` generations at once, results folded in launch order, never in completion order
 * (statistics.md, 7). Resolves when nothing is left to try, the budget is used up, the provider stopped, or the signal aborted.
 *
 * @throws when the ledger or the image store cannot be written: nothing is bought that could not be kept
 */
export async function runEngine(world: EngineWorld, input: EngineInput): Promise<EngineEnd> {
  const { plan, ledger, run } = input;
  const generated = ledger.attempts.filter((attempt) => attempt.intent.run === run).map(committedUsd);
  const spent = sumUsd([...generated, ...ledger.attempts.map((attempt) => checkedUsd(attempt, run))]);
  const budget = createBudget(input.budgetUsd, spent);
  const records = createRecords(world.journal, ledger.attempts);
  const cells = createCells(plan, ledger, run);
  const crash = new AbortController();
  const signal = AbortSignal.any([world.signal, crash.signal]);
  const drafts = new Set(plan.pipelines.flatMap(({ draft, passField }) => (passField === null ? [] : [draft.key])));
  const keepsUrl = ({ offer }: Intent): boolean => drafts.has(offer);
  const attemptWorld: AttemptWorld = { ...world, records, signal, timeoutMs: input.timeoutMs, keepsUrl };
  const judgeWorld: JudgeWorld = { ...world, plan, records, signal, run };
  // An image that could not be judged is money lost: nothing is bought without what its judging takes.
  const mostToJudge = mostToJudgeUsd(plan);
  let unjudged = 0;
  const inOrder = new Map<string, Promise<void>>();
  const view: View = {
    plan,
    ...cells,
    get leftUsd() {
      // Below zero where judging does not fit: what costs nothing itself is not to be bought then, either.
      return budget.leftUsd() - mostToJudge;
    },
  };
  const flights: Flight[] = [];
  let sequence = ledger.nextSequence;
  let generating = 0;
  let stop: ProviderStop | null = null;
  let broken: { error: unknown } | null = null;
  let wake = (): void => undefined;

  const fold = (): void => {
    while (flights[0]?.over) {
      const { cell, key } = flights.shift()!;
      if (cell) cells.fold(cell, records.get(key));
    }
  };

  /** Runs one flight to its end; whatever happens, the flight is over afterwards. */
  const fly = (flight: Flight, story: () => Promise<void>): void => {
    flights.push(flight);
    story()
      .catch((error: unknown) => {
        if (signal.aborted) return;
        broken = { error };
        crash.abort(error);
      })
      .finally(() => {
        flight.over = true;
        wake();
      });
  };

  /** Generates in the pool; a new attempt is in the ledger before it is sent. */
  const bring = async (intent: Intent, start: Start | { readonly kind: "new" }): Promise<void> => {
    generating++;
    let inPool = true;
    const leavePool = (): void => {
      if (!inPool) return;
      inPool = false;
      generating--;
      wake();
    };
    try {
      if (start.kind === "new") await records.intend(intent);
      const made = await generate(attemptWorld, intent, start.kind === "new" ? { kind: "send" } : start, leavePool);
      if (made.kind === "stopped") stop ??= made.stop;
      const after = records.get(intent.attempt);
      if (intent.run === run && (!after || committedUsd(after) === 0n)) budget.release(intent.reservedUsd);
    } finally {
      leavePool();
    }
  };

  /** Checks that look back at earlier images see them judged: one after the other on a candidate, in launch order. */
  const score = (key: string, cell: Cell, ready: Promise<void>, aside: Aside): Promise<void> => {
    const close = (): void => aside.close();
    const look = async (): Promise<void> => {
      const unfinished = await judge(judgeWorld, key, cell, aside);
      if (unfinished?.reason === "budget") unjudged++;
      if (unfinished?.reason === "refused") stop ??= { reason: "credentials", message: unfinished.message };
    };
    if (!checksOn(plan, cell.candidate, cell.prompt).some(({ checks }) => looksBack(checks)))
      return ready.then(look).finally(close);
    const { key: offer } = cell.candidate;
    const before = inOrder.get(offer) ?? Promise.resolve();
    const inTurn = async (): Promise<void> => {
      await Promise.allSettled([before, ready]);
      await ready;
      await look();
    };
    const scored = inTurn().finally(close);
    inOrder.set(offer, scored);
    return scored;
  };

  const launch = ({ cell, sample, begin }: Extract<Choice, { kind: "launch" }>): void => {
    const reserved = cell.candidate.reserveUsd ?? 0n;
    const toJudge = toJudgeUsd(plan, cell.candidate, cell.prompt);
    if (!budget.reserve(reserved + toJudge)) throw new Error("the chooser chose what the budget does not allow");
    const intent = intentFor(world, {
      run,
      cell,
      number: cells.launch(cell),
      sequence: sequence++,
      reserved,
      ...(sample ? { sample } : {}),
      ...(begin ? { begin } : {}),
    });
    const aside = setAside(budget, toJudge);
    fly({ cell, key: intent.attempt, over: false }, () => score(intent.attempt, cell, bring(intent, { kind: "new" }), aside));
  };

  const recover = ({ attempt, cell, todo }: Recovery): void => {
    const { intent } = attempt;
    if (cell) cells.relaunch(cell);
    const settle = async (): Promise<void> => {
      if (todo.kind === "writeOff")
        await records.end({
          event: "end",
          attempt: intent.attempt,
          outcome: "lost",
          charged: "unknown",
          message: todo.message,
          at: world.clock.now(),
        });
      else if (todo.kind !== "judge") await bring(intent, todo);
    };
    const toJudge = cell ? toJudgeUsd(plan, cell.candidate, cell.prompt) : 0n;
    const aside = setAside(budget, budget.reserve(toJudge) ? toJudge : 0n);
    fly({ cell, key: intent.attempt, over: false }, () => (cell ? score(intent.attempt, cell, settle(), aside) : settle()));
  };

  const tell = (): void => {
    const all = flights.length;
    world.log.progress(
      `${sequence - ledger.nextSequence} attempts launched, ${all} under way, $${formatUsd(budget.limitUsd - budget.leftUsd())} of $${formatUsd(budget.limitUsd)} committed`,
    );
  };

  const left = recoveries(plan, ledger, cells, run, world.clock.now());
  if (left.length > 0) world.log.info(`Taking up ${left.length} ${left.length === 1 ? "attempt" : "attempts"} of an earlier run`);

  let unaffordable = 0;
  for (;;) {
    fold();
    tell();
    const open =
      !stop && !signal.aborted && generating < input.concurrency && flights.length < input.concurrency + WAITING_FOR_CHECKS;
    const recovery = open ? left.shift() : undefined;
    if (recovery) {
      recover(recovery);
      continue;
    }
    // While something of an earlier run is still to be taken up, what is known of its cell is not all.
    const choice = open && left.length === 0 ? input.choose(view) : { kind: "wait" as const };
    if (choice.kind === "launch") {
      launch(choice);
      continue;
    }
    if (flights.length === 0) {
      unaffordable = choice.kind === "unaffordable" ? choice.cells : 0;
      break;
    }
    await new Promise<void>((resolve) => (wake = resolve));
  }
  if (broken) throw (broken as { error: unknown }).error;
  return { attempts: records.all(), stop, unaffordable, unjudged };
}
