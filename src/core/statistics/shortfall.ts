import { logChoose } from "./binomial.ts";

/**
 * What a quota of attempts leaves undone. `chance` is that of one attempt to be usable, K the usable ones among `quota` attempts, and T the
 * attempts that `volume` usable images take.
 */

/** E[(T-quota)+]: mean attempts beyond the quota until `volume` images are usable. */
export function expectedOverage(volume: number, quota: number, chance: number): number {
  const missing = expectedShortfall(volume, quota, chance);
  return missing === 0 ? 0 : missing / chance;
}

/**
 * E[(volume-K)+], the mean number of usable images that are missing when the quota is used up, where K is binomial(quota, chance).
 * Each missing one takes 1/chance attempts more, so E[(T-quota)+] is this over the chance: the negative binomial formula
 * N/p - Q + sum (Q-t) P(T=t), without its cancellation. A volume that is no whole number is a mix of the two months beside it.
 *
 * Exact to about 1e-12 relative; the terms that count are some nine standard deviations, at most 3e5 of them at a volume of 1e9.
 */
export function expectedShortfall(volume: number, quota: number, chance: number): number {
  const whole = Math.floor(volume);
  const part = volume - whole;
  const low = shortfall(whole, quota, chance);
  return part === 0 ? low : low + part * (shortfall(whole + 1, quota, chance) - low);
}

function shortfall(volume: number, quota: number, chance: number): number {
  if (volume <= 0 || quota === Infinity) return chance > 0 ? 0 : Math.max(0, volume);
  if (chance <= 0 || quota === 0) return volume;
  if (chance >= 1 || quota < volume) return Math.max(0, volume - quota * chance);
  return volume <= quota * chance ? lowerSum(volume, quota, chance) : volume - quota * chance + upperSum(volume, quota, chance);
}

/** A term under this part of the sum cannot change it. */
const SMALL = 1e-17;

/** E[(volume-K)+] from k = volume-1 down; for a volume under the mean the chances fall from the first. */
function lowerSum(volume: number, quota: number, chance: number): number {
  const odds = (1 - chance) / chance;
  let mass = Math.exp(logBinomial(volume - 1, quota, chance));
  let total = 0;
  for (let k = volume - 1; k >= 0; k--) {
    const term = (volume - k) * mass;
    total += term;
    if (mass === 0 || (k < volume - 2 && term < SMALL * total)) break;
    mass *= (k / (quota - k + 1)) * odds;
  }
  return total;
}

/** E[(K-volume)+] from k = volume+1 up; for a volume over the mean the chances fall from the first. */
function upperSum(volume: number, quota: number, chance: number): number {
  if (volume >= quota) return 0;
  const odds = chance / (1 - chance);
  let mass = Math.exp(logBinomial(volume + 1, quota, chance));
  let total = 0;
  for (let k = volume + 1; k <= quota; k++) {
    const term = (k - volume) * mass;
    total += term;
    if (mass === 0 || (k > volume + 2 && term < SMALL * total)) break;
    mass *= ((quota - k) / (k + 1)) * odds;
  }
  return total;
}

/** From here on factorials are left to Stirling's formula, of which the large parts are taken out before they cancel. */
const LARGE = 16;

/** log P(K = k) for K binomial(n, p), 0 < p < 1, in the saddle-point form, which keeps its digits at any n. */
function logBinomial(k: number, n: number, p: number): number {
  if (k === 0) return n * Math.log1p(-p);
  if (k === n) return n * Math.log(p);
  if (k < LARGE || n - k < LARGE) return logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p);
  const spread = 0.5 * Math.log(n / (2 * Math.PI * k * (n - k)));
  return spread + stirling(n) - stirling(k) - stirling(n - k) - deviance(k, n * p) - deviance(n - k, n * (1 - p));
}

/** log n! - log( sqrt(2 pi n) (n/e)^n ) for n >= 16, to 1e-16. */
function stirling(n: number): number {
  const square = 1 / (n * n);
  return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / n;
}

/** x log(x/mean) + mean - x, by its series where the two are close and the parts would cancel. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const ratio = difference / (x + mean);
  const square = ratio * ratio;
  let total = difference * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; odd < 200; odd += 2) {
    power *= square;
    const next = total + power / odd;
    if (next === total) break;
    total = next;
  }
  return total;
}
