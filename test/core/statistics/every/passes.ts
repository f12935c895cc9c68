import type { Random } from "../../../../src/core/random.ts";
import { answer, crossover } from "../../../../src/core/statistics/passes/answer.ts";
import { boundary, halfWidth, pairError, studentized } from "../../../../src/core/statistics/passes/boundary.ts";
import { compare, costInterval, isShown, shownRatio, timesAlone } from "../../../../src/core/statistics/passes/compare.ts";
import { courseList } from "../../../../src/core/statistics/passes/course-list.ts";
import { courseCap, courseCost, coursesOf, expectedCost } from "../../../../src/core/statistics/passes/course.ts";
import { countsOf, expectedCourses, expectedPictureCost } from "../../../../src/core/statistics/passes/estimate.ts";
import { foresee, medianBound } from "../../../../src/core/statistics/passes/foresee.ts";
import { nextTurn, spentOn, survey } from "../../../../src/core/statistics/passes/field.ts";
import { planPasses } from "../../../../src/core/statistics/passes/plan.ts";
import { costVariance, courseVariances } from "../../../../src/core/statistics/passes/spread.ts";
import { isGivenUpOn, standingOf, type Contestant } from "../../../../src/core/statistics/passes/standing.ts";
import { chancesOf, restOf } from "../../../../src/core/statistics/rest.ts";
import { seenInBatch, seenInCourses, withRest } from "../../../../src/core/statistics/seen.ts";
import { VERDICTS } from "../../../../src/core/terms.ts";
import { allFinite, chance, counts, error, holds, magnitude, price, rising, whole, type Case } from "./draws.ts";

/** Paired passes: courses of retries, and what is shown of their costs. */

const policy = (random: Random) => ({ price: price(random), cap: Math.ceil(magnitude(random, 0, 4)), giveUp: price(random) });
const verdicts = (random: Random) =>
  Array.from({ length: whole(random, 9) }, () => VERDICTS[whole(random, VERDICTS.length - 1)]!);

function contestant(random: Random, prompts: number, index = 0): Contestant {
  const own = policy(random);
  const each = <T>(draw: () => T): T[] => Array.from({ length: prompts }, draw);
  const courses = each(() => coursesOf(verdicts(random), own.cap, random() < 0.1));
  return { id: `c${index}`, ...own, weights: each(() => magnitude(random, -3, 3)), courses, excluded: random() < 0.1 };
}
const contestants = (random: Random): Contestant[] => {
  const prompts = 1 + whole(random, 3);
  return Array.from({ length: 1 + whole(random, 2) }, (_, index) => contestant(random, prompts, index));
};
export const standing = (random: Random) => standingOf(contestant(random, 1 + whole(random, 3)));
const standings = (random: Random) => ({ a: standing(random), b: standing(random), alpha: error(random) });
const TERMS = { delta: 0.05, indifference: 0.05 };

