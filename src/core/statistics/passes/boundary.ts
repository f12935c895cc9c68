/**
 * The asymptotic confidence sequence of a mean (Waudby-Smith et al., "Time-uniform central limit theory and asymptotic confidence
 * sequences"; statistics.md, section 8), tuned to be narrowest near 40 observations. Valid at every look, but only as far as the
 * normal approximation holds: what rests on it is to be called approximate.
 */

const TUNED_FOR = 40;

/** r2 = (L + log L + 1) / 40 with L = -2 log alpha. */
function tuning(alpha: number): number {
  const level = -2 * Math.log(alpha);
  return (level + Math.log(level) + 1) / TUNED_FOR;
}

/**
 * The square of the half width in standard errors after `observations`: (1 + 1/(N r2)) log((N r2 + 1)/alpha^2). The error `alpha` is
 * two-sided.
 */
export function boundary(observations: number, alpha: number): number {
  const level = Math.min(alpha, 0.5);
  const time = Math.max(1, observations) * tuning(level);
  return (1 + 1 / time) * Math.log((time + 1) / (level * level));
}

/** Half the width around the mean of `observations` with this variance of one. */
export function halfWidth(variance: number, observations: number, alpha: number): number {
  return Math.sqrt((variance / observations) * boundary(observations, alpha));
}

/** alpha = 2 delta / (K-1): one-sided tests of one candidate against each of its rivals, all of them right with chance 1 - delta. */
export function pairError(delta: number, candidates: number): number {
  return (2 * delta) / Math.max(1, candidates - 1);
}

/**
 * The same when the variance is estimated and few prompts carry it: the square of Student's t in place of the normal's, to first order,
 * 1 + (z^2 + 1)/(2 df), with the degrees of freedom after Welch and Satterthwaite: V^2 over the sum of V_j^2 / n_j.
 */
export function studentized(square: number, variance: number, concentration: number): number {
  const freedom = concentration > 0 ? variance ** 2 / concentration : Infinity;
  return square * (1 + (square + 1) / (2 * Math.max(1, freedom)));
}
