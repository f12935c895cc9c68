import { pairError } from "./boundary.ts";
import { compare, isShown, type Comparison } from "./compare.ts";
import { standingOf, type Contestant, type Standing } from "./standing.ts";

export type PassTerms = {
  /** Error allowed for the whole decision: 1 - confidence. */
  readonly delta: number;
  /** A candidate that costs at most this share more than the cheapest may be called the cheapest. */
  readonly indifference: number;
};

/** Where all candidates stand, the leader, and its comparison with each of its rivals. */
export type Field = {
  readonly standings: readonly Standing[];
  /** The candidate with a complete pass that costs least; null before the first. */
  readonly leader: Standing | null;
  readonly rivals: readonly Rival[];
  /** The two-sided error of one comparison. */
  readonly alpha: number;
};

export type Rival = { readonly standing: Standing; readonly comparison: Comparison };

/** Surveys the records. Candidates that are `excluded` are shown, and neither lead nor rival; they keep their share of the error. */
export function survey(contestants: readonly Contestant[], { delta, indifference }: PassTerms): Field {
  const standings = contestants.map(standingOf);
  const inRace = standings.filter((_, index) => contestants[index]!.excluded !== true);
  const alpha = pairError(delta, contestants.length);
  const leader = cheapest(inRace.filter(({ complete }) => complete));
  const rivals =
    leader === null
      ? []
      : inRace
          .filter((each) => each !== leader)
          .map((standing) => ({ standing, comparison: compare(leader, standing, 1 + indifference, alpha) }));
  return { standings, leader, rivals, alpha };
}

/**
 * Whose turn it is. Before the leader is known, the candidate whose first pass can still come out cheapest: one that can only be dearer
 * waits, and may never be bought from. Then the leader or the rival with the least evidence against it. null when the answer is shown.
 *
 * @param inRace the standings of the candidates that are not excluded
 */
export function nextTurn(inRace: readonly Standing[], { leader, rivals }: Field): Standing | null {
  const first = cheapest(inRace.filter(({ complete }) => !complete));
  if (first && (leader === null || first.cost < leader.cost)) return first;
  if (leader === null) return null;
  const share = ({ comparison }: Rival): number => comparison.evidence / comparison.needed;
  const [weakest] = rivals.filter(({ comparison }) => !isShown(comparison)).toSorted((a, b) => share(a) - share(b));
  if (!weakest) return null;
  return leaderFirst(leader, weakest.standing, weakest.comparison) ? leader : weakest.standing;
}

/**
 * Whether the leader's next course is worth more than the rival's: it takes off more variance per dollar. A rival in its first pass gives
 * little before its end; it is left waiting while the leader alone can settle it for less than the rest of that pass.
 */
function leaderFirst(leader: Standing, rival: Standing, { lead, needed, fromLeader, fromRival }: Comparison): boolean {
  const [leaderUsd, rivalUsd] = [spentOn(leader), spentOn(rival)];
  if (rival.complete) return fromLeader * rivalUsd >= fromRival * leaderUsd;
  const allowed = lead ** 2 / needed - fromRival;
  const alone = allowed > 0 ? leaderUsd * (fromLeader / allowed - 1) : Infinity;
  return alone <= rival.passUsd - rivalUsd;
}

/** Dollars of all its attempts at today's price; floored, so that a free candidate divides nothing by zero. */
export function spentOn({ policy, attempts }: Standing): number {
  return Math.max(policy.price, 1e-6) * attempts;
}

function cheapest(standings: readonly Standing[]): Standing | null {
  return standings.reduce<Standing | null>((best, each) => (best === null || each.cost < best.cost ? each : best), null);
}
