import type { Offer, PriceReading, PriceReadings, PriceSource } from "../../core/ports.ts";
import { composeDryRun, modelAtIdeogram, readDryRun, type DryRunRequest } from "../../core/pricing/ideogram.ts";
import { noPrice, unreadable, type NoPrice } from "../../core/pricing/no-price.ts";
import { shown } from "../../core/pricing/outside.ts";
import { quoteBy } from "../../core/pricing/quote.ts";
import { flatTariff } from "../../core/pricing/tariff.ts";
import { imagesAsked } from "../../core/pricing/usage.ts";
import { textOf, type HttpResult } from "../http.ts";
import { againMs } from "../retry.ts";
import type { PriceWorld } from "./get.ts";

/**
 * Live prices of Ideogram by its dry run. Each question is the request that would be paid for, so it is asked with more care than a
 * list: one after the other, and never again and nothing more in a run after a reply that may mean that an image was made.
 */

type IdeogramWorld = PriceWorld & { readonly apiUrl: string; readonly apiKey: string | undefined };
/** The usable price of a dry run, or what is told instead. `last` when nothing else may be asked in this run. */
type Learnt = { readonly usd: string } | (NoPrice & { readonly last?: true });

const TRIES = 4;
const TIMEOUT_MS = 30_000;

export function createIdeogramPrices(world: IdeogramWorld): PriceSource {
  const api = world.apiUrl.replace(/\/+$/, "");
  return {
    read: async (offers, signal): Promise<PriceReadings> => {
      const readAt = new Date(world.clock.now()).toISOString();
      const known = new Map<string, Learnt>();
      let stop: NoPrice | undefined;
      const readings: PriceReading[] = [];
      for (const offer of offers) {
        const question = questionFor(offer, world.apiKey);
        const source = "path" in question ? `${api}${question.path}` : api;
        const base = { candidate: offer.candidate, source, readAt };
        if (!("path" in question)) {
          readings.push({ ...base, ...question });
          continue;
        }
        const key = `${question.path} ${question.body}`;
        const learnt: Learnt = known.get(key) ?? stop ?? (await ask(world, offer, source, question.body, signal));
        known.set(key, learnt);
        if (!("usd" in learnt) && learnt.last) stop = learnt;
        readings.push({ ...base, ...priced(learnt, offer, source, readAt) });
      }
      return { readings, simulated: false };
    },
  };
}

function priced(learnt: Learnt, offer: Offer, source: string, readAt: string): Pick<PriceReading, "quote" | "problem"> {
  if (!("usd" in learnt)) return { quote: null, problem: learnt.problem };
  return quoteBy({ offer, tariff: flatTariff(learnt.usd), grade: "quoted", source, readAt });
}

/** What to send for an offer, or why its price is not even asked for. */
function questionFor(offer: Offer, apiKey: string | undefined): DryRunRequest | NoPrice {
  if (!apiKey?.trim()) {
    const message = "Ideogram tells its prices only with a key: set IDEOGRAM_API_KEY in the environment; no price is guessed";
    return noPrice("price-unknown", message);
  }
  if (imagesAsked(offer.input) === 1) return composeDryRun(offer) ?? vanished(offer);
  const message = `the input of ${offer.model} does not ask for one image at once, and an attempt is one image: ask for one`;
  return noPrice("price-unknown", message);
}

async function ask(
  world: IdeogramWorld,
  offer: Offer,
  url: string,
  body: string,
  signal: AbortSignal | undefined,
): Promise<Learnt> {
  const result = await send(world, url, body, signal);
  // Sent and not answered (a time limit, a reply too large to be a quote): nobody knows what was done.
  if (!result.ok) return result.sent ? noQuote(url, result.message) : unreadable(url, result.message);
  const { status } = result.reply;
  if (status < 200 || status > 299) return refusal(offer, url, status);
  const read = readDryRun(status === 200 ? textOf(result.reply) : "");
  if (read.kind === "price") return { usd: read.usd };
  if (read.kind === "no-quote") return noQuote(url, `HTTP ${status} without a price quote`);
  return noPrice("price-unknown", `Ideogram's quote for ${offer.model} cannot be used: ${read.message}`);
}

/** Sends it once; again only after 429 or when it surely never arrived, since each other failure may have been an image. */
async function send(world: IdeogramWorld, url: string, body: string, signal: AbortSignal | undefined): Promise<HttpResult> {
  const key = world.apiKey?.trim() ?? "";
  const headers = { accept: "application/json", "content-type": "application/json", "api-key": key };
  for (let attempt = 0; ; attempt++) {
    const result = await world.http({ url, method: "POST", headers, body, timeoutMs: TIMEOUT_MS, signal });
    const again = result.ok ? result.reply.status === 429 : !result.sent;
    if (!again || attempt === TRIES - 1) return result;
    const seen = { now: world.clock.now(), random: world.random };
    await world.clock.sleep(againMs(result.ok ? result.reply.headers : {}, attempt, seen), signal);
  }
}

function refusal(offer: Offer, url: string, status: number): Learnt {
  if (status === 401 || status === 403) {
    const message = `Ideogram refused the key for ${url} (HTTP ${status}): check IDEOGRAM_API_KEY; no price is guessed`;
    return { ...noPrice("source-unreadable", message), last: true };
  }
  if (status === 404) return vanished(offer);
  if (status !== 400 && status !== 422) return unreadable(url, `HTTP ${status}`);
  const message = `Ideogram does not take the request of ${offer.model} (HTTP ${status}), so it has no price: check the candidate's input`;
  return noPrice("price-unknown", message);
}

function vanished(offer: Offer): NoPrice {
  const name = shown(modelAtIdeogram(offer));
  return noPrice("model-vanished", `Ideogram has no model "${name}": check the model's name, or remove the candidate`);
}

function noQuote(url: string, why: string): Learnt {
  const message =
    `${url} did not answer with a price quote (${shown(why)}): IT MAY HAVE GENERATED AND BILLED AN IMAGE, so no further price ` +
    `is asked of it in this run; look at the account's bill, and check that the address is Ideogram's own before running again`;
  return { ...noPrice("source-unreadable", message), last: true };
}
