import { explainFailure } from "../../core/github/failures.ts";
import type { FailureReason } from "../../core/github/failures.ts";
import { withMarker } from "../../core/github/marker.ts";
import type { Stamp } from "../../core/github/marker.ts";
import type { GitHubApi, IssuePlace } from "../../core/github/port.ts";
import { isBy, isByActionsBot, markedComments, planComment, pointerBody } from "../../core/github/thread.ts";
import type { CommentPlan, Marked } from "../../core/github/thread.ts";
import { backoffMs } from "../retry.ts";
import type { Asked } from "./answer.ts";
import { openThread } from "./comments.ts";
import type { CommentThread } from "./comments.ts";
import { readLogin } from "./identity.ts";
import { slept, withRetries } from "./retrying.ts";
import type { Patience } from "./retrying.ts";

/** Keeps one comment per report on a pull request or an issue: created once, and updated after. */

/** GitHub refuses a longer comment. */
export const COMMENT_LIMIT = 65_536;
/** How often the thread is looked at again after it changed under us, or after a creation whose end is not known. */
const MOST_ROUNDS = 3;
/** Superfluous comments that one run replaces, so that a run in a bad thread does not meet the rate limit. */
const MOST_POINTERS = 5;

export type CommentRequest = IssuePlace & {
  /** From `commentKey`. */
  readonly id: string;
  /** Markdown without the marker, at most 65,536 characters with it. */
  readonly body: string;
  readonly stamp: Stamp;
  /** False keeps an existing comment up to date and creates none; true when it is left out. */
  readonly mayCreate?: boolean;
  readonly signal?: AbortSignal;
};

export type CommentOutcome =
  /** `duplicates` counts the superfluous comments of ours that were found beside it. */
  | { readonly kind: "created" | "updated" | "unchanged"; readonly url: string; readonly id: number; readonly duplicates: number }
  /** A newer run has written already; nothing was changed. */
  | { readonly kind: "superseded"; readonly url: string; readonly message: string }
  /** There is none, and `mayCreate` is false. */
  | { readonly kind: "skipped" }
  | { readonly kind: "failed"; readonly reason: FailureReason; readonly message: string };

/** Creates or updates the comment; what GitHub refuses is an outcome with a sentence, never an exception. */
export async function upsertComment(api: GitHubApi, request: CommentRequest, patience: Patience): Promise<CommentOutcome> {
  const body = withMarker(request.body, request);
  if (body.length > COMMENT_LIMIT) return failedOutcome(request, { ok: false, reason: "too-long" });
  const patient = withRetries(api, patience);
  const work: Work = {
    ...request,
    body,
    patience,
    thread: openThread(patient, request, request.signal),
    login: loginOnce(patient, request),
  };
  let last: Failed = { ok: false, reason: "unavailable" };
  let hasPosted = false;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const ours = await ownComments(work);
    if (!ours.ok) return failedOutcome(request, ours);
    const plan = planComment(ours.value, { ...work, mayCreate: request.mayCreate ?? true });
    const done = await carryOut(work, plan);
    if (!("ok" in done)) return hasPosted && done.kind === "unchanged" ? { ...done, kind: "created" } : done;
    last = done;
    hasPosted ||= plan.kind === "create";
    if (!isWorthAnotherLook(plan, done)) break;
    if (!(await slept(patience.clock, backoffMs(round, patience.random), request.signal))) break;
  }
  return failedOutcome(request, request.signal?.aborted ? { ok: false, reason: "cancelled" } : last);
}

type Failed = Extract<Asked<never>, { ok: false }>;

type Work = Omit<CommentRequest, "signal"> & {
  readonly patience: Patience;
  readonly thread: CommentThread;
  readonly login: () => Promise<Asked<string | null>>;
};

/** A creation without an answer may have been carried out; a comment that is gone was deleted after we saw it. */
function isWorthAnotherLook(plan: CommentPlan, { reason }: Failed): boolean {
  return plan.kind === "create" ? reason === "unavailable" || reason === "unreadable" : reason === "not-found";
}

async function carryOut(work: Work, plan: CommentPlan): Promise<CommentOutcome | Failed> {
  if (plan.kind === "skip") return { kind: "skipped" };
  if (plan.kind === "superseded") return superseded(plan.comment);
  if (plan.kind === "create") return create(work);
  if (plan.kind === "update") {
    const updated = await work.thread.update(plan.comment.id, work.body);
    if (!updated.ok) return updated;
  }
  const { comment, duplicates } = plan;
  for (const duplicate of duplicates.slice(0, MOST_POINTERS)) await work.thread.update(duplicate.id, pointerBody(comment.url));
  const kind = plan.kind === "update" ? "updated" : "unchanged";
  return { kind, url: comment.url, id: comment.id, duplicates: duplicates.length };
}

/** Two runs may create at once: whoever finds an older comment of ours afterwards moves there and takes its own back. */
async function create(work: Work): Promise<CommentOutcome | Failed> {
  const created = await work.thread.create(work.body);
  if (!created.ok) return created;
  const { id, url, author } = created.value;
  const mine: CommentOutcome = { kind: "created", url, id, duplicates: 0 };
  const ours = await ownComments({ ...work, login: () => Promise.resolve({ ok: true, value: author?.login ?? null }) });
  const older = ours.ok ? ours.value.filter((comment) => comment.id < id) : [];
  const plan = planComment(older, { ...work, mayCreate: false });
  if (plan.kind === "skip") return mine;
  const moved = await carryOut(work, plan);
  if ("ok" in moved) return { ...mine, duplicates: older.length };
  await work.thread.remove(id);
  return moved;
}

/** Our comments, oldest first: the marker alone is not enough, since anybody can write it. */
async function ownComments({ thread, id, login }: Work): Promise<Asked<Marked[]>> {
  const listed = await thread.list();
  if (!listed.ok) return listed;
  const marked = markedComments(listed.value, id);
  const isKnown = marked.every((comment) => isByActionsBot(comment));
  if (isKnown) return { ok: true, value: marked };
  const us = await login();
  if (!us.ok) return us;
  return { ok: true, value: marked.filter((comment) => isByActionsBot(comment) || isBy(us.value, comment)) };
}

function loginOnce(api: GitHubApi, { signal }: CommentRequest): Work["login"] {
  let login: ReturnType<Work["login"]> | undefined;
  return () => (login ??= readLogin(api, signal));
}

function superseded({ url, stamp }: Marked): CommentOutcome {
  const message = `A newer run (${stamp.runId}, attempt ${stamp.attempt}) has already written the comment; it was left as it is.`;
  return { kind: "superseded", url, message };
}

function failedOutcome({ owner, repo, issue }: IssuePlace, { reason, failure }: Failed): CommentOutcome {
  const undertaking = { action: `write the comment on #${issue} of ${owner}/${repo}`, permission: "pull-requests: write" };
  return { kind: "failed", reason, message: explainFailure(reason, undertaking, failure) };
}
