import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { formatUsd } from "../../../src/core/money.ts";
import { fieldsThatMatter, quoteRow, quoteRows, type PriceRow } from "../../../src/core/pricing/hiapi-row.ts";
import type { JsonObject } from "../../../src/core/terms.ts";

/** A row as HiAPI's clients read it, with policies by quality and resolution. */
const ROW: PriceRow = {
  model_name: "m",
  base_usd_value: 0.0672,
  base_display_unit: { en: "per output image", zh: "每张图" },
  policies: [
    { name: "LOW", rule: { quality: { match: "low" } }, usd_value: 0.0172 },
    { name: "HIGH 4K", rule: { quality: { match: "high" }, resolution: { match: "4K" } }, usd_value: "0.76" },
    { name: "HIGH", rule: { quality: { match: "high" } }, usd_value: 0.1829 },
    { name: "REFERENCES", rule: { input_urls: { with: true } }, usd_value: 0.09 },
    { name: "LOW AGAIN", rule: { quality: { match: "low" } }, usd_value: 1 },
  ],
};

/** The price with its tier, or the problem. */
function quoted(row: PriceRow, input: JsonObject = {}): string {
  const quote = quoteRow(row, input);
  return "problem" in quote ? quote.problem : `${formatUsd(quote.usd)} ${quote.tier ?? "base"}`;
}

describe("policies", () => {
  test.each<[JsonObject, string]>([
    [{}, "0.0672 base"],
    [{ quality: "low" }, "0.0172 LOW"],
    [{ quality: "Low" }, "0.0672 base"],
    [{ quality: "low", resolution: "4K" }, "0.0172 LOW"],
    [{ quality: "high", resolution: "4K" }, "0.7600 HIGH 4K"],
    [{ quality: "high", resolution: "4k" }, "0.1829 HIGH"],
    [{ quality: "high" }, "0.1829 HIGH"],
    [{ quality: null }, "0.0672 base"],
    [{ input_urls: ["x"] }, "0.0900 REFERENCES"],
    [{ input_urls: [] }, "0.0900 REFERENCES"],
    [{ input_urls: null }, "0.0672 base"],
    [{ quality: "low", input_urls: ["x"] }, "0.0172 LOW"],
  ])("%j costs %s", (input, told) => expect(quoted(ROW, input)).toBe(told));

  test.each<[unknown, JsonObject, boolean]>([
    ["2", { n: "2" }, true],
    ["2", { n: 2 }, false],
    [2, { n: 2 }, true],
    [2, { n: "2" }, false],
    [2, { n: 2.5 }, false],
    [true, { n: true }, true],
    [true, { n: "true" }, false],
    [true, { n: 1 }, false],
    [null, { n: null }, true],
    [null, {}, false],
    ["", { n: "" }, true],
    ["", {}, false],
  ])("match %j is literal: %j, %p", (match, input, holds) => {
    const row = { model_name: "m", base_usd_value: 1, policies: [{ name: "T", rule: { n: { match } }, usd_value: 2 }] };
    expect(quoted(row, input)).toBe(holds ? "2.0000 T" : "1.0000 base");
  });

  test("every entry of a rule must hold, an empty rule always does", () => {
    const rule = { a: { match: 1 }, b: { with: true } };
    const row = { model_name: "m", base_usd_value: 1, policies: [{ name: "T", rule, usd_value: 2 }] };
    expect(quoted(row, { a: 1, b: 0 })).toBe("2.0000 T");
    expect(quoted(row, { a: 1 })).toBe("1.0000 base");
    expect(quoted(row, { b: 0 })).toBe("1.0000 base");
    expect(quoted({ ...row, policies: [{ rule: {}, usd_value: 3 }] })).toBe("3.0000 number 1");
  });

  test("what every object has is no field of the input", () => {
    const rule = { constructor: { with: true }, toString: { with: true } };
    expect(quoted({ model_name: "m", base_usd_value: 1, policies: [{ name: "T", rule, usd_value: 2 }] })).toBe("1.0000 base");
  });
});

