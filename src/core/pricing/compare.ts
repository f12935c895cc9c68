import { usdToNumber, type Usd } from "../money.ts";
import type { PriceReading } from "../ports.ts";
import { percentMoved } from "./change.ts";
import { shapeOf, type Tariff } from "./tariff.ts";

/** Prices of now against those of before: what moved, by how much, and whether to believe it. Pure. */

/** A price of before: from the lock, or the last one that the ledger has. */
export type Before = {
  readonly against: "lock" | "history";
  readonly usd: Usd;
  readonly tier: string | null;
  /** Absent in the ledger's history, which keeps amounts only. */
  readonly tariff?: Tariff;
};

export type Move = {
  readonly against: Before["against"];
  readonly from: Usd;
  readonly to: Usd;
  readonly percent: number;
  readonly kind: "changed" | "shape" | "tier" | "suspicious";
};

export type Rules = { readonly tolerance: number; readonly suspicious: number };

/** A move that is worth telling, or null: within the tolerance, or nothing known of before or now. */
export function moveOf(before: Before | null, reading: PriceReading, rules: Rules): Move | null {
  const { quote, tiers } = reading;
  if (!before || !quote) return null;
  const [from, to] = [before.usd, quote.usd];
  const kind = kindOf(before, { usd: to, tariff: quote.tariff, tier: quote.tier ?? null, tiers: tiers ?? [] }, rules);
  return kind === null ? null : { against: before.against, from, to, percent: percentMoved(from, to), kind };
}

type Now = { readonly usd: Usd; readonly tariff: Tariff; readonly tier: string | null; readonly tiers: readonly string[] };

/** A jump that cannot be believed goes before all else, since it is not applied. */
function kindOf(before: Before, now: Now, { tolerance, suspicious }: Rules): Move["kind"] | null {
  const ratio = usdToNumber(now.usd) / usdToNumber(before.usd);
  if (ratio > suspicious || ratio < 1 / suspicious) return "suspicious";
  if (before.tier !== null && before.tier !== now.tier && !now.tiers.includes(before.tier)) return "tier";
  if (before.tariff && shapeOf(before.tariff) !== shapeOf(now.tariff)) return "shape";
  return Math.abs(ratio - 1) > tolerance ? "changed" : null;
}
