import { checkMean, type CheckMean } from "../core/ledger/check-cost.ts";
import { MOST_UNDETERMINED, type Sample } from "../core/ledger/tally.ts";
import { costsNothing, standAlone } from "../core/manifest/alone.ts";
import type { PlannedCandidate, Plan } from "../core/manifest/plan.ts";
import { usdToNumber } from "../core/money.ts";
import { beginCourse, learn, nextStep, type Course, type Outcome } from "../core/statistics/course.ts";
import { alphaForAttempts, judgeOf } from "../core/statistics/errors.ts";
import type { Arm } from "../core/statistics/field.ts";
import { never } from "../core/terms.ts";
import { createDraws, type Draws } from "./draws.ts";
import { fixedBatch, mayBuy, type Cell, type Choice, type Chooser, type View } from "./next.ts";
import { onceFirst, withUnpriced } from "./unpriced.ts";

export type RaceOptions = {
  /** The chance allowed of naming a wrong winner. */
  readonly delta: number;
  readonly indifference: number;
};

/**
 * How many attempts the race buys ahead of what it knows, at any concurrency: what is bought then depends on the outcomes alone, never on
 * how many requests ran at once or which came back first.
 */
export const RACE_WINDOW = 8;

/** A candidate in the race, as far as its outcomes were taken in. */
type Runner = {
  readonly candidate: PlannedCandidate;
  readonly draws: Draws;
  /** What checks cost on its attempts. */
  readonly checks: CheckMean;
  undetermined: number;
  decided: number;
};

/**
 * The race (statistics.md, 5): dollars go where they decide, and the run stops when the answer is proven. Prompts are samples of a
 * workload: each candidate draws them by weight, in an order of its own.
 *
 * What was proven stays proven while the run goes on; a run that is taken up again proves it anew from the records.
 */
export function raceChooser(plan: Plan, { delta, indifference }: RaceOptions): Chooser {
  const priced = standAlone(plan).filter(({ priceUsd }) => priceUsd !== null);
  // What costs nothing is the cheapest as soon as it works: each prompt once shows that, and the rest race for the second place.
  const free = priced.filter((candidate) => costsNothing(plan, candidate));
  const racing = priced.filter((candidate) => !free.includes(candidate));
  // One candidate has nobody to race: each prompt once tells what it costs.
  if (racing.length < 2) return fixedBatch(plan, 1);
  return onceFirst(plan, free, raceAmong(plan, racing, { delta, indifference }));
}

function raceAmong(plan: Plan, priced: readonly PlannedCandidate[], { delta, indifference }: RaceOptions): Chooser {
  const judge = judgeOf(plan.rates, delta);
  const terms = { delta: alphaForAttempts(plan.rates, delta), indifference, batch: RACE_WINDOW, look: "window" } as const;
  const runners = priced.map((candidate): Runner => ({
    candidate,
    draws: createDraws(plan, candidate),
    checks: checkMean(),
    undetermined: 0,
    decided: 0,
  }));
  let course: Course | null = null;
  let taken = 0;
  /** What the course has under way, oldest first. */
  let waiting: Cell[] = [];

  /** The oldest outcome that was not taken in, if it is known by now. What others bought meanwhile is not the course's. */
  const takeNext = (view: View): Outcome | null => {
    for (; taken < view.folded.length; taken++) {
      const { cell, sample } = view.folded[taken]!;
      const runner = runners.find(({ candidate }) => candidate === cell.candidate);
      if (!runner || cell !== waiting[0]) continue;
      waiting.shift();
      taken++;
      if (sample) note(runner, sample);
      if (sample?.billed === false) runner.draws.close(cell.prompt);
      return outcomeOf(runner.candidate, sample);
    }
    return null;
  };

  return withUnpriced(plan, (view) => {
    if (course === null) {
      taken = view.folded.length;
      waiting = view.flying.filter(({ candidate }) => priced.includes(candidate));
      course = begin(runners, judge, view);
    }
    for (;;) {
      const { course: after, step } = nextStep(refreshed(course, runners, view), terms, []);
      if (step.kind === "launch") {
        const { candidate, draws } = runners.find(({ candidate: { id } }) => id === step.arm)!;
        // Checks of what is under way hold more of the budget than they will cost: that is known soon.
        if ((candidate.reserveUsd ?? 0n) > view.leftUsd)
          return view.flying.length > 0 ? { kind: "wait" } : stopped("budget", course.arms);
        course = after;
        const cell = { candidate, prompt: draws.next()! };
        waiting.push(cell);
        return { kind: "launch", cell, sample: true };
      }
      course = after;
      if (step.kind === "stop") return stopped(step.reason, course.arms);
      const outcome = takeNext(view);
      if (!outcome) return { kind: "wait" };
      course = learn(course, outcome);
    }
  });
}

