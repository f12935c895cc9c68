import type { DecisionStatus } from "../terms.ts";

/** A candidate as the decision sees it. */
export type Contender = {
  readonly id: string;
  /** What it is ranked by, in dollars; null when nothing was tried. */
  readonly rank: number | null;
  /** Its interval at the joint confidence; `high` is null when it has no upper end. */
  readonly low: number;
  readonly high: number | null;
  /** May be called the cheapest. */
  readonly eligible: boolean;
  /** Shown not to be eligible by a complete measurement: no rival any more. */
  readonly excluded: boolean;
};

export type Decision = {
  readonly status: DecisionStatus;
  readonly leader: string | null;
  readonly cheapest: string | null;
  /**
   * Candidates that are within the indifference of the leader (`tie`), that are not ruled out (`undecided`), or that are not shown to be
   * dearer, though the leader costs hardly more than they do (`clear`).
   */
  readonly others: readonly string[];
  /** The leader is shown to cost at most (1 + this) times the cheapest; null or absent when nothing bounds it. */
  readonly atMostAboveCheapest?: number | null;
};

/**
 * Decides on intervals that hold jointly. `clear`: every rival costs at least as much as the leader, even at the worst ends.
 * `tie`: every rival not ruled out is within the share `indifference` of the leader, both ways. Otherwise `undecided`; `none` when
 * no candidate is eligible. The leader is the eligible candidate with the least rank.
 */
export function decide(contenders: readonly Contender[], indifference: number): Decision {
  const eligible = contenders.filter((contender) => contender.eligible && contender.rank !== null);
  const leader = eligible.toSorted((a, b) => a.rank! - b.rank! || a.low - b.low)[0];
  if (!leader) return { status: "none", leader: null, cheapest: null, others: [] };
  const open = contenders.filter((rival) => rival !== leader && !rival.excluded && !costsAtMost(leader, rival, 0));
  const others = open.map((rival) => rival.id);
  if (open.length === 0) return { status: "clear", leader: leader.id, cheapest: leader.id, others };
  const tied = open.every((rival) => costsAtMost(leader, rival, indifference) && costsAtMost(rival, leader, indifference));
  return { status: tied ? "tie" : "undecided", leader: leader.id, cheapest: tied ? leader.id : null, others };
}

/** Whether a surely costs at most (1 + share) times what b costs. */
export function costsAtMost(a: Contender, b: Contender, share: number): boolean {
  return a.high !== null && a.high <= (1 + share) * b.low;
}
