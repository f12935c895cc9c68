import type { Pixels } from "./plane.ts";

/** From here up a pixel counts as opaque: models and encoders leave 253 or 254 where they mean opaque, and nobody sees it. */
export const OPAQUE_FROM = 250;

/** The least and the greatest alpha of any pixel, 0 to 255. */
export function alphaRange({ rgba }: Pixels): { readonly min: number; readonly max: number } {
  let [min, max] = [255, 0];
  for (let at = 3; at < rgba.length; at += 4) {
    const alpha = rgba[at]!;
    if (alpha < min) min = alpha;
    if (alpha > max) max = alpha;
  }
  return { min, max };
}
