import { standAlone } from "../core/manifest/alone.ts";
import type { PlannedCandidate, PlannedPrompt, Plan } from "../core/manifest/plan.ts";
import type { Attempt } from "../core/ledger/fold.ts";
import type { CellTally, Sample } from "../core/ledger/tally.ts";
import { seededRandom, shuffled } from "../core/random.ts";
import type { Usd } from "../core/money.ts";
import type { Offer } from "../core/ports.ts";
import type { Folded } from "./cells.ts";
import { createLane, isSettled, type IsOver, type Ranked } from "./lane.ts";
import { createTill, turnsBefore, type Turn } from "./order.ts";

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
  const till = createTill(plan);
  const all = standAlone(plan).map((candidate, index, { length }) => ({
    candidate,
    lane: createLane(cellsInOrder(plan, candidate), isOver),
    turn: ({ launched, position }: Ranked): Turn => ({ round: launched, place: position * length + index }),
  }));
  return (view) => {
    const [buyable, affordable]: [(typeof all)[number][], (typeof all)[number][]] = [[], []];
    let next: { readonly own: (typeof all)[number]; readonly cell: Cell; readonly turn: Turn } | null = null;
    for (const own of all) {
      if (!mayBuy(own.candidate, view)) continue;
      buyable.push(own);
      const best = own.lane.best(view);
      if (!till.isPossible(own.candidate, view)) continue;
      affordable.push(own);
      if (best && (next === null || comesBefore(own.turn(best), next.turn)))
        next = { own, cell: best.cell, turn: own.turn(best) };
    }
    if (next) {
      const { own, cell, turn } = next;
      const ahead = affordable.map(({ candidate, lane, turn: turnOf }) => ({
        candidate,
        attempts: lane.underWay(view).reduce((sum, each) => sum + turnsBefore(turnOf(each), turn), 0),
      }));
      const ofOwn = ahead[affordable.indexOf(own)]!.attempts;
      if (!till.isSure(cell.candidate, ahead, view) || !mayBuy(cell.candidate, view, ofOwn)) return { kind: "wait" };
      return { kind: "launch", cell, ...(sample ? { sample } : {}) };
    }
    if (buyable.some(({ lane }) => lane.underWay(view).length > 0)) return { kind: "wait" };
    const unaffordable = buyable.reduce((sum, { lane }) => sum + lane.open(), 0);
    return unaffordable > 0 ? { kind: "unaffordable", cells: unaffordable } : { kind: "done" };
  };
}

/** A candidate's cells in its own seeded order. */
export function cellsInOrder(plan: Plan, candidate: PlannedCandidate): Cell[] {
  return shuffled(plan.prompts, seededRandom(plan.seed, candidate.id)).map((prompt) => ({ candidate, prompt }));
}

/** By rounds; within a round the candidates take turns, in the order of the manifest. */
function comesBefore(a: Turn, b: Turn): boolean {
  return a.round !== b.round ? a.round < b.round : a.place < b.place;
}

/** Whether another attempt on a candidate is allowed, whatever it costs, even when so many more come before it. */
export function mayBuy(candidate: PlannedCandidate, view: View, before = 0): boolean {
  if (candidate.reserveUsd === null) return false;
  return candidate.maxAttempts === null || view.launchedOn(candidate) + before < candidate.maxAttempts;
}
