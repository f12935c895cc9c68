import type { ImageCheck } from "../../../core/manifest/image-check-schema.ts";
import type { CheckFailure } from "../../../core/checks/port.ts";
import { formatPercent } from "../wording.ts";
import { OPAQUE_FROM, alphaRange } from "./alpha.ts";
import { type Blankness, blankSide, blankness } from "./blank.ts";
import type { Ground, Pixels } from "./plane.ts";
import { shrinkLuma, shrinkRgb } from "./resize.ts";
import { SHARPNESS_SIDE, laplacianVariance } from "./sharpness.ts";

/** What was measured, each at most once however many items ask for it. */
export type Measures = {
  readonly transparent: () => boolean;
  readonly sharpness: () => number;
  readonly blankness: () => Blankness;
};

/**
 * The measures of an image, computed when they are asked for. An image with transparent pixels is laid on black and on white,
 * and the ground on which it shows better counts: a white logo is not blank because pages are white.
 */
export function measuresOf(pixels: Pixels): Measures {
  const transparent = once(() => alphaRange(pixels).min < OPAQUE_FROM);
  const grounds = (): readonly Ground[] => (transparent() ? [0, 255] : ["opaque"]);
  const sharpnessOn = (ground: Ground) => laplacianVariance(shrinkLuma(pixels, SHARPNESS_SIDE, ground));
  return {
    transparent,
    sharpness: once(() => Math.max(...grounds().map(sharpnessOn))),
    blankness: once(() => {
      const side = blankSide(pixels.width, pixels.height);
      const judged = grounds().map((ground) => blankness(shrinkRgb(pixels, side, ground)));
      return judged.find(({ blank }) => !blank) ?? judged[0]!;
    }),
  };
}

/** Every check of one `image` item that needs pixels and that fails. */
export function pixelFailures(measures: Measures, check: ImageCheck): CheckFailure[] {
  return [...blankFailures(measures, check), ...sharpnessFailures(measures, check), ...alphaFailures(measures, check)];
}

function blankFailures(measures: Measures, { notBlank }: ImageCheck): CheckFailure[] {
  if (notBlank !== true) return [];
  const { blank, colour, ink } = measures.blankness();
  if (!blank) return [];
  const hex = colour.map((value) => value.toString(16).padStart(2, "0")).join("");
  const message = `The frame is nearly uniform: ${formatPercent(1 - ink)} of it is about #${hex}; wanted a picture.`;
  return [{ check: "notBlank", message }];
}

function sharpnessFailures(measures: Measures, { minSharpness }: ImageCheck): CheckFailure[] {
  if (minSharpness === undefined) return [];
  const seen = measures.sharpness();
  if (seen >= minSharpness) return [];
  const message = `The sharpness is ${Number(seen.toPrecision(3))}; wanted at least ${minSharpness}.`;
  return [{ check: "minSharpness", message }];
}

function alphaFailures(measures: Measures, { alpha }: ImageCheck): CheckFailure[] {
  if (alpha === undefined || measures.transparent() === (alpha === "required")) return [];
  const message =
    alpha === "required" ? "No pixel is transparent; wanted transparent pixels." : "Some pixels are transparent; wanted none.";
  return [{ check: "alpha", message }];
}

function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: compute() }).value;
}
