import { parseUsd } from "../money.ts";
import { never, type WarningCode } from "../terms.ts";
import type { Results } from "./results.ts";

/** The conditions under which a run ends with exit status 1. */
export const FAIL_ON = ["error", "price", "budget", "threshold", "undecided"] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** The conditions of `failOn` that hold, each as a sentence. `threshold` is the manifest's maxCostPerUsableUsd in USD. */
export function conditionsThatHold(results: Results, failOn: readonly FailOn[], threshold: string | undefined): string[] {
  return failOn.flatMap((condition) => holding(condition, results, threshold));
}

function holding(condition: FailOn, results: Results, threshold: string | undefined): string[] {
  switch (condition) {
    case "error":
      return results.errors.length > 0 ? ["error: the run did not do all that it was asked to"] : [];
    case "price":
      return results.warnings.filter(({ code }) => isAboutPrices(code)).map((warning) => `price: ${warning.message}`);
    case "budget":
      return results.warnings
        .filter((warning) => warning.code === "budget-reached")
        .map((warning) => `budget: ${warning.message}`);
    case "threshold":
      return threshold === undefined ? [] : overThreshold(results, threshold);
    case "undecided":
      return concludes(results) && results.decision.status === "undecided" ? [`undecided: ${results.decision.sentence}`] : [];
    default:
      return never(condition);
  }
}

/** Whether the results answer the question which candidate is the cheapest; an estimate and an audit do not. */
export function concludes({ mode }: Results): boolean {
  return mode === "measure" || mode === "report";
}

/** A price that moved, and one that is not there any more. */
function isAboutPrices(code: WarningCode): boolean {
  return code.startsWith("price-") || code === "model-vanished" || code === "source-unreadable";
}

/** The leader must be known to cost at most the threshold by its estimate; without a leader nothing does. */
function overThreshold(results: Results, threshold: string): string[] {
  if (!concludes(results)) return [];
  const leader = results.candidates.find((candidate) => candidate.id === results.decision.leader);
  if (!leader) return [`threshold: no candidate could be measured against the threshold of $${threshold} per usable image`];
  const { estimate } = leader.costPerUsableUsd;
  if (estimate !== undefined && (parseUsd(estimate) ?? 0n) <= (parseUsd(threshold) ?? 0n)) return [];
  return [
    `threshold: ${leader.id} costs $${estimate ?? leader.costPerUsableUsd.low} per usable image, over the threshold of $${threshold}`,
  ];
}
