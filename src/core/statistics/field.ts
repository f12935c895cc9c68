import type { Usd } from "../money.ts";
import type { Bets } from "./evidence.ts";
import { sideOf, type Tried } from "./pair.ts";

/** The field of a race: the candidates as it sees them, what was proven so far, and what may be asked of it (statistics.md, 5). */

/** A candidate in the race. */
export type Arm = Tried & {
  readonly id: string;
  /** Dollars for one attempt while measuring, the check's cost included: what information is weighed against. */
  readonly attemptUsd: number;
  /** What the budget must hold before an attempt is sent, exactly. */
  readonly reserveUsd: Usd;
  /** Launched and not yet counted in `attempts`: foreseen as virtual outcomes. */
  readonly underWay: number;
  /** False when nothing more may be bought of it, whatever the budget; it stays in the race with what it has. */
  readonly open: boolean;
};

export type RaceTerms = {
  /** The chance allowed of naming a candidate that costs more than (1 + indifference) times the cheapest. */
  readonly delta: number;
  readonly indifference: number;
  /** How the stake behind the evidence is divided; as `RACE_BETS` unless told. */
  readonly bets?: Bets | undefined;
  /** Nothing more is bought ahead once the foreseen evidence is beyond the threshold by so much; as the sampler has it unless told. */
  readonly guard?: number;
  /** Most attempts that are under way at once without a new look. */
  readonly batch: number;
  /** What of the budget is neither spent nor reserved. */
  readonly leftUsd: Usd;
};

/** `winner` was shown to cost no more than `loser` (or hardly more); `unseen` when no attempt of the loser was needed for it. */
export type Ruling = { readonly winner: string; readonly loser: string; readonly unseen: boolean };

/** What was once proven stays proven for the run, though later counts may look weaker. */
export type RaceState = {
  /** Losers are not the cheapest: out for good. */
  readonly dropped: readonly Ruling[];
  /** The winner costs at most (1 + indifference) times the loser. */
  readonly marked: readonly Ruling[];
};

export type RaceStep =
  | { readonly kind: "buy"; readonly arms: readonly string[] }
  /** What is under way must be known first. */
  | { readonly kind: "wait" }
  /** `settled`: the winner is known. `budget`: what would tell more is not affordable. `closed`: nothing more may be bought. */
  | { readonly kind: "stop"; readonly reason: "settled"; readonly winner: string }
  | { readonly kind: "stop"; readonly reason: "budget" | "closed" };

export const RACE_START: RaceState = { dropped: [], marked: [] };

/** h = log((K-1)/delta): what evidence must reach, so that the K-1 claims that could go wrong do so with chance delta together. */
export function raceThreshold(arms: number, delta: number): number {
  return Math.log(Math.max(arms - 1, 1) / delta);
}

/** Candidates not dropped. */
export function live(arms: readonly Arm[], state: RaceState): readonly Arm[] {
  return arms.filter(({ id }) => !state.dropped.some(({ loser }) => loser === id));
}

export function isMarked(state: RaceState, a: Arm, b: Arm): boolean {
  return state.marked.some(({ winner, loser }) => winner === a.id && loser === b.id);
}

/** The live candidate that looks cheapest by d n/k; without a usable image anywhere, the one with the least d/p on smoothed counts. */
export function raceLeader(arms: readonly Arm[], state: RaceState): Arm | undefined {
  const running = live(arms, state);
  const seen = running.filter((arm) => sideOf(arm).usable > 0);
  const cost = (arm: Arm): number => {
    const { usable, attempts } = sideOf(arm);
    return seen.length > 0 ? (arm.productionUsd * attempts) / usable : (arm.productionUsd * (attempts + 1)) / (usable + 0.5);
  };
  return cheapest(seen.length > 0 ? seen : running, cost);
}

/** The first of least cost. */
export function cheapest<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  let best: T | undefined;
  for (const item of items) if (best === undefined || cost(item) < cost(best)) best = item;
  return best;
}
