import { describe, expect, test } from "@jest/globals";
import { over, parseRational } from "../../../src/core/pricing/rational.ts";
import { DIMENSIONS, type Dimension } from "../../../src/core/pricing/tariff.ts";
import { imagesAsked, sizeOf, usageOf } from "../../../src/core/pricing/usage.ts";
import type { JsonObject } from "../../../src/core/terms.ts";

/** What is known of a request, as decimals; each is exact to nine places here. */
function known(input: JsonObject, stated: Parameters<typeof usageOf>[1] = {}): Partial<Record<Dimension, string>> {
  const usage = usageOf(input, stated);
  const text = (dimension: Dimension): string => {
    const { top, bottom } = over(usage[dimension]!, parseRational("1e-9")!);
    expect(top % bottom).toBe(0n);
    return String(Number(top / bottom) / 1e9);
  };
  return Object.fromEntries(DIMENSIONS.filter((name) => usage[name] !== undefined).map((name) => [name, text(name)]));
}

const ONE_OF_EACH = { request: "1", image: "1" };
const SQUARE = { ...ONE_OF_EACH, pixel: "1048576", megapixel: "1.048576", tile512: "4" };

describe("the size of a request", () => {
  test.each<JsonObject>([
    { width: 1024, height: 1024 },
    { size: "1024x1024" },
    { size: " 1024 X 1024 " },
    { image_size: "1024×1024" },
    { image_size: { width: 1024, height: 1024 } },
    { resolution: "1024*1024" },
    { width: 1024, height: 1024, size: "512x512" },
    { size: "auto", image_size: "1024x1024" },
  ])("%j is 1024 x 1024", (input) => {
    expect(known(input)).toEqual(SQUARE);
  });

  test.each<JsonObject>([
    {},
    { size: "1K" },
    { size: "auto" },
    { image_size: "square_hd" },
    { width: 1024 },
    { width: "1024", height: "1024" },
    { width: 1024.5, height: 1024 },
    { width: 0, height: 1024 },
    { width: -1024, height: -1024 },
    { size: "0x1024" },
    { size: "999999x1" },
    { size: ["1024x1024"] },
    { size: null },
  ])("%j is not known", (input) => {
    expect(sizeOf(input)).toBeNull();
    expect(known(input)).toEqual(ONE_OF_EACH);
  });

  test("tiles that are begun count", () => {
    expect(known({ width: 513, height: 1 })).toMatchObject({ tile512: "2", pixel: "513", megapixel: "0.000513" });
  });
});

test.each(["steps", "num_inference_steps", "num_steps"])("%s are the steps", (field) => {
  expect(known({ [field]: 28 })).toEqual({ ...ONE_OF_EACH, step: "28" });
  expect(known({ [field]: "28" })).toEqual(ONE_OF_EACH);
});

test("what the manifest states goes before what is read, and what is no quantity is left out", () => {
  const stated = { "token.out.image": "4160", megapixel: 2, second: 0.25 };
  expect(known({ size: "1024x1024" }, stated)).toEqual({ ...SQUARE, "token.out.image": "4160", megapixel: "2", second: "0.25" });
  expect(known({}, { unit: "many", second: -1 })).toEqual(ONE_OF_EACH);
});

describe("how many images a request asks for", () => {
  test.each<[JsonObject, number | null]>([
    [{}, 1],
    [{ n: 1, num_images: null }, 1],
    [{ n: 4 }, 4],
    [{ num_images: 1, numberResults: 2 }, 2],
    [{ num_outputs: 0 }, 0],
    [{ n: "1" }, null],
    [{ number_of_images: [2] }, null],
  ])("%j: %j", (input, expected) => {
    expect(imagesAsked(input)).toBe(expected);
  });
});
