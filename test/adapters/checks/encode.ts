import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { crc32 as checksum, deflateSync } from "node:zlib";
import mozjpeg from "@jsquash/jpeg/codec/enc/mozjpeg_enc.js";
import { defaultOptions as jpegDefaults } from "@jsquash/jpeg/meta.js";
import webp from "@jsquash/webp/codec/enc/webp_enc.js";
import { defaultOptions as webpDefaults } from "@jsquash/webp/meta.js";
import type { Pixels } from "../../../src/adapters/checks/pixels/plane.ts";
import { compile, emscriptenOptions } from "../../../src/adapters/checks/wasm.ts";

/** Files for the tests: PNG by hand (on Node's own zlib and checksum), JPEG and WebP by the codecs' encoders. */

export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(checksum(body), out.length - 4);
  return out;
}

export const PNG_SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** IHDR for a size; colour type 6 (RGBA) with 8 bits unless told. */
export function imageHeader(width: number, height: number, colourType = 6, depth = 8): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = depth;
  data[9] = colourType;
  return chunk("IHDR", data);
}

/** A PNG from rows that are already in the format's own form, without the filter byte; `extra` goes before the pixel data. */
export function pngOf(header: Buffer, rows: readonly Uint8Array[], extra: readonly Buffer[] = []): Buffer {
  const data = deflateSync(Buffer.concat(rows.flatMap((row) => [Buffer.of(0), row])), { level: 6 });
  return Buffer.concat([PNG_SIGNATURE, header, ...extra, chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

/** RGBA, 8 bits. */
export function png({ width, height, rgba }: Pixels): Buffer {
  const bytes = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.length);
  const rows = Array.from({ length: height }, (_, y) => bytes.subarray(y * width * 4, (y + 1) * width * 4));
  return pngOf(imageHeader(width, height), rows);
}

type Encoder = { encode: (rgba: Pixels["rgba"], width: number, height: number, options: object) => Uint8Array };
type Factory = (options: object) => Promise<Encoder>;

const load = (factory: unknown, file: string) => {
  const url = pathToFileURL(createRequire(import.meta.url).resolve(file));
  return (factory as Factory)(emscriptenOptions(compile(new URL(".", url), file.split("/").at(-1)!), () => undefined));
};
let jpegEncoder: Promise<Encoder> | undefined;
let webpEncoder: Promise<Encoder> | undefined;

/** @param options quality 0 to 100, and mozjpeg's other options such as `progressive` (true unless told) */
export async function jpeg({ width, height, rgba }: Pixels, options: object = {}): Promise<Buffer> {
  const encoder = await (jpegEncoder ??= load(mozjpeg, "@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm"));
  return Buffer.from(encoder.encode(rgba, width, height, { ...jpegDefaults, quality: 85, ...options }));
}

/** @param options quality 0 to 100, `lossless: 1`, and libwebp's other options */
export async function webpOf({ width, height, rgba }: Pixels, options: object = {}): Promise<Buffer> {
  const encoder = await (webpEncoder ??= load(webp, "@jsquash/webp/codec/enc/webp_enc.wasm"));
  return Buffer.from(encoder.encode(rgba, width, height, { ...webpDefaults, quality: 80, ...options }));
}
