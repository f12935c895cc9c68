import { describe, expect, test } from "@jest/globals";
import { formatUsd } from "../../../src/core/money.ts";
import { costOf, flatTariff, shapeOf, tariffSchema, type Tariff, type TariffLine } from "../../../src/core/pricing/tariff.ts";
import { usageOf } from "../../../src/core/pricing/usage.ts";
import type { JsonObject } from "../../../src/core/terms.ts";

/** Every price structure that providers have (providers.md, part C), with sums that were worked out by hand. */

type Stated = Parameters<typeof usageOf>[1];
const tariff = (...lines: TariffLine[]): Tariff => ({ currency: "USD", lines });

/** The cost in dollars, or what is told instead of it. */
function cost(of: Tariff, input: JsonObject = {}, stated: Stated = {}): string {
  expect(tariffSchema.parse(of)).toEqual(of);
  const result = costOf(of, usageOf(input, stated), input);
  if (result.kind === "cost") return formatUsd(result.usd);
  return result.kind === "missing" ? `missing ${result.dimensions.join(", ")}` : result.message;
}

const NO_LINE = "no line of the price holds for this request";

/** OpenAI's table for gpt-image-1.5: a row for each size and quality. */
const TABLE = tariff(
  { usd: "0.133", of: ["image"], when: { size: "1024x1024", quality: "high" } },
  { usd: "0.009", of: ["image"], when: { size: "1024x1024", quality: "low" } },
  { usd: "0.013", of: ["image"], when: { size: "1536x1024", quality: "low" } },
);
/** FLUX.2 klein 4B: the first megapixel, and each further one that is begun. */
const KLEIN = tariff({ usd: "0.014", of: ["image"] }, { usd: "0.001", of: ["image", "megapixel"], free: "1", round: "ceil" });
/** Cloudflare Workers AI: tiles of 512 x 512, and steps. */
const TILES = tariff({ usd: "0.000053", of: ["image", "tile512"] }, { usd: "0.00011", of: ["image", "step"] });
/** Together: by the megapixel, scaled by the steps over the model's usual ones. */
const STEPPED = tariff({ usd: "0.025", of: ["image", "megapixel", "stepRatio"] });
/** OpenAI gpt-image-2.6: tokens of each kind, per million. */
const TOKENS = tariff(
  { usd: "5", per: "1000000", of: ["token.in.text"] },
  { usd: "8", per: "1000000", of: ["token.in.image"] },
  { usd: "30", per: "1000000", of: ["token.out.image"] },
);

