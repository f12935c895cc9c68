import type { Interval } from "./binomial.ts";
import type { JudgeErrors } from "./evidence.ts";
import { clopperPearson } from "./exact.ts";

/**
 * What a check that errs says of the chance that an attempt is truly usable (statistics.md, 7; Rogan and Gladen 1978): of a chance p it
 * accepts pi = fp + (1 - fp - fn) p, with fp the share of unusable images that it accepts and fn the share of usable ones that it rejects.
 */

/** So many of so many images with one label that the check got wrong. */
export type Wrong = { readonly wrong: number; readonly of: number };

/** What is known of the rates: stated as they are, or counted on labelled images. Both `of` are at least 1. */
export type CheckRates =
  | { readonly source: "manifest"; readonly falseAccept: number; readonly falseReject: number }
  | { readonly source: "calibration"; readonly falseAccept: Wrong; readonly falseReject: Wrong };

/** The rates as stated, or as estimated. */
export function rateEstimates(rates: CheckRates): JudgeErrors {
  if (rates.source === "manifest") return { falseAccept: rates.falseAccept, falseReject: rates.falseReject };
  const share = ({ wrong, of }: Wrong): number => wrong / of;
  return { falseAccept: share(rates.falseAccept), falseReject: share(rates.falseReject) };
}

export type RateBounds = { readonly falseAccept: Interval; readonly falseReject: Interval };

/** Where the rates lie, both at once, with 1 - alpha at least (each exactly, by Clopper and Pearson, at alpha / 2). */
export function rateBounds(rates: CheckRates, alpha: number): RateBounds {
  if (rates.source === "manifest") {
    const exactly = (rate: number): Interval => ({ low: rate, high: rate });
    return { falseAccept: exactly(rates.falseAccept), falseReject: exactly(rates.falseReject) };
  }
  const within = ({ wrong, of }: Wrong): Interval => clopperPearson(wrong, of, alpha / 2);
  return { falseAccept: within(rates.falseAccept), falseReject: within(rates.falseReject) };
}

/** What of an allowed error is left for the attempts: rates that were counted take half of it. */
export function alphaForAttempts(rates: CheckRates | undefined, alpha: number): number {
  return rates?.source === "calibration" ? alpha / 2 : alpha;
}

/**
 * The rates as evidence takes them, for proofs that may be wrong with chance `delta` in all. Counted ones are taken at their worst ends: the
 * leader's false accepts at the upper one, its rivals' at the lower. The false rejects of all are the same, and never change which is cheaper;
 * they only bound what a rival's price alone proves, most weakly at the lower end, which holds for both sides.
 */
export function judgeOf(rates: CheckRates | undefined, delta: number): JudgeErrors | undefined {
  if (!rates || rates.source === "manifest") return rates && rateEstimates(rates);
  const { falseAccept, falseReject } = rateBounds(rates, delta / 2);
  return {
    ...rateEstimates(rates),
    asLeader: { falseAccept: falseAccept.high, falseReject: falseReject.low },
    asRival: { falseAccept: falseAccept.low, falseReject: falseReject.low },
  };
}

/**
 * p = (pi - fp) / (1 - fp - fn), kept within 0 and 1. Null when the rates are no better than chance: the check then tells nothing.
 *
 * @param accepted pi
 */
export function truly(accepted: number, { falseAccept, falseReject }: JudgeErrors): number | null {
  const slope = 1 - falseAccept - falseReject;
  return slope > 0 ? Math.min(Math.max((accepted - falseAccept) / slope, 0), 1) : null;
}

/**
 * The interval of the chance p behind an interval of pi, whatever the rates are within their bounds; (0, 1) when the check may tell
 * nothing. Where even the upper end of pi is below every false-accept rate, that rate cannot be the one of these images, and the upper end
 * of p supposes no false accepts at all, under which it is largest.
 */
export function trulyWithin(accepted: Interval, { falseAccept, falseReject }: RateBounds): Interval {
  const least = truly(accepted.low, { falseAccept: falseAccept.high, falseReject: falseReject.low }) ?? 0;
  const possible = accepted.high > falseAccept.low ? falseAccept.low : 0;
  const most = truly(accepted.high, { falseAccept: possible, falseReject: falseReject.high }) ?? 1;
  return { low: Math.min(least, most), high: most };
}
