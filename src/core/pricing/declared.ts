import { formatUsd, parseUsd } from "../money.ts";
import type { Offer, PriceReading } from "../ports.ts";
import { quoteBy } from "./quote.ts";
import { flatTariff } from "./tariff.ts";

/** A price that somebody typed into the manifest: it holds for a while after the day on which it was read, and then for nothing. */

const DAY_MS = 86_400_000;
/** A day begins first where the clocks are 14 hours before UTC: there it may be tomorrow already. */
const MOST_DAYS_AHEAD = 1;

/**
 * @param now milliseconds since 1970; days are counted in UTC
 * @param readAt the same moment as the reading tells it
 */
export function declaredReading(offer: Offer, now: number, readAt: string): PriceReading {
  const { candidate, model, price } = offer;
  if (price?.source !== "declared") return problem(offer, "the manifest", readAt, "price-unknown", "no price is declared for it");
  const { usd, per, asOf, staleAfterDays } = price;
  const source = `declared in the manifest as of ${asOf}`;
  const age = Math.floor(now / DAY_MS) - Math.floor(Date.parse(asOf) / DAY_MS);
  if (age < -MOST_DAYS_AHEAD) {
    const message = `the price of ${model} is declared as of ${asOf}, ${-age} days in the future: write the day on which it was read into \`asOf\``;
    return problem(offer, source, readAt, "price-unknown", message);
  }
  // Said this way round, an age that is no number is too old as well.
  if (!(age <= staleAfterDays)) {
    const message =
      `the price of ${model} was declared as of ${asOf}, ${days(age)} ago, and holds for ${days(staleAfterDays)}: ` +
      `read it again where the provider publishes it, and write \`usd\` and \`asOf\` anew`;
    return problem(offer, source, readAt, "price-stale", message);
  }
  const exact = parseUsd(usd);
  if (exact === null)
    return problem(offer, source, readAt, "price-unknown", `the declared price of ${model} is not an amount in USD`);
  const tariff = flatTariff(formatUsd(exact), per);
  return { candidate, source, readAt, ...quoteBy({ offer, tariff, grade: "declared", source, readAt }) };
}

function days(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}

function problem(
  { candidate }: Offer,
  source: string,
  readAt: string,
  code: "price-unknown" | "price-stale",
  message: string,
): PriceReading {
  return { candidate, source, readAt, quote: null, problem: { code, message } };
}
