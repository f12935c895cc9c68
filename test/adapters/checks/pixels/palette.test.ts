import { expect, test } from "@jest/globals";
import { type ImageCheck, imageCheckSchema } from "../../../../src/core/manifest/image-check-schema.ts";
import { pixelFailures } from "../../../../src/adapters/checks/pixels/failures.ts";
import { measuresOf } from "../../../../src/adapters/checks/pixels/measure.ts";
import { shareOf } from "../../../../src/adapters/checks/pixels/palette.ts";
import { canvas, type Canvas, grain } from "../canvas.ts";

const measured = (pixels: Canvas) => measuresOf({ pixels, header: { orientation: 1, mayBeTransparent: true } });
const share = (pixels: Canvas, colour: string, distance = 20) => shareOf(measured(pixels).colours(), colour, distance);
const failures = (pixels: Canvas, palette: unknown) => {
  const parsed: ImageCheck = imageCheckSchema.parse({ palette });
  return pixelFailures(measured(pixels), parsed, { prompt: "lamp", earlier: [] }).map(({ message }) => message);
};

/** Blue on the left, then orange, then grey. */
const flag = canvas(200, 120, (u) => (u < 0.25 ? [26, 115, 232] : u < 0.3 ? [250, 140, 0] : [128, 128, 128]));

test("shares of flat areas are exact", () => {
  expect(share(flag, "#1a73e8")).toBeCloseTo(0.25, 2);
  expect(share(flag, "#fa8c00")).toBeCloseTo(0.05, 2);
  expect(share(flag, "#808080")).toBeCloseTo(0.7, 2);
  expect(share(flag, "#00ff00")).toBe(0);
});

test("a colour is within any distance of itself, and case does not count", () => {
  for (const colour of ["#000000", "#FFFFFF", "#1A73E8", "#030303"]) {
    const value = Number.parseInt(colour.slice(1), 16);
    const flat = canvas(40, 40, [value >> 16, (value >> 8) & 255, value & 255]);
    expect(share(flat, colour, 0.01)).toBe(1);
    expect(share(flat, colour.toLowerCase(), 0.01)).toBe(1);
  }
});

test("noise and small changes of lightness stay within the usual distance, other hues do not", () => {
  const noisy = grain(canvas(200, 200, [26, 115, 232]), 20);
  expect(share(noisy, "#1a73e8")).toBe(1);
  expect(share(canvas(40, 40, [60, 140, 240]), "#1a73e8")).toBe(1);
  expect(share(canvas(40, 40, [26, 160, 60]), "#1a73e8")).toBe(0);
});

test("what is missing and what is too much is told with what was seen", () => {
  const palette = {
    required: [{ colour: "#1a73e8", minShare: 0.2 }, { colour: "#00ff00" }],
    forbidden: [{ colour: "#fa8c00" }, { colour: "#ff00ff" }],
  };
  expect(failures(flag, palette)).toEqual([
    "0 % of the image is within 20 of #00ff00; wanted at least 5 %.",
    "5 % of the image is within 20 of #fa8c00; wanted at most 2 %.",
  ]);
});

test("bounds themselves pass", () => {
  const half = canvas(64, 64, (u) => (u < 0.5 ? [255, 0, 0] : [0, 0, 255]));
  expect(
    failures(half, { required: [{ colour: "#ff0000", minShare: 0.5 }], forbidden: [{ colour: "#0000ff", maxShare: 0.5 }] }),
  ).toEqual([]);
});

test("transparent pixels have no colour: shares are of what is visible", () => {
  const logo = canvas(64, 64, (u) => (u < 0.5 ? [200, 30, 30] : [0, 0, 0]));
  for (let at = 0; at < logo.rgba.length; at += 4) logo.rgba[at + 3] = logo.rgba[at] === 0 ? 0 : 200;
  expect(share(logo, "#c81e1e")).toBe(1);
  expect(share(logo, "#000000")).toBe(0);
  const nothing = canvas(64, 64, [0, 0, 0]);
  for (let at = 3; at < nothing.rgba.length; at += 4) nothing.rgba[at] = 0;
  expect(failures(nothing, { required: [{ colour: "#000000" }], forbidden: [{ colour: "#ffffff" }] })).toEqual([
    "0 % of the image is within 20 of #000000; wanted at least 5 %.",
  ]);
});
