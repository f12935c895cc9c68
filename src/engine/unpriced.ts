import type { PlannedCandidate, Plan } from "../core/manifest/plan.ts";
import { cellsInOrder, mayBuy, standAlone, type Choice, type Chooser, type View } from "./next.ts";

/** A few attempts on candidates whose price is not known, where the manifest allows them, before the others: they are not compared. */
export function withUnpriced(plan: Plan, choose: Chooser): Chooser {
  const unpriced = standAlone(plan).filter(({ priceUsd, reserveUsd }) => priceUsd === null && reserveUsd !== null);
  return onceFirst(plan, unpriced, choose);
}

/** Each prompt once on these candidates, before the others. */
export function onceFirst(plan: Plan, candidates: readonly PlannedCandidate[], choose: Chooser): Chooser {
  return (view) => next(plan, candidates, view) ?? choose(view);
}

function next(plan: Plan, candidates: readonly PlannedCandidate[], view: View): Choice | null {
  for (const candidate of candidates) {
    if (!mayBuy(candidate, view) || (candidate.reserveUsd ?? 0n) > view.leftUsd) continue;
    const cell = cellsInOrder(plan, candidate).find((each) => view.launched(each) === 0);
    if (cell) return { kind: "launch", cell, sample: true };
  }
  return null;
}
