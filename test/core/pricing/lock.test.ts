import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { formatUsd, parseUsd } from "../../../src/core/money.ts";
import { formatLock, lockedOf, makeLock, readLock, type Lock } from "../../../src/core/pricing/lock.ts";
import { flatTariff, type Tariff } from "../../../src/core/pricing/tariff.ts";
import type { PriceReading } from "../../../src/core/ports.ts";
import { seededRandom } from "../../../src/core/random.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const reading = (
  candidate: string,
  usd: string | null,
  more: { tier?: string; tariff?: Tariff; readAt?: string } = {},
): PriceReading => {
  const { tier, tariff = flatTariff(usd ?? "1"), readAt = "2026-11-22T05:00:00.000Z" } = more;
  const base = { candidate, source: "https://list.example/prices", readAt };
  if (usd === null) return { ...base, quote: null, problem: { code: "price-unknown", message: "nobody knows" } };
  return {
    ...base,
    quote: {
      usd: parseUsd(usd)!,
      tariff,
      grade: "list",
      source: base.source,
      readAt,
      input: {},
      ...(tier === undefined ? {} : { tier }),
    },
  };
};
const lockOf = (old: Lock | null, ...readings: PriceReading[]): Lock =>
  makeLock(old, new Map(readings.map((each) => [each.candidate, { provider: "hiapi", model: "m", reading: each }])), false, hash);
const read = (text: string): Lock => {
  const result = readLock(text);
  if ("problem" in result) throw new Error(result.problem);
  return result.lock;
};

describe("a lock", () => {
  test("is sorted by candidate, whatever the order of the manifest", () => {
    expect(Object.keys(lockOf(null, reading("b", "0.2"), reading("a", "0.1")).prices)).toEqual(["a", "b"]);
  });

  test("reads as it was written, for a thousand random ones", () => {
    const random = seededRandom(7, "locks");
    for (let time = 0; time < 1_000; time++) {
      const readings = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, index) => {
        const usd = formatUsd(1n + BigInt(Math.floor(random() * 1e12)));
        const tariff: Tariff = {
          currency: "USD",
          lines: [{ usd, of: ["image", "megapixel"], round: "ceil", when: { size: "1K" } }],
        };
        return reading(`c${index}`, usd, random() < 0.5 ? {} : { tier: `T${Math.floor(random() * 3)}`, tariff });
      });
      const lock = lockOf(null, ...readings);
      expect(read(formatLock(lock))).toEqual(lock);
      expect(formatLock(lockOf(read(formatLock(lock)), ...readings))).toBe(formatLock(lock));
    }
  });

  test("keeps the time of a price that is the same, and takes that of one that moved", () => {
    const old = lockOf(null, reading("a", "0.1"), reading("b", "0.2"));
    const now = { readAt: "2026-12-01T05:00:00.000Z" };
    const next = lockOf(old, reading("a", "0.1", now), reading("b", "0.3", now));
    expect(lockedOf(next, "a")!.entry.readAt).toBe("2026-11-22T05:00:00.000Z");
    expect(lockedOf(next, "b")!.entry).toMatchObject({ usdPerImage: "0.3000", readAt: "2026-12-01T05:00:00.000Z" });
  });

  test("keeps what was accepted of a price that cannot be read, and forgets a candidate that is gone", () => {
    const old = lockOf(null, reading("a", "0.1"), reading("b", "0.2"));
    expect(lockOf(old, reading("a", null))).toEqual(lockOf(null, reading("a", "0.1")));
    expect(lockOf(null, reading("a", null)).prices).toEqual({});
  });

  test("of names that objects have by nature is an honest one", () => {
    const lock = lockOf(null, reading("constructor", "0.1", { tier: "toString" }));
    expect(read(formatLock(lock))).toEqual(lock);
    expect(lockedOf(lock, "constructor")).toMatchObject({ tier: "toString", entry: { usdPerImage: "0.1000" } });
    expect(lockedOf(lock, "toString")).toBeNull();
  });

  test.each([
    ["", /is no JSON/],
    ["[]", /is not a lock of this version/],
    ['{"lockVersion":1,"prices":{"a":{"base":{"usdPerImage":"-1"}}}}', /prices\.a\.base/],
    ['{"lockVersion":1,"prices":{},"more":1}', /more/],
  ])("%s is refused with what to do", (text, why) => {
    const result = readLock(text);
    expect("problem" in result ? result.problem : "").toMatch(why);
    expect("problem" in result ? result.problem : "").toMatch(/`lock: write`/);
  });
});
