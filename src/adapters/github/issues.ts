import { explainFailure } from "../../core/github/failures.ts";
import type { FailureReason } from "../../core/github/failures.ts";
import { labelName, nextIssue } from "../../core/github/issue.ts";
import type { IssueStep } from "../../core/github/issue.ts";
import { duplicateBody, findMarker } from "../../core/github/issue-text.ts";
import type { Stamp } from "../../core/github/marker.ts";
import type { GitHubApi } from "../../core/github/port.ts";
import { never } from "../../core/terms.ts";
import { backoffMs } from "../retry.ts";
import type { Asked } from "./answer.ts";
import { openIssues } from "./issue-api.ts";
import type { FoundIssue, IssueCalls, IssueChange, IssueRequest } from "./issue-api.ts";
import { tellOnce } from "./issue-news.ts";
import { slept, withRetries } from "./retrying.ts";
import type { Patience } from "./retrying.ts";

/** Keeps the one standing issue of the scheduled audits: opened, updated, closed and opened again as prices move. */

/** How often all is looked at again: after a write whose end is not known, and beside a run that was quicker. */
const MOST_ROUNDS = 3;
/** Superfluous issues that one run closes. */
const MOST_RETIRED = 5;

export type IssueOutcome =
  /** `unchanged`: nothing but the date of the last audit. */
  | {
      readonly kind: "created" | "updated" | "reopened" | "closed" | "unchanged";
      readonly url: string;
      readonly number: number;
    }
  /** There is no issue and nothing to tell. */
  | { readonly kind: "none" }
  /** A newer run has written already. */
  | { readonly kind: "superseded"; readonly url: string; readonly message: string }
  | { readonly kind: "failed"; readonly reason: FailureReason; readonly message: string };

type Failed = Extract<Asked<never>, { ok: false }>;
type Step<Kind extends IssueStep["kind"]> = Extract<IssueStep, { readonly kind: Kind }>;

/** Brings the issue up to date; what GitHub refuses is an outcome with a sentence, never an exception. */
export async function upsertIssue(api: GitHubApi, request: IssueRequest, patience: Patience): Promise<IssueOutcome> {
  const patient = withRetries(api, patience);
  const work: Work = { api: patient, request, calls: openIssues(patient, request), hasCreated: false };
  let last: Failed = { ok: false, reason: "unavailable" };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const done = await once(work);
    if (!("ok" in done)) return work.hasCreated && done.kind !== "superseded" ? asCreated(done) : done;
    last = done;
    if (!isWorthAnotherLook(done)) break;
    if (!(await slept(patience.clock, backoffMs(round, patience.random), request.signal))) break;
  }
  return failedOutcome(request, request.signal?.aborted ? { ok: false, reason: "cancelled" } : last);
}

type Work = {
  readonly api: GitHubApi;
  readonly request: IssueRequest;
  readonly calls: IssueCalls;
  /** A creation was sent, whatever came back. */
  hasCreated: boolean;
};

/** A write without an answer may have been carried out, and an issue that is gone was deleted after we saw it. */
function isWorthAnotherLook({ reason, failure }: Failed): boolean {
  return reason === "unavailable" || reason === "unreadable" || failure?.status === 404;
}

/** One look at all there is, and what follows from it. */
async function once(work: Work): Promise<IssueOutcome | Failed> {
  const ours = await standingIssues(work);
  if (!ours.ok) return failedOutcome(work.request, ours);
  const [kept, ...duplicates] = ours.value;
  const step = nextIssue(kept ?? null, work.request);
  if (step.kind === "none") return { kind: "none" };
  if (step.kind === "create") return create(work, step);
  if (!kept) throw new Error("a step on an issue that is not there");
  if (step.kind === "superseded") return superseded(kept, step.stamp);
  const done = await carryOut(work, kept, step);
  if (!("ok" in done)) await retire(work, kept.number, duplicates);
  return done;
}

/** The issues with our label and our marker, oldest first; pull requests are issues too for GitHub. */
async function standingIssues({ calls, request }: Work): Promise<Asked<FoundIssue[]>> {
  const label = labelName(request.label);
  const listed = await calls.list(label);
  if (!listed.ok) return listed;
  const ours = listed.value.filter((issue) => !issue.isPullRequest && hasLabel(issue, label) && isMarked(issue, request));
  const byNumber = new Map(ours.map((issue) => [issue.number, issue]));
  return { ok: true, value: [...byNumber.values()].toSorted((a, b) => a.number - b.number) };
}

function isMarked({ body }: FoundIssue, { id }: IssueRequest): boolean {
  return findMarker(body, id) !== null;
}

