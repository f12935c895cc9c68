import { isOpaque } from "./alpha.ts";
import { type Blankness, blanknessIfAny } from "./blank.ts";
import { type Border, borderOf } from "./border.ts";
import { perceptualHash } from "./hash.ts";
import { type Colours, coloursOf, visibleColours } from "./palette.ts";
import { type Passes, plainPasses } from "./passes.ts";
import type { Ground, Pixels } from "./plane.ts";
import type { Rgb } from "./resize.ts";
import { turnUpright } from "./upright.ts";
import type { Picture } from "./view.ts";

/** What was measured, each at most once however many items ask for it. */
export type Measures = {
  readonly transparent: () => boolean;
  readonly sharpness: () => number;
  /** Null for a picture. */
  readonly blankness: () => Blankness | null;
  readonly colours: () => Colours;
  readonly border: () => Border;
  readonly hash: () => string;
};

/**
 * The measures of an image as a viewer shows it, computed when they are asked for. An image with transparent pixels is laid on black
 * and on white, and the ground on which it shows better counts: a white logo is not blank because pages are white. Frames and hashes
 * are those of it on middle grey.
 */
export function measuresOf({ pixels, header }: Picture, passesOf: (pixels: Pixels) => Passes = plainPasses): Measures {
  const passes = passesOf(pixels);
  const transparent = once(() => header.mayBeTransparent && !isOpaque(pixels));
  const grounds = (): readonly Ground[] => (transparent() ? [0, 255] : ["opaque"]);
  const upright = (images: readonly Rgb[]): readonly Rgb[] => images.map((image) => turnUpright(image, header.orientation));
  const stored = once(() => grounds().map(passes.small));
  // One pass for colours and hash together.
  const tinies = once(() => upright(stored().map(passes.tiny)));
  return {
    transparent,
    sharpness: once(() => Math.max(...grounds().map(passes.sharpness))),
    blankness: once(() => {
      const judged = stored().map(blanknessIfAny);
      return judged.every((each) => each?.blank === true) ? judged[0]! : null;
    }),
    colours: once(() => {
      const [first, second] = tinies();
      return second ? visibleColours(first!, second) : coloursOf(first!);
    }),
    border: once(() => borderOf(meanOf(upright(stored())))),
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
