import { seededRandom, shuffled } from "../../random.ts";
import { nextTurn, survey, type PassTerms } from "./field.ts";
import type { Contestant, Standing } from "./standing.ts";

/** A course to be worked: it goes on until an image is usable or it has so many attempts. Prompts and courses count from 0. */
export type Goal = { readonly prompt: number; readonly course: number; readonly upTo: number };

/** Courses of one candidate that are worked side by side. The next step is chosen when all of them are at their goal. */
export type Step = { readonly candidate: string; readonly goals: readonly Goal[] };

/** Nothing more is to be tried: the answer is shown, every candidate has all the passes allowed, or the budget is used up. */
export type Stop = { readonly stop: "decided" | "passes" | "budget" };

export type PassPlan = PassTerms & {
  readonly seed: number;
  /** Most passes of one candidate. */
  readonly maxPasses: number;
  /**
   * Courses in a step of a further pass, and half of those in a step of the first one beyond its first rung. It bounds the attempts under
   * way, and must not follow the concurrency: the same records, the same plan.
   */
  readonly width: number;
  /** Dollars that may still be committed. */
  readonly leftUsd: number;
};

/** What the width is when nothing else is said; wider steps cost money for answers that are not needed (24: a tenth more). */
export const STEP_WIDTH = 8;

/**
 * What to try next, from the records alone and the step under way: `step` is what the last call returned, or null at the start of a
 * run. A step is kept until the records reach its goals, so that what comes back first changes nothing (statistics.md, 7), or until its
 * candidate can no longer be paid for: the rest of the budget goes to who can be.
 */
export function planPasses(contestants: readonly Contestant[], plan: PassPlan, step: Step | null): Step | Stop {
  const of = (id: string): Contestant => contestants.find((each) => each.id === id)!;
  const underWay = step && remaining(contestants, step);
  if (underWay && underWay.goals.length > 0 && isAffordable(of(underWay.candidate), plan)) return underWay;
  const field = survey(contestants, plan);
  const inRace = field.standings.filter((_, index) => contestants[index]!.excluded !== true);
  const turn = nextTurn(inRace, field, ({ id }) => of(id).priceOnly === true || isAffordable(of(id), plan));
  if (turn === "nobody") return { stop: "budget" };
  if (turn === null || of(turn.id).priceOnly) return { stop: "decided" };
  const goals = goalsOf(of(turn.id), turn, plan);
  return goals.length > 0 ? { candidate: turn.id, goals } : { stop: "passes" };
}

/** What an earlier run left open is ended first, when it is the candidate's turn: not because it is there. */
function goalsOf(contestant: Contestant, { complete, passes }: Standing, plan: PassPlan): Goal[] {
  const left = leftOpen(contestant);
  if (left.length > 0) return left;
  if (passes >= plan.maxPasses) return [];
  return complete ? further(contestant, plan) : firstPass(contestant, plan);
}

/**
 * The first pass goes up by rungs of 1, 2, 4, 8 .. attempts, all prompts on one before the first is on the next: a candidate that
 * cannot do some of the prompts is seen through before it has eaten the cap on each of them. The first rung is a step of its own, however
 * many prompts there are: a pass needs an attempt on each of them, whatever comes of it.
 */
function firstPass(contestant: Contestant, plan: PassPlan): Goal[] {
  const tried = (prompt: number): number => contestant.courses[prompt]!.at(-1)?.attempts ?? 0;
  const open = orderOf(contestant, plan.seed).filter((prompt) => contestant.courses[prompt]!.every(({ end }) => end === "open"));
  const least = Math.min(...open.map(tried));
  const upTo = Math.min(contestant.cap, Math.max(1, 2 * least));
  return open
    .filter((prompt) => tried(prompt) === least)
    .slice(0, least === 0 ? undefined : 2 * plan.width)
    .map((prompt) => ({ prompt, course: 0, upTo }));
}

/** A further pass works the prompts that have the fewest courses, each to its end. */
function further(contestant: Contestant, plan: PassPlan): Goal[] {
  const open = orderOf(contestant, plan.seed).filter((prompt) => contestant.closed?.[prompt] !== true);
  const least = Math.min(...open.map((prompt) => contestant.courses[prompt]!.length));
  return open
    .filter((prompt) => contestant.courses[prompt]!.length === least)
    .slice(0, plan.width)
    .map((prompt) => ({ prompt, course: least, upTo: contestant.cap }));
}

/** Courses beyond the first of a prompt that are open: begun by a run that its budget ended. */
function leftOpen(contestant: Contestant): Goal[] {
  return contestant.courses.flatMap((own, prompt): Goal[] =>
    own.length > 1 && own.at(-1)!.end === "open" && contestant.closed?.[prompt] !== true
      ? [{ prompt, course: own.length - 1, upTo: contestant.cap }]
      : [],
  );
}

function remaining(contestants: readonly Contestant[], { candidate, goals }: Step): Step {
  const contestant = contestants.find(({ id }) => id === candidate);
  const isOpen = ({ prompt, course, upTo }: Goal): boolean => {
    const own = contestant?.courses[prompt];
    if (!own || contestant.halted === true || contestant.closed?.[prompt] === true) return false;
    const worked = own[course];
    return worked === undefined || (worked.end === "open" && worked.attempts < upTo);
  };
  return { candidate, goals: goals.filter(isOpen) };
}

function isAffordable({ price, reserve = price }: Contestant, { leftUsd }: PassPlan): boolean {
  return reserve <= leftUsd * (1 + 1e-12);
}

/** Each candidate has an order of prompts of its own: a shared one would tie their luck together. */
function orderOf({ id, courses }: Contestant, seed: number): number[] {
  return shuffled(
    courses.map((_, prompt) => prompt),
    seededRandom(seed, id),
  );
}
