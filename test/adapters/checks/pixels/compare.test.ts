import { describe, expect, test } from "@jest/globals";
import type { Orientation } from "../../../../src/adapters/checks/headers/header.ts";
import { comparedAt, referenceAt, referenceFailures } from "../../../../src/adapters/checks/pixels/compare.ts";
import type { Pixels } from "../../../../src/adapters/checks/pixels/plane.ts";
import { storedPart, turnUpright } from "../../../../src/adapters/checks/pixels/upright.ts";
import { viewOf, type Picture } from "../../../../src/adapters/checks/pixels/view.ts";
import { type CheckItem, checksSchema } from "../../../../src/core/manifest/check-schema.ts";
import { canvas, disc, grain, type Canvas, type Colour } from "../canvas.ts";

const { sin } = Math;
const shade = (u: number, v: number): Colour => [128 + 100 * sin(9 * u + 4 * v), 255 * v, 128 + 90 * sin(13 * v - 7 * u)];
const scene = (width = 200, height = 160): Canvas => canvas(width, height, shade);
const picture = (pixels: Pixels, orientation: Orientation = 1): Picture => ({
  pixels,
  header: { orientation, mayBeTransparent: true },
});

type Reference = NonNullable<CheckItem["reference"]>;
const parse = (more: object): Reference => checksSchema.parse({ reference: { file: "ref.png", ...more } })[0]!.reference!;

/** What fails, as "key: sentence". */
function failures(image: Picture, reference: Picture, more: object): string[] {
  const check = parse(more);
  const view = viewOf(image, check.crop);
  const at = referenceAt(viewOf(reference, check.crop), comparedAt(view));
  return referenceFailures(view, at, check).map(({ check: key, message }) => `${key}: ${message}`);
}

const STRICT = { minSsim: 1, maxHashDistance: 0 };

test("an image is as similar to itself as can be", () => {
  expect(failures(picture(scene()), picture(scene()), STRICT)).toEqual([]);
});

test("what differs is told with the size of the comparison", () => {
  const other = canvas(200, 160, (u, v) => shade(1 - u, v));
  const told = failures(picture(other), picture(scene()), STRICT);
  expect(told[0]).toMatch(/^minSsim: The similarity to ref.png is -?0\.\d+ \(SSIM at 200x160\); wanted at least 1\.$/);
  expect(told[1]).toMatch(
    /^maxHashDistance: \d+ of the 63 bits of the perceptual hash are not those of ref.png; wanted at most 0\.$/,
  );
});

test("noise lowers SSIM and not the hash", () => {
  const told = failures(picture(grain(scene(), 20)), picture(scene()), { minSsim: 0.9, maxHashDistance: 6 });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^minSsim/);
});

describe("another size", () => {
  test("of the same shape is as similar: both are averaged to the image's size, at most 256 pixels", () => {
    expect(failures(picture(scene(800, 640)), picture(scene(200, 160)), { minSsim: 0.97, maxHashDistance: 2 })).toEqual([]);
    expect(comparedAt(viewOf(picture(scene(800, 640))))).toEqual({ width: 256, height: 205 });
    expect(comparedAt(viewOf(picture(scene(40, 30))))).toEqual({ width: 40, height: 30 });
  });
  test("of another shape is stretched, and the message says so", () => {
    const told = failures(picture(scene(160, 160)), picture(scene(200, 160)), { minSsim: 1 });
    expect(told.join()).toContain("(SSIM at 160x160, the reference of 200x160 stretched to the shape of 160x160)");
    expect(failures(picture(scene(160, 160)), picture(scene(200, 160)), { minSsim: 0.97 })).toEqual([]);
  });
  test("of one pixel, on either side, is compared without trouble", () => {
    const dot = picture(canvas(1, 1, [90, 90, 90]));
    expect(comparedAt(viewOf(dot))).toEqual({ width: 11, height: 11 });
    expect(failures(picture(scene()), dot, { minSsim: 0.9 })).toHaveLength(1);
    expect(failures(dot, dot, STRICT)).toEqual([]);
    expect(failures(dot, picture(scene()), { minSsim: 0.9 })).toHaveLength(1);
  });
  test("a line of a thousand pixels has the least height that SSIM can see", () => {
    expect(comparedAt(viewOf(picture(canvas(1000, 1, shade))))).toEqual({ width: 256, height: 11 });
  });
});

