import { fourCc, u24le, u32le } from "./bytes.ts";

/** The first frame of an animated WebP (RFC 9649, section 2.7.1.1), taken out as a file of its own. */

export type Frame = {
  /** A still WebP. */
  readonly file: Uint8Array;
  /** Where it lies on the canvas, in pixels. */
  readonly left: number;
  readonly top: number;
  readonly canvas: { readonly width: number; readonly height: number };
};

const HEAD = 16;
const ALPHA_FLAG = 0x10;

/** Null for what is no animation, or one whose first frame is cut short or does not lie within the canvas. */
export function firstFrame(bytes: Uint8Array): Frame | null {
  const end = Math.min(bytes.length, 8 + u32le(bytes, 4));
  if (fourCc(bytes, 12) !== "VP8X" || ((bytes[20] ?? 0) & 0x02) === 0) return null;
  const canvas = { width: u24le(bytes, 24) + 1, height: u24le(bytes, 27) + 1 };
  for (let at = 12; at + 8 <= end;) {
    const size = u32le(bytes, at + 4);
    if (fourCc(bytes, at) === "ANMF") return at + 8 + size <= end ? frameIn(bytes.subarray(at + 8, at + 8 + size), canvas) : null;
    at += 8 + size + (size & 1);
  }
  return null;
}

function frameIn(body: Uint8Array, canvas: Frame["canvas"]): Frame | null {
  if (body.length < HEAD) return null;
  const [left, top] = [2 * u24le(body, 0), 2 * u24le(body, 3)];
  const [width, height] = [u24le(body, 6) + 1, u24le(body, 9) + 1];
  if (left + width > canvas.width || top + height > canvas.height) return null;
  const parts: Uint8Array[] = [];
  let hasPicture = false;
  for (let at = HEAD; at + 8 <= body.length && !hasPicture;) {
    const [type, size] = [fourCc(body, at), u32le(body, at + 4)];
    const next = at + 8 + size + (size & 1);
    if (at + 8 + size > body.length) return null;
    hasPicture = type === "VP8 " || type === "VP8L";
    // A last chunk of an odd length may lack the byte that fills it up.
    if (hasPicture || type === "ALPH") parts.push(body.subarray(at, next), new Uint8Array(Math.max(0, next - body.length)));
    at = next;
  }
  return hasPicture ? { file: stillOf(parts, width, height), left, top, canvas } : null;
}

/** The extended header says the frame's size, which the picture's own must be. */
function stillOf(parts: readonly Uint8Array[], width: number, height: number): Uint8Array {
  const head = Buffer.alloc(30);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(22 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  head.write("WEBPVP8X", 8, "latin1");
  head.writeUInt32LE(10, 16);
  head[20] = ALPHA_FLAG;
  head.writeUIntLE(width - 1, 24, 3);
  head.writeUIntLE(height - 1, 27, 3);
  return Buffer.concat([head, ...parts]);
}
