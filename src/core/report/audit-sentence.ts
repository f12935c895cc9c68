import { formatFigure, parseUsd, usdToNumber } from "../money.ts";
import type { Audit, CandidateResult, Results } from "./results.ts";

/** Whether another candidate is the cheapest now, and by how much, as a sentence. */
export function cheapestSentence(then: Results, now: Results): Audit["cheapest"] {
  const [before, after] = [then.decision.leader, now.decision.leader];
  const changed = before !== after;
  return { before, after, changed, sentence: sentence(then, now, before, after) };
}

function sentence(then: Results, now: Results, before: string | null, after: string | null): string {
  const measured = now.candidates.some((candidate) => candidate.attempts > 0);
  if (!measured) return "Nothing was measured yet, so that prices alone can be compared: run `measure` once.";
  if (after === null)
    return before === null ? "No candidate can be ranked." : `${before} looked cheapest; no candidate can be ranked now.`;
  const sure = now.decision.status === "clear" || now.decision.status === "tie" ? "is" : "looks";
  if (before === after) return `${after} still ${sure} cheapest.`;
  const why = before === null ? "" : movedWord(then, now, before);
  const by = lead(now, before, after);
  return `${why}${after} ${sure === "is" ? "is now" : "now looks"} cheapest${by}.`;
}

/** "z-image rose 30.0 %: ", for the one that was the cheapest. */
function movedWord(then: Results, now: Results, id: string): string {
  const [old, current] = [priceOf(then, id), priceOf(now, id)];
  if (current === null) return old === null ? "" : `${id} has no known price any more: `;
  if (old === null || old === current) return "";
  const percent = (usdToNumber(current) / usdToNumber(old) - 1) * 100;
  return `${id} ${percent > 0 ? "rose" : "fell"} ${Math.abs(percent).toFixed(Math.abs(percent) < 10 ? 1 : 0)} %: `;
}

function priceOf({ candidates }: Results, id: string): bigint | null {
  const usd = candidates.find((candidate) => candidate.id === id)?.price.usdPerImage ?? null;
  return usd === null ? null : parseUsd(usd);
}

/** " by $0.0011 per usable image", where both figures are known; ranking is by the cost of a picture, which can differ in sign. */
function lead({ candidates }: Results, before: string | null, after: string): string {
  const figure = (id: string | null): CandidateResult | undefined => candidates.find((candidate) => candidate.id === id);
  const [other, mine] = [figure(before), figure(after)];
  for (const [key, unit] of [
    ["costPerUsableUsd", "usable image"],
    ["costPerPictureUsd", "picture needed"],
  ] as const) {
    const [a, b] = [amount(other?.[key].estimate), amount(mine?.[key].estimate)];
    if (a !== null && b !== null && a > b) return ` by $${formatFigure(usdToNumber(a - b))} per ${unit}`;
  }
  return "";
}

function amount(text: string | undefined): bigint | null {
  return text === undefined ? null : parseUsd(text);
}
