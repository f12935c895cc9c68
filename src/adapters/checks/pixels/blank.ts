import type { Rgb } from "./resize.ts";

// Taken out once: the inner loops run hundreds of thousands of times, and not everywhere is a global look-up free.
const { abs, floor, max, min } = Math;

/**
 * The longest side in pixels at which blankness is judged, at most half of the image's: each pixel is the mean of four or more,
 * which averages noise away and leaves a line of text.
 */
export function blankSide(width: number, height: number): number {
  return min(512, max(width, height) / 2);
}

/** A pixel differs from the dominant colour when a channel is further from it than this (of 255). */
const LEAST_DIFFERENCE = 8;
const MOST_DIFFERENCE = 14;
/** The noise, in standard deviations, that a pixel must rise above. */
const NOISE_MARGIN = 5;
/** Side of the grid on which the spread of the different pixels is seen. */
const GRID = 32;

/**
 * An image is nearly uniform when less than MOST_INK of its pixels differ, and when they lie in less than MOST_SPREAD of the
 * grid's rows times its columns. Seen on the scenes of test/adapters/checks/scenes.ts, at five sizes from 512x512 to 2048x2048:
 *
 * - frames that must be caught: ink 0 to 0.0112 (two lines of text), spread 0 to 0.051 (a line of text)
 * - pictures in one place: ink from 0.0202 (an icon that covers 2 % of a white ground), spread from 0.031
 * - pictures all over the frame: ink from 0.0005 (30 faint stars), spread from 0.132 (14 lights at night)
 *
 * What cannot be told apart: an icon of under 1.5 % of the frame, or a few lights in a row on perfect black, from a watermark.
 */
const MOST_INK = 0.015;
const MOST_SPREAD = 0.08;

export type Blankness = {
  readonly blank: boolean;
  /** The dominant colour: the median of each channel, 0 to 255. */
  readonly colour: readonly [number, number, number];
  /** Share of the pixels that differ from the dominant colour, 0 to 1. */
  readonly ink: number;
  /** Share of the grid's rows with such pixels times the share of its columns, 0 to 1. */
  readonly spread: number;
};

/** Tells nearly uniform frames. */
export function blankness(image: Rgb): Blankness {
  const colour = medians(image);
  const difference = min(MOST_DIFFERENCE, max(LEAST_DIFFERENCE, NOISE_MARGIN * noise(image)));
  const { ink, spread } = differing(image, colour, difference);
  return { blank: ink < MOST_INK && spread < MOST_SPREAD, colour, ink, spread };
}

/** The same, but null for what is found early to be no blank frame: most pictures differ enough in their first rows. */
export function blanknessIfAny(image: Rgb): Blankness | null {
  return hasInk(image, medians(image)) ? null : blankness(image);
}

/** Whether so many pixels differ by the most that could be asked for that the rest does not matter. */
function hasInk({ width, height, values }: Rgb, [red, green, blue]: readonly [number, number, number]): boolean {
  const enough = MOST_INK * width * height;
  let count = 0;
  for (let at = 0; at < values.length && count < enough; at += 3) {
    const [byRed, byGreen, byBlue] = [abs(values[at]! - red), abs(values[at + 1]! - green), abs(values[at + 2]! - blue)];
    if (byRed > MOST_DIFFERENCE || byGreen > MOST_DIFFERENCE || byBlue > MOST_DIFFERENCE) count++;
  }
  return count >= enough;
}

/** The medians of the three channels, rounded. */
function medians({ values }: Rgb): [number, number, number] {
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  const [reds, greens, blues] = counts;
  // The cast rounds: no value is negative, and `Math.round` is several times as slow.
  for (let at = 0; at < values.length; at += 3) {
    reds[(values[at]! + 0.5) | 0]!++;
    greens[(values[at + 1]! + 0.5) | 0]!++;
    blues[(values[at + 2]! + 0.5) | 0]!++;
  }
  const total = values.length / 3;
  return [medianOfCounts(reds, total), medianOfCounts(greens, total), medianOfCounts(blues, total)];
}

function medianOfCounts(counts: Uint32Array, total: number): number {
  let seen = 0;
  for (let value = 0; value < counts.length; value++) {
    seen += counts[value]!;
    if (2 * seen >= total) return value;
  }
  return 0;
}

/**
 * Standard deviation of the noise, from the median difference of neighbours in a row (the median absolute deviation of a normal
 * difference is 0.6745 times its deviation, which is sqrt 2 times that of a pixel): smooth content does not count as noise.
 */
function noise({ width, height, values }: Rgb): number {
  const STEPS = 16;
  const counts = new Uint32Array(256 * STEPS + 1);
  for (let y = 0; y < height; y++) {
    let before = values[y * width * 3 + 1]!;
    for (let at = (y * width + 1) * 3 + 1, end = (y + 1) * width * 3; at < end; at += 3) {
      const here = values[at]!;
      counts[(abs(here - before) * STEPS + 0.5) | 0]!++;
      before = here;
    }
  }
  const total = (width - 1) * height;
  return total === 0 ? 0 : medianOfCounts(counts, total) / STEPS / 0.6745 / Math.SQRT2;
}

function differing({ width, height, values }: Rgb, colour: readonly [number, number, number], difference: number) {
  const [rows, columns] = [new Uint8Array(GRID), new Uint8Array(GRID)];
  const columnOf = Uint8Array.from({ length: width }, (_, x) => floor((x * GRID) / width));
  const [red, green, blue] = colour;
  let count = 0;
  for (let y = 0, at = 0; y < height; y++) {
    const before = count;
    for (let x = 0; x < width; x++, at += 3) {
      if (
        abs(values[at]! - red) <= difference &&
        abs(values[at + 1]! - green) <= difference &&
        abs(values[at + 2]! - blue) <= difference
      )
        continue;
      count++;
      columns[columnOf[x]!] = 1;
    }
    if (count > before) rows[floor((y * GRID) / height)] = 1;
  }
  return { ink: count / (width * height), spread: (sum(rows) / GRID) * (sum(columns) / GRID) };
}

function sum(flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0);
}
