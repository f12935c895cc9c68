import { crc32 as zlibCrc32, deflate } from "node:zlib";
import { promisify } from "node:util";
import { gently, rowsInBand } from "./bands.ts";
import type { InBands } from "./bands.ts";
import { hasAlpha } from "./raster.ts";
import type { Raster } from "./raster.ts";

/** A PNG writer (PNG specification, third edition): 8 bits a channel, RGB when opaque and RGBA when not, filter "up". */

const deflated = promisify<Uint8Array, { level: number }, Buffer>(deflate);
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const UP = 2;

/** Encodes pixels; `comment` becomes a tEXt chunk. Compression runs outside the main thread. */
export async function encodePng(raster: Raster, comment: string, breathe: () => Promise<void>): Promise<Buffer> {
  const channels = hasAlpha(raster) ? 4 : 3;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(raster.width, 0);
  header.writeUInt32BE(raster.height, 4);
  header.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8);
  const data = await deflated(await gently(filtered(raster, channels), breathe), { level: 1 });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("tEXt", Buffer.from(`Comment\0${comment}`, "latin1")),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Every row as its difference to the row above, each with its filter byte in front. */
function* filtered({ width, height, bytes }: Raster, channels: 3 | 4): InBands<Uint8Array> {
  const band = rowsInBand(width);
  const stride = width * channels + 1;
  const out = new Uint8Array(stride * height);
  let to = 0;
  for (let y = 0; y < height; y++) {
    if (y % band === band - 1) yield;
    out[to++] = UP;
    let from = y * width * 4;
    const above = y === 0 ? -1 : from - width * 4;
    let up = above;
    for (let x = 0; x < width; x++, from += 4, up += 4) {
      out[to++] = bytes[from]! - (above < 0 ? 0 : bytes[up]!);
      out[to++] = bytes[from + 1]! - (above < 0 ? 0 : bytes[up + 1]!);
      out[to++] = bytes[from + 2]! - (above < 0 ? 0 : bytes[up + 2]!);
      if (channels === 4) out[to++] = bytes[from + 3]! - (above < 0 ? 0 : bytes[up + 3]!);
    }
  }
  return out;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** CRC-32 of zlib (Node 20.15 and later), or our own where it is missing. */
function crc32(bytes: Uint8Array): number {
  return typeof zlibCrc32 === "function" ? zlibCrc32(bytes) : slowCrc32(bytes);
}

function slowCrc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