export const PASSES: Readonly<Record<string, Case>> = {
  medianBound: holds(
    20_000,
    (random) => Array.from({ length: whole(random, 9) }, () => (random() < 0.3 ? null : magnitude(random, -3, 3))),
    (bounds) => {
      const known = bounds.filter((bound) => bound !== null);
      const median = medianBound(bounds);
      return median === null ? known.length <= bounds.length / 2 : rising(Math.min(...known), median, Math.max(...known));
    },
  ),
  boundary: holds(
    80_000,
    (random) => ({ n: magnitude(random, 0, 9), alpha: error(random) }),
    ({ n, alpha }) => rising(0, boundary(n, alpha), boundary(n, alpha / 2)),
  ),
  halfWidth: holds(
    40_000,
    (random) => ({ n: magnitude(random, 0, 9), alpha: error(random), variance: magnitude(random, -12, 6) }),
    ({ n, alpha, variance }) => rising(0, halfWidth(variance, n, alpha), halfWidth(2 * variance, n, alpha)),
  ),
  pairError: holds(
    60_000,
    (random) => ({ delta: error(random), k: whole(random, 40) }),
    ({ delta, k }) => rising(0, pairError(delta, k + 1), pairError(delta, k), 2 * delta),
  ),
  studentized: holds(
    40_000,
    (random) => ({ square: magnitude(random, -3, 3), variance: magnitude(random, -12, 6), thin: magnitude(random, -30, 6) }),
    ({ square, variance, thin }) => rising(square, studentized(square, variance, 0), studentized(square, variance, thin)),
  ),
  courseCap: holds(40_000, policy, ({ price: d, giveUp }) => rising(1, courseCap(d, giveUp), courseCap(d, 2 * giveUp))),
  courseCost: holds(
    20_000,
    (random) => ({ own: policy(random), attempts: 1 + whole(random, 40) }),
    ({ own, attempts }) => {
      const cost = (end: "usable" | "gaveUp" | "open"): number => courseCost({ attempts, end }, own);
      return rising(0, cost("usable"), cost("gaveUp")) && rising(cost("usable"), cost("open"));
    },
  ),
  expectedCost: holds(
    40_000,
    (random) => ({ p: chance(random), own: policy(random) }),
    ({ p, own }) => rising(own.price, expectedCost(p, own), own.price * own.cap + own.giveUp),
  ),
  coursesOf: holds(
    20_000,
    (random) => ({ all: verdicts(random), cap: 1 + whole(random, 5) }),
    ({ all, cap }) => {
      const courses = coursesOf(all, cap);
      const decided = all.filter((verdict) => verdict !== "undetermined").length;
      return (
        courses.every(({ attempts }) => attempts <= cap) && courses.reduce((sum, { attempts }) => sum + attempts, 0) === decided
      );
    },
  ),
  courseList: holds(
    10_000,
    (random) => ({ all: verdicts(random), cap: 1 + whole(random, 5) }),
    ({ all, cap }) => {
      const list = courseList(cap);
      for (const verdict of all) list.add({ billed: true, verdict });
      const attempts = list.courses().reduce((sum, course) => sum + course.attempts, 0);
      return attempts === list.decided() && list.decided() + list.undetermined() === all.length && !list.isClosed();
    },
  ),
  countsOf: holds(20_000, verdicts, (own) => {
    const { usable, attempts } = countsOf(coursesOf(own, 3));
    return rising(0, usable, attempts, own.length);
  }),
  expectedCourses: holds(
    60,
    (random) => contestant(random, 1 + whole(random, 3)),
    (one) => expectedCourses(one).every(({ attempts, delivered }) => rising(0, attempts, one.cap) && rising(0, delivered, 1)),
  ),
  expectedPictureCost: holds(
    60,
    (random) => contestant(random, 1 + whole(random, 3)),
    (one) => rising(0, expectedPictureCost(one), one.price * one.cap + one.giveUp),
  ),
  chancesOf: holds(
    60,
    (random) => Array.from({ length: 1 + whole(random, 3) }, () => counts(random)),
    (prompts) => {
      const { alpha, beta } = chancesOf(prompts);
      return alpha > 0 && beta > 0 && allFinite({ alpha, beta });
    },
  ),
  restOf: holds(
    20_000,
    (random) => ({
      own: counts(random),
      alpha: magnitude(random, -4, 4),
      beta: magnitude(random, -4, 4),
      left: magnitude(random, 0, 6),
    }),
    ({ own, alpha, beta, left }) => {
      const rest = restOf(own, { alpha, beta }, Math.ceil(left));
      return rising(0, rest.attempts, Math.ceil(left)) && rising(0, rest.delivered, 1);
    },
  ),
  seenInCourses: holds(
    20_000,
    (random) => [...verdicts(random), "usable" as const],
    (own) => {
      const { attempts, delivered, open } = seenInCourses(coursesOf(own, 3));
      return rising(1, attempts, 3) && rising(0, delivered, delivered + open, 1);
    },
  ),
  seenInBatch: holds(
    5_000,
    (random) => ({ own: counts(random), cap: Math.ceil(magnitude(random, 0, 3)) }),
    ({ own, cap }) => {
      const { attempts, delivered, open } = seenInBatch(own, cap);
      return rising(0, attempts, cap) && rising(0, delivered, delivered + open, 1);
    },
  ),
  withRest: holds(
    60,
    (random) => Array.from({ length: 1 + whole(random, 3) }, () => counts(random)),
    (prompts) =>
      withRest(
        prompts.map((own) => ({ ...seenInBatch(own, 9), counts: own })),
        9,
      ).every(({ attempts, delivered }) => rising(0, attempts, 9) && rising(0, delivered, 1)),
  ),
  isGivenUpOn: holds(
    500,
    (random) => contestant(random, 1 + whole(random, 3)),
    (one) => !isGivenUpOn(one, 0) && (!isGivenUpOn(one, 0.5) || isGivenUpOn(one, 0.9)),
  ),
  costVariance: holds(
    40_000,
    (random) => ({ p: chance(random), own: policy(random) }),
    ({ p, own }) => {
      const most = (own.price * own.cap + own.giveUp) ** 2;
      return rising(0, costVariance(p, own), most);
    },
  ),
  courseVariances: holds(
    60,
    (random) => Array.from({ length: 1 + whole(random, 3) }, () => ({ ...counts(random), policy: policy(random) })),
    (prompts) => courseVariances(prompts).every((variance) => rising(0, variance)),
  ),
  standingOf: holds(
    100,
    (random) => contestant(random, 1 + whole(random, 3)),
    (one) => {
      const found = standingOf(one);
      return allFinite(found) && found.variance >= 0 && found.cost >= 0 && found.usable <= found.attempts;
    },
  ),
  spentOn: holds(60, standing, (one) => rising(0, spentOn(one))),
  compare: holds(60, standings, ({ a, b, alpha }) => {
    const [near, far] = [compare(a, b, 1, alpha), compare(a, b, 2, alpha)];
    return allFinite([near, far]) && near.evidence >= 0 && rising(near.lead, far.lead);
  }),
  isShown: holds(60, standings, ({ a, b, alpha }) => a.complete || !isShown(compare(a, b, 1.05, alpha))),
  timesAlone: holds(60, standings, ({ a, b, alpha }) => {
    const [near, far] = [timesAlone(a, b, 1, alpha), timesAlone(a, b, 2, alpha)];
    return [near, far].every((times) => times === null || rising(1, times));
  }),
  shownRatio: holds(60, standings, ({ a, b, alpha }) => {
    const ratio = shownRatio(a, b, alpha);
    return ratio === null || rising(0, ratio, 1_000);
  }),
  costInterval: holds(60, standings, ({ a, alpha }) => {
    const { low, high } = costInterval(a, alpha);
    return rising(0, low, a.cost, high ?? a.cost);
  }),
  crossover: holds(60, standings, ({ a, b }) => {
    const usd = crossover(a, b);
    return usd === null || rising(0, usd);
  }),
  survey: holds(60, contestants, (all) => {
    const { standings: found, leader, rivals } = survey(all, TERMS);
    return found.length === all.length && (leader === null || rivals.every(({ standing: rival }) => rival !== leader));
  }),
  nextTurn: holds(60, contestants, (all) => {
    const field = survey(all, TERMS);
    const inRace = field.standings.filter((_, index) => all[index]!.excluded !== true);
    const turn = nextTurn(inRace, field);
    const broke = nextTurn(inRace, field, () => false);
    return (turn === null || (turn !== "nobody" && inRace.includes(turn))) && broke === (turn === null ? null : "nobody");
  }),
  planPasses: holds(60, contestants, (all) => {
    const next = planPasses(all, { ...TERMS, seed: 1, maxPasses: 5, width: 4, leftUsd: 1 }, null);
    return "stop" in next || (next.goals.length > 0 && all.some(({ id }) => id === next.candidate));
  }),
  foresee: holds(
    4,
    (random) => {
      const own = policy(random);
      const all = contestants(random).map((one) => ({
        ...one,
        ...own,
        recorded: one.weights.map(() => verdicts(random)),
        chances: one.weights.map(() => chance(random)),
      }));
      return { all, budgetUsd: own.price * whole(random, 12) };
    },
    ({ all, budgetUsd }) => {
      const told = foresee(all, { ...TERMS, seed: 1, budgetUsd }, 1);
      return rising(0, told.decidedShare, 1) && rising(0, told.atMostMore ?? 0) && told.attempts.every((made) => made >= 0);
    },
  ),
  answer: holds(60, contestants, (all) => {
    const found = answer(all, TERMS);
    return allFinite(found) && found.candidates.every(({ low, cost, high }) => rising(0, low, cost ?? low, high ?? cost ?? low));
  }),
};
