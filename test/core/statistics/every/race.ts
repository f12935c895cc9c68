import type { Random } from "../../../../src/core/random.ts";
import { closestAlternative, divergence } from "../../../../src/core/statistics/closest.ts";
import { beginCourse, learn, nextStep, type CourseTerms, type Outcome } from "../../../../src/core/statistics/course.ts";
import { acceptChance, logEDown, logEUp, usableBehind } from "../../../../src/core/statistics/evidence.ts";
import {
  cheapest,
  isMarked,
  live,
  RACE_START,
  raceLeader,
  raceThreshold,
  type Arm,
} from "../../../../src/core/statistics/field.ts";
import { foreseeRace } from "../../../../src/core/statistics/foresee-race.ts";
import { lowerBound, neededEvidence } from "../../../../src/core/statistics/lower-bound.ts";
import {
  isProven,
  logLikelihoodRatio,
  logPair,
  logPairAtMost,
  minimalRho,
  sideOf,
  type Tried,
} from "../../../../src/core/statistics/pair.ts";
import { race, rule, settled } from "../../../../src/core/statistics/race.ts";
import { nextBatch } from "../../../../src/core/statistics/sampler.ts";
import { toSettle } from "../../../../src/core/statistics/settle.ts";
import { raceVerdict } from "../../../../src/core/statistics/verdict.ts";
import { armOf } from "../../../support/race-simulation.ts";
import { allFinite, chance, counts, error, holds, inner, magnitude, noMore, price, rising, whole, type Case } from "./draws.ts";

/** Evidence, the race and what bounds it. */

const judge = (random: Random) => ({ falseAccept: 0.4 * random(), falseReject: 0.4 * random() });
const tried = (random: Random): Tried => ({ ...counts(random), productionUsd: random() < 0.02 ? 0 : price(random) });
const pair = (random: Random) => ({ a: tried(random), b: tried(random), rho: magnitude(random, -2, 2) });
const ratioOf = ({ a, b, rho }: ReturnType<typeof pair>): number =>
  Math.max(a.productionUsd, 1e-9) / (rho * Math.max(b.productionUsd, 1e-9));

function look(random: Random) {
  const arms = Array.from({ length: 1 + whole(random, 3) }, (_, index): Arm => {
    const { productionUsd, usable, attempts } = tried(random);
    return armOf(`c${index}`, productionUsd, { usable, attempts, underWay: whole(random, 2), open: random() < 0.9 });
  });
  const terms = { delta: magnitude(random, -4, -0.7), indifference: 0.2 * random(), batch: 1 + whole(random, 8) };
  return { arms, terms: { ...terms, leftUsd: BigInt(Math.round(magnitude(random, -3, 3) * 1e12)) } };
}

/** Some steps of a race with outcomes by lot. */
function walk(random: Random) {
  const arms = Array.from({ length: 1 + whole(random, 3) }, (_, index) => ({
    ...look(random).arms[0]!,
    id: `c${index}`,
    underWay: 0,
  }));
  const how = random() < 0.5 ? ("batch" as const) : ("window" as const);
  const terms: CourseTerms = { delta: 0.05, indifference: 0.2 * random(), batch: 1 + whole(random, 5), look: how };
  const outcomes = Array.from({ length: 6 }, (): Outcome => ({
    attempts: 1,
    usable: random() < 0.5 ? 1 : 0,
    releasedUsd: 0n,
  }));
  return { arms, terms, outcomes };
}

const evidence = (logE: (k: number, n: number, x: number) => number, grows: -1 | 1): Case =>
  holds(
    25_000,
    (random) => ({ ...counts(random), x: chance(random) }),
    ({ usable, attempts, x }) => {
      const [here, there] = [logE(usable, attempts, x), logE(usable, attempts, Math.min(1, x * 1.1))];
      return grows > 0 ? rising(here, there) : rising(there, here);
    },
  );

/** In logs, whose rounding is absolute. */
const rises = (less: number, more: number): boolean => Number.isFinite(less) && Number.isFinite(more) && less <= more + 1e-9;

