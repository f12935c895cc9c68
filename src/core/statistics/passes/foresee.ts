import { seededRandom } from "../../random.ts";
import type { Verdict } from "../../terms.ts";
import { answer } from "./answer.ts";
import { coursesOf, type Policy } from "./course.ts";
import type { PassTerms } from "./field.ts";
import { planPasses, STEP_WIDTH, type Step } from "./plan.ts";
import type { Contestant } from "./standing.ts";

/** What paired passes would take, played before a cent is spent: the plan itself, against chances that are assumed or recorded. */

/** A candidate: what is recorded of each prompt, and the chance that a further attempt on it is usable. */
export type Foreseen = Policy & {
  readonly id: string;
  readonly weights: readonly number[];
  readonly recorded: readonly (readonly Verdict[])[];
  readonly chances: readonly number[];
  /** How often the check errs, where it is known; the chances are those of being accepted. */
  readonly judge?: Contestant["judge"];
};

export type Foresight = {
  /** Mean attempts of each candidate, in order. */
  readonly attempts: readonly number[];
  /** The share of plays that ended with an answer within the budget. */
  readonly decidedShare: number;
  /** How much more than the cheapest the leader may cost at the end: the median share; null when most plays leave it unbounded. */
  readonly atMostMore: number | null;
};

/** Near ties would be played for minutes: a play ends after so many attempts, as if the budget were used up. */
const MOST_ATTEMPTS = 3_000;

/** Plays the plan `plays` times. The same seed gives the same foresight. */
export function foresee(
  candidates: readonly Foreseen[],
  terms: PassTerms & { readonly seed: number; readonly budgetUsd: number },
  plays: number,
): Foresight {
  const played = Array.from({ length: plays }, (_, play) => playOnce(candidates, terms, play));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    attempts: candidates.map((_, index) => mean(played.map(({ attempts }) => attempts[index]!))),
    decidedShare: mean(played.map(({ isDecided }) => (isDecided ? 1 : 0))),
    atMostMore: medianBound(played.map(({ atMostMore }) => atMostMore)),
  };
}

/** The median of bounds, of which those that are not there are above all others. */
export function medianBound(bounds: readonly (number | null)[]): number | null {
  const sorted = bounds.map((bound) => bound ?? Infinity).toSorted((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? Infinity;
  return Number.isFinite(middle) ? middle : null;
}

function playOnce(
  candidates: readonly Foreseen[],
  { seed, budgetUsd, ...terms }: PassTerms & { readonly seed: number; readonly budgetUsd: number },
  play: number,
): { attempts: number[]; isDecided: boolean; atMostMore: number | null } {
  const runners = candidates.map((candidate) => ({
    candidate,
    verdicts: candidate.recorded.map((own): Verdict[] => [...own]),
    luck: candidate.chances.map((_, prompt) => seededRandom(seed, `foresee ${play} ${candidate.id} ${prompt}`)),
    attempts: 0,
  }));
  let left = budgetUsd;
  let step: Step | null = null;
  for (;;) {
    const contestants = runners.map(({ candidate, verdicts }): Contestant => ({
      ...candidate,
      courses: verdicts.map((own) => coursesOf(own, candidate.cap)),
    }));
    const made = runners.reduce((sum, { attempts }) => sum + attempts, 0);
    const plan = { ...terms, seed, width: STEP_WIDTH, maxPasses: Infinity, leftUsd: made >= MOST_ATTEMPTS ? -1 : left };
    const next = planPasses(contestants, plan, step);
    if ("stop" in next) {
      const { status, atMostMore } = answer(contestants, terms);
      const isDecided = status === "clear" || status === "tie";
      return { attempts: runners.map(({ attempts }) => attempts), isDecided, atMostMore };
    }
    step = next;
    const runner = runners.find(({ candidate }) => candidate.id === next.candidate)!;
    for (const { prompt } of next.goals) {
      // As the plan sees it: an amount that is short by a rounding is there.
      if (runner.candidate.price > left * (1 + 1e-12)) break;
      left = Math.max(0, left - runner.candidate.price);
      runner.attempts++;
      const isUsable = runner.luck[prompt]!() < runner.candidate.chances[prompt]!;
      runner.verdicts[prompt]!.push(isUsable ? "usable" : "rejected");
    }
  }
}
