import type { Usd } from "../money.ts";
import type { VerdictEvent } from "./events.ts";

/** What checks cost on the attempts behind the figures. */

/** Attempts whose checks cost something, how many of them are known in full, and what those came to. */
export type CheckTally = { readonly judged: number; readonly known: number; readonly usd: Usd };

/** What giving a verdict cost: undefined when nothing that costs was asked, null when part of it is not known. */
export function verdictCost({
  run,
  checkUsd = 0n,
  checkUnknownUsd = 0n,
  checkUnpriced = 0,
}: VerdictEvent): Usd | null | undefined {
  if (run === undefined) return undefined;
  // What may have been charged counts as charged.
  return checkUnpriced > 0 ? null : checkUsd + checkUnknownUsd;
}

/** The tally of some costs of verdicts; undefined when there are none. */
export function tallyCosts(costs: readonly (Usd | null)[]): CheckTally | undefined {
  if (costs.length === 0) return undefined;
  const known = costs.filter((usd) => usd !== null);
  return { judged: costs.length, known: known.length, usd: known.reduce((sum, usd) => sum + usd, 0n) };
}

/**
 * The mean of what checks cost on an attempt, the attempts on which they cost nothing included: mean cost of those known times the share
 * that cost something. Rounded to 1e-12 USD; null when no cost is known although there are some.
 *
 * @param cells what is known of each prompt, with the number of its attempts
 */
export function checkUsdPerAttempt(
  cells: readonly { readonly attempts: number; readonly check?: CheckTally | undefined }[],
): Usd | null {
  let [attempts, judged, known, usd] = [0, 0, 0, 0n];
  for (const { attempts: made, check } of cells) {
    attempts += made;
    if (!check) continue;
    judged += check.judged;
    known += check.known;
    usd += check.usd;
  }
  if (judged === 0) return 0n;
  if (known === 0) return null;
  const divisor = BigInt(known) * BigInt(attempts);
  return (2n * usd * BigInt(judged) + divisor) / (2n * divisor);
}

/** What checks cost on an attempt, as attempts are taken in. */
export type CheckMean = {
  /** `checkUsd` as a sample has it: null when it is not known, undefined when nothing was asked that costs. */
  readonly add: (checkUsd: Usd | null | undefined) => void;
  /** 0 while nothing is known. */
  readonly usd: () => Usd;
};

export function checkMean(): CheckMean {
  let attempts = 0;
  const costs = { judged: 0, known: 0, usd: 0n };
  return {
    add: (checkUsd) => {
      attempts++;
      if (checkUsd === undefined) return;
      costs.judged++;
      if (checkUsd === null) return;
      costs.known++;
      costs.usd += checkUsd;
    },
    usd: () => checkUsdPerAttempt([{ attempts, check: costs }]) ?? 0n,
  };
}
