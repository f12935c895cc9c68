import type { ExtraSpec } from "../manifest/plans-schema.ts";
import { formatUsd, parseUsd, sumUsd, usdToNumber } from "../money.ts";
import type { Measured } from "./candidate.ts";
import { attemptUsd } from "./check-cost.ts";
import { moneyFigure } from "./figure-of.ts";
import type { Figure } from "./figure-schema.ts";
import type { ExtraResult } from "./plan-schema.ts";
import type { Warning } from "./results.ts";
import { staleBecause } from "./stale.ts";

/** Costs that the manifest declares beside the price of an attempt: line items of their own, and a second figure that has them in. */

/** What is paid for each attempt and for each usable image, in floating dollars. */
type PerImage = { readonly attempt: number; readonly usable: number };

/**
 * The figure with what is paid for each attempt and each usable image; undefined when there are no such extras, or there is no figure. A
 * usable image takes cost / price attempts. Stale amounts are in it: leaving them out would be wrong as well, and they are marked.
 */
export function withExtras(
  extras: readonly ExtraSpec[],
  { result, figuresAt }: Pick<Measured, "result" | "figuresAt">,
  confidence: number,
): Figure | undefined {
  const sums = perImage(extras);
  const price = usdToNumber(attemptUsd(result) ?? 0n);
  const perUsable = figuresAt(1 - confidence)?.perUsable;
  if (sums.attempt + sums.usable === 0 || !perUsable || !(price > 0)) return undefined;
  const more = (cost: number | null): number | null =>
    cost === null ? null : cost + (sums.attempt * cost) / price + sums.usable;
  return moneyFigure({ estimate: more(perUsable.estimate), low: more(perUsable.low), high: more(perUsable.high) }, confidence);
}

function perImage(extras: readonly ExtraSpec[]): PerImage {
  const sum = (per: ExtraSpec["per"]): number =>
    usdToNumber(sumUsd(extras.filter((extra) => extra.per === per).map(({ usd }) => parseUsd(usd) ?? 0n)));
  return { attempt: sum("attempt"), usable: sum("usable") };
}

export type ExtraFacts = {
  readonly extras: readonly ExtraSpec[];
  readonly volumePerMonth: number | null;
  /** The best candidate, which a month is reckoned on. */
  readonly leader: Pick<Measured, "result" | "figuresAt" | "counted"> | undefined;
  readonly confidence: number;
  /** ISO time. */
  readonly now: string;
};

/** The line items; undefined when the manifest has no extras. */
export function extrasResult(facts: ExtraFacts): ExtraResult[] | undefined {
  if (facts.extras.length === 0) return undefined;
  return facts.extras.map(({ id, usd, per, asOf, staleAfterDays }) => ({
    id,
    usd: formatUsd(parseUsd(usd) ?? 0n),
    per,
    asOf,
    stale: staleBecause(asOf, staleAfterDays, facts.now) !== null,
    monthlyUsd: monthly(usdToNumber(parseUsd(usd) ?? 0n), per, facts),
  }));
}

function monthly(dollars: number, per: ExtraSpec["per"], facts: ExtraFacts): string | null {
  const times = timesAMonth(per, facts);
  return times === null
    ? null
    : (moneyFigure({ estimate: dollars * times, low: null, high: null }, facts.confidence).estimate ?? null);
}

function timesAMonth(per: ExtraSpec["per"], { volumePerMonth, leader, confidence }: ExtraFacts): number | null {
  if (per === "month") return 1;
  if (volumePerMonth === null || per === "usable") return volumePerMonth;
  const price = usdToNumber((leader && attemptUsd(leader.result)) ?? 0n);
  const cost = leader?.figuresAt(1 - confidence)?.perUsable.estimate ?? null;
  return cost === null || !(price > 0) ? null : (volumePerMonth * cost) / price;
}

/** Says of plans and extras whose date is too old that somebody should look again. */
export function staleWarnings(
  items: readonly { readonly id: string; readonly asOf?: string | undefined; readonly staleAfterDays: number }[],
  kind: "plan" | "extra",
  now: string,
): Warning[] {
  return items.flatMap(({ id, asOf, staleAfterDays }): Warning[] => {
    const because = staleBecause(asOf, staleAfterDays, now);
    if (because === null) return [];
    return [
      { code: "price-stale", message: `the ${kind} "${id}" is ${because}: look it up again, and write it and \`asOf\` anew` },
    ];
  });
}
