import type { Checking, End, Intent, LedgerEvent, LedgerLine, VerdictEvent } from "../core/ledger/events.ts";
import type { Attempt } from "../core/ledger/fold.ts";
import { formatUsd } from "../core/money.ts";
import type { Journal } from "../core/ports.ts";
import type { Json } from "../core/terms.ts";

/** The attempts of a run as they grow, in memory and in the ledger; the ledger always knows first. */
export type Records = {
  readonly all: () => Attempt[];
  readonly get: (key: string) => Attempt | undefined;
  readonly intend: (intent: Intent) => Promise<void>;
  readonly task: (key: string, taskId: string, at: number) => Promise<void>;
  readonly withdraw: (key: string, message: string, at: number) => Promise<void>;
  readonly end: (end: End) => Promise<void>;
  readonly checking: (checking: Checking) => Promise<void>;
  readonly verdict: (verdict: VerdictEvent) => Promise<void>;
};

export function createRecords(journal: Journal, earlier: readonly Attempt[]): Records {
  const attempts = new Map<string, Attempt>(earlier.map((attempt) => [attempt.intent.attempt, attempt]));
  const update = (key: string, change: Partial<Attempt>): void => {
    const attempt = attempts.get(key);
    if (!attempt) throw new Error(`no such attempt: ${key}`);
    attempts.set(key, { ...attempt, ...change });
  };
  return {
    all: () => [...attempts.values()].toSorted((a, b) => a.intent.sequence - b.intent.sequence),
    get: (key) => attempts.get(key),
    intend: async (intent) => {
      await journal.append(toLine(intent));
      attempts.set(intent.attempt, { intent, verdicts: new Map() });
    },
    task: async (key, taskId, at) => {
      await journal.append(toLine({ event: "task", attempt: key, taskId, at }));
      update(key, { taskId });
    },
    withdraw: async (key, message, at) => {
      await journal.append(toLine({ event: "withdrawn", attempt: key, message, at }));
      attempts.delete(key);
    },
    end: async (end) => {
      await journal.append(toLine(end));
      update(end.attempt, { end });
    },
    checking: async (checking) => {
      await journal.append(toLine(checking));
      update(checking.attempt, { checking });
    },
    verdict: async (verdict) => {
      await journal.append(toLine(verdict));
      const { checking: _, ...attempt } = attempts.get(verdict.attempt)!;
      attempts.set(verdict.attempt, { ...attempt, verdicts: new Map([...attempt.verdicts, [verdict.checks, verdict]]) });
    },
  };
}

/** An event as a line of the ledger: money, which stands at the top level only, as decimal text; what is absent left out. */
export function toLine(event: LedgerEvent | LedgerLine): Json {
  const entries = Object.entries(event).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "bigint" ? formatUsd(value) : (value as Json)]),
  );
}
