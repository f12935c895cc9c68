import { beforeAll, describe, expect, test } from "@jest/globals";
import { readWebp } from "../../../../src/adapters/checks/headers/webp.ts";
import { alphaWebp, animatedWebp, extended, lossless, losslessWebp, riff, sampleWebp } from "../samples.ts";

let lossy: Buffer;
beforeAll(async () => {
  lossy = await sampleWebp();
});

function problem(bytes: Buffer): string {
  const reading = readWebp(bytes);
  return reading.ok ? "none" : reading.problem;
}

test("lossy, lossless and transparent files have the size of their picture", async () => {
  const header = { stored: { width: 24, height: 16 }, orientation: 1, mayBeTransparent: false };
  expect(readWebp(lossy)).toEqual({ ok: true, header });
  expect(readWebp(await losslessWebp())).toEqual({ ok: true, header });
  expect(readWebp(await alphaWebp())).toEqual({ ok: true, header: { ...header, mayBeTransparent: true } });
});

test("the largest size that the format has", () => {
  expect(readWebp(riff(lossless(16384, 16384)))).toMatchObject({ ok: true, header: { stored: { width: 16384, height: 16384 } } });
});

describe("an animation", () => {
  const at = (x: number, y: number, still = lossy) =>
    animatedWebp([300, 200], { still, size: [24, 16], at: [x, y] }, { still, size: [24, 16], at: [0, 0] });
  test("has the size of its canvas, of which its first frame may leave some empty", () => {
    const header = { stored: { width: 300, height: 200 }, orientation: 1, mayBeTransparent: true };
    expect(readWebp(at(10, 20))).toEqual({ ok: true, header });
    expect(readWebp(at(276, 184))).toEqual({ ok: true, header });
  });
  test("is damaged when its first frame is", () => {
    expect(problem(at(278, 184))).toBe("its first frame is damaged");
    expect(problem(at(0, 186))).toBe("its first frame is damaged");
    expect(problem(animatedWebp([300, 200], { still: lossy, size: [24, 18], at: [0, 0] }))).toBe(
      "its first frame is damaged: its canvas is 24x18 and its picture 24x16 pixels",
    );
    expect(problem(riff(extended(0x02, 300, 200), ["ANIM", Buffer.alloc(6)], ["ANMF", Buffer.alloc(40)]))).toBe(
      "its first frame is damaged",
    );
    expect(problem(riff(extended(0x02, 300, 200), ["ANMF", Buffer.alloc(3)]))).toBe("its first frame is damaged");
    expect(problem(riff(extended(0x02, 300, 200), ["ANIM", Buffer.alloc(6)]))).toBe("it has no pixel data");
  });
});

test("cut off anywhere, it is known to be cut off", () => {
  for (let length = 12; length < lossy.length; length++)
    expect(problem(lossy.subarray(0, length))).toBe(`it says ${lossy.length} bytes and has ${length}`);
});

test("bytes after the end are let be, and so are unknown chunks", () => {
  expect(problem(Buffer.concat([lossy, Buffer.from([1, 2, 3])]))).toBe("none");
  expect(problem(riff(extended(0, 5, 5), ["ABCD", Buffer.alloc(3)], lossless(5, 5)))).toBe("none");
});

describe("what is wrong is named", () => {
  const frame = (...bytes: number[]) => riff(["VP8 ", Buffer.from([...bytes, ...Array<number>(10).fill(0)])]);
  test.each([
    ["nothing inside", riff(), /no pixel data/],
    ["no picture", riff(extended(0, 5, 5), ["EXIF", Buffer.alloc(4)]), /no pixel data/],
    ["a chunk that is too long", lossyWithChunkLength(), /ends inside its VP8 chunk/],
    ["a canvas of another size", riff(extended(0, 5, 5), lossless(5, 6)), /canvas is 5x5 and its picture 5x6/],
    ["a short extended header", riff(["VP8X", Buffer.alloc(4)]), /extended header is damaged/],
    ["no key frame", frame(1, 0, 0, 0x9d, 1, 0x2a, 8, 0, 8, 0), /pixel data is damaged/],
    ["no start code", frame(0, 0, 0, 0x9d, 1, 0x2b, 8, 0, 8, 0), /pixel data is damaged/],
    ["no pixels", frame(0, 0, 0, 0x9d, 1, 0x2a, 0, 0, 8, 0), /says 0x8 pixels/],
    ["no lossless signature", riff(["VP8L", Buffer.alloc(20)]), /pixel data is damaged/],
    ["an unknown lossless version", riff(["VP8L", Buffer.from([0x2f, 0, 0, 0, 0x20])]), /pixel data is damaged/],
  ])("%s", (_name, bytes, wanted) => expect(problem(bytes)).toMatch(wanted));
});

function lossyWithChunkLength(): Buffer {
  const bytes = riff(["VP8 ", Buffer.alloc(20)]);
  bytes.writeUInt32LE(21, 16);
  return bytes;
}
