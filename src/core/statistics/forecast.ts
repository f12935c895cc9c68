/**
 * What is to be expected before any spend. A candidate's chance p of a usable image is Beta distributed: uniform when nothing is
 * recorded, and k usable of n recorded attempts move it.
 */

export type Recorded = { readonly usable: number; readonly attempts: number };

/** The mean of p: (k+1)/(n+2). */
export function expectedChance({ usable, attempts }: Recorded): number {
  return (usable + 1) / (attempts + 2);
}

/** So many terms are added up one by one. */
const EXACT_TERMS = 10_000;

/**
 * Expected attempts on one prompt with at most `cap` of them: the sum over m < cap of E[(1-p)^m], where E[(1-p)^m] is the product over
 * i < m of (f+1+i)/(n+2+i), with f = n-k. Without records it is the harmonic number of `cap`.
 */
export function expectedTries({ usable, attempts }: Recorded, cap: number): number {
  const failures = attempts - usable;
  let chance = 1;
  let total = 0;
  const terms = Math.min(cap, EXACT_TERMS);
  for (let m = 0; m < terms; m++) {
    total += chance;
    chance *= (failures + 1 + m) / (attempts + 2 + m);
  }
  return cap > terms ? total + beyond({ usable, attempts }, chance, terms, cap) : total;
}

/**
 * The terms from `from` up to `cap`, where `chance` is the first of them. For k = 0 a harmonic sum, by the midpoint rule; else it
 * telescopes to ((n+1+from) E[(1-p)^from] - (n+1+cap) E[(1-p)^cap]) / k, with the last factor by Stirling's formula.
 */
function beyond({ usable, attempts }: Recorded, chance: number, from: number, cap: number): number {
  const [first, last] = [attempts + 1 + from, attempts + 1 + cap];
  if (usable === 0) return chance * first * Math.log((last - 0.5) / (first - 0.5));
  const middle = attempts + 1 - usable / 2;
  const lastChance = chance * ((from + middle) / (cap + middle)) ** (usable + 1);
  return (first * chance - last * lastChance) / usable;
}
