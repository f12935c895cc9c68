import type { Random } from "../../../../src/core/random.ts";
import { peakBetween } from "../../../../src/core/statistics/peak.ts";
import { bestTries, fitVarying, shippedCostVarying } from "../../../../src/core/statistics/discard.ts";
import {
  draftPays,
  fixedInterval,
  pictureEnds,
  shippedCost,
  shippedInterval,
  type MeasuredStage,
} from "../../../../src/core/statistics/pipeline.ts";
import { expectedOverage, expectedShortfall } from "../../../../src/core/statistics/shortfall.ts";
import {
  furtherFor,
  ratioTo,
  stageToBuy,
  tellsMore,
  timesToSettle,
  type Side,
} from "../../../../src/core/statistics/standoff.ts";
import {
  breakEvenAttempts,
  breakEvenInterval,
  breakEvenUsable,
  payAsYouGo,
  paysUntil,
  planCost,
  verdictOn,
} from "../../../../src/core/statistics/subscription.ts";
import { chance, counts, error, holds, inner, magnitude, price, rising, whole, type Case } from "./draws.ts";

/** Pipelines and plans. */

const stage = (random: Random) => ({ price: price(random), chance: inner(random) });
const measured = (random: Random): MeasuredStage => ({
  price: price(random),
  ...counts(random, 1),
  undetermined: whole(random, 3),
});
/** A side with its interval around what it seems to cost. */
const side =
  (id: string) =>
  (random: Random): Side => {
    const [low, one, other] = [price(random), random(), random()];
    const made = counts(random, 1);
    const rank = made.usable > 0 ? low * (1 + one) : null;
    const high = rank === null ? null : rank * (1 + other);
    return { id, rank, low, high, eligible: true, excluded: false, bought: [{ key: id, usdPerAttempt: price(random), ...made }] };
  };
const sides = (random: Random) => ({ leader: side("a")(random), rival: side("b")(random) });
const varying = (random: Random) => ({ price: price(random), a: magnitude(random, -1, 2), b: magnitude(random, -1, 2) });
const plan = (random: Random) => ({
  fee: magnitude(random, 0, 4),
  quota: random() < 0.2 ? Infinity : whole(random, 2_000),
  overage: random() < 0.3 ? null : price(random),
});
const month = (random: Random) => ({ own: plan(random), volume: whole(random, 1_000), p: inner(random), d: price(random) });
/** Absent, or a number that is none of images or dollars. */
const isAmount = (value: number | null): boolean => value === null || Number.isFinite(value);

