import type { Usd } from "../money.ts";
import type { LedgerEvent } from "./events.ts";

/** The history of prices that the ledger keeps: what was read for each offer, and since when. */

/** From when on a price was read; null when it could not be known. */
export type PriceSeen = { readonly usd: Usd | null; readonly tier: string | null; readonly since: string };

export type PriceHistory = {
  /** By the key of the offer, oldest first; neighbours differ. */
  readonly of: (offer: string) => readonly PriceSeen[];
  /** The last price that was known, with the time from which on it was read so. */
  readonly lastKnown: (offer: string) => (PriceSeen & { readonly usd: Usd }) | null;
  /** Milliseconds since 1970, null before the first audit. */
  readonly lastAuditAt: number | null;
};

export function foldPrices(events: readonly LedgerEvent[]): PriceHistory {
  const seen = new Map<string, PriceSeen[]>();
  let lastAuditAt: number | null = null;
  for (const event of events) {
    if (event.event === "audit") lastAuditAt = event.at;
    if (event.event !== "price") continue;
    const history = seen.get(event.offer) ?? [];
    seen.set(event.offer, history);
    const last = history.at(-1);
    const [usd, tier] = [event.usd ?? null, event.tier ?? null];
    if (!last || last.usd !== usd || last.tier !== tier) history.push({ usd, tier, since: event.readAt });
  }
  const of = (offer: string): readonly PriceSeen[] => seen.get(offer) ?? [];
  return {
    of,
    lastKnown: (offer) => {
      const last = of(offer).findLast(({ usd }) => usd !== null);
      return last && last.usd !== null ? { ...last, usd: last.usd } : null;
    },
    lastAuditAt,
  };
}
