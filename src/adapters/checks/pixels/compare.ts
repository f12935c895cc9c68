import type { CheckFailure } from "../../../core/checks/port.ts";
import type { ReferenceCheck } from "../../../core/manifest/check-schema.ts";
import { hashDistance, perceptualHash } from "./hash.ts";
import type { Plane } from "./plane.ts";
import { fitWithin, lumaOf } from "./resize.ts";
import type { Size } from "./rows.ts";
import { ssim, WINDOW } from "./ssim.ts";
import type { View } from "./view.ts";

/** How alike an image and a reference are, and whether that is enough. */

/** SSIM is measured with the longest side at most this, as its authors advise for whole pictures: finer detail is noise to it. */
export const SSIM_SIDE = 256;

/** Shapes that differ by less than this are the same: half a pixel of rounding in a small crop. */
const SAME_SHAPE = 0.02;

/** The part of a reference that is compared, averaged to a size. */
export type Reference = {
  /** What the part has by itself, in pixels. */
  readonly shape: Size;
  readonly luma: Plane;
  readonly hash: string;
};

/** The size at which an image's part is compared: its own, the longest side at most SSIM_SIDE, none under the window of SSIM. */
export function comparedAt(view: View): Size {
  const fitted = fitWithin(view.size.width, view.size.height, SSIM_SIDE);
  return { width: Math.max(WINDOW, fitted.width), height: Math.max(WINDOW, fitted.height) };
}

/** A reference of another shape than the size's is stretched. */
export function referenceAt(view: View, size: Size): Reference {
  const image = view.at(size);
  return { shape: view.size, luma: lumaOf(image), hash: perceptualHash(image) };
}

/**
 * What of a check fails, each named by its key in the manifest.
 *
 * @param view the part of the image that is compared
 * @param reference at the size that `comparedAt` names for it
 */
export function referenceFailures(view: View, reference: Reference, check: ReferenceCheck): CheckFailure[] {
  const { shape, luma, hash } = reference;
  const own = view.at(luma);
  const failures: CheckFailure[] = [];
  const { file, minSsim, maxHashDistance } = check;
  if (minSsim !== undefined) {
    const seen = ssim(lumaOf(own), luma);
    const how = `SSIM at ${luma.width}x${luma.height}${stretching(view.size, shape)}`;
    const message = `The similarity to ${file} is ${Number(seen.toFixed(3))} (${how}); wanted at least ${minSsim}.`;
    if (seen < minSsim - NOISE) failures.push({ check: "minSsim", message });
  }
  if (maxHashDistance !== undefined) {
    const seen = hashDistance(perceptualHash(own), hash);
    const message = `${seen} of the 63 bits of the perceptual hash are not those of ${file}; wanted at most ${maxHashDistance}.`;
    if (seen > maxHashDistance) failures.push({ check: "maxHashDistance", message });
  }
  return failures;
}

/** Says that the two had different shapes, which alone can make them differ. */
function stretching(own: Size, shape: Size): string {
  if (Math.abs((shape.width / shape.height) * (own.height / own.width) - 1) <= SAME_SHAPE) return "";
  return `, the reference of ${shape.width}x${shape.height} stretched to the shape of ${own.width}x${own.height}`;
}

/** An image is as similar to itself as can be, whatever floating point makes of it. */
const NOISE = 1e-9;
