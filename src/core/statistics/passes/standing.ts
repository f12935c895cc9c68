import type { JudgeErrors } from "../evidence.ts";
import { courseCost, type Course, type Policy } from "./course.ts";
import { withErrors } from "./errors.ts";
import { countsOf, expectedCourses } from "./estimate.ts";
import { courseVariances, type Tried } from "./spread.ts";

/** A candidate's records: `courses` and `weights` go by prompt, in the order of the manifest. */
export type Contestant = Policy & {
  readonly id: string;
  readonly weights: readonly number[];
  readonly courses: readonly (readonly Course[])[];
  /** By prompt: whether its attempts were a batch, made whatever became of each, and not retries. */
  readonly batch?: readonly boolean[];
  /** By prompt: whether the provider turned it down, and would again. */
  readonly closed?: readonly boolean[];
  /** Known by its price alone, and not to be bought from here: a rival that the leader may rule out by what it costs itself. */
  readonly priceOnly?: true;
  /** May not be called the cheapest, whatever it costs: it delivers too few of the pictures. */
  readonly excluded?: boolean;
  /** May not lead as long as its pass is not complete, whatever it is expected to cost. */
  readonly mayNotLead?: boolean;
  /** Nothing more may be bought of it now, not even to end the step under way; such a one is `excluded` as well. */
  readonly halted?: boolean;
  /** Dollars that an attempt takes out of the budget when it is begun; the price where that is not said. */
  readonly reserve?: number;
  /** How often the check errs, where it is known. */
  readonly judge?: JudgeErrors | undefined;
};

/** Where a candidate stands after the records so far. Costs are dollars per picture needed, by weight. */
export type Standing = {
  readonly id: string;
  readonly policy: Policy;
  /** Every prompt has a course that ended. */
  readonly complete: boolean;
  /** Passes that are complete: ended courses on the prompt that has fewest. */
  readonly passes: number;
  /** Courses begun. */
  readonly courses: number;
  readonly attempts: number;
  readonly usable: number;
  /**
   * Mean cost of the courses: L as seen. A prompt without an ended course is taken at its least possible cost, a further course that is open
   * at its expected one.
   */
  readonly cost: number;
  /** Weighted share of pictures delivered, of the prompts with an ended course; null before the first. */
  readonly coverage: number | null;
  /** Weighted mean attempts of a course, under the same treatment. */
  readonly tries: number;
  readonly shipped: number;
  /** What a further pass is expected to cost us: attempts by price, without what a picture given up costs elsewhere. */
  readonly passUsd: number;
  readonly passAttempts: number;
  /** Variance of `cost` over repetitions of the same courses, in squared dollars. */
  readonly variance: number;
  /** Sum over prompts of (share of the variance)^2 / courses, for the degrees of freedom. */
  readonly concentration: number;
  /** Where the rates of the check's errors are only bounded: the standing at those that a proof takes of the leader, and of a rival. */
  readonly ends?: { readonly leader: Standing; readonly rival: Standing };
};

/** Works out where a candidate stands. The prompts of the manifest are the population, and their weights its shares. */
export function standingOf(contestant: Contestant): Standing {
  const { id, price, cap, giveUp, courses } = contestant;
  const policy = { price, cap, giveUp };
  const total = contestant.weights.reduce((sum, weight) => sum + weight, 0);
  const isSeenThrough = (own: readonly Course[], prompt: number): boolean =>
    own.some(({ end }) => end !== "open") && (isWorkedAgain(own) || contestant.batch?.[prompt] === true);
  const expected = courses.some(isSeenThrough) ? expectedCourses(contestant) : null;
  const prompts = courses.map((own, index) => ({
    ...promptStanding(own, policy, isSeenThrough(own, index) ? expected?.[index] : undefined),
    share: contestant.weights[index]! / total,
  }));
  const mean = (value: (prompt: (typeof prompts)[number]) => number): number =>
    prompts.reduce((sum, prompt) => sum + prompt.share * value(prompt), 0);
  const sum = (value: (prompt: (typeof prompts)[number]) => number): number =>
    prompts.reduce((added, prompt) => added + value(prompt), 0);
  const complete = prompts.every(({ ended }) => ended > 0);
  const known = mean(({ ended }) => (ended > 0 ? 1 : 0));
  const passAttempts = sum(({ tries }) => tries);
  const seen = {
    id,
    policy,
    complete,
    passes: Math.min(...prompts.map(({ ended }) => ended)),
    courses: sum(({ begun }) => begun),
    attempts: sum(({ attempts }) => attempts),
    usable: sum(({ usable }) => usable),
    cost: mean(({ cost }) => cost),
    coverage: known > 0 ? mean(({ delivered, ended }) => (ended > 0 ? delivered : 0)) / known : null,
    tries: mean(({ tries }) => tries),
    shipped: mean(({ delivered }) => delivered),
    passUsd: price * passAttempts,
    passAttempts,
    ...varianceOf(prompts),
  };
  return withErrors(seen, contestant.judge);
}

