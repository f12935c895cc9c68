import { standAlone } from "../core/manifest/alone.ts";
import type { Plan } from "../core/manifest/plan.ts";
import { usdToNumber } from "../core/money.ts";
import { alphaForAttempts, judgeOf } from "../core/statistics/errors.ts";
import type { Contestant } from "../core/statistics/passes/standing.ts";
import { contestantOf, createRunner, readRecords, record } from "./contestants.ts";
import { planPasses, STEP_WIDTH, type Goal, type Step } from "../core/statistics/passes/plan.ts";
import { fullPass, type Cell, type Choice, type Chooser, type View } from "./next.ts";
import { createTill, turnsBefore, type Till, type Turn } from "./order.ts";
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
  const till = createTill(plan);
  let taken = -1;
  let step: Step | null = null;
  /** Attempts launched on the prompt of each goal before the step was begun. */
  let before = new Map<Goal, number>();

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
    const isNew = "stop" in next || !step?.goals.includes(next.goals[0]!);
    // What is under way may give its money back, and what can be paid for must not depend on whether it did so already.
    if (isNew && view.flying.length > 0 && runners.some(({ candidate }) => !till.isSure(candidate, [], view)))
      return { kind: "wait" };
    if ("stop" in next)
      return next.stop === "budget" ? { kind: "unaffordable", cells: unfinished(contestants) } : { kind: "done" };
    step = next;
    const { candidate } = runners.find((runner) => runner.candidate.id === next.candidate)!;
    const cells = next.goals.map(({ prompt }): Cell => ({ candidate, prompt: plan.prompts[prompt]! }));
    if (isNew) before = new Map(next.goals.map((goal, index) => [goal, view.launched(cells[index]!)]));
    return launchOf(
      cells.map((cell, place) => ({ cell, place, round: view.launched(cell) - before.get(next.goals[place]!)! })),
      till,
      view,
    );
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

/**
 * The next attempt of the step: round by round over its goals, in their order. One that comes later goes ahead while the budget surely has
 * the money for all that may still come before it, and waits near its edge.
 */
function launchOf(cells: readonly (Turn & { readonly cell: Cell })[], till: Till, view: View): Choice {
  const [first] = cells.filter(({ cell }) => !view.underWay(cell)).toSorted((a, b) => a.round - b.round || a.place - b.place);
  if (!first) return { kind: "wait" };
  const ahead = cells.reduce((sum, each) => sum + (each === first ? 0 : turnsBefore(each, first)), 0);
  const { cell } = first;
  if (till.isSure(cell.candidate, [{ candidate: cell.candidate, attempts: ahead }], view)) return { kind: "launch", cell };
  return view.flying.length > 0 ? { kind: "wait" } : { kind: "unaffordable", cells: cells.length };
}

/** Prompts without a course that came to its end, over all candidates. */
function unfinished(contestants: readonly Contestant[]): number {
  const open = contestants.flatMap(({ excluded, courses }) =>
    excluded === true ? [] : courses.filter((own) => own.every(({ end }) => end === "open")),
  );
  return Math.max(1, open.length);
}
