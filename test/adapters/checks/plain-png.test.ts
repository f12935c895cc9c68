import { deflateSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { decode, initSync } from "@jsquash/png/codec/pkg/squoosh_png.js";
import { decodePlainPng } from "../../../src/adapters/checks/plain-png.ts";
import { compile } from "../../../src/adapters/checks/wasm.ts";
import { seededRandom } from "../../../src/core/random.ts";
import { chunk, imageHeader, PNG_SIGNATURE, pngOf } from "./encode.ts";
import { deepPng, palettePng, samplePng } from "./samples.ts";

/** Against the codec that it stands in for: every filter, both colour types, any size. */

function rawRows(width: number, height: number, channels: number, seed: number): Buffer {
  const random = seededRandom(seed);
  const row = () =>
    Buffer.from([Math.floor(random() * 5), ...Array.from({ length: width * channels }, () => Math.floor(random() * 256))]);
  return Buffer.concat(Array.from({ length: height }, row));
}

function fileOf(width: number, height: number, channels: number, raw: Buffer, parts = 1): Buffer {
  const data = deflateSync(raw);
  const size = Math.ceil(data.length / parts);
  const chunks = Array.from({ length: parts }, (_, index) => chunk("IDAT", data.subarray(index * size, (index + 1) * size)));
  return Buffer.concat([
    PNG_SIGNATURE,
    imageHeader(width, height, channels === 4 ? 6 : 2),
    ...chunks,
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The codec hands its result to a constructor of this name. */
class ImageData {
  readonly data: Uint8ClampedArray;
  constructor(data: Uint8ClampedArray) {
    this.data = data;
  }
}
Object.assign(globalThis, { ImageData });
initSync(compile(new URL("../../../dist/worker/wasm/", import.meta.url), "squoosh_png_bg.wasm"));
const codec = (file: Buffer): Uint8ClampedArray => (decode(file) as unknown as ImageData).data;

test("the same pixels as the codec's", () => {
  const side = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(
      side,
      side,
      fc.constantFrom(3, 4),
      fc.nat(),
      fc.integer({ min: 1, max: 3 }),
      (width, height, channels, seed, parts) => {
        const file = fileOf(width, height, channels, rawRows(width, height, channels, seed), parts);
        const decoded = decodePlainPng(file);
        const wanted = codec(file);
        expect([decoded?.width, decoded?.height]).toEqual([width, height]);
        expect(Buffer.from(decoded!.rgba).equals(Buffer.from(wanted))).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("anything else is left to the codec", () => {
  const raw = rawRows(3, 3, 3, 1);
  const whole = fileOf(3, 3, 3, raw);
  expect(decodePlainPng(whole)).not.toBeNull();
  const transparent = chunk("tRNS", Buffer.alloc(6));
  const oddFilter = Buffer.from(raw).fill(5, 0, 1);
  const interlaced = Buffer.from(whole).fill(1, 28, 29);
  const idat = chunk("IDAT", deflateSync(raw));
  const others = {
    palette: palettePng(),
    deep: deepPng(),
    transparent: Buffer.concat([whole.subarray(0, 33), transparent, whole.subarray(33)]),
    interlaced,
    oddFilter: fileOf(3, 3, 3, oddFilter),
    tooShort: fileOf(3, 3, 3, raw.subarray(0, -1)),
    tooLong: fileOf(3, 3, 3, Buffer.concat([raw, Buffer.of(0)])),
    noZlib: pngOf(imageHeader(3, 3, 2), []).fill(7, 41, 45),
    apart: Buffer.concat([
      PNG_SIGNATURE,
      imageHeader(3, 3, 2),
      idat,
      chunk("tEXt", Buffer.of(65, 0)),
      idat,
      chunk("IEND", Buffer.alloc(0)),
    ]),
    empty: Buffer.concat([PNG_SIGNATURE, imageHeader(3, 3, 2), chunk("IEND", Buffer.alloc(0))]),
  };
  for (const [name, file] of Object.entries(others)) expect([name, decodePlainPng(file)]).toEqual([name, null]);
  expect(decodePlainPng(samplePng())).not.toBeNull();
});

test("a thousandfold bomb behind a small picture is not unpacked", () => {
  const bomb = fileOf(2, 2, 3, Buffer.alloc(100_000_000));
  const begun = process.memoryUsage().arrayBuffers;
  expect(decodePlainPng(bomb)).toBeNull();
  expect(process.memoryUsage().arrayBuffers - begun).toBeLessThan(10e6);
});
