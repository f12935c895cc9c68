import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Offer } from "../../../src/core/ports.ts";
import { quoteBy } from "../../../src/core/pricing/quote.ts";
import { endingDay, priceModel, readModels, similarId } from "../../../src/core/pricing/vercel.ts";
import { priceTable } from "../../../src/core/pricing/vercel-table.ts";
import type { JsonObject } from "../../../src/core/terms.ts";

/** What an image costs by a table, in the end: dollars and tier, or the sentence. */
function price(table: unknown, usual: unknown, input: JsonObject): string {
  const { tiers: _, ...priced } = priceTable(table, usual, input);
  if ("problem" in priced) return priced.problem;
  const offer: Offer = { candidate: "c", provider: "vercel", model: "m", input };
  const { quote, problem } = quoteBy({ offer, ...priced, grade: "list", source: "s", readAt: "t" });
  return quote ? `${Number(quote.usd) / 1e12}${quote.tier === undefined ? "" : ` ${quote.tier}`}` : (problem?.message ?? "");
}

const GROK = [
  { quality: "low", cost: "0.04" },
  { size: "2048x2048", cost: "0.08" },
];
const FLUX = [
  { size: "1024x1024", cost: "0.024" },
  { size: "2048x2048", cost: "0.05" },
];
const RECRAFT = [{ style: "vector_illustration", cost: "0.08" }];
const MATRIX = [
  { size: "1K", quality: "low", cost: "0.01" },
  { size: "1K", quality: "high", cost: "0.04" },
  { size: "2K", quality: "high", cost: "0.09" },
];

describe("a table of image prices", () => {
  test.each<[string, unknown, unknown, JsonObject, string]>([
    ["the usual price", GROK, "0.06", {}, "0.06"],
    ["a line of its own for a quality", GROK, "0.06", { quality: "low" }, "0.04 quality=low"],
    ["a line of its own for a size", GROK, "0.06", { size: "2048x2048" }, "0.08 size=2048x2048"],
    ["a size spelt otherwise", FLUX, "0.024", { resolution: "2048 X 2048" }, "0.05 size=2048x2048"],
    ["a size by its sides", FLUX, "0.024", { width: 2048, height: 2048 }, "0.05 size=2048x2048"],
    ["a style that costs more", RECRAFT, "0.035", { style: "vector_illustration" }, "0.08 style=vector_illustration"],
    ["a style that is not listed", RECRAFT, "0.035", { style: "realistic", size: "1024x1024" }, "0.035"],
    [
      "the line with most conditions",
      [...MATRIX, { size: "1K", cost: "0.02" }],
      undefined,
      { size: "1k", quality: "low" },
      "0.01 quality=low size=1K",
    ],
    [
      "`default` is no condition",
      [
        { size: "default", cost: "0.134" },
        { size: "4K", cost: "0.24" },
      ],
      undefined,
      {},
      "0.134",
    ],
    [
      "`default` beside a condition",
      [{ size: "default", quality: "high", cost: "0.1" }],
      "0.05",
      { quality: "high" },
      "0.1 quality=high",
    ],
    ["the only line", [{ size: "1K", cost: "0.13" }], undefined, {}, "0.13 size=1K"],
    [
      "lines that all cost the same",
      [
        { size: "1K", cost: "0.13" },
        { size: "2K", cost: "0.130" },
      ],
      undefined,
      {},
      "0.13",
    ],
    ["a line for nobody here that is broken", [{ quality: "low", cost: "free" }], "0.06", {}, "0.06"],
    ["null is not said", GROK, "0.06", { quality: null, size: null }, "0.06"],
  ])("%s", (_, table, usual, input, expected) => {
    expect(price(table, usual, input)).toBe(expected);
  });

  test.each<[string, unknown, unknown, JsonObject, string]>([
    [
      "a size that is not listed",
      FLUX,
      "0.024",
      { size: "512x512" },
      "does not say what this `size` costs (it prices size=1024x1024, size=2048x2048)",
    ],
    ["a size that the provider chooses", FLUX, "0.024", { size: "auto" }, "what this `size` costs"],
    ["sides that are not listed", FLUX, "0.024", { width: 1024, height: 768 }, "what this `size` costs"],
    ["a size that is no text", FLUX, "0.024", { image_size: { width: 1024, height: 1024 } }, "what this `size` costs"],
    ["a quality that is not listed", GROK, "0.06", { size: "2048x2048", quality: "high" }, "what this `quality` costs"],
    ["two lines, each for a half of the request", GROK, "0.06", { size: "2048x2048", quality: "low" }, "what this `size` costs"],
    ["a size priced only with a quality that is not said", MATRIX, "0.02", { size: "1K" }, "what this `size` costs"],
    [
      "no usual price and nothing said",
      MATRIX,
      undefined,
      {},
      "it has no usual price, only those of quality=low size=1K, quality=high size=1K,",
    ],
    ["no usual price and half of it said", MATRIX, undefined, { size: "1K" }, "it has no usual price"],
    [
      "only other operations",
      [{ operation: "vectorize", cost: "0.15" }],
      undefined,
      {},
      "it has no usual price, only those of operation=vectorize",
    ],
    ["two usual prices", [{ size: "default", cost: "0.1" }], "0.2", {}, "several lines of its list hold"],
    [
      "two lines alike",
      [GROK[0], { quality: "low", cost: "0.05" }],
      "0.06",
      { quality: "low" },
      "several lines of its list hold",
    ],
    ["a usual price of zero", GROK, "0", {}, 'its price is "0", expected a positive amount'],
    ["its own line is broken", [{ quality: "low", cost: "-1" }], "0.06", { quality: "low" }, 'its price is "-1"'],
    ["no table", "0.04", undefined, {}, "cannot be read"],
    ["a table of numbers", [0.04], undefined, {}, "cannot be read"],
    ["a condition that is no value", [{ size: { gte: 1 }, cost: "1" }], "0.06", {}, "cannot be read"],
    ["an empty table", [], undefined, {}, "cannot be read"],
  ])("has no price: %s", (_, table, usual, input, sentence) => {
    expect(price(table, usual, input)).toContain(sentence);
  });

  test("of a thousand lines is read, and of more is none", () => {
    const many = Array.from({ length: 1_001 }, (_, n) => ({ size: `${n}x1`, cost: "1" }));
    expect(price(many.slice(1), "0.06", {})).toBe("0.06");
    expect(price(many.slice(1), "0.06", { size: "0x0" }).length).toBeLessThan(600);
    expect(price(many, "0.06", {})).toContain("cannot be read");
  });
});

