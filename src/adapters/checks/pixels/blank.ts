import type { Rgb } from "./resize.ts";

// Taken out once: the inner loops run hundreds of thousands of times, and not everywhere is a global look-up free.
const { abs, floor, max, min, round } = Math;

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
  const colour = [median(image, 0), median(image, 1), median(image, 2)] as const;
  const difference = min(MOST_DIFFERENCE, max(LEAST_DIFFERENCE, NOISE_MARGIN * noise(image)));
  const { ink, spread } = differing(image, colour, difference);
  return { blank: ink < MOST_INK && spread < MOST_SPREAD, colour, ink, spread };
}

function median({ values }: Rgb, channel: number): number {
  const counts = new Uint32Array(256);
  for (let at = channel; at < values.length; at += 3) counts[round(values[at]!)]!++;
  return medianOfCounts(counts, values.length / 3);
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
  const counts = new Uint32Array(256 * STEPS);
  let total = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 1; x < width; x++, total++) {
      const at = (y * width + x) * 3 + 1;
      counts[min(counts.length - 1, round(abs(values[at]! - values[at - 3]!) * STEPS))]!++;
    }
  }
  return total === 0 ? 0 : medianOfCounts(counts, total) / STEPS / 0.6745 / Math.SQRT2;
}

function differing({ width, height, values }: Rgb, colour: readonly [number, number, number], difference: number) {
  const [rows, columns] = [new Uint8Array(GRID), new Uint8Array(GRID)];
  let count = 0;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const red = abs(values[at]! - colour[0]);
      const green = abs(values[at + 1]! - colour[1]);
      const blue = abs(values[at + 2]! - colour[2]);
      if (red <= difference && green <= difference && blue <= difference) continue;
      count++;
      rows[floor((y * GRID) / height)] = 1;
      columns[floor((x * GRID) / width)] = 1;
    }
  }
  return { ink: count / (width * height), spread: (sum(rows) / GRID) * (sum(columns) / GRID) };
}

function sum(flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0);
}
