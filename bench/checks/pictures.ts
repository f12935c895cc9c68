import sharp, { type Sharp } from "sharp";
import type { Pixels } from "../../src/adapters/checks/pixels/plane.ts";
import { seededRandom } from "../../src/core/random.ts";
import { paint } from "../../src/sandbox/painter.ts";

/** Pictures that the sandbox paints, with the grain of a photograph, and ways to spoil them. All the same on every machine. */

const PROMPTS = [
  "a calico cat on a windowsill",
  "studio photo of a brass desk lamp",
  "watercolour of a small harbour",
  "line art of a lighthouse",
  "a bowl of oranges on a wooden table",
  "a red bicycle in an old town",
] as const;

/** `count` pictures, square; every sixth has the same prompt as the first and another seed. */
export async function pictures(count: number, side: number): Promise<Pixels[]> {
  const all: Pixels[] = [];
  for (let seed = 0; seed < count; seed++) {
    const prompt = PROMPTS[seed % PROMPTS.length]!;
    const file = await paint({ prompt, seed, width: side, height: side, transparent: false, kind: "good" }, "png");
    all.push(noisy(await pixelsOf(sharp(file)), 3, seed + 1));
  }
  return all;
}

export async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgba: new Uint8Array(data) };
}

export function imageOf({ width, height, rgba }: Pixels): Sharp {
  return sharp(Buffer.from(rgba.buffer, rgba.byteOffset, rgba.length), { raw: { width, height, channels: 4 } });
}

/** Adds noise of about a normal distribution (the sum of four even ones), each channel on its own. */
export function noisy({ width, height, rgba }: Pixels, deviation: number, seed: number): Pixels {
  const random = seededRandom(seed);
  const table = Float64Array.from(
    { length: 4096 },
    () => (random() + random() + random() + random() - 2) * Math.sqrt(3) * deviation,
  );
  const out = new Uint8ClampedArray(rgba);
  let state = seed;
  for (let at = 0; at < out.length; at++) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    if (at % 4 !== 3) out[at] = out[at]! + table[state >>> 20]!;
  }
  return { width, height, rgba: out };
}

export type Spoil = (picture: Pixels) => Promise<Pixels>;

export const blurred =
  (sigma: number): Spoil =>
  (picture) =>
    pixelsOf(imageOf(picture).removeAlpha().blur(sigma));
export const recompressed =
  (quality: number): Spoil =>
  async (picture) =>
    pixelsOf(sharp(await imageOf(picture).removeAlpha().jpeg({ quality }).toBuffer()));
export const scaled =
  (factor: number): Spoil =>
  (picture) =>
    pixelsOf(imageOf(picture).resize({ width: Math.round(picture.width * factor) }));
export const brighter =
  (levels: number): Spoil =>
  (picture) =>
    pixelsOf(imageOf(picture).removeAlpha().linear(1, levels));
/** Cuts so much of each side off, and keeps the size. */
export const cropped =
  (share: number): Spoil =>
  (picture) => {
    const [left, width] = [Math.round(picture.width * share), Math.round(picture.width * (1 - 2 * share))];
    return pixelsOf(imageOf(picture).extract({ left, top: left, width, height: width }).resize(picture.width, picture.height));
  };

/** Margins as shares of the side. */
export type Margins = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

/** Scales the picture into what even margins leave. */
export const framed =
  (margins: Margins, background: string): Spoil =>
  (picture) => {
    const pixels = (share: number): number => Math.round(picture.width * share);
    const { top, right, bottom, left } = margins;
    const inner = { width: picture.width - pixels(left) - pixels(right), height: picture.height - pixels(top) - pixels(bottom) };
    return pixelsOf(
      imageOf(picture)
        .removeAlpha()
        .resize(inner.width, inner.height, { fit: "cover" })
        .extend({ top: pixels(top), right: pixels(right), bottom: pixels(bottom), left: pixels(left), background }),
    );
  };

/** A rectangle of a colour over so much of the area. */
export const stamped =
  (share: number, [r, g, b]: readonly [number, number, number]): Spoil =>
  (picture) => {
    const side = Math.round(picture.width * Math.sqrt(share));
    const create = { width: side, height: side, channels: 4 as const, background: { r, g, b } };
    return pixelsOf(imageOf(picture).composite([{ input: { create }, left: 40, top: 60 }]));
  };
