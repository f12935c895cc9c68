import { expect, test } from "@jest/globals";
import { seededRandom, shuffled } from "../../../src/core/random.ts";
import { confidenceSequence } from "../../../src/core/statistics/binomial.ts";
import { decide, type Contender } from "../../../src/core/statistics/decision.ts";
import { figures, promptFigure, type Estimate, type Picture, type Terms } from "../../../src/core/statistics/figures.ts";
import { expectedChance, expectedTries } from "../../../src/core/statistics/forecast.ts";
import { costPerPicture, costPerUsable, delivered, expectedAttempts } from "../../../src/core/statistics/retry.ts";

/** A million random inputs in all, from a seed of their own each: what must hold of every answer, whatever goes in. */

const finite = (...values: (number | null)[]): boolean => values.every((value) => value === null || Number.isFinite(value));
const ordered = ({ low, estimate, high }: Estimate): boolean =>
  finite(low, estimate, high) &&
  low > 0 &&
  (estimate === null ? high === null : low <= estimate && (high === null || estimate <= high));
const close = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-11 * Math.max(Math.abs(a), Math.abs(b));

/** Runs the check on `times` random inputs; returns the first that it does not hold for. */
function firstFailure<T>(
  times: number,
  label: string,
  make: (random: () => number) => T,
  holds: (input: T) => boolean,
): T | null {
  const random = seededRandom(20_261_122, label);
  for (let time = 0; time < times; time++) {
    const input = make(random);
    if (!holds(input)) return input;
  }
  return null;
}

const whole = (random: () => number, most: number): number => Math.floor(random() * (most + 1));
/** From 10^low to 10^high, with the ends of the range of chances now and then. */
const magnitude = (random: () => number, low: number, high: number): number => 10 ** (low + (high - low) * random());
const chance = (random: () => number): number => [0, 1, random(), magnitude(random, -12, 0)][whole(random, 3)]!;

test("500,000 chances: attempts and delivery stay in their bounds", () => {
  const make = (random: () => number) => ({
    p: chance(random),
    cap: Math.ceil(magnitude(random, 0, 9)),
    price: magnitude(random, -12, 12),
  });
  expect(
    firstFailure(500_000, "retry", make, ({ p, cap, price }) => {
      const [attempts, shipped] = [expectedAttempts(p, cap), delivered(p, cap)];
      const [low, high] = [1 - 1e-9, cap * (1 + 1e-9)];
      if (!(attempts >= low && attempts <= high && shipped >= 0 && shipped <= 1)) return false;
      const share = [{ chance: p, weight: 2 }];
      const perUsable = costPerUsable(price, cap, share);
      return (
        finite(costPerPicture(price, cap, 3 * price, share)) && (p === 0 ? perUsable === Infinity : perUsable >= price * low)
      );
    }),
  ).toBeNull();
});

test("20,000 counts: the interval holds the share and lies within 0 and 1", () => {
  const make = (random: () => number) => {
    const attempts = Math.ceil(magnitude(random, 0, 6)) - 1;
    return { attempts, usable: [0, attempts, whole(random, attempts)][whole(random, 2)]!, alpha: magnitude(random, -6, -0.01) };
  };
  expect(
    firstFailure(20_000, "interval", make, ({ usable, attempts, alpha }) => {
      const { low, high } = confidenceSequence(usable, attempts, alpha);
      const share = attempts === 0 ? 0.5 : usable / attempts;
      return low >= 0 && high <= 1 && low <= share && share <= high && (usable === 0 ? low === 0 : low > 0) && high > 0;
    }),
  ).toBeNull();
});

const picture = (random: () => number): Picture => {
  const decided = whole(random, 12);
  const usable = whole(random, 3) === 0 ? 0 : whole(random, decided);
  return {
    weight: magnitude(random, -3, 6),
    attempts: decided * random(),
    delivered: usable === 0 ? 0 : random(),
    decided,
    usable,
    undetermined: whole(random, 4) === 0 ? whole(random, 5) : 0,
  };
};

