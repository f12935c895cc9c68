import type { Codecs } from "../codecs.ts";
import type { Orientation } from "../headers/header.ts";
import { isDecoded, readFileHeader } from "../headers/read.ts";
import { decodeChecked, isLarge } from "../inspect.ts";
import { type Rgb, shrinkRgb } from "../pixels/resize.ts";
import type { Thumbnail } from "../protocol.ts";
import { sizeLimitFailures } from "../rules.ts";

export type Thumbnailing = { readonly thumbnail: Thumbnail | null; readonly spent: boolean };

/** Shrinks an image file's bytes to fit a square, upright as a viewer shows it; null when it cannot be decoded. */
export async function makeThumbnail(bytes: Uint8Array, side: number, codecs: Codecs): Promise<Thumbnailing> {
  const reading = readFileHeader(bytes);
  if (!reading.ok || !isDecoded(reading.kind) || reading.header.undecodable !== undefined) return none(false);
  const { kind, header } = reading;
  if (sizeLimitFailures({ kind, header, bytes: bytes.length }).length > 0) return none(false);
  const decoding = await decodeChecked(kind, header, bytes, codecs);
  if (!decoding.ok) return none(true);
  const small = shrinkRgb(decoding.pixels, side, 255);
  return { thumbnail: turnUpright(small, header.orientation), spent: isLarge(decoding.pixels) };
}

function none(spent: boolean): Thumbnailing {
  return { thumbnail: null, spent };
}

/** Where a pixel of the upright picture lies in the stored one, for the eight EXIF orientations (Exif 2.32, section 4.6.4). */
const SOURCES: Readonly<Record<Orientation, (x: number, y: number, right: number, bottom: number) => readonly [number, number]>> =
  {
    1: (x, y) => [x, y],
    2: (x, y, right) => [right - x, y],
    3: (x, y, right, bottom) => [right - x, bottom - y],
    4: (x, y, _right, bottom) => [x, bottom - y],
    5: (x, y) => [y, x],
    6: (x, y, _right, bottom) => [y, bottom - x],
    7: (x, y, right, bottom) => [right - y, bottom - x],
    8: (x, y, right) => [right - y, x],
  };

/** The upright picture as bytes. */
export function turnUpright({ width, height, values }: Rgb, orientation: Orientation): Thumbnail {
  const [wide, high] = orientation >= 5 ? [height, width] : [width, height];
  const rgb = new Uint8Array(wide * high * 3);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const [fromX, fromY] = SOURCES[orientation](x, y, width - 1, height - 1);
      const from = (fromY * width + fromX) * 3;
      for (let channel = 0; channel < 3; channel++) rgb[(y * wide + x) * 3 + channel] = Math.round(values[from + channel]!);
    }
  }
  return { width: wide, height: high, rgb };
}
