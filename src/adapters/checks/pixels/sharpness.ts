import type { Plane } from "./plane.ts";

/** The longest side in pixels at which sharpness is measured, so that figures of different sizes compare. */
export const SHARPNESS_SIDE = 1024;

/**
 * The variance of the Laplacian with four neighbours (0 1 0 / 1 -4 1 / 0 1 0) of luma in 0 to 255, over the pixels that have
 * all four: the focus measure of Pech-Pacheco et al. 2000 ("diatom autofocusing"). 0 for an image under 3 pixels a side.
 */
export function laplacianVariance({ width, height, values }: Plane): number {
  if (width < 3 || height < 3) return 0;
  let [sum, squares] = [0, 0];
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1, end = at + width - 2; at < end; at++) {
      const edge = values[at - width]! + values[at + width]! + values[at - 1]! + values[at + 1]! - 4 * values[at]!;
      sum += edge;
      squares += edge * edge;
    }
  }
  const count = (width - 2) * (height - 2);
  return Math.max(0, squares / count - (sum / count) ** 2);
}
