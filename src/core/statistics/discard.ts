import { peakBetween } from "./peak.ts";

/** When a draft is best discarded, where finals made from some drafts are usable more often than those made from others. */

/** The chance of a final when it differs between drafts: Beta(a, b) distributed. */
export type Varying = { readonly price: number; readonly a: number; readonly b: number };

/** C(m) = (perDraft + c_f sum_{j<m} u_j) / (1-u_m), u_j = prod_{i<j} (b+i)/(a+b+i); `perDraft` is c_d/p_d. */
export function shippedCostVarying(perDraft: number, { price, a, b }: Varying, tries: number): number {
  let [missed, bought] = [1, 0];
  for (let j = 0; j < tries; j++) {
    bought += missed;
    missed *= (b + j) / (a + b + j);
  }
  return (perDraft + price * bought) / (1 - missed);
}

/** More finals on one draft than anybody would wait for. */
const MOST_TRIES = 100_000;

/**
 * After how many finals without success a draft is best discarded, and what a shipped image costs then. The next final on the same
 * draft is worth it while c_f (a+b+j)/a is under the cost so far; that grows with j, so the first m that is not better is the last.
 */
export function bestTries(perDraft: number, { price, a, b }: Varying): { readonly tries: number; readonly cost: number } {
  let [missed, bought] = [b / (a + b), 1];
  let cost = (perDraft + price) / (1 - missed);
  let tries = 1;
  while (tries < MOST_TRIES && (price * (a + b + tries)) / a < cost) {
    bought += missed;
    missed *= (b + tries) / (a + b + tries);
    cost = (perDraft + price * bought) / (1 - missed);
    tries++;
  }
  return { tries, cost };
}

/** A passed draft as it was finalized: finals that were not usable, and whether one was after them. */
export type Finalized = { readonly failures: number; readonly usable: boolean };

/** Twice the gain in log likelihood that a share of 5 % of alike drafts reach: the spread cannot be under 0 (a half of chi-square). */
const SHOWN = 2.705543454095404;
/** Spreads 1 / (a + b) that are tried. Under the least drafts are as good as alike, over the most each works always or never. */
const SPREAD = { least: 1e-3, most: 1e3 };
const SCAN = 60;

/**
 * The Beta(a, b) of maximum likelihood behind the chances of drafts, from finals made until one was usable or nobody went on. Null while
 * nothing shows, at 5 %, that drafts differ: then the best is never to discard one.
 *
 * With the mean m and the spread r = 1 / (a + b), j failures in a row have the chance prod_{i<j} (1-m+ir) / (1+ir), and a success after
 * them m / (1+jr).
 */
export function fitVarying(drafts: readonly Finalized[]): { readonly a: number; readonly b: number } | null {
  const counts = countsOf(drafts);
  if (counts.usable === 0) return null;
  const at = (spread: number): { readonly mean: number; readonly log: number } => {
    const mean = likeliestMean(counts, spread);
    return { mean, log: logLikelihood(counts, mean, spread) };
  };
  const step = Math.log(SPREAD.most / SPREAD.least) / SCAN;
  const spreads = Array.from({ length: SCAN + 1 }, (_, index) => SPREAD.least * Math.exp(step * index));
  const best = spreads.reduce((one, other) => (at(other).log > at(one).log ? other : one));
  const logOf = (logSpread: number): number => at(Math.exp(logSpread)).log;
  const least = Math.max(Math.log(best) - step, Math.log(SPREAD.least));
  const spread = Math.exp(peakBetween(logOf, least, Math.log(best) + step).at);
  const { mean, log } = at(spread);
  if (2 * (log - at(0).log) < SHOWN) return null;
  return { a: mean / spread, b: (1 - mean) / spread };
}

/** `failed[i]`: drafts that failed more than i times; `made[i]`: those with more than i finals. */
type Counts = { readonly usable: number; readonly failed: readonly number[]; readonly made: readonly number[] };

function countsOf(drafts: readonly Finalized[]): Counts {
  const [failed, made]: [number[], number[]] = [[], []];
  for (const { failures, usable } of drafts) {
    for (let i = 0; i < failures; i++) failed[i] = (failed[i] ?? 0) + 1;
    for (let i = 0; i < failures + (usable ? 1 : 0); i++) made[i] = (made[i] ?? 0) + 1;
  }
  return { usable: drafts.filter(({ usable }) => usable).length, failed, made };
}

/** Where usable / m = sum_i failed_i / (1-m+ir): the left side falls in m, the right one rises. */
function likeliestMean({ usable, failed }: Counts, spread: number): number {
  if (failed.length === 0) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const mean = (low + high) / 2;
    const against = failed.reduce((sum, count, i) => sum + count / (1 - mean + i * spread), 0);
    if (usable / mean > against) low = mean;
    else high = mean;
  }
  return (low + high) / 2;
}

function logLikelihood({ usable, failed, made }: Counts, mean: number, spread: number): number {
  const failures = failed.reduce((sum, count, i) => sum + count * Math.log(1 - mean + i * spread), 0);
  return usable * Math.log(mean) + failures - made.reduce((sum, count, i) => sum + count * Math.log1p(i * spread), 0);
}
