import { parseJson } from "../json.ts";
import { z } from "zod";
import { nearest } from "../failure.ts";
import type { Offer } from "../ports.ts";
import { shownValue } from "./outside.ts";
import { readPositiveUsd } from "./read-usd.ts";
import type { TariffLine } from "./tariff.ts";
import { priceTable, type Priced } from "./vercel-table.ts";

/**
 * Vercel AI Gateway's public list of models, GET /models: `{ object: "list", data: [{ id, type, pricing, deprecated_at? }] }`. Prices
 * are decimal texts in USD: `image` and the lines of `image_dimension_quality_pricing` for one image, `input` and `output` for one
 * token. `pricing` may be `{}`. These are Vercel's prices, which need not be those of the provider behind it.
 */

const rowSchema = z.looseObject({
  id: z.string(),
  type: z.unknown().optional(),
  pricing: z.unknown().optional(),
  deprecated_at: z.unknown().optional(),
});
const listSchema = z.looseObject({ data: z.array(z.unknown()) });
const pricingSchema = z.looseObject({
  image: z.unknown().optional(),
  image_dimension_quality_pricing: z.unknown().optional(),
  input: z.unknown().optional(),
  output: z.unknown().optional(),
});

export type VercelModel = z.output<typeof rowSchema>;
export type VercelModels = ReadonlyMap<string, VercelModel>;

/** The list in a reply's text by model id, or null when it is none or is empty; what has no id is left out. */
export function readModels(text: string): VercelModels | null {
  const data = listSchema.safeParse(parseJson(text)).data?.data ?? [];
  const rows = data.flatMap((each) => rowSchema.safeParse(each).data ?? []);
  return rows.length === 0 ? null : new Map(rows.toReversed().map((row) => [row.id, row]));
}

/** The name under which an offer is listed: the manifest's `price.model`, or the candidate's own. */
export function vercelName({ model, price }: Offer): string {
  return price?.source === "vercel" ? (price.model ?? model) : model;
}

/** The nearest listed name, for "did you mean". */
export function similarId(models: VercelModels, name: string): string | undefined {
  const ids = [...models.keys()];
  const bare = ids.find((id) => id.slice(id.indexOf("/") + 1) === name);
  return ids.find((id) => id.toLowerCase() === name.toLowerCase()) ?? bare ?? nearest(name, ids);
}

/** How a listed model is priced for a request, or why that is not known; with the tiers of its table. */
export function priceModel(model: VercelModel, input: Offer["input"]): Priced & { readonly tiers: readonly string[] } {
  const pricing = pricingSchema.safeParse(model.pricing).data;
  if (!pricing || Object.values(pricing).every((value) => value === undefined))
    return { problem: "the list has no price for it", tiers: [] };
  const { image, image_dimension_quality_pricing: table } = pricing;
  if ((image ?? undefined) === undefined && (table ?? undefined) === undefined)
    return { ...priceTokens(model, pricing.input, pricing.output), tiers: [] };
  const priced = priceTable(table ?? undefined, image ?? undefined, input);
  // A model that writes as well as it draws is billed for the words of the prompt on top of the image.
  if ("problem" in priced || model.type === "image" || (pricing.input ?? undefined) === undefined) return priced;
  const words = tokenLine("input", pricing.input, "token.in.text");
  if ("problem" in words) return { ...words, tiers: priced.tiers };
  return { ...priced, tariff: { currency: "USD", lines: [...priced.tariff.lines, words] } };
}

/** Only of a model that does nothing but images is the price of an output token that of an image's token; else it is that of text. */
function priceTokens(model: VercelModel, input: unknown, output: unknown): Priced {
  if (model.type !== "image") return { problem: "the list prices only its text, not its images" };
  if ((output ?? undefined) === undefined) return { problem: "the list has no price for what it makes" };
  const lines: TariffLine[] = [];
  for (const line of [
    tokenLine("output", output, "token.out.image"),
    ...((input ?? undefined) === undefined ? [] : [tokenLine("input", input, "token.in.text")]),
  ]) {
    if ("problem" in line) return line;
    lines.push(line);
  }
  return { tariff: { currency: "USD", lines } };
}

function tokenLine(name: string, value: unknown, of: "token.in.text" | "token.out.image"): TariffLine | { problem: string } {
  const usd = readPositiveUsd(value);
  return usd === null
    ? { problem: `its \`${name}\` price is ${shownValue(value)}, expected a positive amount in USD` }
    : { usd, of: [of] };
}

/** No time in seconds since 1970 is as large before the year 5000; one in milliseconds is from 1973 on. */
const LEAST_MILLISECONDS = 100_000_000_000;
const YEAR_10000 = Date.UTC(10_000, 0);

/** The day from which a model is deprecated, such as "2027-02-25"; null when none is told. Seen in milliseconds and in seconds. */
export function endingDay({ deprecated_at: at }: VercelModel): string | null {
  if (typeof at !== "number" && typeof at !== "string") return null;
  const time = typeof at === "string" ? Date.parse(at) : at < LEAST_MILLISECONDS ? at * 1000 : at;
  return time > 0 && time < YEAR_10000 ? new Date(time).toISOString().slice(0, 10) : null;
}
