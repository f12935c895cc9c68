import { describe, expect, test } from "@jest/globals";
import { formatUsd, parseUsd } from "../../../src/core/money.ts";
import { moveOf, type Before } from "../../../src/core/pricing/compare.ts";
import { effectsOf, monthly } from "../../../src/core/pricing/effects.ts";
import { flatTariff, type Tariff } from "../../../src/core/pricing/tariff.ts";
import { moveWarning } from "../../../src/core/pricing/warnings.ts";
import type { PriceReading } from "../../../src/core/ports.ts";
import { seededRandom } from "../../../src/core/random.ts";

const RULES = { tolerance: 0.005, suspicious: 10 };
const usd = (text: string): bigint => parseUsd(text)!;
const before = (text: string, more: Partial<Before> = {}): Before => ({
  against: "lock",
  usd: usd(text),
  tier: null,
  tariff: flatTariff(text),
  ...more,
});
const now = (text: string, more: { tariff?: Tariff; tier?: string; tiers?: string[] } = {}): PriceReading => {
  const { tariff = flatTariff(text), tier, tiers } = more;
  const base = { candidate: "a", source: "s", readAt: "2026-11-22T05:00:00.000Z" };
  return {
    ...base,
    quote: {
      usd: usd(text),
      tariff,
      grade: "list",
      source: "s",
      readAt: base.readAt,
      input: {},
      ...(tier === undefined ? {} : { tier }),
    },
    ...(tiers ? { tiers } : {}),
  };
};

describe("a price against the one of before", () => {
  test.each([
    ["the same", "0.03", "0.03", null],
    ["within the tolerance", "0.03", "0.03014", null],
    ["just over it", "0.03", "0.03016", "changed"],
    ["down", "0.03", "0.02", "changed"],
    ["ten times, which is still believed", "0.03", "0.3", "changed"],
    ["more than ten times", "0.03", "0.30001", "suspicious"],
    ["less than a tenth", "0.03", "0.00299", "suspicious"],
  ])("%s", (_, from, to, kind) => {
    expect(moveOf(before(from), now(to), RULES)?.kind ?? null).toBe(kind);
  });

  test("in another unit is a change of shape, even at the same cost", () => {
    const perMegapixel: Tariff = { currency: "USD", lines: [{ usd: "0.03", of: ["image", "megapixel"] }] };
    expect(moveOf(before("0.03"), now("0.03", { tariff: perMegapixel }), RULES)).toMatchObject({ kind: "shape", percent: 0 });
    // The ledger's history keeps amounts alone.
    const { tariff: _, ...amountAlone } = before("0.03", { against: "history" });
    expect(moveOf(amountAlone, now("0.03", { tariff: perMegapixel }), RULES)).toBeNull();
  });

  test("in a tier that is gone is told as that; in one that is still there, as a change of price", () => {
    const locked = before("0.03", { tier: "1K" });
    expect(moveOf(locked, now("0.04", { tiers: ["2K"] }), RULES)?.kind).toBe("tier");
    expect(moveOf(locked, now("0.04", { tier: "2K", tiers: ["1K", "2K"] }), RULES)?.kind).toBe("changed");
  });

  test("that is not known moved nowhere", () => {
    const unknown: PriceReading = { candidate: "a", source: "s", readAt: "r", quote: null };
    expect([moveOf(before("0.03"), unknown, RULES), moveOf(null, now("0.03"), RULES)]).toEqual([null, null]);
  });
});

test("every move but a suspicious one has a sentence with its meaning in money", () => {
  const shape: Tariff = { currency: "USD", lines: [{ usd: "0.04", of: ["request"] }] };
  const told = [now("0.0417"), now("0.04", { tariff: shape }), now("0.04", { tiers: ["2K"] }), now("3")].map((reading, index) => {
    const old = before("0.03", index === 2 ? { tier: "1K" } : {});
    return moveWarning(reading, old, moveOf(old, reading, RULES)!);
  });
  expect(told.map((warning) => warning?.code)).toEqual([
    "price-changed",
    "price-shape-changed",
    "price-tier-vanished",
    undefined,
  ]);
  expect(told[0]!.message).toMatch(
    /from \$0\.0300 to \$0\.0417 an image \(\+39\.0 %\).*1,000 images cost \$41\.70 instead of \$30\.00/,
  );
  expect(told[2]!.message).toMatch(/the price tier "1K" is no longer in the list/);
});

describe("price effect and yield effect", () => {
  test("add up to the whole change, to the last digit", () => {
    const random = seededRandom(3, "effects");
    for (let time = 0; time < 5_000; time++) {
      const [oo, no, on, nn] = Array.from({ length: 4 }, () => formatUsd(BigInt(Math.floor(random() * 1e11))));
      const effects = effectsOf({ oldPriceOldYield: oo!, newPriceOldYield: no!, oldPriceNewYield: on!, newPriceNewYield: nn! })!;
      expect(effects.price + effects.yield).toBe(usd(nn!) - usd(oo!));
    }
  });

  test("by hand: 0.003 at one in two to 0.0039 at one in four", () => {
    // R = price / rate: 0.006, 0.0078, 0.012, 0.0156; the price's part is the mean of 0.0018 and 0.0036.
    expect(
      effectsOf({ oldPriceOldYield: "0.006", newPriceOldYield: "0.0078", oldPriceNewYield: "0.012", newPriceNewYield: "0.0156" }),
    ).toEqual({ price: usd("0.0027"), yield: usd("0.0069") });
  });

  test("are none where a figure is not known", () => {
    expect(effectsOf({ oldPriceOldYield: null, newPriceOldYield: "1", oldPriceNewYield: "1", newPriceNewYield: "1" })).toBeNull();
  });

  test("in a month", () => {
    expect(formatUsd(monthly(usd("0.0027"), 4_000))).toBe("10.8000");
    expect(formatUsd(monthly(-usd("0.0027"), 0.5))).toBe("-0.00135");
  });
});
