import { lumaOf, rescale, type Rgb } from "./resize.ts";
import type { Plane } from "./plane.ts";

/** The side of the square that is transformed, and of the lowest frequencies of it that are kept. */
const SIDE = 32;
const KEPT = 8;

/**
 * A frame whose every kept frequency is under this (of luma 0 to 255, in the orthonormal transform of 32 x 32: a step of one level
 * through the middle gives 14) shows nothing that could be recognized, and the signs of its frequencies are chance.
 */
const LEAST_FEATURE = 16;

/** A frequency that is over the median by less is not: in graphics many are nearly zero, and noise would decide their bits. */
const MARGIN = 1;

/** The hash of a frame without features. The first bit of any other is set. */
export const FEATURELESS = "0".repeat(16);

/**
 * The perceptual hash of a picture as 16 hexadecimal digits: the "pHash" by discrete cosine transform (Zauner 2010, section 3.2.1)
 * with 63 bits. Luma is averaged to 32 x 32, whatever the shape, and of its 8 x 8 lowest frequencies each but the mean gives one bit:
 * whether it is clearly over their median. The mean's place, the first bit, says that there are features.
 */
export function perceptualHash(image: Rgb): string {
  const low = lowFrequencies(lumaOf(rescale(image, { width: SIDE, height: SIDE })));
  const rest = low.subarray(1);
  if (rest.every((value) => Math.abs(value) < LEAST_FEATURE)) return FEATURELESS;
  const median = rest.toSorted()[31]!;
  let bits = 1n;
  for (const value of rest) bits = (bits << 1n) | (value > median + MARGIN ? 1n : 0n);
  return bits.toString(16).padStart(16, "0");
}

const FREQUENCIES = (1n << 63n) - 1n;

/** In how many of the 63 bits two hashes differ. */
export function hashDistance(one: string, other: string): number {
  let distance = 0;
  for (let left = (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)) & FREQUENCIES; left > 0n; left &= left - 1n) distance++;
  return distance;
}

/** The orthonormal DCT-II along an axis: frequency k of 32 values. */
const WAVES = Array.from({ length: KEPT }, (_, k) =>
  Float64Array.from(
    { length: SIDE },
    (_unused, x) => Math.sqrt((k === 0 ? 1 : 2) / SIDE) * Math.cos((Math.PI * k * (2 * x + 1)) / (2 * SIDE)),
  ),
);

/** The 8 x 8 lowest frequencies of a plane of 32 x 32, row by row: vertical frequency first. */
export function lowFrequencies({ values }: Plane): Float64Array {
  const across = new Float64Array(SIDE * KEPT);
  for (let y = 0; y < SIDE; y++)
    for (let k = 0; k < KEPT; k++) {
      const wave = WAVES[k]!;
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += values[y * SIDE + x]! * wave[x]!;
      across[y * KEPT + k] = sum;
    }
  const low = new Float64Array(KEPT * KEPT);
  for (let j = 0; j < KEPT; j++)
    for (let k = 0; k < KEPT; k++) {
      const wave = WAVES[j]!;
      let sum = 0;
      for (let y = 0; y < SIDE; y++) sum += across[y * KEPT + k]! * wave[y]!;
      low[j * KEPT + k] = sum;
    }
  return low;
}
