import { seededRandom } from "../../core/random.ts";
import { makeHorizon, paintRows, sharedGrain } from "./backdrop.ts";
import type { Horizon } from "./backdrop.ts";
import { rowsInBand } from "./bands.ts";
import type { InBands } from "./bands.ts";
import { ELLIPSE, turn } from "./lathe.ts";
import type { Lathe } from "./lathe.ts";
import { choosePalette, wordsOf } from "./palette.ts";
import type { Palette } from "./palette.ts";
import { mix, newRaster } from "./raster.ts";
import type { Raster } from "./raster.ts";
import { buildSubject, chooseSubject } from "./subject.ts";

/** What to paint: the same order gives the same pixels. `seed` tells images of one prompt apart. */
export type SceneOrder = {
  readonly prompt: string;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  /** Only the subject, on nothing. */
  readonly transparent: boolean;
};

/** Paints a scene: a sky, hills, a ground and a subject whose kind and colours come from the prompt's words. */
export function* paintScene(order: SceneOrder): InBands<Raster> {
  const { prompt, width, height } = order;
  const words = wordsOf(prompt);
  // What the picture shows depends on the prompt alone; how it is composed depends on the seed too.
  const what = seededRandom(0, prompt);
  const how = seededRandom(order.seed, `compose ${prompt}`);
  const palette = choosePalette(words, what);
  const kind = chooseSubject(words, what);
  const grain = sharedGrain();
  const raster = newRaster(width, height);
  const horizon = makeHorizon(width, height, palette, how);
  if (!order.transparent) {
    const rows = rowsInBand(width);
    for (let y = 0; y < height; y += rows) {
      paintRows(raster, { palette, horizon, grain }, y, Math.min(height, y + rows));
      if (y + rows < height) yield;
    }
    for (const light of lightsOf(width, height, palette, horizon, how)) turn(raster, light);
  }
  const side = Math.min(width, height);
  const place = {
    axis: width * (0.38 + 0.24 * how()),
    floor: height * (0.84 + 0.06 * how()),
    size: side * (0.56 + 0.12 * how()),
  };
  for (const part of buildSubject(kind, place, palette, grain, how)) {
    turn(raster, part);
    if (rowsInBand(width) < height) yield;
  }
  return raster;
}

/** A sun or moon with its glow, and a few soft discs of light. */
function lightsOf(width: number, height: number, palette: Palette, { ridges }: Horizon, random: () => number): Lathe[] {
  const side = Math.min(width, height);
  const clip = ridges[0]!;
  const disc = (x: number, y: number, radius: number, colour: Lathe["colour"], opacity: number): Lathe => ({
    axis: x,
    top: y - radius,
    bottom: y + radius,
    half: ELLIPSE(radius),
    colour,
    opacity,
    clip,
  });
  const [x, y, radius] = [width * (0.12 + 0.76 * random()), height * (0.12 + 0.2 * random()), side * (0.05 + 0.04 * random())];
  const sun: Lathe["colour"] = palette.dark ? [228, 232, 240] : [255, 240, 196];
  const sparks = Array.from({ length: 7 }, () =>
    disc(
      width * random(),
      height * 0.45 * random(),
      side * (0.006 + 0.02 * random()),
      mix(palette.accent, [255, 255, 255], 0.6),
      0.45,
    ),
  );
  return [disc(x, y, radius * 2.4, sun, 0.14), disc(x, y, radius * 1.6, sun, 0.2), ...sparks, disc(x, y, radius, sun, 0.96)];
}
