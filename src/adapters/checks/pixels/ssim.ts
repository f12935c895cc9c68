import type { Plane } from "./plane.ts";

/**
 * Structural similarity by Wang, Bovik, Sheikh, Simoncelli 2004 ("Image quality assessment: from error visibility to structural
 * similarity"): a Gaussian window of 11 x 11 with a deviation of 1.5, K1 = 0.01, K2 = 0.03, L = 255, population moments, and the mean
 * over the windows that lie wholly inside.
 */

/** The least side of a plane. */
export const WINDOW = 11;
const DEVIATION = 1.5;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

const WEIGHTS = gaussian();

function gaussian(): Float64Array {
  const raw = Array.from({ length: WINDOW }, (_, k) => Math.exp(-((k - (WINDOW - 1) / 2) ** 2) / (2 * DEVIATION ** 2)));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return Float64Array.from(raw, (value) => value / total);
}

/** The mean similarity of two planes of the same size, each side at least WINDOW; 1 for equal ones. */
export function ssim(one: Plane, other: Plane): number {
  const { width, height } = one;
  const pairs = (of: (a: number, b: number) => number): Float64Array =>
    Float64Array.from(one.values, (a, index) => of(a, other.values[index]!));
  const mean = (values: Float64Array): Float64Array => blurred(values, width, height);
  const meanA = mean(pairs((a) => a));
  const meanB = mean(pairs((_a, b) => b));
  const squareA = mean(pairs((a) => a * a));
  const squareB = mean(pairs((_a, b) => b * b));
  const product = mean(pairs((a, b) => a * b));
  let sum = 0;
  for (let at = 0; at < meanA.length; at++) {
    const [a, b] = [meanA[at]!, meanB[at]!];
    const [ofA, ofB, ofBoth] = [squareA[at]! - a * a, squareB[at]! - b * b, product[at]! - a * b];
    sum += ((2 * a * b + C1) * (2 * ofBoth + C2)) / ((a * a + b * b + C1) * (ofA + ofB + C2));
  }
  return sum / meanA.length;
}

/** The weighted means of the windows that lie wholly inside, row by row. */
function blurred(values: Float64Array, width: number, height: number): Float64Array {
  const [wide, high] = [width - WINDOW + 1, height - WINDOW + 1];
  const across = new Float64Array(wide * height);
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < wide; x++, to++) {
      let sum = 0;
      for (let k = 0, at = y * width + x; k < WINDOW; k++, at++) sum += values[at]! * WEIGHTS[k]!;
      across[to] = sum;
    }
  const means = new Float64Array(wide * high);
  for (let to = 0; to < means.length; to++) {
    let sum = 0;
    for (let k = 0, at = to; k < WINDOW; k++, at += wide) sum += across[at]! * WEIGHTS[k]!;
    means[to] = sum;
  }
  return means;
}
