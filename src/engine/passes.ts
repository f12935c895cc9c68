import type { Plan } from "../core/manifest/plan.ts";
import { usdToNumber } from "../core/money.ts";
import { alphaForAttempts, judgeOf } from "../core/statistics/errors.ts";
import type { Contestant } from "../core/statistics/passes/standing.ts";
import { contestantOf, createRunner, readRecords, record, type Runner } from "./contestants.ts";
import { planPasses, STEP_WIDTH, type Step } from "../core/statistics/passes/plan.ts";
import { fullPass, standAlone, type Cell, type Choice, type Chooser, type View } from "./next.ts";
import { withUnpriced } from "./unpriced.ts";

export type PassOptions = {
  /** The chance allowed of naming a wrong winner. */
  readonly delta: number;
  readonly indifference: number;
  readonly minCoverage: number;
};

/**
 * A keeper for every prompt (statistics.md, 8): paired passes, one step after the other, until it is shown which candidate costs least. A
 * step is worked to its end before the next is chosen, so that the plan depends on the records alone.
 */
export function passChooser(plan: Plan, asked: PassOptions): Chooser {
  const options = { ...asked, delta: alphaForAttempts(plan.rates, asked.delta), judge: judgeOf(plan.rates, asked.delta) };
  const priced = standAlone(plan).filter(({ priceUsd }) => priceUsd !== null);
  // One candidate has nobody to be compared with: one pass tells what it costs.
  if (priced.length < 2) return fullPass(plan);
  const runners = priced.map((candidate) => createRunner(plan, candidate));
  const floors = pipelineFloors(plan);
  let taken = -1;
  let step: Step | null = null;

  return withUnpriced(plan, (view) => {
    if (taken < 0) {
      taken = view.folded.length;
      for (const runner of runners) readRecords(runner, plan, view);
    }
    for (; taken < view.folded.length; taken++) {
      const { cell, sample } = view.folded[taken]!;
      const runner = runners.find(({ candidate }) => candidate === cell.candidate);
      if (runner && sample) record(runner, plan.prompts.indexOf(cell.prompt), sample);
    }
    const contestants = [
      ...runners.map((runner) => (runner.contestant ??= contestantOf(runner, plan, options, view))),
      ...floors,
    ];
    const next = planPasses(contestants, { ...options, ...limitsOf(plan, view) }, step);
    if ("stop" in next)
      return next.stop === "budget" ? { kind: "unaffordable", cells: unfinished(contestants) } : { kind: "done" };
    step = next;
    return launchOf(next, runners, plan, view);
  });
}

/** Pipelines stand beside the candidates by the price of one draft and one final, which is the least that a picture costs. */
function pipelineFloors(plan: Plan): Contestant[] {
  return plan.pipelines.flatMap(({ id, draft, final }): Contestant[] => {
    if (draft.priceUsd === null || final.priceUsd === null) return [];
    const weights = plan.prompts.map(({ weight }) => weight);
    const price = usdToNumber(draft.priceUsd + final.priceUsd);
    const giveUp = usdToNumber(plan.giveUpUsd ?? 0n);
    return [{ id, price, cap: 1, giveUp, weights, courses: weights.map(() => []), priceOnly: true }];
  });
}

/** Passes are only bounded by the budget: each makes the answer surer. */
function limitsOf({ seed }: Plan, { leftUsd }: View) {
  return { seed, width: STEP_WIDTH, maxPasses: Infinity, leftUsd: usdToNumber(leftUsd) };
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
