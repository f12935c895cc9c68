import { pairError } from "./boundary.ts";
import { compare, isShown, timesAlone, type Comparison } from "./compare.ts";
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
  /** 1 + indifference. */
  readonly ratio: number;
};

export type Rival = { readonly standing: Standing; readonly comparison: Comparison };

/** Surveys the records. Candidates that are `excluded` are shown, and neither lead nor rival; they keep their share of the error. */
export function survey(contestants: readonly Contestant[], { delta, indifference }: PassTerms): Field {
  const standings = contestants.map(standingOf);
  const inRace = standings.filter((_, index) => contestants[index]!.excluded !== true);
  const alpha = pairError(delta, contestants.length);
  const ratio = 1 + indifference;
  const leader = cheapest(inRace.filter(({ complete }) => complete));
  const rivals =
    leader === null
      ? []
      : inRace
          .filter((each) => each !== leader)
          .map((standing) => ({ standing, comparison: compare(leader, standing, ratio, alpha) }));
  return { standings, leader, rivals, alpha, ratio };
}

/**
 * Whose turn it is. Before the leader is known, the candidate whose first pass can still come out cheapest: one that can only be dearer
 * waits, and may never be bought from. Then the leader or the rival with the least evidence against it. Who cannot be paid for is passed
 * over. null when the answer is shown; `nobody` when it is not, and nobody can be paid for who would tell more.
 *
 * @param inRace the standings of the candidates that are not excluded
 */
export function nextTurn(
  inRace: readonly Standing[],
  { leader, rivals, alpha, ratio }: Field,
  isAffordable: (standing: Standing) => boolean = () => true,
): Standing | "nobody" | null {
  const firsts = inRace.filter((each) => !each.complete && (leader === null || each.cost < leader.cost));
  const first = cheapest(firsts.filter(isAffordable));
  if (first) return first;
  if (leader === null) return firsts.length > 0 ? "nobody" : null;
  const share = ({ comparison }: Rival): number => comparison.evidence / comparison.needed;
  const open = rivals.filter(({ comparison }) => !isShown(comparison)).toSorted((a, b) => share(a) - share(b));
  for (const { standing, comparison } of open) {
    const isLeader = leaderFirst(leader, standing, comparison, timesAlone(leader, standing, ratio, alpha));
    const found = (isLeader ? [leader, standing] : [standing, leader]).find(isAffordable);
    if (found) return found;
  }
  return open.length > 0 ? "nobody" : null;
}

/**
 * Whether the leader's next course is worth more than the rival's: it takes off more variance per dollar. A rival in its first pass gives
 * little before its end; it is left waiting while the leader alone can settle it for less than the rest of that pass.
 */
function leaderFirst(leader: Standing, rival: Standing, { fromLeader, fromRival }: Comparison, times: number | null): boolean {
  const [leaderUsd, rivalUsd] = [spentOn(leader), spentOn(rival)];
  if (rival.complete) return fromLeader * rivalUsd >= fromRival * leaderUsd;
  return times !== null && leaderUsd * (times - 1) <= rival.passUsd - rivalUsd;
}

/** Dollars of all its attempts at today's price; floored, so that a free candidate divides nothing by zero. */
export function spentOn({ policy, attempts }: Standing): number {
  return Math.max(policy.price, 1e-6) * attempts;
}

function cheapest(standings: readonly Standing[]): Standing | null {
  return standings.reduce<Standing | null>((best, each) => (best === null || each.cost < best.cost ? each : best), null);
}
