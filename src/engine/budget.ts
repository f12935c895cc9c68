import type { Usd } from "../core/money.ts";

/** A hard cap that all workers share: the worst case of an attempt is reserved before its request is sent. */
export type Budget = {
  readonly limitUsd: Usd;
  /** What is neither spent nor reserved. */
  readonly leftUsd: () => Usd;
  /** Takes an amount out of what is left; false, and nothing taken, when there is not enough. */
  readonly reserve: (amount: Usd) => boolean;
  /** Gives a reserved amount back: the provider surely does not charge for it. */
  readonly release: (amount: Usd) => void;
};

/** @param spentUsd what this run spent before it was killed and taken up again */
export function createBudget(limitUsd: Usd, spentUsd: Usd): Budget {
  let committed = spentUsd;
  const leftUsd = (): Usd => (committed < limitUsd ? limitUsd - committed : 0n);
  return {
    limitUsd,
    leftUsd,
    reserve: (amount) => {
      if (amount > leftUsd()) return false;
      committed += amount;
      return true;
    },
    release: (amount) => {
      committed -= amount;
    },
  };
}
