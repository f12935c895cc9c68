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
  const of = `of the ${amount(formatUsd(sumUsd(splits.map(({ all }) => all))))} behind the figures`;
  const line = (label: string, part: Part, note: string): SpendLine | null => {
    const usd = sumUsd(splits.map((each) => each[part]));
    return usd === 0n ? null : { label, value: amount(formatUsd(usd)), note: `${of} went to ${note}` };
  };
  return [
    line("Retries", "rejected", "images that the checks rejected"),
    line("Not judged", "notJudged", "images of which the checks could not tell"),
    line("No image", "withoutImage", `attempts without one (${endings(candidates)})`),
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

const PARTS = ["usable", "rejected", "notJudged", "withoutImage", "all"] as const;
type Part = (typeof PARTS)[number];

/** Where the money for the attempts of one candidate went, at today's price, replayed attempts included. */
type Split = { readonly [part in Part]: Usd };

function split({ price, usable, undetermined, outcomes, spend, pipeline }: CandidateResult): Split | null {
  const bought = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  // The money of a pipeline is that of its own finals; its drafts are the draft candidate's.
  if (price.usdPerImage === null || bought === 0 || pipeline?.passDraft === false) return null;
  const [all, withoutImage] = [exact(spend.listUsd), exact(spend.hiddenUsd)];
  const of = (count: number): Usd => (all * BigInt(count)) / BigInt(bought);
  const [kept, notJudged] = [of(usable), of(pipeline ? bought - pipeline.finals : undetermined)];
  return { usable: kept, rejected: all - withoutImage - kept - notJudged, notJudged, withoutImage, all };
}

/** A table of the same: of candidates whose price is known, and without "Not judged" where the checks could tell of all. */
export type MoneyTable = {
  readonly titles: readonly string[];
  readonly rows: readonly { readonly id: string; readonly amounts: readonly string[] }[];
};

const TITLES: { readonly [part in Part]: string } = {
  usable: "Usable images",
  rejected: "Rejected",
  notJudged: "Not judged",
  withoutImage: "No image",
  all: "All attempts",
};

export function moneyTable(candidates: readonly CandidateResult[]): MoneyTable {
  const told = candidates.flatMap((candidate) => {
    const parts = split(candidate);
    return parts ? [{ id: candidate.id, parts }] : [];
  });
  const shown = PARTS.filter((part) => part !== "notJudged" || told.some(({ parts }) => parts.notJudged > 0n));
  return {
    titles: shown.map((part) => TITLES[part]),
    rows: told.map(({ id, parts }) => ({ id, amounts: shown.map((part) => amount(formatUsd(parts[part]))) })),
  };
}
