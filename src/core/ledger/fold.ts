import type { Usd } from "../money.ts";
import { never } from "../terms.ts";
import type { End, Intent, LedgerEvent, VerdictEvent } from "./events.ts";

/** One attempt with all that the ledger says of it. */
export type Attempt = {
  readonly intent: Intent;
  readonly taskId?: string;
  readonly end?: End;
  /** By the key of the checks that gave them. */
  readonly verdicts: ReadonlyMap<string, VerdictEvent>;
  /** Checks that were asked and have not told: what they may have used. */
  readonly checking?: { readonly run: string; readonly reservedUsd: Usd };
};

export type Ledger = {
  /** In launch order. Attempts that never became a task are not among them. */
  readonly attempts: readonly Attempt[];
  /** The last run, when it did not finish: a killed run, to be taken up again. */
  readonly openRun: { readonly run: string; readonly at: number } | null;
  readonly nextSequence: number;
  /** Attempts that never became a task: their numbers, and so their keys, are not used again. */
  readonly withdrawn: readonly Intent[];
};

/** After this long a provider may have forgotten an idempotency key: sending it again would make a second task. */
const KEY_LIFE_MS = 23 * 3_600_000;
/** Finished tasks and their images are kept for about a week. */
const TASK_LIFE_MS = 7 * 24 * 3_600_000;

/** What the events say now: later events of an attempt replace earlier ones of their kind. */
export function foldLedger(events: readonly LedgerEvent[]): Ledger {
  const attempts = new Map<
    string,
    {
      intent: Intent;
      taskId?: string;
      end?: End;
      verdicts: Map<string, VerdictEvent>;
      checking?: NonNullable<Attempt["checking"]>;
    }
  >();
  let openRun: Ledger["openRun"] = null;
  const withdrawn: Intent[] = [];
  let nextSequence = 0;
  for (const event of events) {
    switch (event.event) {
      case "run":
        openRun = { run: event.run, at: event.at };
        break;
      case "finish":
        if (openRun?.run === event.run) openRun = null;
        break;
      case "intent":
        // Said twice, it is one attempt: what is known of it already stays known.
        if (!attempts.has(event.attempt)) attempts.set(event.attempt, { intent: event, verdicts: new Map() });
        nextSequence = Math.max(nextSequence, event.sequence + 1);
        break;
      case "withdrawn": {
        const attempt = attempts.get(event.attempt);
        // What has a task or an end may be paid for, and is never dropped.
        if (!attempt || attempt.taskId !== undefined || attempt.end) break;
        withdrawn.push(attempt.intent);
        attempts.delete(event.attempt);
        break;
      }
      case "task": {
        const attempt = attempts.get(event.attempt);
        if (attempt) attempt.taskId = event.taskId;
        break;
      }
      case "end": {
        const attempt = attempts.get(event.attempt);
        if (attempt) attempt.end = event;
        break;
      }
      case "checking": {
        const attempt = attempts.get(event.attempt);
        if (attempt) attempt.checking = { run: event.run, reservedUsd: event.reservedUsd };
        break;
      }
      case "verdict": {
        const attempt = attempts.get(event.attempt);
        attempt?.verdicts.set(event.checks, event);
        if (attempt) delete attempt.checking;
        break;
      }
      case "offer":
      case "price":
      case "audit":
      case "rescore":
        break;
      default:
        never(event);
    }
  }
  const inOrder = [...attempts.values()].toSorted((a, b) => a.intent.sequence - b.intent.sequence);
  return { attempts: inOrder, openRun, nextSequence, withdrawn };
}

/**
 * What is still to be done for an attempt of an earlier process: `resend` its body under its key, `collect` its task, or nothing.
 * An unanswered request whose key may have been forgotten is `abandoned`: it is booked as lost, its charge unknown.
 */
export function unfinished(attempt: Attempt, now: number): "resend" | "collect" | "abandoned" | null {
  if (attempt.end && !attempt.end.recoverable) return null;
  const age = now - attempt.intent.at;
  if (attempt.taskId !== undefined) return age < TASK_LIFE_MS ? "collect" : attempt.end ? null : "abandoned";
  return age < KEY_LIFE_MS ? "resend" : attempt.end ? null : "abandoned";
}

/** Whether the checks with this key saw the attempt's image to their end: else they may look again. */
export function isJudged({ verdicts }: Attempt, checksKey: string): boolean {
  const verdict = verdicts.get(checksKey);
  return verdict !== undefined && verdict.unfinished !== true;
}

/** What checks used of a run's budget on one attempt: what may have been used counts as used. */
export function checkedUsd({ verdicts, checking }: Attempt, run: string): Usd {
  let sum = checking?.run === run ? checking.reservedUsd : 0n;
  for (const verdict of verdicts.values())
    if (verdict.run === run) sum += (verdict.checkUsd ?? 0n) + (verdict.checkUnknownUsd ?? 0n);
  return sum;
}

/** What an attempt counts for against a budget: all of it, unless the provider surely does not charge for it. */
export function committedUsd(attempt: Attempt): Usd {
  return attempt.end?.charged === "no" ? 0n : (attempt.intent.priceUsd ?? attempt.intent.reservedUsd);
}
