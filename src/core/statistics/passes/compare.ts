import { boundary, studentized } from "./boundary.ts";
import type { Standing } from "./standing.ts";

/** What speaks for one candidate costing at most a multiple of another. */
export type Comparison = {
  /** The square of the lead in standard errors; 0 when nothing speaks for the claim. */
  readonly evidence: number;
  /** How much of it is needed. */
  readonly needed: number;
  /** The lead in dollars per picture: ratio x the rival's cost - the leader's. */
  readonly lead: number;
  /** What either adds to the variance of the lead. */
  readonly fromLeader: number;
  readonly fromRival: number;
};

/** Stands for a certainty: more than any threshold, and still a number. */
const CERTAIN = 1e9;

/**
 * Compares on D = ratio Z_rival - Z_leader, prompt by prompt and averaged by weight. Courses of the two are independent once the prompt is
 * given, so that the variance of the mean of D is the sum of both, and neither needs as many passes as the other. A rival of which
 * nothing was bought costs its price at least, and that is no matter of luck: the leader's records alone decide. So they do where the price
 * of a rival that was tried, which may have risen since, says more than its records.
 */
export function compare(cheaper: Standing, dearer: Standing, ratio: number, alpha: number): Comparison {
  const [leader, rival] = [cheaper.ends?.leader ?? cheaper, dearer.ends?.rival ?? dearer];
  const byRecords = compareWith(leader, rival, ratio, alpha);
  if (rival.attempts === 0) return byRecords;
  // Taking the better of two proofs is one more chance to err: the second one has half of it.
  const byPrice = compareWith(leader, atLeast(rival), ratio, alpha / 2);
  return byPrice.evidence / byPrice.needed > byRecords.evidence / byRecords.needed ? byPrice : byRecords;
}

/** What a picture costs at least, as if nothing was bought. */
function atLeast(rival: Standing): Standing {
  return { ...rival, cost: rival.policy.price, attempts: 0, courses: 0, variance: 0, concentration: 0 };
}

function compareWith(leader: Standing, rival: Standing, ratio: number, alpha: number): Comparison {
  const [fromLeader, fromRival] = [leader.variance, ratio ** 2 * rival.variance];
  const needed = neededOf(leader, rival, ratio, alpha, 1);
  const lead = ratio * rival.cost - leader.cost;
  if (!leader.complete || lead <= 0) return { evidence: 0, needed, lead, fromLeader, fromRival };
  const evidence = Math.min(CERTAIN, lead ** 2 / Math.max(fromLeader + fromRival, Number.MIN_VALUE));
  return { evidence, needed, lead, fromLeader, fromRival };
}

/** How much evidence is needed when the leader has so many times its courses, and luck stays as it is seen. */
function neededOf(leader: Standing, rival: Standing, ratio: number, alpha: number, times: number): number {
  const variance = leader.variance / times + ratio ** 2 * rival.variance;
  const concentration = leader.concentration / times ** 3 + ratio ** 4 * rival.concentration;
  const observations = (leader.courses * times + rival.courses) / 2;
  return studentized(boundary(observations, alpha), variance, concentration);
}

/** More of them than this nobody buys. */
const MOST_TIMES = 2 ** 20;

/**
 * How many times its courses the leader must have to settle it alone, if costs and luck stay as they are seen. The first courses tell more
 * than the last ones: they make the variance known as well. null when the rival's luck alone is in the way.
 */
export function timesAlone(cheaper: Standing, dearer: Standing, ratio: number, alpha: number): number | null {
  const [leader, rival] = [cheaper.ends?.leader ?? cheaper, dearer.ends?.rival ?? dearer];
  const lead = ratio * rival.cost - leader.cost;
  if (lead <= 0) return null;
  const isEnough = (times: number): boolean =>
    lead ** 2 >= (leader.variance / times + ratio ** 2 * rival.variance) * neededOf(leader, rival, ratio, alpha, times);
  let high = 1;
  while (!isEnough(high)) if ((high *= 2) > MOST_TIMES) return null;
  let low = Math.max(1, high / 2);
  while (high - low > 1e-3 * high) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Whether the evidence is enough. */
export function isShown({ evidence, needed }: Comparison): boolean {
  return evidence >= needed;
}

/** The least ratio for which it is shown that `leader` costs at most so many times `rival`; null when there is none up to 1000. */
export function shownRatio(leader: Standing, rival: Standing, alpha: number): number | null {
  const shown = (ratio: number): boolean => isShown(compare(leader, rival, ratio, alpha));
  let [low, high] = [0, 1000];
  if (!shown(high)) return null;
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (shown(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The interval of a candidate's cost, at the two-sided error `alpha`; no upper end before its first complete pass. */
export function costInterval(standing: Standing, alpha: number): { readonly low: number; readonly high: number | null } {
  const half = ({ variance, concentration, courses }: Standing): number =>
    Math.sqrt(variance * studentized(boundary(courses, alpha), variance, concentration));
  const [least, most] = [standing.ends?.rival ?? standing, standing.ends?.leader ?? standing];
  const low = Math.min(standing.cost, Math.max(standing.policy.price, least.cost - half(least)));
  // A picture never costs more than all of its attempts and giving it up.
  const { price, cap, giveUp } = standing.policy;
  const high = Math.max(standing.cost, Math.min(most.cost + half(most), price * cap + giveUp));
  return { low, high: standing.complete ? high : null };
}
