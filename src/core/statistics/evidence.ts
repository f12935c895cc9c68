/**
 * How strongly counts speak against a chance of success (statistics.md, 5). A stake of 1 is split into parts: one stays in cash, the
 * others bet that the log-odds are off by t. Where the claim "the chance is at most x" holds, what the stake becomes has a mean of
 * at most 1 at every look, so it passes 1/delta with a chance of at most delta, however often one looks. That rests on the parts adding up
 * to 1 and being fixed beforehand, and on nothing else of them. Everything is in natural logs.
 */

/** How often a check errs: accepts what is not usable, and rejects what is. Below 1 together, else the check tells nothing. */
export type JudgeErrors = {
  readonly falseAccept: number;
  readonly falseReject: number;
  /** Where the rates are not known exactly: those that a proof takes of the candidate that is shown to be cheaper, and of its rival. */
  readonly asLeader?: JudgeErrors;
  readonly asRival?: JudgeErrors;
};

/** A division of the stake: `shares` of it, which add up to 1, bet `steps` on the log-odds. The first share is the cash, its step 0. */
export type Bets = {
  readonly shares: readonly number[];
  readonly up: Side;
  readonly down: Side;
};

type Side = { readonly steps: readonly number[]; readonly gains: readonly number[] };

function divide(cash: number, bets: readonly (readonly [step: number, share: number])[]): Bets {
  const steps = [0, ...bets.map(([step]) => step)];
  const side = (sign: 1 | -1): Side => ({
    steps: steps.map((step) => sign * step),
    gains: steps.map((step) => Math.expm1(sign * step)),
  });
  return { shares: [cash, ...bets.map(([, share]) => share)], up: side(1), down: side(-1) };
}

/** Eight equal parts, as statistics.md has them: its values are reckoned with these. */
export const EIGHT_BETS = divide(
  1 / 8,
  [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4].map((step) => [step, 1 / 8]),
);

/**
 * What the race bets: less on what it hardly ever meets, and twice as many steps, so that one of them is near to any. Races on the
 * instances of statistics.md cost a tenth less by it than with eight equal parts, near ties included (bench/results.md).
 */
export const RACE_BETS = divide(
  3 / 128,
  [2, 3, 5, 7, 9, 11, 16, 18, 18, 16, 12, 5, 3].map((parts, index) => [2 ** (index / 2 - 4), parts / 128]),
);

/** Log evidence that the chance of a usable attempt is above `chance`, from `usable` of `attempts`; 0 before the first attempt. */
export function logEUp(usable: number, attempts: number, chance: number, judge?: JudgeErrors, bets = RACE_BETS): number {
  return logStake(bets.shares, bets.up, { usable, attempts }, acceptChance(chance, judge));
}

/** Log evidence that the chance of a usable attempt is below `chance`. */
export function logEDown(usable: number, attempts: number, chance: number, judge?: JudgeErrors, bets = RACE_BETS): number {
  return logStake(bets.shares, bets.down, { usable, attempts }, acceptChance(chance, judge));
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

/** log of the sum over the bets of their share of e^(t k) / (1 + x (e^t - 1))^n, reckoned without leaving the logs. */
function logStake(
  shares: readonly number[],
  { steps, gains }: Side,
  { usable, attempts }: { readonly usable: number; readonly attempts: number },
  x: number | null,
): number {
  if (attempts === 0 || x === null) return 0;
  // The first bet is the cash, whose log is 0.
  let most = 0;
  let sum = shares[0]!;
  for (let bet = 1; bet < shares.length; bet++) {
    const log = steps[bet]! * usable - attempts * Math.log1p(x * gains[bet]!);
    if (log <= most) sum += shares[bet]! * Math.exp(log - most);
    else {
      sum = sum * Math.exp(most - log) + shares[bet]!;
      most = log;
    }
  }
  return most + Math.log(sum);
}
