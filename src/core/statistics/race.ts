import { isProven } from "./pair.ts";
import { isMarked, live, raceLeader, raceThreshold, type Arm, type RaceState, type RaceStep, type RaceTerms } from "./field.ts";
import { nextBatch } from "./sampler.ts";

/**
 * RACE (statistics.md, 5): which attempts to buy next so that the cheapest candidate is known for the fewest dollars, and when to stop.
 * A pure function of the records, valid at every look, with any batch size and whatever is under way.
 */

/** Takes in what the records prove by now, and says what to buy next, in order, or to stop. */
export function race(
  arms: readonly Arm[],
  state: RaceState,
  terms: RaceTerms,
): { readonly state: RaceState; readonly step: RaceStep } {
  const now = rule(arms, state, terms);
  const winner = settled(arms, now);
  if (winner) return { state: now, step: { kind: "stop", reason: "settled", winner: winner.id } };
  return { state: now, step: nextBatch(arms, now, terms) };
}

/** The state with what the leader's evidence proves: rivals dropped at rho = 1, or marked at 1 + indifference. */
export function rule(arms: readonly Arm[], state: RaceState, { delta, indifference, bets }: RaceTerms): RaceState {
  const threshold = raceThreshold(arms.length, delta);
  const leader = raceLeader(arms, state);
  if (!leader || leader.usable === 0) return state;
  const [dropped, marked] = [[...state.dropped], [...state.marked]];
  for (const rival of live(arms, state)) {
    if (rival === leader) continue;
    const known = isMarked(state, leader, rival);
    if (!known && !isProven(leader, rival, 1 + indifference, threshold, bets)) continue;
    const ruling = { winner: leader.id, loser: rival.id, unseen: rival.attempts === 0 };
    if (!known) marked.push(ruling);
    if (isProven(leader, rival, 1, threshold, bets)) dropped.push(ruling);
  }
  return { dropped, marked };
}

/** A candidate whose rivals are all dropped or marked; the one that looks cheapest, if several are. */
export function settled(arms: readonly Arm[], state: RaceState): Arm | undefined {
  const running = live(arms, state);
  const done = running.filter((arm) => running.every((rival) => rival === arm || isMarked(state, arm, rival)));
  return done.length === 0 ? undefined : (done.find((arm) => arm === raceLeader(arms, state)) ?? done[0]);
}