/**
 * Whether a complete pass shows that the candidate delivers less than `minCoverage` of the pictures, by weight: it may not be called the
 * cheapest then, whatever it costs.
 */
export function isGivenUpOn({ weights, courses }: Pick<Contestant, "weights" | "courses">, minCoverage: number): boolean {
  let [delivered, total] = [0, 0];
  for (const [index, own] of courses.entries()) {
    const ended = own.filter(({ end }) => end !== "open");
    if (ended.length === 0) return false;
    delivered += (weights[index]! * ended.filter(({ end }) => end === "usable").length) / ended.length;
    total += weights[index]!;
  }
  // Float noise in the sum of weights must not exclude a candidate that is exactly at the limit.
  return delivered / total < minCoverage - 1e-9;
}

/** A course beyond those that ended is open: without it the short ones alone would stand for the prompt. */
function isWorkedAgain(courses: readonly Course[]): boolean {
  return courses.length > 1 && courses.at(-1)!.end === "open";
}

/**
 * One prompt. While it has no ended course, its first one stands for it as if it passed at its next attempt: cheaper than it can be
 * expected to come out, so that a candidate may be judged too cheap, never too dear, while its courses are under way.
 *
 * @param expected where a course beyond those that ended is open, or the attempts were a batch: what a course is expected to take
 */
function promptStanding(
  courses: readonly Course[],
  policy: Policy,
  expected?: { readonly attempts: number; readonly delivered: number },
) {
  const ended = courses.filter(({ end }) => end !== "open");
  const measured = ended.length > 0 ? ended : [courses[0] ?? ({ attempts: 0, end: "open" } as const)];
  const mean = (value: (course: Course) => number): number =>
    measured.reduce((sum, course) => sum + value(course), 0) / measured.length;
  const { usable, attempts } = countsOf(courses);
  const tries = mean((course) => course.attempts + (course.end === "open" ? 1 : 0));
  const tried: Tried = { usable, attempts, policy: ended.length > 0 ? policy : { ...policy, cap: tries, giveUp: 0 } };
  return {
    ended: ended.length,
    begun: courses.length,
    usable,
    attempts,
    tries: expected?.attempts ?? tries,
    tried,
    cost: expected
      ? policy.price * expected.attempts + policy.giveUp * (1 - expected.delivered)
      : mean((course) => courseCost(course, policy)),
    delivered: expected?.delivered ?? mean(({ end }) => (end === "usable" || end === "open" ? 1 : 0)),
    /** What is turned down once is turned down always: no luck in it. */
    certain: attempts === 0 || courses.some(({ end }) => end === "refused"),
  };
}

/** The variance of the weighted mean over prompts of the mean over each one's courses, and how few prompts carry it. */
function varianceOf(prompts: readonly (ReturnType<typeof promptStanding> & { readonly share: number })[]) {
  const lucky = prompts.filter(({ certain }) => !certain);
  const variances = courseVariances(lucky.map(({ tried }) => tried));
  let [variance, concentration] = [0, 0];
  for (const [index, { share, ended }] of lucky.entries()) {
    const courses = Math.max(1, ended);
    const own = (share ** 2 * variances[index]!) / courses;
    variance += own;
    concentration += own ** 2 / courses;
  }
  return { variance, concentration };
}
