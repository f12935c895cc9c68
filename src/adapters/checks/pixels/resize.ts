import type { Ground, Pixels, Plane } from "./plane.ts";
import { eachRow, lumaRow, type Size } from "./rows.ts";
import { boxSpans, shrinkRow } from "./spans.ts";

/** Three numbers a pixel (red, green, blue in 0 to 255), row by row, nothing transparent. */
export type Rgb = { readonly width: number; readonly height: number; readonly values: Float32Array };

/** The size with the same aspect whose longest side is at most `longest`; never larger than it was, never below 1. */
export function fitWithin(width: number, height: number, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Lays the pixels on a ground and box-filters them so that the longest side is at most `longest` pixels.
 *
 * @param ground "opaque" leaves the alpha out of account, which is faster
 */
export function shrinkRgb(pixels: Pixels, longest: number, ground: Ground): Rgb {
  return resizeRgb(pixels, fitWithin(pixels.width, pixels.height, longest), ground);
}

/** The same to any size; each pixel is the mean of the area that it covers, also where it is smaller than one of the image's. */
export function resizeRgb(pixels: Pixels, size: Size, ground: Ground): Rgb {
  const { width, height } = size;
  const values = new Float32Array(width * height * 3);
  eachRow(pixels, size, ground, { at: (y) => values.subarray(y * width * 3, (y + 1) * width * 3) });
  return { width, height, values };
}

/** The luma of a picture, of ITU-R BT.601. */
export function lumaOf({ width, height, values }: Rgb): Plane {
  const luma = new Float32Array(width * height);
  lumaRow(values, luma);
  return { width, height, values: luma };
}

/** A picture of another size, each pixel the mean of the area that it covers. */
export function rescale(image: Rgb, { width, height }: Size): Rgb {
  const [across, down] = [boxSpans(image.width, width), boxSpans(image.height, height)];
  const values = new Float32Array(width * height * 3);
  const sum = new Float32Array(image.width * 3);
  for (let y = 0; y < height; y++) {
    sum.fill(0);
    for (let k = down.offset[y]!, source = down.first[y]!; k < down.offset[y + 1]!; k++, source++) {
      const [from, weight] = [source * sum.length, down.weights[k]!];
      for (let at = 0; at < sum.length; at++) sum[at]! += image.values[from + at]! * weight;
    }
    shrinkRow(sum, across, values.subarray(y * width * 3, (y + 1) * width * 3));
  }
  return { width, height, values };
}
