import { describe, expect, test } from "@jest/globals";
import { readPng } from "../../../../src/adapters/checks/headers/png.ts";
import { PNG_SIGNATURE, chunk, imageHeader, pngOf } from "../encode.ts";
import { animatedPng, deepPng, palettePng, samplePng } from "../samples.ts";

const end = chunk("IEND", Buffer.alloc(0));
const data = chunk("IDAT", Buffer.of(1, 2, 3));
const file = (...parts: readonly Buffer[]) => Buffer.concat([PNG_SIGNATURE, ...parts]);

function problem(bytes: Buffer): string {
  const reading = readPng(bytes);
  return reading.ok ? "none" : reading.problem;
}

test("size and transparency of each colour type", () => {
  expect(readPng(samplePng())).toEqual({
    ok: true,
    header: { stored: { width: 24, height: 16 }, orientation: 1, mayBeTransparent: true },
  });
  expect(readPng(palettePng())).toMatchObject({ ok: true, header: { mayBeTransparent: true } });
  expect(readPng(deepPng())).toMatchObject({ ok: true, header: { stored: { width: 4, height: 4 }, mayBeTransparent: false } });
  expect(readPng(animatedPng())).toMatchObject({ ok: true });
});

test("bytes after the end are let be", () => {
  expect(readPng(Buffer.concat([samplePng(), Buffer.from("trailer")]))).toMatchObject({ ok: true });
});

test("a critical chunk that is not known leaves the picture unknown; a chunk that is not critical does not", () => {
  const row = [new Uint8Array(4)];
  const undecodable = "a PNG with the unknown critical chunk ABCD";
  expect(readPng(pngOf(imageHeader(1, 1), row, [chunk("ABCD", Buffer.of(1))]))).toMatchObject({
    ok: true,
    header: { undecodable },
  });
  const harmless = readPng(pngOf(imageHeader(1, 1), row, [chunk("aBCD", Buffer.of(1)), chunk("PLTE", Buffer.alloc(3))]));
  expect(harmless).toEqual({ ok: true, header: { stored: { width: 1, height: 1 }, orientation: 1, mayBeTransparent: true } });
});

describe("what is wrong is named", () => {
  test.each([
    ["no chunk at all", file(), /ends before its last chunk, after 8 bytes/],
    ["cut off inside the pixel data", samplePng().subarray(0, 60), /ends inside its IDAT chunk, after 60 bytes/],
    ["no end", file(imageHeader(1, 1), data), /ends before its last chunk/],
    ["no header first", file(data, imageHeader(1, 1), end), /exactly one image header/],
    ["two headers", file(imageHeader(1, 1), imageHeader(1, 1), data, end), /exactly one image header/],
    ["a short header", file(chunk("IHDR", Buffer.alloc(12)), data, end), /12 bytes instead of 13/],
    ["no width", file(imageHeader(0, 5), data, end), /says 0x5 pixels/],
    ["no height", file(imageHeader(5, 0), data, end), /says 5x0 pixels/],
    ["a size beyond 31 bits", file(imageHeader(0x80000000, 1), data, end), /says 2147483648x1 pixels/],
    ["an impossible depth", file(imageHeader(1, 1, 2, 4), data, end), /colour type 2 with 4 bits/],
    ["an unknown colour type", file(imageHeader(1, 1, 5, 8), data, end), /colour type 5/],
    ["no pixel data", file(imageHeader(1, 1), end), /no pixel data/],
    ["no palette", pngOf(imageHeader(1, 1, 3, 8), [Buffer.of(0)]), /needs a palette/],
    ["rubbish between chunks", file(imageHeader(1, 1), Buffer.alloc(40)), /no chunk where one should be, at byte 33/],
  ])("%s", (_name, bytes, wanted) => expect(problem(bytes)).toMatch(wanted));

  test("a wrong checksum, in any chunk", () => {
    for (const at of [16, 45, -1]) {
      const bytes = samplePng();
      bytes[at < 0 ? bytes.length + at : at]! ^= 1;
      expect(problem(bytes)).toMatch(/the checksum of its (IHDR|IDAT|IEND) chunk is wrong/);
    }
  });
});
