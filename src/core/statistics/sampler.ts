import type { Usd } from "../money.ts";
import { closestAlternative, divergence, type Side } from "./closest.ts";
import { logEDown, logEUp, type Bets } from "./evidence.ts";
import { logLikelihoodRatio, logPair, logPairAtMost, sideOf } from "./pair.ts";
import {
  cheapest,
  isMarked,
  live,
  raceLeader,
  raceThreshold,
  type Arm,
  type RaceState,
  type RaceStep,
  type RaceTerms,
} from "./field.ts";

/** The sampler of the race (statistics.md, 5, greedy$): the attempt that tells most for a dollar, with outcomes foreseen in a batch. */

/** An attempt that costs nothing tells without end for a dollar: prices below this are taken as this. */
const LEAST_USD = 1e-6;
/** A batch is this large at least: one attempt at a time would take long, and few cannot cost much. */
const FIRST_BATCH = 4;
/**
 * Nothing more is bought ahead while what is under way would bring the evidence within so much of the threshold: it may well suffice. Spends
 * a fiftieth less than waiting until it is foreseen to pass the threshold, and waits for few more answers.
 */
const GUARD = -0.5;

/** A candidate with its foreseen outcomes: counts smoothed by half a success and half a failure, and prices kept off zero. */
type Foreseen = { readonly arm: Arm; readonly extra: number; readonly side: Side; readonly c: number; readonly d: number };

/** The next attempts, in order: as many as a batch has room for beside what is under way. */
export function nextBatch(arms: readonly Arm[], state: RaceState, terms: RaceTerms): RaceStep {
  const running = live(arms, state);
  const underWay = arms.reduce((sum, arm) => sum + arm.underWay, 0);
  const decided = arms.reduce((sum, arm) => sum + arm.attempts, 0);
  const room = Math.min(Math.max(terms.batch, 1), Math.max(FIRST_BATCH, decided)) - underWay;
  const threshold = raceThreshold(arms.length, terms.delta);
  const isEnough = overshootGuard(arms, state, terms);
  let foreseen = running.map((arm) => foresee(arm, arm.underWay));
  let left = terms.leftUsd;
  const bought: string[] = [];
  let nothing: "budget" | "closed" | null = null;
  while (bought.length < room) {
    if (underWay + bought.length > 0 && isEnough(foreseen)) break;
    const next = pick(foreseen, state, terms, left, threshold);
    if (typeof next === "string") {
      nothing = next;
      break;
    }
    bought.push(next.arm.id);
    left -= next.arm.reserveUsd;
    foreseen = foreseen.map((each) => (each === next ? foresee(each.arm, each.extra + 1) : each));
  }
  if (bought.length > 0) return { kind: "buy", arms: bought };
  return underWay > 0 || nothing === null ? { kind: "wait" } : { kind: "stop", reason: nothing };
}

/** Counts with `extra` outcomes that come as the smoothed share says, which leaves that share as it is. */
function foresee(arm: Arm, extra: number): Foreseen {
  const seen = sideOf(arm);
  const share = (seen.usable + 0.5) / (seen.attempts + 1);
  const side = { usable: seen.usable + 0.5 + extra * share, attempts: seen.attempts + 1 + extra };
  return { arm, extra, side, c: Math.max(arm.attemptUsd, LEAST_USD), d: Math.max(arm.productionUsd, LEAST_USD) };
}

/** The attempt that tells most: of the leader or of the rival nearest to it, whichever tells more for a dollar and may be bought. */
function pick(
  foreseen: readonly Foreseen[],
  state: RaceState,
  { indifference, bets }: RaceTerms,
  left: Usd,
  threshold: number,
): Foreseen | "budget" | "closed" {
  const leader = cheapest(foreseen, ({ side, d }) => (d * side.attempts) / side.usable);
  if (!leader) return "closed";
  const mayBuy = ({ arm }: Foreseen): boolean => arm.open && arm.reserveUsd <= left;
  const rivals = foreseen
    .filter((each) => each !== leader && !isMarked(state, leader.arm, each.arm))
    .filter((each) => mayBeProven(leader, each, 1 + indifference, threshold, bets))
    .map((rival) => compare(leader, rival, indifference))
    .toSorted((a, b) => a.distance - b.distance);
  for (const { rival, gainLeader, gainRival } of rivals) {
    const order = gainLeader >= gainRival ? [leader, rival] : [rival, leader];
    const found = order.find(mayBuy);
    if (found) return found;
  }
  return rivals.some(({ rival }) => rival.arm.open || leader.arm.open) ? "budget" : "closed";
}

