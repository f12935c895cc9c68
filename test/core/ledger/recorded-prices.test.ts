import { describe, expect, test } from "@jest/globals";
import type { LedgerEvent } from "../../../src/core/ledger/events.ts";
import { recordedReadings } from "../../../src/core/ledger/recorded-prices.ts";
import type { Offer } from "../../../src/core/ports.ts";
import { usd } from "./events.ts";

/** Prices as they were last read into the ledger. */

const asked: Offer = { candidate: "a", provider: "hiapi", model: "m", input: { size: "1K" } };
const offered = (offer: string, more: Partial<Extract<LedgerEvent, { event: "offer" }>> = {}): LedgerEvent => ({
  event: "offer",
  offer,
  candidate: "a",
  provider: "hiapi",
  model: "m",
  input: { size: "1K", quality: "low" },
  simulated: false,
  ...more,
});
const priced = (offer: string, amount?: string, day = 1): LedgerEvent => ({
  event: "price",
  offer,
  ...(amount === undefined ? {} : { usd: usd(amount), grade: "quoted" as const, tier: "1K" }),
  source: "https://prices",
  readAt: `2026-11-0${day}T00:00:00.000Z`,
});
const read = (events: readonly LedgerEvent[], offer = asked) => recordedReadings(events, [offer]).readings[0]!;

describe("a recorded price", () => {
  test("is the last one that was read, with its evidence, its day and what was sent for it", () => {
    expect(read([offered("o"), priced("o", "0.01"), priced("o", "0.02", 2)])).toEqual({
      candidate: "a",
      source: "the records, read from https://prices",
      readAt: "2026-11-02T00:00:00.000Z",
      quote: {
        usd: usd("0.02"),
        grade: "quoted",
        tier: "1K",
        source: "the records, read from https://prices",
        readAt: "2026-11-02T00:00:00.000Z",
        tariff: { currency: "USD", lines: [{ usd: "0.0200", of: ["image"] }] },
        input: { size: "1K", quality: "low" },
      },
    });
  });

  test("is unknown when it was so at last, or was never read", () => {
    const unknown = { quote: null, problem: { code: "price-unknown" } };
    expect(read([offered("o"), priced("o", "0.01"), priced("o", undefined, 2)])).toMatchObject(unknown);
    expect(read([offered("o")])).toMatchObject(unknown);
    expect(read([])).toMatchObject({ ...unknown, readAt: "never" });
  });

  test("is of the same model and input: what the manifest says must have been sent", () => {
    for (const other of [{ model: "n" }, { provider: "fal" as const }, { route: "r" }, { input: { size: "2K" } }, { input: {} }])
      expect([other, read([offered("o", other), priced("o", "0.01")]).quote]).toEqual([other, null]);
    // Two candidates that differ in what the manifest leaves to the default: each has its own.
    const both = [
      offered("o"),
      priced("o", "0.01"),
      offered("p", { candidate: "b", input: { size: "1K", quality: "high" } }),
      priced("p", "0.09"),
    ];
    expect([read(both).quote?.usd, read(both, { ...asked, candidate: "b" }).quote?.usd]).toEqual([usd("0.01"), usd("0.09")]);
    expect(read(both, { ...asked, candidate: "renamed" }).quote?.usd).toBe(usd("0.09"));
  });

  test("of a sandbox and a real one are never mixed: the last kind counts", () => {
    const events = [offered("o"), priced("o", "0.01"), offered("s", { simulated: true }), priced("s", "0.05")];
    expect(recordedReadings(events, [asked])).toMatchObject({ simulated: true, readings: [{ quote: { usd: usd("0.05") } }] });
    const back = recordedReadings([...events, offered("o"), priced("o", "0.01")], [asked]);
    expect(back).toMatchObject({ simulated: false, readings: [{ quote: { usd: usd("0.01") } }] });
  });
});
