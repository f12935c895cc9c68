/**
 * The nearest world in which another answer would be right: what the sampler measures its distance to, and what bounds the money an
 * answer needs. Weights and counts may be fractions.
 */

/** A side of a comparison: `usable` of `attempts`, or expected ones. */
export type Side = { readonly usable: number; readonly attempts: number };

/** The chances of the two sides in the nearest such world, and how unlikely it makes what was seen (natural log). */
export type Alternative = { readonly chanceA: number; readonly chanceB: number; readonly distance: number };

/** So near to 0 a chance may be that others can still be divided by it. */
const LEAST_CHANCE = 1e-300;

/** KL divergence of Bernoulli chances. Kept finite: a chance that is 0 or 1, or nearly, is taken as one inside. */
export function divergence(chance: number, other: number): number {
  const hit = chance > 0 ? chance * Math.log(chance / Math.max(other, LEAST_CHANCE)) : 0;
  const miss = chance < 1 ? (1 - chance) * Math.log((1 - chance) / Math.max(1 - other, Number.EPSILON / 2)) : 0;
  return Math.max(hit + miss, 0);
}

/**
 * The nearest chances with chanceA = ratio * chanceB, neither above 1: the least of n_a KL(p_a, q_a) + n_b KL(p_b, q_b), in closed form
 * (the likelihood's derivative along that line is a quadratic in q_b). Where the seen shares already are in such a world, with
 * p_a <= ratio * p_b, the distance is 0.
 *
 * @param ratio d_a / (rho d_b): at it both cost the same, but for the factor rho
 */
export function closestAlternative(a: Side, b: Side, ratio: number): Alternative {
  const [shareA, shareB] = [share(a), share(b)];
  if (a.attempts === 0 || (b.attempts > 0 && shareA <= ratio * shareB)) return { chanceA: shareA, chanceB: shareB, distance: 0 };
  const hits = a.usable + b.usable;
  const square = ratio * (a.attempts + b.attempts);
  const linear = hits * (1 + ratio) + ratio * (a.attempts - a.usable) + (b.attempts - b.usable);
  const root = Math.sqrt(Math.max(linear * linear - 4 * square * hits, 0));
  const chanceB = Math.min((2 * hits) / (linear + root), 1, 1 / ratio);
  const chanceA = Math.min(ratio * chanceB, 1);
  const distance = a.attempts * divergence(shareA, chanceA) + b.attempts * divergence(shareB, chanceB);
  return { chanceA, chanceB, distance };
}

function share({ usable, attempts }: Side): number {
  return attempts > 0 ? usable / attempts : 0;
}
