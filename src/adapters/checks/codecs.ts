import mozjpeg from "@jsquash/jpeg/codec/dec/mozjpeg_dec.js";
import { decode as decodePng, encode as encodePng, initSync as startPng } from "@jsquash/png/codec/pkg/squoosh_png.js";
import webpDecoder from "@jsquash/webp/codec/dec/webp_dec.js";
import webpEncoder from "@jsquash/webp/codec/enc/webp_enc.js";
import { defaultOptions as webpDefaults } from "@jsquash/webp/meta.js";
import type { Decoded } from "./headers/read.ts";
import { type Frame, firstFrame } from "./headers/webp-frame.ts";
import { tellsOfDamage, withoutOddities } from "./jpeg-damage.ts";
import type { Pixels } from "./pixels/plane.ts";
import { decodePlainPng } from "./plain-png.ts";
import { dataProblem } from "./png-data.ts";
import { compile, emscriptenOptions, isBreakdown } from "./wasm.ts";

/** The image codecs, compiled to WebAssembly. Each is loaded on its first use and stays loaded. */

/** Pixels, or a sentence fragment with the codec's reason for refusing the file. */
export type Decoding = { readonly ok: true; readonly pixels: Pixels } | { readonly ok: false; readonly reason: string };

export type Codecs = {
  /** @throws what `isBreakdown` recognizes, when the codec broke down and said nothing about the image */
  readonly decode: (format: Decoded, bytes: Uint8Array) => Promise<Decoding>;
  readonly encodePng: (pixels: Pixels) => Promise<Uint8Array<ArrayBuffer>>;
  /** @param quality 0 to 100, lossy */
  readonly encodeWebp: (pixels: Pixels, quality: number) => Promise<Uint8Array<ArrayBuffer>>;
};

type RawImage = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };
type Decoder = (bytes: Uint8Array) => RawImage | null;
type Emscripten<T> = (options: object) => Promise<T>;

/** The PNG codec hands its result to the browser's constructor of this name. */
class ImageData {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

const REFUSED = "its pixel data cannot be decoded";

/** @param folder where the codecs' .wasm files are */
export function createCodecs(folder: URL): Codecs {
  const complaints: string[] = [];
  const say = (line: string) => {
    if (complaints.length < 20) complaints.push(line.replace(/[^\x20-\x7e]/g, "?").slice(0, 120));
  };
  const start = <T>(factory: unknown, file: string) => (factory as Emscripten<T>)(emscriptenOptions(compile(folder, file), say));

  const loaders: Record<Decoded, () => Promise<Decoder>> = {
    png: async () => {
      Object.assign(globalThis, { ImageData });
      startPng(compile(folder, "squoosh_png_bg.wasm"));
      return decodePng as Decoder;
    },
    jpeg: async () => {
      const codec = await start<{ decode: (bytes: Uint8Array, applyOrientation: boolean) => RawImage | null }>(
        mozjpeg,
        "mozjpeg_dec.wasm",
      );
      return (bytes) => codec.decode(bytes, false);
    },
    webp: async () => {
      const codec = await start<{ decode: Decoder }>(webpDecoder, "webp_dec.wasm");
      return (bytes) => {
        const frame = firstFrame(bytes);
        if (!frame) return codec.decode(bytes);
        const still = codec.decode(frame.file);
        return still && placed(still, frame);
      };
    },
  };
  const loaded = new Map<Decoded, Decoder>();
  const load = async (format: Decoded): Promise<Decoder> => {
    const decoder = loaded.get(format) ?? (await loaders[format]());
    loaded.set(format, decoder);
    return decoder;
  };

  return {
    decode: async (format, bytes) => {
      const plain = format === "png" ? decodePlainPng(bytes) : null;
      if (plain) return { ok: true, pixels: plain };
      const problem = format === "png" ? await dataProblem(bytes) : null;
      if (problem !== null) return { ok: false, reason: problem };
      const decoder = await load(format);
      complaints.length = 0;
      try {
        const image = decoder(format === "jpeg" ? withoutOddities(bytes) : bytes);
        const complaint = format === "jpeg" ? complaints.find((line) => tellsOfDamage(line, bytes)) : undefined;
        if (image === null || complaint !== undefined) return { ok: false, reason: complaint ?? REFUSED };
        return { ok: true, pixels: { width: image.width, height: image.height, rgba: image.data } };
      } catch (error) {
        if (isBreakdown(error)) throw error;
        return { ok: false, reason: complaints.at(-1) ?? REFUSED };
      }
    },
    encodePng: async ({ width, height, rgba }) => {
      // Encoder and decoder are one module.
      await load("png");
      const bytes = new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.byteLength);
      return new Uint8Array(encodePng(bytes, width, height, 8));
    },
    encodeWebp: async ({ width, height, rgba }, quality) => {
      const codec = await start<{ encode: (data: unknown, width: number, height: number, options: object) => Uint8Array | null }>(
        webpEncoder,
        "webp_enc.wasm",
      );
      const bytes = codec.encode(rgba, width, height, { ...webpDefaults, quality });
      if (bytes === null) throw new Error("the WebP encoder refused the contact sheet");
      return new Uint8Array(bytes);
    },
  };
}

/** A frame on its canvas, which is empty around it. */
function placed({ data, width, height }: RawImage, { left, top, canvas }: Frame): RawImage {
  const whole = new Uint8ClampedArray(canvas.width * canvas.height * 4);
  for (let y = 0; y < height; y++)
    whole.set(data.subarray(y * width * 4, (y + 1) * width * 4), ((top + y) * canvas.width + left) * 4);
  return { data: whole, ...canvas };
}
