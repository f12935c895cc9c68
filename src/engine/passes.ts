import type { Sample } from "../core/ledger/tally.ts";
import type { PlannedCandidate, Plan } from "../core/manifest/plan.ts";
import { usdToNumber } from "../core/money.ts";
import { courseList, type CourseList } from "../core/statistics/passes/course-list.ts";
import { isGivenUpOn, type Contestant } from "../core/statistics/passes/standing.ts";
import { planPasses, STEP_WIDTH, type Step } from "../core/statistics/passes/plan.ts";
import { fullPass, mayBuy, type Cell, type Choice, type Chooser, type View } from "./next.ts";
import { withUnpriced } from "./unpriced.ts";

export type PassOptions = {
  /** The chance allowed of naming a wrong winner. */
  readonly delta: number;
  readonly indifference: number;
  readonly minCoverage: number;
};

/** Attempts without a verdict that a candidate, or one of its prompts, may have more than with one. */
const MOST_UNDETERMINED = 4;

/** A candidate with its records by prompt, in the order of the manifest. */
type Runner = {
  readonly candidate: PlannedCandidate;
  readonly prompts: readonly CourseList[];
  /** As the plan sees it; null when a record came since. */
  contestant: Contestant | null;
};

/**
 * A keeper for every prompt (statistics.md, 8): paired passes, one step after the other, until it is shown which candidate costs least. A
 * step is worked to its end before the next is chosen, so that the plan depends on the records alone.
 */
export function passChooser(plan: Plan, options: PassOptions): Chooser {
  const priced = plan.candidates.filter(({ priceUsd }) => priceUsd !== null);
  // One candidate has nobody to be compared with: one pass tells what it costs.
  if (priced.length < 2) return fullPass(plan);
  const runners = priced.map((candidate): Runner => ({
    candidate,
    prompts: plan.prompts.map(() => courseList(candidate.cap)),
    contestant: null,
  }));
  let taken = -1;
  let step: Step | null = null;

  return withUnpriced(plan, (view) => {
    if (taken < 0) {
      taken = view.folded.length;
      for (const { candidate, prompts } of runners)
        for (const [index, prompt] of plan.prompts.entries())
          for (const sample of view.samples({ candidate, prompt })) prompts[index]!.add(sample);
    }
    for (; taken < view.folded.length; taken++) {
      const { cell, sample } = view.folded[taken]!;
      const runner = runners.find(({ candidate }) => candidate === cell.candidate);
      if (runner && sample) record(runner, plan.prompts.indexOf(cell.prompt), sample);
    }
    const contestants = runners.map((runner) => (runner.contestant ??= contestantOf(runner, plan, options, view)));
    const next = planPasses(contestants, { ...options, ...limitsOf(plan, view) }, step);
    if ("stop" in next)
      return next.stop === "budget" ? { kind: "unaffordable", cells: unfinished(contestants) } : { kind: "done" };
    step = next;
    return launchOf(next, runners, plan, view);
  });
}

function record(runner: Runner, prompt: number, sample: Sample): void {
  runner.prompts[prompt]!.add(sample);
  runner.contestant = null;
}

/** Passes are only bounded by the budget: each makes the answer surer. */
function limitsOf({ seed }: Plan, { leftUsd }: View) {
  return { seed, width: STEP_WIDTH, maxPasses: Infinity, leftUsd: usdToNumber(leftUsd) };
}

function contestantOf({ candidate, prompts }: Runner, plan: Plan, { minCoverage }: PassOptions, view: View): Contestant {
  const contestant = {
    id: candidate.id,
    price: usdToNumber(candidate.priceUsd ?? 0n),
    cap: candidate.cap,
    giveUp: usdToNumber(plan.giveUpUsd ?? 0n),
    weights: plan.prompts.map(({ weight }) => weight),
    courses: prompts.map((list) => list.courses()),
    closed: prompts.map((list) => list.isClosed()),
  };
  const excluded = isGivenUpOn(contestant, minCoverage) || !mayBuy(candidate, view) || cannotBeJudged(prompts);
  return excluded ? { ...contestant, excluded } : contestant;
}

/** A check that cannot judge a candidate's images would have them bought until the budget is gone. */
function cannotBeJudged(prompts: readonly CourseList[]): boolean {
  const sum = (value: (list: CourseList) => number): number => prompts.reduce((total, list) => total + value(list), 0);
  const tooMany = (undetermined: number, decided: number): boolean => undetermined > MOST_UNDETERMINED + decided;
  return (
    tooMany(
      sum((list) => list.undetermined()),
      sum((list) => list.decided()),
    ) || prompts.some((list) => tooMany(list.undetermined(), list.decided()))
  );
}

/** The first goal of the step whose prompt has nothing under way, if it can be paid for. */
function launchOf({ candidate: id, goals }: Step, runners: readonly Runner[], plan: Plan, view: View): Choice {
  const { candidate } = runners.find((runner) => runner.candidate.id === id)!;
  const cells = goals.map(({ prompt }): Cell => ({ candidate, prompt: plan.prompts[prompt]! }));
  const idle = cells.filter((cell) => !view.underWay(cell));
  const [first] = idle;
  if (!first) return { kind: "wait" };
  if ((candidate.reserveUsd ?? 0n) <= view.leftUsd) return { kind: "launch", cell: first };
  return idle.length < cells.length ? { kind: "wait" } : { kind: "unaffordable", cells: idle.length };
}

/** Prompts without a course that came to its end, over all candidates. */
function unfinished(contestants: readonly Contestant[]): number {
  const open = contestants.flatMap(({ excluded, courses }) =>
    excluded === true ? [] : courses.filter((own) => own.every(({ end }) => end === "open")),
  );
  return Math.max(1, open.length);
}
