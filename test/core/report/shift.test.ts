import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { githubTree } from "../../../scripts/github-markdown.mjs";
import { renderComment } from "../../../src/core/report/comment.ts";
import { priceShift, shiftText } from "../../../src/core/report/shift.ts";
import { signedAmount, signedPercent } from "../../../src/core/report/signed.ts";
import { named, visibleText } from "../../support/inert.ts";
import { makeCandidate, makeResults } from "../../support/results.ts";
import { atPrice, makeChange } from "./audits.ts";

describe("a signed amount", () => {
  test.each([
    ["0.0023", "+$0.0023"],
    ["-0.0004", "-$0.0004"],
    ["0.0000", "$0.00"],
    ["-0.0000", "$0.00"],
    ["1234.5", "+$1,234.50"],
    ["-0.000000000001", "-$0.000000000001"],
  ])("%s is %s", (usd, text) => {
    expect(signedAmount(usd)).toBe(text);
  });
});

describe("a signed percentage", () => {
  test.each([
    [30, "+30 %"],
    [30.000000000000004, "+30 %"],
    [-12.5, "-12.5 %"],
    [0, "0 %"],
    [-0, "0 %"],
    [0.05, "+0.050 %"],
    [0.00001, "+0.001 %"],
    [-0.00001, "-0.001 %"],
    [2900, "+2,900 %"],
    [99.96, "+100 %"],
    [-99.96, "-99.9 %"],
    [-100, "-100 %"],
    [1e300, "over +1,000,000 %"],
  ])("%s is %s", (percent, text) => {
    expect(signedPercent(percent)).toBe(text);
  });

  test("is short and has the sign of the number, whatever that is", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (percent) => {
        const text = signedPercent(percent);
        expect(text.length).toBeLessThanOrEqual(20);
        expect(text.includes("-")).toBe(percent < 0);
        expect(text.includes("+")).toBe(percent > 0);
      }),
    );
  });
});

describe("a price", () => {
  const price = makeCandidate().price;

  test("that did not move is itself", () => {
    expect(priceShift(price)).toEqual({ from: null, to: "$0.0030", percent: null, notes: [] });
    expect(priceShift({ ...price, usdPerImage: null }).to).toBe("unknown");
  });

  test("that moved has its arrow, its percentage and since when", () => {
    const shift = priceShift({ ...price, usdPerImage: "0.0039", change: makeChange() });
    expect([shiftText(shift), shift.notes]).toEqual(["$0.0030 → $0.0039 (+30 %)", ["since 20 Nov 2026"]]);
    expect(shiftText(shift, "->")).toBe("$0.0030 -> $0.0039 (+30 %)");
  });

  test("that jumped is not shown as the price", () => {
    const change = makeChange({ toUsd: "0.0900", percent: 2900, applied: false });
    const shift = priceShift({ ...price, usdPerImage: null, change });
    expect([shiftText(shift), shift.notes]).toEqual(["unknown", ["$0.0030 → $0.0900 (+2,900 %)", "suspicious, not applied"]]);
  });
});

test("the comment of a measurement shows how a price moved, beside it", () => {
  const results = makeResults({
    candidates: [
      atPrice(makeCandidate(), "0.0021", makeChange({ toUsd: "0.0021", percent: -30 })),
      atPrice(makeCandidate({ id: "jumped" }), null, makeChange({ toUsd: "0.0900", percent: 2900, applied: false })),
      makeCandidate({ id: "still" }),
    ],
  });
  const rows = named(named(githubTree(renderComment(results)), "table")[0]!, "tr").slice(1);
  expect(rows.map((row) => visibleText(named(row, "td")[5]!).replaceAll(/[\u{A0}\u{2060}]+/gu, " "))).toEqual([
    "$0.0030 → $0.0021 (-30 %)since 20 Nov 2026list, 22 Nov 2026",
    "unknown$0.0030 → $0.0900 (+2,900 %)suspicious, not appliedlist, 22 Nov 2026",
    "$0.0030list, 22 Nov 2026",
  ]);
});
