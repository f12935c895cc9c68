import type { Codecs } from "../codecs.ts";
import { isDecoded, readFileHeader } from "../headers/read.ts";
import { decodeChecked, isLarge } from "../decode.ts";
import { type Rgb, shrinkRgb } from "../pixels/resize.ts";
import { turnUpright } from "../pixels/upright.ts";
import type { Thumbnail } from "../protocol.ts";
import { release } from "../release.ts";
import { sizeLimitProblem } from "../rules.ts";

export type Thumbnailing = { readonly thumbnail: Thumbnail | null; readonly spent: boolean };

/** Shrinks an image file's bytes to fit a square, upright as a viewer shows it; null when it cannot be decoded. */
export async function makeThumbnail(bytes: Uint8Array, side: number, codecs: Codecs): Promise<Thumbnailing> {
  const reading = readFileHeader(bytes);
  if (!reading.ok || !isDecoded(reading.kind) || reading.header.undecodable !== undefined) return none(false);
  const { kind, header } = reading;
  if (sizeLimitProblem(header) !== null) return none(false);
  const decoding = await decodeChecked(kind, header, bytes, codecs);
  if (!decoding.ok) return none(true);
  const small = shrinkRgb(decoding.pixels, side, 255);
  release(decoding.pixels.rgba);
  return { thumbnail: toBytes(turnUpright(small, header.orientation)), spent: isLarge(decoding.pixels) };
}

function none(spent: boolean): Thumbnailing {
  return { thumbnail: null, spent };
}

function toBytes({ width, height, values }: Rgb): Thumbnail {
  return { width, height, rgb: Uint8Array.from(values, Math.round) };
}
