import { formatUsd } from "../money.ts";
import { amount, percent, plural } from "./format.ts";
import type { CandidateResult, Results } from "./results.ts";
import { exact, isZero } from "./view.ts";

/** What the run cost, and where the money behind the figures went. Plain text; amounts as `format.ts` writes them. */

/** One line of the bill. */
export type SpendLine = { readonly label: string; readonly value: string; readonly note?: string };

/** The bill of this run, then what did not cost anything now. Lines that would say nothing are left out. */
export function spendLines(results: Results): SpendLine[] {
  const { billedUsd, unknownUsd, checksUsd, budgetUsd } = results.spend;
  const lines: SpendLine[] = [
    {
      label: "Billed now",
      value: amount(billedUsd),
      note: `of a budget of ${amount(budgetUsd)}${shareOf(billedUsd, budgetUsd)}`,
    },
  ];
  if (!isZero(unknownUsd))
    lines.push({
      label: "May be billed",
      value: amount(unknownUsd),
      note: "attempts whose charge is not known; they count against the budget",
    });
  if (!isZero(checksUsd)) lines.push({ label: "Checks", value: amount(checksUsd), note: "what judging the images cost" });
  if (results.replayedAttempts > 0)
    lines.push({
      label: "Replayed",
      value: amount("0.0"),
      note: `${plural(results.replayedAttempts, "attempt")} of earlier runs count for the figures and cost nothing now`,
    });
  return lines;
}

function shareOf(part: string, whole: string): string {
  return isZero(whole) ? "" : ` (${percent(Number(part) / Number(whole))})`;
}

/** Where the list price of a candidate's attempts went, replayed ones included; null when the price is unknown or nothing was tried. */
export type Shares = {
  readonly usable: string;
  /** Images that the checks rejected or could not judge: the price of retrying. */
  readonly rejected: string;
  /** Attempts that gave no image and are billed or may be. */
  readonly withoutImage: string;
  readonly total: string;
};

export function shares({ price, usable, spend, attempts }: CandidateResult): Shares | null {
  if (price.usdPerImage === null || attempts === 0) return null;
  const [total, hidden] = [exact(spend.listUsd), exact(spend.hiddenUsd)];
  const kept = exact(price.usdPerImage) * BigInt(usable);
  const rejected = total - hidden - kept;
  return {
    usable: amount(formatUsd(kept)),
    rejected: amount(formatUsd(rejected > 0n ? rejected : 0n)),
    withoutImage: amount(spend.hiddenUsd),
    total: amount(spend.listUsd),
  };
}
