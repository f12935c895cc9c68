import type { Objective } from "../terms.ts";
import { confidenceSequence, type Interval } from "./binomial.ts";
import { alphaForAttempts, rateBounds, rateEstimates, truly, trulyWithin, type CheckRates } from "./errors.ts";
import { delivered, expectedAttempts } from "./retry.ts";

/** The two figures of a candidate (DESIGN.md, section 2) with their intervals, in floating dollars. */

/** A prompt as measured: mean attempts and mean delivery of its courses of retries, and its counts. */
export type Picture = {
  readonly weight: number;
  readonly attempts: number;
  readonly delivered: number;
  /** The same with the rest that is expected of courses that are still open; absent where there are none. */
  readonly whole?: { readonly attempts: number; readonly delivered: number };
  readonly decided: number;
  readonly usable: number;
  readonly undetermined: number;
};

/** `estimate` and `high` are null when no usable image was seen. */
export type Estimate = { readonly estimate: number | null; readonly low: number; readonly high: number | null };

export type Figures = {
  readonly perUsable: Estimate;
  readonly perPicture: Estimate;
  /** What candidates are ranked by: finite as soon as anything was tried, else null. */
  readonly rank: number | null;
  /** The interval of `rank` for decisions; `high` is null when it has no upper end. */
  readonly rankInterval: { readonly low: number; readonly high: number | null };
};

export type Terms = {
  readonly objective: Objective;
  /** Dollars for one attempt in production. */
  readonly price: number;
  readonly cap: number;
  /** Dollars at which production gives a picture up. */
  readonly giveUp: number;
  readonly alpha: number;
  /** How often the check errs: the figures are then those of images that are truly usable. */
  readonly rates?: CheckRates | undefined;
};

/**
 * The figures of one candidate. `pictures` are the prompts that were tried, each with at least one decided attempt or one request
 * that was turned down. The cost per usable image is dollars spent over frames delivered, by weight. In the cost per picture a course that is
 * still open comes with the rest that is expected of it (`withRest`), since it was neither delivered nor given up. Intervals come from the
 * confidence sequence of the pooled rate, seen through the same policy; they are widened to hold the estimate, which pooling can
 * leave outside when prompts differ much, and are approximate for `every-prompt`.
 *
 * With `rates` the chance behind the interval is that of a truly usable image (Rogan and Gladen). So is the one behind the estimate of
 * `any-image`; the estimates of `every-prompt` are multiplied by what the same policy costs at the true pooled chance over what it costs at
 * the pooled chance of being accepted: exact for prompts that are alike, and approximate for others.
 */
export function figures(pictures: readonly Picture[], terms: Terms): Figures {
  const chances = chanceInterval(pictures, terms.alpha, terms.rates);
  const usable = pictures.reduce((sum, picture) => sum + picture.usable, 0);
  const estimates = terms.objective === "any-image" ? pooledEstimates(pictures, terms) : courseEstimates(pictures, terms);
  const perUsable = spread(usable > 0 ? estimates.perUsable : null, costInterval(terms.price, chances));
  if (terms.objective === "any-image")
    return {
      perUsable,
      perPicture: perUsable,
      rank: perUsable.estimate,
      rankInterval: { low: perUsable.low, high: perUsable.high },
    };
  const rankInterval = hull(estimates.perPicture, {
    low: pictureCost(chances.high, terms),
    high: pictureCost(chances.low, terms),
  });
  const perPicture =
    usable > 0 && estimates.perUsable !== null
      ? { estimate: estimates.perPicture, ...rankInterval }
      : { estimate: null, low: rankInterval.low, high: null };
  return { perUsable, perPicture, rank: estimates.perPicture, rankInterval };
}

/**
 * The interval of the chance that an attempt is usable. Undetermined attempts are neither: they widen it, counted as rejected at its
 * low end and as usable at its high end.
 */
function chanceInterval(pictures: readonly Picture[], allowed: number, rates: CheckRates | undefined): Interval {
  const alpha = alphaForAttempts(rates, allowed);
  const total = (count: (picture: Picture) => number): number => pictures.reduce((sum, picture) => sum + count(picture), 0);
  const [usable, decided, undetermined] = [total((p) => p.usable), total((p) => p.decided), total((p) => p.undetermined)];
  const accepted = {
    low: confidenceSequence(usable, decided + undetermined, alpha).low,
    high: confidenceSequence(usable + undetermined, decided + undetermined, alpha).high,
  };
  return rates ? trulyWithin(accepted, rateBounds(rates, allowed / 2)) : accepted;
}