function hasLabel({ labels }: FoundIssue, label: string): boolean {
  return labels.some((name) => name.toLowerCase() === label.toLowerCase());
}

/** First tells what is new, then writes what was told into the body: a run that dies in between is found out by the next. */
async function carryOut(
  work: Work,
  issue: FoundIssue,
  step: Step<"update" | "unchanged" | "reopen" | "close">,
): Promise<IssueOutcome | Failed> {
  const { calls, request } = work;
  if (step.comment !== null) {
    const told = await tellOnce(work.api, request, issue);
    if (!told.ok) return told;
    const now = await calls.read(issue.number);
    if (!now.ok) return now;
    const again = nextIssue(now.value, request);
    if (again.kind === "superseded") return superseded(issue, again.stamp);
  }
  if (step.body !== issue.body.replaceAll("\r\n", "\n") || step.kind === "reopen" || step.kind === "close") {
    const updated = await calls.update(issue.number, changeOf(step));
    if (!updated.ok) return updated;
  }
  return { kind: OUTCOMES[step.kind], url: issue.url, number: issue.number };
}

const OUTCOMES = { update: "updated", unchanged: "unchanged", reopen: "reopened", close: "closed" } as const;

function changeOf({ kind, body }: Step<"update" | "unchanged" | "reopen" | "close">): IssueChange {
  switch (kind) {
    case "update":
    case "unchanged":
      return { body };
    case "reopen":
      return { body, state: "open", state_reason: "reopened" };
    case "close":
      return { body, state: "closed", state_reason: "completed" };
    default:
      return never(kind);
  }
}

/** Two runs may create at once: whoever finds an older issue afterwards closes its own, and goes on with the older one. */
async function create(work: Work, { title, body, label }: Step<"create">): Promise<IssueOutcome | Failed> {
  const { calls, request } = work;
  const labelled = await calls.createLabel({ name: label, color: "fbca04", description: "Kept up to date by the price audit" });
  // 422: the label is there already. A name that GitHub does not take shows below, at the issue.
  if (!labelled.ok && labelled.failure?.status !== 422) return labelled;
  work.hasCreated = true;
  const created = await calls.create(title, body, label);
  if (!created.ok) return created;
  const issue = created.value;
  if (!hasLabel(issue, label)) {
    // GitHub drops a label silently when the token may not set it; the issue would never be found again.
    await calls.update(issue.number, { body: UNLABELLED, state: "closed", state_reason: "not_planned" });
    return { kind: "failed", reason: "forbidden", message: unlabelled(request, label) };
  }
  const ours = await standingIssues(work);
  const older = ours.ok ? ours.value.find(({ number }) => number < issue.number) : undefined;
  if (!older) return { kind: "created", url: issue.url, number: issue.number };
  work.hasCreated = false;
  await retire(work, older.number, [issue]);
  return once(work);
}

/** Closes issues beside the one that counts, and takes their marker away. */
async function retire({ calls }: Work, kept: number, duplicates: readonly FoundIssue[]): Promise<void> {
  const open = duplicates.filter(({ state }) => state === "open").slice(0, MOST_RETIRED);
  for (const { number } of open)
    await calls.update(number, { body: duplicateBody(kept), state: "closed", state_reason: "not_planned" });
}

/** A creation whose answer was lost is found as an issue that is there already. */
function asCreated(done: IssueOutcome): IssueOutcome {
  return done.kind === "updated" || done.kind === "unchanged" ? { ...done, kind: "created" } : done;
}

function superseded({ url }: FoundIssue, { runId, attempt }: Stamp): IssueOutcome {
  const message = `A newer run (${runId}, attempt ${attempt}) has already written the standing issue; it was left as it is.`;
  return { kind: "superseded", url, message };
}

const PERMISSION = "issues: write";

function unlabelled({ owner, repo }: IssueRequest, label: string): string {
  return (
    `Could not keep the standing issue of ${owner}/${repo}: GitHub did not set its label "${label}", so it was closed again. ` +
    `Give the job \`permissions: ${PERMISSION}\`, or a token that may set labels.`
  );
}

const UNLABELLED = "The label of the price audit could not be set, so a later audit could not find this issue.";

function failedOutcome({ owner, repo }: IssueRequest, { reason, failure }: Failed): IssueOutcome {
  const action = `keep the standing issue of ${owner}/${repo}`;
  if (failure?.status === 410)
    return {
      kind: "failed",
      reason,
      message: `Could not ${action}: issues are turned off in this repository. Turn them on in its settings (and give the job \`permissions: ${PERMISSION}\`).`,
    };
  return { kind: "failed", reason, message: explainFailure(reason, { action, permission: PERMISSION }, failure) };
}
