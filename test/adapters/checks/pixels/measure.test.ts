import { describe, expect, test } from "@jest/globals";
import { type ImageCheck, imageCheckSchema } from "../../../../src/core/manifest/image-check-schema.ts";
import { isOpaque } from "../../../../src/adapters/checks/pixels/alpha.ts";
import { pixelFailures } from "../../../../src/adapters/checks/pixels/failures.ts";
import { measuresOf } from "../../../../src/adapters/checks/pixels/measure.ts";
import type { Pixels } from "../../../../src/adapters/checks/pixels/plane.ts";
import { canvas, disc } from "../canvas.ts";

const NOTHING_BEFORE = { prompt: "lamp", earlier: [] };
const shown = (pixels: Pixels) => ({ pixels, header: { orientation: 1 as const, mayBeTransparent: true } });

function failures(pixels: Pixels, check: unknown): string[] {
  const parsed: ImageCheck = imageCheckSchema.parse(check);
  return pixelFailures(measuresOf(shown(pixels)), parsed, NOTHING_BEFORE).map(({ check: key, message }) => `${key}: ${message}`);
}

/** A disc of a colour on nothing. */
function logo(colour: readonly [number, number, number]): Pixels {
  const image = canvas(64, 64, colour);
  const mask = canvas(64, 64, [0, 0, 0]);
  disc(mask, 32, 32, 14, [255, 255, 255]);
  for (let at = 0; at < image.rgba.length; at += 4) image.rgba[at + 3] = mask.rgba[at]!;
  return image;
}

const photo = canvas(64, 64, (u, v) => [255 * u, 255 * v, 128 + 120 * Math.sin(60 * u)]);
const black = canvas(64, 64, [0, 0, 0]);

test("a picture passes, and nothing that is not asked for fails", () => {
  expect(failures(photo, { notBlank: true, minSharpness: 5, alpha: "forbidden" })).toEqual([]);
  expect(failures(black, {})).toEqual([]);
  expect(failures(black, { notBlank: false })).toEqual([]);
});

test("every check that fails is named with what was seen and wanted", () => {
  expect(failures(black, { notBlank: true, minSharpness: 12.5, alpha: "required" })).toEqual([
    "notBlank: The frame is nearly uniform: 100 % of it is about #000000; wanted a picture.",
    "minSharpness: The sharpness is 0; wanted at least 12.5.",
    "alpha: No pixel is transparent; wanted transparent pixels.",
  ]);
  expect(failures(logo([0, 0, 0]), { alpha: "forbidden" })).toEqual(["alpha: Some pixels are transparent; wanted none."]);
});

test("sharpness at its bound passes", () => {
  const seen = measuresOf(shown(photo)).sharpness();
  expect(failures(photo, { minSharpness: seen })).toEqual([]);
  expect(failures(photo, { minSharpness: seen * 1.001 })).toHaveLength(1);
});

describe("transparency", () => {
  test("one pixel is enough, and only its alpha counts", () => {
    const alphas = (...each: number[]): Pixels => ({
      width: each.length,
      height: 1,
      rgba: Uint8ClampedArray.from(each.flatMap((alpha) => [9, 9, 9, alpha])),
    });
    expect([isOpaque(alphas(255, 250, 255)), isOpaque(alphas(255, 255, 249)), isOpaque(alphas(0))]).toEqual([true, false, false]);
  });

  test("a logo is a picture whether it is black or white, an empty frame is none", () => {
    for (const colour of [
      [0, 0, 0],
      [255, 255, 255],
      [200, 30, 30],
    ] as const)
      expect(failures(logo(colour), { notBlank: true, minSharpness: 5, alpha: "required" })).toEqual([]);
    const empty = canvas(64, 64, (u, v) => [255 * u, 255 * v, 0]);
    for (let at = 3; at < empty.rgba.length; at += 4) empty.rgba[at] = 0;
    expect(failures(empty, { notBlank: true })).toHaveLength(1);
  });

  test("a rounding error of an encoder is not transparency", () => {
    const nearly = canvas(4, 4, [10, 20, 30]);
    nearly.rgba[3] = 250;
    expect(failures(nearly, { alpha: "forbidden" })).toEqual([]);
    nearly.rgba[3] = 249;
    expect(failures(nearly, { alpha: "required" })).toEqual([]);
  });
});
