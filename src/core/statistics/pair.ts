import { closestAlternative } from "./closest.ts";
import { logEDown, logEUp, RACE_BETS, usableBehind, type Bets, type JudgeErrors } from "./evidence.ts";

/** Evidence that one candidate costs less per usable image than another (statistics.md, 5). Natural logs; dollars are floating. */

/** A candidate as evidence sees it: the price of an attempt in production, and how many of its attempts were accepted. */
export type Tried = {
  readonly productionUsd: number;
  readonly usable: number;
  readonly attempts: number;
  readonly judge?: JudgeErrors | undefined;
};

/** Evidence without an end, kept finite: a candidate that is free costs no more than any other, once it was seen to work. */
const PROVEN = Number.MAX_VALUE;

const SCAN_POINTS = 64;
const GOLDEN_STEPS = 46;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** So far beyond both estimates (in log v) the scan goes; further out only the limit is looked at. */
const BEYOND = Math.log(1e4);

/**
 * log E(a < b; rho): evidence that a costs at most `rho` times b. Whatever a usable image of b costs, v dollars, that a costs more than
 * rho v or b less than v must be refuted: hence the least over v. An attempt's price is the least a usable image can cost, so v starts
 * there, and a rival that was never tried is ruled out by its price alone.
 */
export function logPair(a: Tried, b: Tried, rho: number, bets = RACE_BETS): number {
  if (a.usable === 0) return 0;
  const judge = a.judge?.asLeader ?? a.judge;
  if (a.productionUsd === 0) return (judge?.falseAccept ?? 0) > 0 ? logEUp(a.usable, a.attempts, 0, judge, bets) : PROVEN;
  const lowest = Math.log(Math.max(b.productionUsd, a.productionUsd / rho));
  const at = (logCost: number): number => evidenceAt(a, b, rho, Math.exp(logCost), bets);
  if (b.attempts === 0) return at(lowest);
  const estimates = [
    (a.productionUsd / rho) * ((a.attempts + 1) / a.usable),
    b.productionUsd * ((b.attempts + 1) / Math.max(b.usable, 0.5)),
  ];
  const highest = Math.max(lowest, Math.log(Math.max(...estimates))) + BEYOND;
  return Math.min(least(at, lowest, highest), evidenceAt(a, b, rho, Infinity, bets));
}

/** Whether log E(a < b; rho) is `threshold` or more: the full search only where one look at the likeliest cost does not refute it. */
export function isProven(a: Tried, b: Tried, rho: number, threshold: number, bets = RACE_BETS): boolean {
  return logPairAtMost(a, b, rho, bets) >= threshold && logPair(a, b, rho, bets) >= threshold;
}

/** An upper bound of log E(a < b; rho), cheap to reckon: the evidence at the likeliest cost of those where a costs rho times b. */
export function logPairAtMost(a: Tried, b: Tried, rho: number, bets = RACE_BETS): number {
  if (a.usable === 0) return 0;
  if (a.productionUsd === 0 || b.productionUsd === 0) return PROVEN;
  const { chanceB } = closestAlternative(sideOf(a), sideOf(b), a.productionUsd / (rho * b.productionUsd));
  const floor = Math.max(b.productionUsd, a.productionUsd / rho);
  return evidenceAt(a, b, rho, chanceB > 0 ? Math.max(b.productionUsd / chanceB, floor) : Infinity, bets);
}

/**
 * The least rho with log E(a < b; rho) >= threshold: a costs at most that many times what b costs, for all rho at once. Below 1, b costs at
 * least 1/rho times what a costs. `null` when the counts bound it nowhere; 0 when a is free and works.
 */
export function minimalRho(a: Tried, b: Tried, threshold: number, bets = RACE_BETS): number | null {
  if (a.productionUsd === 0) return a.usable > 0 && logPair(a, b, 1, bets) >= threshold ? 0 : null;
  const passes = (logRho: number): boolean => isProven(a, b, Math.exp(logRho), threshold, bets);
  const widest = 600;
  if (b.productionUsd === 0 || !passes(widest)) return null;
  let [fails, holds] = [-widest, widest];
  const guess = Math.log(a.productionUsd / b.productionUsd) + Math.log((a.attempts + 1) / (a.usable + 0.5));
  for (let width = 1; width < widest && holds === widest; width *= 4) if (passes(guess + width)) holds = guess + width;
  for (let width = 1; width < widest && fails === -widest; width *= 4) if (!passes(holds - width)) fails = holds - width;
  while (holds - fails > 1e-13 * Math.max(1, Math.abs(holds))) {
    const middle = (fails + holds) / 2;
    if (passes(middle)) holds = middle;
    else fails = middle;
  }
  return Math.exp(holds);
}

/** How unlikely the data are wherever a costs rho times b or more: the sampler's forecast of the evidence, not itself a proof. */
export function logLikelihoodRatio(a: Tried, b: Tried, rho: number): number {
  if (a.productionUsd === 0 || b.productionUsd === 0) return 0;
  return closestAlternative(sideOf(a), sideOf(b), a.productionUsd / (rho * b.productionUsd)).distance;
}

/** The counts behind a check that errs. */
export function sideOf({ usable, attempts, judge }: Tried): { readonly usable: number; readonly attempts: number } {
  return { usable: usableBehind(usable, attempts, judge), attempts };
}

/** The evidence at one cost v of a usable image of b. */
function evidenceAt(a: Tried, b: Tried, rho: number, v: number, bets: Bets): number {
  return (
    logEUp(a.usable, a.attempts, a.productionUsd / (rho * v), a.judge?.asLeader ?? a.judge, bets) +
    logEDown(b.usable, b.attempts, b.productionUsd / v, b.judge?.asRival ?? b.judge, bets)
  );
}

/** The least value on an interval of a function with one valley: a scan, then golden section around its best point. */
function least(at: (u: number) => number, low: number, high: number): number {
  const step = (high - low) / SCAN_POINTS;
  let [best, value] = [0, at(low)];
  for (let point = 1; point <= SCAN_POINTS; point++) {
    const here = at(low + point * step);
    if (here < value) [best, value] = [point, here];
  }
  let [left, right] = [low + Math.max(best - 1, 0) * step, low + Math.min(best + 1, SCAN_POINTS) * step];
  let [inner, outer] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
  let [atInner, atOuter] = [at(inner), at(outer)];
  for (let turn = 0; turn < GOLDEN_STEPS; turn++) {
    if (atInner < atOuter) {
      [right, outer, atOuter] = [outer, inner, atInner];
      inner = right - GOLDEN * (right - left);
      atInner = at(inner);
    } else {
      [left, inner, atInner] = [inner, outer, atOuter];
      outer = left + GOLDEN * (right - left);
      atOuter = at(outer);
    }
  }
  return Math.min(value, atInner, atOuter);
}
