import { describe, expect, test } from "@jest/globals";
import { borderOf, EDGES } from "../../../../src/adapters/checks/pixels/border.ts";
import { pixelFailures } from "../../../../src/adapters/checks/pixels/failures.ts";
import { measuresOf } from "../../../../src/adapters/checks/pixels/measure.ts";
import { shrinkRgb } from "../../../../src/adapters/checks/pixels/resize.ts";
import { type ImageCheck, imageCheckSchema } from "../../../../src/core/manifest/image-check-schema.ts";
import type { Orientation } from "../../../../src/adapters/checks/headers/header.ts";
import { canvas, type Canvas, type Colour, grain } from "../canvas.ts";
import { SCENES } from "../scenes.ts";

type Margins = { readonly top?: number; readonly right?: number; readonly bottom?: number; readonly left?: number };

const { sin } = Math;
const photo = (u: number, v: number): Colour => [128 + 100 * sin(9 * u + 4 * v), 255 * v, 128 + 90 * sin(13 * v - 7 * u)];

/** A photograph with even margins, shares of the side. */
function framed({ top = 0, right = 0, bottom = 0, left = 0 }: Margins, colour: Colour = [0, 0, 0], size = 256): Canvas {
  return canvas(size, size, (u, v) => (u < left || u > 1 - right || v < top || v > 1 - bottom ? colour : photo(u, v)));
}

const seen = (image: Canvas) => borderOf(shrinkRgb(image, 512, "opaque"));

test.each([
  [{}],
  [{ top: 0.1, bottom: 0.1 }],
  [{ left: 0.2, right: 0.125 }],
  [{ top: 0.0625, right: 0.0625, bottom: 0.0625, left: 0.0625 }],
  [{ bottom: 0.03125 }],
])("bands of %j are seen where they are, at their width", (margins: Margins) => {
  for (const colour of [
    [0, 0, 0],
    [255, 255, 255],
    [240, 20, 200],
  ] as const) {
    const border = seen(framed(margins, colour));
    for (const edge of EDGES) expect(Math.abs(border[edge] - (margins[edge] ?? 0))).toBeLessThanOrEqual(1 / 256);
  }
});

test("noise does not hide a band", () => {
  expect(seen(grain(framed({ top: 0.125 }), 3)).top).toBeCloseTo(0.125, 2);
});

describe("none is seen", () => {
  test.each(SCENES.map(({ name, paint }) => [name, paint] as const))("in the scene: %s", (_name, paint) => {
    expect(Math.max(...Object.values(seen(paint(160, 160))))).toBe(0);
  });
  test("in a sky that is even above a ragged skyline", () => {
    const sky = canvas(256, 256, (u, v) => (v > 0.5 + 0.3 * Math.abs(Math.sin(9 * u)) ? [40, 50, 40] : [120, 170, 230]));
    expect(seen(sky).top).toBe(0);
  });
  test("in a single pixel", () => {
    expect(seen(canvas(1, 1, [3, 3, 3]))).toEqual({ top: 0, right: 0, bottom: 0, left: 0 });
  });
});

const failures = (pixels: Canvas, maxShare: number, orientation: Orientation = 1) => {
  const parsed: ImageCheck = imageCheckSchema.parse({ border: { maxShare } });
  const measures = measuresOf({ pixels, header: { orientation, mayBeTransparent: true } });
  return pixelFailures(measures, parsed, { prompt: "lamp", earlier: [] });
};

test("every edge that is too wide is named; the bound itself passes", () => {
  expect(failures(framed({ top: 0.125, left: 0.0625 }), 0.05)).toEqual([
    { check: "border", message: "There is an even border: 12.5 % at the top, 6.25 % at the left; wanted at most 5 %." },
  ]);
  expect(failures(framed({ top: 0.125 }), 0.125)).toEqual([]);
  expect(failures(framed({}), 0)).toEqual([]);
});

test("edges are those that a viewer shows", () => {
  // Stored turned: what is at its left is at the top when it is shown (Exif orientation 6).
  expect(failures(framed({ left: 0.125 }), 0.05, 6)[0]!.message).toMatch(/12.5 % at the top;/);
});

test("an empty margin around what is visible is a border", () => {
  const card = framed({ top: 0.25, bottom: 0.25, left: 0.25, right: 0.25 }, [9, 9, 9]);
  for (let at = 0; at < card.rgba.length; at += 4) if (card.rgba[at] === 9 && card.rgba[at + 1] === 9) card.rgba[at + 3] = 0;
  expect(failures(card, 0.1)).toHaveLength(1);
});
