import type { Plane } from "../../../../src/adapters/checks/pixels/plane.ts";
import type { Rgb } from "../../../../src/adapters/checks/pixels/resize.ts";

/** The planes of which test/fixtures/checks/reference-values.json has figures, all of whole numbers, at any size. */

type At = (x: number, y: number) => number;

const { abs, floor, max, min } = Math;
const wave: At = (x, y) => abs(((9 * x + 5 * y) % 510) - 255);

export function plane(width: number, height: number, at: At): Plane {
  const values = Float32Array.from({ length: width * height }, (_, index) => at(index % width, floor(index / width)));
  return { width, height, values };
}

/** Upper bits of a linear congruential generator (Numerical Recipes). */
export function drawn(width: number, seed: number): (most: number) => At {
  const values: number[] = [];
  let state = seed;
  return (most) => (x, y) => {
    while (values.length <= y * width + x) {
      state = (state * 1664525 + 1013904223) % 4294967296;
      values.push(floor(state / 65536));
    }
    return values[y * width + x]! % most;
  };
}

const clipped = (value: number): number => min(255, max(0, value));

export function planesOf(width: number, height: number): Readonly<Record<string, Plane>> {
  const noise = drawn(width, 1)(41);
  const kinds: Record<string, At> = {
    itself: wave,
    noise: (x, y) => clipped(wave(x, y) + noise(x, y) - 20),
    "half the contrast": (x, y) => floor(wave(x, y) / 2) + 64,
    brighter: (x, y) => clipped(wave(x, y) + 30),
    "upside down": (x, y) => 255 - wave(x, y),
    moved: (x, y) => wave(x + 2, y),
    random: drawn(width, 2)(256),
    flat: () => 128,
  };
  return Object.fromEntries(Object.entries(kinds).map(([name, at]) => [name, plane(width, height, at)]));
}

export function greyPicture({ width, height, values }: Plane): Rgb {
  return { width, height, values: Float32Array.from({ length: values.length * 3 }, (_, at) => values[floor(at / 3)]!) };
}
