import { parseUsd, usdToNumber, type Usd } from "../money.ts";
import { never, type DecisionStatus } from "../terms.ts";
import { attemptUsd } from "./check-cost.ts";
import { amount, countOf, day, figureShort, ratio } from "./format.ts";
import type { CandidateResult, Results } from "./results.ts";

/**
 * What the comment, the summary, the report and the terminal say alike, as plain text: the words and the order of things.
 * Escaping and layout belong to whoever shows them.
 */

/** The candidates as they rank: eligible ones first, then by cost per picture needed; those without any figure last. */
export function ranked(results: Results): CandidateResult[] {
  const { leader } = results.decision;
  return results.candidates.toSorted(
    (a, b) =>
      Number(b.id === leader) - Number(a.id === leader) ||
      Number(b.eligible) - Number(a.eligible) ||
      rank(a) - rank(b) ||
      rank(a, "low") - rank(b, "low"),
  );
}

function rank(
  { costPerPictureUsd: picture, costPerUsableUsd: usable }: CandidateResult,
  end: "estimate" | "low" = "estimate",
): number {
  const value = picture[end] ?? usable[end];
  return value === undefined ? Number.MAX_VALUE : Number(value);
}

/** Whether a candidate is the one that the answer names. */
export function isLeader(candidate: CandidateResult, { decision }: Results): boolean {
  return candidate.eligible && candidate.id === decision.leader;
}

/** A candidate's place in the table: "cheapest", "tied for cheapest", "leads so far", "not ranked", or nothing. */
export function standing(candidate: CandidateResult, { decision }: Results): string {
  if (!candidate.eligible) return "not ranked";
  if (candidate.id !== decision.leader) return "";
  switch (decision.status) {
    case "clear":
      return "cheapest";
    case "tie":
      return "tied for cheapest";
    case "undecided":
      return "leads so far";
    case "none":
      return "";
    default:
      return never(decision.status);
  }
}

/** The sign and the title of the answer. */
export function verdictOf({ decision, errors, failOn }: Results): { readonly sign: string; readonly title: string } {
  const { sign, title } = DECIDED[decision.status];
  if (errors.length > 0) return { sign: "⛔", title: `${title}; the run did not finish` };
  return failOn.length > 0 ? { sign: "❌", title: `${title}; a condition of fail-on holds` } : { sign, title };
}

const DECIDED: Readonly<Record<DecisionStatus, { readonly sign: string; readonly title: string }>> = {
  clear: { sign: "✅", title: "decided" },
  tie: { sign: "⚖️", title: "a tie" },
  undecided: { sign: "⏳", title: "not decided" },
  none: { sign: "❌", title: "no candidate can be chosen" },
};

/** The cost per usable image in a word or two. */
export function costText(candidate: CandidateResult): string {
  const short = figureShort(candidate.costPerUsableUsd);
  if (short !== null) return short;
  if (candidate.price.usdPerImage === null) return "price unknown";
  return candidate.attempts === 0 ? "not tried" : "not known";
}

/** The cost per picture needed where it differs from the cost per usable image, which is what candidates rank by; else null. */
export function pictureCostText({ costPerPictureUsd, costPerUsableUsd, eligible }: CandidateResult): string | null {
  const picture = figureShort(costPerPictureUsd);
  return !eligible || picture === null || picture === figureShort(costPerUsableUsd) ? null : picture;
}

/** The cost per usable image with what the manifest declares beside it, "$0.0131 with extras"; null without extras or a figure. */
export function withExtrasText({ costPerUsableWithExtrasUsd: figure }: CandidateResult): string | null {
  const short = figure && figureShort(figure);
  return short ? `${short} with extras` : null;
}

/** What checks cost on an attempt, "+ $0.0004 for checks", and whether the figures have it; null when nothing. */
export function checkCostText({ checkCost }: CandidateResult): string | null {
  if (!checkCost) return null;
  if (checkCost.usdPerAttempt === null) return "what checks cost is not known";
  if (isZero(checkCost.usdPerAttempt)) return null;
  return `+ ${amount(checkCost.usdPerAttempt)} for checks${checkCost.included ? "" : ", not in the figures"}`;
}

/** "$0.0071 as the checks count": the figure before it was corrected for their errors; null where it was not, or there is none. */
export function acceptedText({ costPerAcceptedUsd: figure }: CandidateResult): string | null {
  const short = figure && figureShort(figure);
  return short ? `${short} as the checks count` : null;
}

/** Attempts per usable image, such that price (and what checks cost) x attempts is the figure shown. */
export function attemptsPerUsable(candidate: CandidateResult): string {
  const { costPerUsableUsd: cost, attempts, undetermined, usable, pipeline } = candidate;
  if (pipeline) return "–";
  if (usable === 0) return attempts > undetermined ? `over ${attempts - undetermined}` : "–";
  const each = usdToNumber(attemptUsd(candidate) ?? 0n);
  // All that was accepted may have been so by mistake.
  if (each > 0 && cost.estimate === undefined) return "–";
  return ratio(cost.estimate !== undefined && each > 0 ? Number(cost.estimate) / each : (attempts - undetermined) / usable);
}

/** "12 of 31", and how many of them no check could judge. */
export function usableText({ usable, attempts, undetermined, pipeline }: CandidateResult): string {
  if (pipeline) return pipeline.finals === 0 ? "–" : `${countOf(pipeline.finalsUsable, pipeline.finals)} finals`;
  if (attempts === 0) return "–";
  return undetermined === 0 ? countOf(usable, attempts) : `${countOf(usable, attempts)} (${undetermined} not judged)`;
}

/** "list, 2026-11-22": how good the evidence for a price is and when it was read. */
export function evidence({ price }: CandidateResult): string {
  return price.grade === null ? `not read, ${day(price.readAt)}` : `${price.grade}, ${day(price.readAt)}`;
}

/** "$0.0030", or that it is not known. */
export function priceText({ price }: CandidateResult): string {
  return price.usdPerImage === null ? "unknown" : amount(price.usdPerImage);
}

/** Billed in this run. */
export function billedText({ spend }: CandidateResult): string {
  return amount(spend.billedUsd);
}

/** "up to $0.0060 more": attempts of this run whose charge is not known; or null. */
export function chargeUnknownText({ spend }: CandidateResult): string | null {
  return isZero(spend.unknownUsd) ? null : `up to ${amount(spend.unknownUsd, "up")} more`;
}

/** "8 of 12 prompts done" when a candidate has not brought every prompt to an end; else null. */
export function progressText({ attempts, complete, prompts }: CandidateResult, { manifest }: Results): string | null {
  const done = prompts.filter((prompt) => prompt.complete).length;
  return attempts === 0 || complete || done >= manifest.prompts ? null : `${countOf(done, manifest.prompts)} prompts done`;
}

export function isZero(usd: string): boolean {
  return !/[1-9]/.test(usd);
}

/** An amount of `results.json` as exact money; digits beyond 1e-12 USD do not matter for display. */
export function exact(usd: string): Usd {
  const [whole = "0", fraction = ""] = usd.split(".");
  return parseUsd(`${whole}.${fraction.slice(0, 12)}`) ?? 0n;
}

/** How many images each check rejected, most first. */
export function rejections({ rejectedBy }: CandidateResult): readonly (readonly [string, number])[] {
  return Object.entries(rejectedBy)
    .filter(([, count]) => count > 0)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** That the run made nothing real, in words that cannot be overlooked. */
export const SIMULATED =
  "The images came from the sandbox, not from a real model. No figure here says anything about a real model or a real price.";