export const RACE: Readonly<Record<string, Case>> = {
  divergence: holds(
    60_000,
    (random) => [chance(random), chance(random)] as const,
    ([p, q]) => rising(0, divergence(p, q)) && divergence(p, p) < 1e-12,
  ),
  closestAlternative: holds(25_000, pair, (drawn) => {
    const { chanceA, chanceB, distance } = closestAlternative(drawn.a, drawn.b, ratioOf(drawn));
    return rising(0, chanceA, 1) && rising(0, chanceB, 1) && rising(0, distance);
  }),
  logEUp: evidence(logEUp, -1),
  logEDown: evidence(logEDown, 1),
  acceptChance: holds(
    60_000,
    (random) => ({ x: chance(random), by: judge(random) }),
    ({ x, by }) => rising(by.falseAccept, acceptChance(x, by)!, 1 - by.falseReject),
  ),
  usableBehind: holds(
    30_000,
    (random) => ({ ...counts(random), by: judge(random) }),
    ({ usable, attempts, by }) => rising(0, usableBehind(usable, attempts, by), attempts),
  ),
  sideOf: holds(
    20_000,
    (random) => ({ ...tried(random), judge: random() < 0.5 ? judge(random) : undefined }),
    (one) => rising(0, sideOf(one).usable, sideOf(one).attempts),
  ),
  logPair: holds(200, pair, ({ a, b, rho }) => rises(logPair(a, b, rho), logPair(a, b, rho * 1.1))),
  logPairAtMost: holds(200, pair, ({ a, b, rho }) => rises(logPair(a, b, rho), logPairAtMost(a, b, rho))),
  isProven: holds(
    200,
    (random) => ({ ...pair(random), threshold: 6 * random() }),
    ({ a, b, rho, threshold }) => isProven(a, b, rho, threshold) === logPair(a, b, rho) >= threshold,
  ),
  logLikelihoodRatio: holds(15_000, pair, ({ a, b, rho }) => rising(0, logLikelihoodRatio(a, b, rho))),
  minimalRho: holds(8, pair, ({ a, b }) => {
    const rho = minimalRho(a, b, 3);
    return rho === null || rho === 0 || (rising(0, rho) && logPair(a, b, rho * (1 + 1e-9)) >= 3 - 1e-6);
  }),
  neededEvidence: holds(60_000, error, (delta) => rising(0, neededEvidence(delta), neededEvidence(delta / 2))),
  lowerBound: holds(
    10,
    (random) => ({
      arms: Array.from({ length: 1 + whole(random, 3) }, () => ({
        attemptUsd: price(random),
        productionUsd: price(random),
        chance: inner(random),
      })),
      delta: error(random),
      indifference: 0.2 * random(),
    }),
    ({ arms, delta, indifference }) => {
      const bound = lowerBound(arms, delta, indifference);
      return bound === null || (allFinite(bound) && bound.usd > 0 && bound.attempts.every((count) => count >= 0));
    },
  ),
  raceThreshold: holds(
    60_000,
    (random) => ({ arms: whole(random, 40), delta: error(random) }),
    ({ arms, delta }) => rising(0, raceThreshold(arms, delta), raceThreshold(arms + 1, delta)),
  ),
  live: holds(
    2_000,
    look,
    ({ arms }) => live(arms, { dropped: [{ winner: "c1", loser: "c0", unseen: false }], marked: [] }).length === arms.length - 1,
  ),
  isMarked: holds(2_000, look, ({ arms }) => !isMarked(RACE_START, arms[0]!, arms.at(-1)!)),
  raceLeader: holds(5_000, look, ({ arms }) => arms.includes(raceLeader(arms, RACE_START)!)),
  cheapest: holds(
    20_000,
    (random) => [random(), random(), random()],
    (costs) => cheapest(costs, (cost) => cost) === Math.min(...costs),
  ),
  rule: holds(100, look, ({ arms, terms }) =>
    rule(arms, RACE_START, terms).dropped.every(({ winner, loser }) => winner !== loser),
  ),
  settled: holds(100, look, ({ arms, terms }) => {
    const winner = settled(arms, rule(arms, RACE_START, terms));
    return winner === undefined || arms.includes(winner);
  }),
  nextBatch: holds(100, look, ({ arms, terms }) => {
    const step = nextBatch(arms, RACE_START, terms);
    if (step.kind !== "buy") return true;
    const bought = step.arms.map((id) => arms.find((arm) => arm.id === id)!);
    return bought.reduce((sum, { reserveUsd }) => sum + reserveUsd, 0n) <= terms.leftUsd && bought.every(({ open }) => open);
  }),
  race: holds(100, look, ({ arms, terms }) => {
    const { state, step } = race(arms, RACE_START, terms);
    return step.kind !== "stop" || step.reason !== "settled" || live(arms, state).some(({ id }) => id === step.winner);
  }),
  raceVerdict: holds(6, look, ({ arms, terms }) => {
    const verdict = raceVerdict(arms, rule(arms, RACE_START, terms), terms);
    return (
      allFinite(verdict) && numbersAreShares(verdict.rivals) && (verdict.cheapest === null || verdict.cheapest === verdict.leader)
    );
  }),
  toSettle: holds(12, look, ({ arms, terms }) => {
    const forecast = toSettle(arms, RACE_START, terms);
    return (
      forecast === null ||
      (rising(0, forecast.usd.low, forecast.usd.high) && rising(0, forecast.attempts.low, forecast.attempts.high))
    );
  }),
  foreseeRace: holds(
    4,
    (random) => ({
      arms: walk(random).arms.map((arm) => ({ arm, chance: chance(random) })),
      budgetUsd: magnitude(random, -3, 0),
    }),
    ({ arms, budgetUsd }) => {
      const take = foreseeRace(arms, { delta: 0.05, indifference: 0.05, seed: 1, budgetUsd }, 1);
      return rising(0, take.decidedShare, 1) && rising(0, take.atMostMore ?? 0);
    },
  ),
  beginCourse: holds(2_000, walk, ({ arms }) => beginCourse(arms, 1n).underWay.length === 0),
  nextStep: holds(60, walk, ({ arms, terms, outcomes }) => {
    const first = nextStep(beginCourse(arms, 10n ** 12n), terms, []);
    const then = nextStep(first.course, terms, outcomes);
    return first.used === 0 && then.used <= outcomes.length && first.course.leftUsd >= 0n && then.course.leftUsd >= 0n;
  }),
  learn: holds(2_000, walk, ({ arms, outcomes }) => {
    const before = { ...beginCourse(arms, 1n), underWay: ["c0"] };
    const after = learn(before, outcomes[0]!);
    return after.arms[0]!.attempts === arms[0]!.attempts + 1 && noMore(after.arms[0]!.usable, after.arms[0]!.attempts);
  }),
};

function numbersAreShares(
  rivals: readonly { readonly leaderAtMost: number | null; readonly rivalAtLeast: number | null }[],
): boolean {
  return rivals.every(({ leaderAtMost, rivalAtLeast }) => (leaderAtMost ?? 0) >= 0 && (rivalAtLeast ?? 0) >= 0);
}
