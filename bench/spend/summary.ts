import { boundOf, isWrong, trueCosts, type Instance } from "./instances.ts";
import type { Interval, Outcome } from "./once.ts";

/** What many runs of one instance came to. Shares are parts of 1. */
export type Summary = {
  readonly instance: Instance;
  readonly runs: number;
  readonly meanUsd: number;
  /** Mean spend over the least that any procedure must spend; null where no spend is enough. */
  readonly timesBound: number | null;
  /** Named cheapest, and dearer than the cheapest by more than the indifference. */
  readonly wrong: number;
  readonly undecided: number;
  /** The published intervals of all candidates that were tried hold what is true, all at once. */
  readonly coveredJointly: number;
  /** The same of the candidate that is covered least, of those tried in a tenth of the runs or more. */
  readonly coveredEach: number;
  readonly bestDropped: number | null;
};

/** A candidate that is hardly ever tried has too few intervals to judge them. */
const TRIED_IN = 0.1;

export function summarize(instance: Instance, outcomes: readonly Outcome[]): Summary {
  const costs = trueCosts(instance);
  const share = (is: (outcome: Outcome) => boolean): number => outcomes.filter(is).length / outcomes.length;
  const meanUsd = outcomes.reduce((sum, { usd }) => sum + usd, 0) / outcomes.length;
  const bound = instance.giveUp === null ? boundOf(instance) : null;
  const each = costs.flatMap((cost, index) => {
    const own = outcomes.map(({ candidates }) => candidates[index]!).filter(({ tried }) => tried > 0);
    if (own.length < TRIED_IN * outcomes.length) return [];
    return [own.filter((interval) => holds(interval, cost)).length / own.length];
  });
  return {
    instance,
    runs: outcomes.length,
    meanUsd,
    timesBound: bound === null ? null : meanUsd / bound,
    wrong: share(({ named }) => named !== null && isWrong(costs, named)),
    undecided: share(({ named }) => named === null),
    coveredJointly: share(({ candidates }) =>
      candidates.every((interval, index) => interval.tried === 0 || holds(interval, costs[index]!)),
    ),
    coveredEach: Math.min(...each),
    bestDropped: instance.kind === "near" ? share(({ bestDropped }) => bestDropped === true) : null,
  };
}

/** Binary fractions may put an end that is exactly the cost beside it. */
const ROUNDING = 1e-9;

function holds({ low, high }: Interval, cost: number): boolean {
  return low <= cost * (1 + ROUNDING) && (high === null || cost <= high * (1 + ROUNDING));
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
