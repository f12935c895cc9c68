import { ok, type Result } from "../core/failure.ts";
import { parseEvents, type LedgerEvent, type LedgerLine } from "../core/ledger/events.ts";
import type { PriceHistory } from "../core/ledger/prices.ts";
import type { PlannedCandidate, Plan } from "../core/manifest/plan.ts";
import { formatUsd } from "../core/money.ts";
import type { State } from "../core/ports.ts";
import type { Options, World } from "./world.ts";

/** Takes the state and reads its ledger. */
export async function openLedger(world: World, options: Options): Promise<Result<{ state: State; events: LedgerEvent[] }>> {
  const state = await world.openState(options.state);
  if (!state.ok) return state;
  const events = parseEvents(state.value.journal.lines, `${options.state}/ledger.ndjson`);
  if (events.ok) return ok({ state: state.value, events: events.value });
  await state.value.close();
  return events;
}

/** What was offered and at which price, as lines of the ledger. */
export function offerLines(plan: Plan, simulated: boolean): LedgerLine[] {
  return plan.candidates.flatMap((candidate) => linesOf(candidate, simulated));
}

/** Only what the ledger does not say already: an audit a day would else fill it with the same. */
export function newOfferLines(plan: Plan, simulated: boolean, history: PriceHistory): LedgerLine[] {
  return plan.candidates.flatMap((candidate) => {
    const last = history.of(candidate.key).at(-1);
    const isKnown =
      last !== undefined && last.usd === candidate.priceUsd && last.tier === (candidate.reading.quote?.tier ?? null);
    return isKnown ? [] : linesOf(candidate, simulated);
  });
}

function linesOf({ id, provider, key, offer, reading }: PlannedCandidate, simulated: boolean): LedgerLine[] {
  const { model, route, input } = offer;
  const { quote, source, readAt } = reading;
  const price = quote
    ? { usd: formatUsd(quote.usd), grade: quote.grade, ...(quote.tier === undefined ? {} : { tier: quote.tier }) }
    : {};
  return [
    {
      event: "offer",
      offer: key,
      candidate: id,
      provider,
      model,
      ...(route === undefined ? {} : { route }),
      input: { ...input },
      simulated,
    },
    { event: "price", offer: key, ...price, source, readAt },
  ];
}
