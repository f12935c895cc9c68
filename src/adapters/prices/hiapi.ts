import type { Offer, PriceReading, PriceReadings, PriceSource, Quote } from "../../core/ports.ts";
import { fieldsThatMatter, quoteRows, tiersOf, type PriceRow } from "../../core/pricing/hiapi-row.ts";
import {
  readFieldDefaults,
  readPriceList,
  rowName,
  similarModel,
  type FieldDefault,
  type PriceList,
} from "../../core/pricing/hiapi.ts";
import { formatUsd } from "../../core/money.ts";
import { flatTariff } from "../../core/pricing/tariff.ts";
import type { JsonObject } from "../../core/terms.ts";
import { getJson, type PriceWorld } from "./get.ts";

/** Live prices of HiAPI: public, no key goes along. */
export function createHiapiPrices(world: PriceWorld & { readonly siteUrl: string }): PriceSource {
  const site = world.siteUrl.replace(/\/+$/, "");
  const source = `${site}/api/pricing`;
  return {
    read: async (offers, signal): Promise<PriceReadings> => {
      const readAt = new Date(world.clock.now()).toISOString();
      const reply = await getJson(world, { url: source }, signal);
      const list = reply.ok ? readPriceList(reply.text) : null;
      if (!list) {
        const why = reply.ok ? "the reply has no price rows" : reply.message;
        const message = `no live price could be read from ${source} (${why}): no price is guessed; try again later or check HIAPI_SITE_URL`;
        const none = (offer: Offer): PriceReading => ({
          candidate: offer.candidate,
          source,
          readAt,
          quote: null,
          problem: { code: "source-unreadable", message },
        });
        return { readings: offers.map(none), simulated: false };
      }
      const schemas = new Map<string, Promise<FieldReader | null>>();
      const schemaOf = (name: string): Promise<FieldReader | null> => {
        const known = schemas.get(name) ?? readSchema(world, site, name, signal);
        schemas.set(name, known);
        return known;
      };
      const readings = await Promise.all(
        offers.map(async (offer) => ({
          candidate: offer.candidate,
          source,
          readAt,
          ...(await priceOf(offer, list, schemaOf, source, readAt)),
        })),
      );
      return { readings, simulated: list.simulated };
    },
  };
}

type FieldReader = (field: string) => FieldDefault;
type Priced = Pick<PriceReading, "quote" | "problem" | "tiers">;

async function priceOf(
  offer: Offer,
  list: PriceList,
  schemaOf: (name: string) => Promise<FieldReader | null>,
  source: string,
  readAt: string,
): Promise<Priced> {
  const name = rowName(offer);
  const rows = list.rows.get(name);
  const tiers = rows ? tiersOf(rows) : [];
  if (!rows) {
    const similar = similarModel(list, name);
    const message = `HiAPI's price list has no model "${name}"${similar ? `: did you mean "${similar}"?` : ""}`;
    return { quote: null, problem: { code: "model-vanished", message } };
  }
  const input = await explicitInput(offer, rows, () => schemaOf(name));
  if ("problem" in input) return { ...unknown(input.problem), tiers };
  const quoted = quoteRows(rows, input.input);
  if ("problem" in quoted) return { ...unknown(`the price of "${name}" is unknown: ${quoted.problem}`), tiers };
  const tariff = flatTariff(formatUsd(quoted.usd));
  const quote: Quote = { ...quoted, tariff, grade: "list", source, readAt, input: input.input };
  return { quote, tiers };
}

function unknown(message: string): Priced {
  return { quote: null, problem: { code: "price-unknown", message } };
}

/**
 * The input with every field said that the price depends on. A field that the manifest leaves out is filled in with the default of
 * the model's published schema; without a default the price would be a guess.
 */
async function explicitInput(
  offer: Offer,
  rows: readonly PriceRow[],
  schema: () => Promise<FieldReader | null>,
): Promise<{ input: JsonObject } | { problem: string }> {
  const missing = fieldsThatMatter(rows).filter((field) => !Object.hasOwn(offer.input, field));
  if (missing.length === 0) return { input: offer.input };
  const defaults = await schema();
  const filled: [string, JsonObject[string]][] = [];
  for (const field of missing) {
    const known = defaults?.(field) ?? { kind: "none" };
    if (known.kind === "default") filled.push([field, known.value]);
    if (known.kind === "none")
      return {
        problem: `the price of "${rowName(offer)}" depends on \`${field.slice(0, 40)}\`, which the manifest does not say: add it to the candidate's input`,
      };
  }
  return { input: { ...offer.input, ...Object.fromEntries(filled) } };
}

async function readSchema(
  world: PriceWorld,
  site: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<FieldReader | null> {
  const reply = await getJson(world, { url: `${site}/api/models/content?name=${encodeURIComponent(name)}` }, signal);
  return reply.ok ? readFieldDefaults(reply.text) : null;
}
