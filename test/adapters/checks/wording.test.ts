import { expect, test } from "@jest/globals";
import { describeAspect, formatCount, formatPercent } from "../../../src/adapters/checks/wording.ts";

test("counts", () => {
  expect([0, 999, 1000, 1234567].map(formatCount)).toEqual(["0", "999", "1,000", "1,234,567"]);
});

test("percentages are never rounded up to all", () => {
  expect([0.02, 0.005, 0.998, 1, 0.99999].map(formatPercent)).toEqual(["2 %", "0.5 %", "99.8 %", "100 %", "over 99.9 %"]);
});

test("aspects", () => {
  expect(describeAspect(1024, 768)).toBe("4:3 (1.333)");
  expect(describeAspect(1000, 1000)).toBe("1:1 (1.000)");
  expect(describeAspect(1000, 667)).toBe("1.499:1");
  expect(describeAspect(1, 40000)).toBe("0.000:1");
});
