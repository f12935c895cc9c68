import type { ExtraSpec } from "../manifest/plans-schema.ts";
import { formatUsd, parseUsd, sumUsd, usdToNumber } from "../money.ts";
import type { Estimate } from "../statistics/figures.ts";
import type { Measured } from "./candidate.ts";
import { attemptUsd } from "./check-cost.ts";
import { moneyFigure } from "./figure-of.ts";
import type { Figure } from "./figure-schema.ts";
import type { MeasuredPipeline } from "./pipeline-results.ts";
import type { ExtraResult } from "./plan-schema.ts";
import type { Warning } from "./results.ts";
import { staleBecause } from "./stale.ts";

/** Costs that the manifest declares beside the price of an attempt: line items of their own, and a second figure that has them in. */

/** What is paid for each attempt and for each usable image, in floating dollars. */
type PerImage = { readonly attempt: number; readonly usable: number };

/** What has a cost per usable image: a candidate, or a pipeline. */
export type Costed = Pick<Measured, "result" | "figuresAt"> & Partial<Pick<MeasuredPipeline, "figuresWith">>;

/**
 * The figure with what is paid for each attempt and each usable image; undefined when there are no such extras, or there is no figure. Of a
 * pipeline each draft and each final is an attempt. Stale amounts are in it: leaving them out would be wrong as well, and they are marked.
 */
export function withExtras(extras: readonly ExtraSpec[], costed: Costed, confidence: number): Figure | undefined {
  const sums = perImage(extras);
  if (sums.attempt + sums.usable === 0) return undefined;
  const perUsable = withAttempts(costed, sums.attempt, 1 - confidence);
  if (!perUsable) return undefined;
  const more = (cost: number | null): number | null => (cost === null ? null : cost + sums.usable);
  return moneyFigure({ estimate: more(perUsable.estimate), low: more(perUsable.low), high: more(perUsable.high) }, confidence);
}

/** The cost per usable image with so many dollars more on each attempt: of a candidate a usable image takes cost / price attempts. */
function withAttempts({ result, figuresAt, figuresWith }: Costed, usd: number, alpha: number): Estimate | null {
  if (figuresWith) return figuresWith(usd, alpha)?.perUsable ?? null;
  const price = usdToNumber(attemptUsd(result) ?? 0n);
  const perUsable = figuresAt(alpha)?.perUsable;
  if (!perUsable || !(price > 0)) return null;
  const more = <Cost extends number | null>(cost: Cost): Cost => (cost === null ? cost : ((cost + (usd * cost) / price) as Cost));
  return { estimate: more(perUsable.estimate), low: more(perUsable.low), high: more(perUsable.high) };
}

function perImage(extras: readonly ExtraSpec[]): PerImage {
  const sum = (per: ExtraSpec["per"]): number =>
    usdToNumber(sumUsd(extras.filter((extra) => extra.per === per).map(({ usd }) => parseUsd(usd) ?? 0n)));
  return { attempt: sum("attempt"), usable: sum("usable") };
}

export type ExtraFacts = {
  readonly extras: readonly ExtraSpec[];
  readonly volumePerMonth: number | null;
  /** The best of all, which a month is reckoned on. */
  readonly leader: Costed | undefined;
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
  if (!leader) return null;
  const [without, withOne] = [0, 1].map((usd) => withAttempts(leader, usd, 1 - confidence)?.estimate ?? null) as [
    number | null,
    number | null,
  ];
  return without === null || withOne === null ? null : volumePerMonth * (withOne - without);
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
