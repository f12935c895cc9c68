import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { axis } from "../../../src/core/report/scale.ts";

const PLACE = { from: 100, to: 900 };

test("an axis starts at zero while the spread is small", () => {
  const scale = axis([0.0044, 0.0363], PLACE, 7);
  expect(scale.logarithmic).toBe(false);
  expect(scale.at(0)).toBe(100);
  expect(scale.at(0.0363)).toBeCloseTo(900);
  expect(scale.ticks.map((tick) => tick.toFixed(2))).toEqual(["0.00", "0.01", "0.02", "0.03"]);
});

test("an axis is logarithmic when the spread is more than tenfold", () => {
  const scale = axis([0.003, 0.4], PLACE, 7);
  expect(scale.logarithmic).toBe(true);
  expect(scale.ticks.map((tick) => tick.toFixed(3))).toEqual(["0.005", "0.010", "0.020", "0.050", "0.100", "0.200"]);
  expect(scale.at(0.1) - scale.at(0.01)).toBeCloseTo(scale.at(0.2) - scale.at(0.02));
});

test("every amount has a place on the axis, in order, and ticks are few and inside", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1e-9, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 3, max: 8 }),
      (values, most) => {
        const scale = axis(values, PLACE, most);
        const places = values.toSorted((a, b) => a - b).map(scale.at);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const place of [...places, ...scale.ticks.map(scale.at)]) {
          expect(place).toBeGreaterThanOrEqual(99.999);
          expect(place).toBeLessThanOrEqual(900.001);
        }
        expect(scale.ticks.length).toBeGreaterThan(0);
        expect(scale.ticks.length).toBeLessThanOrEqual(most + 1);
      },
    ),
  );
});

test("zero amounts do not break it", () => {
  expect(axis([0, 0], PLACE, 7).at(0)).toBeGreaterThanOrEqual(100);
  expect(Number.isFinite(axis([0, 0.001, 1], PLACE, 7).at(0))).toBe(true);
});
