import * as zlib from "node:zlib";

/** CRC-32 as PNG uses it: polynomial 0xEDB88320 reflected, all ones before and after (ISO 3309, PNG specification annex D). */

/** Four tables, so that four bytes are taken in a step ("slicing by four"). */
const TABLES = buildTables();

function buildTables(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const tables = [first];
  for (let k = 1; k < 4; k++) tables.push(tables[k - 1]!.map((value) => first[value & 255]! ^ (value >>> 8)));
  return tables;
}

/** Node's own, several times as fast; not there before 20.15. */
const native = (zlib as { readonly crc32?: (bytes: Uint8Array) => number }).crc32;

/** The checksum of `bytes[from, to)`. */
export function crc32(bytes: Uint8Array, from = 0, to = bytes.length): number {
  return native ? native(bytes.subarray(from, to)) : plainCrc32(bytes, from, to);
}

export function plainCrc32(bytes: Uint8Array, from: number, to: number): number {
  const [t0, t1, t2, t3] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = 0xffffffff;
  let at = from;
  for (const end = to - 3; at < end; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (; at < to; at++) crc = t0[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
