import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { createKernel } from "../../../../src/adapters/checks/pixels/kernel.ts";
import { plainPasses } from "../../../../src/adapters/checks/pixels/passes.ts";
import type { Pixels } from "../../../../src/adapters/checks/pixels/plane.ts";
import type { Rgb } from "../../../../src/adapters/checks/pixels/resize.ts";

/** The built kernel against the passes in plain TypeScript (node scripts/build.mjs makes it). */

const kernel = createKernel(new URL("../../../../dist/worker/wasm/", import.meta.url));

function chance(width: number, height: number, seed: number): Pixels {
  // The upper bits of a linear congruential generator (Numerical Recipes).
  let state = seed >>> 0;
  const next = (): number => (state = (state * 1664525 + 1013904223) % 4294967296) >>> 24;
  return { width, height, rgba: Uint8Array.from({ length: width * height * 4 }, next) };
}

const bytesOf = ({ values }: Rgb) => Buffer.from(values.buffer, values.byteOffset, values.byteLength);

function expectSame(pixels: Pixels): void {
  const [fast, plain] = [kernel(pixels), plainPasses(pixels)];
  for (const ground of ["opaque", 0, 255] as const) {
    const [sharpness, wanted] = [fast.sharpness(ground), plain.sharpness(ground)];
    expect(Math.abs(sharpness - wanted)).toBeLessThanOrEqual(1e-6 * wanted);
    const [small, smallWanted] = [fast.small(ground), plain.small(ground)];
    expect([small.width, small.height, bytesOf(small).equals(bytesOf(smallWanted))]).toEqual([
      smallWanted.width,
      smallWanted.height,
      true,
    ]);
    const [tiny, tinyWanted] = [fast.tiny(small), plain.tiny(smallWanted)];
    expect([tiny.width, tiny.height, tiny.values.length]).toEqual([
      tinyWanted.width,
      tinyWanted.height,
      tinyWanted.values.length,
    ]);
    tiny.values.forEach((value, at) => {
      if (Math.abs(value - tinyWanted.values[at]!) > 1e-3)
        throw new Error(`${value} instead of ${tinyWanted.values[at]} at ${at}`);
    });
  }
}

test("the same as the plain passes, at small sizes of every kind", () => {
  const side = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(side, side, fc.nat(), (width, height, seed) => expectSame(chance(width, height, seed))),
    { numRuns: 40 },
  );
});

test.each([
  [256, 256],
  [1024, 64],
  [1024, 6],
  [500, 30],
  [1026, 8],
])("the same as the plain passes at %ix%i", (width, height) => {
  expectSame(chance(width, height, width));
});

test("a larger image after a smaller one, and again a smaller one", () => {
  for (const [width, height] of [
    [8, 8],
    [180, 180],
    [8, 8],
  ] as const)
    expectSame(chance(width, height, 3));
});
