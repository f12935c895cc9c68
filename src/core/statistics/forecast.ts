/**
 * What is to be expected before any spend. A candidate's chance p of a usable image is Beta distributed: uniform when nothing is
 * recorded, and k usable of n recorded attempts move it.
 */

export type Recorded = { readonly usable: number; readonly attempts: number };

/** The mean of p: (k+1)/(n+2). */
export function expectedChance({ usable, attempts }: Recorded): number {
  return (usable + 1) / (attempts + 2);
}

/**
 * Expected attempts on one prompt with at most `cap` of them: the sum over m < cap of E[(1-p)^m], where E[(1-p)^m] is the product over
 * i < m of (f+1+i)/(n+2+i), with f = n-k. Without records it is the harmonic number of `cap`.
 */
export function expectedTries({ usable, attempts }: Recorded, cap: number): number {
  const failures = attempts - usable;
  let chance = 1;
  let total = 0;
  for (let m = 0; m < cap; m++) {
    total += chance;
    chance *= (failures + 1 + m) / (attempts + 2 + m);
  }
  return total;
}
