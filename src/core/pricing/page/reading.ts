import { formatUsd, parseUsd } from "../../money.ts";
import type { PagePrice } from "../../manifest/price-schema.ts";
import type { Offer, PriceReading } from "../../ports.ts";
import { quoteBy } from "../quote.ts";
import { compare, fromUsd, ONE, parseRational, times, toUsd, type Rational } from "../rational.ts";
import type { Tariff } from "../tariff.ts";
import { readAmount, type Amount } from "./amount.ts";
import type { Match, Matches } from "./extract.ts";

/** From what was found on a page to a quote, or to a sentence why there is none. */

type Priced = Pick<PriceReading, "quote" | "problem">;
type Code = "price-unknown" | "source-unreadable";

/** A page's address as it is told on: without a user name, and without the query, which may hold a secret. */
export function pageName(address: string): string {
  if (!URL.canParse(address)) return "the price page";
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

export function pageQuote(offer: Offer, price: PagePrice, found: Matches, readAt: string): Priced {
  const source = pageName(price.url);
  const say = (code: Code, why: string): Priced => ({
    quote: null,
    problem: { code, message: `the price of ${offer.model} cannot be told from ${source}: ${why}` },
  });
  if ("problem" in found)
    return say(
      "source-unreadable",
      `${found.problem}: see whether the page has moved or changed, and set \`url\` and \`extract\` anew`,
    );
  const amount = onlyAmount(found);
  if ("problem" in amount) return say(amount.code, amount.problem);
  const tariff = tariffOf(amount.value, price);
  if (tariff === null) return say("price-unknown", "the amount times `scale` is out of all bounds");
  const doubt = notBelieved(amount.value, price);
  if (doubt !== null) return say("price-unknown", doubt);
  return quoteBy({ offer, tariff, grade: "list", source, readAt });
}

/** The one amount of all matches: the same written twice is one. */
function onlyAmount({ matches, many }: Extract<Matches, { matches: unknown }>): Amount {
  const amounts = matches.map((match) => [keyOf(match), amountOf(match)] as const);
  const distinct = new Map(amounts);
  const [first] = distinct.values();
  if (first !== undefined && distinct.size === 1 && !many) {
    if ("value" in first) return first;
    const { code, problem } = first;
    return { code, problem: `it says ${problem}: let \`extract\` pick the number alone, in US dollars and with a decimal point` };
  }
  const count =
    first === undefined ? "nothing" : many ? `over ${matches.length} different texts` : `${distinct.size} different values`;
  const problem = `\`extract\` finds ${count} where exactly one is expected: set it anew, so that it names one price`;
  return { code: "source-unreadable", problem };
}

function amountOf({ raw, currency }: Match): Amount {
  if (currency === undefined || /^(?:usd|us ?\$|\$)$/i.test(currency.trim())) return readAmount(raw);
  return { code: "price-unknown", problem: "a price whose currency, beside it, is not USD" };
}

/** What tells two matches apart: the amount, and where there is none the text. */
function keyOf(match: Match): string {
  const amount = amountOf(match);
  if (!("value" in amount)) return `text ${match.raw} ${match.currency ?? ""}`;
  let { top, bottom } = amount.value;
  while (top % 10n === 0n && bottom % 10n === 0n) [top, bottom] = [top / 10n, bottom / 10n];
  return `${top}/${bottom}`;
}

function notBelieved(read: Rational, { scale, min, max }: PagePrice): string | null {
  const value = times(read, parseRational(scale) ?? ONE);
  const [least, most] = [min, max].map((bound) => (bound === undefined ? null : fromUsd(String(bound))));
  const below = least && compare(value, least) < 0 ? `below \`min\` ($${min})` : null;
  const wrong = below ?? (most && compare(value, most) > 0 ? `above \`max\` ($${max})` : null);
  if (wrong === null) return null;
  return `$${formatUsd(toUsd(value))} is ${wrong} and not believed: look at the page, and change the bounds or \`extract\``;
}

/** The finest price that money holds has 12 decimals. What is finer, or scaled down like tokens sold by the million, is the price of more units. */
const MOST_ZEROS = 50;

function tariffOf(read: Rational, { scale: factor, per }: PagePrice): Tariff | null {
  const scale = parseRational(factor);
  if (scale === null || scale.top === 0n) return null;
  const value = times(read, scale);
  const thousandth: Rational = { top: 1n, bottom: 1_000n };
  const zeros = compare(scale, thousandth) < 0 ? scale.bottom.toString().length - 1 : 0;
  for (let more = zeros; more <= MOST_ZEROS; more++) {
    const units = 10n ** BigInt(more);
    const usd = formatUsd(toUsd(times(value, { top: units, bottom: 1n })));
    if (parseUsd(usd) === null) return null;
    if (compare(fromUsd(usd)!, times(value, { top: units, bottom: 1n })) !== 0) continue;
    return { currency: "USD", lines: [{ usd, ...(more === 0 ? {} : { per: String(units) }), of: [per] }] };
  }
  return null;
}
