import { peakBetween } from "./peak.ts";
import type { Interval } from "./binomial.ts";
import { expectedShortfall } from "./shortfall.ts";

/**
 * A flat plan against paying for each attempt. A plan counts generated images, not usable ones: N usable images take T attempts, and
 * `quota` of them are in the fee. Dollars are floating, since they rest on estimated chances.
 */
export type Subscription = {
  /** Dollars a month. */
  readonly fee: number;
  /** Attempts in the fee; Infinity when they are not limited. */
  readonly quota: number;
  /** Dollars for each attempt beyond; null when the plan sells none: then the rest is bought at the pay-as-you-go cost. */
  readonly overage: number | null;
};

/** What one usable image takes: `perUsable` dollars pay-as-you-go, and the chance that an attempt under the plan is usable. */
export type Yield = { readonly perUsable: number; readonly chance: number };

/** Attempts a month at which pay-as-you-go at `price` costs the fee. It needs no chance. */
export function breakEvenAttempts(fee: number, price: number): number {
  return fee / price;
}

/**
 * Usable images a month from which the plan costs less, reckoned with the mean number of attempts; null when it never does. While the
 * quota lasts it is fee / perUsable; behind the quota a plan catches up only when what it asks for more is under pay-as-you-go.
 */
export function breakEvenUsable({ fee, quota, overage }: Subscription, { perUsable, chance }: Yield): number | null {
  const inQuota = fee / perUsable;
  if (quota === Infinity || inQuota <= quota * chance) return inQuota;
  if (overage === null || !(chance > 0) || !(overage / chance < perUsable)) return null;
  return (fee - overage * quota) / (perUsable - overage / chance);
}

/** Usable images a month up to which it goes on costing less: a dear overage eats the gain; null when nothing does. */
export function paysUntil({ fee, quota, overage }: Subscription, { perUsable, chance }: Yield): number | null {
  if (quota === Infinity || overage === null || !(chance > 0) || !(overage / chance > perUsable)) return null;
  return fee / perUsable <= quota * chance ? (overage * quota - fee) / (overage / chance - perUsable) : null;
}

/** The interval of fee p / price: usable images at which pay-as-you-go on one candidate costs the fee. */
export function breakEvenInterval(fee: number, price: number, chances: Interval): Interval {
  return { low: (fee / price) * chances.low, high: (fee / price) * chances.high };
}

/** Dollars a month for `volume` usable images, pay-as-you-go. */
export function payAsYouGo(volume: number, price: number, chance: number): number {
  return (volume * price) / chance;
}

/** Mean dollars a month for `volume` usable images under the plan: the fee and what is needed beyond the quota. */
export function planCost(plan: Subscription, volume: number, { perUsable, chance }: Yield): number {
  if (plan.quota === Infinity) return plan.fee;
  const missing = expectedShortfall(volume, plan.quota, chance);
  if (missing === 0) return plan.fee;
  return plan.fee + missing * (plan.overage === null ? perUsable : plan.overage / chance);
}

export type PlanVerdict = "win" | "lose" | "open";

/**
 * Whether the plan costs less than pay-as-you-go on the same candidate at `volume`, for every chance in the interval (`win`), for none
 * (`lose`), or for some (`open`). Without a limit it wins exactly when p < price * volume / fee.
 *
 * What it saves is the mean of a function of T that rises, or rises and then falls when the overage is over the price; T goes down as p
 * goes up, and so the saving has at most one peak over p: its ends and its peak say everything.
 */
export function verdictOn(plan: Subscription, volume: number, price: number, chances: Interval): PlanVerdict {
  const saving = (chance: number): number => savingAt(plan, volume, price, chance);
  const [low, high] = [saving(chances.low), saving(chances.high)];
  if (low > 0 && high > 0) return "win";
  if (low > 0 || high > 0) return "open";
  const falls = plan.overage === null || plan.overage <= price;
  // Over the logarithm of the chance.
  const peak = peakBetween((log) => saving(Math.exp(log)), Math.log(Math.max(chances.low, LEAST_CHANCE)), Math.log(chances.high));
  return falls || peak.value <= 0 ? "lose" : "open";
}

/** Under this a chance is as good as none: the limit at 0 is meant. */
const LEAST_CHANCE = 1e-12;

/** Dollars a month that the plan saves. At a chance of 0 it is the limit. */
function savingAt(plan: Subscription, volume: number, price: number, chance: number): number {
  const overage = plan.overage ?? price;
  if (chance >= LEAST_CHANCE)
    return payAsYouGo(volume, price, chance) - planCost({ ...plan, overage }, volume, { perUsable: price / chance, chance });
  if (plan.quota === Infinity || overage < price) return Infinity;
  return overage === price ? price * plan.quota - plan.fee : -Infinity;
}
