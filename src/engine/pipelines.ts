import type { Attempt } from "../core/ledger/fold.ts";
import type { PlannedPipeline } from "../core/manifest/pipelines.ts";
import type { PlannedPrompt, Plan } from "../core/manifest/plan.ts";
import { usdToNumber } from "../core/money.ts";
import { pipelineRecord, type PipelineRecord } from "../core/pipelines/course.ts";
import { draftsOf, finalsOf, pipelineTerms } from "../core/pipelines/records.ts";
import type { Offer } from "../core/ports.ts";
import { mayBuy, type Cell, type Choice, type Chooser, type View } from "./next.ts";

export type PipelineOptions = {
  readonly now: () => number;
  /** What the cheapest candidate is shown to cost at most; null while nothing is shown. */
  readonly provenUsd: (view: View) => number | null;
};

/** Attempts without a verdict that a prompt may have more than with one. */
const MOST_UNDETERMINED = 4;
/** The address of a finished image is kept for about a week (hiapi.md, 1.3): younger ones are surely there. */
const FRESH_MS = 6 * 24 * 3_600_000;

/**
 * Pipelines, when the candidates by themselves have nothing left to try: each is taken through every prompt once. Its drafts are those of
 * the draft candidate; finals are bought for drafts that pass. A pipeline that costs more by its two prices alone than the cheapest
 * candidate is shown to cost is left out.
 */
export function withPipelines(plan: Plan, choose: Chooser, options: PipelineOptions): Chooser {
  if (plan.pipelines.length === 0) return choose;
  let proven: number | null | undefined;
  return (view) => {
    const choice = choose(view);
    if (choice.kind === "launch" || choice.kind === "wait") return choice;
    // Looked at once, when the candidates are done: what it rests on is the records, and those of a pipeline do not move it much.
    if (proven === undefined) {
      if (view.flying.length > 0) return { kind: "wait" };
      proven = options.provenUsd(view);
    }
    let [isBusy, unaffordable] = [false, 0];
    for (const pipeline of plan.pipelines) {
      if (!isWorthIt(pipeline, proven) || !mayBuy(pipeline.draft, view) || !mayBuy(pipeline.final, view)) continue;
      for (const prompt of plan.prompts) {
        const next = nextFor(plan, pipeline, prompt, view, options.now());
        if (next?.kind === "wait") isBusy = true;
        if (next?.kind !== "launch") continue;
        if ((next.cell.candidate.reserveUsd ?? 0n) <= view.leftUsd) return next;
        unaffordable++;
      }
    }
    if (isBusy) return { kind: "wait" };
    return unaffordable > 0 && choice.kind === "done" ? { kind: "unaffordable", cells: unaffordable } : choice;
  };
}

function isWorthIt({ draft, final }: PlannedPipeline, proven: number | null): boolean {
  if (draft.priceUsd === null || final.priceUsd === null) return false;
  return proven === null || usdToNumber(draft.priceUsd + final.priceUsd) <= proven;
}

/** What one prompt of a pipeline still needs; null when it was delivered or given up, or cannot go on. */
function nextFor(plan: Plan, pipeline: PlannedPipeline, prompt: PlannedPrompt, view: View, now: number): Choice | null {
  const [draftCell, finalCell]: [Cell, Cell] = [
    { candidate: pipeline.draft, prompt },
    { candidate: pipeline.final, prompt },
  ];
  if ([draftCell, finalCell].some((cell) => isStuck(cell, view))) return null;
  const drafts = view.attempts(draftCell);
  const isFresh = ({ end }: Attempt): boolean => end?.url !== undefined && now - end.at < FRESH_MS;
  const index = plan.prompts.indexOf(prompt);
  const record = pipelineRecord(
    draftsOf(drafts, pipeline.draftChecks[index]!.checksKey, isFresh),
    finalsOf(view.attempts(finalCell), prompt.checksKey),
    pipelineTerms(plan, pipeline),
    pipeline.passField !== null,
  );
  if (isDone(plan, record)) return null;
  const { next } = record;
  if (next.kind === "draft") return plan.objective === "any-image" ? null : launchUnless(draftCell, view);
  if (next.draft === null) return launchUnless(finalCell, view);
  const url = drafts.find(({ intent }) => intent.attempt === next.draft)?.end?.url;
  if (url === undefined || pipeline.passField === null) return null;
  const chosen = launchUnless(finalCell, view);
  if (chosen.kind !== "launch") return chosen;
  return { ...chosen, begin: { draft: next.draft, offer: withReference(pipeline.final.offer, pipeline.passField, url) } };
}

/** With any image a prompt is a sample: one final on it tells what it can. */
function isDone({ objective }: Plan, { courses, decidedFinals }: PipelineRecord): boolean {
  return objective === "any-image" ? decidedFinals > 0 : courses.some(({ end }) => end !== "open");
}

function isStuck(cell: Cell, view: View): boolean {
  const tally = view.tally(cell);
  return tally !== undefined && (tally.turnedDown || tally.undetermined > MOST_UNDETERMINED + tally.decided);
}

function launchUnless(cell: Cell, view: View): Choice {
  return view.underWay(cell) ? { kind: "wait" } : { kind: "launch", cell };
}

function withReference(offer: Offer, field: string, url: string): Offer {
  return { ...offer, input: { ...offer.input, [field]: [url] } };
}