/**
 * Whether attempts could still prove the leader against a rival. Where one of the two is closed, the most that the other can bring is to
 * have its cost known exactly: then what the closed one has must be evidence enough at that cost.
 */
function mayBeProven(leader: Foreseen, rival: Foreseen, rho: number, threshold: number, bets?: Bets): boolean {
  const [a, b] = [leader.arm, rival.arm];
  const cost = ({ side, d }: Foreseen): number => (d * side.attempts) / side.usable;
  if (!a.open && !b.open) return false;
  if (!b.open)
    return logEDown(b.usable, b.attempts, (rho * b.productionUsd) / cost(leader), b.judge?.asRival ?? b.judge, bets) >= threshold;
  if (!a.open)
    return logEUp(a.usable, a.attempts, a.productionUsd / (rho * cost(rival)), a.judge?.asLeader ?? a.judge, bets) >= threshold;
  return true;
}

/** How near a rival is to being as cheap as the leader, and what an attempt of each tells for a dollar. */
function compare(
  leader: Foreseen,
  rival: Foreseen,
  indifference: number,
): { rival: Foreseen; distance: number; gainLeader: number; gainRival: number } {
  const ratio = leader.d / ((1 + indifference) * rival.d);
  const { chanceA, chanceB, distance } = closestAlternative(leader.side, rival.side, ratio);
  const gain = ({ side, c }: Foreseen, other: number): number =>
    (distance > 0 ? divergence(side.usable / side.attempts, other) : 1 / side.attempts) / c;
  return { rival, distance, gainLeader: gain(leader, chanceA), gainRival: gain(rival, chanceB) };
}

/**
 * Whether the foreseen outcomes will do: the forecast likelihood ratio, less what the bets lag behind it now, comes near the threshold for
 * every rival that is still open.
 */
function overshootGuard(
  arms: readonly Arm[],
  state: RaceState,
  { delta, indifference, bets, guard = GUARD }: RaceTerms,
): (foreseen: readonly Foreseen[]) => boolean {
  const leader = raceLeader(arms, state);
  if (!leader || leader.usable === 0) return () => false;
  const enough = raceThreshold(arms.length, delta) + guard;
  const rho = 1 + indifference;
  const lags = new Map<Arm, number>();
  const lag = (rival: Arm): number => {
    const known = lags.get(rival) ?? logLikelihoodRatio(leader, rival, rho) - logPair(leader, rival, rho, bets);
    lags.set(rival, known);
    return known;
  };
  return (foreseen) => {
    // The foreseen counts are those behind the check's errors already.
    const counted = new Map(foreseen.map(({ arm, extra }) => [arm, { ...arm, ...expected(arm, extra), judge: undefined }]));
    return foreseen.every(({ arm }) => {
      if (arm === leader || isMarked(state, leader, arm)) return true;
      const ratio = logLikelihoodRatio(counted.get(leader)!, counted.get(arm)!, rho);
      const gained = ratio - logLikelihoodRatio(leader, arm, rho);
      return gained + logPairAtMost(leader, arm, rho, bets) >= enough && ratio - lag(arm) >= enough;
    });
  };
}

/** The counts as they are, with the foreseen outcomes. */
function expected(arm: Arm, extra: number): Side {
  const { usable, attempts } = sideOf(arm);
  return { usable: usable + (extra * (usable + 0.5)) / (attempts + 1), attempts: attempts + extra };
}
