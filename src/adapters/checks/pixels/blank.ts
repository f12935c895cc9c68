import type { Rgb } from "./resize.ts";

/** The longest side in pixels at which blankness is judged: noise is averaged away, a line of text is still seen. */
export const BLANK_SIDE = 512;

/** A pixel differs from the dominant colour when a channel is further from it than this (of 255). */
const LEAST_DIFFERENCE = 8;
const MOST_DIFFERENCE = 20;
/** The noise, in standard deviations, that a pixel must rise above. */
const NOISE_MARGIN = 5;
/** Side of the grid on which the spread of the different pixels is seen. */
const GRID = 32;

/** An image is nearly uniform when less than this share of its pixels differ ... */
const MOST_INK = 0.01;
/** ... and when they lie in less than this share of the grid's rows times its columns. */
const MOST_SPREAD = 0.12;

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
  const difference = Math.min(MOST_DIFFERENCE, Math.max(LEAST_DIFFERENCE, NOISE_MARGIN * noise(image)));
  const { ink, spread } = differing(image, colour, difference);
  return { blank: ink < MOST_INK && spread < MOST_SPREAD, colour, ink, spread };
}

function median({ values }: Rgb, channel: number): number {
  const counts = new Uint32Array(256);
  for (let at = channel; at < values.length; at += 3) counts[Math.round(values[at]!)]!++;
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
      counts[Math.min(counts.length - 1, Math.round(Math.abs(values[at]! - values[at - 3]!) * STEPS))]!++;
    }
  }
  return total === 0 ? 0 : medianOfCounts(counts, total) / STEPS / 0.6745 / Math.SQRT2;
}

function differing({ width, height, values }: Rgb, colour: readonly [number, number, number], difference: number) {
  const [rows, columns] = [new Uint8Array(GRID), new Uint8Array(GRID)];
  let count = 0;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const red = Math.abs(values[at]! - colour[0]);
      const green = Math.abs(values[at + 1]! - colour[1]);
      const blue = Math.abs(values[at + 2]! - colour[2]);
      if (red <= difference && green <= difference && blue <= difference) continue;
      count++;
      rows[Math.floor((y * GRID) / height)] = 1;
      columns[Math.floor((x * GRID) / width)] = 1;
    }
  }
  return { ink: count / (width * height), spread: (sum(rows) / GRID) * (sum(columns) / GRID) };
}

function sum(flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0);
}
