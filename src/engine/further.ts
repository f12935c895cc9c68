import { MOST_UNDETERMINED } from "../core/ledger/tally.ts";
import type { PlannedPipeline } from "../core/manifest/pipelines.ts";
import type { PlannedCandidate, Plan } from "../core/manifest/plan.ts";
import { coursesOf } from "../core/statistics/passes/course.ts";
import { stageToBuy, type Side } from "../core/statistics/standoff.ts";
import { createDraws } from "./draws.ts";
import { cellsInOrder, type Cell, type View } from "./next.ts";
import { finalsToMake, isStuck, nextFor, passesOf, type Place } from "./pipeline-course.ts";
import { RACE_WINDOW } from "./race.ts";
import { buy, workThrough, type Launch, type Story, type Worked } from "./work.ts";

/** An eighth more each time: looks are frequent while little is known, and seldom when one tells hardly more than the one before. */
const SHARE = 8;

/**
 * Buys more of a candidate or of a pipeline on which the decision hangs, from the records with nothing under way: a list of samples where
 * any image counts, further passes over all prompts else.
 *
 * @param now ms since 1970: how old an image may be that a final begins from
 */
export function* further(plan: Plan, side: Side, view: View, now: number): Story<Worked> {
  const pipeline = plan.pipelines.find(({ id }) => id === side.id);
  const candidate = plan.candidates.find(({ id }) => id === side.id);
  if (!pipeline && !candidate) throw new Error(`nothing is bought on ${side.id}`);
  if (plan.objective === "any-image")
    return yield* buy(
      pipeline ? samplesFor(plan, pipeline, side, view, now) : draws(plan, candidate!, attemptsIn(side), view),
      view,
    );
  return yield* workThrough(pipeline ? pipelinePasses(plan, pipeline, view, now) : candidatePasses(plan, candidate!, view), view);
}

/** How many more attempts, or passes, beside so many. */
export function more(attempts: number, least: number): number {
  return Math.max(least, Math.ceil(attempts / SHARE));
}

function attemptsIn({ bought }: Side): number {
  return bought.reduce((sum, { attempts }) => sum + attempts, 0);
}

/** Drafts, or finals on those that passed: the stage that tells more, as far as there are drafts to finalize. */
function samplesFor(plan: Plan, pipeline: PlannedPipeline, side: Side, view: View, now: number): Launch[] {
  const [draft, final] = side.bought;
  const moreDrafts = (): Launch[] => draws(plan, pipeline.draft, draft!.attempts, view);
  if (stageToBuy(draft!, final!) === "draft") return moreDrafts();
  if (pipeline.passField === null) return draws(plan, pipeline.final, final!.attempts, view);
  const ready = plan.prompts
    .flatMap((prompt) => finalsToMake({ plan, pipeline, prompt, now }, view))
    .toSorted((a, b) => a.sequence - b.sequence)
    .map(({ launch }) => launch);
  return ready.length > 0 ? ready.slice(0, more(final!.attempts, RACE_WINDOW)) : moreDrafts();
}

/** Samples of the workload on a candidate, in its own order. */
function draws(plan: Plan, candidate: PlannedCandidate, attempts: number, view: View): Launch[] {
  const cells = plan.prompts.map((prompt): Cell => ({ candidate, prompt }));
  const [undetermined, decided] = (["undetermined", "decided"] as const).map((which) =>
    cells.reduce((sum, cell) => sum + (view.tally(cell)?.[which] ?? 0), 0),
  ) as [number, number];
  // A check that cannot judge its images would have them bought until the budget is gone, and no money ends what is free.
  if (undetermined > Math.max(MOST_UNDETERMINED, decided)) return [];
  if (candidate.priceUsd === 0n && view.launchedOn(candidate) >= candidate.cap * plan.prompts.length) return [];
  const own = createDraws(plan, candidate);
  own.begin(view);
  return Array.from({ length: more(attempts, RACE_WINDOW) }).flatMap((): Launch[] => {
    const prompt = own.next();
    return prompt ? [{ kind: "launch", cell: { candidate, prompt }, sample: true }] : [];
  });
}

type Next = (view: View) => readonly (Launch | null)[];

function pipelinePasses(plan: Plan, pipeline: PlannedPipeline, begin: View, now: number): Next {
  const places = cellsInOrder(plan, pipeline.draft).map(({ prompt }): Place => ({ plan, pipeline, prompt, now }));
  const open = places.filter((place) => nextFor(place, begin, Infinity) !== null);
  const passes = goal(open.map((place) => passesOf(place, begin)));
  return (view) => open.map((place) => nextFor(place, view, passes));
}

function candidatePasses(plan: Plan, candidate: PlannedCandidate, begin: View): Next {
  const ended = (cell: Cell, view: View): number =>
    coursesOf(
      view.samples(cell).map(({ verdict }) => verdict),
      candidate.cap,
    ).filter(({ end }) => end !== "open").length;
  const open = cellsInOrder(plan, candidate).filter((cell) => !isStuck(cell, begin));
  const passes = goal(open.map((cell) => ended(cell, begin)));
  return (view) => open.map((cell) => (isStuck(cell, view) || ended(cell, view) >= passes ? null : { kind: "launch", cell }));
}

/** So many passes in all: those that are complete, and some more. */
function goal(passes: readonly number[]): number {
  const least = passes.length === 0 ? 0 : Math.min(...passes);
  return least + more(least, 1);
}
