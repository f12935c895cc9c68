const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Where a function with one peak between two places is highest, by golden section: each step takes 38 % off the room, so that after 60 of
 * them nothing of it is left to a double. `value` is the highest seen.
 */
export function peakBetween(
  of: (at: number) => number,
  from: number,
  to: number,
  steps = 60,
): { readonly at: number; readonly value: number } {
  let [left, right] = [from, to];
  let [a, b] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
  let [atA, atB] = [of(a), of(b)];
  for (let step = 0; step < steps; step++) {
    if (atA < atB) {
      [left, a, atA] = [a, b, atB];
      b = left + GOLDEN * (right - left);
      atB = of(b);
    } else {
      [right, b, atB] = [b, a, atA];
      a = right - GOLDEN * (right - left);
      atA = of(a);
    }
  }
  return atA < atB ? { at: b, value: atB } : { at: a, value: atA };
}
