import { isMarked, live, raceLeader, raceThreshold, type Arm, type RaceState, type RaceTerms } from "./field.ts";
import { lowerBound } from "./lower-bound.ts";
import { logPair, sideOf } from "./pair.ts";
import { settled } from "./race.ts";

/** What an answer would still take, for a run that ended without one, and for an estimate before any spend. */

export type Range = { readonly low: number; readonly high: number };

/** Further dollars and attempts. A forecast on what was seen, never a promise: near ties move it most. */
export type SettleForecast = { readonly usd: Range; readonly attempts: Range };

/** Races were seen to spend so many times the lower bound (statistics.md, 4 and 5). */
const TIMES_THE_BOUND: Range = { low: 2, high: 3.5 };
/** Prices of zero would make a bound of zero. */
const LEAST_USD = 1e-6;

/**
 * Further dollars and attempts until the race is settled: the lower bound at the smoothed shares seen so far, times what races take of it,
 * for the part of the evidence that is still missing. Zero when it is settled; `null` where no spend is foreseen to settle it.
 */
export function toSettle(
  arms: readonly Arm[],
  state: RaceState,
  terms: Pick<RaceTerms, "delta" | "indifference" | "bets">,
): SettleForecast | null {
  const leader = raceLeader(arms, state);
  const none = { low: 0, high: 0 };
  if (!leader || settled(arms, state)) return { usd: none, attempts: none };
  const rivals = live(arms, state).filter((rival) => rival !== leader && !isMarked(state, leader, rival));
  const field = [leader, ...rivals].map((arm) => {
    const { usable, attempts } = sideOf(arm);
    return {
      attemptUsd: Math.max(arm.attemptUsd, LEAST_USD),
      productionUsd: Math.max(arm.productionUsd, LEAST_USD),
      chance: (usable + 0.5) / (attempts + 1),
    };
  });
  const bound = lowerBound(field, terms.delta, terms.indifference);
  if (bound === null) return null;
  const threshold = raceThreshold(arms.length, terms.delta);
  const least = Math.min(...rivals.map((rival) => logPair(leader, rival, 1 + terms.indifference, terms.bets)));
  const missing = Math.max(threshold - least, 0) / threshold;
  const scaled = (amount: number): Range => ({
    low: amount * missing * TIMES_THE_BOUND.low,
    high: amount * missing * TIMES_THE_BOUND.high,
  });
  return { usd: scaled(bound.usd), attempts: scaled(bound.attempts.reduce((sum, count) => sum + count, 0)) };
}
