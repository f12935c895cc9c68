import { checkUsdPerAttempt } from "../core/ledger/check-cost.ts";
import type { PlannedCandidate, Plan } from "../core/manifest/plan.ts";
import { usdToNumber } from "../core/money.ts";
import { RACE_START, type Arm, type RaceState } from "../core/statistics/field.ts";
import { race } from "../core/statistics/race.ts";
import { never } from "../core/terms.ts";
import { cellsInOrder, fixedBatch, mayBuy, type Cell, type Choice, type Chooser, type View } from "./next.ts";

export type RaceOptions = {
  /** The chance allowed of naming a wrong winner. */
  readonly delta: number;
  readonly indifference: number;
  readonly concurrency: number;
};

/**
 * The race (statistics.md, 5): dollars go where they decide, and the run stops when the answer is proven. Prompts are samples of a
 * workload: each candidate draws them by weight, in an order of its own.
 *
 * What was proven stays proven while the run goes on; a run that is taken up again proves it anew from the records.
 */
export function raceChooser(plan: Plan, { delta, indifference, concurrency }: RaceOptions): Chooser {
  const runners = plan.candidates
    .filter(({ priceUsd }) => priceUsd !== null)
    .map((candidate) => ({ candidate, cells: cellsInOrder(plan, candidate) }));
  const others = plan.candidates.filter(({ priceUsd, reserveUsd }) => priceUsd === null && reserveUsd !== null);
  // One candidate has nobody to race: each prompt once tells what it costs.
  if (runners.length < 2) return fixedBatch(plan, 1);
  let state: RaceState = RACE_START;
  return (view) => {
    const unpriced = nextUnpriced(plan, others, view);
    if (unpriced) return unpriced;
    const arms = runners.map(({ candidate, cells }) => armOf(candidate, cells, view));
    const looked = race(arms, state, { delta, indifference, batch: concurrency, leftUsd: view.leftUsd });
    state = looked.state;
    const { step } = looked;
    switch (step.kind) {
      case "buy": {
        const { cells } = runners.find(({ candidate }) => candidate.id === step.arms[0])!;
        return { kind: "launch", cell: nextCell(cells, view)!, sample: true };
      }
      case "wait":
        return { kind: "wait" };
      case "stop":
        // What is under way is waited for by the engine; it may still tell more.
        return step.reason === "budget" ? { kind: "unaffordable", cells: openArms(arms) } : { kind: "done" };
      default:
        return never(step);
    }
  };
}

/** Attempts without a verdict that a candidate may have more than with one. */
const MOST_UNDETERMINED = 4;

/** A candidate as the race sees it: the records that are folded, and what is under way. */
function armOf(candidate: PlannedCandidate, cells: readonly Cell[], view: View): Arm {
  let [usable, attempts, undetermined] = [0, 0, 0];
  const checks: Parameters<typeof checkUsdPerAttempt>[0][number][] = [];
  for (const cell of cells) {
    const tally = view.tally(cell);
    if (!tally) continue;
    usable += tally.usable;
    attempts += tally.decided;
    undetermined += tally.undetermined;
    checks.push({ attempts: tally.decided + tally.undetermined, check: tally.check });
  }
  const price = usdToNumber(candidate.priceUsd ?? 0n);
  const check = usdToNumber(checkUsdPerAttempt(checks) ?? 0n);
  return {
    id: candidate.id,
    usable,
    attempts,
    attemptUsd: price + check,
    productionUsd: price + (view.plan.excludeCheckCost ? 0 : check),
    reserveUsd: candidate.reserveUsd ?? 0n,
    underWay: view.underWayOn(candidate),
    // A check that cannot judge a candidate's images would have them bought until the budget is gone.
    open: mayBuy(candidate, view) && nextCell(cells, view) !== null && undetermined <= Math.max(MOST_UNDETERMINED, attempts),
  };
}

/** The prompt that is furthest behind its share by weight, in the candidate's order; null when the provider turned all of them down. */
function nextCell(cells: readonly Cell[], view: View): Cell | null {
  let next: Cell | null = null;
  let least = Infinity;
  for (const cell of cells) {
    const share = (view.launched(cell) + 1) / cell.prompt.weight;
    if (share >= least || view.tally(cell)?.turnedDown === true) continue;
    [next, least] = [cell, share];
  }
  return next;
}

/** A few attempts on candidates whose price is not known, where the manifest allows them: they are not in the race. */
function nextUnpriced(plan: Plan, candidates: readonly PlannedCandidate[], view: View): Choice | null {
  for (const candidate of candidates) {
    if (!mayBuy(candidate, view) || (candidate.reserveUsd ?? 0n) > view.leftUsd) continue;
    const cell = nextCell(cellsInOrder(plan, candidate), view);
    if (cell && view.launched(cell) === 0) return { kind: "launch", cell, sample: true };
  }
  return null;
}

function openArms(arms: readonly Arm[]): number {
  return arms.filter(({ open }) => open).length;
}
