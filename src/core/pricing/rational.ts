import { parseUsd, type Usd } from "../money.ts";

/** Exact fractions, for quantities and prices that no decimal holds: 1,048,576 pixels in tiles of 512 x 512, dollars per million. */

/** `top / bottom`, with `bottom` positive. */
export type Rational = { readonly top: bigint; readonly bottom: bigint };

export const ONE: Rational = { top: 1n, bottom: 1n };
export const ZERO: Rational = { top: 0n, bottom: 1n };

const MOST_CHARACTERS = 60;

/** Reads a decimal that is not negative, such as "0.001", "1e6" or 4160; null for anything else. */
export function parseRational(value: string | number): Rational | null {
  const text = String(value).trim();
  const match = text.length <= MOST_CHARACTERS ? /^(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/.exec(text) : null;
  if (!match) return null;
  const [, whole = "", fraction = "", exponent = "0"] = match;
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  return shift >= 0 ? { top: digits * 10n ** BigInt(shift), bottom: 1n } : { top: digits, bottom: 10n ** BigInt(-shift) };
}

export function times(a: Rational, b: Rational): Rational {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** @throws RangeError when `b` is zero */
export function over(a: Rational, b: Rational): Rational {
  if (b.top === 0n) throw new RangeError("division by zero");
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

export function plus(a: Rational, b: Rational): Rational {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

/** `a - b`, or zero when that is negative. */
export function less(a: Rational, b: Rational): Rational {
  const top = a.top * b.bottom - b.top * a.bottom;
  return top <= 0n ? ZERO : { top, bottom: a.bottom * b.bottom };
}

/** Negative, zero or positive, as `a` is below, at or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The least multiple of `step` that is not below `a`. */
export function ceilTo(a: Rational, step: Rational): Rational {
  const { top, bottom } = over(a, step);
  return times({ top: (top + bottom - 1n) / bottom, bottom: 1n }, step);
}

/** An amount in USD as a fraction of a dollar. */
export function fromUsd(text: string): Rational | null {
  const usd = parseUsd(text);
  return usd === null ? null : { top: usd, bottom: USD_UNIT };
}

/** To the nearest 1e-12 USD, halves up. */
export function toUsd({ top, bottom }: Rational): Usd {
  return (2n * top * USD_UNIT + bottom) / (2n * bottom);
}

const USD_UNIT = 10n ** 12n;
