import { expect, test } from "@jest/globals";
import { createDeclaredPrices } from "../../../src/adapters/prices/declared.ts";
import { declaredPriceSchema } from "../../../src/core/manifest/price-schema.ts";
import { parseUsd } from "../../../src/core/money.ts";
import type { Offer } from "../../../src/core/ports.ts";
import { virtualClock } from "../../support/virtual-clock.ts";

const offer = (candidate: string, asOf: string): Offer => ({
  candidate,
  provider: "other",
  model: "m",
  input: {},
  price: declaredPriceSchema.parse({ usd: 0.04, asOf }),
});

test("declared prices are read by the clock, and nobody is asked", async () => {
  const source = createDeclaredPrices({
    http: () => Promise.reject(new Error("asked")),
    clock: virtualClock(Date.UTC(2026, 10, 22, 18, 20)),
    random: () => 1,
  });
  const { readings, simulated } = await source.read([
    offer("a", "2026-11-01"),
    offer("b", "2026-10-01"),
    offer("c", "2026-12-01"),
  ]);
  expect(simulated).toBe(false);
  expect(readings.map(({ candidate, readAt, quote, problem }) => [candidate, readAt, quote?.usd, problem?.code])).toEqual([
    ["a", "2026-11-22T18:20:00.000Z", parseUsd("0.04"), undefined],
    ["b", "2026-11-22T18:20:00.000Z", undefined, "price-stale"],
    ["c", "2026-11-22T18:20:00.000Z", undefined, "price-unknown"],
  ]);
});
