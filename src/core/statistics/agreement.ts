import type { Interval } from "./binomial.ts";
import { clopperPearson } from "./exact.ts";
import { normalQuantile } from "./normal.ts";

/** How far a check and people agree on the same images: the confusion matrix and what is told of it. Shares are parts of 1. */

/** Counts of images by what people say of them and what the check says. */
export type Confusion = {
  readonly usableAccepted: number;
  readonly usableRejected: number;
  readonly rejectedAccepted: number;
  readonly rejectedRejected: number;
};

/** `estimate` is null where there is nothing to estimate it from; the interval is then all there is. */
export type Share = Interval & { readonly estimate: number | null };

/** A share with its exact interval (Clopper and Pearson), which holds with 1 - alpha at least. */
export function exactShare(hits: number, trials: number, alpha: number): Share {
  return { estimate: trials === 0 ? null : hits / trials, ...clopperPearson(hits, trials, alpha) };
}

export type Kappa = Interval & {
  readonly estimate: number;
  /** `asymptotic`: Fleiss, Cohen and Everitt. `bounds`: where that has no width, from exact intervals of the shares behind it. */
  readonly method: "asymptotic" | "bounds";
};

/**
 * Cohen's kappa (1960): agreement beyond what the marginals give by chance. Null unless people said `usable` of some images and
 * `rejected` of others: with one of the two there is nothing that chance would not give.
 *
 * The interval is the asymptotic one (Fleiss, Cohen and Everitt 1969). Where its width is zero, as with no disagreement at all, it would be
 * wrong: then sensitivity, specificity and the share of usable images take an exact interval each at alpha / 3, and the interval is
 * what kappa can be with all three inside.
 */
export function cohensKappa(counts: Confusion, alpha: number): Kappa | null {
  const { usable, rejected, total } = marginals(counts);
  if (usable === 0 || rejected === 0) return null;
  const of = (shareUsable: number, sensitivity: number, specificity: number): number =>
    kappaOf(shareUsable, sensitivity, specificity);
  const estimate = of(usable / total, counts.usableAccepted / usable, counts.rejectedRejected / rejected);
  const error = standardError(counts, estimate);
  if (error > 1e-9) {
    const reach = normalQuantile(1 - alpha / 2) * error;
    return { estimate, low: Math.max(-1, estimate - reach), high: Math.min(1, estimate + reach), method: "asymptotic" };
  }
  const sensitivity = clopperPearson(counts.usableAccepted, usable, alpha / 3);
  const specificity = clopperPearson(counts.rejectedRejected, rejected, alpha / 3);
  const shares = steps(clopperPearson(usable, total, alpha / 3));
  // Kappa rises with sensitivity and with specificity, whatever the share of usable images is.
  return {
    estimate,
    low: Math.min(...shares.map((share) => of(share, sensitivity.low, specificity.low))),
    high: Math.max(...shares.map((share) => of(share, sensitivity.high, specificity.high))),
    method: "bounds",
  };
}

function marginals(counts: Confusion): { usable: number; rejected: number; total: number } {
  const usable = counts.usableAccepted + counts.usableRejected;
  const rejected = counts.rejectedAccepted + counts.rejectedRejected;
  return { usable, rejected, total: usable + rejected };
}

/** (observed agreement - agreement by chance) / (1 - agreement by chance); 0 < shareUsable < 1. */
function kappaOf(shareUsable: number, sensitivity: number, specificity: number): number {
  const accepted = shareUsable * sensitivity + (1 - shareUsable) * (1 - specificity);
  const apart = shareUsable * (1 - sensitivity) + (1 - shareUsable) * (1 - specificity);
  return 1 - apart / (shareUsable * (1 - accepted) + (1 - shareUsable) * accepted);
}

/** The large-sample standard error of kappa where it is not zero: Fleiss, Cohen and Everitt (1969), formula 13. */
function standardError(counts: Confusion, kappa: number): number {
  const { usable, rejected, total } = marginals(counts);
  const people = [usable / total, rejected / total] as const;
  const accepted = (counts.usableAccepted + counts.rejectedAccepted) / total;
  const check = [accepted, 1 - accepted] as const;
  const cells = [
    [counts.usableAccepted / total, counts.usableRejected / total],
    [counts.rejectedAccepted / total, counts.rejectedRejected / total],
  ] as const;
  const byChance = people[0] * check[0] + people[1] * check[1];
  let sum = -((kappa - byChance * (1 - kappa)) ** 2);
  for (const row of [0, 1] as const)
    for (const column of [0, 1] as const)
      sum +=
        row === column
          ? cells[row][column] * (1 - (people[row] + check[row]) * (1 - kappa)) ** 2
          : (1 - kappa) ** 2 * cells[row][column] * (check[row] + people[column]) ** 2;
  return Math.sqrt(Math.max(sum, 0) / total) / (1 - byChance);
}

const STEPS = 256;

function steps({ low, high }: Interval): number[] {
  const inside = (share: number): number => Math.min(Math.max(share, 1e-9), 1 - 1e-9);
  return Array.from({ length: STEPS + 1 }, (_, step) => inside(low + ((high - low) * step) / STEPS));
}
