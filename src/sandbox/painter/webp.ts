import { rowsInBand } from "./bands.ts";
import type { InBands } from "./bands.ts";
import { hasAlpha } from "./raster.ts";
import type { Raster } from "./raster.ts";
import { newLowBits, prefixCode } from "./webp-bits.ts";
import type { LowBits, PrefixCode } from "./webp-bits.ts";

/**
 * A lossless WebP writer (RFC 9649): every pixel as its difference to the one on its left, green taken off red and blue, and one
 * prefix code for each channel. `comment` goes into an XMP chunk.
 */
export function* encodeWebp(raster: Raster, comment: string): InBands<Buffer> {
  const alpha = hasAlpha(raster);
  const extended = Buffer.alloc(10);
  extended[0] = (alpha ? 0x10 : 0) | 0x04;
  extended.writeUIntLE(raster.width - 1, 4, 3);
  extended.writeUIntLE(raster.height - 1, 7, 3);
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:description="${comment}"/></rdf:RDF></x:xmpmeta>`;
  const chunks = [chunk("VP8X", extended), chunk("VP8L", yield* encodePixels(raster, alpha)), chunk("XMP ", Buffer.from(xmp))];
  const length = chunks.reduce((sum, each) => sum + each.length, 4);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(length, 4);
  return Buffer.concat([head, ...chunks]);
}

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, "latin1");
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length & 1)]);
}

const PREDICTOR = { type: 0, left: 1, blockBits: 9 };
const SUBTRACT_GREEN = 2;
/** Alphabet sizes (RFC 9649, section 5.2): green shares its code with 24 lengths of copies, of which we make none. */
const ALPHABETS = { green: 280, channel: 256, distance: 40 };

function* encodePixels(raster: Raster, alpha: boolean): InBands<Buffer> {
  const { width, height } = raster;
  const planes = yield* residuals(raster);
  const bits = newLowBits(width * height * 3);
  bits.write(0x2f, 8);
  bits.write(width - 1, 14);
  bits.write(height - 1, 14);
  bits.write(alpha ? 1 : 0, 1);
  bits.write(0, 3);
  writePredictor(bits);
  bits.write(1, 1);
  bits.write(SUBTRACT_GREEN, 2);
  // No more transforms, no colour cache, one group of prefix codes.
  bits.write(0, 3);
  const codes = planes.map((plane, index) => prefixCode(countsOf(plane, index === 0 ? ALPHABETS.green : ALPHABETS.channel)));
  for (const code of codes) writeCode(bits, code);
  writeCode(bits, prefixCode(new Uint32Array(ALPHABETS.distance)));
  const band = width * rowsInBand(width);
  for (let i = 0; i < width * height; i++) {
    if (i % band === band - 1) yield;
    for (let channel = 0; channel < 4; channel++) {
      const value = planes[channel]![i]!;
      bits.write(codes[channel]!.bits[value]!, codes[channel]!.lengths[value]!);
    }
  }
  return bits.finish();
}

/** The predictor of every block is the same: an image of modes with a single colour, whose pixels take no bits. */
function writePredictor(bits: LowBits): void {
  bits.write(1, 1);
  bits.write(PREDICTOR.type, 2);
  bits.write(PREDICTOR.blockBits - 2, 3);
  bits.write(0, 1);
  for (const symbol of [PREDICTOR.left, 0, 0, 0, 0]) writeLone(bits, symbol);
}

/**
 * Green, red, blue and alpha, in the order of their codes, as differences. The first pixel is predicted as opaque black, the
 * first column by the pixel above (RFC 9649, section 4.1).
 */
function* residuals({ width, height, bytes }: Raster): InBands<readonly Uint8Array[]> {
  const band = width * rowsInBand(width);
  const planes = [0, 1, 2, 3].map(() => new Uint8Array(width * height)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const [greens, reds, blues, alphas] = planes;
  for (let i = 0; i < width * height; i++) {
    if (i % band === band - 1) yield;
    const at = i * 4;
    const from = i === 0 ? -1 : i % width === 0 ? at - width * 4 : at - 4;
    const green = bytes[at + 1]! - (from < 0 ? 0 : bytes[from + 1]!);
    greens[i] = green;
    reds[i] = bytes[at]! - (from < 0 ? 0 : bytes[from]!) - green;
    blues[i] = bytes[at + 2]! - (from < 0 ? 0 : bytes[from + 2]!) - green;
    alphas[i] = bytes[at + 3]! - (from < 0 ? 255 : bytes[from + 3]!);
  }
  return planes;
}

function countsOf(plane: Uint8Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const value of plane) counts[value]! += 1;
  return counts;
}

function writeLone(bits: LowBits, symbol: number): void {
  bits.write(1, 1);
  bits.write(0, 1);
  bits.write(1, 1);
  bits.write(symbol, 8);
}

/** Lengths of code lengths: four bits for each of the lengths 0-15, none for the three kinds of runs, which come first. */
const LENGTH_ORDER = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

function writeCode(bits: LowBits, { lengths, symbols }: PrefixCode): void {
  if (symbols.length < 2) return writeLone(bits, symbols[0] ?? 0);
  bits.write(0, 1);
  bits.write(LENGTH_ORDER.length - 4, 4);
  for (const length of LENGTH_ORDER) bits.write(length > 15 ? 0 : 4, 3);
  bits.write(0, 1);
  for (const length of lengths) bits.write(NIBBLE[length]!, 4);
}

/** The four bits of a code length, in the order of sending. */
const NIBBLE = Array.from({ length: 16 }, (_, n) => ((n & 1) << 3) | ((n & 2) << 1) | ((n & 4) >> 1) | ((n & 8) >> 3));
