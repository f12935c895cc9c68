import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { pagePriceSchema, type PagePrice } from "../../../src/core/manifest/price-schema.ts";
import { parseUsd } from "../../../src/core/money.ts";
import type { Offer } from "../../../src/core/ports.ts";
import type { Match, Matches } from "../../../src/core/pricing/page/extract.ts";
import { pageName, pageQuote } from "../../../src/core/pricing/page/reading.ts";

const READ_AT = "2026-11-22T18:20:05.120Z";
const URL_OF_PAGE = "https://prices.example/list?key=secret#top";

const priceOf = (more: object): PagePrice =>
  pagePriceSchema.parse({ source: "page", url: URL_OF_PAGE, extract: { json: "/a" }, ...more });

const quote = (found: Matches | Match["raw"], more: object = {}, input: Offer["input"] = {}) => {
  const price = priceOf(more);
  const matches = typeof found === "object" ? found : { matches: [{ raw: found }] };
  return pageQuote({ candidate: "c", provider: "other", model: "m", input, price }, price, matches, READ_AT);
};
const several = (...matches: (Match["raw"] | Match)[]): Matches => ({
  matches: matches.map((match) => (typeof match === "object" ? match : { raw: match })),
});

describe("one amount", () => {
  test("is the quote of a list, without a tier, from the page by its name without secrets", () => {
    expect(quote("$0.04")).toEqual({
      quote: {
        usd: parseUsd("0.04"),
        tariff: { currency: "USD", lines: [{ usd: "0.0400", of: ["image"] }] },
        grade: "list",
        source: "https://prices.example/list",
        readAt: READ_AT,
        input: {},
      },
    });
  });

  test("may be there more than once, written in other ways", () => {
    expect(quote(several("0.04", "$0.040", 0.04, "4e-2", "0.04 USD")).quote?.usd).toBe(parseUsd("0.04"));
    expect(quote(several("2", 2, "2.0", "20e-1")).quote?.usd).toBe(parseUsd("2"));
  });

  test.each<[Matches, string]>([
    [several(), "finds nothing where exactly one is expected"],
    [several("0.04", "0.05"), "finds 2 different values"],
    [several("0.04", "0.05", "0.04", "free"), "finds 3 different values"],
    [several({ raw: 1, currency: "USD" }, { raw: 1, currency: "EUR" }), "finds 2 different values"],
    [{ ...several("1", "2"), many: true }, "finds over 2 different texts"],
    [{ ...several("1", "1.0"), many: true }, "finds over 2 different texts"],
    [{ problem: "the page is not JSON" }, "the page is not JSON: see whether the page has moved"],
  ])("and no other number of them: %j", (found, told) => {
    const { quote: none, problem } = quote(found);
    expect(none).toBeNull();
    expect(problem).toMatchObject({ code: "source-unreadable", message: expect.stringContaining(told) });
    expect(problem?.message).toContain("the price of m cannot be told from https://prices.example/list: ");
    expect(problem?.message).not.toContain("secret");
  });

  test.each<[Match["raw"] | Matches, string, string]>([
    ["0,04", "source-unreadable", 'it says "0,04", whose comma may stand'],
    ["€0.04", "price-unknown", "is not in US dollars"],
    ["0", "price-unknown", "no price above zero"],
    [-1, "price-unknown", '"-1" is no price above zero'],
    [several({ raw: 0.04, currency: "EUR" }), "price-unknown", "whose currency, beside it, is not USD"],
  ])("%j is none: %s", (found, code, told) => {
    expect(quote(found)).toMatchObject({ quote: null, problem: { code, message: expect.stringContaining(told) } });
  });

  test("in dollars, as it says beside it, is in dollars", () => {
    for (const currency of ["USD", "usd", " US$ ", "$"])
      expect(quote(several({ raw: 1, currency })).quote?.usd).toBe(parseUsd("1"));
  });
});

