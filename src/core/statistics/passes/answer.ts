import type { DecisionStatus } from "../../terms.ts";
import { compare, costInterval, isShown, shownRatio } from "./compare.ts";
import { expectedPictureCost } from "./estimate.ts";
import { spentOn, survey, type Field, type PassTerms, type Rival } from "./field.ts";
import type { Contestant, Standing } from "./standing.ts";

/** The answer of paired passes, as data. It rests on a normal approximation, and says so. */
export type PassAnswer = {
  readonly approximate: true;
  readonly status: DecisionStatus;
  readonly leader: string | null;
  /** The leader when it is shown to cost at most the indifference more than the cheapest. */
  readonly cheapest: string | null;
  /**
   * Of a `tie`, those shown to be within the indifference of the leader both ways; of an `undecided`, those not ruled out; of a `clear`,
   * those not shown to be dearer, though the leader costs hardly more than they do.
   */
  readonly others: readonly string[];
  /** Ruled out although nothing was bought from them. */
  readonly unseen: readonly string[];
  /** The leader costs at most this share more than the cheapest; null when nothing is shown. */
  readonly atMostMore: number | null;
  readonly candidates: readonly CandidateAnswer[];
  readonly toSettle: ToSettle | null;
};

export type CandidateAnswer = {
  readonly id: string;
  readonly complete: boolean;
  /** Dollars per picture needed, L; null before the first complete pass. */
  readonly cost: number | null;
  /** At the joint confidence of all candidates; `high` is null when it has no upper end. */
  readonly low: number;
  readonly high: number | null;
  readonly coverage: number | null;
  /** What a picture given up would have to cost for this candidate and the leader to cost the same; null when it never would. */
  readonly crossoverUsd: number | null;
};

export type ToSettle = { readonly usd: number; readonly attempts: number };

/** The answer of the records so far. */
export function answer(contestants: readonly Contestant[], terms: PassTerms): PassAnswer {
  const field = survey(contestants, terms);
  const hopeful = looksCheaper(contestants, field);
  const joint = terms.delta / Math.max(1, contestants.length);
  const candidates = field.standings.map((standing) => ({
    id: standing.id,
    complete: standing.complete,
    cost: standing.complete ? standing.cost : null,
    ...costInterval(standing, joint),
    coverage: standing.coverage,
    crossoverUsd: field.leader && standing !== field.leader && !hopeful ? crossover(field.leader, standing) : null,
  }));
  const common = { approximate: true, candidates } as const;
  const { leader, rivals } = field;
  if (leader === null || leader.usable === 0) {
    const nothing = { leader: null, cheapest: null, others: [], unseen: [], atMostMore: null, toSettle: null };
    return { ...common, status: "none", ...nothing };
  }
  const open = rivals.filter(({ comparison }) => !isShown(comparison));
  if (hopeful) {
    const others = [leader, ...open.map(({ standing }) => standing).filter((standing) => standing !== hopeful)].map(
      ({ id }) => id,
    );
    const undecided = { status: "undecided", cheapest: null, others, unseen: unseenOf(rivals), atMostMore: null } as const;
    return { ...common, ...undecided, leader: hopeful.id, toSettle: toSettle(leader, open) };
  }
  const within = rivals.filter(({ standing }) => isShown(compare(standing, leader, 1 + terms.indifference, field.alpha)));
  const status = open.length > 0 ? "undecided" : within.length > 0 ? "tie" : "clear";
  const near = rivals.filter(({ standing }) => !isShown(compare(leader, standing, 1, field.alpha)));
  const others = { undecided: open, tie: within, clear: near }[status];
  return {
    ...common,
    status,
    leader: leader.id,
    cheapest: status === "undecided" ? null : leader.id,
    others: others.map(({ standing }) => standing.id),
    unseen: unseenOf(rivals),
    atMostMore: atMostMore(leader, field),
    toSettle: toSettle(leader, open),
  };
}

/**
 * The candidate that looks cheapest although its first pass is not complete: it is expected to cost less than the cheapest that has one, and
 * nothing shows that it does not. Nothing is decided then, and it would be wrong to show a dearer one as the leader.
 */
function looksCheaper(contestants: readonly Contestant[], { leader, standings, rivals }: Field): Standing | null {
  if (leader === null || leader.usable === 0) return null;
  let best: { readonly standing: Standing; readonly cost: number } = { standing: leader, cost: leader.cost };
  for (const [index, contestant] of contestants.entries()) {
    const standing = standings[index]!;
    const comparison = rivals.find((rival) => rival.standing === standing)?.comparison;
    if (comparison === undefined || isShown(comparison) || standing.complete || standing.usable === 0) continue;
    if (contestant.priceOnly || contestant.mayNotLead === true) continue;
    const cost = expectedPictureCost(contestant);
    if (cost < best.cost) best = { standing, cost };
  }
  return best.standing === leader ? null : best.standing;
}

function unseenOf(rivals: readonly Rival[]): string[] {
  return rivals
    .filter(({ standing, comparison }) => standing.attempts === 0 && isShown(comparison))
    .map(({ standing }) => standing.id);
}

/** The least share x for which it is shown of every rival that the leader costs at most 1 + x times as much. */
function atMostMore(leader: Standing, { rivals, alpha }: Field): number | null {
  const ratios = rivals.map(({ standing }) => shownRatio(leader, standing, alpha));
  if (ratios.includes(null)) return null;
  return Math.max(0, ...ratios.map((ratio) => ratio! - 1));
}

/**
 * What the answer would still take, if costs stay as they are seen: variance falls as courses are added, so that the evidence grows in
 * proportion to them. null when nothing is open, or when nothing yet speaks for the leader.
 */
function toSettle(leader: Standing, open: readonly Rival[]): ToSettle | null {
  if (open.length === 0 || open.some(({ comparison }) => comparison.evidence <= 0)) return null;
  const times = ({ comparison }: Rival): number => Math.max(0, comparison.needed / comparison.evidence - 1);
  const most = Math.max(...open.map(times));
  let usd = most * spentOn(leader);
  let attempts = most * leader.attempts;
  for (const rival of open) {
    const { standing } = rival;
    const rest = standing.complete ? 0 : Math.max(0, standing.passAttempts - standing.attempts);
    const more = standing.complete ? times(rival) * standing.attempts : rest;
    usd += more * standing.policy.price;
    attempts += more;
  }
  return { usd, attempts: Math.ceil(attempts) };
}

/** F* = (c_B T_B - c_A T_A) / (S_B - S_A), at the caps of today. */
export function crossover(a: Standing, b: Standing): number | null {
  if (!a.complete || !b.complete || a.shipped === b.shipped) return null;
  const usd = (b.policy.price * b.tries - a.policy.price * a.tries) / (b.shipped - a.shipped);
  return usd > 0 && Number.isFinite(usd) ? usd : null;
}
