import { standAlone } from "../core/manifest/alone.ts";
import type { PlannedCandidate, PlannedPrompt, Plan } from "../core/manifest/plan.ts";
import type { Attempt } from "../core/ledger/fold.ts";
import type { CellTally, Sample } from "../core/ledger/tally.ts";
import { seededRandom, shuffled } from "../core/random.ts";
import type { Usd } from "../core/money.ts";
import type { Offer } from "../core/ports.ts";
import type { Folded } from "./cells.ts";
import { createLane, isSettled, type IsOver, type Ranked } from "./lane.ts";

export { standAlone };

/** One prompt on one candidate: where an attempt is made. */
export type Cell = { readonly candidate: PlannedCandidate; readonly prompt: PlannedPrompt };

/** What the choice of the next attempt rests on: the records that were folded so far, and what is under way. */
export type View = {
  readonly plan: Plan;
  /** The tally of a cell from the folded records; absent before the first. */
  readonly tally: (cell: Cell) => CellTally | undefined;
  /** Attempts launched in a cell so far, those of earlier runs included. */
  readonly launched: (cell: Cell) => number;
  /** Whether an attempt in the cell is launched and not yet folded. */
  readonly underWay: (cell: Cell) => boolean;
  /** Attempts launched on a candidate in all. */
  readonly launchedOn: (candidate: PlannedCandidate) => number;
  /** Attempts on a candidate that are launched and not yet folded. */
  readonly underWayOn: (candidate: PlannedCandidate) => number;
  /** The samples of a cell that are folded, in launch order, those of earlier runs included. */
  readonly samples: (cell: Cell) => readonly Sample[];
  /** The attempts of a cell that are folded, in launch order, those of earlier runs included. */
  readonly attempts: (cell: Cell) => readonly Attempt[];
  /** Attempts that this process saw to their end, in launch order; grows at its end. */
  readonly folded: readonly Folded[];
  /** Attempts launched and not yet folded, in launch order. */
  readonly flying: readonly Cell[];
  /** What of the budget is neither spent nor reserved. */
  readonly leftUsd: Usd;
};

/** The draft that an attempt begins from: its attempt's key, and the offer with the draft's address in it. */
export type Beginning = { readonly draft: string; readonly offer: Offer };

/** `wait` for what is under way; `done` when nothing is left to try; `unaffordable` when only what the budget does not allow is left. */
export type Choice =
  /** `sample`: whatever became of the attempts before it, so that it is no retry. */
  | { readonly kind: "launch"; readonly cell: Cell; readonly sample?: true; readonly begin?: Beginning }
  | { readonly kind: "wait" }
  | { readonly kind: "unaffordable"; readonly cells: number }
  | { readonly kind: "done" };

/**
 * Chooses the next attempt: one function of the records, so that another design of sampling can take its place. It is asked with the
 * views of one run, one after the other, and may keep what it saw to save work; what it keeps must not change its choice.
 */
export type Chooser = (view: View) => Choice;

/** One full pass: round by round over the prompts, each tried until it is usable or at its cap. */
export function fullPass(plan: Plan): Chooser {
  return inRounds(plan, isSettled);
}

/** A plain batch: so many attempts on each prompt, whatever becomes of them, unless the provider turns it down. */
export function fixedBatch(plan: Plan, attemptsPerPrompt: number): Chooser {
  return inRounds(plan, (cell, view) => view.launched(cell) >= attemptsPerPrompt || view.tally(cell)?.turnedDown === true, true);
}

/**
 * Round by round over the prompts. Candidates take turns, so that drift over time hits all alike; each has an order of prompts of its
 * own, since a shared one would tie their luck together (statistics.md, 7).
 */
function inRounds(plan: Plan, isOver: IsOver, sample?: true): Chooser {
  const lanes = standAlone(plan).map((candidate) => ({ candidate, lane: createLane(cellsInOrder(plan, candidate), isOver) }));
  return (view) => {
    let next: Ranked | null = null;
    let busy = 0;
    let unaffordable = 0;
    for (const { candidate, lane } of lanes) {
      if (!mayBuy(candidate, view)) continue;
      const best = lane.best(view);
      busy += lane.busy();
      if ((candidate.reserveUsd ?? 0n) > view.leftUsd) unaffordable += lane.open();
      else if (best && (next === null || comesBefore(best, next))) next = best;
    }
    if (next) return { kind: "launch", cell: next.cell, ...(sample ? { sample } : {}) };
    if (busy > 0) return { kind: "wait" };
    return unaffordable > 0 ? { kind: "unaffordable", cells: unaffordable } : { kind: "done" };
  };
}

/** A candidate's cells in its own seeded order. */
export function cellsInOrder(plan: Plan, candidate: PlannedCandidate): Cell[] {
  return shuffled(plan.prompts, seededRandom(plan.seed, candidate.id)).map((prompt) => ({ candidate, prompt }));
}

/** By rounds; within a round the candidates take turns, in the order of the manifest. */
function comesBefore(a: Ranked, b: Ranked): boolean {
  return a.launched !== b.launched ? a.launched < b.launched : a.position < b.position;
}

/** Whether another attempt on a candidate is allowed, whatever it costs. */
export function mayBuy(candidate: PlannedCandidate, view: View): boolean {
  if (candidate.reserveUsd === null) return false;
  return candidate.maxAttempts === null || view.launchedOn(candidate) < candidate.maxAttempts;
}
