import type { PriceHistory } from "../ledger/prices.ts";
import type { PlannedCandidate } from "../manifest/plan.ts";
import type { PriceChange, PriceReading } from "../ports.ts";
import { moveOf, type Before, type Move, type Rules } from "./compare.ts";
import { describeChange } from "./change.ts";
import { BASE_TIER, lockedOf, lockedUsd, type Lock } from "./lock.ts";

/** Holds the prices that were read against the lock, or else against the last ones in the ledger. Pure. */

export type Watched = {
  /** With the change of each; a suspicious price is taken out, and why stands in its place. */
  readonly reading: PriceReading;
  readonly before: Before | null;
  readonly move: Move | null;
};

/** What is known of a candidate's price of before: an entry of the lock counts when it is for the same provider and model. */
export function priceBefore(candidate: PlannedCandidate, lock: Lock | null, history: PriceHistory): Before | null {
  const locked = lockedOf(lock, candidate.id);
  if (locked && locked.entry.provider === candidate.provider && locked.entry.model === nameOf(candidate)) {
    const tier = locked.tier === BASE_TIER ? null : locked.tier;
    return { against: "lock", usd: lockedUsd(locked.entry), tier, tariff: locked.entry.tariff };
  }
  const known = history.lastKnown(candidate.key);
  return known ? { against: "history", usd: known.usd, tier: known.tier } : null;
}

/** The model with its route, as the lock names it. */
export function nameOf({ offer }: PlannedCandidate): string {
  return offer.route === undefined ? offer.model : `${offer.model}@${offer.route}`;
}

export function watchPrice(candidate: PlannedCandidate, lock: Lock | null, history: PriceHistory, rules: Rules): Watched {
  const { reading } = candidate;
  const before = priceBefore(candidate, lock, history);
  const move = moveOf(before, reading, rules);
  if (!move || !reading.quote) return { reading, before, move: null };
  const known = history.lastKnown(candidate.key);
  const isSeen = known?.usd === move.to && history.of(candidate.key).at(-1)?.usd === move.to;
  const change: PriceChange = {
    fromUsd: move.from,
    toUsd: move.to,
    percent: move.percent,
    since: isSeen ? known.since : reading.readAt,
    against: move.against,
    isNew: !isSeen,
    applied: move.kind !== "suspicious",
  };
  if (change.applied) return { reading: { ...reading, change }, before, move };
  const { quote, ...rest } = reading;
  const message =
    `its price jumped ${describeChange(move.from, move.to)}, more than is believed (\`prices.suspicious\`: ${rules.suspicious} times), so it is not used: ` +
    `if it is right, accept it by committing the new lock`;
  return {
    reading: { ...rest, quote: null, input: quote.input, change, problem: { code: "price-suspicious", message } },
    before,
    move,
  };
}
