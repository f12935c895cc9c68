import { percentMoved } from "../pricing/change.ts";
import { amount, day } from "./format.ts";
import type { Audit, Results } from "./results.ts";
import { signedPercent } from "./signed.ts";
import { exact } from "./view.ts";

/** The history of each price that moved, as plain text. */

export type HistoryStep = {
  /** The day in UTC; any text when the time is not one. */
  readonly since: string;
  readonly price: string;
  /** Against the last price that was known before. */
  readonly change: string;
};

export type History = {
  readonly id: string;
  /** The newest first. */
  readonly steps: readonly HistoryStep[];
  /** How many older ones there are. */
  readonly older: number;
};

/** The newest `most` steps of each price that was ever another one, in the order of the audit. */
export function histories({ audit }: Results, most: number): History[] {
  return (audit?.candidates ?? []).flatMap(({ id, history }) => {
    if (history.length < 2 || most < 1) return [];
    const steps = stepsOf(history).toReversed().slice(0, most);
    return [{ id, steps, older: history.length - steps.length }];
  });
}

function stepsOf(history: Audit["candidates"][number]["history"]): HistoryStep[] {
  let known: string | null = null;
  return history.map(({ usd, since }) => {
    const change = changeOf(known, usd);
    known = usd ?? known;
    return { since: day(since), price: usd === null ? "unknown" : amount(usd), change };
  });
}

function changeOf(from: string | null, to: string | null): string {
  if (to === null) return "–";
  if (from === null) return "first read";
  const before = exact(from);
  return before === 0n ? "–" : signedPercent(percentMoved(before, exact(to)));
}
