import { amount, percent, plural, ratio, thousands } from "./format.ts";
import type { Results } from "./results.ts";
import { exact } from "./view.ts";

/** What an estimate says, as plain text: the comment, the report and the terminal say it alike. */

export type Estimate = NonNullable<Results["estimate"]>;

/** The answer, and that it cost nothing. */
export function estimateAnswer({ atMostUsd, expectedUsd }: Estimate): { readonly answer: string; readonly relief: string } {
  return {
    answer: `A run would spend at most ${amount(atMostUsd, "up")}, and is expected to spend ${amount(expectedUsd)}.`,
    relief: "Nothing was generated, nothing was spent.",
  };
}

/** What the budget does to the worst case. */
export function budgetSentence(estimate: Estimate, { spend, manifest }: Results): string {
  const { withoutBudgetUsd, decidedShare, atMostMore } = estimate;
  if (decidedShare !== undefined) {
    const answered = `The run stops as soon as the answer is there: within the budget of ${amount(spend.budgetUsd)} in ${percent(decidedShare)} of the plays behind this estimate`;
    if (decidedShare === 1) return `${answered}.`;
    return atMostMore === null || atMostMore === undefined
      ? `${answered}; else the leader's cost above the cheapest stays unbounded.`
      : `${answered}; at its end the leader is shown to cost at most ${percent(Math.ceil(atMostMore * 100) / 100)} more than the cheapest, in half of them.`;
  }
  if (withoutBudgetUsd === null)
    return `The run goes on until the answer is there, or the budget of ${amount(spend.budgetUsd)} does not allow another attempt.`;
  const worst = `If all ${plural(manifest.prompts, "prompt")} ran to the cap on every candidate, the run would spend ${amount(withoutBudgetUsd, "up")}`;
  return exact(withoutBudgetUsd) > exact(spend.budgetUsd)
    ? `${worst}; the budget of ${amount(spend.budgetUsd)} stops it before.`
    : `${worst}, which is within the budget of ${amount(spend.budgetUsd)}.`;
}

/** One candidate: id, expected, at most, attempts, share of usable images and where that share is from. */
export function estimateCells(row: Estimate["candidates"][number]): {
  readonly expected: string;
  readonly atMost: string;
  readonly attempts: string;
  readonly usable: string;
  readonly origin: string | null;
} {
  const { expectedUsd, atMostUsd, expectedAttempts, usableRate, recorded } = row;
  return {
    expected: expectedUsd === null ? "–" : amount(expectedUsd),
    atMost: atMostUsd === null ? "–" : amount(atMostUsd, "up"),
    attempts:
      expectedAttempts === null ? "–" : expectedAttempts < 10 ? ratio(expectedAttempts) : thousands(Math.round(expectedAttempts)),
    usable: usableRate === null ? "–" : percent(usableRate),
    origin: usableRate === null ? null : recorded ? "recorded" : "assumed",
  };
}
