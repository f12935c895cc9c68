import type { JsonObject } from "../terms.ts";
import { over, parseRational, type Rational } from "./rational.ts";
import { DIMENSIONS, type Dimension, type Usage } from "./tariff.ts";

/** What a request for one image is known to use before it is sent, read from its own fields; the providers' names for them differ. */

const SIZE_FIELDS = ["size", "image_size", "resolution"];
const STEP_FIELDS = ["steps", "num_inference_steps", "num_steps"];
const COUNT_FIELDS = ["n", "num_images", "numberResults", "num_outputs", "number_of_images"];
const PIXELS_OF_A_MEGAPIXEL: Rational = { top: 1_000_000n, bottom: 1n };
const TILE_SIDE = 512n;

/**
 * @param stated quantities that the manifest states, such as the output tokens of an image; they go before what is read here
 */
export function usageOf(input: JsonObject, stated: Readonly<Partial<Record<Dimension, string | number>>> = {}): Usage {
  const usage: Partial<Record<Dimension, Rational>> = { request: { top: 1n, bottom: 1n }, image: { top: 1n, bottom: 1n } };
  const size = sizeOf(input);
  if (size) {
    const [width, height] = size;
    usage.pixel = { top: width * height, bottom: 1n };
    usage.megapixel = over(usage.pixel, PIXELS_OF_A_MEGAPIXEL);
    usage.tile512 = { top: tiles(width) * tiles(height), bottom: 1n };
  }
  const steps = STEP_FIELDS.map((field) => wholeNumber(input[field])).find((value) => value !== null);
  if (steps !== undefined && steps !== null) usage.step = { top: steps, bottom: 1n };
  for (const dimension of DIMENSIONS) {
    const told = stated[dimension];
    const quantity = told === undefined ? null : parseRational(told);
    if (quantity) usage[dimension] = quantity;
  }
  return usage;
}

/** How many images a request asks for at once, by the names that providers have for it; null when that cannot be told. */
export function imagesAsked(input: JsonObject): number | null {
  const asked = COUNT_FIELDS.filter((field) => Object.hasOwn(input, field)).map((field) => input[field] ?? 1);
  if (!asked.every((count) => typeof count === "number")) return null;
  return asked.find((count) => count !== 1) ?? 1;
}

function tiles(pixels: bigint): bigint {
  return (pixels + TILE_SIDE - 1n) / TILE_SIDE;
}

/** Width and height in pixels, by fields of their own, as "1024x768" (or with a star), or as an object. */
export function sizeOf(input: JsonObject): [bigint, bigint] | null {
  const own = pair(input["width"], input["height"]);
  if (own) return own;
  for (const field of SIZE_FIELDS) {
    const value = input[field];
    if (typeof value === "string") {
      const match = /^(\d{1,5})\s*[xX*×]\s*(\d{1,5})$/.exec(value.trim());
      if (match) return pair(Number(match[1]), Number(match[2]));
    }
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      const { width, height } = value as JsonObject;
      const inside = pair(width, height);
      if (inside) return inside;
    }
  }
  return null;
}

function pair(width: unknown, height: unknown): [bigint, bigint] | null {
  const [w, h] = [wholeNumber(width), wholeNumber(height)];
  return w !== null && h !== null && w > 0n && h > 0n ? [w, h] : null;
}

function wholeNumber(value: unknown): bigint | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : null;
}
