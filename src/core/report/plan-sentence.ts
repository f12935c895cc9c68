import { never } from "../terms.ts";
import { amount, figureShort, thousands } from "./format.ts";
import type { Figure } from "./figure-schema.ts";
import type { PlanResult } from "./plan-schema.ts";

/** What a plan comes to, in a sentence or a few. Plain text: whoever shows it escapes. */

export type SentenceFacts = {
  readonly best: string | null;
  readonly volume: number | null;
  /** Why the plan's price counts as stale. */
  readonly stale: string | null;
  readonly payAsYouGoUsd: Figure;
  /** Usable images that the quota is expected to give. */
  readonly includedUsable: number | null;
};

export function planSentence(plan: Omit<PlanResult, "sentence">, facts: SentenceFacts): string {
  return [standing(plan, facts), pays(plan), quota(plan, facts)].filter((text) => text !== "").join(" ");
}

function standing({ id, candidate, verdict, monthlyUsd }: Omit<PlanResult, "sentence">, facts: SentenceFacts): string {
  const { best, volume, stale, payAsYouGoUsd } = facts;
  const [plan, paid] = [figureShort(monthlyUsd), figureShort(payAsYouGoUsd)];
  if (verdict === "not-allowed") return `The terms of ${id} do not allow this use: what it would cost is shown for comparison.`;
  if (stale !== null) return `${id} is ${stale}: read its price again, and write what it is and \`asOf\` anew.`;
  if (best === null) return `${id} cannot be compared: no candidate has a cost per usable image.`;
  if (volume === null) return `Set \`volumePerMonth\` to compare ${id} with pay-as-you-go on ${best}.`;
  if (candidate === null)
    return `${id} cannot be compared: a plan includes images of one model, and no candidate by itself has a usable image. Name one with \`candidate\`.`;
  if (monthlyUsd.estimate === undefined)
    return `${id} cannot be compared: what a usable image of ${candidate} costs is not known.`;
  const at = `${images(volume)} usable images a month`;
  switch (verdict) {
    case "cheaper":
    case "dearer":
      if (plan === paid) return `${id} costs as much as pay-as-you-go on ${best} at ${at}: ${plan}.`;
      return `${id} is ${verdict} than pay-as-you-go on ${best} at ${at}: ${plan} instead of ${paid}.`;
    case "open":
      return `Too close to call at ${at}: about ${plan} on ${id}, about ${paid} pay-as-you-go on ${best}.`;
    default:
      return never(verdict);
  }
}

/** From where to where the plan costs less; nothing without a figure. */
function pays({ breakEven, neverPays, includedImages, overageUsdPerImage }: Omit<PlanResult, "sentence">): string {
  if (neverPays) {
    const dear = overageUsdPerImage === null ? "" : `, and ${amount(overageUsdPerImage)} for one more is no less`;
    return `It never pays: its ${thousands(includedImages ?? 0)} images cost less pay-as-you-go${dear}.`;
  }
  if (breakEven === null) return "";
  const { usable, until } = breakEven;
  const range = usable.high === undefined ? "" : ` (${images(usable.low ?? 0, "down")} to ${images(usable.high, "up")})`;
  const end = until === null ? "" : `, up to about ${images(until, "down")}`;
  return `It pays from ${images(usable.estimate ?? 0, "up")} usable images a month${range}${end}.`;
}

/** What the quota gives when production needs more than that. */
function quota({ includedImages, overageUsdPerImage }: Omit<PlanResult, "sentence">, facts: SentenceFacts): string {
  const { includedUsable, volume } = facts;
  if (includedImages === null || includedUsable === null || volume === null || volume <= includedUsable) return "";
  const rest =
    overageUsdPerImage === null ? "the rest is reckoned pay-as-you-go" : `each image beyond costs ${amount(overageUsdPerImage)}`;
  return `Its ${thousands(includedImages)} images give about ${images(includedUsable)} usable ones; ${rest}.`;
}

/** A number of images: whole, or to a hundredth where there are few. */
export function images(count: number, rounding: "nearest" | "down" | "up" = "nearest"): string {
  const step = count < 10 ? 100 : 1;
  const scaled = count * step;
  const near = Math.abs(scaled - Math.round(scaled)) < 1e-9 * Math.max(1, scaled);
  const round = near || rounding === "nearest" ? Math.round : rounding === "down" ? Math.floor : Math.ceil;
  const [whole = "0", part] = String(round(scaled) / step).split(".");
  return `${/^\d+$/.test(whole) ? thousands(whole) : whole}${part === undefined ? "" : `.${part}`}`;
}
