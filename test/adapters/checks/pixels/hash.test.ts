import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { FEATURELESS, hashDistance, perceptualHash } from "../../../../src/adapters/checks/pixels/hash.ts";
import { duplicateFailures } from "../../../../src/adapters/checks/pixels/duplicate.ts";
import { type ImageCheck, imageCheckSchema } from "../../../../src/core/manifest/image-check-schema.ts";
import { shrinkRgb } from "../../../../src/adapters/checks/pixels/resize.ts";
import { canvas, disc, grain, type Canvas } from "../canvas.ts";
import { SCENES } from "../scenes.ts";

const hashOf = (pixels: Canvas): string => perceptualHash(shrinkRgb(pixels, 128, "opaque"));
const bitsOf = (hash: string): number => hashDistance(hash, FEATURELESS);

test("at most 31 of 63 bits are set in the hash of any picture, and none in that of an even frame, whatever its noise", () => {
  for (const { name, paint } of SCENES) {
    const hash = hashOf(paint(256, 256));
    expect([name, bitsOf(hash) <= 31, hash === FEATURELESS || /^[89a-f]/.test(hash)]).toEqual([name, true, true]);
  }
  for (const colour of [
    [0, 0, 0],
    [255, 255, 255],
    [200, 20, 30],
  ] as const) {
    expect(hashOf(canvas(256, 256, colour))).toBe(FEATURELESS);
    expect(hashOf(grain(canvas(256, 256, colour), 4))).toBe(FEATURELESS);
  }
  expect(hashOf(canvas(1, 1, [9, 9, 9]))).toBe(FEATURELESS);
});

test("the distance counts the bits that differ", () => {
  expect(hashDistance("0000000000000000", "ffffffffffffffff")).toBe(63);
  expect(hashDistance("00000000000000f0", "000000000000001f")).toBe(7);
  const hash = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map((value) => value.toString(16).padStart(16, "0"));
  fc.assert(
    fc.property(hash, hash, (a, b) => {
      const differ = (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll("0", "").length;
      expect([hashDistance(a, b), hashDistance(b, a), hashDistance(a, a)]).toEqual([differ, differ, 0]);
    }),
  );
});

const scene = (width = 256, height = 256, shift = 0): Canvas => {
  const frame = canvas(width, height, (u, v) => [255 * u, 120 * v, 200 - 100 * u * v]);
  disc(frame, (0.3 + shift) * width, 0.4 * height, 0.2 * width, [250, 240, 60]);
  disc(frame, 0.7 * width, 0.7 * height, 0.12 * width, [20, 30, 90]);
  return frame;
};

test("size, noise and a shift of a few pixels change few bits; another picture many", () => {
  const hash = hashOf(scene());
  expect(hashDistance(hash, hashOf(scene(512, 512)))).toBeLessThanOrEqual(2);
  expect(hashDistance(hash, hashOf(grain(scene(), 10)))).toBeLessThanOrEqual(2);
  expect(hashDistance(hash, hashOf(scene(256, 256, 0.01)))).toBeLessThanOrEqual(4);
  expect(hashDistance(hash, hashOf(scene(256, 256, 0.3)))).toBeGreaterThan(8);
});

const check = (duplicateOf: object): ImageCheck => imageCheckSchema.parse({ duplicateOf });
const EARLIER = [
  { prompt: "lamp", attempt: 1, hash: "0000000000000fff" },
  { prompt: "mug", attempt: 4, hash: "00000000000000ff" },
  { prompt: "lamp", attempt: 2, hash: FEATURELESS },
];

test("a near-duplicate among the attempts on the same prompt, or on any", () => {
  const before = { prompt: "lamp", earlier: EARLIER };
  expect(duplicateFailures("00000000000000fe", before, check({}))).toEqual([]);
  expect(duplicateFailures("00000000000000fe", before, check({ among: "candidate" }))).toEqual([
    {
      check: "duplicateOf",
      message: "It is nearly the same as attempt 4 on mug: 1 of 63 bits of their perceptual hashes differ; wanted more than 4.",
    },
  ]);
  expect(duplicateFailures("00000000000000ff", before, check({}))[0]!.message).toMatch(
    /^It is nearly the same as attempt 1: 4 of/,
  );
  expect(duplicateFailures("00000000000000ff", before, check({ maxDistance: 3 }))).toEqual([]);
});

test("frames without features are never near-duplicates", () => {
  const before = { prompt: "lamp", earlier: EARLIER };
  expect(duplicateFailures(FEATURELESS, before, check({ maxDistance: 20 }))).toEqual([]);
  expect(duplicateFailures("0000000000000001", before, check({ maxDistance: 1 }))).toEqual([]);
});
