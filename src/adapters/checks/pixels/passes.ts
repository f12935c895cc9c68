import { blankSide } from "./blank.ts";
import { PALETTE_SIDE } from "./palette.ts";
import type { Ground, Pixels } from "./plane.ts";
import { fitWithin, rescale, type Rgb, shrinkRgb } from "./resize.ts";
import { sharpnessOf } from "./sharpness.ts";

/** The passes over all pixels of an image, which nearly all the time of a look at it goes into. */
export type Passes = {
  readonly sharpness: (ground: Ground) => number;
  /** The picture at the size at which blankness and frames are seen, as it is stored. */
  readonly small: (ground: Ground) => Rgb;
  /** That again, at the size at which colours are seen. */
  readonly tiny: (small: Rgb) => Rgb;
};

/** Any image on any ground, in plain TypeScript. */
export function plainPasses(pixels: Pixels): Passes {
  return {
    sharpness: (ground) => sharpnessOf(pixels, ground),
    small: (ground) => shrinkRgb(pixels, blankSide(pixels.width, pixels.height), ground),
    tiny: (small) => rescale(small, fitWithin(small.width, small.height, PALETTE_SIDE)),
  };
}
