import type { Plan } from "../manifest/plan.ts";
import { formatFigure, usdToNumber } from "../money.ts";
import { alphaForAttempts, judgeOf } from "../statistics/errors.ts";
import { answer, type CandidateAnswer } from "../statistics/passes/answer.ts";
import { pairError } from "../statistics/passes/boundary.ts";
import { costInterval, shownRatio } from "../statistics/passes/compare.ts";
import { isGivenUpOn, standingOf, type Contestant } from "../statistics/passes/standing.ts";
import type { Measured } from "./candidate.ts";
import { attemptUsd } from "./check-cost.ts";
import { moneyFigure } from "./figure-of.ts";
import type { Figure } from "./figure-schema.ts";
import type { Proof } from "./proof.ts";
import type { CandidateResult } from "./results.ts";

/** What the records of an every-prompt measurement show (statistics.md, 8): paired passes, however the attempts were chosen. */

export type PassProof = Proof & { readonly candidates: readonly CandidateAnswer[] };

/** Null while no candidate has a complete pass that could be compared. */
export function passDecision(
  plan: Plan,
  measured: readonly Measured[],
  terms: { readonly delta: number; readonly indifference: number; readonly minCoverage: number },
): PassProof | null {
  const priced = measured.filter(({ result }) => result.price.usdPerImage !== null);
  const unclear = priced.filter(({ result }) => result.undetermined > 0 && !result.eligible);
  const clear = priced.filter((each) => !unclear.includes(each));
  const contestants = clear.map((each) => contestantOf(plan, each, terms));
  const delta = alphaForAttempts(plan.rates, terms.delta);
  const told = answer(contestants, { ...terms, delta });
  const leader = clear.find(({ result }) => result.id === told.leader)?.result;
  if (told.leader === null || leader?.eligible !== true) return null;
  // A candidate whose images could not be judged is not ruled out by that.
  const isOpen = told.status === "undecided" || unclear.length > 0;
  return {
    status: isOpen ? "undecided" : told.status,
    leader: told.leader,
    cheapest: isOpen ? null : told.leader,
    others: isOpen
      ? [...(told.status === "undecided" ? told.others : []), ...unclear.map(({ result }) => result.id)]
      : told.others,
    atMostAboveCheapest: unclear.length > 0 ? null : told.atMostMore,
    unseen: told.unseen,
    shown: plan.pipelines.length > 0 ? shownBy(told.leader, contestants, delta) : new Map(),
    approximate: true,
    toSettle:
      isOpen && told.toSettle && told.toSettle.attempts > 0
        ? { usd: formatFigure(told.toSettle.usd), attempts: told.toSettle.attempts }
        : null,
    candidates: told.candidates,
  };
}

/** How the leader is shown to stand to each of the others, at the error of one comparison. */
function shownBy(leader: string, contestants: readonly Contestant[], delta: number): ReadonlyMap<string, number> {
  const alpha = pairError(delta, contestants.length);
  const standings = contestants.filter(({ excluded }) => excluded !== true).map(standingOf);
  const first = standings.find(({ id }) => id === leader)!;
  return new Map(
    standings.flatMap((each): [string, number][] => {
      const ratio = each === first ? null : shownRatio(first, each, alpha);
      return ratio === null ? [] : [[each.id, ratio]];
    }),
  );
}

/**
 * The cost per picture needed with the interval of paired passes, which knows how much prompts differ; null without a usable image. A manifest's own prompts are meant, not others like them.
 */
export function pictureFigure(plan: Plan, measured: Measured, confidence: number): Figure | null {
  const spread = pictureSpread(plan, measured, 1 - confidence);
  return spread && moneyFigure(spread, confidence);
}

/**
 * The same in floating dollars, at the two-sided error `alpha`. While prompts have only a course that is still open, the estimate is what is
 * expected of them, and the interval reaches from the least that they can cost to what they do if all of them are given up.
 */
export function pictureSpread(
  plan: Plan,
  measured: Measured,
  alpha: number,
): { readonly estimate: number; readonly low: number; readonly high: number | null } | null {
  const { price, usable, undetermined } = measured.result;
  if (price.usdPerImage === null || usable === 0 || undetermined > 0) return null;
  // With what the checks accept by mistake taken off, nothing may be left.
  const expected = measured.figuresAt(alpha)?.perPicture.estimate;
  if (expected === null || expected === undefined) return null;
  const contestant = contestantOf(plan, measured, { minCoverage: 0, delta: alpha });
  const allowed = alphaForAttempts(plan.rates, alpha);
  const standing = standingOf(contestant);
  const { low, high } = costInterval(standing, allowed);
  if (standing.complete) return { estimate: standing.cost, low, high };
  const worst = costInterval(standingOf(givenUp(contestant)), allowed).high;
  return { estimate: expected, low: Math.min(low, expected), high: worst === null ? null : Math.max(worst, expected) };
}

/** As if every prompt without a course that ended were given up. */
function givenUp(contestant: Contestant): Contestant {
  const { cap, courses, batch } = contestant;
  const isOpen = courses.map((own) => own.every(({ end }) => end === "open"));
  return {
    ...contestant,
    courses: courses.map((own, prompt) => (isOpen[prompt] ? [{ attempts: cap, end: "gaveUp" }] : own)),
    batch: courses.map((_, prompt) => batch?.[prompt] === true && !isOpen[prompt]),
  };
}

/** What a picture given up would have to cost elsewhere for a candidate and the leader to cost the same. */
export function withCrossover(candidate: CandidateResult, { candidates }: PassProof): CandidateResult {
  const usd = candidates.find(({ id }) => id === candidate.id)?.crossoverUsd ?? null;
  return usd === null ? candidate : { ...candidate, crossoverUsd: formatFigure(usd) };
}

/** A candidate as paired passes see it: its attempts as courses of retries at today's price. */
export function contestantOf(
  plan: Plan,
  { candidate, prompts, result }: Measured,
  { minCoverage, delta }: { readonly minCoverage: number; readonly delta: number },
): Contestant {
  const told = prompts();
  const contestant = {
    id: candidate.id,
    price: usdToNumber(attemptUsd(result) ?? 0n),
    cap: candidate.cap,
    giveUp: usdToNumber(plan.giveUpUsd ?? 0n),
    weights: told.map(({ weight }) => weight),
    courses: told.map(({ courses }) => courses),
    batch: told.map(({ isBatch }) => isBatch),
    judge: judgeOf(plan.rates, delta),
    mayNotLead: !result.eligible,
  };
  return isGivenUpOn(contestant, minCoverage) ? { ...contestant, excluded: true } : contestant;
}
