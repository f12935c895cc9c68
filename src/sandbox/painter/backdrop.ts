import { seededRandom } from "../../core/random.ts";
import type { Random } from "../../core/random.ts";
import type { Palette } from "./palette.ts";
import { mix, pack } from "./raster.ts";
import type { Raster, Rgb } from "./raster.ts";

/** Sky, hills and ground: what stands behind the subject. */

const SIDE = 256;
const LEVELS = 16;
const KNOTS = 32;

export type Grain = { readonly tile: Int8Array; readonly side: number };

let shared: Grain | undefined;

/** A tile of grain in -128..127, fine and coarse noise together, so that nothing painted with it looks flat; made once. */
export function sharedGrain(): Grain {
  return (shared ??= makeGrain(seededRandom(1, "grain")));
}

function makeGrain(random: Random): Grain {
  const tile = new Int8Array(SIDE * SIDE);
  const coarse = Float32Array.from({ length: KNOTS * KNOTS }, () => random() - 0.5);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) tile[y * SIDE + x] = 150 * (between(coarse, x, y) + 0.62 * (random() - 0.5));
  return { tile, side: SIDE };
}

/** Linear between the knots of a coarse grid, which joins itself at the edges as the tile does. */
function between(knots: Float32Array, x: number, y: number): number {
  const [across, down] = [(x * KNOTS) / SIDE, (y * KNOTS) / SIDE];
  const [left, top] = [Math.floor(across), Math.floor(down)];
  const [right, below] = [(left + 1) % KNOTS, (top + 1) % KNOTS];
  const [dx, dy] = [across - left, down - top];
  const upper = knots[top * KNOTS + left]! * (1 - dx) + knots[top * KNOTS + right]! * dx;
  const lower = knots[below * KNOTS + left]! * (1 - dx) + knots[below * KNOTS + right]! * dx;
  return upper * (1 - dy) + lower * dy;
}

export type Horizon = { readonly ridges: readonly Float32Array[]; readonly colours: readonly Rgb[] };

/** Three lines of hills, far to near, as the row at which each begins in every column; the last is the ground itself. */
export function makeHorizon(width: number, height: number, palette: Palette, random: Random): Horizon {
  const base = height * (0.5 + 0.14 * random());
  const ridges = [0, 1, 2].map((depth) => ridge(width, base + depth * height * 0.07, height * (0.11 - 0.035 * depth), random));
  const haze = [0.55, 0.28, 0];
  return { ridges, colours: haze.map((share) => mix(palette.ground, palette.skyLow, share)) };
}

function ridge(width: number, base: number, relief: number, random: Random): Float32Array {
  const waves = [1, 2.3, 5.1, 11.7].map((frequency) => ({ frequency, phase: random() * 6.28, size: relief / (frequency + 0.6) }));
  return Float32Array.from({ length: width }, (_, x) =>
    waves.reduce((y, wave) => y + wave.size * Math.sin((x / width) * 6.28 * wave.frequency + wave.phase), base),
  );
}

export type Backdrop = { readonly palette: Palette; readonly horizon: Horizon; readonly grain: Grain };

/** Paints rows `from` to `to` (exclusive): a table of shades for each layer and row makes every pixel one look-up. */
export function paintRows(raster: Raster, { palette, horizon, grain }: Backdrop, from: number, to: number): void {
  const { width, height, words } = raster;
  const [far, middle, near] = horizon.ridges as [Float32Array, Float32Array, Float32Array];
  const shades = new Uint32Array(4 * LEVELS);
  for (let y = from; y < to; y++) {
    const share = y / height;
    fillShades(shades, 0, mix(palette.skyTop, palette.skyLow, Math.min(1, share * 1.6)), 5);
    horizon.colours.forEach((colour, layer) => fillShades(shades, layer + 1, mix(colour, [0, 0, 0], 0.35 * share), 34));
    const texture = (y & (SIDE - 1)) * SIDE;
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const layer = y < far[x]! ? 0 : y < middle[x]! ? 1 : y < near[x]! ? 2 : 3;
      const level = (grain.tile[texture + (x & (SIDE - 1))]! + 128) >> 4;
      words[row + x] = shades[layer * LEVELS + level]!;
    }
  }
}

function fillShades(shades: Uint32Array, layer: number, colour: Rgb, strength: number): void {
  for (let level = 0; level < LEVELS; level++) {
    const light = strength * (level / (LEVELS / 2) - 1);
    shades[layer * LEVELS + level] = pack(colour[0] + light, colour[1] + light, colour[2] + light);
  }
}
