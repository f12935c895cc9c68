import { plural } from "./format.ts";

/** Amounts that somebody typed into the manifest count for a while after the day on which they were looked up. */

const DAY_MS = 86_400_000;
/** A day begins first where the clocks are 14 hours before UTC: there it may be tomorrow already. */
const MOST_DAYS_AHEAD = 1;

/**
 * Why an amount counts as stale: "declared as of 2026-01-01, 325 days ago, and holds for 90 days"; null while it holds.
 *
 * @param now ISO time
 */
export function staleBecause(asOf: string | undefined, staleAfterDays: number, now: string): string | null {
  if (asOf === undefined) return null;
  const age = Math.floor(Date.parse(now) / DAY_MS) - Math.floor(Date.parse(asOf) / DAY_MS);
  if (age < -MOST_DAYS_AHEAD) return `declared as of ${asOf}, which is in the future`;
  // Said this way round, an age that is no number is too old as well.
  if (!(age <= staleAfterDays))
    return `declared as of ${asOf}, ${plural(age, "day")} ago, and holds for ${plural(staleAfterDays, "day")}`;
  return null;
}
