import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ImageFormat } from "../../../src/core/manifest/image-check-schema.ts";
import decodeJpeg, { init as initJpeg } from "@jsquash/jpeg/decode.js";
import decodePng, { init as initPng } from "@jsquash/png/decode.js";
import decodeWebp, { init as initWebp } from "@jsquash/webp/decode.js";

/** Independent decoders, for judging what the painter's own encoders write. */

export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

type Global = { ImageData?: unknown; readonly WebAssembly: { readonly Module: new (bytes: Uint8Array) => never } };
const GLOBAL = globalThis as unknown as Global;
const locate = createRequire(import.meta.url);
const wasm = (name: string) => new GLOBAL.WebAssembly.Module(readFileSync(locate.resolve(`@jsquash/${name}`)));
let ready: Promise<unknown> | undefined;

async function prepare(): Promise<void> {
  GLOBAL.ImageData ??= PlainImageData;
  await initPng(wasm("png/codec/pkg/squoosh_png_bg.wasm"));
  await initJpeg(wasm("jpeg/codec/dec/mozjpeg_dec.wasm"));
  await initWebp(wasm("webp/codec/dec/webp_dec.wasm"));
}

class PlainImageData {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    [this.data, this.width, this.height] = [data, width, height];
  }
}

/** Decodes a whole file to RGBA; rejects when the file is broken. */
export async function decode(file: Buffer, format: ImageFormat): Promise<Pixels> {
  await (ready ??= prepare());
  const bytes = new Uint8Array(file).buffer;
  return { png: decodePng, jpeg: decodeJpeg, webp: decodeWebp }[format](bytes);
}

/** Variance of the Laplacian of luma: the usual measure of sharpness. */
export function sharpness({ width, height, data }: Pixels): number {
  const luma = Float64Array.from({ length: width * height }, (_, i) => {
    const [r, g, b] = [data[i * 4]!, data[i * 4 + 1]!, data[i * 4 + 2]!];
    return 0.299 * r + 0.587 * g + 0.114 * b;
  });
  let [sum, squares] = [0, 0];
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const edge = luma[at - 1]! + luma[at + 1]! + luma[at - width]! + luma[at + width]! - 4 * luma[at]!;
      sum += edge;
      squares += edge * edge;
    }
  const count = (width - 2) * (height - 2);
  return squares / count - (sum / count) ** 2;
}
