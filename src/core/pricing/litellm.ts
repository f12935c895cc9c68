import { parseJson } from "../json.ts";
import type { StatedUsage } from "../manifest/price-schema.ts";
import { formatUsd, usdToNumber, type Usd } from "../money.ts";
import type { Quote } from "../ports.ts";
import { isObject } from "./hiapi-row.ts";
import { shown } from "./outside.ts";
import { fromUsd, plus, times, toUsd, type Rational } from "./rational.ts";
import { readPositiveUsd } from "./read-usd.ts";
import type { Usage } from "./tariff.ts";
import { usageOf } from "./usage.ts";

/**
 * LiteLLM's public price map, a JSON object by model key, kept by hand: `output_cost_per_image`, `input_cost_per_pixel`,
 * `output_cost_per_pixel`, `output_cost_per_image_token`, all in USD. It is a second opinion and never a price. Its dates of
 * deprecation are not the provider's and are not read; nor is `input_cost_per_image`, which stands for the output in some entries.
 */

export type LitellmMap = Readonly<Record<string, unknown>>;

/** A quote to hold against the map; `usage` is what the manifest states of an image where the request does not say it. */
export type CrossCheckItem = {
  readonly candidate: string;
  /** The model's key in the map, such as "1024-x-1024/dall-e-2". */
  readonly key: string;
  readonly quote: Quote;
  /** The map may be so much of the quote away without being told: 0.05 is five percent. */
  readonly toleranceShare: number;
  readonly usage?: StatedUsage;
};

/** The map in a text, or null when it is none. */
export function readLitellmMap(text: string): LitellmMap | null {
  const json = parseJson(text);
  return isObject(json) && Object.values(json).some(isObject) ? json : null;
}

/** What the map says that one image costs; null when it says nothing that can be held against the quote. */
export function litellmPrice(map: LitellmMap, { key, quote, usage }: CrossCheckItem): Usd | null {
  const entry = Object.hasOwn(map, key) ? map[key] : undefined;
  if (!isObject(entry)) return null;
  const quantities = usageOf(quote.input, usage);
  const ways = [perImage, perPixel, perToken];
  // Like is held against like: a quote by tokens first against the map's price of a token.
  if (counts(quote, "token.out.image")) ways.reverse();
  for (const way of ways) {
    const price = way(entry, quantities, quote);
    const usd = price ? toUsd(price) : 0n;
    if (usd > 0n) return usd;
  }
  return null;
}

/** The sentence about a disagreement; null when the two agree within the tolerance. */
export function disagreement(there: Usd, { quote, toleranceShare }: CrossCheckItem): string | null {
  const share = usdToNumber(there) / usdToNumber(quote.usd) - 1;
  // A difference of exactly the tolerance must not depend on the last bit of a floating number.
  if (Math.abs(share) <= toleranceShare + 1e-9) return null;
  const percent = `${share > 0 ? "+" : ""}${(share * 100).toFixed(1)} %`;
  return (
    `LiteLLM's public price map disagrees with ${shown(quote.source)}: $${formatUsd(there)} there, $${formatUsd(quote.usd)} here ` +
    `(${percent}): it is kept by hand and is not used as the price; look at the provider's page`
  );
}

type Way = (entry: Readonly<Record<string, unknown>>, usage: Usage, quote: Quote) => Rational | null;

const perImage: Way = (entry) => rate(entry["output_cost_per_image"]);

const perPixel: Way = (entry, { pixel }) => {
  const price = rate(entry["input_cost_per_pixel"]) ?? rate(entry["output_cost_per_pixel"]);
  return price && pixel ? times(price, pixel) : null;
};

/** The words of the prompt count where they are part of the quote. */
const perToken: Way = (entry, usage, quote) => {
  const [made, tokens] = [rate(entry["output_cost_per_image_token"]), usage["token.out.image"]];
  if (!made || !tokens) return null;
  const image = times(made, tokens);
  if (!counts(quote, "token.in.text")) return image;
  const [word, words] = [rate(entry["input_cost_per_token"]), usage["token.in.text"]];
  return word && words ? plus(image, times(word, words)) : null;
};

function counts({ tariff }: Quote, dimension: "token.out.image" | "token.in.text"): boolean {
  return tariff.lines.some(({ of }) => of.includes(dimension));
}

/** The map writes zero where it means nothing. */
function rate(value: unknown): Rational | null {
  const usd = readPositiveUsd(value);
  return usd === null ? null : fromUsd(usd);
}