describe("crop", () => {
  const marked = (): Canvas => {
    const frame = scene();
    disc(frame, 30, 30, 25, [255, 255, 255]);
    return frame;
  };
  test("only the part counts, of both", () => {
    expect(failures(picture(marked()), picture(scene()), STRICT)).not.toEqual([]);
    expect(
      failures(picture(marked()), picture(scene()), { ...STRICT, crop: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 } }),
    ).toEqual([]);
    expect(
      failures(picture(marked()), picture(scene()), { ...STRICT, crop: { x: 0, y: 0, width: 0.3, height: 0.4 } }),
    ).not.toEqual([]);
  });
  test("a sliver leaves a pixel", () => {
    expect(viewOf(picture(scene()), { x: 1, y: 1, width: 0.0001, height: 0.0001 }).size).toEqual({ width: 1, height: 1 });
  });
});

describe("EXIF orientation", () => {
  /** How an upright picture is stored under an orientation: the orientation that undoes it turns it. */
  const stored = (upright: Canvas, orientation: Orientation): Pixels => {
    const undo = ({ 6: 8, 8: 6 } as Partial<Record<Orientation, Orientation>>)[orientation] ?? orientation;
    const values = Float32Array.from(
      { length: upright.width * upright.height * 3 },
      (_, at) => upright.rgba[4 * Math.floor(at / 3) + (at % 3)]!,
    );
    const turned = turnUpright({ width: upright.width, height: upright.height, values }, undo);
    const rgba = Uint8Array.from({ length: values.length + values.length / 3 }, (_, at) =>
      at % 4 === 3 ? 255 : turned.values[3 * Math.floor(at / 4) + (at % 4)]!,
    );
    return { width: turned.width, height: turned.height, rgba };
  };
  test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)("%i: the image as it is shown is compared, whole or in part", (orientation) => {
    const image = picture(stored(scene(), orientation), orientation);
    const crop = { x: 0.1, y: 0.3, width: 0.5, height: 0.4 };
    expect(failures(image, picture(scene()), STRICT)).toEqual([]);
    expect(failures(image, picture(scene()), { ...STRICT, crop })).toEqual([]);
    expect(failures(picture(scene()), image, { ...STRICT, crop })).toEqual([]);
  });
  test("a part of the picture as it is stored", () => {
    const part = { x: 0.1, y: 0.2, width: 0.3, height: 0.5 };
    const rounded = (orientation: Orientation) =>
      Object.values(storedPart(part, orientation)).map((value) => Number(value.toFixed(6)));
    expect(rounded(1)).toEqual([0.1, 0.2, 0.3, 0.5]);
    // By hand: shown at the top left, turned by a quarter, it is stored at the bottom left.
    expect(rounded(6)).toEqual([0.2, 0.6, 0.5, 0.3]);
    expect(rounded(3)).toEqual([0.6, 0.3, 0.3, 0.5]);
  });
});

test("what is transparent lies on middle grey, on both sides", () => {
  const logo = (colour: Colour): Canvas => {
    const frame = canvas(64, 64, colour);
    for (let at = 3; at < frame.rgba.length; at += 4) if ((at >> 2) % 64 < 32) frame.rgba[at] = 0;
    return frame;
  };
  const onGrey = canvas(64, 64, (u) => (u < 0.5 ? [127, 127, 127] : [0, 0, 0]));
  expect(failures(picture(logo([0, 0, 0])), picture(onGrey), { minSsim: 0.99, maxHashDistance: 0 })).toEqual([]);
  expect(failures(picture(logo([255, 255, 255])), picture(onGrey), { minSsim: 0.99 })).toHaveLength(1);
  const nothing = logo([10, 200, 10]);
  for (let at = 3; at < nothing.rgba.length; at += 4) nothing.rgba[at] = 0;
  expect(failures(picture(nothing), picture(nothing), STRICT)).toEqual([]);
});