export const MONEY: Readonly<Record<string, Case>> = {
  shippedCost: holds(
    40_000,
    (random) => ({ d: stage(random), f: stage(random), tries: 1 + whole(random, 9) }),
    ({ d, f, tries }) => rising(0, shippedCost(d, f), shippedCost(d, f, tries + 1), shippedCost(d, f, tries)),
  ),
  shippedCostVarying: holds(
    10_000,
    (random) => ({ perDraft: price(random), final: varying(random), tries: 1 + whole(random, 9) }),
    ({ perDraft, final, tries }) => rising(0, perDraft, shippedCostVarying(perDraft, final, tries)),
  ),
  bestTries: holds(
    2_000,
    (random) => ({ perDraft: magnitude(random, -3, 1), final: { ...varying(random), price: magnitude(random, -3, 1) } }),
    (one) => {
      const best = bestTries(one.perDraft, one.final);
      return rising(0, best.cost, shippedCostVarying(one.perDraft, one.final, 1)) && best.tries >= 1;
    },
  ),
  peakBetween: holds(
    2_000,
    (random) => ({ top: 20 * random() - 10, width: magnitude(random, -2, 2) }),
    ({ top, width }) => {
      const { at, value } = peakBetween((x) => -(((x - top) / width) ** 2), -10, 10);
      return Math.abs(at - top) < 1e-5 * Math.max(1, width) && value <= 0 && value > -1e-9;
    },
  ),
  fitVarying: holds(
    400,
    (random) => Array.from({ length: 1 + whole(random, 40) }, () => ({ failures: whole(random, 6), usable: random() < 0.7 })),
    (drafts) => {
      const fit = fitVarying(drafts);
      return fit === null || [fit.a, fit.b].every((value) => value > 0 && Number.isFinite(value));
    },
  ),
  draftPays: holds(
    40_000,
    (random) => ({ c: price(random), f: price(random), p: chance(random), q: chance(random) }),
    ({ c, f, p, q }) => (q > 0 && p === 0 ? draftPays(c, f, p, q) : !draftPays(c, f, 1, q) || q === 0),
  ),
  shippedInterval: holds(
    20,
    (random) => ({ d: measured(random), f: measured(random), alpha: error(random) }),
    ({ d, f, alpha }) => {
      const { low, high } = shippedInterval(d, f, alpha);
      return rising(0, low, high ?? low) && (high === null) === (d.usable === 0 || f.usable === 0);
    },
  ),
  pictureEnds: holds(
    20_000,
    (random) => ({ draftUsd: price(random), finalUsd: price(random), giveUpUsd: price(random), p: inner(random) }),
    ({ p, ...terms }) => {
      const least = terms.draftUsd + terms.finalUsd;
      const { low, high } = pictureEnds({ low: least, high: least / p }, terms);
      return rising(0, low, high ?? low);
    },
  ),
  ratioTo: holds(20_000, sides, ({ leader, rival }) => ratioTo(leader, rival) >= 0),
  timesToSettle: holds(20_000, sides, ({ leader, rival }) => (timesToSettle(leader, rival, 0.05) ?? 1) >= 1),
  furtherFor: holds(20_000, sides, ({ leader, rival }) => {
    const told = furtherFor(leader, [rival], 0.05);
    return told === null || rising(0, told.usd);
  }),
  tellsMore: holds(20_000, sides, ({ leader, rival }) => leader.rank !== null || tellsMore(leader, rival) === "leader"),
  stageToBuy: holds(20_000, sides, ({ leader, rival }) =>
    ["draft", "final"].includes(stageToBuy(leader.bought[0]!, rival.bought[0]!)),
  ),
  fixedInterval: holds(
    20_000,
    (random) => ({ d: measured(random), f: measured(random) }),
    ({ d, f }) => {
      const interval = fixedInterval(d, f, 1.96);
      return interval === null ? d.usable === 0 || f.usable === 0 : rising(0, interval.low, interval.high);
    },
  ),
  expectedShortfall: holds(10_000, month, ({ own, volume, p }) => {
    const quota = Math.min(own.quota, 2_000);
    return rising(0, expectedShortfall(volume, quota + 1, p), expectedShortfall(volume, quota, p), volume);
  }),
  expectedOverage: holds(10_000, month, ({ own, volume, p }) => rising(0, expectedOverage(volume, own.quota, p), volume / p)),
  breakEvenAttempts: holds(50_000, month, ({ own, d }) => rising(0, breakEvenAttempts(own.fee, d))),
  breakEvenUsable: holds(30_000, month, ({ own, d, p }) => isAmount(breakEvenUsable(own, { perUsable: d / p, chance: p }))),
  paysUntil: holds(30_000, month, ({ own, d, p }) => isAmount(paysUntil(own, { perUsable: d / p, chance: p }))),
  breakEvenInterval: holds(30_000, month, ({ own, d, p }) => {
    const { low, high } = breakEvenInterval(own.fee, d, { low: p / 2, high: p });
    return rising(0, low, high);
  }),
  payAsYouGo: holds(50_000, month, ({ volume, d, p }) => rising(0, payAsYouGo(volume, d, p))),
  planCost: holds(4_000, month, ({ own, volume, d, p }) =>
    rising(own.fee, planCost(own, volume, { perUsable: d / p, chance: p })),
  ),
  verdictOn: holds(100, month, ({ own, volume, d, p }) => {
    const [wide, narrow] = [
      { low: p / 2, high: p },
      { low: p, high: p },
    ].map((chances) => verdictOn(own, volume, d, chances));
    return wide === "open" || wide === narrow;
  }),
};
