import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  amount,
  countOf,
  day,
  duration,
  figureShort,
  interval,
  level,
  moment,
  percent,
  plural,
  ratio,
} from "../../../src/core/report/format.ts";
import { atLeast, figure } from "../../support/results.ts";

describe("amount", () => {
  test.each([
    ["0.0078", "$0.0078"],
    ["0.0030", "$0.0030"],
    ["0.003", "$0.0030"],
    ["0.18304999", "$0.1830"],
    ["0.18305", "$0.1831"],
    ["0.99996", "$1.0000"],
    ["0.00001234", "$0.0000123"],
    ["0.00054", "$0.00054"],
    ["0.0005", "$0.0005"],
    ["0.000000000001", "$0.000000000001"],
    ["0.0", "$0.00"],
    ["0.000000", "$0.00"],
    ["1.0000", "$1.00"],
    ["9.995", "$10.00"],
    ["1234.5600", "$1,234.56"],
    ["1234567.894", "$1,234,567.89"],
    ["007.5", "$7.50"],
  ])("%s is %s", (usd, text) => {
    expect(amount(usd)).toBe(text);
  });

  test("rounds the ends of an interval outward", () => {
    expect(amount("0.00784999", "down")).toBe("$0.0078");
    expect(amount("0.00780001", "up")).toBe("$0.0079");
    expect(amount("0.0078", "up")).toBe("$0.0078");
    expect(amount("1.0001", "up")).toBe("$1.01");
  });

  test("is within half a last digit, and never zero for what is not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), fc.constantFrom(3, 6, 9), (value, decimals) => {
        const usd = (value / 10 ** decimals).toFixed(decimals);
        const shown = Number(amount(usd).replace(/[$,]/g, ""));
        expect(shown).toBeGreaterThan(0);
        expect(Math.abs(shown - Number(usd))).toBeLessThanOrEqual(Number(usd) >= 1 ? 0.0050001 : 0.0000500001);
        expect(Number(amount(usd, "up").replace(/[$,]/g, ""))).toBeGreaterThanOrEqual(Number(usd));
        expect(Number(amount(usd, "down").replace(/[$,]/g, ""))).toBeLessThanOrEqual(Number(usd));
      }),
    );
  });

  test("does not fill the page with a broken amount", () => {
    expect(amount(`${"9".repeat(5000)}.0`).length).toBeLessThan(40);
  });
});

test.each([
  [0, "0 %"],
  [0.0004, "<0.1 %"],
  [0.004, "0.4 %"],
  [0.387, "39 %"],
  [0.994, "99.4 %"],
  [0.9999, ">99.9 %"],
  [1, "100 %"],
])("percent(%d) is %s", (share, text) => {
  expect(percent(share)).toBe(text);
});

test.each([
  [0.25, "250 ms"],
  [8.44, "8.4 s"],
  [41, "41 s"],
  [59.97, "1 min"],
  [185, "3 min 5 s"],
  [7200, "2 h"],
  [7805, "2 h 10 min"],
])("duration(%d) is %s", (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

test("counts, ratios and times", () => {
  expect(countOf(12, 31)).toBe("12 of 31");
  expect(countOf(1200, 31000)).toBe("1,200 of 31,000");
  expect([plural(1, "attempt"), plural(31, "attempt"), plural(2, "entry", "entries")]).toEqual([
    "1 attempt",
    "31 attempts",
    "2 entries",
  ]);
  expect([ratio(1), ratio(2.58), ratio(9.96), ratio(1234.4)]).toEqual(["1.0", "2.6", "10", "1,234"]);
  expect(moment("2026-11-22T18:20:05.120Z")).toBe("2026-11-22 18:20 UTC");
  expect(day("2026-11-02T18:20:05Z")).toBe("2 Nov 2026");
  expect([moment("yesterday"), day("2026-13-02T18:20:05Z")]).toEqual(["yesterday", "2026-13-02T18:20:05Z"]);
});

test("a figure with its interval, with its lower end only, and without anything", () => {
  const known = figure("0.00785", "0.00519", "0.01281");
  expect(`${figureShort(known)} (${level(0.95)} ${interval(known)})`).toBe("$0.0079 (95 % CI $0.0051 – $0.0129)");
  expect([figureShort(atLeast("0.01159")), interval(atLeast("0.01159"))]).toEqual(["at least $0.0115", null]);
  expect([figureShort({}), interval({})]).toEqual([null, null]);
  expect(interval({ estimate: "0.0100", low: "0.0050" })).toBe("from $0.0050");
});
