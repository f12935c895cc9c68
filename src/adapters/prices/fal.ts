import { groupBy } from "../../core/group.ts";
import type { Offer, PriceReading, PriceReadings, PriceSource } from "../../core/ports.ts";
import { falQuote, isEndpointId, readFalPage, type FalRow } from "../../core/pricing/fal.ts";
import { noPrice, unreadable, type NoPrice } from "../../core/pricing/no-price.ts";
import { shown } from "../../core/pricing/outside.ts";
import { getJson, type Got, type PriceWorld } from "./get.ts";

/** Live prices of fal, with the discounts of the account: the list is asked with the key, which goes to `apiUrl` alone. */

type FalWorld = PriceWorld & { readonly apiUrl: string; readonly apiKey: string | undefined };

/** fal takes up to 50 endpoints in one question. */
const BATCH = 50;
/** A list that never ends is none. */
const MOST_PAGES = 20;

export function createFalPrices(world: FalWorld): PriceSource {
  const source = `${world.apiUrl.replace(/\/+$/, "")}/models/pricing`;
  return {
    read: async (offers, signal): Promise<PriceReadings> => {
      const readAt = new Date(world.clock.now()).toISOString();
      const ids = [...new Set(offers.map(endpointOf))].filter(isEndpointId);
      const apiKey = world.apiKey?.trim() ?? "";
      const rows = apiKey === "" ? noKey() : await readAll({ ...world, apiKey }, source, ids, signal);
      const readings = offers.map((offer): PriceReading => {
        const base = { candidate: offer.candidate, source, readAt };
        const found = rows instanceof Map ? rows.get(endpointOf(offer)) : rows;
        if (!found) return { ...base, ...vanished(endpointOf(offer)) };
        if ("problem" in found) return { ...base, ...found };
        return { ...base, ...falQuote(found, { offer, grade: "list", source, readAt }) };
      });
      return { readings, simulated: false };
    },
  };
}

/** The model's name at fal, which the manifest's `price` may say when the candidate is bought elsewhere. */
function endpointOf({ model, price }: Offer): string {
  return (price?.source === "fal" ? price.model : undefined) ?? model;
}

type Keyed = PriceWorld & { readonly apiKey: string };
type Rows = Map<string, readonly FalRow[]>;

/** The rows of all endpoints by id, or why the source cannot be read. */
async function readAll(
  world: Keyed,
  source: string,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Rows | NoPrice> {
  const all: FalRow[] = [];
  for (let first = 0; first < ids.length; first += BATCH) {
    const rows = await readBatch(world, source, ids.slice(first, first + BATCH), signal);
    if ("problem" in rows) return rows;
    all.push(...rows);
  }
  if (all.length === 0 && ids.length > 1) return unreadable(source, "the list has no prices");
  return groupBy(all, (row) => row.endpoint_id);
}

async function readBatch(
  world: Keyed,
  source: string,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly FalRow[] | NoPrice> {
  const rows: FalRow[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const got = await ask(world, source, ids, cursor, signal);
    // One unknown endpoint may turn the whole question down: then each is asked alone, and the unknown one has no row.
    if (!got.ok && got.status === 404) return ids.length === 1 ? [] : readEach(world, source, ids, signal);
    if (!got.ok) return refused(source, got);
    const list = readFalPage(got.text);
    if (!list) return unreadable(source, "the reply is no price list");
    if (list.cutOff) return unreadable(source, "the list breaks off without a cursor");
    rows.push(...list.rows);
    if (list.next === null) return rows;
    cursor = list.next;
  }
  return unreadable(source, `the list has more than ${MOST_PAGES} pages`);
}

async function readEach(
  world: Keyed,
  source: string,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly FalRow[] | NoPrice> {
  const rows: FalRow[] = [];
  for (const id of ids) {
    const own = await readBatch(world, source, [id], signal);
    if ("problem" in own) return own;
    rows.push(...own);
  }
  return rows;
}

async function ask(
  world: Keyed,
  source: string,
  ids: readonly string[],
  cursor: string | null,
  signal: AbortSignal | undefined,
): Promise<Got> {
  const after = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
  const url = `${source}?endpoint_id=${ids.map(encodeURIComponent).join(",")}${after}`;
  return getJson(world, { url, headers: { authorization: `Key ${world.apiKey}` } }, signal);
}

function refused(source: string, got: { readonly status: number; readonly message: string }): NoPrice {
  return got.status === 401 || got.status === 403
    ? noPrice("source-unreadable", `fal refused the key for ${source} (HTTP ${got.status}): check FAL_KEY; no price is guessed`)
    : unreadable(source, got.message);
}

function noKey(): NoPrice {
  return noPrice("price-unknown", "fal shows its prices only with a key: set FAL_KEY in the environment; no price is guessed");
}

function vanished(id: string): NoPrice {
  const message = `fal's price list has no endpoint "${shown(id)}": check the model's name, or remove the candidate`;
  return noPrice("model-vanished", message);
}
