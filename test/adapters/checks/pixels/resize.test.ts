import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { fitWithin, lumaOf, shrinkRgb } from "../../../../src/adapters/checks/pixels/resize.ts";
import { boxSpans } from "../../../../src/adapters/checks/pixels/spans.ts";

/** Pixels from grey values, all opaque. */
function greys(width: number, height: number, values: readonly number[]) {
  const rgba = Uint8ClampedArray.from(values.flatMap((value) => [value, value, value, 255]));
  return { width, height, rgba };
}

const firstChannel = (values: Float32Array) => [...values].filter((_, index) => index % 3 === 0);

test("a size that fits is kept; a longer one keeps its aspect", () => {
  expect(fitWithin(1024, 512, 1024)).toEqual({ width: 1024, height: 512 });
  expect(fitWithin(1536, 1024, 1024)).toEqual({ width: 1024, height: 683 });
  expect(fitWithin(10000, 1, 100)).toEqual({ width: 100, height: 1 });
});

test("halving takes the mean of four", () => {
  const image = greys(4, 2, [0, 100, 10, 20, 200, 100, 30, 40]);
  expect(firstChannel(shrinkRgb(image, 2, "opaque").values)).toEqual([100, 25]);
});

test("three cells into two: each takes one and a half", () => {
  const image = greys(3, 1, [0, 90, 240]);
  const [left, right] = firstChannel(shrinkRgb(image, 2, "opaque").values);
  expect(left).toBeCloseTo((0 + 90 / 2) / 1.5, 4);
  expect(right).toBeCloseTo((90 / 2 + 240) / 1.5, 4);
});

test("the weights of every target cell add up to one and stay within the source", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (a, b) => {
      const [from, to] = [Math.max(a, b), Math.min(a, b)];
      const { first, offset, weights } = boxSpans(from, to);
      for (let index = 0; index < to; index++) {
        const own = weights.subarray(offset[index], offset[index + 1]);
        expect(own.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 9);
        expect(first[index]! + own.length).toBeLessThanOrEqual(from);
      }
    }),
  );
});

test("transparent pixels take the ground's colour, half-transparent ones half of it", () => {
  const image = { width: 2, height: 1, rgba: Uint8ClampedArray.of(200, 100, 0, 0, 200, 100, 0, 51) };
  expect([...shrinkRgb(image, 2, 255).values].map(Math.round)).toEqual([255, 255, 255, 244, 224, 204]);
  expect([...shrinkRgb(image, 2, 0).values].map(Math.round)).toEqual([0, 0, 0, 40, 20, 0]);
  expect([...shrinkRgb(image, 2, "opaque").values]).toEqual([200, 100, 0, 200, 100, 0]);
});

test("luma of BT.601", () => {
  const image = { width: 3, height: 1, rgba: Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255) };
  const luma = [...lumaOf(shrinkRgb(image, 3, "opaque")).values];
  expect(luma.map((value) => Number(value.toFixed(3)))).toEqual([76.245, 149.685, 29.07]);
});
