import { closestAlternative, divergence } from "./closest.ts";

/**
 * The least that any honest procedure must spend on average to name the cheapest candidate (statistics.md, 3). Known chances go in, so it
 * is for forecasts and for judging procedures, never for a decision.
 */

export type BoundArm = { readonly attemptUsd: number; readonly productionUsd: number; readonly chance: number };

export type LowerBound = {
  /** Which candidate is the answer, by its place. */
  readonly answer: number;
  /** Evidence for a dollar (natural log) at the best division of the dollars. */
  readonly rate: number;
  /** Expected dollars at least, and the attempts of each candidate that they buy. */
  readonly usd: number;
  readonly attempts: readonly number[];
};

const STEPS = 80;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Evidence that an error of at most delta takes: kl(delta, 1-delta). */
export function neededEvidence(delta: number): number {
  return (1 - 2 * delta) * Math.log((1 - delta) / delta);
}

/**
 * The bound over the answers that are right within the share `indifference`; `null` where no spend suffices (an exact tie without
 * indifference) or there is nothing to decide. Prices must be above zero.
 */
export function lowerBound(arms: readonly BoundArm[], delta: number, indifference: number): LowerBound | null {
  if (arms.length < 2) return null;
  let best: { answer: number; rate: number; shares: readonly number[] } | null = null;
  for (let answer = 0; answer < arms.length; answer++) {
    const found = bestDivision(arms, answer, 1 + indifference);
    if (found && (best === null || found.rate > best.rate)) best = { answer, ...found };
  }
  if (best === null) return null;
  const usd = neededEvidence(delta) / best.rate;
  const attempts = best.shares.map((share, index) => (usd * share) / arms[index]!.attemptUsd);
  return Number.isFinite(usd) && attempts.every(Number.isFinite) ? { answer: best.answer, rate: best.rate, usd, attempts } : null;
}

/**
 * The division of dollars with the most evidence for a dollar. With one dollar on the answer, a rate of y needs x_b(y) dollars on each
 * rival b; y / (1 + sum x_b) has one peak over y, which golden section finds.
 */
function bestDivision(arms: readonly BoundArm[], answer: number, rho: number): { rate: number; shares: number[] } | null {
  const a = arms[answer]!;
  if (!(a.chance > 0)) return null;
  const most = Math.min(...arms.filter((b) => b !== a).map((b) => rateAlone(a, b, rho)));
  if (!(most > 0)) return null;
  const rates = arms.map((b) => (b === a ? null : rateAgainst(a, b, rho)));
  const dollars = (y: number): number[] => rates.map((rate) => (rate ? dollarsFor(rate, y) : 1));
  const value = (y: number): number => y / dollars(y).reduce((sum, x) => sum + x, 0);
  let [left, right] = [0, most];
  let [inner, outer] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
  let [atInner, atOuter] = [value(inner), value(outer)];
  for (let step = 0; step < STEPS; step++) {
    if (atInner > atOuter) {
      [right, outer, atOuter] = [outer, inner, atInner];
      inner = right - GOLDEN * (right - left);
      atInner = value(inner);
    } else {
      [left, inner, atInner] = [inner, outer, atOuter];
      outer = left + GOLDEN * (right - left);
      atOuter = value(outer);
    }
  }
  const y = atInner > atOuter ? inner : outer;
  const all = dollars(y);
  const total = all.reduce((sum, x) => sum + x, 0);
  return y / total > 0 ? { rate: y / total, shares: all.map((x) => x / total) } : null;
}

/** Evidence for one dollar on a and `x` dollars on b, in the world nearest to this one where b is cheaper by more than rho. */
function rateAgainst(a: BoundArm, b: BoundArm, rho: number): (x: number) => number {
  const ratio = a.productionUsd / (rho * b.productionUsd);
  const bought = ({ attemptUsd, chance }: BoundArm, usd: number) => ({
    usable: (usd / attemptUsd) * chance,
    attempts: usd / attemptUsd,
  });
  const one = bought(a, 1);
  return (x) => closestAlternative(one, bought(b, x), ratio).distance;
}

/** The most evidence for a dollar on a alone, with the cost of b known exactly. */
function rateAlone(a: BoundArm, b: BoundArm, rho: number): number {
  const other = Math.min((a.productionUsd * b.chance) / (rho * b.productionUsd), 1);
  return other < a.chance ? divergence(a.chance, other) / a.attemptUsd : 0;
}

/** The dollars on b at which the rate reaches y, by bisection; 0 when the answer's own dollar does already (the list-price floor). */
function dollarsFor(rate: (x: number) => number, y: number): number {
  if (rate(0) >= y) return 0;
  let [less, enough] = [0, 1];
  while (rate(enough) < y) {
    [less, enough] = [enough, enough * 4];
    if (enough > 1e15) return Infinity;
  }
  for (let step = 0; step < 70; step++) {
    const middle = (less + enough) / 2;
    if (rate(middle) < y) less = middle;
    else enough = middle;
  }
  return enough;
}
