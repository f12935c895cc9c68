import { amount, thousands } from "./format.ts";

/** How differences are written: with their sign, unless there is none. Plain text, as in `format.ts`. */

/** "+$0.0023", "-$12.40", "$0.00" from signed decimal text in USD, as in `results.json`. */
export function signedAmount(usd: string): string {
  const size = usd.replace(/^-/, "");
  if (!/[1-9]/.test(size)) return amount("0.0");
  return `${usd.startsWith("-") ? "-" : "+"}${amount(size)}`;
}

/** More than this is not read as a percentage any more; keeps a broken number from filling a cell. */
const MOST_PERCENT = 1_000_000;

/** "+30 %", "-12.5 %", "+2,900 %"; never 0 % or -100 % for what is not exactly that. */
export function signedPercent(percent: number): string {
  if (percent === 0) return "0 %";
  const sign = percent < 0 ? "-" : "+";
  const size = Math.abs(percent);
  if (size > MOST_PERCENT) return `over ${sign}${thousands(MOST_PERCENT)} %`;
  if (size < 0.1) return `${sign}${Math.max(size, 0.001).toFixed(3)} %`;
  if (size >= 100) return `${sign}${thousands(Math.round(size))} %`;
  return `${sign}${percent < 0 && size > 99.9 ? "99.9" : Number(size.toFixed(1))} %`;
}