describe("what is not understood makes the price unknown, never the base price", () => {
  const withRule = (rule: unknown): PriceRow => ({
    model_name: "m",
    base_usd_value: 1,
    policies: [{ name: "T", rule, usd_value: 2 }],
  });
  const STRANGE = "policy T has a rule that this version does not know, on `n`";
  test.each<[unknown]>([
    [{ n: { gt: 1 } }],
    [{ n: { in: [1] } }],
    [{ n: { match: 1, not: true } }],
    [{ n: { with: false } }],
    [{ n: { with: "true" } }],
    [{ n: { match: [1] } }],
    [{ n: { match: { a: 1 } } }],
    [{ n: {} }],
    [{ n: 1 }],
    [{ n: null }],
    [{ n: [{ match: 1 }] }],
  ])("%j", (rule) => expect(quoted(withRule(rule), { n: 1 })).toBe(STRANGE));

  test("but an entry that surely does not hold settles its rule", () => {
    expect(quoted(withRule({ n: { gt: 1 }, quality: { match: "low" } }), { n: 1, quality: "high" })).toBe("1.0000 base");
    expect(quoted(withRule({ n: { gt: 1 }, quality: { match: "low" } }), { n: 1, quality: "low" })).toBe(STRANGE);
  });

  test("and a rule that comes later is not looked at", () => {
    const row = { ...ROW, policies: [...(ROW["policies"] as unknown[]), { name: "ODD", rule: { x: { gt: 1 } }, usd_value: 9 }] };
    expect(quoted(row, { quality: "low" })).toBe("0.0172 LOW");
    expect(quoted(row, {})).toBe("policy ODD has a rule that this version does not know, on `x`");
  });

  test.each<[unknown, string]>([
    ["none", "the policies of the price list cannot be read"],
    [{}, "the policies of the price list cannot be read"],
    [[null], "policy number 1 of the price list cannot be read"],
    [[{ name: "A", usd_value: 1 }], "policy number 1 of the price list cannot be read"],
    [[{ name: 7, rule: {}, usd_value: 1 }], "policy number 1 of the price list cannot be read"],
    [[{ name: "A", rule: [], usd_value: 1 }], "policy number 1 of the price list cannot be read"],
    [[{ name: " ", rule: {} }], "policy number 1 has no usable price"],
  ])("policies %j", (policies, told) => {
    expect(quoted({ model_name: "m", base_usd_value: 1, policies })).toBe(told);
  });
});

describe("prices", () => {
  test.each<[unknown, string]>([
    [0.03, "0.0300"],
    ["0.0172", "0.0172"],
    [1e-7, "0.0000001"],
    ["1e-7", "0.0000001"],
    [1, "1.0000"],
    [0.0172 * 1.1, "0.01892"],
    [0.1 + 0.2, "0.3000"],
  ])("%p is $%s", (value, usd) => expect(quoted({ model_name: "m", base_usd_value: value })).toBe(`${usd} base`));

  test.each<[unknown]>([
    [undefined],
    [null],
    [0],
    ["0"],
    ["0.000"],
    [-0],
    [-1],
    ["-1"],
    ["-0.03"],
    [""],
    ["free"],
    ["$0.03"],
    ["0,03"],
    ["NaN"],
    ["Infinity"],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [1e300],
    [5e-324],
    [true],
    [[0.03]],
    [{ usd: 0.03 }],
  ])("%p is unknown", (value) =>
    expect(quoted({ model_name: "m", base_usd_value: value })).toBe("the price list has no usable base price"),
  );

  test("a policy that applies without a price does not fall back on the base price", () => {
    const row = { model_name: "m", base_usd_value: 1, policies: [{ name: "T", rule: {}, usd_value: null }] };
    expect(quoted(row)).toBe("policy T has no usable price");
  });
});

