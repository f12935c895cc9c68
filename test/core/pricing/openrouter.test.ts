import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Offer } from "../../../src/core/ports.ts";
import { askOf, priceEndpoints, readEndpoints } from "../../../src/core/pricing/openrouter.ts";
import { priceLines } from "../../../src/core/pricing/openrouter-lines.ts";
import { quoteBy } from "../../../src/core/pricing/quote.ts";
import type { JsonObject } from "../../../src/core/terms.ts";

const image = (cost: unknown, variant?: unknown): object => ({
  billable: "output_image",
  unit: "image",
  cost_usd: cost,
  variant,
});

describe("variants of a price", () => {
  const GROK = [image(0.04, "low_1k"), image(0.06, "low_2k"), image(0.06, "medium_1k"), image(0.08, "medium_2k")];
  const SEEDREAM = [image(0.045), image(0.09, "2k")];
  const WITH_TEXT = [...GROK, { billable: "input_text", unit: "token", cost_usd: 0.000005 }];

  test("the manifest says which one is meant, and it is the tier of the quote", () => {
    const priced = priceLines(GROK, { variant: "Medium_2K", input: {} });
    expect(priced).toEqual({ tariff: { currency: "USD", lines: [{ usd: "0.0800", of: ["image"] }] }, tier: "medium_2k" });
  });

  test("what has no variants is priced beside the one that is meant", () => {
    const { tariff } = priceLines(WITH_TEXT, { variant: "low_1k", input: {} }) as { tariff: { lines: readonly object[] } };
    expect(tariff.lines).toEqual([
      { usd: "0.0400", of: ["image"] },
      { usd: "0.000005", of: ["token.in.text"] },
    ]);
  });

  test("several and none said are no price; the sentence and the tiers list them", () => {
    const problem =
      "it has price variants (low_1k, low_2k, medium_1k, medium_2k): say which one in the candidate's `price`, such as `variant: low_1k`";
    expect(priceLines(GROK, { input: {} })).toEqual({ problem });
    const tiers = ["low_1k", "low_2k", "medium_1k", "medium_2k"];
    expect(priceEndpoints([{ names: ["xai"], pricing: GROK }], { model: "m" }, {})).toEqual({ problem, tiers });
  });

  test("one that is not there is told with those that are", () => {
    expect(priceLines(SEEDREAM, { variant: "4k", input: {} })).toEqual({ problem: 'it has no price variant "4k" (it has 2k)' });
    expect(priceLines([image(1)], { variant: "4k", input: {} })).toEqual({
      problem: 'it has no price variant "4k" (it has none)',
    });
  });

  test("the only one is the price", () => {
    expect(priceLines([image(0.03, "1k")], { input: {} })).toMatchObject({ tier: "1k", tariff: { lines: [{ usd: "0.0300" }] } });
  });

  test("the price without a variant is that of a request that speaks of none", () => {
    const plain = priceLines(SEEDREAM, { input: { aspect_ratio: "2k" } });
    expect(plain).toEqual({ tariff: { currency: "USD", lines: [{ usd: "0.0450", of: ["image"] }] } });
    expect(priceLines([image(0.03, null)], { input: {} })).not.toHaveProperty("tier");
  });

  test.each<[JsonObject, readonly object[], string]>([
    [{ resolution: "2K" }, SEEDREAM, "2k"],
    [{ quality: "low" }, [image(1), ...GROK], "low_1k"],
  ])("a request that speaks of one (%j) is not taken for the price without", (input, pricing, variant) => {
    expect(priceLines(pricing, { input })).toEqual({
      problem: `the request may be of the price variant "${variant}": say \`variant: ${variant}\` in the candidate's \`price\``,
    });
  });
});

