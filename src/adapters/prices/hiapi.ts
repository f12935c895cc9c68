import type { Clock, Offer, PriceReading, PriceReadings, PriceSource, Quote } from "../../core/ports.ts";
import { fieldsThatMatter, quoteRows, type PriceRow } from "../../core/pricing/hiapi-row.ts";
import {
  readFieldDefaults,
  readPriceList,
  rowName,
  similarModel,
  type FieldDefault,
  type PriceList,
} from "../../core/pricing/hiapi.ts";
import type { JsonObject } from "../../core/terms.ts";
import { textOf, type Http } from "../http.ts";
import { backoffMs, retryAfterMs } from "../retry.ts";

/** Live prices of HiAPI: public, no key goes along. */
export function createHiapiPrices(world: { http: Http; clock: Clock; random: () => number; siteUrl: string }): PriceSource {
  const site = world.siteUrl.replace(/\/+$/, "");
  const source = `${site}/api/pricing`;
  return {
    read: async (offers, signal): Promise<PriceReadings> => {
      const readAt = new Date(world.clock.now()).toISOString();
      const reply = await getJson(world, source, signal);
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
type Priced = Pick<PriceReading, "quote" | "problem">;

async function priceOf(
  offer: Offer,
  list: PriceList,
  schemaOf: (name: string) => Promise<FieldReader | null>,
  source: string,
  readAt: string,
): Promise<Priced> {
  const name = rowName(offer);
  const rows = list.rows.get(name);
  if (!rows) {
    const similar = similarModel(list, name);
    const message = `HiAPI's price list has no model "${name}"${similar ? `: did you mean "${similar}"?` : ""}`;
    return { quote: null, problem: { code: "model-vanished", message } };
  }
  const input = await explicitInput(offer, rows, () => schemaOf(name));
  if ("problem" in input) return unknown(input.problem);
  const quoted = quoteRows(rows, input.input);
  if ("problem" in quoted) return unknown(`the price of "${name}" is unknown: ${quoted.problem}`);
  const quote: Quote = { ...quoted, grade: "list", source, readAt, input: input.input };
  return { quote };
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
  world: World,
  site: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<FieldReader | null> {
  const reply = await getJson(world, `${site}/api/models/content?name=${encodeURIComponent(name)}`, signal);
  return reply.ok ? readFieldDefaults(reply.text) : null;
}

type World = { http: Http; clock: Clock; random: () => number };
const TRIES = 4;

/** Reads a public JSON address; what may pass (network, 429, 5xx) is tried again. */
async function getJson(
  world: World,
  url: string,
  signal: AbortSignal | undefined,
): Promise<{ ok: true; text: string } | { ok: false; message: string }> {
  for (let attempt = 0; ; attempt++) {
    const result = await world.http({ url, signal, timeoutMs: 30_000, headers: { accept: "application/json" } });
    const status = result.ok ? result.reply.status : 0;
    if (result.ok && status === 200) return { ok: true, text: textOf(result.reply) };
    const message = result.ok ? `HTTP ${status}` : result.message;
    const mayPass = !result.ok || status === 429 || status >= 500;
    if (!mayPass || attempt === TRIES - 1) return { ok: false, message };
    const asked = result.ok ? retryAfterMs(result.reply.headers, world.clock.now()) : null;
    await world.clock.sleep(asked ?? backoffMs(attempt, world.random), signal);
  }
}
