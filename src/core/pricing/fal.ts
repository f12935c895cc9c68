import { parseJson } from "../json.ts";
import { z } from "zod";
import { formatUsd } from "../money.ts";
import type { PriceReading } from "../ports.ts";
import { noPrice } from "./no-price.ts";
import { shown, shownValue } from "./outside.ts";
import { quoteBy, type TariffRead } from "./quote.ts";
import { readPositiveUsd } from "./read-usd.ts";
import type { Dimension, Tariff } from "./tariff.ts";

/**
 * fal's price list: GET /models/pricing of its platform API (published OpenAPI). A row is a price for one unit, and the unit is free
 * text. A unit that says nothing about the request becomes the dimension `unit`, so that the manifest is asked how many an image takes.
 */

const pageSchema = z.object({
  prices: z.array(z.unknown()),
  next_cursor: z.string().min(1).max(2_000).nullish().catch(null),
  has_more: z.boolean().nullish().catch(null),
});
const rowSchema = z.object({
  endpoint_id: z.string(),
  unit_price: z.unknown().optional(),
  unit: z.unknown().optional(),
  currency: z.unknown().optional(),
});
export type FalRow = z.output<typeof rowSchema>;
export type FalPage = { readonly rows: readonly FalRow[]; readonly next: string | null; readonly cutOff: boolean };

/** One page of the list, or null when the text is none. `cutOff` when it says that there is more and not where. */
export function readFalPage(text: string): FalPage | null {
  const page = pageSchema.safeParse(parseJson(text)).data;
  if (!page) return null;
  const rows = page.prices.flatMap((row) => rowSchema.safeParse(row).data ?? []);
  if (rows.length === 0 && page.prices.length > 0) return null;
  const next = page.has_more === false ? null : (page.next_cursor ?? null);
  return { rows, next, cutOff: page.has_more === true && next === null };
}

/** Letters, digits and the signs that fal's endpoint ids have; what else is written there would be read as another question. */
export function isEndpointId(id: string): boolean {
  return id.length <= 200 && /^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(id);
}

const DIMENSION_OF: ReadonlyMap<string, Dimension> = new Map([
  ["image", "image"],
  ["megapixel", "megapixel"],
  ["pixel", "pixel"],
  ["second", "second"],
  ["compute second", "second"],
  ["gpu second", "second"],
  ["request", "request"],
  ["generation", "request"],
  ["step", "step"],
]);

/** What a unit counts; `unit` when it is fal's own, such as credits, or more than one of something ("1000 characters"). */
export function dimensionOfUnit(unit: string): Dimension {
  const name = unit.trim().toLowerCase().replaceAll(/\s+/g, " ");
  return DIMENSION_OF.get(name) ?? DIMENSION_OF.get(name.replace(/s$/, "")) ?? "unit";
}

type RowTariff = { readonly tariff: Tariff; readonly dimension: Dimension; readonly unit: string } | { readonly problem: string };

/**
 * The tariff of a model's rows. Megapixels are not rounded: fal's pages say that they are rounded up, and the units that it bills
 * (header x-fal-billable-units, 3.008 of them in a measured bill) have fractions. {@link falQuote} tells what rounding would cost.
 */
export function tariffOfRows(rows: readonly FalRow[]): RowTariff {
  const read = rows.map(tariffOfRow);
  const [first] = read;
  if (!first) return { problem: "fal's price list has no row for it" };
  const different = new Set(read.map((each) => JSON.stringify(each))).size > 1;
  return different ? { problem: "fal's price list has it more than once, at different prices" } : first;
}

function tariffOfRow({ unit_price, unit, currency }: FalRow): RowTariff {
  if (currency !== "USD")
    return { problem: `it is listed in ${shownValue(currency)} instead of "USD", and no exchange rate is guessed` };
  if (typeof unit !== "string" || unit.trim() === "") return { problem: "the list does not say what the price is for" };
  const usd = readPositiveUsd(unit_price);
  if (usd === null) return { problem: `the listed price ${shownValue(unit_price)} is not a positive amount` };
  const dimension = dimensionOfUnit(unit);
  return { tariff: { currency: "USD", lines: [{ usd, of: [dimension] }] }, dimension, unit };
}

/** The quote by a model's rows, or why there is none. */
export function falQuote(
  rows: readonly FalRow[],
  read: Omit<TariffRead, "tariff">,
): Pick<PriceReading, "quote" | "problem" | "notes"> {
  const priced = tariffOfRows(rows);
  if ("problem" in priced) {
    return noPrice(
      "price-unknown",
      `the price of ${shown(rows[0]?.endpoint_id ?? read.offer.model)} is unknown: ${priced.problem}`,
    );
  }
  const result = quoteBy({ ...read, tariff: priced.tariff });
  if (result.problem) {
    const hint = HINTS[priced.dimension]?.(priced.unit) ?? "";
    return { ...result, problem: { ...result.problem, message: `${result.problem.message}${hint}` } };
  }
  const rounded = priced.dimension === "megapixel" ? quoteBy({ ...read, tariff: roundedUp(priced.tariff) }).quote : null;
  if (!rounded || !result.quote || rounded.usd === result.quote.usd) return result;
  const message =
    `fal's pages say that megapixels are rounded up, which would make an image of ${shown(read.offer.model)} ` +
    `$${formatUsd(rounded.usd)}; the units it bills have fractions, so $${formatUsd(result.quote.usd)} is used: ` +
    `leave room in the budget until a bill tells`;
  return { ...result, notes: [{ code: "price-disagrees", message }] };
}

const HINTS: Readonly<Partial<Record<Dimension, (unit: string) => string>>> = {
  unit: (unit) => `; fal counts "${shown(unit)}" for this model`,
  megapixel: () => ", or say width and height in the candidate's input",
};

function roundedUp(tariff: Tariff): Tariff {
  return { ...tariff, lines: tariff.lines.map((line) => ({ ...line, round: "ceil" })) };
}
