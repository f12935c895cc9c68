import { formatUsd } from "../money.ts";
import type { Offer, PriceReading, PriceReadings } from "../ports.ts";
import { flatTariff } from "../pricing/tariff.ts";
import { canonicalJson, type JsonObject } from "../terms.ts";
import type { LedgerEvent } from "./events.ts";

type OfferEvent = Extract<LedgerEvent, { event: "offer" }>;

/**
 * Prices as they were last read into the ledger, for a machine that reaches no price list. Each says when it was read; an offer whose
 * last reading had none is unknown. Of a ledger with simulated and real offers those of the last kind count.
 */
export function recordedReadings(events: readonly LedgerEvent[], offers: readonly Offer[]): PriceReadings {
  const made = events.filter((event) => event.event === "offer");
  const simulated = made.findLast((event) => offers.some((offer) => isSame(event, offer)))?.simulated ?? false;
  const kind = made.filter((event) => event.simulated === simulated);
  return { simulated, readings: offers.map((offer) => readingOf(offer, lastOf(kind, offer), events)) };
}

/** Under the candidate's own id, if there is one: two candidates may differ in what the manifest leaves to the default. */
function lastOf(made: readonly OfferEvent[], offer: Offer): OfferEvent | undefined {
  const same = made.filter((event) => isSame(event, offer));
  return same.findLast((event) => event.candidate === offer.candidate) ?? same.at(-1);
}

function readingOf(offer: Offer, made: OfferEvent | undefined, events: readonly LedgerEvent[]): PriceReading {
  const last = events.findLast((event) => event.event === "price" && event.offer === made?.offer);
  if (!made || last?.event !== "price")
    return { ...unknown(offer, "the records have no price of it"), source: "the records", readAt: "never" };
  const { usd, grade, tier, readAt } = last;
  const source = `the records, read from ${last.source}`;
  if (usd === undefined)
    return { ...unknown(offer, "when it was last read, its price was not known"), source, readAt, input: made.input };
  const quote = { usd, grade: grade ?? ("list" as const), source, readAt, tariff: flatTariff(formatUsd(usd)), input: made.input };
  return { candidate: offer.candidate, source, readAt, quote: tier === undefined ? quote : { ...quote, tier } };
}

function unknown(offer: Offer, message: string): Pick<PriceReading, "candidate" | "quote" | "problem"> {
  return { candidate: offer.candidate, quote: null, problem: { code: "price-unknown", message } };
}

/** What was sent is the manifest's input, and what the price depends on beside it. */
function isSame(made: OfferEvent, { provider, model, route, input }: Offer): boolean {
  return made.provider === provider && made.model === model && made.route === route && holds(made.input, input);
}

function holds(sent: JsonObject, asked: JsonObject): boolean {
  return Object.entries(asked).every(([name, value]) => {
    const there = sent[name];
    return there !== undefined && canonicalJson(there) === canonicalJson(value);
  });
}
