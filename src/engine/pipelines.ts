import { standAlone } from "../core/manifest/alone.ts";
import type { Attempt } from "../core/ledger/fold.ts";
import type { PlannedPipeline } from "../core/manifest/pipelines.ts";
import { stagesOf, type Plan } from "../core/manifest/plan.ts";
import { usdToNumber, type Usd } from "../core/money.ts";
import { ratioTo, tellsMore, type Side } from "../core/statistics/standoff.ts";
import type { DecisionStatus } from "../core/terms.ts";
import { further, more } from "./further.ts";
import { mayBuy, type Choice, type Chooser, type View } from "./next.ts";
import { nextFor } from "./pipeline-course.ts";
import { RACE_WINDOW } from "./race.ts";
import { landed, some, workThrough, type Story, type Worked } from "./work.ts";

export type PipelineOptions = {
  readonly now: () => number;
  /** What the cheapest candidate is shown to cost at most; null while nothing is shown. */
  readonly provenUsd: (view: View) => number | null;
  /** The candidates by themselves, from what the records say by then. */
  readonly candidates: () => Chooser;
  /** Where the decision stands after these attempts, in launch order. */
  readonly standing: (attempts: readonly Attempt[]) => Standing;
};

export type Standing = {
  readonly decision: { readonly status: DecisionStatus };
  /** Of the candidates without pipelines. */
  readonly alone: { readonly status: DecisionStatus };
  readonly standoff: { readonly leader: Side; readonly isPipeline: boolean; readonly open: readonly Side[] } | null;
};

/** Where a near tie has not come apart after so many further attempts, more of them are not worth the time. */
const MOST_FURTHER = 10_000;

const DONE: Choice = { kind: "done" };

/**
 * Pipelines beside candidates. Candidates go first, until their answer is there or they have spent what the pipelines' share is. Then each
 * pipeline is taken through every prompt once: its drafts are those of the draft candidate; finals are bought for drafts that pass. One
 * that costs more by its two prices alone than the cheapest candidate is shown to cost is left out. After that, what the decision hangs
 * on is bought until it is settled; a `fixed` batch ends before that.
 *
 * Each part begins with nothing under way, so that what is bought depends on the records alone, at any concurrency.
 */
export function withPipelines(plan: Plan, choose: Chooser, options: PipelineOptions): Chooser {
  if (plan.pipelines.length === 0) return choose;
  let story: Story<Choice> | null = null;
  let end: Choice | null = null;
  return (view) => {
    if (end) return end;
    const told = story ? story.next(view) : (story = wholeStory(plan, choose, options, view)).next();
    if (told.done) end = told.value;
    return told.value;
  };
}

function* wholeStory(plan: Plan, choose: Chooser, options: PipelineOptions, begin: View): Story<Choice> {
  const isBatch = plan.design.kind === "fixed";
  let view = begin;
  if (!isBatch && attemptsIn(plan, view).length > 0) {
    view = yield* landed(view);
    const { decision, standoff } = options.standing(attemptsIn(plan, view));
    // An earlier run has the answer, whatever the candidates are among themselves.
    if (standoff?.isPipeline && !isOpen(decision)) return DONE;
  }
  const first = yield* candidatesFirst(plan, choose, view);
  view = yield* landed(first.view);
  const once = yield* firstPass(plan, options, view);
  if (isBatch) return endOf(first.short + once.short);
  return yield* settle(plan, options, once.view);
}

/** The candidates until they are at their end, or the pipelines' turn has come. */
function* candidatesFirst(plan: Plan, choose: Chooser, begin: View): Story<Omit<Worked, "launched">> {
  const isTurn = turnOfPipelines(plan, begin.leftUsd);
  let view = begin;
  let launchedUsd = 0n;
  while (plan.design.kind === "fixed" || !isTurn(view, launchedUsd)) {
    const choice = choose(view);
    if (choice.kind === "done") return { view, short: 0 };
    if (choice.kind === "unaffordable") return { view, short: choice.cells };
    if (choice.kind === "launch") launchedUsd += choice.cell.candidate.reserveUsd ?? 0n;
    view = yield choice;
  }
  return { view, short: 0 };
}

/**
 * A pipeline deserves its first pass before the candidates are refined further: when they have spent what the cheapest such pass costs at
 * least, or their even share of the budget. What is shown by then may still rule it out.
 */
