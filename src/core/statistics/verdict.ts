import type { DecisionStatus } from "../terms.ts";
import { isMarked, live, raceLeader, raceThreshold, type Arm, type RaceState, type RaceTerms } from "./field.ts";
import { isProven, minimalRho } from "./pair.ts";
import { settled } from "./race.ts";

/** What a race has shown, as data (statistics.md, 5); the words are made elsewhere. Shares are parts of 1. */

export type RivalVerdict = {
  readonly id: string;
  /** `dearer`: shown not to be the cheapest. `within`: the leader costs at most (1 + indifference) times it. `open`: not ruled out. */
  readonly standing: "dearer" | "within" | "open";
  /** Ruled out by its price alone, without an attempt. */
  readonly unseen: boolean;
  /** The leader costs at most (1 + this) times what the rival costs; null when nothing bounds it. Never below 0. */
  readonly leaderAtMost: number | null;
  /** The rival costs at least (1 + this) times what the leader costs; null unless that is shown. */
  readonly rivalAtLeast: number | null;
};

export type RaceVerdict = {
  readonly status: DecisionStatus;
  readonly leader: string | null;
  /** Named only when the status is `clear` or `tie`. */
  readonly cheapest: string | null;
  /** The leader costs at most (1 + this) times the cheapest candidate, with chance 1 - delta; null when nothing bounds it. */
  readonly atMostAboveCheapest: number | null;
  /** Shown to be within the indifference of the leader, both ways. */
  readonly tied: readonly string[];
  /** Not ruled out: what an undecided answer leaves open. */
  readonly open: readonly string[];
  readonly rivals: readonly RivalVerdict[];
};

/**
 * The verdict. `clear`: every rival is dearer, or the leader costs hardly more than it. `tie`: of those that are not dearer, all are shown to
 * be within the indifference, both ways. All claims, and those for every share at once, hold together with chance 1 - delta.
 */
export function raceVerdict(arms: readonly Arm[], state: RaceState, terms: Omit<RaceTerms, "leftUsd" | "batch">): RaceVerdict {
  const leader = settled(arms, state) ?? raceLeader(arms, state);
  if (!leader) return { status: "none", leader: null, cheapest: null, atMostAboveCheapest: null, tied: [], open: [], rivals: [] };
  const threshold = raceThreshold(arms.length, terms.delta);
  const rivals = arms.filter((arm) => arm !== leader).map((rival) => judgeRival(leader, rival, arms, state, terms, threshold));
  const alive = rivals.filter(({ standing }) => standing !== "dearer");
  const open = alive.filter(({ standing }) => standing === "open").map(({ id }) => id);
  const backwards = (id: string): boolean =>
    isProven(
      arms.find((arm) => arm.id === id)!,
      leader,
      1 + terms.indifference,
      threshold,
      terms.bets,
    );
  const tied = alive.filter(({ id, standing }) => standing === "within" && backwards(id)).map(({ id }) => id);
  const shares = alive.map(({ leaderAtMost }) => leaderAtMost);
  const status = open.length > 0 ? "undecided" : alive.length > 0 && tied.length === alive.length ? "tie" : "clear";
  return {
    status,
    leader: leader.id,
    cheapest: status === "undecided" ? null : leader.id,
    atMostAboveCheapest: shares.every((share) => share !== null) ? Math.max(0, ...shares) : null,
    tied,
    open,
    rivals,
  };
}

function judgeRival(
  leader: Arm,
  rival: Arm,
  arms: readonly Arm[],
  state: RaceState,
  { indifference, bets }: Pick<RaceTerms, "indifference" | "bets">,
  threshold: number,
): RivalVerdict {
  const isDropped = !live(arms, state).includes(rival);
  const marked = isMarked(state, leader, rival);
  const proven = [...state.dropped, ...state.marked].filter(({ loser }) => loser === rival.id);
  const rho = minimalRho(leader, rival, threshold, bets);
  const known = [rho === null ? null : rho - 1, marked ? indifference : null, isDroppedBy(state, leader, rival) ? 0 : null];
  const bounds = known.filter((share) => share !== null);
  return {
    id: rival.id,
    standing: isDropped ? "dearer" : marked ? "within" : "open",
    unseen: rival.attempts === 0 && proven.some(({ unseen }) => unseen),
    leaderAtMost: bounds.length === 0 ? null : Math.max(0, Math.min(...bounds)),
    rivalAtLeast: rho !== null && rho > 0 && rho < 1 ? 1 / rho - 1 : null,
  };
}

function isDroppedBy(state: RaceState, leader: Arm, rival: Arm): boolean {
  return state.dropped.some(({ winner, loser }) => winner === leader.id && loser === rival.id);
}
