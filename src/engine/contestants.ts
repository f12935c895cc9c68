import { checkMean, type CheckMean } from "../core/ledger/check-cost.ts";
import { MOST_UNDETERMINED, type Sample } from "../core/ledger/tally.ts";
import type { PlannedCandidate, Plan } from "../core/manifest/plan.ts";
import { usdToNumber } from "../core/money.ts";
import { courseList, type CourseList } from "../core/statistics/passes/course-list.ts";
import { isGivenUpOn, type Contestant } from "../core/statistics/passes/standing.ts";
import { mayBuy, type View } from "./next.ts";

/** Candidates as paired passes see them, built from the records as they come. */

/** A candidate with its records by prompt, in the order of the manifest. */
export type Runner = {
  readonly candidate: PlannedCandidate;
  readonly prompts: readonly CourseList[];
  /** What checks cost on its attempts. */
  readonly checks: CheckMean;
  /** As the plan sees it; null when a record came since. */
  contestant: Contestant | null;
};

export function createRunner(plan: Plan, candidate: PlannedCandidate): Runner {
  return { candidate, prompts: plan.prompts.map(() => courseList(candidate.cap)), checks: checkMean(), contestant: null };
}

/** Takes in everything that is folded. */
export function readRecords(runner: Runner, plan: Plan, view: View): void {
  for (const [index, prompt] of plan.prompts.entries())
    for (const sample of view.samples({ candidate: runner.candidate, prompt })) record(runner, index, sample);
}

export function record(runner: Runner, prompt: number, sample: Sample): void {
  runner.prompts[prompt]!.add(sample);
  if (sample.billed) runner.checks.add(sample.checkUsd);
  runner.contestant = null;
}

export function contestantOf(
  { candidate, prompts, checks }: Runner,
  plan: Plan,
  { minCoverage, judge }: { readonly minCoverage: number } & Pick<Contestant, "judge">,
  view: View,
): Contestant {
  const contestant = {
    id: candidate.id,
    price: usdToNumber((candidate.priceUsd ?? 0n) + (plan.excludeCheckCost ? 0n : checks.usd())),
    cap: candidate.cap,
    giveUp: usdToNumber(plan.giveUpUsd ?? 0n),
    weights: plan.prompts.map(({ weight }) => weight),
    courses: prompts.map((list) => list.courses()),
    batch: prompts.map((list) => list.isBatch()),
    closed: prompts.map((list) => list.isClosed()),
    judge,
    reserve: usdToNumber(candidate.reserveUsd ?? 0n),
  };
  if (!mayBuy(candidate, view) || cannotBeJudged(prompts)) return { ...contestant, excluded: true, halted: true };
  return isGivenUpOn(contestant, minCoverage) ? { ...contestant, excluded: true } : contestant;
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
