import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { declaredPriceSchema } from "../../../src/core/manifest/price-schema.ts";
import { parseUsd } from "../../../src/core/money.ts";
import type { Offer } from "../../../src/core/ports.ts";
import { declaredReading } from "../../../src/core/pricing/declared.ts";

const NOW = Date.UTC(2026, 10, 22, 18, 20);
const READ_AT = new Date(NOW).toISOString();

const offer = (price: object, input: Offer["input"] = {}): Offer => ({
  candidate: "c",
  provider: "other",
  model: "m",
  input,
  price: declaredPriceSchema.parse({ asOf: "2026-11-01", ...price }),
});
const read = (price: object, now = NOW, input: Offer["input"] = {}) => declaredReading(offer(price, input), now, READ_AT);

describe("a declared price", () => {
  test("may be nothing, where nobody bills an image; what comes out as nothing by its parts is still unknown", () => {
    expect(read({ usd: 0 }).quote).toMatchObject({ usd: 0n, grade: "declared" });
    expect(read({ usd: 0.04, per: "megapixel", usage: { megapixel: 0 } })).toMatchObject({
      quote: null,
      problem: { code: "price-unknown" },
    });
  });

  test("is the quote, and says that it is declared and since when", () => {
    const source = "declared in the manifest as of 2026-11-01";
    expect(read({ usd: 0.04 })).toEqual({
      candidate: "c",
      source,
      readAt: READ_AT,
      quote: {
        usd: parseUsd("0.04"),
        tariff: { currency: "USD", lines: [{ usd: "0.0400", of: ["image"] }] },
        grade: "declared",
        source,
        readAt: READ_AT,
        input: {},
      },
    });
  });

  test("for something else than an image is multiplied by how much of it the request is", () => {
    expect(read({ usd: "0.025", per: "megapixel" }, NOW, { width: 1000, height: 2000 }).quote?.usd).toBe(parseUsd("0.05"));
    expect(read({ usd: "0.00003", per: "token.out.image", usage: { "token.out.image": 4160 } }).quote?.usd).toBe(
      parseUsd("0.1248"),
    );
  });

  test("of a quantity that nobody tells is unknown, and the sentence says what to add", () => {
    const { quote, problem } = read({ usd: 0.025, per: "token.out.image" });
    expect(quote).toBeNull();
    expect(problem?.code).toBe("price-unknown");
    expect(problem?.message).toContain("usage: { token.out.image: N }");
  });

  test("for none in an offer is unknown", () => {
    const { price: _, ...bare } = offer({ usd: 1 });
    expect(declaredReading(bare, NOW, READ_AT)).toMatchObject({ quote: null, problem: { code: "price-unknown" } });
  });
});

describe("its age", () => {
  const at = (iso: string, price: object = {}) => read({ usd: 0.04, ...price }, Date.parse(iso));

  test.each([
    ["2026-11-01T00:00:00Z", true],
    ["2026-10-31T00:00:00Z", true],
    ["2026-12-01T23:59:59.999Z", true],
    ["2026-12-02T00:00:00Z", false],
    ["2027-11-02T00:00:00Z", false],
  ])("of thirty days, in UTC, it lives: at %s it is usable: %s", (iso, usable) => {
    const { quote, problem } = at(iso);
    expect(quote !== null).toBe(usable);
    expect(problem?.code).toBe(usable ? undefined : "price-stale");
  });

  test("may be told otherwise", () => {
    expect(at("2026-11-02T23:00:00Z", { staleAfterDays: 1 }).quote).not.toBeNull();
    expect(at("2026-11-03T00:00:00Z", { staleAfterDays: 1 }).quote).toBeNull();
    expect(at("2028-01-01T00:00:00Z", { staleAfterDays: 3650 }).quote).not.toBeNull();
  });

  test("is told when it is over, with what to do", () => {
    expect(at("2026-12-16T10:00:00Z").problem?.message).toBe(
      "the price of m was declared as of 2026-11-01, 45 days ago, and holds for 30 days: read it again where the provider publishes it, and write `usd` and `asOf` anew",
    );
    expect(at("2026-11-03T00:00:00Z", { staleAfterDays: 1 }).problem?.message).toContain("and holds for 1 day:");
  });

  test("below zero is a slip, but for the day that the earth's far side has already", () => {
    expect(at("2026-10-30T23:59:59Z")).toMatchObject({ quote: null, problem: { code: "price-unknown" } });
    expect(at("2026-10-01T00:00:00Z").problem?.message).toContain("as of 2026-11-01, 31 days in the future: write the day");
  });

  test("that is no number is too old", () => {
    expect(at("no date").problem?.code).toBe("price-stale");
  });
});

test("whatever is declared, at whatever time: a quote above zero, or a problem", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.double(), fc.string(), fc.constantFrom("0", "-1", "NaN", "1e-30", "1e99", 0, -1, null)),
      fc.double(),
      fc.string(),
      (usd, now, asOf) => {
        // As a caller that skipped the schema would hand it over.
        const price = { ...declaredPriceSchema.parse({ usd: 1, asOf: "2026-11-01" }), usd: usd as string };
        for (const each of [price, { ...price, asOf }]) {
          const { quote, problem } = declaredReading(
            { ...offer({ usd: 1 }), price: each },
            Number.isNaN(now) ? NOW : now,
            READ_AT,
          );
          expect(quote === null).toBe(problem !== undefined);
          if (quote) expect(quote.usd > 0n).toBe(true);
        }
      },
    ),
  );
});
