import { amount, day } from "./format.ts";
import type { CandidateResult } from "./results.ts";
import { signedPercent } from "./signed.ts";

/**
 * What a value was and is now, as plain text. Whoever shows it joins the parts and escapes the notes: a time in them may be any text.
 */
export type Shift = {
  /** Null when it did not move, or nothing is known of before. */
  readonly from: string | null;
  readonly to: string;
  readonly percent: string | null;
  /** Each stands on a line of its own where there is room. */
  readonly notes: readonly string[];
};

export type Price = CandidateResult["price"];

/** A candidate's price as results tell it: "$0.0030", and how it moved when it did. */
export function priceShift({ usdPerImage, change }: Price): Shift {
  const to = usdPerImage === null ? "unknown" : amount(usdPerImage);
  if (!change) return { from: null, to, percent: null, notes: [] };
  if (!change.applied || usdPerImage === null) return { from: null, to, percent: null, notes: jump(change) };
  return { from: amount(change.fromUsd), to, percent: signedPercent(change.percent), notes: [`since ${day(change.since)}`] };
}

/** A jump that is not used until somebody accepts it. */
export function jump({ fromUsd, toUsd, percent, applied }: NonNullable<Price["change"]>): string[] {
  const move = `${amount(fromUsd)} → ${amount(toUsd)} (${signedPercent(percent)})`;
  return applied ? [move] : [move, "suspicious, not applied"];
}

/** "$0.0030 → $0.0039 (+30 %)"; the notes are not in it. */
export function shiftText({ from, to, percent }: Shift, arrow = "→"): string {
  return `${from === null ? "" : `${from} ${arrow} `}${to}${percent === null ? "" : ` (${percent})`}`;
}
