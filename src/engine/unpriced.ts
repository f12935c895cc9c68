import { standAlone } from "../core/manifest/alone.ts";
import type { PlannedCandidate, Plan } from "../core/manifest/plan.ts";
import { createTill, type Till } from "./order.ts";
import { cellsInOrder, mayBuy, type Choice, type Chooser, type View } from "./next.ts";

/** A few attempts on candidates whose price is not known, where the manifest allows them, before the others: they are not compared. */
export function withUnpriced(plan: Plan, choose: Chooser): Chooser {
  const unpriced = standAlone(plan).filter(({ priceUsd, reserveUsd }) => priceUsd === null && reserveUsd !== null);
  return onceFirst(plan, unpriced, choose);
}

/** Each prompt once on these candidates, before the others. */
export function onceFirst(plan: Plan, candidates: readonly PlannedCandidate[], choose: Chooser): Chooser {
  const till = createTill(plan);
  return (view) => next(plan, candidates, till, view) ?? choose(view);
}

function next(plan: Plan, candidates: readonly PlannedCandidate[], till: Till, view: View): Choice | null {
  for (const candidate of candidates) {
    if (!mayBuy(candidate, view) || !till.isPossible(candidate, view)) continue;
    const cell = cellsInOrder(plan, candidate).find((each) => view.launched(each) === 0);
    if (!cell) continue;
    return till.isSure(candidate, [], view) ? { kind: "launch", cell, sample: true } : { kind: "wait" };
  }
  return null;
}
