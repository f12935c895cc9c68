import { INDIFFERENCE } from "./instances.ts";

/** A plain batch of equally many attempts on each candidate, whose best-looking one is named: how often that is wrong, exactly. */

type Arm = { readonly price: number; readonly chance: number };

/** Who is named of those with equal figures: by lot, or the one listed first, as in statistics.md. */
export type Ties = "lot" | "first";

/**
 * The chance that the candidate with the least price x attempts / usable images costs more than the indifference above the cheapest. One
 * without a usable image has no figure, and is named only when there is no other.
 */
export function fixedError(arms: readonly Arm[], attempts: number, ties: Ties = "lot"): number {
  const figures = arms.map(({ price, chance }) => figuresOf(price, chance, attempts));
  const costs = arms.map(({ price, chance }) => price / chance);
  const allowed = Math.min(...costs) * (1 + INDIFFERENCE) * (1 + 1e-9);
  let error = 0;
  for (const [index, own] of figures.entries()) {
    if (costs[index]! <= allowed) continue;
    const earlier = figures.slice(0, index).map(createTail);
    const later = figures.slice(index + 1).map(createTail);
    const named = (cost: number): number =>
      ties === "lot" ? shareOfLeast(cost, [...earlier, ...later]) : chanceFirst(cost, earlier, later);
    for (let usable = 0; usable <= attempts; usable++)
      if (own.mass[usable]! > 0) error += own.mass[usable]! * named(own.cost[usable]!);
  }
  return error;
}

/** The least number of attempts a candidate with an error of at most `most`; null when there is none up to `limit`. */
export function leastAttempts(arms: readonly Arm[], most: number, limit: number, ties: Ties = "lot"): number | null {
  for (let attempts = 1; attempts <= limit; attempts++) if (fixedError(arms, attempts, ties) <= most) return attempts;
  return null;
}

/** By usable images: the chance of so many, and the figure they give. */
type Figures = { readonly mass: Float64Array; readonly cost: Float64Array };

function figuresOf(price: number, chance: number, attempts: number): Figures {
  const mass = new Float64Array(attempts + 1);
  const cost = new Float64Array(attempts + 1);
  for (let usable = 0; usable <= attempts; usable++) {
    mass[usable] = binomial(usable, attempts, chance);
    cost[usable] = usable === 0 ? Infinity : (price * attempts) / usable;
  }
  return { mass, cost };
}

/** P(K = usable), from the ratios of its neighbours in logs, so that nothing underflows on the way. */
function binomial(usable: number, attempts: number, chance: number): number {
  if (chance <= 0 || chance >= 1) return usable === (chance <= 0 ? 0 : attempts) ? 1 : 0;
  return Math.exp(logCombinations(attempts, usable) + usable * Math.log(chance) + (attempts - usable) * Math.log1p(-chance));
}

const logFactorials = [0];
function logCombinations(n: number, k: number): number {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push(logFactorials[i - 1]! + Math.log(i));
  return logFactorials[n]! - logFactorials[k]! - logFactorials[n - k]!;
}

type Tail = (cost: number) => { readonly above: number; readonly equal: number };

/** The chances that a candidate's figure is above, and equal to, one asked for. */
function createTail({ mass, cost }: Figures): Tail {
  // Figures fall as usable images grow: sums from none upward are the chances of a figure of so much or more.
  const sums = new Float64Array(mass.length + 1);
  for (let usable = 0; usable < mass.length; usable++) sums[usable + 1] = sums[usable]! + mass[usable]!;
  return (asked) => {
    let [low, high] = [0, mass.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAbove(cost[middle]!, asked)) low = middle + 1;
      else high = middle;
    }
    const isEqual = low < mass.length && !isAbove(asked, cost[low]!);
    return { above: sums[low]!, equal: isEqual ? mass[low]! : 0 };
  };
}

/** Equal figures must not be told apart by the rounding of their quotients. */
function isAbove(a: number, b: number): boolean {
  return a === Infinity ? b !== Infinity : a > b * (1 + 1e-12);
}

/** The chance of being named with this figure: all others are above it, or equal and the lot falls on this one. */
function shareOfLeast(cost: number, others: readonly Tail[]): number {
  let ties = [1];
  for (const tail of others) {
    const { above, equal } = tail(cost);
    const next = Array.from({ length: ties.length + 1 }, () => 0);
    for (const [count, chance] of ties.entries()) {
      next[count]! += chance * above;
      next[count + 1]! += chance * equal;
    }
    ties = next;
  }
  return ties.reduce((sum, chance, count) => sum + chance / (count + 1), 0);
}

function chanceFirst(cost: number, earlier: readonly Tail[], later: readonly Tail[]): number {
  const before = earlier.reduce((chance, tail) => chance * tail(cost).above, 1);
  return later.reduce((chance, tail) => chance * (tail(cost).above + tail(cost).equal), before);
}
