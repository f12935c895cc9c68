import { createInflate } from "node:zlib";
import { fourCc, u32be } from "./headers/bytes.ts";

/** What the IDAT chunks of a PNG hold, and whether it is whole. */

/** All of their bytes, which are a zlib stream, in an array of its own. */
export function pixelData(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const { type, from, to } of chunksOf(bytes)) if (type === "IDAT") parts.push(bytes.subarray(from, to));
  return Buffer.concat(parts);
}

export type Chunk = { readonly type: string; readonly from: number; readonly to: number };

/** The chunks of a PNG that is known to be whole, with where their data are, to its end. */
export function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  for (let at = 8, type = ""; at + 12 <= bytes.length && type !== "IEND";) {
    const to = at + 8 + u32be(bytes, at);
    type = fourCc(bytes, at + 4);
    yield { type, from: at + 8, to };
    at = to + 4;
  }
}

/** Samples a pixel, by the colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The passes of an interlaced image (W3C PNG, third edition, section 8.2): first column and row, and the steps between them. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** How many bytes the pixel data unpack to, by what the image header says: rows of whole bytes, each behind its filter's number. */
export function impliedLength(bytes: Uint8Array): number {
  const [width, height] = [u32be(bytes, 16), u32be(bytes, 20)];
  const bits = (bytes[24] ?? 0) * (SAMPLES[bytes[25] ?? 0] ?? 0);
  const lengthOf = (columns: number, rows: number) => (columns > 0 ? rows * (1 + Math.ceil((columns * bits) / 8)) : 0);
  if (bytes[28] === 0) return lengthOf(width, height);
  return PASSES.reduce(
    (sum, [left, top, across, down]) => sum + lengthOf(Math.ceil((width - left) / across), Math.ceil((height - top) / down)),
    0,
  );
}

/** Unpacked and looked at so many bytes at a time; they are kept nowhere. */
const PART = 1 << 20;

/** zlib's errors that are about the data; others are about the machine. */
const DAMAGE: ReadonlySet<string | undefined> = new Set(["Z_DATA_ERROR", "Z_BUF_ERROR", "Z_NEED_DICT"]);

/**
 * Unpacks the pixel data once, since the codec does not look at their checksum (Adler-32), and says what is wrong with them as a sentence
 * fragment; null for nothing. What comes after as many bytes as the header implies is let be, and not unpacked.
 *
 * @throws Error when the machine has no memory for it
 */
export async function dataProblem(bytes: Uint8Array): Promise<string | null> {
  const implied = impliedLength(bytes);
  const inflate = createInflate({ chunkSize: Math.min(PART, Math.max(64, implied + 1)) });
  let length = 0;
  try {
    for await (const part of inflate.end(pixelData(bytes)) as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > implied) return null;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!DAMAGE.has(code)) throw error;
    return `its pixel data cannot be unpacked (${message})`;
  }
  return length < implied ? `its pixel data are ${length} bytes instead of ${implied}` : null;
}
