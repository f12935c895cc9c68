/**
 * Exact money: a whole number of 1e-12 USD in a BigInt, never a floating dollar (DESIGN.md, section 4).
 * Prices go down to 1e-8 USD a pixel, so twelve decimals leave four in reserve.
 */

/** An amount in units of 1e-12 USD. */
export type Usd = bigint;

const DECIMALS = 12;
const UNIT = 10n ** BigInt(DECIMALS);
/** No price, budget or bill of this field is near it; more is a unit mistake. */
const LARGEST = 1_000_000_000_000n * UNIT;
/** No amount needs more; a text of millions of digits would take long to read. */
const MAX_CHARACTERS = 100;

/**
 * Reads a decimal amount in USD: "0.0172", "1e-7", 0.03. A number is read through its shortest decimal text, which is the
 * source's own text for up to 15 digits. Returns null for what is not a finite decimal, is negative, is too large, or has
 * digits beyond 1e-12 USD that would be lost.
 */
export function parseUsd(value: string | number): Usd | null {
  const text = String(value).trim();
  const match = text.length <= MAX_CHARACTERS ? /^(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text) : null;
  if (!match) return null;
  const [, whole = "", fraction = "", exponent = "0"] = match;
  const shift = Number(exponent) + DECIMALS - fraction.length;
  const digits = BigInt(whole + fraction);
  if (shift >= 0) return bounded(digits * 10n ** BigInt(shift));
  const divisor = 10n ** BigInt(-shift);
  return digits % divisor === 0n ? bounded(digits / divisor) : null;
}

function bounded(amount: Usd): Usd | null {
  return amount <= LARGEST ? amount : null;
}

/** The exact decimal text of an amount, with at least four decimals: "0.0030", "0.0000123". */
export function formatUsd(amount: Usd): string {
  const sign = amount < 0n ? "-" : "";
  const absolute = amount < 0n ? -amount : amount;
  const fraction = (absolute % UNIT).toString().padStart(DECIMALS, "0");
  return `${sign}${absolute / UNIT}.${fraction.slice(0, 4)}${fraction.slice(4).replace(/0+$/, "")}`;
}

/** An amount as a floating number of dollars: for statistics only, never for adding up. */
export function usdToNumber(amount: Usd): number {
  return Number(amount) / Number(UNIT);
}

/** The sum of amounts. */
export function sumUsd(amounts: Iterable<Usd>): Usd {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

/**
 * A statistical figure in dollars as decimal text: five significant digits, at least four decimals. `direction` rounds an interval's
 * ends outward, so that writing never narrows it.
 *
 * @throws RangeError for a figure that is not finite or is negative: such a figure has no business being written
 */
export function formatFigure(dollars: number, direction: "nearest" | "down" | "up" = "nearest"): string {
  if (!Number.isFinite(dollars) || dollars < 0) throw new RangeError(`not a figure to write: ${dollars}`);
  // From here on a floating number has no decimals left, and its own text would be in powers of ten.
  if (dollars >= 2 ** 53) return `${BigInt(dollars)}.0000`;
  const leading = dollars > 0 ? Math.floor(Math.log10(dollars)) : 0;
  const decimals = Math.min(DECIMALS, Math.max(4, 4 - leading));
  const whole = roundTo(dollars, decimals, direction)
    .toString()
    .padStart(decimals + 1, "0");
  return `${whole.slice(0, -decimals)}.${whole.slice(-decimals)}`.replace(/(\.\d{4}\d*?)0+$/, "$1");
}

/** A figure in whole units of its last decimal. */
function roundTo(dollars: number, decimals: number, direction: keyof typeof ROUND): bigint {
  const scaled = dollars * 10 ** decimals;
  // A value that is a whole number of last digits up to float noise must not be pushed to the next digit.
  const noise = scaled * 1e-13;
  return BigInt(Math.abs(scaled - Math.round(scaled)) <= noise ? Math.round(scaled) : ROUND[direction](scaled));
}

const ROUND = { nearest: Math.round, down: Math.floor, up: Math.ceil } as const;

/** How many whole times `part` goes into `whole`; `part` must be positive. */
export function timesInto(part: Usd, whole: Usd): number {
  return Number(whole / part);
}
