import type { Codecs, Decoding } from "./codecs.ts";
import type { Header } from "./headers/header.ts";
import type { Decoded } from "./headers/read.ts";
import type { Pixels } from "./pixels/plane.ts";

/** A codec's memory never shrinks: after an image this large the worker is replaced. */
const SPENT_PIXELS = 12e6;

/** Decodes, and refuses pixels that are not of the size that the header promised. */
export async function decodeChecked(format: Decoded, header: Header, bytes: Uint8Array, codecs: Codecs): Promise<Decoding> {
  const decoding = await codecs.decode(format, bytes);
  if (!decoding.ok) return decoding;
  const { width, height, rgba } = decoding.pixels;
  const { stored } = header;
  if (stored && stored.width === width && stored.height === height && rgba.length === 4 * width * height) return decoding;
  const said = stored ? `${stored.width}x${stored.height}` : "no size";
  return { ok: false, reason: `its header says ${said} and its data are ${width}x${height} pixels` };
}

export function isLarge({ width, height }: Pixels): boolean {
  return width * height > SPENT_PIXELS;
}