describe("the structures of providers", () => {
  test.each<[string, Tariff, JsonObject, Stated, string]>([
    ["flat (Ideogram)", flatTariff("0.06"), {}, {}, "0.0600"],
    ["size x quality, first row", TABLE, { size: "1024x1024", quality: "high" }, {}, "0.1330"],
    ["size x quality, last row", TABLE, { size: "1536x1024", quality: "low" }, {}, "0.0130"],
    // 1024 x 1024 = 1,048,576 pixels = 1.048576 MP; 0.025 x 1.048576 = 0.0262144
    ["megapixels (fal)", tariff({ usd: "0.025", of: ["megapixel"] }), { width: 1024, height: 1024 }, {}, "0.0262144"],
    // 1024 x 1024: 1.048576 - 1 = 0.048576, begun: 1 more; 0.014 + 0.001
    ["first megapixel plus increments, one more (klein)", KLEIN, { width: 1024, height: 1024 }, {}, "0.0150"],
    // 1000 x 1000: 1 - 1 = 0 more
    ["first megapixel plus increments, none more", KLEIN, { width: 1000, height: 1000 }, {}, "0.0140"],
    // 512 x 512: less than the first one costs the first one
    ["first megapixel plus increments, a small image", KLEIN, { width: 512, height: 512 }, {}, "0.0140"],
    // 2048 x 2048: 4.194304 - 1 = 3.194304, begun: 4 more; 0.014 + 4 x 0.001
    ["first megapixel plus increments, four more", KLEIN, { width: 2048, height: 2048 }, {}, "0.0180"],
    // three images of 2048 x 2048: the first megapixel is free of increments for each; 3 x 0.018
    ["first megapixel plus increments, three images", KLEIN, { width: 2048, height: 2048 }, { image: 3 }, "0.0540"],
    // 2 x 2 tiles x 0.000053 = 0.000212; 4 steps x 0.00011 = 0.00044
    ["tiles plus steps (Cloudflare)", TILES, { width: 1024, height: 1024, steps: 4 }, {}, "0.000652"],
    // 1025 x 512: 3 x 1 tiles x 0.000053 = 0.000159; 1 step
    ["tiles that are begun", TILES, { width: 1025, height: 512, num_steps: 1 }, {}, "0.000269"],
    // 14 of 28 steps: 0.025 x 1.048576 x 0.5
    ["stepRatio (Together)", STEPPED, { width: 1024, height: 1024 }, { stepRatio: "0.5" }, "0.0131072"],
    // 50 x 5 / 1e6 = 0.00025; 300 x 8 / 1e6 = 0.0024; 4,160 x 30 / 1e6 = 0.1248
    ["tokens by kind (OpenAI)", TOKENS, {}, { "token.in.text": 50, "token.in.image": 300, "token.out.image": 4160 }, "0.12745"],
    // 12.5 s x 0.000975
    ["seconds (Replicate, L40S)", tariff({ usd: "0.000975", of: ["second"] }), {}, { second: 12.5 }, "0.0121875"],
    // 100 credits are a dollar: 4 x 0.01
    ["credits (BFL)", tariff({ usd: "0.01", of: ["unit"] }), {}, { unit: 4 }, "0.0400"],
    // 1,000 units are a dollar: 35 / 1,000
    ["units (Recraft)", tariff({ usd: "1", per: "1000", of: ["unit"] }), {}, { unit: 35 }, "0.0350"],
    // 57 neurons x 0.011 / 1,000
    ["neurons (Cloudflare)", tariff({ usd: "0.011", per: "1000", of: ["unit"] }), {}, { unit: 57 }, "0.000627"],
    // 1,048,576 x 0.000000019
    ["per pixel (LiteLLM, dall-e)", tariff({ usd: "0.000000019", of: ["pixel"] }), { size: "1024x1024" }, {}, "0.019922944"],
    // 2.6 s are begun halves: 3.0 s x 0.01
    ["rounded up to halves", tariff({ usd: "0.01", of: ["second"], round: "ceil", step: "0.5" }), {}, { second: 2.6 }, "0.0300"],
    // at least 10 s x 0.001
    ["a least quantity", tariff({ usd: "0.001", of: ["second"], min: "10" }), {}, { second: 2.5 }, "0.0100"],
    // 1 / 3 has no last digit: to the nearest 1e-12
    ["thirds", tariff({ usd: "1", per: "3", of: ["unit"] }), {}, { unit: 2 }, "0.666666666667"],
    // a third, three times over three dimensions, is one: only the sum is rounded
    [
      "a sum of thirds",
      tariff(...(["unit", "request", "image"] as const).map((of) => ({ usd: "1", per: "3", of: [of] }))),
      {},
      { unit: 1 },
      "1.0000",
    ],
  ])("%s", (_, priced, input, stated, expected) => {
    expect(cost(priced, input, stated)).toBe(expected);
  });
});