/** What the records tell at the start of a run, and what is under way by then. */
function begin(runners: readonly Runner[], judge: Arm["judge"], view: View): Course {
  const arms = runners.map((runner): Arm => {
    const { candidate, draws } = runner;
    let [usable, attempts] = [0, 0];
    draws.begin(view);
    for (const prompt of view.plan.prompts) {
      const tally = view.tally({ candidate, prompt });
      if (!tally) continue;
      usable += tally.usable;
      attempts += tally.decided;
      runner.undetermined += tally.undetermined;
    }
    for (const prompt of view.plan.prompts)
      for (const { billed, checkUsd } of view.samples({ candidate, prompt })) if (billed) runner.checks.add(checkUsd);
    runner.decided = attempts;
    return {
      id: candidate.id,
      usable,
      attempts,
      ...costsOf(runner, view.plan),
      reserveUsd: candidate.reserveUsd ?? 0n,
      underWay: view.underWayOn(candidate),
      open: true,
      judge,
    };
  });
  const underWay = view.flying.flatMap(({ candidate: { id } }) => (arms.some((arm) => arm.id === id) ? [id] : []));
  return { ...beginCourse(arms, view.leftUsd), underWay };
}

/** With what may be bought now, and with what checks were seen to cost. */
function refreshed(course: Course, runners: readonly Runner[], view: View): Course {
  return {
    ...course,
    arms: course.arms.map((arm, index) => {
      const runner = runners[index]!;
      return { ...arm, ...costsOf(runner, view.plan), open: isOpen(runner, view) };
    }),
  };
}

/** A check that cannot judge a candidate's images would have them bought until the budget is gone. */
function isOpen({ candidate, draws, undetermined, decided }: Runner, view: View): boolean {
  return mayBuy(candidate, view) && draws.isOpen() && undetermined <= Math.max(MOST_UNDETERMINED, decided);
}

/** What an attempt costs while measuring, and in production. */
function costsOf({ candidate, checks }: Runner, { excludeCheckCost }: Plan): Pick<Arm, "attemptUsd" | "productionUsd"> {
  const [price, check] = [candidate.priceUsd ?? 0n, checks.usd()].map(usdToNumber) as [number, number];
  return { attemptUsd: price + check, productionUsd: excludeCheckCost ? price : price + check };
}

function note(runner: Runner, { billed, verdict, checkUsd }: Sample): void {
  if (!billed) return;
  runner.checks.add(checkUsd);
  if (verdict === "undetermined") runner.undetermined++;
  else runner.decided++;
}

/** What checks cost is known with their verdict, and taken out of what is left. */
function outcomeOf({ reserveUsd }: PlannedCandidate, sample: Sample | null): Outcome {
  if (sample === null) return { attempts: 0, usable: 0, releasedUsd: 0n };
  if (!sample.billed) return { attempts: 0, usable: 0, releasedUsd: reserveUsd ?? 0n };
  return {
    attempts: sample.verdict === "undetermined" ? 0 : 1,
    usable: sample.verdict === "usable" ? 1 : 0,
    releasedUsd: -(sample.checkUsd ?? 0n),
  };
}

function stopped(reason: "settled" | "budget" | "closed", arms: readonly Arm[]): Choice {
  switch (reason) {
    case "budget":
      return { kind: "unaffordable", cells: arms.filter(({ open }) => open).length };
    case "settled":
    case "closed":
      // What is under way is waited for by the engine; it may still tell more.
      return { kind: "done" };
    default:
      return never(reason);
  }
}
