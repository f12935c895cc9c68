import { parseRational, type Rational } from "../rational.ts";

/** The amount in dollars that a page writes, exactly; what could be read in two ways is not read. */

export type Amount =
  | { readonly value: Rational }
  /** `price-unknown` for what is no price to believe, `source-unreadable` for what is no amount that could be read. */
  | { readonly code: "price-unknown" | "source-unreadable"; readonly problem: string };

const MOST_CHARACTERS = 60;
/** What a JSON number that was computed has behind this digit is noise, and no part of the price. */
const DIGITS_OF_A_NUMBER = 15;
const SPACE = /[\s\u00A0\u2007\u202F]+/g;

/** Thousands are apart only where nothing else can be meant: with a decimal point behind them, or twice. */
const APART = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,\d{3})+(?=\.)|(?: \d{3}){2,}|(?: \d{3})+(?=\.))(?:\.\d+)?$/;
const PLAIN = /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,2})?$/;

/** Reads a JSON number, or text such as "$0.04", "US$ 1,234.50" or "0.04 USD". */
export function readAmount(raw: string | number): Amount {
  if (typeof raw === "number") return positive(numberText(raw), raw);
  const text = raw.replace(SPACE, " ").trim();
  if (text.length > MOST_CHARACTERS) return unreadable(raw, "which is too long for an amount");
  const bare = text.replace(/^(?:US ?\$|USD ?\$?|\$) ?/i, "").replace(/ ?(?:US ?\$|USD|\$)$/i, "");
  if (/^(?:[-−]|nan$|infinity$)/i.test(text) || /^[-−]/.test(bare)) return notPositive(raw);
  if (isForeign(bare)) return { code: "price-unknown", problem: `${show(raw)} is not in US dollars` };
  if (PLAIN.test(bare)) return positive(bare.replace(/^\./, "0."), raw);
  if (APART.test(bare)) return positive(bare.replace(/[, ]/g, ""), raw);
  if (/^\d+(?:[.' ]\d{3})*,\d+$/.test(bare)) return unreadable(raw, "whose comma may stand before decimals or between thousands");
  return unreadable(raw, "which is not one plain amount");
}

/** The sign or the code of another currency beside the number, or another country's dollar. */
function isForeign(text: string): boolean {
  return (
    /(?!\$)\p{Sc}|[a-z]\$/iu.test(text) || /^[A-Z]{3} ?[\d.]|\d ?[A-Z]{3}$/.test(text) || /\d ?(?:kr|zł|元|円)\.?$/i.test(text)
  );
}

function numberText(number: number): string {
  const text = String(number);
  const digits = text
    .replace(/[eE].*$/, "")
    .replace(/\D/g, "")
    .replace(/^0+/, "");
  return digits.length > DIGITS_OF_A_NUMBER ? String(Number(number.toPrecision(DIGITS_OF_A_NUMBER))) : text;
}

function positive(text: string, raw: string | number): Amount {
  const value = parseRational(text);
  return value === null || value.top === 0n ? notPositive(raw) : { value };
}

function notPositive(raw: string | number): Amount {
  return { code: "price-unknown", problem: `${show(raw)} is no price above zero` };
}

function unreadable(raw: string, why: string): Amount {
  return { code: "source-unreadable", problem: `${show(raw)}, ${why}` };
}

/** Nothing of a page is told on but what looks like an amount: an expression could be made to pick anything else out of it. */
function show(raw: string | number): string {
  const text = String(raw).slice(0, 80).replace(SPACE, " ").trim();
  return /^[\p{Sc}A-Z]{0,4} ?[-−]?[\d.,' eE+-]{1,30} ?[\p{Sc}A-Z]{0,4}$/u.test(text) && /\d/.test(text)
    ? `"${text}"`
    : `a text of ${String(raw).length} characters`;
}
