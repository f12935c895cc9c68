import type { Codecs } from "./codecs.ts";
import type { Shrunk } from "./protocol.ts";
import { makeThumbnail } from "./sheet/thumbnail.ts";

/**
 * Shrinks an image file's bytes so that the longest side has at most so many pixels, upright, on white where it is transparent, as PNG,
 * which every model that looks at images takes; null when it cannot be decoded.
 */
export async function shrinkImage(
  bytes: Uint8Array,
  side: number,
  codecs: Codecs,
): Promise<{ readonly shrunk: Shrunk | null; readonly spent: boolean }> {
  const { thumbnail, spent } = await makeThumbnail(bytes, side, codecs);
  if (!thumbnail) return { shrunk: null, spent };
  const { width, height, rgb } = thumbnail;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4)
    rgba.set([rgb[from]!, rgb[from + 1]!, rgb[from + 2]!, 255], to);
  return { shrunk: { width, height, png: await codecs.encodePng({ width, height, rgba }) }, spent };
}
