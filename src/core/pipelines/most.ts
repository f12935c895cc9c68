import { MOST_UNDETERMINED } from "../ledger/tally.ts";
import type { Usd } from "../money.ts";

/** The most that a pipeline can take on one prompt, whatever becomes of its attempts. Exact amounts: nothing is rounded. */

/** A stage: what one attempt costs, and the most that judging its image can. */
export type StageCost = { readonly priceUsd: Usd; readonly judgeUsd: Usd };

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
 * with n attempts in it there can be n + 4 of them. Null when there is no bound: judging drafts that cost nothing themselves.
 */
export function courseMost({ draft, final, finalsPerDraft, giveUpUsd, eatenUsd }: CourseBound): Usd | null {
  const pair = draft.priceUsd + final.priceUsd;
  const most = giveUpUsd > pair ? giveUpUsd : pair;
  const drafts = timesIn(most - final.priceUsd, draft.priceUsd);
  const finals = least(timesIn(most - draft.priceUsd, final.priceUsd), drafts === null ? null : drafts * BigInt(finalsPerDraft));
  const judging = [judgingMost(drafts, draft.judgeUsd), judgingMost(finals, final.judgeUsd)];
  if (judging.includes(null)) return null;
  const left = eatenUsd < most ? most - eatenUsd : 0n;
  return left + most + UNDETERMINED * pair + judging.reduce<Usd>((sum, each) => sum + each!, 0n);
}

/** One final with a verdict, and those without one before it: where any image counts a prompt is a sample, and its drafts are there. */
export function sampleMost({ priceUsd, judgeUsd }: StageCost): Usd {
  return (UNDETERMINED + 1n) * (priceUsd + judgeUsd);
}

function judgingMost(attempts: bigint | null, judgeUsd: Usd): Usd | null {
  if (judgeUsd === 0n) return 0n;
  return attempts === null ? null : (2n * attempts + UNDETERMINED) * judgeUsd;
}

/** How often a price fits, and at least once; null for what costs nothing. */
function timesIn(amount: Usd, price: Usd): bigint | null {
  if (price === 0n) return null;
  const times = amount / price;
  return times > 1n ? times : 1n;
}

function least(a: bigint | null, b: bigint | null): bigint | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
