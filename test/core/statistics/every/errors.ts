import type { Random } from "../../../../src/core/random.ts";
import { cohensKappa, exactShare } from "../../../../src/core/statistics/agreement.ts";
import {
  alphaForAttempts,
  judgeOf,
  rateBounds,
  rateEstimates,
  truly,
  trulyWithin,
  type CheckRates,
} from "../../../../src/core/statistics/errors.ts";
import { clopperPearson } from "../../../../src/core/statistics/exact.ts";
import { normalQuantile } from "../../../../src/core/statistics/normal.ts";
import { withErrors } from "../../../../src/core/statistics/passes/errors.ts";
import { allFinite, chance, error, holds, inner, rising, whole, type Case } from "./draws.ts";
import { standing } from "./passes.ts";

/** Checks that err: how often, and what is behind what they accept. */

const trials = (random: Random) => {
  const of = 1 + whole(random, 200);
  return { of, wrong: whole(random, of) };
};
const rates = (random: Random): CheckRates =>
  random() < 0.5
    ? { source: "manifest", falseAccept: 0.4 * random(), falseReject: 0.4 * random() }
    : { source: "calibration", falseAccept: trials(random), falseReject: trials(random) };
const both = (random: Random) => ({ known: rates(random), alpha: error(random) });

export const ERRORS: Readonly<Record<string, Case>> = {
  normalQuantile: holds(2_000, inner, (share) => rising(-6, normalQuantile(share / 2), normalQuantile(share), 6)),
  clopperPearson: holds(
    500,
    (random) => ({ ...trials(random), alpha: error(random) }),
    ({ wrong, of, alpha }) => {
      const { low, high } = clopperPearson(wrong, of, alpha);
      return rising(0, low, wrong / of, high, 1);
    },
  ),
  exactShare: holds(500, trials, ({ wrong, of }) => {
    const { low, estimate, high } = exactShare(wrong, of, 0.05);
    return rising(0, low, estimate!, high, 1);
  }),
  cohensKappa: holds(
    100,
    (random) => {
      const count = (): number => whole(random, 40);
      return { usableAccepted: count(), usableRejected: count(), rejectedAccepted: count(), rejectedRejected: count() };
    },
    (counts) => {
      const kappa = cohensKappa(counts, 0.05);
      return kappa === null || rising(-1, kappa.low, kappa.estimate, kappa.high, 1);
    },
  ),
  rateEstimates: holds(2_000, rates, (known) => allFinite(rateEstimates(known))),
  rateBounds: holds(200, both, ({ known, alpha }) => {
    const [bounds, { falseAccept, falseReject }] = [rateBounds(known, alpha), rateEstimates(known)];
    const within = ({ low, high }: { low: number; high: number }, rate: number): boolean => rising(0, low, rate, high, 1);
    return within(bounds.falseAccept, falseAccept) && within(bounds.falseReject, falseReject);
  }),
  alphaForAttempts: holds(5_000, both, ({ known, alpha }) => rising(0, alphaForAttempts(known, alpha), alpha)),
  judgeOf: holds(200, both, ({ known, alpha }) => allFinite(judgeOf(known, alpha))),
  truly: holds(
    5_000,
    (random) => ({ known: rateEstimates(rates(random)), pi: chance(random) }),
    ({ known, pi }) => {
      const p = truly(pi, known);
      return p === null || rising(0, p, 1);
    },
  ),
  trulyWithin: holds(200, both, ({ known, alpha }) => {
    const { low, high } = trulyWithin({ low: alpha / 2, high: alpha }, rateBounds(known, 0.05));
    return rising(0, low, high, 1);
  }),
  withErrors: holds(
    60,
    (random) => ({ one: standing(random), known: rates(random) }),
    ({ one, known }) => allFinite(withErrors(one, judgeOf(known, 0.05))),
  ),
};
