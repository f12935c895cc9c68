import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { formatUsd, parseUsd } from "../../../src/core/money.ts";
import type { Quote } from "../../../src/core/ports.ts";
import { disagreement, litellmPrice, readLitellmMap, type CrossCheckItem } from "../../../src/core/pricing/litellm.ts";
import { flatTariff, type Dimension, type Tariff } from "../../../src/core/pricing/tariff.ts";
import type { JsonObject } from "../../../src/core/terms.ts";

const WORDS_AND_IMAGE: Tariff = {
  currency: "USD",
  lines: [
    { usd: "0.00003", of: ["token.out.image"] },
    { usd: "0.000005", of: ["token.in.text"] },
  ],
};
const byTokens = (dimension: Dimension): Tariff => flatTariff("0.00003", dimension);

const item = (usd: string, more: Partial<Quote> = {}, rest: Partial<CrossCheckItem> = {}): CrossCheckItem => ({
  candidate: "c",
  key: "m",
  toleranceShare: 0.05,
  quote: {
    usd: parseUsd(usd)!,
    grade: "list",
    source: "https://a.b/prices",
    readAt: "t",
    tariff: flatTariff(usd),
    input: {},
    ...more,
  },
  ...rest,
});
const priceIn = (entry: unknown, asked: CrossCheckItem): string | null => {
  const there = litellmPrice({ m: entry }, asked);
  return there === null ? null : formatUsd(there);
};

describe("what the map says of one image", () => {
  const pixels = (size: string): CrossCheckItem => item("0.02", { input: { size } });
  const tokens = (tariff: Tariff, usage: CrossCheckItem["usage"]): CrossCheckItem => item("0.1", { tariff }, { usage });

  test.each<[string, unknown, CrossCheckItem, string | null]>([
    ["a price for each image", { output_cost_per_image: 0.054 }, item("0.05"), "0.0540"],
    [
      "dall-e-2's pixels, of the input",
      { input_cost_per_pixel: 1.9e-8, output_cost_per_pixel: 0.0 },
      pixels("1024x1024"),
      "0.019922944",
    ],
    ["pixels of the output", { input_cost_per_pixel: 0, output_cost_per_pixel: "1e-8" }, pixels("1000x1000"), "0.0100"],
    ["pixels that the request does not say", { input_cost_per_pixel: 1.9e-8 }, item("0.02"), null],
    ["pixels that the manifest states", { input_cost_per_pixel: 1e-8 }, item("0.02", {}, { usage: { pixel: 1e6 } }), "0.0100"],
    [
      "tokens that are stated",
      { output_cost_per_image_token: 3e-5 },
      tokens(byTokens("token.out.image"), { "token.out.image": 1000 }),
      "0.0300",
    ],
    ["tokens that are not stated", { output_cost_per_image_token: 3e-5 }, tokens(byTokens("token.out.image"), undefined), null],
    [
      "the words of the prompt too, where the quote has them",
      { output_cost_per_image_token: 3e-5, input_cost_per_token: 5e-6 },
      tokens(WORDS_AND_IMAGE, { "token.out.image": 1000, "token.in.text": 200 }),
      "0.0310",
    ],
    [
      "no words in the map where the quote has them",
      { output_cost_per_image_token: 3e-5 },
      tokens(WORDS_AND_IMAGE, { "token.out.image": 1000, "token.in.text": 200 }),
      null,
    ],
    [
      "tokens first where the quote is by tokens",
      { output_cost_per_image: 0.5, output_cost_per_image_token: 3e-5 },
      tokens(byTokens("token.out.image"), { "token.out.image": 1000 }),
      "0.0300",
    ],
    [
      "images first where it is not",
      { output_cost_per_image: 0.5, output_cost_per_image_token: 3e-5 },
      item("0.05", {}, { usage: { "token.out.image": 1000 } }),
      "0.5000",
    ],
    [
      "tokens of which there are none",
      { output_cost_per_image_token: 3e-5 },
      tokens(byTokens("token.out.image"), { "token.out.image": 0 }),
      null,
    ],
    ["only what stands for the input", { input_cost_per_image: 0.009, input_cost_per_token: 1e-6 }, item("0.009"), null],
    ["zero", { output_cost_per_image: 0 }, item("0.05"), null],
    ["negative", { output_cost_per_image: -1 }, item("0.05"), null],
    ["no entry", [0.05], item("0.05"), null],
  ])("%s", (_, entry, asked, price) => {
    expect(priceIn(entry, asked)).toBe(price);
  });

  test.each(["__proto__", "constructor", "M", ""])("is nothing for a key that is not there (%j)", (key) => {
    expect(litellmPrice({ m: { output_cost_per_image: 1 } }, item("0.05", {}, { key }))).toBeNull();
  });
});

describe("the sentence", () => {
  const say = (there: string, asked: CrossCheckItem): string | null => disagreement(parseUsd(there)!, asked);

  test("has both prices, the difference, and what to do", () => {
    expect(say("0.054", item("0.05"))).toBe(
      "LiteLLM's public price map disagrees with https://a.b/prices: $0.0540 there, $0.0500 here (+8.0 %): " +
        "it is kept by hand and is not used as the price; look at the provider's page",
    );
    expect(say("0.025", item("0.05"))).toContain("$0.0250 there, $0.0500 here (-50.0 %)");
  });

  test.each<[string, number, boolean]>([
    ["0.05", 0, false],
    ["0.0525", 0.05, false],
    ["0.0475", 0.05, false],
    ["0.05251", 0.05, true],
    ["0.04749", 0.05, true],
    ["0.050001", 0, true],
  ])("is said of %s with a tolerance of %d: %s", (there, toleranceShare, said) => {
    expect(say(there, item("0.05", {}, { toleranceShare })) !== null).toBe(said);
  });
});

test.each(["", "[]", "null", "{}", '{"a":1}', "<html>", '[{"output_cost_per_image":1}]'])("%j is no map", (text) => {
  expect(readLitellmMap(text)).toBeNull();
});

test("no map makes a price that is negative, zero or not a number", () => {
  const odd = fc.oneof(fc.jsonValue(), fc.double(), fc.constantFrom<unknown>("-1", 0, -2, "1e-13", 3e-5, 0.04, 1e-8));
  const entry = fc.record(
    { output_cost_per_image: odd, input_cost_per_pixel: odd, output_cost_per_image_token: odd, input_cost_per_token: odd },
    { requiredKeys: [] },
  );
  const quotes = fc.constantFrom<Partial<Quote>>(
    {},
    { input: { width: 1024, height: 768 } },
    { tariff: WORDS_AND_IMAGE },
    { input: JSON.parse('{"__proto__":{"size":"1x1"},"size":{"width":1e308,"height":-1}}') as JsonObject },
  );
  let found = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: entry }, odd), quotes, (each, quote) => {
      const map = readLitellmMap(JSON.stringify({ m: each, other: {} }))!;
      const asked = item("0.05", quote, { usage: { "token.out.image": 4160, "token.in.text": "50" }, toleranceShare: 0 });
      const there = litellmPrice(map, asked);
      if (there === null) return true;
      found++;
      const sentence = disagreement(there, asked);
      return there > 0n && (sentence === null || !/NaN|Infinity/.test(sentence));
    }),
    { numRuns: 3_000 },
  );
  expect(found).toBeGreaterThan(100);
});
