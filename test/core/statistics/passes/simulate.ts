import { coursesOf, courseCap, expectedCost } from "../../../../src/core/statistics/passes/course.ts";
import { answer, type PassAnswer } from "../../../../src/core/statistics/passes/answer.ts";
import { acceptChance, type JudgeErrors } from "../../../../src/core/statistics/evidence.ts";
import { planPasses, STEP_WIDTH, type Step } from "../../../../src/core/statistics/passes/plan.ts";
import type { Contestant } from "../../../../src/core/statistics/passes/standing.ts";
import { seededRandom, shuffled } from "../../../../src/core/random.ts";
import type { Verdict } from "../../../../src/core/terms.ts";
import type { Instance } from "./instances.ts";

export const TERMS = { delta: 0.05, indifference: 0.05 };

export type Options = {
  readonly budget?: number;
  readonly retryCap?: number;
  readonly maxPasses?: number;
  /** The order in which the attempts of a step are made. */
  readonly shuffle?: boolean;
  /** How often the check errs, and what is known of that. */
  readonly errors?: JudgeErrors;
  readonly judge?: JudgeErrors;
};

export type Run = {
  readonly answer: PassAnswer;
  readonly spent: number;
  readonly attempts: readonly number[];
  readonly stop: string;
  readonly contestants: readonly Contestant[];
};

/** Runs the plan against chances that are known here only. Each cell has luck of its own, so that the order of attempts changes nothing. */
export function simulate(instance: Instance, seed: number, options: Options = {}): Run {
  const { budget = 25, retryCap, maxPasses = 1000, shuffle = false, errors, judge } = options;
  const candidates = instance.arms.map(({ price, chances }, index) => ({
    id: `c${index}`,
    price,
    giveUp: instance.giveUp,
    cap: courseCap(price, instance.giveUp, retryCap),
    weights: chances.map(() => 1),
    verdicts: chances.map((): Verdict[] => []),
    luck: chances.map((_, prompt) => seededRandom(seed, `${index} ${prompt}`)),
    chances: chances.map((chance) => acceptChance(chance, errors)!),
    judge,
  }));
  const order = seededRandom(seed, "order");
  let [spent, step]: [number, Step | null] = [0, null];
  for (;;) {
    const contestants = candidates.map(({ verdicts, ...each }): Contestant => ({
      ...each,
      courses: verdicts.map((own) => coursesOf(own, each.cap)),
    }));
    const terms = { ...TERMS, seed, maxPasses, width: STEP_WIDTH, leftUsd: budget - spent };
    const next = planPasses(contestants, terms, step);
    if ("stop" in next) {
      const attempts = candidates.map(({ verdicts }) => verdicts.flat().length);
      return { answer: answer(contestants, TERMS), spent, attempts, stop: next.stop, contestants };
    }
    step = next;
    const own = candidates.find(({ id }) => id === next.candidate)!;
    for (const { prompt } of shuffle ? shuffled(next.goals, order) : next.goals) {
      if (spent + own.price > budget * (1 + 1e-12)) break;
      spent += own.price;
      own.verdicts[prompt]!.push(own.luck[prompt]!() < own.chances[prompt]! ? "usable" : "rejected");
    }
  }
}

/** L of each candidate, by its true chances. */
export function trueCosts({ arms, giveUp }: Instance): number[] {
  return arms.map(({ price, chances }) => {
    const policy = { price, giveUp, cap: courseCap(price, giveUp) };
    return chances.reduce((sum, chance) => sum + expectedCost(chance, policy), 0) / chances.length;
  });
}
