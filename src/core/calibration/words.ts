import { amount, countOf, percent, plural } from "../report/format.ts";
import { isZero } from "../report/view.ts";
import type { Calibration, ToldImage } from "./schema.ts";

/** What the report and the terminal say of a calibration alike, as plain text. */

type Estimated = Calibration["sensitivity"];

/** "12 %", or that it is not known. */
export function shareText({ estimate }: Estimated): string {
  return estimate === null ? "not known" : percent(estimate);
}

/** "8.2 – 19.4 %": an interval of shares, its ends rounded outward. */
export function rangeText({ low, high }: { readonly low: number; readonly high: number }, dash = "–"): string {
  const tenth = (value: number): string => String(value / 10);
  // Noise must not push an end to the next tenth.
  return `${tenth(Math.floor(low * 1000 + 1e-9))} ${dash} ${tenth(Math.ceil(high * 1000 - 1e-9))} %`;
}

/** A figure with what it means. */
export type FigureRow = {
  readonly name: string;
  readonly meaning: string;
  readonly value: string;
  readonly range: string;
  readonly of: string;
};

export function figureRows(calibration: Calibration, dash = "–"): FigureRow[] {
  const { sensitivity, specificity, falseAccept, falseReject, kappa, confusion } = calibration;
  const { usable, rejected } = confusion;
  const [kept, thrown] = [usable.usable + usable.rejected, rejected.usable + rejected.rejected];
  const row = (name: string, meaning: string, share: Estimated, hits: number, of: number): FigureRow => ({
    name,
    meaning,
    value: shareText(share),
    range: rangeText(share, dash),
    of: countOf(hits, of),
  });
  return [
    row("Sensitivity", "usable ones that the checks accept", sensitivity, usable.usable, kept),
    row("Specificity", "bad ones that the checks reject", specificity, rejected.rejected, thrown),
    row("False accepts", "bad ones that the checks accept", falseAccept, rejected.usable, thrown),
    row("False rejects", "usable ones that the checks reject", falseReject, usable.rejected, kept),
    {
      name: "Kappa",
      meaning: "agreement beyond chance: 1 is full",
      value: kappa === null ? "not known" : kappa.estimate.toFixed(2),
      range: kappa === null ? "" : `${hundredth(kappa.low, "down")} ${dash} ${hundredth(kappa.high, "up")}`,
      of: kappa === null ? "" : countOf(usable.usable + rejected.rejected, kept + thrown),
    },
  ];
}

function hundredth(value: number, direction: "down" | "up"): string {
  return ((direction === "down" ? Math.floor(value * 100 + 1e-9) : Math.ceil(value * 100 - 1e-9)) / 100).toFixed(2);
}

/** The answer in a sentence. */
export function answerSentence({ confusion: { usable, rejected } }: Calibration): string {
  const agreed = usable.usable + rejected.rejected;
  const decided = agreed + usable.rejected + rejected.usable;
  if (decided === 0) return "The checks gave no verdict on any image, so nothing is known of their errors.";
  const none = usable.undetermined + rejected.undetermined;
  const rest = none === 0 ? "" : `; on ${none} more the checks gave no verdict`;
  return `People and checks agree on ${countOf(agreed, decided)} images (${percent(agreed / decided)})${rest}.`;
}

/** Which interval is which. */
export function methodSentence({ kappa, confidence }: Calibration): string {
  const level = `${Number((confidence * 100).toFixed(2))} %`;
  const exact = `The intervals of shares are exact (Clopper and Pearson) and hold at ${level} at least.`;
  if (kappa === null) return exact;
  return kappa.method === "asymptotic"
    ? `${exact} Kappa's is the large-sample one (Fleiss, Cohen and Everitt 1969).`
    : `${exact} Kappa's is what it can be when the shares behind it are anywhere in exact intervals of theirs.`;
}

/** What judging cost; null when it cost nothing. */
export function spendSentence({ spend }: Calibration): string | null {
  const unpriced = spend.unpriced > 0 ? `; ${plural(spend.unpriced, "request")} to a judge without a price are not in it` : "";
  if (isZero(spend.checksUsd) && isZero(spend.unknownUsd)) return unpriced === "" ? null : `Checks: $0.00${unpriced}.`;
  const unknown = isZero(spend.unknownUsd) ? "" : `, and up to ${amount(spend.unknownUsd, "up")} more`;
  return `Checks: ${amount(spend.checksUsd)}${unknown}, of a budget of ${amount(spend.budgetUsd)}${unpriced}.`;
}

/** What people say of an image, what the checks say, and why. */
export function apartText({ label, verdict, reasons }: ToldImage): { readonly verdict: string; readonly reason: string } {
  const said = verdict === "undetermined" ? "not judged" : verdict;
  return {
    verdict: `people: ${label}; checks: ${said}`,
    reason: reasons.map(({ check, message }) => `${check}: ${message}`).join("; "),
  };
}
