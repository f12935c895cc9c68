/**
 * Production retries a picture until it is usable, at most `cap` times (DESIGN.md, section 2). For a chance p that one attempt
 * is usable, A attempts are expected and the picture is delivered with chance S.
 */

/** A = (1-(1-p)^cap)/p, and cap at p = 0. */
export function expectedAttempts(chance: number, cap: number): number {
  return chance <= 0 ? cap : delivered(chance, cap) / chance;
}

/** S = 1-(1-p)^cap */
export function delivered(chance: number, cap: number): number {
  return chance >= 1 ? 1 : -Math.expm1(cap * Math.log1p(-chance));
}

/** One picture's chance of a usable attempt, with its weight. */
export type Share = { readonly chance: number; readonly weight: number };

/** R = d * sum w A / sum w S: dollars for each picture delivered; Infinity when none is. */
export function costPerUsable(price: number, cap: number, pictures: readonly Share[]): number {
  const shipped = weighted(pictures, (chance) => delivered(chance, cap));
  return shipped === 0 ? Infinity : (price * weighted(pictures, (chance) => expectedAttempts(chance, cap))) / shipped;
}

/** L = d * mean A + giveUp * mean (1-S): dollars for each picture needed, one given up costing `giveUp` elsewhere. */
export function costPerPicture(price: number, cap: number, giveUp: number, pictures: readonly Share[]): number {
  return (
    price * weighted(pictures, (chance) => expectedAttempts(chance, cap)) +
    giveUp * weighted(pictures, (chance) => 1 - delivered(chance, cap))
  );
}

/** The mean of a function of the chance, by weight. */
function weighted(pictures: readonly Share[], value: (chance: number) => number): number {
  let total = 0;
  let weights = 0;
  for (const { chance, weight } of pictures) {
    total += weight * value(chance);
    weights += weight;
  }
  return total / weights;
}