describe("lines with `when`", () => {
  test("the first that holds is used, and the one without `when` behind them is the usual case", () => {
    const priced = tariff(
      { usd: "4", of: ["image"], when: { resolution: "4K" } },
      { usd: "2", of: ["image"], when: { steps: { gte: 10, lte: 20 } } },
      { usd: "1", of: ["image"] },
      { usd: "9", of: ["image"], when: { resolution: "1K" } },
    );
    expect(cost(priced, { resolution: "4K", steps: 15 })).toBe("4.0000");
    for (const steps of [10, 20]) expect(cost(priced, { steps })).toBe("2.0000");
    for (const steps of [9, 21, "15", null]) expect(cost(priced, { steps, resolution: "1K" })).toBe("1.0000");
  });

  test("a table without a row for the request has no price, whatever other lines hold", () => {
    const rows = tariff({ usd: "0.02", of: ["image"], when: { size: "1K" } }, { usd: "0.001", of: ["step"] });
    expect(cost(rows, { size: "1K", steps: 4 })).toBe("0.0240");
    // Without the image's own line the four steps alone would make it a twentieth of any true price.
    expect(cost(rows, { size: "4K", steps: 4 })).toBe(NO_LINE);
    expect(cost(rows, { steps: 4 })).toBe(NO_LINE);
    expect(cost(TABLE, { size: "1024x1024", quality: "auto" })).toBe(NO_LINE);
  });

  test("a surcharge for what is switched on, or is there, is left out when it is not", () => {
    const priced = tariff(
      { usd: "0.04", of: ["image"] },
      { usd: "0.01", of: ["request"], when: { upsampling: true } },
      { usd: "0.002", of: ["unit"], when: { image_url: { present: true } } },
    );
    expect(cost(priced)).toBe("0.0400");
    expect(cost(priced, { upsampling: false, image_url: null })).toBe("0.0400");
    expect(cost(priced, { upsampling: true })).toBe("0.0500");
    expect(cost(priced, { image_url: "x" }, { unit: 3 })).toBe("0.0460");
    expect(cost(priced, { image_url: "x" })).toBe("missing unit");
  });

  test("a table that is only for what is switched on needs no row for the others", () => {
    const priced = tariff({ usd: "0.04", of: ["image"] }, { usd: "0.01", of: ["request"], when: { hires: true, size: "1K" } });
    expect(cost(priced, { size: "4K" })).toBe("0.0400");
    expect(cost(priced, { size: "4K", hires: true })).toBe(NO_LINE);
    expect(cost(priced, { size: "1K", hires: true })).toBe("0.0500");
  });

  test("compares literally, and finds nothing in what every object has", () => {
    const priced = tariff(
      { usd: "1", of: ["image"], when: { toString: { present: true as const } } },
      { usd: "2", of: ["image"] },
    );
    expect(cost(priced)).toBe("2.0000");
    expect(cost(tariff({ usd: "1", of: ["image"], when: { steps: 2 } }), { steps: "2" })).toBe(NO_LINE);
  });
});

test("every dimension that is not known is named", () => {
  expect(cost(TILES)).toBe("missing tile512, step");
  expect(cost(STEPPED, { width: 8, height: 8 })).toBe("missing stepRatio");
  expect(cost(TOKENS, {}, { "token.in.text": 1 })).toBe("missing token.in.image, token.out.image");
});

test("a line that cannot be reckoned with makes the price unusable", () => {
  for (const broken of [{ per: "0" }, { round: "ceil", step: "0" }, { usd: "9".repeat(40) }] as const)
    expect(cost(tariff({ usd: "1", of: ["image"], ...broken }))).toContain("cannot be reckoned with");
  expect(costOf({ currency: "USD", lines: [] }, {}, {})).toEqual({ kind: "unusable", message: NO_LINE });
});

test("the shape is what is counted and how, not what it costs", () => {
  expect(shapeOf(KLEIN)).toBe(shapeOf(tariff({ ...KLEIN.lines[0]!, usd: "9" }, { ...KLEIN.lines[1]!, usd: "8", step: "1" })));
  const others = [flatTariff("0.014"), flatTariff("0.014", "request"), TABLE, tariff({ ...KLEIN.lines[0]!, per: "2" }), TILES];
  expect(new Set([KLEIN, ...others].map(shapeOf)).size).toBe(6);
});
