import type { Rgb } from "./resize.ts";

/** Even frames and letterboxes: bands of one colour along an edge that end at once, all along. */

// Taken out once: the inner loop runs hundreds of thousands of times, and not everywhere is a global look-up free.
const { abs } = Math;

export const EDGES = ["top", "right", "bottom", "left"] as const;
export type Edge = (typeof EDGES)[number];

/** How much of the height (top, bottom) or width (left, right) each band takes, 0 to 1; 0 without one. */
export type Border = Readonly<Record<Edge, number>>;

/** A channel further than this from the band's colour (of 255) is another colour: wider than what JPEG does to an even area. */
const TOLERANCE = 12;
/** Strays that an even line may have, as a share of it: ringing near the end of a band, a speck. */
const STRAYS = 0.01;
/** Where a band ends, at least this share of a line is another colour: a horizon or a product on a studio's ground is not. */
const LEAST_BREAK = 0.4;
/** Within how many lines it must have ended: shrinking spreads an edge over two, a soft one over three. */
const BREAK_LINES = 3;

/** The bands of a picture. One that is even all over has none: that is what `notBlank` is for. */
export function borderOf(image: Rgb): Border {
  const { width, height } = image;
  return {
    top: bandOf(image, { lines: height, length: width, start: 0, line: width, step: 1 }),
    right: bandOf(image, { lines: width, length: height, start: width - 1, line: -1, step: width }),
    bottom: bandOf(image, { lines: height, length: width, start: (height - 1) * width, line: -width, step: 1 }),
    left: bandOf(image, { lines: width, length: height, start: 0, line: 1, step: width }),
  };
}

/** How the lines parallel to an edge are walked, from the edge inwards; positions count pixels. */
type Walk = {
  readonly lines: number;
  readonly length: number;
  /** The first pixel of the outermost line. */
  readonly start: number;
  /** From a line to the next one. */
  readonly line: number;
  /** From a pixel to the next one of its line. */
  readonly step: number;
};

function bandOf({ values }: Rgb, walk: Walk): number {
  const colour = colourOfLine(values, walk);
  /** The share of a line that is another colour. */
  const otherIn = (line: number): number => {
    let other = 0;
    for (let k = 0, at = (walk.start + line * walk.line) * 3; k < walk.length; k++, at += walk.step * 3)
      if (
        abs(values[at]! - colour[0]) > TOLERANCE ||
        abs(values[at + 1]! - colour[1]) > TOLERANCE ||
        abs(values[at + 2]! - colour[2]) > TOLERANCE
      )
        other++;
    return other / walk.length;
  };
  let band = 0;
  while (band < walk.lines && otherIn(band) <= STRAYS) band++;
  if (band === 0 || band === walk.lines) return 0;
  for (let line = band; line < Math.min(walk.lines, band + BREAK_LINES); line++)
    if (otherIn(line) >= LEAST_BREAK) return band / walk.lines;
  return 0;
}

/** The median of each channel along the outermost line. */
function colourOfLine(values: Float32Array, { start, step, length }: Walk): readonly [number, number, number] {
  const median = (channel: number): number => {
    const line = Float32Array.from({ length }, (_, k) => values[(start + k * step) * 3 + channel]!);
    return line.toSorted()[length >> 1]!;
  };
  return [median(0), median(1), median(2)];
}