describe("lines that are no price", () => {
  test.each<[string, unknown, string]>([
    ["none", [], "cannot be read"],
    ["no list", { 0: image(1) }, "cannot be read"],
    ["a line without a unit", [{ billable: "output_image", cost_usd: 1 }], "cannot be read"],
    ["a variant that is no text", [image(1, 2)], "cannot be read"],
    ["nothing for the image", [{ billable: "input_text", unit: "token", cost_usd: 1 }], "do not price the image"],
    ["more than a thousand", Array.from({ length: 1_001 }, () => image(1)), "cannot be read"],
    ["another unit", [{ billable: "output_image", unit: "furlong", cost_usd: 1 }], 'it charges "output_image" per "furlong"'],
    [
      "another thing",
      [image(1), { billable: "output_audio", unit: "image", cost_usd: 1 }],
      'it charges "output_audio" per "image"',
    ],
    ["two prices", [image(1), image(2)], "lists output_image per image at two prices ($1.0000 and $2.0000)"],
    ["zero", [image(0)], "its price for output_image is 0, expected a positive amount"],
    ["words for nothing", [image(1), { billable: "input_text", unit: "token", cost_usd: 0 }], "its price for input_text is 0"],
    ["minus one", [image("-1")], 'its price for output_image is "-1"'],
    ["missing", [{ billable: "output_image", unit: "image" }], "its price for output_image is missing"],
    ["null", [image(null)], "its price for output_image is null"],
    ["more than there is money", [image(1e300)], "its price for output_image is 1e+300"],
    ["what hides", [image("\u202e\u0007<b>".repeat(40))], `is "${"??<b>".repeat(16)}"`],
  ])("%s", (_, pricing, sentence) => {
    expect(priceLines(pricing, { input: {} })).toMatchObject({ problem: expect.stringContaining(sentence) });
  });

  test("a line that is said twice is one line", () => {
    expect(priceLines([image(1), image("1.0")], { input: {} })).toMatchObject({ tariff: { lines: [{ usd: "1.0000" }] } });
  });
});

test("endpoints have all their names, or a number", () => {
  const endpoint = { provider_slug: "a", provider_tag: null, provider_name: "A", pricing: [] };
  expect(readEndpoints(JSON.stringify({ endpoints: [endpoint, { pricing: 3 }] }))).toEqual({
    endpoints: [
      { names: ["a", "A"], pricing: [] },
      { names: ["number 2"], pricing: 3 },
    ],
  });
});

test("another source's price says nothing about OpenRouter's endpoints", () => {
  const offer: Offer = {
    candidate: "c",
    provider: "openrouter",
    model: "a/b",
    input: {},
    price: { source: "vercel", model: "x/y" },
  };
  expect(askOf(offer)).toEqual({ model: "a/b" });
});

test("no reply makes a price that is negative, zero or not a number", () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.double(),
    fc.constantFrom<unknown>("-1", "0", 0, -0.1, "1e-13", 1e21, 0.03, "0.04", "__proto__"),
  );
  const entry = fc.record(
    {
      billable: fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom("output_image", "output_image", "input_text", "input_image") },
        odd,
      ),
      unit: fc.oneof({ weight: 20, arbitrary: fc.constantFrom("image", "token", "megapixel", "request") }, odd),
      cost_usd: fc.oneof({ weight: 4, arbitrary: fc.constantFrom<unknown>(0.03, "0.04", 1e-6) }, odd),
      variant: fc.constantFrom<unknown>(undefined, undefined, null, "1k", "low_2k", "constructor"),
    },
    { requiredKeys: ["billable", "unit"] },
  );
  const endpoint = fc.record({
    provider_slug: fc.constantFrom<unknown>("a", "b", null),
    pricing: fc.oneof({ weight: 5, arbitrary: fc.array(entry, { minLength: 1, maxLength: 3 }) }, odd),
  });
  const reply = fc.oneof(
    { weight: 9, arbitrary: fc.record({ endpoints: fc.array(endpoint, { minLength: 1, maxLength: 2 }) }) },
    odd,
  );
  const inputs = fc.constantFrom<JsonObject>(
    {},
    { size: "1024x1024", quality: "low" },
    { image: "x" },
    JSON.parse('{"__proto__":"2k"}') as JsonObject,
  );
  let quotes = 0;
  fc.assert(
    fc.property(reply, inputs, fc.constantFrom(undefined, "1k", "toString"), (body, input, variant) => {
      const record = readEndpoints(JSON.stringify(body));
      if ("problem" in record) return record.problem.length > 10 && record.problem.length < 300;
      const ask = { model: "a/b", ...(variant === undefined ? {} : { variant }) };
      const { tiers, ...priced } = priceEndpoints(record.endpoints, ask, input);
      if ("problem" in priced) return priced.problem.length > 10 && priced.problem.length < 3000 && Array.isArray(tiers);
      const usage = { "token.out.image": 1000, "token.in.text": 50, "token.in.image": 10 };
      const offer: Offer = {
        candidate: "c",
        provider: "openrouter",
        model: "a/b",
        input,
        price: { source: "openrouter", usage },
      };
      const { quote, problem } = quoteBy({ offer, ...priced, grade: "list", source: "s", readAt: "t" });
      if (quote) quotes++;
      return quote ? quote.usd > 0n : (problem?.message.length ?? 0) > 10;
    }),
    { numRuns: 3_000 },
  );
  expect(quotes).toBeGreaterThan(50);
});
