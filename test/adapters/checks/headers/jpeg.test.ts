import { beforeAll, describe, expect, test } from "@jest/globals";
import { shownSize } from "../../../../src/adapters/checks/headers/header.ts";
import { readJpeg } from "../../../../src/adapters/checks/headers/jpeg.ts";
import { jpegFrame, sampleJpeg, withOrientation, withSegment } from "../samples.ts";

let baseline: Buffer;
beforeAll(async () => {
  baseline = await sampleJpeg();
});

function problem(bytes: Buffer): string {
  const reading = readJpeg(bytes);
  return reading.ok ? "none" : reading.problem;
}

function shown(bytes: Buffer) {
  const reading = readJpeg(bytes);
  return reading.ok ? shownSize(reading.header) : null;
}

test("baseline, progressive and grey files have the size of their frame", async () => {
  const header = { stored: { width: 24, height: 16 }, orientation: 1, mayBeTransparent: false };
  expect(readJpeg(baseline)).toEqual({ ok: true, header });
  expect(readJpeg(await sampleJpeg({ progressive: true }))).toEqual({ ok: true, header });
  expect(readJpeg(await sampleJpeg({ color_space: 1 }))).toEqual({ ok: true, header });
});

test("orientations from 5 on swap width and height, in both byte orders", () => {
  for (const little of [true, false]) {
    for (let value = 1; value <= 8; value++) {
      const wanted = value >= 5 ? { width: 16, height: 24 } : { width: 24, height: 16 };
      expect(shown(withOrientation(baseline, value, little))).toEqual(wanted);
    }
    expect(shown(withOrientation(baseline, 9, little))).toEqual({ width: 24, height: 16 });
  }
});

test("a thumbnail's end marker is not the end of the file", () => {
  const thumbnail = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), baseline]);
  const whole = withSegment(baseline, 0xe1, thumbnail);
  expect(problem(whole)).toBe("none");
  expect(problem(whole.subarray(0, -2))).toMatch(/ends inside its pixel data/);
  expect(problem(whole.subarray(0, thumbnail.length + 40))).toMatch(/ends inside its header/);
});

test("cut off anywhere, it is known to be cut off", () => {
  for (let length = 3; length < baseline.length; length++)
    expect(problem(baseline.subarray(0, length))).toMatch(
      new RegExp(`ends inside its (header|pixel data), after ${length} bytes`),
    );
});

test("fill bytes before a marker and before a stuffed byte belong to the data", () => {
  const [start, end] = [jpegFrame(8, 8).subarray(0, -2), Buffer.of(0xff, 0xd9)];
  expect(problem(Buffer.concat([start, Buffer.of(0xff, 0xff), end]))).toBe("none");
  expect(problem(Buffer.concat([start, Buffer.of(0xff, 0xff, 0, 7), end]))).toBe("none");
  expect(problem(Buffer.concat([start, Buffer.of(0xff, 0xff)]))).toMatch(/ends inside its pixel data/);
});

test("bytes after the end are let be", () => {
  expect(problem(Buffer.concat([baseline, Buffer.from([1, 2, 3])]))).toBe("none");
});

describe("valid files that cannot be decoded here say what they are", () => {
  test.each([
    ["a CMYK JPEG", jpegFrame(8, 8, 4)],
    ["a JPEG with 2 components", jpegFrame(8, 8, 2)],
    ["a JPEG with 12 bits a sample", jpegFrame(8, 8, 3, 0xc1, 12)],
    ["a lossless, hierarchical or arithmetic-coded JPEG", jpegFrame(8, 8, 3, 0xc3)],
    ["a lossless, hierarchical or arithmetic-coded JPEG", jpegFrame(8, 8, 3, 0xc9)],
  ])("%s", (what, bytes) => expect(readJpeg(bytes)).toMatchObject({ ok: true, header: { undecodable: what } }));
});

describe("what is wrong is named", () => {
  const scanOnly = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 0xff, 0xd9]);
  test.each([
    ["no pixels wide", jpegFrame(0, 8), /says 0x8 pixels/],
    ["no pixels high (a DNL marker would tell)", jpegFrame(8, 0), /says 8x0 pixels/],
    ["two frames", withSegment(jpegFrame(8, 8), 0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 0, 0, 0])), /two frame headers/],
    ["a frame of the wrong length", withSegment(scanOnly, 0xc0, Buffer.from([8, 0, 8, 0, 8, 3, 0])), /frame header is damaged/],
    ["a scan before the frame", scanOnly, /before its frame header/],
    ["no scan", Buffer.from([0xff, 0xd8, 0xff, 0xd9]), /without any pixel data/],
    ["no marker", Buffer.from([0xff, 0xd8, 0x12, 0x34]), /no marker at byte 2/],
    ["a second start", Buffer.from([0xff, 0xd8, 0xff, 0xd8]), /stray marker at byte 3/],
    ["a segment of one byte", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 0]), /impossible length/],
  ])("%s", (_name, bytes, wanted) => expect(problem(bytes)).toMatch(wanted));
});
