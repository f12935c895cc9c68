import type { Objective } from "../terms.ts";
import { confidenceSequence, type Interval } from "./binomial.ts";
import { delivered, expectedAttempts } from "./retry.ts";

/** The two figures of a candidate (DESIGN.md, section 2) with their intervals, in floating dollars. */

/** A prompt as measured: mean attempts and mean delivery of its courses of retries, and its counts. */
export type Picture = {
  readonly weight: number;
  readonly attempts: number;
  readonly delivered: number;
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
};

/**
 * The figures of one candidate. `pictures` are the prompts that were tried, each with at least one decided attempt or one request
 * that was turned down. Estimates are dollars spent over frames delivered under the retry policy, by weight. Intervals come from the
 * confidence sequence of the pooled rate, seen through the same policy; they are widened to hold the estimate, which pooling can
 * leave outside when prompts differ much, and are approximate for `every-prompt`.
 */
export function figures(pictures: readonly Picture[], terms: Terms): Figures {
  const chances = chanceInterval(pictures, terms.alpha);
  const usable = pictures.reduce((sum, picture) => sum + picture.usable, 0);
  const estimates = terms.objective === "any-image" ? pooledEstimates(pictures, terms) : courseEstimates(pictures, terms);
  const perUsable = spread(usable > 0 ? estimates.perUsable : null, {
    low: terms.price / chances.high,
    high: chances.low > 0 ? terms.price / chances.low : null,
  });
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
    usable > 0 ? { estimate: estimates.perPicture, ...rankInterval } : { estimate: null, low: rankInterval.low, high: null };
  return { perUsable, perPicture, rank: estimates.perPicture, rankInterval };
}

/**
 * The interval of the chance that an attempt is usable. Undetermined attempts are neither: they widen it, counted as rejected at its
 * low end and as usable at its high end.
 */
function chanceInterval(pictures: readonly Picture[], alpha: number): Interval {
  const total = (count: (picture: Picture) => number): number => pictures.reduce((sum, picture) => sum + count(picture), 0);
  const [usable, decided, undetermined] = [total((p) => p.usable), total((p) => p.decided), total((p) => p.undetermined)];
  return {
    low: confidenceSequence(usable, decided + undetermined, alpha).low,
    high: confidenceSequence(usable + undetermined, decided + undetermined, alpha).high,
  };
}

/** R = dollars spent / frames delivered and L = dollars per picture needed, from the courses of retries. */
function courseEstimates(
  pictures: readonly Picture[],
  { price, giveUp }: Terms,
): { perUsable: number | null; perPicture: number | null } {
  const weights = sumBy(pictures, (picture) => picture.weight);
  if (weights === 0) return { perUsable: null, perPicture: null };
  const attempts = sumBy(pictures, (picture) => picture.weight * picture.attempts);
  const shipped = sumBy(pictures, (picture) => picture.weight * picture.delivered);
  return {
    perUsable: shipped > 0 ? (price * attempts) / shipped : null,
    perPicture: (price * attempts + giveUp * (weights - shipped)) / weights,
  };
}

/** d / mean p over prompts as samples of a workload. */
function pooledEstimates(pictures: readonly Picture[], { price }: Terms): { perUsable: number | null; perPicture: null } {
  // Each prompt counts by its weight, however often it was tried: the mean of its share of usable images.
  const tried = pictures.filter((picture) => picture.decided > 0);
  const weights = sumBy(tried, (picture) => picture.weight);
  const usable = sumBy(tried, (picture) => (picture.weight * picture.usable) / picture.decided);
  return { perUsable: usable > 0 ? (price * weights) / usable : null, perPicture: null };
}

/** L for one chance: falls as the chance rises, from price * cap + giveUp to price. */
function pictureCost(chance: number, { price, cap, giveUp }: Terms): number {
  return price * expectedAttempts(chance, cap) + giveUp * (1 - delivered(chance, cap));
}

/** The figure of one prompt: price x attempts for each usable image. */
export function promptFigure(picture: Picture, price: number, alpha: number): Estimate {
  const chances = chanceInterval([picture], alpha);
  return spread(picture.usable > 0 ? (price * picture.decided) / picture.usable : null, {
    low: price / chances.high,
    high: chances.low > 0 ? price / chances.low : null,
  });
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
