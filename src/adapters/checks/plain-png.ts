import { inflateSync } from "node:zlib";
import { u32be } from "./headers/bytes.ts";
import type { Pixels } from "./pixels/plane.ts";
import { chunksOf, pixelData } from "./png-data.ts";
import { release } from "./release.ts";

/**
 * The PNG files that nearly every generator writes (8 bits, RGB or RGBA, not interlaced), decoded here: Node's own inflater, which is
 * held to the exact number of bytes, and plain JavaScript, which cannot leave its arrays. It takes a third of the codec's time. What is
 * anything else, or irregular in any way, is left to the codec.
 */

const RGB = 2;
const RGBA = 6;

/**
 * The pixels, or null for a file that this is not for.
 *
 * @param bytes a PNG whose chunks are known to be whole
 */
export function decodePlainPng(bytes: Uint8Array): Pixels | null {
  const [depth, colour, interlace] = [bytes[24], bytes[25], bytes[28]];
  if (depth !== 8 || (colour !== RGB && colour !== RGBA) || interlace !== 0) return null;
  const [width, height] = [u32be(bytes, 16), u32be(bytes, 20)];
  const channels = colour === RGBA ? 4 : 3;
  if (!isRegular(bytes)) return null;
  const data = pixelData(bytes);
  const rows = inflated(data, height * (width * channels + 1));
  const pixels = rows && unfiltered(rows, width, height, channels);
  // A copy even of a single chunk: what is released must be nobody else's.
  release(data);
  if (rows) release(new Uint8Array(rows.buffer));
  return pixels;
}

/** Whether its IDAT chunks are in a row, and no chunk gives RGB a transparent colour. */
function isRegular(bytes: Uint8Array): boolean {
  let [last, hasData] = ["", false];
  for (const { type } of chunksOf(bytes)) {
    if (type === "tRNS" || (type === "IDAT" && hasData && last !== "IDAT")) return false;
    hasData ||= type === "IDAT";
    last = type;
  }
  return true;
}

function inflated(data: Uint8Array, length: number): Uint8Array | null {
  try {
    // A byte more than there should be: the inflater would make room anew for one that is full.
    const rows = inflateSync(data, { chunkSize: Math.max(64, length + 1), maxOutputLength: length });
    // Not as a Buffer: loops over two kinds of array are half as fast.
    return rows.length === length ? new Uint8Array(rows.buffer, rows.byteOffset, length) : null;
  } catch {
    return null;
  }
}

/** Undoes the rows' filters (W3C PNG, section 9) in place, and gives every pixel four bytes. */
function unfiltered(rows: Uint8Array, width: number, height: number, channels: number): Pixels | null {
  const line = width * channels;
  const rgba = new Uint8Array(width * height * 4);
  const words = new Uint32Array(rgba.buffer);
  let above: Uint8Array = new Uint8Array(line);
  for (let y = 0; y < height; y++) {
    const from = y * (line + 1);
    const filter = rows[from]!;
    const row = rows.subarray(from + 1, from + 1 + line);
    if (filter > 4) return null;
    if (filter === 1) undoSub(row, channels);
    else if (filter === 2) undoUp(row, above);
    else if (filter === 3) undoAverage(row, above, channels);
    else if (filter === 4) undoPaeth(row, above, channels);
    if (channels === 4) rgba.set(row, y * line);
    else spread(row, words, y * width);
    above = row;
  }
  return { width, height, rgba };
}

/** RGB to RGBA. */
function spread(row: Uint8Array, words: Uint32Array, from: number): void {
  if (LITTLE) {
    for (let at = 0, to = from; at < row.length; at += 3, to++)
      words[to] = row[at]! | (row[at + 1]! << 8) | (row[at + 2]! << 16) | 0xff000000;
    return;
  }
  for (let at = 0, to = from; at < row.length; at += 3, to++)
    words[to] = (row[at]! << 24) | (row[at + 1]! << 16) | (row[at + 2]! << 8) | 0xff;
}

const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function undoSub(row: Uint8Array, channels: number): void {
  for (let at = channels; at < row.length; at++) row[at] = row[at]! + row[at - channels]!;
}

function undoUp(row: Uint8Array, above: Uint8Array): void {
  for (let at = 0; at < row.length; at++) row[at] = row[at]! + above[at]!;
}

function undoAverage(row: Uint8Array, above: Uint8Array, channels: number): void {
  for (let at = 0; at < channels; at++) row[at] = row[at]! + (above[at]! >> 1);
  for (let at = channels; at < row.length; at++) row[at] = row[at]! + ((row[at - channels]! + above[at]!) >> 1);
}

/** Each channel by itself: three numbers stay at hand, and none is read twice. */
function undoPaeth(row: Uint8Array, above: Uint8Array, channels: number): void {
  for (let channel = 0; channel < channels; channel++) {
    let [left, corner] = [0, 0];
    for (let at = channel; at < row.length; at += channels) {
      const up = above[at]!;
      const [byLeft, byUp] = [Math.abs(up - corner), Math.abs(left - corner)];
      const byCorner = Math.abs(up + left - 2 * corner);
      const nearest = byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
      left = (row[at]! + nearest) & 255;
      row[at] = left;
      corner = up;
    }
  }
}