describe("a model's", () => {
  const model = (more: object): Parameters<typeof priceModel>[0] =>
    readModels(JSON.stringify({ data: [{ id: "a/b", ...more }] }))!.get("a/b")!;

  test.each<[unknown, string | null]>([
    [1803600000000, "2027-02-26"],
    [1803600000, "2027-02-26"],
    ["2027-02-25", "2027-02-25"],
    ["soon", null],
    [0, null],
    [-5, null],
    [1e300, null],
    [null, null],
    [undefined, null],
    [{}, null],
  ])("end %j is %j", (at, day) => {
    expect(endingDay(model({ deprecated_at: at }))).toBe(day);
  });

  test.each<[string, object, string]>([
    ["no price field", {}, "the list has no price for it"],
    ["null prices", { type: "image", pricing: { image: null, output: null } }, "the list has no price for what it makes"],
    ["a zero for its words", { type: "image", pricing: { input: "0", output: "0.1" } }, 'its `input` price is "0"'],
    ["a price that is an object", { type: "image", pricing: { image: {}, output: "0.00003" } }, "its price is not a plain value"],
    [
      "words that cost nobody knows what",
      { type: "language", pricing: { image: "0.1", input: "NaN" } },
      'its `input` price is "NaN"',
    ],
  ])("prices are unknown with %s", (_, more, problem) => {
    expect(priceModel(model(more), {})).toMatchObject({ problem: expect.stringContaining(problem) });
  });

  test("name is looked for in any letter case", () => {
    const models = readModels('{"data":[{"id":"bfl/FLUX"},{"id":"__proto__"}]}')!;
    expect(similarId(models, "BFL/flux")).toBe("bfl/FLUX");
    expect(similarId(models, "something else")).toBeUndefined();
  });
});

test("no list makes a price that is negative, zero or not a number", () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.double(),
    fc.constantFrom<unknown>("-1", "0", "", -0.1, "1e-13", 1e21, "0.03", 0.04, "NaN"),
  );
  const cost = fc.oneof({ weight: 3, arbitrary: fc.constantFrom<unknown>("0.03", 0.04, "0.000001") }, odd);
  const word = fc.constantFrom<unknown>("default", "1K", "1024x1024", "low", null, 3, {}, "constructor");
  const line = fc.record({ size: word, quality: word, style: word, __proto__: word, cost }, { requiredKeys: [] });
  const pricing = fc.record(
    { image: cost, image_dimension_quality_pricing: fc.oneof(fc.array(line, { maxLength: 4 }), odd), input: cost, output: cost },
    { requiredKeys: [] },
  );
  const model = fc.record({
    id: fc.constant("a/b"),
    type: fc.constantFrom<unknown>("image", "language", 7),
    pricing: fc.oneof(pricing, odd),
  });
  const input = fc.dictionary(
    fc.constantFrom("size", "quality", "style", "width", "__proto__"),
    word,
  ) as fc.Arbitrary<JsonObject>;
  let quotes = 0;
  fc.assert(
    fc.property(model, input, (row, request) => {
      const read = readModels(JSON.stringify({ data: [row] }))!.get("a/b")!;
      const { tiers, ...priced } = priceModel(read, request);
      if ("problem" in priced) return priced.problem.length > 10 && priced.problem.length < 1500 && tiers.length < 5;
      const usage = { "token.out.image": "1000", "token.in.text": 7 };
      const offer: Offer = {
        candidate: "c",
        provider: "vercel",
        model: "a/b",
        input: request,
        price: { source: "vercel", usage },
      };
      const { quote, problem } = quoteBy({ offer, ...priced, grade: "list", source: "s", readAt: "t" });
      if (quote) quotes++;
      return quote ? quote.usd > 0n : (problem?.message.length ?? 0) > 10;
    }),
    { numRuns: 3_000 },
  );
  expect(quotes).toBeGreaterThan(50);
});
