import { formatUsd, sumUsd, type Usd } from "../money.ts";
import { amount, percent, plural } from "./format.ts";
import type { CandidateResult, Results } from "./results.ts";
import { exact, isZero } from "./view.ts";

/** What the run cost, and where the money behind the figures went. Plain text; amounts as `format.ts` writes them. */

/** One line of the bill: `label` amount `note`. */
export type SpendLine = { readonly label: string; readonly value: string; readonly note: string };

/** The bill of this run, then the hidden costs in the figures. Lines that would say nothing are left out. */
export function spendLines(results: Results): SpendLine[] {
  const { billedUsd, unknownUsd, budgetUsd } = results.spend;
  const isReport = results.mode === "report";
  const replayed = plural(results.replayedAttempts, "attempt");
  const lines: readonly (SpendLine | null)[] = [
    {
      label: "Billed now",
      value: amount(billedUsd),
      note: isReport ? "since nothing was generated" : `of a budget of ${amount(budgetUsd)}${shareOf(billedUsd, budgetUsd)}`,
    },
    isZero(unknownUsd)
      ? null
      : {
          label: "May be billed",
          value: amount(unknownUsd),
          note: `for ${isReport ? "checks" : "attempts"} whose charge is not known; they count against the budget`,
        },
    checksLine(results),
    results.replayedAttempts === 0
      ? null
      : { label: "Replayed", value: amount("0.0"), note: `for ${replayed} of earlier runs, which count for the figures` },
    ...hiddenLines(results),
    checkCostLine(results),
  ];
  return lines.filter((line) => line !== null);
}

function checksLine({ mode, spend: { checksUsd, checksUnknownUsd, budgetUsd } }: Results): SpendLine | null {
  const unknown = checksUnknownUsd === undefined ? "" : `; up to ${amount(checksUnknownUsd, "up")} more may be charged`;
  if (isZero(checksUsd) && unknown === "") return null;
  const budget = mode === "report" ? `, of a budget of ${amount(budgetUsd)}${shareOf(checksUsd, budgetUsd)}` : "";
  return { label: "Checks", value: amount(checksUsd), note: `for judging the images${budget}${unknown}` };
}

/** What checks cost on an attempt: one price when all candidates are judged alike, else from the least to the most. */
function checkCostLine({ candidates }: Results): SpendLine | null {
  const costs = candidates.flatMap(({ checkCost }) =>
    checkCost?.usdPerAttempt && !isZero(checkCost.usdPerAttempt) ? [checkCost.usdPerAttempt] : [],
  );
  if (costs.length === 0) return null;
  const shown = [...new Set(costs.toSorted((a, b) => Number(exact(a) - exact(b))).map((usd) => amount(usd)))];
  const isIncluded = candidates.some(({ checkCost }) => checkCost?.included);
  return {
    label: "Checks of an attempt",
    value: shown.length === 1 ? shown[0]! : `${shown[0]} to ${shown.at(-1)}`,
    note: `measured, ${isIncluded ? "part of the figures" : "not in the figures (includeCheckCost: false)"}`,
  };
}

function shareOf(part: string, whole: string): string {
  return isZero(whole) ? "" : ` (${percent(Number(part) / Number(whole))})`;
}

/** What a price list does not show: attempts that brought nothing to ship, as parts of all the money behind the figures. */
function hiddenLines({ candidates }: Results): (SpendLine | null)[] {
  const splits = candidates.map(split).filter((each) => each !== null);
  const total = (value: (each: Split) => Usd): Usd => sumUsd(splits.map(value));
  const [rejected, empty, all] = [total((each) => each.rejected), total((each) => each.withoutImage), total((each) => each.all)];
  const counts = endings(candidates);
  const of = `of the ${amount(formatUsd(all))} behind the figures`;
  return [
    rejected === 0n
      ? null
      : { label: "Retries", value: amount(formatUsd(rejected)), note: `${of} went to images that were not usable` },
    empty === 0n
      ? null
      : { label: "No image", value: amount(formatUsd(empty)), note: `${of} went to attempts without one (${counts})` },
  ];
}

/** "2 refused, 1 lost". */
function endings(candidates: readonly CandidateResult[]): string {
  return (["empty", "refused", "failed", "lost"] as const)
    .map((outcome) => ({ outcome, count: candidates.reduce((sum, { outcomes }) => sum + outcomes[outcome], 0) }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${outcome}`)
    .join(", ");
}

/** Where the money for the attempts of one candidate went, at today's price, replayed attempts included. */
type Split = { readonly usable: Usd; readonly rejected: Usd; readonly withoutImage: Usd; readonly all: Usd };

function split({ price, usable, spend, attempts, pipeline }: CandidateResult): Split | null {
  if (price.usdPerImage === null || attempts === 0) return null;
  const [all, withoutImage] = [exact(spend.listUsd), exact(spend.hiddenUsd)];
  // The money of a pipeline is that of its own finals; its drafts are the draft candidate's.
  if (pipeline && (!pipeline.passDraft || all === 0n)) return null;
  const kept = pipeline ? (all * BigInt(usable)) / BigInt(pipeline.finals) : exact(price.usdPerImage) * BigInt(usable);
  const rejected = all - withoutImage - kept;
  return { usable: kept, rejected: rejected > 0n ? rejected : 0n, withoutImage, all };
}

/** The same as text, in the order usable, rejected or not judged, no image, all; null when the price is unknown or nothing was tried. */
export function shares(candidate: CandidateResult): readonly string[] | null {
  const parts = split(candidate);
  return parts && [parts.usable, parts.rejected, parts.withoutImage, parts.all].map((usd) => amount(formatUsd(usd)));
}
