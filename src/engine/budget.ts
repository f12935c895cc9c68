import type { Usd } from "../core/money.ts";

/** A hard cap that all workers share: the worst case of an attempt is reserved before its request is sent. */
export type Budget = {
  readonly limitUsd: Usd;
  /** What is neither spent nor reserved. */
  readonly leftUsd: () => Usd;
  /** Takes an amount out of what is left; false, and nothing taken, when there is not enough. */
  readonly reserve: (amount: Usd) => boolean;
  /** Gives a reserved amount back: the provider surely does not charge for it. A negative one was charged beyond what was reserved. */
  readonly release: (amount: Usd) => void;
};

/** Money that was reserved for what comes later, before other work could take it. */
export type Aside = {
  /** Takes an amount out of it, and what is missing out of the budget; false, and nothing taken, when both do not have enough. */
  readonly take: (amount: Usd) => boolean;
  readonly giveBack: (amount: Usd) => void;
  /** Nothing more will be taken: what is left goes back to the budget. */
  readonly close: () => void;
};

/** @param reserved an amount that was taken out of the budget already */
export function setAside(budget: Budget, reserved: Usd): Aside {
  let kept = reserved;
  return {
    take: (amount) => {
      const own = amount < kept ? amount : kept;
      if (!budget.reserve(amount - own)) return false;
      kept -= own;
      return true;
    },
    giveBack: (amount) => {
      kept += amount;
      if (kept >= 0n) return;
      budget.release(kept);
      kept = 0n;
    },
    close: () => {
      budget.release(kept);
      kept = 0n;
    },
  };
}

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
