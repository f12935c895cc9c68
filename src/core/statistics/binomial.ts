/**
 * Confidence sequence for a chance of success that stays valid however often one looks and whenever one stops (Robbins 1970,
 * uniform mixture). An x belongs to it while (n+1) C(n,k) x^k (1-x)^(n-k) > alpha.
 */

/** An interval of chances, both ends in [0, 1]. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * The interval for `usable` of `attempts` at error `alpha`; (0, 1) before the first attempt. At 0 and at `attempts` usable
 * the ends have closed forms.
 *
 * @throws RangeError unless 0 <= usable <= attempts are whole and 0 < alpha < 1
 */
export function confidenceSequence(usable: number, attempts: number, alpha: number): Interval {
  const whole = Number.isSafeInteger(usable) && Number.isSafeInteger(attempts);
  if (!whole || usable < 0 || usable > attempts || !(alpha > 0 && alpha < 1))
    throw new RangeError(`not counts: ${usable} of ${attempts} at ${alpha}`);
  if (attempts === 0) return { low: 0, high: 1 };
  const closed = Math.exp(Math.log(alpha / (attempts + 1)) / attempts);
  if (usable === 0) return { low: 0, high: 1 - closed };
  if (usable === attempts) return { low: closed, high: 1 };
  const constant = Math.log(attempts + 1) + logChoose(attempts, usable) - Math.log(alpha);
  const inside = (x: number): boolean => constant + usable * Math.log(x) + (attempts - usable) * Math.log1p(-x) > 0;
  const peak = usable / attempts;
  return { low: boundary(0, peak, inside), high: boundary(1, peak, inside) };
}

/** Bisection between a point outside and a point inside; returns the point outside that is nearest. */
function boundary(outside: number, within: number, inside: (x: number) => boolean): number {
  let [far, near] = [outside, within];
  for (let step = 0; step < 200; step++) {
    const middle = (far + near) / 2;
    if (middle === far || middle === near) break;
    if (inside(middle)) near = middle;
    else far = middle;
  }
  return far;
}

/** log C(n, k) */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** log n!, by Stirling's series from 16 up (error below 1e-15 relative), by the product below. */
function logFactorial(n: number): number {
  if (n < 16) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log(product);
  }
  const x = n + 1;
  const inverse = 1 / x;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}
