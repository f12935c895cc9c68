import type { PlannedCandidate, Plan } from "../core/manifest/plan.ts";
import { sumUsd, type Usd } from "../core/money.ts";
import { mostToJudgeUsd, toJudgeUsd } from "./judge.ts";
import type { View } from "./next.ts";

/**
 * The order in which money is committed. It must not follow what came back first, or the last dollars of a budget would go to whoever
 * answers fastest, and the same records would make another plan at another concurrency. So attempts have places in an order, and one is
 * launched when whatever may still come before it can be paid for as well. Far from the edge of the budget that holds always, and nobody
 * waits.
 */

/** The place of an attempt: rounds first, and within a round a fixed place for each cell. */
export type Turn = { readonly round: number; readonly place: number };

/** How many attempts of a cell whose next turn is `own` come before another's next one: one in each round that is before it. */
export function turnsBefore(own: Turn, other: Turn): number {
  return Math.max(0, other.round - own.round + (own.place < other.place ? 1 : 0));
}

/** Attempts that may still come before another: so many of a candidate at most. */
export type Ahead = { readonly candidate: PlannedCandidate; readonly attempts: number };

export type Till = {
  /** Whether an attempt can be paid for whatever comes of those that are under way, and of those ahead of it. */
  readonly isSure: (candidate: PlannedCandidate, ahead: readonly Ahead[], view: View) => boolean;
  /** Whether it can be paid for if all that is under way gives its money back. */
  readonly isPossible: (candidate: PlannedCandidate, view: View) => boolean;
};

export function createTill(plan: Plan): Till {
  const toJudge = mostToJudgeUsd(plan);
  const most = ({ reserveUsd }: PlannedCandidate): Usd => (reserveUsd ?? 0n) + toJudge;
  return {
    isSure: (candidate, ahead, view) => {
      const before = ahead.reduce((sum, each) => sum + most(each.candidate) * BigInt(each.attempts), 0n);
      return (candidate.reserveUsd ?? 0n) + before <= view.leftUsd;
    },
    isPossible: (candidate, view) => {
      const reserve = candidate.reserveUsd ?? 0n;
      if (reserve <= view.leftUsd) return true;
      const held = view.flying.map((each) => (each.candidate.reserveUsd ?? 0n) + toJudgeUsd(plan, each.candidate, each.prompt));
      return reserve <= sumUsd([view.leftUsd, ...held]);
    },
  };
}
