import type { Pixels } from "../../../src/adapters/checks/pixels/plane.ts";
import { canvas } from "./canvas.ts";
import { PNG_SIGNATURE, chunk, imageHeader, jpeg, png, pngOf, webpOf } from "./encode.ts";

/** Small valid files of every form that is read, and ways to make others of them. */

/** Colourful, with a transparent corner when asked for. */
export function picture(width = 24, height = 16, transparent = false): Pixels {
  const painted = canvas(width, height, (u, v) => [255 * u, 255 * v, 255 * (1 - u) * v]);
  if (transparent) for (let at = 3; at < painted.rgba.length / 4; at += 4) painted.rgba[at] = 0;
  return painted;
}

export const samplePng = (): Buffer => png(picture());

/** A palette of four colours, one of them transparent. */
export function palettePng(): Buffer {
  const palette = chunk("PLTE", Uint8Array.from([0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255]));
  const rows = Array.from({ length: 8 }, () => Uint8Array.from([0b00011011, 0b11100100]));
  return pngOf(imageHeader(8, 8, 3, 2), rows, [palette, chunk("tRNS", Uint8Array.of(0))]);
}

/** 16 bits a channel, grey. */
export const deepPng = (): Buffer =>
  pngOf(
    imageHeader(4, 4, 0, 16),
    Array.from({ length: 4 }, () => new Uint8Array(8).fill(90)),
  );

/** An animated PNG of one frame (acTL, fcTL before the pixel data). */
export function animatedPng(): Buffer {
  const acTL = Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]);
  const fcTL = Buffer.alloc(26);
  fcTL.writeUInt32BE(4, 4);
  fcTL.writeUInt32BE(4, 8);
  fcTL.writeUInt16BE(1, 20);
  fcTL.writeUInt16BE(10, 22);
  const rows = Array.from({ length: 4 }, () => new Uint8Array(16).fill(200));
  return pngOf(imageHeader(4, 4), rows, [chunk("acTL", acTL), chunk("fcTL", fcTL)]);
}

export const sampleJpeg = (options: object = {}): Promise<Buffer> => jpeg(picture(), { progressive: false, ...options });

/** The same file with an EXIF block that says how to turn it. */
export function withOrientation(file: Buffer, orientation: number, little = true): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(little ? "II*\0" : "MM\0*", 0, "latin1");
  const u16 = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const u32 = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  u32(8, 4);
  u16(1, 8);
  u16(0x0112, 10);
  u16(3, 12);
  u32(1, 14);
  u16(orientation, 18);
  return withSegment(file, 0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]));
}

/** Puts a segment right after the start of a JPEG. */
export function withSegment(file: Buffer, marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([file.subarray(0, 2), head, body, file.subarray(2)]);
}

/** A JPEG header with the given frame; the pixel data are nonsense, which the header reader does not mind. */
export function jpegFrame(width: number, height: number, components = 3, marker = 0xc0, precision = 8): Buffer {
  const frame = Buffer.alloc(6 + 3 * components);
  frame[0] = precision;
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  frame[5] = components;
  const scan = Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0, 0xff, 0xd0, 4, 0xff, 0xd9]);
  return withSegment(Buffer.concat([Buffer.of(0xff, 0xd8), scan]), marker, frame);
}

export const sampleWebp = (): Promise<Buffer> => webpOf(picture());
export const losslessWebp = (): Promise<Buffer> => webpOf(picture(), { lossless: 1 });
export const alphaWebp = (): Promise<Buffer> => webpOf(picture(24, 16, true));

/** A RIFF container around chunks. */
export function riff(...chunks: readonly (readonly [string, Uint8Array])[]): Buffer {
  const parts = chunks.map(([type, data]) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, "latin1");
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length & 1)]);
  });
  const body = Buffer.concat([Buffer.from("WEBP", "latin1"), ...parts]);
  const head = Buffer.from("RIFF\0\0\0\0", "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** VP8X: flags and the size of the canvas. */
export function extended(flags: number, width: number, height: number): readonly [string, Uint8Array] {
  const body = Buffer.alloc(10);
  body[0] = flags;
  body.writeUIntLE(width - 1, 4, 3);
  body.writeUIntLE(height - 1, 7, 3);
  return ["VP8X", body];
}

/** An animation whose frames are the pictures of still files, each at an even place of the canvas. */
export function animatedWebp(
  canvasSize: readonly [width: number, height: number],
  ...frames: readonly {
    readonly still: Buffer;
    readonly size: readonly [number, number];
    readonly at: readonly [number, number];
  }[]
): Buffer {
  const chunks = frames.map(({ still, size, at }) => {
    const head = Buffer.alloc(16);
    head.writeUIntLE(at[0] / 2, 0, 3);
    head.writeUIntLE(at[1] / 2, 3, 3);
    head.writeUIntLE(size[0] - 1, 6, 3);
    head.writeUIntLE(size[1] - 1, 9, 3);
    head.writeUIntLE(100, 12, 3);
    // Behind RIFF, and behind the extended header where there is one.
    const frame = still.subarray(still.toString("latin1", 12, 16) === "VP8X" ? 30 : 12);
    return ["ANMF", Buffer.concat([head, frame])] as const;
  });
  return riff(extended(0x12, ...canvasSize), ["ANIM", Buffer.alloc(6)], ...chunks);
}

/** VP8L with nothing behind its header. */
export function lossless(width: number, height: number): readonly [string, Uint8Array] {
  const body = Buffer.alloc(64);
  body[0] = 0x2f;
  body.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
  return ["VP8L", body];
}

/** A PNG that is valid by its header and checksums, with nothing of use in its pixel data. */
export function zeroPng(width: number, height: number): Buffer {
  const end = chunk("IEND", Buffer.alloc(0));
  return Buffer.concat([PNG_SIGNATURE, imageHeader(width, height), chunk("IDAT", Buffer.alloc(8)), end]);
}
