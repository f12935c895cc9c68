import { images } from "./plan-sentence.ts";
import { amount, figureShort, interval, plural, thousands } from "./format.ts";
import type { CountFigure } from "./figure-schema.ts";
import type { ExtraResult, Plans, PlanResult } from "./plan-schema.ts";
import type { Audit, Results } from "./results.ts";

/** Plans and extras as plain text: the comment, the summary, the standing issue, the report and the terminal show the same rows. */

export type PlanRow = {
  readonly id: string;
  /** The candidate that the plan is reckoned with; null when it is the best one. */
  readonly candidate: string | null;
  /** "$60.00, 2,000 images" */
  readonly offer: string;
  readonly asOf: string | null;
  readonly monthly: string;
  readonly monthlyRange: string | null;
  readonly breakEven: string;
  readonly breakEvenRange: string | null;
  readonly verdict: string;
  readonly note: string | null;
  readonly sentence: string;
};

/** The row of pay-as-you-go, which the plans are held against; null when it cannot be told. */
export type PaidRow = { readonly candidate: string; readonly monthly: string; readonly range: string | null };

const VERDICTS: Readonly<Record<PlanResult["verdict"], string>> = {
  cheaper: "cheaper",
  dearer: "dearer",
  open: "not decided",
  "not-allowed": "not allowed",
};

export function planRows({ plans }: Results): PlanRow[] {
  return (plans?.items ?? []).map((plan) => ({
    id: plan.id,
    candidate: plan.candidate === plans?.candidate ? null : plan.candidate,
    offer: offerText(plan),
    asOf: plan.asOf === null ? null : `as of ${plan.asOf}${plan.stale ? ", stale" : ""}`,
    monthly: figureShort(plan.monthlyUsd) ?? "–",
    monthlyRange: range(plan.monthlyUsd),
    breakEven: plan.breakEven === null ? "–" : images(plan.breakEven.usable.estimate ?? 0, "up"),
    breakEvenRange: plan.breakEven === null ? null : countRange(plan.breakEven.usable),
    verdict: VERDICTS[plan.verdict],
    note: plan.note ?? null,
    sentence: plan.sentence,
  }));
}

export function paidRow({ plans }: Results): PaidRow | null {
  const monthly = plans && figureShort(plans.payAsYouGoUsd);
  if (!plans || plans.candidate === null || !monthly) return null;
  return { candidate: plans.candidate, monthly, range: range(plans.payAsYouGoUsd) };
}

/** An interval that says more than its estimate: a flat fee has none. */
function range(figure: Plans["payAsYouGoUsd"]): string | null {
  return figure.low === figure.high && figure.low !== undefined ? null : interval(figure);
}

function countRange({ low, high }: CountFigure): string | null {
  if (low === undefined || high === undefined) return null;
  return `${images(low, "down")} – ${images(high, "up")}`;
}

function offerText({ usdPerMonth, includedImages, overageUsdPerImage }: PlanResult): string {
  const included = includedImages === null ? "no limit" : plural(includedImages, "image");
  return `${amount(usdPerMonth)}, ${included}${overageUsdPerImage === null ? "" : `, then ${amount(overageUsdPerImage)}`}`;
}

/** "for 4,000 usable images": what a month is; null when the manifest does not say. */
export function monthText({ plans }: Results): string | null {
  const volume = plans?.volumePerMonth ?? null;
  return volume === null ? null : `for ${images(volume)} usable ${volume === 1 ? "image" : "images"}`;
}

/** What an audit moved: "break-even 450 → 346 usable images a month, dearer → cheaper". */
export function movedPlans({ audit }: Results): { readonly id: string; readonly text: string }[] {
  return (audit?.plans ?? []).map((moved) => ({ id: moved.id, text: movedText(moved) }));
}

function movedText({ before, after, verdictBefore, verdictAfter }: NonNullable<Audit["plans"]>[number]): string {
  const at = (count: number | null): string => (count === null ? "never" : images(count, "up"));
  return [
    at(before) === at(after) ? null : `break-even ${at(before)} → ${at(after)} usable images a month`,
    verdictBefore === verdictAfter ? null : `${VERDICTS[verdictBefore]} → ${VERDICTS[verdictAfter]}`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

const PER: Readonly<Record<ExtraResult["per"], string>> = {
  attempt: "an attempt",
  usable: "a usable image",
  month: "a month",
};

/** "$0.0010 an attempt, $10.32 a month; as of 2026-10-01, stale". */
export function extraText({ usd, per, asOf, stale, monthlyUsd }: ExtraResult): string {
  const month = per === "month" || monthlyUsd === null ? "" : `, ${amount(monthlyUsd)} a month`;
  return `${amount(usd)} ${PER[per]}${month}; as of ${asOf}${stale ? ", stale" : ""}`;
}

/** "3 more plans in the report". */
export function countMore(total: number, shown: number, what: string): string | null {
  return total > shown ? `and ${thousands(total - shown)} more ${what} in the report` : null;
}
