import { isOpaque } from "./alpha.ts";
import { type Blankness, blankSide, blankness } from "./blank.ts";
import { type Border, borderOf } from "./border.ts";
import { perceptualHash } from "./hash.ts";
import { type Colours, coloursOf, PALETTE_SIDE, visibleColours } from "./palette.ts";
import type { Ground } from "./plane.ts";
import { fitWithin, rescale, type Rgb, shrinkRgb } from "./resize.ts";
import { sharpnessOf } from "./sharpness.ts";
import { turnUpright } from "./upright.ts";
import type { Picture } from "./view.ts";

/** What was measured, each at most once however many items ask for it. */
export type Measures = {
  readonly transparent: () => boolean;
  readonly sharpness: () => number;
  readonly blankness: () => Blankness;
  readonly colours: () => Colours;
  readonly border: () => Border;
  readonly hash: () => string;
};

/**
 * The measures of an image as a viewer shows it, computed when they are asked for. An image with transparent pixels is laid on black
 * and on white, and the ground on which it shows better counts: a white logo is not blank because pages are white. Frames and hashes
 * are those of it on middle grey.
 */
export function measuresOf({ pixels, header }: Picture): Measures {
  const transparent = once(() => header.mayBeTransparent && !isOpaque(pixels));
  const grounds = (): readonly Ground[] => (transparent() ? [0, 255] : ["opaque"]);
  const small = once(() => {
    const side = blankSide(pixels.width, pixels.height);
    return grounds().map((ground) => turnUpright(shrinkRgb(pixels, side, ground), header.orientation));
  });
  const shown = once(() => meanOf(small()));
  // Far larger than what is made of it: one pass for colours and hash together.
  const tiny = (image: Rgb): Rgb => rescale(image, fitWithin(image.width, image.height, PALETTE_SIDE));
  const tinies = once(() => small().map(tiny));
  return {
    transparent,
    sharpness: once(() => Math.max(...grounds().map((ground) => sharpnessOf(pixels, ground)))),
    blankness: once(() => {
      const judged = small().map(blankness);
      return judged.find(({ blank }) => !blank) ?? judged[0]!;
    }),
    colours: once(() => {
      const [first, second] = tinies();
      return second ? visibleColours(first!, second) : coloursOf(first!);
    }),
    border: once(() => borderOf(shown())),
    hash: once(() => perceptualHash(meanOf(tinies()))),
  };
}

/** A picture on black and the same on white make the one on middle grey. */
function meanOf(images: readonly Rgb[]): Rgb {
  const [first, second] = images;
  if (!second) return first!;
  return { ...first!, values: first!.values.map((value, at) => (value + second.values[at]!) / 2) };
}

function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: compute() }).value;
}
