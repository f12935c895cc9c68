import { expect, test } from "@jest/globals";
import { parseUsd } from "../../../src/core/money.ts";
import { describeMove, percentMoved } from "../../../src/core/pricing/change.ts";

const usd = (text: string): bigint => parseUsd(text)!;

test.each([
  ["0.0172", "0.0189", "+9.9 %"],
  ["0.04", "0.03", "-25.0 %"],
  ["0.003", "0.03", "+900.0 %"],
])("from $%s to $%s is %s", (from, to, percent) => {
  expect(describeMove(usd(from), usd(to))).toContain(`(${percent}) during this run`);
  expect(percentMoved(usd(from), usd(to))).toBeCloseTo(Number.parseFloat(percent), 0);
});

test("says both prices exactly and what to do", () => {
  expect(describeMove(usd("0.0172"), usd("0.0189"))).toBe(
    "the live price went from $0.0172 to $0.0189 an image (+9.9 %) during this run: the figures use the price at its start, the bill may not; run again to measure at the new price",
  );
});
