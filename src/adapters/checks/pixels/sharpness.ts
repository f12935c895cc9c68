import type { Ground, Pixels, Plane } from "./plane.ts";
import { fitWithin } from "./resize.ts";
import { eachLumaRow } from "./rows.ts";

/** The longest side in pixels at which sharpness is measured, so that figures of different sizes compare. */
export const SHARPNESS_SIDE = 1024;

/**
 * The variance of the Laplacian with four neighbours (0 1 0 / 1 -4 1 / 0 1 0) of luma in 0 to 255, over the pixels that have
 * all four: the focus measure of Pech-Pacheco et al. 2000 ("diatom autofocusing"). 0 for an image under 3 pixels a side.
 */
export function laplacianVariance({ width, height, values }: Plane): number {
  const variance = laplacianOf(width);
  for (let y = 0; y < height; y++) variance.add(values.subarray(y * width, (y + 1) * width));
  return variance.value();
}

/** The same of an image whose longest side is shrunk to SHARPNESS_SIDE, row by row: no plane of it is ever held. */
export function sharpnessOf(pixels: Pixels, ground: Ground): number {
  const size = fitWithin(pixels.width, pixels.height, SHARPNESS_SIDE);
  const variance = laplacianOf(size.width);
  const luma = new Float32Array(size.width);
  eachLumaRow(pixels, size, ground, luma, () => variance.add(luma));
  return variance.value();
}

/** Takes the rows of a plane one after the other; each is copied. */
function laplacianOf(width: number): { readonly add: (row: Float32Array) => void; readonly value: () => number } {
  let [above, middle, below] = [new Float32Array(width), new Float32Array(width), new Float32Array(width)];
  let [rows, sum, squares] = [0, 0, 0];
  return {
    add: (row) => {
      [above, middle, below] = [middle, below, above];
      below.set(row);
      if (++rows < 3 || width < 3) return;
      const [a, m, b] = [above, middle, below];
      let [ofRow, squaresOfRow] = [0, 0];
      for (let x = 1, left = m[0]!, here = m[1]!; x < width - 1; x++) {
        const right = m[x + 1]!;
        const edge = a[x]! + b[x]! + left + right - 4 * here;
        ofRow += edge;
        squaresOfRow += edge * edge;
        left = here;
        here = right;
      }
      sum += ofRow;
      squares += squaresOfRow;
    },
    value: () => {
      const count = (width - 2) * (rows - 2);
      return rows < 3 || width < 3 ? 0 : Math.max(0, squares / count - (sum / count) ** 2);
    },
  };
}
