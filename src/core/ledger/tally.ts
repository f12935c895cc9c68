import type { Usd } from "../money.ts";
import type { Objective, Verdict } from "../terms.ts";
import { tallyCosts, verdictCost, type CheckTally } from "./check-cost.ts";
import type { Attempt } from "./fold.ts";

/** One attempt as the figures see it: whether it is billed (or may be), and what the checks in force say of it. */
export type Sample = {
  readonly billed: boolean;
  readonly verdict: Verdict;
  /** Made whatever became of the attempts before it: no retry, which is made only after a failure. */
  readonly independent?: boolean;
  /** What its checks cost; null when that is not known, absent when they cost nothing. */
  readonly checkUsd?: Usd | null;
};

/** Attempts that checks could not judge of which one buys more than of those that they could: checks that never can would take the budget. */
export const MOST_UNDETERMINED = 4;

/** What is known of one prompt on one candidate. */
export type CellTally = {
  /** Billed attempts with a verdict of usable or rejected; those without an image count as rejected. */
  readonly decided: number;
  readonly usable: number;
  readonly undetermined: number;
  /** Mean attempts and mean delivery of the courses of retries that came to their end; of the open one when there is no other. */
  readonly attemptsPerPicture: number;
  readonly deliveredPerPicture: number;
  /** The picture was delivered or given up. */
  readonly complete: boolean;
  /** Nothing more is to be tried. */
  readonly settled: boolean;
  /** The provider turned a request down: asking again the same would be turned down again. */
  readonly turnedDown: boolean;
  /** What checks cost on the attempts that count; absent when nothing. */
  readonly check?: CheckTally;
};

/**
 * Tallies the samples of one cell, in the order in which they were launched. Under `every-prompt` they form courses of retries,
 * each ending with a usable image or after `cap` attempts; under `any-image` a prompt is a sample of the workload: all its independent
 * attempts count, and of its retries only the first decided one, since they would weigh hard prompts more.
 *
 * A request turned down before it was billed is no attempt, but it ends the course: asking again the same would be turned down again.
 */
export function tallyCell(samples: readonly Sample[], cap: number, objective: Objective): CellTally {
  const limit = objective === "any-image" ? 1 : cap;
  const turnedDown = samples.some((sample) => !sample.billed);
  const counted = countedSamples(samples, objective);
  const courses: { attempts: number; delivered: boolean; undetermined: number }[] = [];
  let open = { attempts: 0, delivered: false, undetermined: 0 };
  for (const { verdict } of counted) {
    if (verdict === "undetermined") open.undetermined++;
    else open.attempts++;
    open.delivered = verdict === "usable";
    if (!open.delivered && open.attempts + open.undetermined < limit) continue;
    courses.push(open);
    open = { attempts: 0, delivered: false, undetermined: 0 };
  }
  const ended = courses.filter((course) => course.delivered || course.attempts >= limit);
  const settled = courses.length > 0 || turnedDown;
  const complete = ended.length > 0 || (turnedDown && courses.length === 0);
  const measured = ended.length > 0 ? ended : [courses[0] ?? open];
  const check = tallyCosts(counted.flatMap(({ checkUsd }) => (checkUsd === undefined ? [] : [checkUsd])));
  const mean = (value: (course: (typeof measured)[number]) => number): number =>
    measured.reduce((sum, course) => sum + value(course), 0) / measured.length;
  return {
    decided: counted.filter((sample) => sample.verdict !== "undetermined").length,
    usable: counted.filter((sample) => sample.verdict === "usable").length,
    undetermined: counted.filter((sample) => sample.verdict === "undetermined").length,
    attemptsPerPicture: mean((course) => course.attempts),
    deliveredPerPicture: mean((course) => (course.delivered ? 1 : 0)),
    complete,
    settled,
    turnedDown,
    ...(check ? { check } : {}),
  };
}

/** The samples that count for the figures: the billed ones, of which under `any-image` the independent ones, and one of the retries. */
export function countedSamples<T extends Sample>(samples: readonly T[], objective: Objective): readonly T[] {
  const billed = samples.filter((sample) => sample.billed);
  if (objective === "every-prompt") return billed;
  const retries = billed.filter((sample) => !sample.independent);
  const first = retries.find((sample) => sample.verdict !== "undetermined") ?? retries[0];
  return billed.filter((sample) => sample.independent === true || sample === first);
}

/**
 * The sample that an ended attempt is under the checks with this key, or null when it tells nothing: an image that these checks
 * never saw, or a request that an earlier run saw turned down.
 */
export function sampleOf(attempt: Attempt, checksKey: string, currentRun: string): Sample | null {
  const { end } = attempt;
  if (!end) return null;
  if (end.charged === "no") return attempt.intent.run === currentRun ? { billed: false, verdict: "rejected" } : null;
  const independent = attempt.intent.sample === true ? { independent: true } : {};
  if (end.outcome !== "image") return { billed: true, verdict: "rejected", ...independent };
  const given = attempt.verdicts.get(checksKey);
  if (!given) return null;
  const checkUsd = verdictCost(given);
  return { billed: true, verdict: given.verdict, ...independent, ...(checkUsd === undefined ? {} : { checkUsd }) };
}
