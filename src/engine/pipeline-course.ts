import type { Attempt } from "../core/ledger/fold.ts";
import type { PlannedPipeline } from "../core/manifest/pipelines.ts";
import type { PlannedPrompt, Plan } from "../core/manifest/plan.ts";
import { MOST_UNDETERMINED } from "../core/ledger/tally.ts";
import { pipelineRecord, type Final, type PipelineRecord } from "../core/pipelines/course.ts";
import { draftsOf, finalsOf, pipelineTerms } from "../core/pipelines/records.ts";
import type { Offer } from "../core/ports.ts";
import type { Verdict } from "../core/terms.ts";
import type { Cell, View } from "./next.ts";
import type { Launch } from "./work.ts";

/** What the prompts of a pipeline need, from the records of its drafts and finals. */

/** The address of a finished image is kept for about a week (hiapi.md, 1.3): younger ones are surely there. */
const FRESH_MS = 6 * 24 * 3_600_000;

/** A pipeline on one prompt. */
export type Place = {
  readonly plan: Plan;
  readonly pipeline: PlannedPipeline;
  readonly prompt: PlannedPrompt;
  readonly now: number;
};

/**
 * What one prompt of a pipeline still needs to have so many courses that were delivered or given up, or with any image one final, for which
 * a single draft is made where there is none; null when it has them, or cannot go on. Asked with nothing under way.
 */
export function nextFor(place: Place, view: View, passes: number): Launch | null {
  const { plan } = place;
  const { draftCell, finalCell } = cellsOf(place);
  if (draftsAreStuck(place, view) || finalsAreStuck(place, view)) return null;
  const record = recordOf(place, view);
  if (plan.objective === "any-image" ? record.decidedFinals > 0 : endedIn(record) >= passes) return null;
  const { next } = record;
  if (next.kind === "draft")
    return plan.objective === "any-image" && view.launched(draftCell) > 0 ? null : { kind: "launch", cell: draftCell };
  return next.draft === null ? { kind: "launch", cell: finalCell } : beginFrom(place, view, next.draft);
}

/** Courses of a prompt that were delivered or given up. */
export function passesOf(place: Place, view: View): number {
  return endedIn(recordOf(place, view));
}

/** Finals to be made of drafts that passed and have none yet, in the order of the drafts, each with its draft's place in that order. */
export function finalsToMake(place: Place, view: View): { readonly sequence: number; readonly launch: Launch }[] {
  const { finalCell, draftCell } = cellsOf(place);
  if (finalsAreStuck(place, view)) return [];
  const made = new Set(view.attempts(finalCell).map(({ intent }) => intent.draft));
  const sequences = new Map(view.attempts(draftCell).map(({ intent }) => [intent.attempt, intent.sequence]));
  return draftsIn(place, view).flatMap(({ key, passed, isFresh }) => {
    if (passed !== "usable" || !isFresh || made.has(key)) return [];
    const launch = beginFrom(place, view, key);
    return launch ? [{ sequence: sequences.get(key)!, launch: { ...launch, sample: true } }] : [];
  });
}

function cellsOf({ pipeline, prompt }: Place): { readonly draftCell: Cell; readonly finalCell: Cell } {
  return { draftCell: { candidate: pipeline.draft, prompt }, finalCell: { candidate: pipeline.final, prompt } };
}

function draftsIn(place: Place, view: View) {
  const { plan, pipeline, prompt, now } = place;
  const isFresh = ({ end }: Attempt): boolean => end?.url !== undefined && now - end.at < FRESH_MS;
  const { checksKey } = pipeline.draftChecks[plan.prompts.indexOf(prompt)]!;
  return draftsOf(view.attempts(cellsOf(place).draftCell), checksKey, isFresh);
}

function finalsIn(place: Place, view: View): Final[] {
  return finalsOf(view.attempts(cellsOf(place).finalCell), place.prompt.checksKey);
}

function recordOf(place: Place, view: View): PipelineRecord {
  const { plan, pipeline } = place;
  const terms = pipelineTerms(plan, pipeline);
  return pipelineRecord(draftsIn(place, view), finalsIn(place, view), terms, pipeline.passField !== null);
}

// By what pipelines ask of drafts, and by all finals: a tally goes by the prompt's own checks, and where any image counts by one retry.
function draftsAreStuck(place: Place, view: View): boolean {
  const { draftCell } = cellsOf(place);
  const verdicts = draftsIn(place, view).map(({ passed }) => passed);
  const isHopeless = isTriedEnough(draftCell, view) && !verdicts.includes("usable");
  return isHopeless || isTurnedDown(draftCell, view) || cannotBeJudged(verdicts);
}

function finalsAreStuck(place: Place, view: View): boolean {
  const verdicts = finalsIn(place, view).map(({ verdict }) => verdict);
  return isTurnedDown(cellsOf(place).finalCell, view) || cannotBeJudged(verdicts);
}

function cannotBeJudged(verdicts: readonly Verdict[]): boolean {
  const undetermined = verdicts.filter((verdict) => verdict === "undetermined").length;
  return undetermined > MOST_UNDETERMINED + (verdicts.length - undetermined);
}

function isTurnedDown(cell: Cell, view: View): boolean {
  return view.tally(cell)?.turnedDown === true;
}

function endedIn({ courses }: PipelineRecord): number {
  return courses.filter(({ end }) => end !== "open").length;
}

/** A final that begins from a draft; null when the draft's image has no address. */
function beginFrom(place: Place, view: View, draft: string): Launch | null {
  const { pipeline } = place;
  const { draftCell, finalCell } = cellsOf(place);
  const url = view.attempts(draftCell).find(({ intent }) => intent.attempt === draft)?.end?.url;
  if (url === undefined || pipeline.passField === null) return null;
  const offer = withReference(pipeline.final.offer, pipeline.passField, url);
  return { kind: "launch", cell: finalCell, begin: { draft, offer } };
}

/** A picture that costs nothing and was tried as often as it may be: no money ends that. */
function isTriedEnough(cell: Cell, view: View): boolean {
  return cell.candidate.priceUsd === 0n && view.launched(cell) >= cell.candidate.cap;
}

/** Turned down, judged by a check that cannot tell, or free and tried enough. */
export function isStuck(cell: Cell, view: View): boolean {
  if (isTriedEnough(cell, view)) return true;
  const tally = view.tally(cell);
  return tally !== undefined && (tally.turnedDown || tally.undetermined > MOST_UNDETERMINED + tally.decided);
}

function withReference(offer: Offer, field: string, url: string): Offer {
  return { ...offer, input: { ...offer.input, [field]: [url] } };
}
