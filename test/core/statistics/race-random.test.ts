import { expect, test } from "@jest/globals";
import { seededRandom, type Random } from "../../../src/core/random.ts";
import { closestAlternative } from "../../../src/core/statistics/closest.ts";
import { logEDown, logEUp } from "../../../src/core/statistics/evidence.ts";
import { RACE_START } from "../../../src/core/statistics/field.ts";
import { lowerBound } from "../../../src/core/statistics/lower-bound.ts";
import { logLikelihoodRatio, logPair, logPairAtMost, minimalRho, type Tried } from "../../../src/core/statistics/pair.ts";
import { race } from "../../../src/core/statistics/race.ts";
import { toSettle } from "../../../src/core/statistics/settle.ts";
import { raceVerdict } from "../../../src/core/statistics/verdict.ts";
import { armOf } from "../../support/race-simulation.ts";

/** Random inputs by the hundred thousand (of every function a million in all: every/every.test.ts): whatever goes in, answers are finite and ordered. */

const whole = (random: Random, most: number): number => Math.floor(random() * (most + 1));
const magnitude = (random: Random, low: number, high: number): number => 10 ** (low + (high - low) * random());
function tried(random: Random): Tried & { usable: number; attempts: number } {
  const attempts = Math.floor(magnitude(random, 0, 6)) - 1;
  const drawn = [0, attempts, whole(random, attempts), whole(random, Math.min(attempts, 9))][whole(random, 3)]!;
  const judge = random() < 0.2 ? { falseAccept: 0.2 * random(), falseReject: 0.3 * random() } : undefined;
  // Shares accepted that no such check would give contradict its rates, and prove nothing about candidates.
  const [least, most] = judge
    ? [Math.ceil(judge.falseAccept * attempts), Math.floor((1 - judge.falseReject) * attempts)]
    : [0, attempts];
  const usable = Math.min(Math.max(drawn, least), most);
  return { productionUsd: random() < 0.02 ? 0 : magnitude(random, -9, 4), usable, attempts, judge };
}
/** The first input that the check does not hold for. */
function firstFailure<T>(times: number, label: string, make: (random: Random) => T, holds: (input: T) => boolean): T | null {
  const random = seededRandom(20_261_122, label);
  for (let time = 0; time < times; time++) {
    const input = make(random);
    if (!holds(input)) return input;
  }
  return null;
}
const noMore = (less: number, more: number): boolean => less <= more + 1e-9 * Math.max(1, Math.abs(less), Math.abs(more));

test("50,000 counts: evidence is finite, and what speaks for more speaks less against", () => {
  const make = (random: Random) => ({ ...tried(random), x: [0, 1, random(), magnitude(random, -12, 0)][whole(random, 3)]! });
  const failure = firstFailure(50_000, "evidence", make, ({ usable, attempts, judge, x }) => {
    const [up, down] = [logEUp(usable, attempts, x, judge), logEDown(usable, attempts, x, judge)];
    return Number.isFinite(up) && Number.isFinite(down) && noMore(logEUp(usable, attempts, Math.min(1, x * 1.1), judge), up);
  });
  expect(failure).toBeNull();
});

test("100,000 alternatives and bounds of evidence", () => {
  const make = (random: Random) => ({ a: tried(random), b: tried(random), rho: magnitude(random, -2, 2) });
  const failure = firstFailure(100_000, "alternatives", make, ({ a, b, rho }) => {
    const { chanceA, chanceB, distance } = closestAlternative(a, b, magnitudeOf(a, b, rho));
    const inside = [chanceA, chanceB].every((chance) => chance >= 0 && chance <= 1);
    return inside && distance >= 0 && [distance, logPairAtMost(a, b, rho), logLikelihoodRatio(a, b, rho)].every(Number.isFinite);
  });
  expect(failure).toBeNull();
});

function magnitudeOf(a: Tried, b: Tried, rho: number): number {
  return Math.max(a.productionUsd, 1e-6) / (rho * Math.max(b.productionUsd, 1e-6));
}

test("400 pairs: the evidence grows with the room left, stays below its bound, and never holds both ways round", () => {
  const make = (random: Random) => ({ a: tried(random), b: tried(random) });
  const failure = firstFailure(400, "pairs", make, ({ a, b }) => {
    const [strict, loose] = [logPair(a, b, 1), logPair(a, b, 1.05)];
    const back = logPair(b, a, 1);
    const bothFree = a.productionUsd === 0 && b.productionUsd === 0;
    return (
      [strict, loose, back].every(Number.isFinite) &&
      noMore(strict, loose) &&
      noMore(strict, logPairAtMost(a, b, 1)) &&
      (bothFree || !(strict > 3 && back > 3))
    );
  });
  expect(failure).toBeNull();
});

test("120 least ratios: at them, and not below, the evidence suffices", () => {
  const make = (random: Random) => ({ a: tried(random), b: tried(random) });
  const failure = firstFailure(120, "ratios", make, ({ a, b }) => {
    const rho = minimalRho(a, b, 3);
    if (rho === null || rho === 0) return true;
    return Number.isFinite(rho) && logPair(a, b, rho * (1 + 1e-9)) >= 3 - 1e-6 && logPair(a, b, rho * (1 - 1e-6)) < 3 + 1e-6;
  });
  expect(failure).toBeNull();
});

test("600 looks at a race: purchases are affordable, forecasts and verdicts finite", () => {
  let look = 0;
  const make = (random: Random) => ({
    arms: Array.from({ length: 1 + whole(random, 3) }, (_, index) => {
      const { productionUsd, usable, attempts, judge } = tried(random);
      return armOf(`c${index}`, productionUsd, { usable, attempts, judge, underWay: whole(random, 2), open: random() < 0.9 });
    }),
    terms: { delta: magnitude(random, -4, -0.7), indifference: random() < 0.3 ? 0 : 0.2 * random(), batch: 1 + whole(random, 8) },
    leftUsd: BigInt(Math.round(magnitude(random, -3, 3) * 1e12)),
  });
  const failure = firstFailure(600, "looks", make, ({ arms, terms, leftUsd }) => {
    const { state, step } = race(arms, RACE_START, { ...terms, leftUsd });
    if (step.kind === "buy") {
      const bought = step.arms.map((id) => arms.find((arm) => arm.id === id)!);
      const sum = bought.reduce((total, arm) => total + arm.reserveUsd, 0n);
      if (sum > leftUsd || bought.length > terms.batch || bought.some((arm) => !arm.open)) return false;
    }
    if (look++ % 200 > 0) return true;
    const forecast = toSettle(arms, state, terms);
    const amounts = forecast ? [forecast.usd.low, forecast.usd.high, forecast.attempts.low, forecast.attempts.high] : [];
    const { rivals, atMostAboveCheapest } = raceVerdict(arms, state, terms);
    const shares = [atMostAboveCheapest, ...rivals.flatMap((rival) => [rival.leaderAtMost, rival.rivalAtLeast])];
    const bound = lowerBound(
      arms.map((arm) => ({ attemptUsd: 0.01, productionUsd: 0.01, chance: (arm.usable + 1) / (arm.attempts + 2) })),
      terms.delta,
      terms.indifference,
    );
    return (
      [...amounts, ...shares.filter((share) => share !== null), bound?.usd ?? 0].every((n) => Number.isFinite(n) && n >= 0) &&
      (!forecast || forecast.usd.low <= forecast.usd.high)
    );
  });
  expect(failure).toBeNull();
});