describe("units", () => {
  const unit = (base_display_unit: unknown): string => quoted({ model_name: "m", base_usd_value: 1, base_display_unit });
  test.each<[unknown]>([
    [undefined],
    [null],
    ["per image"],
    ["USD / image"],
    ["per output image (1024x1024)"],
    ["per 1K image"],
    ["Per Request"],
    ["per task"],
    ["/ generation"],
    [{ en: "per output image" }],
    [{ zh: "每张图" }],
    ["元/次"],
  ])("%j is one image", (text) => expect(unit(text)).toBe("1.0000 base"));

  test.each<[string]>([
    ["per second"],
    ["per second of video"],
    ["per image per second"],
    ["per 1M tokens"],
    ["per 1000 images"],
    ["per 1,000 images"],
    ["per 1k images"],
    ["per thousand images"],
    ["per hundred requests"],
    ["per batch of images"],
    ["per 4 images"],
    ["per megapixel"],
    ["per million pixels of the image"],
    ["credits per image"],
    ["per step"],
    ["per video"],
    ["百张"],
    ["每张/秒"],
  ])("%s is something else", (text) => expect(unit(text)).toBe(`the price is "${text}", which is not a price for one image`));

  test.each<[unknown]>([[""], [" "], [{}], [{ en: 5 }], [7], [true], [["per image"]]])("%j cannot be read", (text) =>
    expect(unit(text)).toBe("the unit of the price cannot be read"),
  );

  test("a long one is cut", () =>
    expect(unit("per second ".repeat(50))).toHaveLength(
      80 + '"", which is not a price for one image'.length + "the price is ".length,
    ));
});

describe("several rows for one model", () => {
  const row = (base_usd_value: unknown): PriceRow => ({ model_name: "m", base_usd_value });
  test("that agree are one", () => expect(quoteRows([row(0.1), row("0.10")], {})).toEqual({ usd: 100_000_000_000n }));
  test.each([[[row(0.1), row(0.2)]], [[row(0.1), row(null)]]])("that disagree are none", (rows) =>
    expect(quoteRows(rows, {})).toEqual({ problem: "the price list has it more than once, at different prices" }),
  );
});

test("fieldsThatMatter are those that some policy asks the value of", () => {
  expect(fieldsThatMatter([ROW])).toEqual(["quality", "resolution"]);
  expect(
    fieldsThatMatter([
      { model_name: "m", policies: "x" },
      { model_name: "m", policies: [null, { rule: 5 }, { rule: { a: { match: 1 } } }] },
    ]),
  ).toEqual(["a"]);
});

describe("whatever arrives", () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom("match", "with", "1", "-1", 0, 1, 0.03, -2, null, true));
  const condition = fc.oneof(
    value,
    fc.record({ match: value }),
    fc.record({ with: value }),
    fc.record({ match: value, with: value }),
  );
  const rule = fc.oneof(value, fc.dictionary(fc.constantFrom("a", "b", "__proto__", "constructor"), condition));
  const policy = fc.oneof(value, fc.record({ name: value, rule, usd_value: value }, { requiredKeys: [] }));
  const row = fc.record(
    {
      model_name: fc.constant("m"),
      base_usd_value: value,
      base_display_unit: fc.oneof(value, fc.constantFrom("per image", "per second"), fc.record({ en: value })),
      policies: fc.oneof(value, fc.array(policy)),
    },
    { requiredKeys: ["model_name"] },
  );
  const input = fc.dictionary(fc.constantFrom("a", "b", "constructor"), fc.jsonValue());

  test("the quote is a positive amount or a sentence", () => {
    fc.assert(
      fc.property(row, input, (json, request) => {
        const quote = quoteRows([JSON.parse(JSON.stringify(json)) as PriceRow], request as JsonObject);
        fieldsThatMatter([json]);
        return "problem" in quote ? quote.problem.length > 10 && quote.problem.length < 600 : quote.usd > 0n;
      }),
      { numRuns: 10_000 },
    );
  });

  test("even what is nested a hundred thousand times", () => {
    const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000)) as unknown;
    for (const json of [
      { base_usd_value: deep },
      { base_display_unit: deep },
      { base_display_unit: { en: deep } },
      { policies: deep },
      { policies: [{ name: "T", rule: { a: deep }, usd_value: 1 }] },
      { policies: [{ name: "T", rule: { a: { match: deep } }, usd_value: 1 }] },
    ])
      expect(quoteRow({ model_name: "m", ...json }, { a: 1 })).toHaveProperty("problem");
  });
});