describe("`scale`", () => {
  test.each<[raw: string | number, scale: number, usd: string, per: string | undefined]>([
    ["4", 0.01, "0.0400", undefined],
    [13.3, 0.01, "0.1330", undefined],
    ["0.1", 3, "0.3000", undefined],
    ["0.07", 100, "7.0000", undefined],
    ["30", 1e-6, "30.0000", "1000000"],
    ["40000", 0.000001, "40000.0000", "1000000"],
    ["2.5", 0.0005, "12.5000", "10000"],
    // Nineteen decimals: the price of so many units that the twelve of money hold it.
    ["0.0000191616766467066", 1, "191.616766467066", "10000000"],
  ])("%j times %d is exactly $%s per %s", (raw, scale, usd, per) => {
    const line = quote(raw, { scale, per: "token.out.image", usage: { "token.out.image": 1 } }).quote?.tariff.lines[0];
    expect(line).toEqual({ usd, of: ["token.out.image"], ...(per ? { per } : {}) });
  });

  test("goes with a quantity", () => {
    const perMillion = { scale: 1e-6, per: "token.out.image", usage: { "token.out.image": 4160 } };
    expect(quote("30", perMillion).quote?.usd).toBe(parseUsd("0.1248"));
    expect(quote("30", { ...perMillion, usage: undefined }).problem?.message).toContain("usage: { token.out.image: N }");
    expect(quote("0.025", { per: "megapixel" }, { size: "1000x2000" }).quote?.usd).toBe(parseUsd("0.05"));
  });

  test.each([
    ["1e99", 1e90],
    ["1e99", 1],
    [1e-90, 1e-90],
  ])("%j times %d is out of bounds, and unknown", (raw, scale) => {
    expect(quote(raw, { scale })).toMatchObject({ quote: null, problem: { code: "price-unknown" } });
  });
});

describe("bounds", () => {
  const bounds = { min: "0.01", max: 0.1 };
  test.each(["0.01", "0.1", "0.05"])("%s is within, the bounds too", (raw) => expect(quote(raw, bounds).quote).not.toBeNull());

  test.each([
    ["0.0099", "$0.0099 is below `min` ($0.01) and not believed"],
    ["0.1001", "$0.1001 is above `max` ($0.1) and not believed"],
  ])("%s is not", (raw, told) => {
    expect(quote(raw, bounds)).toMatchObject({
      quote: null,
      problem: { code: "price-unknown", message: expect.stringContaining(told) },
    });
  });

  test("are in dollars, for what has been scaled", () => {
    expect(quote("5", { ...bounds, scale: 0.01 }).quote?.usd).toBe(parseUsd("0.05"));
    expect(quote("0.05", { ...bounds, scale: 0.01 }).problem?.message).toContain("$0.0005 is below");
  });
});

test("a page's name has no user, no query and no fragment", () => {
  expect(pageName("https://user:pw@x.example:8443/a/b?key=1#c")).toBe("https://x.example:8443/a/b");
  expect(pageName("http://")).toBe("the price page");
});

test("whatever is found, a quote is above zero, and else there is a problem that tells no long text of the page", () => {
  const raw = fc.oneof(fc.string(), fc.double(), fc.constantFrom("0", "-1", "NaN", "1e99", "1e-99", "0.04", "$1,234.5"));
  const match = fc.record({ raw, currency: fc.oneof(fc.constant("USD"), fc.string()) }, { requiredKeys: ["raw"] });
  fc.assert(
    fc.property(fc.array(match, { maxLength: 3 }), fc.constantFrom(1, 0.01, 1e-6, 1e50, 1e-50), (matches, scale) => {
      const { quote: told, problem } = quote({ matches }, { scale });
      expect(told === null).toBe(problem !== undefined);
      if (told) expect(told.usd > 0n).toBe(true);
      else expect(problem!.message.length).toBeLessThan(400);
    }),
    { numRuns: 1_000 },
  );
});