test("10,000 sets of pictures: figures are finite, ordered, and do not depend on the order of the pictures", () => {
  const make = (random: () => number): { pictures: Picture[]; again: Picture[]; terms: Terms } => {
    const pictures = Array.from({ length: whole(random, 5) }, () => picture(random));
    const price = magnitude(random, -8, 2);
    const terms: Terms = {
      objective: random() < 0.5 ? "every-prompt" : "any-image",
      price,
      cap: Math.ceil(magnitude(random, 0, 4)),
      giveUp: price * magnitude(random, 0, 3),
      alpha: magnitude(random, -4, -0.3),
    };
    return { pictures, again: shuffled(pictures, random), terms };
  };
  expect(
    firstFailure(10_000, "figures", make, ({ pictures, again, terms }) => {
      const { perUsable, perPicture, rank, rankInterval } = figures(pictures, terms);
      const other = figures(again, terms);
      const usable = pictures.some((each) => each.usable > 0);
      if (!ordered(perUsable) || !ordered(perPicture)) return false;
      if (!usable && (perUsable.estimate !== null || perPicture.estimate !== null)) return false;
      if (rank !== null && !(rankInterval.low <= rank && (rankInterval.high === null || rank <= rankInterval.high))) return false;
      return (
        close(perUsable.estimate, other.perUsable.estimate) &&
        close(rank, other.rank) &&
        close(perPicture.high, other.perPicture.high)
      );
    }),
  ).toBeNull();
});

test("10,000 prompts on their own", () => {
  const make = (random: () => number) => ({ one: picture(random), price: magnitude(random, -12, 12) });
  expect(
    firstFailure(10_000, "prompt", make, ({ one, price }) => {
      const figure = promptFigure(one, price, 0.05);
      return ordered(figure) && (figure.estimate === null) === (one.usable === 0);
    }),
  ).toBeNull();
});

test("160,000 decisions: the order of candidates and the currency change nothing, and what is clear is clear", () => {
  const contender = (random: () => number, index: number): Contender => {
    const low = magnitude(random, -2, 0.5);
    const rank = low * magnitude(random, 0, 0.4);
    return {
      id: `c${index}`,
      rank: random() < 0.1 ? null : rank,
      low,
      high: random() < 0.2 ? null : rank * magnitude(random, 0, 0.4),
      eligible: random() < 0.8,
      excluded: random() < 0.2,
    };
  };
  const make = (random: () => number) => {
    const all = Array.from({ length: 1 + whole(random, 3) }, (_, index) => contender(random, index));
    const consistent = all.map((each) => ({ ...each, excluded: each.excluded && !each.eligible }));
    return { all: consistent, again: shuffled(consistent, random), share: random() < 0.3 ? 0 : random() * 0.5 };
  };
  const scaled = (all: readonly Contender[]): Contender[] =>
    all.map((each) => ({
      ...each,
      rank: each.rank === null ? null : each.rank * 4,
      low: each.low * 4,
      high: each.high === null ? null : each.high * 4,
    }));
  expect(
    firstFailure(160_000, "decision", make, ({ all, again, share }) => {
      const told = decide(all, share);
      const other = decide(again, share);
      const same =
        told.status === other.status &&
        told.leader === other.leader &&
        told.others.toSorted().join() === other.others.toSorted().join();
      const leader = all.find(({ id }) => id === told.leader);
      if (!same || decide(scaled(all), share).status !== told.status) return false;
      if (told.status === "none") return leader === undefined && told.cheapest === null;
      const rivals = all.filter((rival) => rival !== leader && !rival.excluded);
      const beaten = rivals.every((rival) => leader!.high !== null && leader!.high <= rival.low);
      return (
        (told.status === "clear") === beaten && (told.cheapest === null) === (told.status === "undecided") && leader!.eligible
      );
    }),
  ).toBeNull();
});

test("300,000 forecasts", () => {
  const make = (random: () => number) => {
    const attempts = whole(random, 200);
    return { attempts, usable: whole(random, attempts), cap: whole(random, 60) };
  };
  expect(
    firstFailure(300_000, "forecast", make, ({ attempts, usable, cap }) => {
      const tries = expectedTries({ usable, attempts }, cap);
      const p = expectedChance({ usable, attempts });
      return finite(tries) && tries <= cap * (1 + 1e-12) && tries >= Math.min(cap, 1) && p > 0 && p < 1;
    }),
  ).toBeNull();
});
