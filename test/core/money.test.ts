import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { formatFigure, formatUsd, parseUsd, sumUsd, timesInto, usdToNumber } from "../../src/core/money.ts";

const UNIT = 10n ** 12n;

describe("parseUsd", () => {
  test.each<[string | number, bigint]>([
    ["0", 0n],
    ["1", UNIT],
    ["1.", UNIT],
    ["0.0172", 17_200_000_000n],
    ["000.10", 100_000_000_000n],
    ["0.000000000001", 1n],
    ["0.0000000000010", 1n],
    ["1e-12", 1n],
    ["12e-1", 1_200_000_000_000n],
    ["1E+3", 1000n * UNIT],
    [" 0.03\n", 30_000_000_000n],
    [0.03, 30_000_000_000n],
    [1e-7, 100_000n],
    [0.1, 100_000_000_000n],
    [1e12, 10n ** 24n],
    ["1000000000000", 10n ** 24n],
  ])("%p", (text, amount) => expect(parseUsd(text)).toBe(amount));

  test.each<[string | number]>([
    [""],
    [" "],
    ["."],
    [".5"],
    ["-1"],
    ["+1"],
    ["1,5"],
    ["1_000"],
    ["$1"],
    ["0x10"],
    ["1e"],
    ["1e1000"],
    ["e5"],
    ["Infinity"],
    ["NaN"],
    ["null"],
    ["1 2"],
    ["\u0661"],
    ["0.0000000000001"],
    ["0.1234567890123"],
    ["1e-13"],
    ["1000000000000.000000000001"],
    ["1e13"],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [-0.01],
    [0.1 + 0.2],
    [Number.MIN_VALUE],
    [Number.MAX_VALUE],
    ["9".repeat(5_000_000)],
  ])("%.30p is no amount", (text) => expect(parseUsd(text)).toBeNull());
});

describe("exactness", () => {
  const whole = fc.bigInt({ min: 0n, max: 10n ** 12n - 1n });
  const fraction = fc.stringMatching(/^\d{0,12}$/);

  test("every decimal text of up to 12 decimals is read exactly", () => {
    fc.assert(
      fc.property(whole, fraction, (dollars, decimals) => {
        expect(parseUsd(`${dollars}.${decimals}`)).toBe(dollars * UNIT + BigInt(decimals.padEnd(12, "0")));
      }),
    );
  });

  test("a text with an exponent is the text with its point moved", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999n }), fc.integer({ min: -12, max: 6 }), (digits, exponent) => {
        const expected = exponent >= 0 ? digits * UNIT * 10n ** BigInt(exponent) : (digits * UNIT) / 10n ** BigInt(-exponent);
        expect(parseUsd(`${digits}e${exponent}`)).toBe(expected);
      }),
    );
  });

  test("a digit beyond the twelfth is refused unless it is a zero", () => {
    fc.assert(
      fc.property(whole, fc.stringMatching(/^\d{12}$/), fc.stringMatching(/^\d{1,20}$/), (dollars, kept, beyond) => {
        const amount = parseUsd(`${dollars}.${kept}${beyond}`);
        expect(amount === null).toBe(/[1-9]/.test(beyond));
      }),
    );
  });

  test("what is written is read back the same, and is plain decimal text", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), (amount) => {
        const text = formatUsd(amount);
        expect(text).toMatch(/^\d+\.\d{4}(\d{0,7}[1-9])?$/);
        expect(parseUsd(text)).toBe(amount);
      }),
    );
  });

  test("a number of up to 15 digits is the text that a person wrote", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }), (digits, decimals) => {
        const text = (digits / 10 ** decimals).toFixed(decimals);
        expect(parseUsd(Number(text))).toBe(parseUsd(text));
      }),
    );
  });

  test("adding a tenth of a cent a thousand times is a dollar", () => {
    expect(sumUsd(Array<bigint>(1000).fill(parseUsd("0.001")!))).toBe(UNIT);
    expect(sumUsd([])).toBe(0n);
    expect(timesInto(parseUsd("0.1")!, parseUsd("0.3")!)).toBe(3);
    expect(usdToNumber(parseUsd("0.0172")!)).toBe(0.0172);
  });
});

test.each([
  [0n, "0.0000"],
  [1n, "0.000000000001"],
  [3_000_000_000n, "0.0030"],
  [12_300_000n, "0.0000123"],
  [10n ** 24n, "1000000000000.0000"],
  [-183_000_000_000n, "-0.1830"],
])("formatUsd(%p)", (amount, text) => expect(formatUsd(amount)).toBe(text));

describe("formatFigure", () => {
  test.each<[number, "nearest" | "down" | "up", string]>([
    [0, "nearest", "0.0000"],
    [0.0172, "up", "0.0172"],
    [0.0172, "down", "0.0172"],
    [0.003, "down", "0.0030"],
    [0.0044587496, "down", "0.0044587"],
    [0.028990354, "up", "0.028991"],
    [0.00857142857, "nearest", "0.0085714"],
    [0.1 + 0.2, "up", "0.3000"],
    [0.1 * 3, "down", "0.3000"],
    [0.0000123456, "up", "0.000012346"],
    [1e-13, "nearest", "0.0000"],
    [1e-13, "up", "0.000000000001"],
    [9.99996, "up", "10.0000"],
    [12_345.67891, "nearest", "12345.6789"],
    [1e21, "nearest", "1000000000000000000000.0000"],
    [1e26, "up", "100000000000000004764729344.0000"],
  ])("%p %s", (dollars, direction, text) => expect(formatFigure(dollars, direction)).toBe(text));

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [-1e-9], [-Number.MAX_VALUE]])("%p is a bug", (dollars) =>
    expect(() => formatFigure(dollars)).toThrow(RangeError),
  );

  test("never narrows, keeps five digits, and is always plain decimal text", () => {
    const magnitude = fc.double({ min: -14, max: 30, noNaN: true });
    fc.assert(
      fc.property(magnitude, (power) => {
        const dollars = 10 ** power;
        const [down, nearest, up] = (["down", "nearest", "up"] as const).map((direction) => formatFigure(dollars, direction));
        const plain = [down!, nearest!, up!].every((text) => /^\d+\.\d{4}(\d*[1-9])?$/.test(text));
        // Up to what a floating number cannot tell from a whole number of last digits.
        const outward = Number(down) <= dollars * (1 + 2e-13) && Number(up) >= dollars * (1 - 2e-13);
        const between = Number(nearest) >= Number(down) && Number(nearest) <= Number(up);
        const close = Number(up) - Number(down) <= Math.max(1.0001e-12, dollars * 1.0001e-4);
        return plain && outward && between && close;
      }),
      { numRuns: 5_000 },
    );
  });

  test("leaves every amount of at most five digits as it is, whichever way it is rounded", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 8 }), (digits, decimals) => {
        const exact = formatUsd((BigInt(digits) * UNIT) / 10n ** BigInt(decimals));
        return (["down", "nearest", "up"] as const).every((direction) => formatFigure(Number(exact), direction) === exact);
      }),
      { numRuns: 5_000 },
    );
  });
});
