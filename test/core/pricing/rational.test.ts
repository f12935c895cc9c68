import { describe, expect, test } from "@jest/globals";
import { seededRandom } from "../../../src/core/random.ts";
import {
  ceilTo,
  compare,
  fromUsd,
  less,
  ONE,
  over,
  parseRational,
  plus,
  times,
  toUsd,
  ZERO,
  type Rational,
} from "../../../src/core/pricing/rational.ts";

const of = (top: bigint, bottom = 1n): Rational => ({ top, bottom });
const same = (a: Rational, b: Rational): boolean => a.top * b.bottom === b.top * a.bottom;

describe("a decimal is read exactly", () => {
  test.each<[string | number, bigint, bigint]>([
    ["0.001", 1n, 1_000n],
    ["1e6", 1_000_000n, 1n],
    [4160, 4160n, 1n],
    ["1.50", 3n, 2n],
    ["2.", 2n, 1n],
    [" 7 ", 7n, 1n],
    [1e-7, 1n, 10_000_000n],
    ["25e-2", 1n, 4n],
    [1e21, 10n ** 21n, 1n],
    ["0", 0n, 1n],
    [-0, 0n, 1n],
  ])("%j", (value, top, bottom) => {
    const read = parseRational(value);
    expect(read && same(read, of(top, bottom))).toBe(true);
    expect(read!.bottom).toBeGreaterThan(0n);
  });

  test.each<string | number>([
    "",
    "-1",
    "+1",
    ".5",
    "1/3",
    "0x10",
    "1e100",
    "NaN",
    "Infinity",
    "1,5",
    "1 2",
    "١",
    "9".repeat(61),
    Number.NaN,
    -2,
  ])("%j is none", (value) => {
    expect(parseRational(value)).toBeNull();
  });
});

describe("rounding up", () => {
  test.each<[Rational, Rational, Rational]>([
    [of(1n, 3n), ONE, of(1n)],
    [of(3n), ONE, of(3n)],
    [of(26n, 10n), of(1n, 2n), of(3n)],
    [of(1n), of(1n, 3n), of(1n)],
    [of(1n, 2n), of(1n, 3n), of(2n, 3n)],
    [ZERO, of(5n), ZERO],
  ])("%j to %j", (value, step, expected) => {
    expect(same(ceilTo(value, step), expected)).toBe(true);
  });

  test("to a step of zero, and a division by it, are bugs", () => {
    expect(() => ceilTo(ONE, ZERO)).toThrow(RangeError);
    expect(() => over(ONE, ZERO)).toThrow(RangeError);
  });
});

test("dollars are rounded to 1e-12, halves up", () => {
  expect(toUsd(of(1n, 3n))).toBe(333_333_333_333n);
  expect(toUsd(of(2n, 3n))).toBe(666_666_666_667n);
  expect(toUsd(of(1n, 2n * 10n ** 12n))).toBe(1n);
  expect(toUsd(of(1n, 2n * 10n ** 12n + 1n))).toBe(0n);
  expect(toUsd(fromUsd("0.000000019")!)).toBe(19_000n);
  expect(fromUsd("-1")).toBeNull();
});

test("less is never negative", () => {
  expect(less(of(1n, 3n), of(1n, 2n))).toEqual(ZERO);
  expect(same(less(of(1n, 2n), of(1n, 3n)), of(1n, 6n))).toBe(true);
});

test("the laws of fractions hold for random ones", () => {
  const random = seededRandom(3, "fractions");
  const some = (): Rational => of(BigInt(Math.floor(random() * 1_000)), BigInt(1 + Math.floor(random() * 1_000)));
  for (let i = 0; i < 500; i++) {
    const [a, b, c] = [some(), some(), some()];
    expect(same(plus(a, b), plus(b, a))).toBe(true);
    expect(same(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(true);
    expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(a.top * b.bottom - b.top * a.bottom)));
    if (b.top > 0n) {
      expect(same(times(over(a, b), b), a)).toBe(true);
      const up = ceilTo(a, b);
      expect(compare(up, a)).toBeGreaterThanOrEqual(0);
      expect(compare(up, plus(a, b))).toBeLessThan(0);
      const count = over(up, b);
      expect(count.top % count.bottom).toBe(0n);
    }
    if (compare(a, b) >= 0) expect(same(plus(less(a, b), b), a)).toBe(true);
  }
});