function turnOfPipelines(plan: Plan, budgetUsd: Usd): (view: View, launchedUsd: Usd) => boolean {
  const prompts = BigInt(plan.prompts.length);
  const passes = plan.pipelines.filter(isPriced).map(({ draft, final }) => prompts * (draft.priceUsd! + final.priceUsd!));
  if (passes.length === 0) return () => false;
  const least = passes.reduce((a, b) => (a < b ? a : b));
  const share = budgetUsd / BigInt(passes.length + 1);
  return (view, launchedUsd) => {
    const spent = standAlone(plan).reduce((sum, each) => sum + BigInt(view.launchedOn(each)) * (each.priceUsd ?? 0n), 0n);
    return spent >= least || launchedUsd >= share;
  };
}

function* firstPass(plan: Plan, { provenUsd, now }: PipelineOptions, view: View): Story<Worked> {
  const proven = provenUsd(view);
  const worthIt = plan.pipelines.filter((pipeline) => isWorthIt(pipeline, proven));
  return yield* workThrough(
    (then) =>
      worthIt.flatMap((pipeline) =>
        mayBuy(pipeline.draft, then) && mayBuy(pipeline.final, then)
          ? plan.prompts.map((prompt) => nextFor({ plan, pipeline, prompt, now: now() }, then, 1))
          : [],
      ),
    view,
  );
}

/** Buys where it decides, look after look, until the decision is settled, the budget does not allow more, or nothing can be bought. */
function* settle(plan: Plan, options: PipelineOptions, begin: View): Story<Choice> {
  let view = begin;
  let [launched, looks] = [0, 0];
  /** What a side had when it was bought from: where nothing came of that, nothing will. */
  const had = new Map<string, number>();
  while (launched < MOST_FURTHER) {
    view = yield* landed(view);
    const attempts = attemptsIn(plan, view);
    const { decision, alone, standoff } = options.standing(attempts);
    if (!isOpen(decision)) return DONE;
    const isAmongCandidates = standoff === null || (!standoff.isPipeline && alone.status === "undecided");
    const among = isAmongCandidates ? [() => some(options.candidates(), more(attempts.length, RACE_WINDOW), view)] : [];
    const sides = (standoff ? sidesToBuy(standoff) : []).filter((side) => had.get(side.id) !== countOf(side));
    const against = sides.map((side) => () => {
      had.set(side.id, countOf(side));
      return further(plan, side, view, options.now());
    });
    // Candidates among themselves and pipelines against them take turns.
    const moves = looks++ % 2 === 0 ? [...among, ...against] : [...against, ...among];
    let [isMoved, short] = [false, 0];
    for (const move of moves) {
      const worked = yield* move();
      view = worked.view;
      launched += worked.launched;
      short += worked.short;
      isMoved = worked.launched > 0;
      if (isMoved) break;
    }
    if (!isMoved) return endOf(short);
  }
  return DONE;
}

function endOf(short: number): Choice {
  return short > 0 ? { kind: "unaffordable", cells: short } : DONE;
}

/** The two that are hardest to tell apart first, and of these the one whose attempts tell more. */
function sidesToBuy({ leader, open }: NonNullable<Standing["standoff"]>): Side[] {
  const rivals = open.toSorted((a, b) => hardness(leader, b) - hardness(leader, a));
  const sides = rivals.flatMap((rival) => {
    // Without a usable image it may be as cheap as its price, whatever more is known of the leader: only its own attempts tell.
    if (rival.rank === null && leader.rank !== null && rival.low <= leader.rank) return [rival];
    return tellsMore(leader, rival) === "leader" ? [leader, rival] : [rival, leader];
  });
  return sides.filter((side, index) => sides.indexOf(side) === index);
}

function hardness(leader: Side, rival: Side): number {
  return Math.min(ratioTo(leader, rival), Number.MAX_VALUE);
}

function countOf({ bought }: Side): number {
  return bought.reduce((sum, { attempts }) => sum + attempts, 0);
}

function isOpen({ status }: { readonly status: DecisionStatus }): boolean {
  return status === "undecided" || status === "none";
}

function isPriced({ draft, final }: PlannedPipeline): boolean {
  return draft.priceUsd !== null && final.priceUsd !== null;
}

function isWorthIt(pipeline: PlannedPipeline, proven: number | null): boolean {
  if (!isPriced(pipeline)) return false;
  return proven === null || usdToNumber(pipeline.draft.priceUsd! + pipeline.final.priceUsd!) <= proven;
}

/** Everything that is folded, in launch order. */
function attemptsIn(plan: Plan, view: View): Attempt[] {
  const cells = stagesOf(plan).flatMap((candidate) => plan.prompts.map((prompt) => ({ candidate, prompt })));
  return cells.flatMap((cell) => [...view.attempts(cell)]).toSorted((a, b) => a.intent.sequence - b.intent.sequence);
}
