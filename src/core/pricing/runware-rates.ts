import { z } from "zod";
import type { JsonObject } from "../terms.ts";
import { listed, shown, shownValue } from "./outside.ts";
import { readPositiveUsd } from "./read-usd.ts";
import { flatTariff, type Tariff } from "./tariff.ts";
import { sizeOf } from "./usage.ts";

/**
 * `x-pricing` of a Runware model: `{ currency, rates: [{ amount, unit, label?, after? }], measured: [...], examples: [...] }`. A rate
 * "output" is for one result; with a `label` it is for the results of that size or resolution. A model that is billed by the time it
 * computes has no rates, only runs that were measured, each with settings of its own: those are samples and no price.
 */

const rateSchema = z.object({
  amount: z.unknown().optional(),
  unit: z.string(),
  label: z.string().nullish(),
  after: z.unknown().optional(),
});
const pricingSchema = z.object({ currency: z.unknown().optional(), rates: z.array(rateSchema).nullish() });
type Rate = z.output<typeof rateSchema>;

export type RunwarePrice = { readonly tiers: readonly string[] } & (
  | { readonly tariff: Tariff; readonly tier?: string }
  | { readonly problem: string }
);

/** What is charged for the images of a request, when it has any. */
const INPUT_IMAGE_UNITS: ReadonlySet<string> = new Set(["inputImage", "inputMegapixel"]);
const INPUT_IMAGE_FIELD = /image|inputs|controlnet|ipadapter|reference/i;

/** The price of one image of a request. Only what is understood to the last word is read; all else is a sentence why not. */
export function priceByRates(pricing: unknown, input: JsonObject): RunwarePrice {
  if (pricing === undefined) return { problem: "Runware publishes no price for it", tiers: [] };
  const read = pricingSchema.safeParse(pricing).data;
  if (!read) return { problem: "what Runware publishes as its price cannot be read", tiers: [] };
  if (read.currency !== "USD")
    return {
      problem: `it is listed in ${shownValue(read.currency)} instead of "USD", and no exchange rate is guessed`,
      tiers: [],
    };
  const rates = read.rates ?? [];
  if (rates.length === 0)
    return {
      problem: "it is billed by the time that it computes, and Runware publishes sample runs only: a bill tells it",
      tiers: [],
    };
  const withImages = Object.keys(input).some((field) => INPUT_IMAGE_FIELD.test(field));
  const used = rates.filter(({ unit }) => withImages || !INPUT_IMAGE_UNITS.has(unit));
  const tiers = used.flatMap(({ label }) => (label ? [shown(label)] : []));
  return { ...priceOf(used, input), tiers };
}

function priceOf(rates: readonly Rate[], input: JsonObject): { tariff: Tariff; tier?: string } | { problem: string } {
  const strange = rates.find(({ unit }) => unit !== "output");
  if (strange) return { problem: `it is billed by ${shownValue(strange.unit)}, which does not tell the price of an image` };
  if (rates.some(({ after }) => after !== undefined && after !== null))
    return { problem: "its rate changes with the quantity, in a way that this version does not know" };
  const [only] = rates;
  if (!only) return { problem: "its rates are for images that go in, and none is for one that comes out" };
  if (rates.length === 1 && !only.label) return tariffOf(only);
  if (rates.some(({ label }) => !label)) return { problem: "its rates do not all say what they are for" };
  const matching = rates.filter(({ label }) => isFor(label ?? "", input));
  const [first] = matching;
  const labels = listed(rates.map(({ label }) => label ?? ""));
  if (!first)
    return {
      problem: `it has a price for each of ${labels}, and the request says none of them: add its size to the candidate's input`,
    };
  if (matching.length > 1) return { problem: `several of its prices (${labels}) are for this request` };
  const priced = tariffOf(first);
  return "problem" in priced ? priced : { ...priced, tier: shown(first.label ?? "") };
}

function tariffOf({ amount }: Rate): { tariff: Tariff } | { problem: string } {
  const usd = readPositiveUsd(amount);
  return usd === null ? { problem: `its rate ${shownValue(amount)} is not a positive amount` } : { tariff: flatTariff(usd) };
}

/** Whether a label names what the request asks for: its very size ("1024x1024"), or its own word for the resolution ("2K"). */
function isFor(label: string, input: JsonObject): boolean {
  const text = label.trim().toLowerCase();
  const size = /^(\d{1,5})\s*[x×]\s*(\d{1,5})$/.exec(text);
  if (size) {
    const asked = sizeOf(input);
    return asked !== null && asked[0] === BigInt(size[1]!) && asked[1] === BigInt(size[2]!);
  }
  const { resolution } = input;
  return typeof resolution === "string" && resolution.trim().toLowerCase() === text;
}