function costInterval(price: number, { low, high }: Interval): { low: number; high: number | null } {
  return { low: price / high, high: low > 0 ? price / low : null };
}

/** R = dollars spent / frames delivered and L = dollars per picture needed, from the courses of retries. */
function courseEstimates(pictures: readonly Picture[], terms: Terms): { perUsable: number | null; perPicture: number | null } {
  const { price, giveUp } = terms;
  const weights = sumBy(pictures, (picture) => picture.weight);
  if (weights === 0) return { perUsable: null, perPicture: null };
  const mean = (value: (picture: Picture) => number): number =>
    sumBy(pictures, (picture) => picture.weight * value(picture)) / weights;
  const shipped = mean(({ delivered: share }) => share);
  const seen = {
    perUsable: shipped > 0 ? (price * mean(({ attempts }) => attempts)) / shipped : null,
    perPicture:
      price * mean(({ whole, attempts }) => whole?.attempts ?? attempts) +
      giveUp * (1 - mean(({ whole, delivered: share }) => whole?.delivered ?? share)),
  };
  return terms.rates ? corrected(seen, pictures, terms, terms.rates) : seen;
}

/** Both estimates times the factor by which the check's errors flatter the same policy at the pooled chance. */
function corrected(
  { perUsable, perPicture }: { perUsable: number | null; perPicture: number },
  pictures: readonly Picture[],
  terms: Terms,
  rates: CheckRates,
): { perUsable: number | null; perPicture: number | null } {
  const decided = sumBy(pictures, (picture) => picture.decided);
  const accepted = decided > 0 ? sumBy(pictures, (picture) => picture.usable) / decided : 0;
  // Nothing was accepted, so nothing by mistake.
  if (accepted === 0) return { perUsable, perPicture };
  const chance = truly(accepted, rateEstimates(rates));
  if (chance === null || chance === 0) return { perUsable: null, perPicture: pictureCost(0, terms) };
  const flattered = pictureCost(accepted, terms);
  const factor = flattered > 0 ? pictureCost(chance, terms) / flattered : 1;
  return {
    // A usable image takes one attempt at least, and a picture that is given up all of them.
    perUsable: perUsable === null ? null : Math.max((perUsable * accepted) / chance, terms.price),
    perPicture: Math.min(Math.max(perPicture * factor, terms.price), pictureCost(0, terms)),
  };
}

/** d / mean p over prompts as samples of a workload. */
function pooledEstimates(
  pictures: readonly Picture[],
  { price, rates }: Pick<Terms, "price" | "rates">,
): { perUsable: number | null; perPicture: null } {
  // Each prompt counts by its weight, however often it was tried: the mean of its share of usable images.
  const tried = pictures.filter((picture) => picture.decided > 0);
  const weights = sumBy(tried, (picture) => picture.weight);
  const usable = sumBy(tried, (picture) => (picture.weight * picture.usable) / picture.decided);
  if (!rates || usable === 0) return { perUsable: usable > 0 ? (price * weights) / usable : null, perPicture: null };
  const chance = truly(usable / weights, rateEstimates(rates));
  return { perUsable: chance === null || chance === 0 ? null : price / chance, perPicture: null };
}

/** L for one chance: falls as the chance rises, from price * cap + giveUp to price. */
function pictureCost(chance: number, { price, cap, giveUp }: Terms): number {
  return price * expectedAttempts(chance, cap) + giveUp * (1 - delivered(chance, cap));
}

/** The figure of one prompt: price x attempts for each usable image. */
export function promptFigure(picture: Picture, price: number, alpha: number, rates?: CheckRates): Estimate {
  const { perUsable } = pooledEstimates([picture], { price, rates });
  return spread(perUsable, costInterval(price, chanceInterval([picture], alpha, rates)));
}

function spread(estimate: number | null, interval: { low: number; high: number | null }): Estimate {
  return estimate === null ? { estimate, low: interval.low, high: null } : { estimate, ...hull(estimate, interval) };
}

function hull<High extends number | null>(
  estimate: number | null,
  interval: { low: number; high: High },
): { low: number; high: High } {
  if (estimate === null) return interval;
  const high = interval.high === null ? interval.high : (Math.max(interval.high, estimate) as High);
  return { low: Math.min(interval.low, estimate), high };
}

function sumBy<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
