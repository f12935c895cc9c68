import { logChoose, type Interval } from "./binomial.ts";

/**
 * The interval of Clopper and Pearson (1934) for a chance of success, for a number of trials that was fixed beforehand: it holds with
 * 1 - alpha at least, whatever the chance is. (0, 1) without a trial.
 *
 * @throws RangeError unless 0 <= hits <= trials are whole and 0 < alpha < 1
 */
export function clopperPearson(hits: number, trials: number, alpha: number): Interval {
  const whole = Number.isSafeInteger(hits) && Number.isSafeInteger(trials);
  if (!whole || hits < 0 || hits > trials || !(alpha > 0 && alpha < 1))
    throw new RangeError(`not counts: ${hits} of ${trials} at ${alpha}`);
  return { low: lowerEnd(hits, trials, alpha / 2), high: 1 - lowerEnd(trials - hits, trials, alpha / 2) };
}

/** The largest chance at which so many hits or more are no likelier than `tail`. */
function lowerEnd(hits: number, trials: number, tail: number): number {
  if (hits === 0) return 0;
  if (hits === trials) return Math.exp(Math.log(tail) / trials);
  const ways = logChoose(trials, hits);
  let [low, high] = [0, hits / trials];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (orMore(hits, trials, middle, ways) <= tail) low = middle;
    else high = middle;
  }
  return low;
}

/** P(X >= hits) for a chance below hits / trials, where the terms fall from the first one on. */
function orMore(hits: number, trials: number, chance: number, ways: number): number {
  let term = Math.exp(ways + hits * Math.log(chance) + (trials - hits) * Math.log1p(-chance));
  let sum = term;
  const odds = chance / (1 - chance);
  for (let next = hits; next < trials && term > sum * 1e-17; next++) {
    term *= ((trials - next) / (next + 1)) * odds;
    sum += term;
  }
  return sum;
}
