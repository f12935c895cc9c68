import { formatUsd, parseUsd } from "../money.ts";
import type { Offer, PriceReading, Quote } from "../ports.ts";
import type { Grade, JsonObject } from "../terms.ts";
import { costOf, type Tariff } from "./tariff.ts";
import { imagesAsked, usageOf } from "./usage.ts";

/** What a source read for an offer, before it is known what one image costs by it. */
export type TariffRead = {
  readonly offer: Offer;
  readonly tariff: Tariff;
  readonly grade: Grade;
  readonly source: string;
  readonly readAt: string;
  readonly tier?: string;
  /** The offer's input, with what the price depends on filled in; the offer's own unless told. */
  readonly input?: JsonObject;
};

/** The quote for one image by a tariff, or why there is none: a quantity that is not known, or a price of nothing. */
export function quoteBy(read: TariffRead): Pick<PriceReading, "quote" | "problem"> {
  const { offer, tariff, grade, source, readAt, tier } = read;
  const input = read.input ?? offer.input;
  const images = imagesAsked(input);
  if (images !== 1)
    return unknown(
      `the input of ${offer.model} asks for ${images ?? "an unknown number of"} images at once, and an attempt is one image, so its ` +
        `price would be too low: ask for one`,
    );
  const stated = offer.price && "usage" in offer.price ? offer.price.usage : undefined;
  const cost = costOf(tariff, usageOf(input, stated), input);
  if (cost.kind === "missing")
    return unknown(
      `${offer.model} is priced by ${cost.dimensions.join(" and ")}, and the request does not say how much that is: ` +
        `add \`usage: { ${cost.dimensions.map((dimension) => `${dimension}: N`).join(", ")} }\` to the candidate's \`price\``,
    );
  if (cost.kind === "unusable") return unknown(`the price of ${offer.model} is unknown: ${cost.message}`);
  // Somebody who declares a price of nothing means it; a list that has none says it with a zero.
  const isFree = cost.usd === 0n && grade === "declared" && tariff.lines.every(({ usd }) => parseUsd(usd) === 0n);
  if (cost.usd <= 0n && !isFree)
    return unknown(`the price of ${offer.model} came out as $${formatUsd(cost.usd)}, which no price list means`);
  if (parseUsd(formatUsd(cost.usd)) === null)
    return unknown(`the price of ${offer.model} came out larger than any amount in USD that is believed`);
  const quote: Quote = { usd: cost.usd, tariff, grade, source, readAt, input, ...(tier === undefined ? {} : { tier }) };
  return { quote };
}

function unknown(message: string): Pick<PriceReading, "quote" | "problem"> {
  return { quote: null, problem: { code: "price-unknown", message } };
}
