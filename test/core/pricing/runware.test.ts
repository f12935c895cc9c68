import { describe, expect, test } from "@jest/globals";
import { priceByRates } from "../../../src/core/pricing/runware-rates.ts";
import { findModel, readModels, readPricing, similarName } from "../../../src/core/pricing/runware.ts";
import type { JsonObject } from "../../../src/core/terms.ts";

const MODELS = [
  { id: "bfl-flux-1-dev", air: "runware:101@1", status: "live", creator: "bfl" },
  { id: "bfl-flux-1-dev", air: "runware:101@1", status: "live" },
  { id: "auto", air: null },
  { id: "../up", air: "runware:1@1" },
  { id: 7 },
  null,
];

describe("the list of models", () => {
  const models = readModels(JSON.stringify(MODELS))!;

  test("has those that can stand in an address, by both their names", () => {
    expect(models.map(({ id }) => id)).toEqual(["bfl-flux-1-dev", "bfl-flux-1-dev", "auto"]);
    expect(findModel(models, "runware:101@1")).toMatchObject({ id: "bfl-flux-1-dev" });
    expect(findModel(models, "auto")).toMatchObject({ air: null });
    expect(findModel(models, "runware:1@1")).toBeNull();
    expect(findModel([...models, { id: "other", air: "runware:101@1", status: null }], "runware:101@1")).toBe("several");
    expect(similarName(models, "runware:101@2")).toBe("runware:101@1");
  });

  test.each(["", "{}", "[]", "[7]", '{"models":[{"id":"a"}]}', "<html>"])("%j is none", (text) => {
    expect(readModels(text)).toBeNull();
  });
});

test("a schema has its pricing, none, or is no schema", () => {
  expect(readPricing('{"info":{"x-pricing":{"currency":"USD"}}}')).toEqual({ currency: "USD" });
  for (const none of ['{"info":{}}', '{"info":{"x-pricing":null}}']) expect(readPricing(none)).toBeUndefined();
  for (const no of ["", "[]", "{}", '{"info":7}', "<html>"]) expect(readPricing(no)).toBeNull();
});

const priced = (rates: readonly object[], input: JsonObject = {}): ReturnType<typeof priceByRates> =>
  priceByRates({ currency: "USD", rates }, input);
const output = (amount: unknown, label?: string | null): object => ({ amount, unit: "output", label });

describe("rates", () => {
  test.each<[readonly object[], JsonObject, string, string | undefined]>([
    [[output(0.035)], {}, "0.0350", undefined],
    [[output("0.008", null)], { anything: 1 }, "0.0080", undefined],
    [[output(0.08, "1024x1024")], { width: 1024, height: 1024 }, "0.0800", "1024x1024"],
    [[output(0.04, "1K"), output(0.1, "2K")], { resolution: "2k" }, "0.1000", "2K"],
    // What is charged for images that go in does not concern a request of text alone.
    [[output(0.04), { amount: 0.01, unit: "inputImage" }], {}, "0.0400", undefined],
  ])("%j for %j", (rates, input, usd, tier) => {
    const result = priced(rates, input);
    expect(result).toMatchObject({ tariff: { currency: "USD", lines: [{ usd, of: ["image"] }] } });
    expect(result).toHaveProperty("tiers");
    expect("tariff" in result && result.tier).toBe(tier);
  });

  test.each<[readonly object[], JsonObject]>([
    [[], {}],
    [[output(0.08, "1024x1024")], {}],
    [[output(0.08, "1024x1024")], { width: 1024, height: 1025 }],
    [[output(0.04, "1K"), output(0.1, "2K")], { size: "2K" }],
    [[output(0.04, "quality low · 1K")], { resolution: "1K" }],
    [[output(0.04), output(0.05)], {}],
    [[output(0.04), { amount: 0.01, unit: "inputImage" }], { referenceImages: ["x"] }],
    [[{ amount: 0.03, unit: "outputMegapixel", label: "First megapixel" }], { width: 1000, height: 1000 }],
    [[{ amount: 0.04, unit: "durationSecond" }], {}],
    [[{ amount: 0.04, unit: "inputMegapixel" }], {}],
    [[output("-1")], {}],
    [[output(undefined)], {}],
  ])("%j are no price for %j", (rates, input) => {
    expect(priced(rates, input)).toHaveProperty("problem");
  });

  test("sample runs of what is billed by compute time are no price", () => {
    const measured = [{ configuration: "1024x1024 · 28 steps", price: 0.0038 }];
    for (const rates of [[], null, undefined])
      expect(priceByRates({ currency: "USD", rates, measured }, { width: 1024, height: 1024, steps: 28 })).toEqual({
        problem: expect.stringContaining("sample runs only: a bill tells it"),
        tiers: [],
      });
  });
});
