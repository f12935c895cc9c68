import { expect, test } from "@jest/globals";
import { laplacianVariance } from "../../../../src/adapters/checks/pixels/sharpness.ts";

const plane = (width: number, height: number, at: (x: number, y: number) => number) => ({
  width,
  height,
  values: Float32Array.from({ length: width * height }, (_, index) => at(index % width, Math.floor(index / width))),
});

test("flat, ramp and tiny planes have no edges", () => {
  expect(laplacianVariance(plane(5, 5, () => 80))).toBe(0);
  expect(laplacianVariance(plane(9, 7, (x, y) => 3 * x + 2 * y))).toBe(0);
  expect(laplacianVariance(plane(2, 9, (x) => 255 * x))).toBe(0);
});

test("an even curve gives the same everywhere, which is no variance", () => {
  expect(laplacianVariance(plane(9, 7, (x, y) => x * x + y * y))).toBe(0);
});

test("one bright pixel, by hand: the middle gives -4 x 90, its four neighbours 90, the other four 0", () => {
  const mean = 0;
  const squares = (360 ** 2 + 4 * 90 ** 2) / 9;
  expect(laplacianVariance(plane(5, 5, (x, y) => (x === 2 && y === 2 ? 90 : 0)))).toBeCloseTo(squares - mean ** 2, 6);
});

test("a checkerboard is the sharpest there is: every value is 4 x 255 of either sign", () => {
  expect(laplacianVariance(plane(6, 6, (x, y) => 255 * ((x + y) % 2)))).toBeCloseTo(1020 ** 2, 0);
});

test("blurring a step lowers it", () => {
  const step = (softness: number) => plane(64, 64, (x) => 255 / (1 + Math.exp((32 - x) / softness)));
  const [sharp, soft, softer] = [0.1, 2, 6].map((softness) => laplacianVariance(step(softness)));
  expect(sharp).toBeGreaterThan(10 * soft!);
  expect(soft).toBeGreaterThan(10 * softer!);
});
