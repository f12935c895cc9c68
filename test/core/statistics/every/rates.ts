import { confidenceSequence, logChoose } from "../../../../src/core/statistics/binomial.ts";
import { costsAtMost, decide } from "../../../../src/core/statistics/decision.ts";
import { figures, promptFigure, type Estimate, type Picture } from "../../../../src/core/statistics/figures.ts";
import { expectedChance, expectedTries } from "../../../../src/core/statistics/forecast.ts";
import { costPerPicture, costPerUsable, delivered, expectedAttempts } from "../../../../src/core/statistics/retry.ts";
import type { Random } from "../../../../src/core/random.ts";
import { allFinite, chance, counts, error, holds, magnitude, noMore, price, rising, whole, type Case } from "./draws.ts";

/** Rates, retries, figures and the decision on intervals. */

const retried = (random: Random) => ({ p: chance(random), cap: Math.ceil(magnitude(random, 0, 9)), d: price(random) });
const shares = (random: Random) =>
  Array.from({ length: 1 + whole(random, 2) }, () => ({ chance: chance(random), weight: 1 + random() }));

function picture(random: Random): Picture {
  const { attempts: decided, usable } = counts(random);
  const undetermined = whole(random, 3) === 0 ? whole(random, 5) : 0;
  return {
    weight: magnitude(random, -3, 6),
    attempts: decided * random(),
    delivered: usable === 0 ? 0 : random(),
    decided,
    usable,
    undetermined,
  };
}

const inOrder = ({ low, estimate, high }: Estimate): boolean =>
  estimate === null ? high === null && Number.isFinite(low) : rising(low, estimate, high ?? estimate);

export const RATES: Readonly<Record<string, Case>> = {
  expectedAttempts: holds(60_000, retried, ({ p, cap }) => rising(1, expectedAttempts(p, cap), cap)),
  delivered: holds(60_000, retried, ({ p, cap }) => rising(0, delivered(p, cap), delivered(p, cap + 1), 1)),
  // Infinity says that nothing is ever delivered.
  costPerUsable: holds(
    20_000,
    (random) => ({ ...retried(random), all: shares(random) }),
    ({ cap, d, all }) => {
      const cost = costPerUsable(d, cap, all);
      return all.every((each) => each.chance === 0) ? cost === Infinity : rising(d, cost);
    },
  ),
  costPerPicture: holds(
    20_000,
    (random) => ({ ...retried(random), all: shares(random), giveUp: price(random) }),
    ({ cap, d, giveUp, all }) => rising(d, costPerPicture(d, cap, giveUp, all), d * cap + giveUp),
  ),
  logChoose: holds(40_000, counts, ({ usable, attempts }) => {
    const both = [logChoose(attempts, usable), logChoose(attempts, attempts - usable)] as const;
    return Math.abs(both[0] - both[1]) <= 1e-9 * Math.max(1, both[0]) && rising(-1e-9, both[0], attempts * Math.LN2 + 1e-9);
  }),
  confidenceSequence: holds(
    2_000,
    (random) => ({ ...counts(random), alpha: error(random) }),
    ({ usable, attempts, alpha }) => {
      const [wide, narrow] = [confidenceSequence(usable, attempts, alpha / 2), confidenceSequence(usable, attempts, alpha)];
      const share = attempts === 0 ? 0.5 : usable / attempts;
      return rising(0, wide.low, narrow.low, share, narrow.high, wide.high, 1);
    },
  ),
  figures: holds(
    1_000,
    (random) => {
      const d = price(random);
      const objective = random() < 0.5 ? ("every-prompt" as const) : ("any-image" as const);
      const terms = {
        objective,
        price: d,
        cap: Math.ceil(magnitude(random, 0, 4)),
        giveUp: d * magnitude(random, 0, 3),
        alpha: error(random),
      };
      return { pictures: Array.from({ length: whole(random, 5) }, () => picture(random)), terms };
    },
    ({ pictures, terms }) => {
      const found = figures(pictures, terms);
      const { rank, rankInterval } = found;
      const ranked = rank === null || rising(rankInterval.low, rank, rankInterval.high ?? rank);
      return allFinite(found) && inOrder(found.perUsable) && inOrder(found.perPicture) && ranked;
    },
  ),
  promptFigure: holds(
    2_000,
    (random) => ({ one: picture(random), d: price(random) }),
    ({ one, d }) => {
      const figure = promptFigure(one, d, 0.05);
      return inOrder(figure) && noMore(d, figure.low) && (figure.estimate === null) === (one.usable === 0);
    },
  ),
  decide: holds(
    10_000,
    (random) => {
      const all = Array.from({ length: 1 + whole(random, 3) }, (_, index) => {
        const low = magnitude(random, -2, 0.5);
        const rank = low * magnitude(random, 0, 0.4);
        const high = random() < 0.2 ? null : rank * magnitude(random, 0, 0.4);
        return { id: `c${index}`, rank: random() < 0.1 ? null : rank, low, high, eligible: random() < 0.8, excluded: false };
      });
      return { all, indifference: random() * 0.5 };
    },
    ({ all, indifference }) => {
      const { status, leader, cheapest } = decide(all, indifference);
      return (status === "none") === (leader === null) && (cheapest === null || cheapest === leader);
    },
  ),
  costsAtMost: holds(
    20_000,
    (random) => {
      const [a, b] = [counts(random), counts(random)].map(({ usable, attempts }) => ({
        id: "c",
        rank: attempts,
        low: usable,
        high: random() < 0.2 ? null : attempts,
        eligible: true,
        excluded: false,
      }));
      return { a: a!, b: b!, share: random() };
    },
    ({ a, b, share }) => !costsAtMost(a, b, share) || costsAtMost(a, b, share + 0.1),
  ),
  expectedChance: holds(100_000, counts, (seen) => rising(1e-7, expectedChance(seen), 1 - 1e-7)),
  expectedTries: holds(
    10_000,
    (random) => ({ seen: counts(random), cap: whole(random, 60) }),
    ({ seen, cap }) => rising(Math.min(cap, 1), expectedTries(seen, cap), expectedTries(seen, cap + 1), cap + 1),
  ),
};
