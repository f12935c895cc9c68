import { MOST_UNDETERMINED } from "../ledger/tally.ts";
import type { Usd } from "../money.ts";

/** The most that a pipeline can take on one prompt, whatever becomes of its attempts. Exact amounts: nothing is rounded. */

/** A stage: what one attempt costs, the most that judging its image can, and most attempts of it on one picture. */
export type StageCost = { readonly priceUsd: Usd; readonly judgeUsd: Usd; readonly cap: number };

export type CourseBound = {
  readonly draft: StageCost;
  readonly final: StageCost;
  readonly finalsPerDraft: number;
  readonly giveUpUsd: Usd;
  /** What the picture has eaten already, by the prices alone. */
  readonly eatenUsd: Usd;
};

/** A stage is left alone when it has more attempts without a verdict than with one, and so many beyond. */
const UNDETERMINED = BigInt(MOST_UNDETERMINED);

/**
 * A course eats `giveUpUsd` at most, or one draft and one final. Attempts without a verdict are in no course and are made again: on a stage
 * with n attempts in it there can be n + 4 of them.
 */
export function courseMost({ draft, final, finalsPerDraft, giveUpUsd, eatenUsd }: CourseBound): Usd {
  const pair = draft.priceUsd + final.priceUsd;
  const most = giveUpUsd > pair ? giveUpUsd : pair;
  const drafts = timesIn(most - final.priceUsd, draft);
  const finals = least(timesIn(most - draft.priceUsd, final), drafts * BigInt(finalsPerDraft));
  const judging = judgingMost(drafts, draft.judgeUsd) + judgingMost(finals, final.judgeUsd);
  const left = eatenUsd < most ? most - eatenUsd : 0n;
  return left + most + UNDETERMINED * pair + judging;
}

/** One final with a verdict, and those without one before it: where any image counts a prompt is a sample, and its drafts are there. */
export function sampleMost({ priceUsd, judgeUsd }: Pick<StageCost, "priceUsd" | "judgeUsd">): Usd {
  return (UNDETERMINED + 1n) * (priceUsd + judgeUsd);
}

function judgingMost(attempts: bigint, judgeUsd: Usd): Usd {
  return (2n * attempts + UNDETERMINED) * judgeUsd;
}

/** How often a price fits, at least once, and never over the cap. */
function timesIn(amount: Usd, { priceUsd, cap }: StageCost): bigint {
  const most = BigInt(cap);
  if (priceUsd === 0n) return most;
  const times = amount / priceUsd;
  return least(times > 1n ? times : 1n, most);
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
