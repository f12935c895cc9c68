import { describe, expect, test } from "@jest/globals";
import { parseUsd } from "../../../src/core/money.ts";
import type { Offer } from "../../../src/core/ports.ts";
import { quoteBy } from "../../../src/core/pricing/quote.ts";
import { readPositiveUsd } from "../../../src/core/pricing/read-usd.ts";
import { flatTariff, type Tariff } from "../../../src/core/pricing/tariff.ts";
import type { JsonObject } from "../../../src/core/terms.ts";

const AT = { grade: "list", source: "https://prices.test/", readAt: "2026-11-22T18:20:05.120Z" } as const;
const offer = (input: JsonObject = {}, price?: Offer["price"]): Offer => ({
  candidate: "c",
  provider: "other",
  model: "m",
  input,
  ...(price === undefined ? {} : { price }),
});

describe("a quote", () => {
  test("is what one image costs by the tariff, with all that was read", () => {
    const tariff = flatTariff("0.04");
    const own = offer({ quality: "low" });
    expect(quoteBy({ offer: own, tariff, ...AT })).toEqual({ quote: { usd: parseUsd("0.04"), tariff, ...AT, input: own.input } });
    const filled = { quality: "low", size: "1K" };
    expect(quoteBy({ offer: own, tariff, ...AT, tier: "1K", input: filled }).quote).toMatchObject({ tier: "1K", input: filled });
  });

  test("takes what the manifest states of the usage", () => {
    const tariff: Tariff = { currency: "USD", lines: [{ usd: "30", per: "1000000", of: ["token.out.image"] }] };
    const { quote } = quoteBy({ offer: offer({}, { source: "fal", usage: { "token.out.image": 4160 } }), tariff, ...AT });
    // 4,160 x 30 / 1e6
    expect(quote?.usd).toBe(parseUsd("0.1248"));
  });
});

describe("no quote", () => {
  const tokens: Tariff = {
    currency: "USD",
    lines: [
      { usd: "5", per: "1000000", of: ["token.in.text"] },
      { usd: "30", per: "1000000", of: ["token.out.image"] },
    ],
  };
  test.each<[string, Tariff, Offer, string]>([
    [
      "a quantity that the request does not say",
      tokens,
      offer(),
      "m is priced by token.in.text and token.out.image, and the request does not say how much that is: " +
        "add `usage: { token.in.text: N, token.out.image: N }` to the candidate's `price`",
    ],
    ["a price of nothing", flatTariff("0"), offer(), "the price of m came out as $0.0000, which no price list means"],
    [
      "a price that rounds to nothing",
      { currency: "USD", lines: [{ usd: "0.000000000001", per: "3", of: ["image"] }] },
      offer(),
      "$0.0000",
    ],
    ["a quantity of nothing", flatTariff("1", "unit"), offer({}, { source: "fal", usage: { unit: 0 } }), "came out as $0.0000"],
    [
      "more than any amount that could be written down",
      flatTariff("1", "unit"),
      offer({}, { source: "fal", usage: { unit: "1e30" } }),
      "came out larger than any amount",
    ],
    [
      "no line for the request",
      { currency: "USD", lines: [{ usd: "1", of: ["image"], when: { size: "1K" } }] },
      offer(),
      "the price of m is unknown: no line of the price holds for this request",
    ],
    ["several images at once", flatTariff("1"), offer({ n: 4 }), "the input of m asks for 4 images at once"],
    ["nobody knows how many images", flatTariff("1"), offer({ num_images: "4" }), "an unknown number of images at once"],
  ])("for %s", (_, tariff, asked, message) => {
    const { quote, problem } = quoteBy({ offer: asked, tariff, ...AT });
    expect(quote).toBeNull();
    expect(problem?.code).toBe("price-unknown");
    expect(problem?.message).toContain(message);
  });
});

describe("a listed price", () => {
  test.each<[unknown, string]>([
    [0.04, "0.0400"],
    ["0.04", "0.0400"],
    [" 1e-7 ", "0.0000001"],
    [0.1 + 0.2, "0.3000"],
    [1.9e-8, "0.000000019"],
  ])("%j is exact", (value, expected) => {
    expect(readPositiveUsd(value)).toBe(expected);
  });

  test.each<unknown>([
    0,
    -0,
    -1,
    "-1",
    "0",
    "0.000",
    Number.NaN,
    Infinity,
    "NaN",
    "",
    null,
    undefined,
    true,
    [1],
    {},
    "$1",
    "1,5",
    1e-13,
    1e300,
  ])("%j is unknown, never nothing", (value) => {
    expect(readPositiveUsd(value)).toBeNull();
  });
});
