import { z } from "zod";
import type { JsonObject } from "../terms.ts";
import { listed, shown, shownValue } from "./outside.ts";
import { readPositiveUsd } from "./read-usd.ts";
import type { Dimension, Tariff, TariffLine } from "./tariff.ts";

/**
 * The price lines of one OpenRouter image endpoint: `pricing: [{ billable, unit, cost_usd, variant? }]`, USD for one unit (OpenRouter's
 * OpenAPI description, ImagePricingEntry). `variant` is free text ("2k", "low_1k"), so it is the manifest that says which one is meant.
 */

const entrySchema = z.looseObject({
  billable: z.string(),
  unit: z.string(),
  cost_usd: z.unknown().optional(),
  variant: z.string().nullish(),
});
type Entry = z.output<typeof entrySchema>;

export type Ask = { readonly variant?: string; readonly input: JsonObject };
export type Priced = { readonly tariff: Tariff; readonly tier?: string } | { readonly problem: string };

const COUNTED: ReadonlyMap<string, Dimension> = new Map([
  ["output_image image", "image"],
  ["output_image megapixel", "megapixel"],
  ["output_image request", "request"],
  ["output_image token", "token.out.image"],
  ["input_text token", "token.in.text"],
  ["input_text request", "request"],
  ["input_image token", "token.in.image"],
  ["input_reference token", "token.in.image"],
]);
/** What a request made of text alone does not use. */
const ONLY_WITH_FILES: ReadonlySet<string> = new Set(["input_image", "input_reference", "input_font"]);
const FILE_FIELD = /(image|reference|font|mask)s?(_?urls?)?$/i;
/** No endpoint has so many price lines; more is not a price list. */
const MOST_LINES = 1_000;
const FIELDS_OF_VARIANTS = ["resolution", "size", "image_size", "quality"];

/** The variants that the lines name, in their order. */
export function variantsOf(pricing: unknown): string[] {
  const entries = Array.isArray(pricing) ? pricing.map((each) => entrySchema.safeParse(each).data) : [];
  const counted = entries.filter((entry) => entry !== undefined && !ONLY_WITH_FILES.has(entry.billable));
  return [...new Set(counted.flatMap((entry) => (entry?.variant ? [shown(entry.variant)] : [])))];
}

/** The tariff of an endpoint for a request, or why it is not known. */
export function priceLines(pricing: unknown, ask: Ask): Priced {
  const read = z.array(entrySchema).min(1).max(MOST_LINES).safeParse(pricing);
  if (!read.success) return { problem: "its price lines cannot be read (expected a list of { billable, unit, cost_usd })" };
  const file = Object.entries(ask.input).find(([name, value]) => FILE_FIELD.test(name) && isFile(value))?.[0];
  const used = read.data.filter(({ billable }) => file !== undefined || !ONLY_WITH_FILES.has(billable));
  if (!used.some(({ billable }) => billable === "output_image")) return { problem: "its price lines do not price the image" };
  const variants = variantsOf(used);
  if (ask.variant !== undefined && !variants.some((variant) => same(variant, ask.variant)))
    return {
      problem: `it has no price variant "${shown(ask.variant)}" (it has ${variants.length > 0 ? listed(variants) : "none"})`,
    };
  const lines: TariffLine[] = [];
  let tier: string | undefined;
  for (const billable of new Set(used.map((entry) => entry.billable))) {
    const chosen = chooseVariant(
      used.filter((entry) => entry.billable === billable),
      ask,
    );
    if ("problem" in chosen) return chosen;
    if (billable === "output_image") tier = chosen.entries[0]?.variant ?? undefined;
    for (const entry of chosen.entries) {
      const line = lineOf(entry, file);
      if ("problem" in line) return line;
      const other = lines.find(({ of }) => of[0] === line.of[0]);
      if (other && (other.usd !== line.usd || entry.billable !== billable))
        return { problem: `it lists ${shown(billable)} per ${shown(entry.unit)} at two prices ($${other.usd} and $${line.usd})` };
      if (!other) lines.push(line);
    }
  }
  const sorted = lines.toSorted((a, b) => (a.of.join() < b.of.join() ? -1 : 1));
  return { tariff: { currency: "USD", lines: sorted }, ...(tier === undefined ? {} : { tier: shown(tier) }) };
}

function chooseVariant(entries: readonly Entry[], { variant, input }: Ask): { entries: readonly Entry[] } | { problem: string } {
  const plain = entries.filter((entry) => !entry.variant);
  const variants = variantsOf(entries);
  if (variant !== undefined) {
    const chosen = entries.filter((entry) => entry.variant && same(shown(entry.variant), variant));
    if (chosen.length > 0) return { entries: chosen };
  } else if (plain.length > 0) {
    const meant = variants.find((each) => namedBy(input, each));
    if (meant)
      return {
        problem: `the request may be of the price variant "${meant}": say \`variant: ${meant}\` in the candidate's \`price\``,
      };
  }
  if (plain.length > 0) return { entries: plain };
  if (variants.length <= 1) return { entries };
  return {
    problem: `it has price variants (${listed(variants)}): say which one in the candidate's \`price\`, such as \`variant: ${variants[0]}\``,
  };
}

/** Whether the request says a word of the variant's name: "2K" speaks of "low_2k". */
function namedBy(input: JsonObject, variant: string): boolean {
  const words = new Set([variant, ...variant.split(/[^a-z0-9.]+/i)].map((word) => word.toLowerCase()));
  return FIELDS_OF_VARIANTS.some((field) => {
    const value = Object.hasOwn(input, field) ? input[field] : undefined;
    return typeof value === "string" && words.has(value.trim().toLowerCase());
  });
}

function lineOf({ billable, unit, cost_usd: cost }: Entry, file: string | undefined): TariffLine | { problem: string } {
  const dimension = COUNTED.get(`${billable} ${unit}`);
  if (!dimension) {
    const why = file !== undefined && ONLY_WITH_FILES.has(billable) ? `, which the request uses (\`${shown(file)}\`)` : "";
    return { problem: `it charges "${shown(billable)}" per "${shown(unit)}"${why}, which cannot be reckoned with here` };
  }
  const usd = readPositiveUsd(cost);
  if (usd === null) return { problem: `its price for ${billable} is ${shownValue(cost)}, expected a positive amount in USD` };
  return { usd, of: [dimension] };
}

function isFile(value: unknown): boolean {
  return (typeof value === "string" && value !== "") || (typeof value === "object" && value !== null);
}

function same(a: string, b: string | undefined): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}
