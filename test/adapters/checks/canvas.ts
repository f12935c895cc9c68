import type { Pixels } from "../../../src/adapters/checks/pixels/plane.ts";
import { seededRandom } from "../../../src/core/random.ts";

/** A small painter for test images: nothing is read from disk, everything is the same on every machine. */

// Taken out once: looking a global up is slow where the tests run.
const { ceil, cos, floor, hypot, log, max, min, PI, round, sqrt } = Math;

export type Colour = readonly [number, number, number];
export type Canvas = Pixels & { readonly rgba: Uint8ClampedArray };
/** The colour at a point, both from 0 to 1. */
export type Shade = (u: number, v: number) => Colour;

export function canvas(width: number, height: number, shade: Shade | Colour): Canvas {
  const rgba = new Uint8ClampedArray(width * height * 4);
  const flat = typeof shade === "function" ? null : shade;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const colour = flat ?? (shade as Shade)((x + 0.5) / width, (y + 0.5) / height);
      rgba[at] = colour[0];
      rgba[at + 1] = colour[1];
      rgba[at + 2] = colour[2];
      rgba[at + 3] = 255;
    }
  }
  return { width, height, rgba };
}

/** Lays a colour over a pixel; `cover` from 0 to 1. */
export function dab({ width, height, rgba }: Canvas, x: number, y: number, colour: Colour, cover: number): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  const at = (y * width + x) * 4;
  for (let channel = 0; channel < 3; channel++) rgba[at + channel] = rgba[at + channel]! * (1 - cover) + colour[channel]! * cover;
}

/** A disc with a smooth edge; `glow` is the width of the edge in pixels. */
export function disc(on: Canvas, cx: number, cy: number, radius: number, colour: Colour, glow = 1): void {
  const reach = ceil(radius + glow);
  for (let y = floor(cy) - reach; y <= cy + reach; y++) {
    for (let x = floor(cx) - reach; x <= cx + reach; x++) {
      const distance = hypot(x - cx, y - cy);
      const cover = min(1, max(0, (radius + glow - distance) / glow));
      if (cover > 0) dab(on, x, y, colour, cover * cover);
    }
  }
}

/** A stroke of round dabs along a path; `at` gives the point for 0 to 1. */
export function stroke(on: Canvas, at: (t: number) => readonly [number, number], thickness: number, colour: Colour): void {
  const steps = on.width + on.height;
  for (let step = 0; step <= steps; step++) {
    const [x, y] = at(step / steps);
    disc(on, x, y, thickness / 2 - 0.5, colour);
  }
}

/** A line of letters: each a pattern of 5 x 7 dots like a bitmap font's, about half of them inked. */
export function text(on: Canvas, left: number, top: number, letters: number, height: number, colour: Colour): void {
  const random = seededRandom(letters);
  const dot = height / 7;
  for (let letter = 0; letter < letters; letter++) {
    const pattern = floor(random() * 2 ** 30);
    for (let cell = 0; cell < 35; cell++) {
      if (letter % 6 === 5 || !((pattern >> (cell % 30)) & 1)) continue;
      const x = left + (letter * 6 + (cell % 5)) * dot;
      const y = top + floor(cell / 5) * dot;
      for (let j = round(y); j < round(y + dot); j++) for (let i = round(x); i < round(x + dot); i++) dab(on, i, j, colour, 1);
    }
  }
}

/** Adds noise with a normal distribution, each channel on its own. */
export function grain(on: Canvas, deviation: number, seed = 1): Canvas {
  const random = seededRandom(seed);
  const normal = Float64Array.from({ length: 4096 }, () => sqrt(-2 * log(1 - random())) * cos(2 * PI * random()));
  let state = seed;
  for (let at = 0; at < on.rgba.length; at++) {
    if (at % 4 === 3) continue;
    // A linear congruential generator (Numerical Recipes), of which the upper bits are good enough to pick from the table.
    state = (state * 1664525 + 1013904223) % 4294967296;
    on.rgba[at] = round(on.rgba[at]! + deviation * normal[state >>> 20]!);
  }
  return on;
}
