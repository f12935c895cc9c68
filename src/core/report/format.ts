import type { Figure } from "./results.ts";

/** How numbers are written for people. All functions return plain text with plain spaces; the caller escapes and joins. */

export type Rounding = "nearest" | "down" | "up";

/**
 * An amount in USD: "$0.0078" below one dollar, "$1,234.56" from there on. Below a tenth of a cent three significant digits
 * are kept, so that a small amount never shows as nothing.
 *
 * @param usd decimal text, as in `results.json`
 * @param rounding `down` and `up` for the ends of an interval, so that printing never narrows it
 */
export function amount(usd: string, rounding: Rounding = "nearest"): string {
  const [whole = "0", fraction = ""] = usd.split(".");
  if (whole.length > MOST_DIGITS) return `over $${thousands("9".repeat(MOST_DIGITS))}`;
  const decimals = shownDecimals(whole, fraction);
  const digits = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  const rest = fraction.slice(decimals);
  const up = rounding === "up" ? /[1-9]/.test(rest) : rounding === "nearest" && /^[5-9]/.test(rest);
  const text = (digits + (up ? 1n : 0n)).toString().padStart(decimals + 1, "0");
  return `$${thousands(text.slice(0, -decimals))}.${text.slice(-decimals)}`;
}

/** More dollars than there are; keeps a broken amount from filling the page. */
const MOST_DIGITS = 15;

function shownDecimals(whole: string, fraction: string): number {
  if (/[1-9]/.test(whole)) return 2;
  const zeros = /^0*/.exec(fraction)![0].length;
  if (zeros === fraction.length) return 2;
  if (zeros < 3) return 4;
  return Math.max(4, fraction.slice(0, zeros + 3).replace(/0+$/, "").length);
}

/** 1234567 as "1,234,567". */
export function thousands(value: number | string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A share between 0 and 1 as "39 %"; never 0 % or 100 % for what is not exactly that. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.1) return "<0.1 %";
  if (value < 100 && value > 99.9) return ">99.9 %";
  const oneDecimal = (value > 0 && value < 1) || (value > 99 && value < 100);
  return `${oneDecimal ? value.toFixed(1) : Math.round(value)} %`;
}

/** "12 of 31". */
export function countOf(part: number, total: number): string {
  return `${thousands(part)} of ${thousands(total)}`;
}

/** "1 attempt", "31 attempts". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : many}`;
}

/** A time span: "850 ms", "12.4 s", "3 min 5 s", "2 h 10 min". */
export function duration(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 59.95) return `${Number(seconds.toFixed(1))} s`;
  const total = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  const parts = hours > 0 ? [`${hours} h`, `${minutes} min`] : [`${minutes} min`, `${rest} s`];
  return parts.filter((part) => !part.startsWith("0 ")).join(" ");
}

const ISO_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/;

/** "2026-11-22 18:20 UTC" from an ISO time in UTC; any other text is returned as it is. */
export function moment(time: string): string {
  const match = ISO_TIME.exec(time);
  return match ? `${match[1]} ${match[2]} UTC` : time;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "22 Nov 2026" from an ISO time in UTC; any other text is returned as it is. */
export function day(time: string): string {
  const [year, month, date] = ISO_TIME.exec(time)?.[1]?.split("-") ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? time : `${Number(date)} ${name} ${year}`;
}

/** A number of attempts per usable image: "1.0", "2.6", "31". */
export function ratio(value: number): string {
  return value < 9.95 ? value.toFixed(1) : thousands(Math.round(value));
}

/** The short form of a figure: "$0.0078", "at least $0.0115", or null when nothing is known. */
export function figureShort(figure: Figure): string | null {
  if (figure.estimate !== undefined) return amount(figure.estimate);
  return figure.low === undefined ? null : `at least ${amount(figure.low, "down")}`;
}

/** The interval of a figure that has an estimate, "$0.0051 – $0.0129", or null. Its ends are rounded outward. */
export function interval(figure: Figure, dash = "–"): string | null {
  if (figure.estimate === undefined || figure.low === undefined) return null;
  const low = amount(figure.low, "down");
  return figure.high === undefined ? `from ${low}` : `${low} ${dash} ${amount(figure.high, "up")}`;
}

/** "95 % CI". */
export function level(confidence: number): string {
  return `${Number((confidence * 100).toFixed(2))} % CI`;
}
