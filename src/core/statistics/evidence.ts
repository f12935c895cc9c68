/**
 * How strongly counts speak against a chance of success (statistics.md, 5). A stake of 1 is split into eight equal parts: one stays in
 * cash, seven bet that the log-odds are off by t. Where the claim "the chance is at most x" holds, what the stake becomes has a mean of
 * at most 1 at every look, so it passes 1/delta with a chance of at most delta, however often one looks. Everything is in natural logs.
 */

/** How often a check errs: accepts what is not usable, and rejects what is. Below 1 together, else the check tells nothing. */
export type JudgeErrors = {
  readonly falseAccept: number;
  readonly falseReject: number;
  /** Where the rates are not known exactly: those that a proof takes of the candidate that is shown to be cheaper, and of its rival. */
  readonly asLeader?: JudgeErrors;
  readonly asRival?: JudgeErrors;
};

/** How far the log-odds are off, one bet each. */
const STEPS = [0, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4] as const;

type Bets = { readonly steps: readonly number[]; readonly gains: readonly number[] };

const UP: Bets = { steps: STEPS, gains: STEPS.map((step) => Math.expm1(step)) };
const DOWN: Bets = { steps: STEPS.map((step) => -step), gains: STEPS.map((step) => Math.expm1(-step)) };

/** Log evidence that the chance of a usable attempt is above `chance`, from `usable` of `attempts`; 0 before the first attempt. */
export function logEUp(usable: number, attempts: number, chance: number, judge?: JudgeErrors): number {
  return logStake(UP, usable, attempts, chance, judge);
}

/** Log evidence that the chance of a usable attempt is below `chance`. */
export function logEDown(usable: number, attempts: number, chance: number, judge?: JudgeErrors): number {
  return logStake(DOWN, usable, attempts, chance, judge);
}

/**
 * The chance that a check accepts an attempt which is usable with chance `chance` (statistics.md, 7): what counts of accepted
 * attempts are evidence of. `null` when the rates given cannot be those of a check, which then is evidence of nothing.
 */
export function acceptChance(chance: number, judge: JudgeErrors | undefined): number | null {
  const clipped = Math.min(Math.max(chance, 0), 1);
  if (judge === undefined) return clipped;
  const slope = 1 - judge.falseAccept - judge.falseReject;
  return slope > 0 && judge.falseAccept >= 0 && judge.falseReject >= 0 ? judge.falseAccept + slope * clipped : null;
}

/** The usable attempts behind `accepted` ones of a check that errs, as Rogan and Gladen put it: a guess for sampling, no proof. */
export function usableBehind(accepted: number, attempts: number, judge: JudgeErrors | undefined): number {
  if (judge === undefined) return accepted;
  const slope = 1 - judge.falseAccept - judge.falseReject;
  return slope > 0 ? Math.min(Math.max((accepted - judge.falseAccept * attempts) / slope, 0), attempts) : 0;
}

/** log of the mean over the bets of e^(t k) / (1 + x (e^t - 1))^n, reckoned without leaving the logs. */
function logStake(bets: Bets, usable: number, attempts: number, chance: number, judge: JudgeErrors | undefined): number {
  if (attempts === 0) return 0;
  const x = acceptChance(chance, judge);
  if (x === null) return 0;
  // The first bet is the cash, whose log is 0.
  let most = 0;
  let sum = 1;
  for (let bet = 1; bet < STEPS.length; bet++) {
    const log = bets.steps[bet]! * usable - attempts * Math.log1p(x * bets.gains[bet]!);
    if (log <= most) sum += Math.exp(log - most);
    else {
      sum = sum * Math.exp(most - log) + 1;
      most = log;
    }
  }
  return most + Math.log(sum / STEPS.length);
}
