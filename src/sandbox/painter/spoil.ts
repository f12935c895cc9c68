import { seededRandom } from "../../core/random.ts";
import { newRaster, pack } from "./raster.ts";
import type { Raster } from "./raster.ts";

/** Ways in which an image is really bad. */

/** A nearly uniform frame: mostly the black one of a safety filter, sometimes an empty light one. */
export function blankFrame(width: number, height: number, seed: number): Raster {
  const random = seededRandom(seed, "blank");
  const raster = newRaster(width, height);
  const level = random() < 0.7 ? 1 : 236;
  const shades = [0, 1].map((step) => pack(level + step, level + step, level + step)) as [number, number];
  for (let index = 0; index < raster.words.length; index++) raster.words[index] = shades[(index >> 5) & 1]!;
  return raster;
}

/** A frame is painted so small and then enlarged smoothly: as blurred as by a lens far out of focus, and cheap. */
const BLURRED_SIDE = 56;

/** The size at which to paint what will be enlarged to `width` x `height` pixels. */
export function blurredSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1 / 5, BLURRED_SIDE / Math.max(width, height));
  return { width: Math.max(3, Math.round(width * scale)), height: Math.max(3, Math.round(height * scale)) };
}

/** Each pixel becomes the weighted mean of itself and its eight neighbours (the kernel 1 2 1 in both directions). */
export function soften({ width, height, bytes }: Raster): Raster {
  const out = newRaster(width, height);
  const at = (x: number, y: number): number =>
    (Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))) * 4;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 4; channel++) {
        const row = (line: number): number =>
          bytes[at(x - 1, line) + channel]! + 2 * bytes[at(x, line) + channel]! + bytes[at(x + 1, line) + channel]!;
        out.bytes[at(x, y) + channel] = (row(y - 1) + 2 * row(y) + row(y + 1)) / 16;
      }
  return out;
}

/** Enlarges by linear interpolation between the centres of pixels. */
export function enlarge(small: Raster, width: number, height: number): Raster {
  const raster = newRaster(width, height);
  const columns = Array.from({ length: width }, (_, x) => sample(x, width, small.width));
  for (let y = 0; y < height; y++) {
    const rows = sample(y, height, small.height);
    const [upper, lower] = [rows.low * small.width, rows.high * small.width];
    for (let x = 0; x < width; x++) {
      const { low, high, share } = columns[x]!;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 4; channel++) {
        const above = blend(small.bytes[(upper + low) * 4 + channel]!, small.bytes[(upper + high) * 4 + channel]!, share);
        const below = blend(small.bytes[(lower + low) * 4 + channel]!, small.bytes[(lower + high) * 4 + channel]!, share);
        raster.bytes[at + channel] = blend(above, below, rows.share);
      }
    }
  }
  return raster;
}

const blend = (a: number, b: number, share: number): number => a + (b - a) * share;

function sample(index: number, size: number, smallSize: number): { low: number; high: number; share: number } {
  const position = Math.min(smallSize - 1, Math.max(0, ((index + 0.5) * smallSize) / size - 0.5));
  const low = Math.floor(position);
  return { low, high: Math.min(smallSize - 1, low + 1), share: position - low };
}

/** Other pixels and another aspect ratio than asked for: one side keeps three quarters, the other half. */
export function wrongSize(width: number, height: number, seed: number): { readonly width: number; readonly height: number } {
  const [a, b] = seededRandom(seed, "size")() < 0.5 ? [0.75, 0.5] : [0.5, 0.75];
  return { width: Math.max(4, Math.round(width * a)), height: Math.max(4, Math.round(height * b)) };
}

/** How many bytes of a file of `length` bytes remain when it is cut off. */
export function cutLength(length: number, seed: number): number {
  return Math.max(1, Math.floor(length * (0.3 + 0.5 * seededRandom(seed, "cut")())));
}
