import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { againMs, backoffMs, retryAfterMs } from "../../src/adapters/retry.ts";

const NOW = Date.UTC(2026, 0, 1, 12);
const inMs = (milliseconds: number): string => new Date(NOW + milliseconds).toUTCString();

describe("Retry-After", () => {
  test.each([
    ["5", 5_000],
    [" 5 ", 5_000],
    ["0", 0],
    ["0.5", 500],
    ["64.5", 64_500],
    ["3600", 65_000],
    ["9".repeat(400), 65_000],
    [inMs(12_000), 12_000],
    [inMs(-12_000), 0],
    [inMs(86_400_000), 65_000],
    ["Thursday, 01-Jan-26 12:00:07 GMT", 7_000],
  ])("%j is %d ms", (value, expected) => {
    expect(retryAfterMs({ "retry-after": value }, NOW)).toBe(expected);
  });

  test.each([["soon"], [""], ["-5"], ["1e3"], ["5 s"], ["2026-01-01T12:00:30Z"], ["Sunday"], ["NaN"], ["Infinity"]])(
    "%j makes no sense",
    (value) => {
      expect(retryAfterMs({ "retry-after": value }, NOW)).toBeNull();
    },
  );

  test("absent is null", () => {
    expect(retryAfterMs({}, NOW)).toBeNull();
  });

  test("whatever it says, it is null or from 0 to 65 seconds", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const wait = retryAfterMs({ "retry-after": value }, NOW);
        return wait === null || (wait >= 0 && wait <= 65_000);
      }),
    );
  });
});

test("backoff doubles up to its most, with at most a quarter taken off", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 60].map((attempt) => backoffMs(attempt, () => 1))).toEqual([
    500, 1000, 2000, 4000, 8000, 16_000, 16_000, 16_000,
  ]);
  expect(backoffMs(2, () => 0)).toBe(1500);
  expect(backoffMs(1, () => 1, { firstMs: 10, mostMs: 15 })).toBe(15);
});

test("a server that says at once each time is not asked without a pause", () => {
  const world = { now: NOW, random: () => 0 };
  expect(againMs({ "retry-after": "0" }, 0, world)).toBe(375);
  expect(againMs({ "retry-after": "10" }, 0, world)).toBe(10_000);
  expect(againMs({}, 3, world)).toBe(3_000);
});
