import type { ImageCheck } from "../../../core/manifest/image-check-schema.ts";
import type { CheckFailure } from "../../../core/checks/port.ts";
import { formatPercent } from "../wording.ts";
import { EDGES } from "./border.ts";
import { type Before, duplicateFailures } from "./duplicate.ts";
import type { Measures } from "./measure.ts";
import { shareOf } from "./palette.ts";

/** Every check of one `image` item that needs pixels and that fails, named by its key in the manifest. */
export function pixelFailures(measures: Measures, check: ImageCheck, before: Before): CheckFailure[] {
  return [
    ...blankFailures(measures, check),
    ...sharpnessFailures(measures, check),
    ...alphaFailures(measures, check),
    ...paletteFailures(measures, check),
    ...borderFailures(measures, check),
    ...(check.duplicateOf ? duplicateFailures(measures.hash(), before, check) : []),
  ];
}

function blankFailures(measures: Measures, { notBlank }: ImageCheck): CheckFailure[] {
  if (notBlank !== true) return [];
  const seen = measures.blankness();
  if (seen === null) return [];
  const { colour, ink } = seen;
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

/** Bounds themselves pass, whatever floating point makes of a share. */
const NOISE = 1e-9;

function paletteFailures(measures: Measures, { palette }: ImageCheck): CheckFailure[] {
  if (palette === undefined) return [];
  const { required, forbidden, distance } = palette;
  const failures: CheckFailure[] = [];
  const tell = (colour: string, seen: number, wanted: string): unknown =>
    failures.push({
      check: "palette",
      message: `${formatPercent(seen)} of the image is within ${distance} of ${colour}; wanted ${wanted}.`,
    });
  for (const { colour, minShare } of required) {
    const seen = shareOf(measures.colours(), colour, distance);
    if (seen < minShare - NOISE) tell(colour, seen, `at least ${formatPercent(minShare)}`);
  }
  for (const { colour, maxShare } of forbidden) {
    const seen = shareOf(measures.colours(), colour, distance);
    if (seen > maxShare + NOISE) tell(colour, seen, `at most ${formatPercent(maxShare)}`);
  }
  return failures;
}

function borderFailures(measures: Measures, { border }: ImageCheck): CheckFailure[] {
  if (border === undefined) return [];
  const seen = measures.border();
  const wide = EDGES.filter((edge) => seen[edge] > border.maxShare + NOISE);
  if (wide.length === 0) return [];
  const each = wide.map((edge) => `${formatPercent(seen[edge])} at the ${edge}`).join(", ");
  const message = `There is an even border: ${each}; wanted at most ${formatPercent(border.maxShare)}.`;
  return [{ check: "border", message }];
}
