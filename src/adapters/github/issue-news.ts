import { nextIssue } from "../../core/github/issue.ts";
import { readMemory } from "../../core/github/issue-memory.ts";
import type { Memory } from "../../core/github/issue-memory.ts";
import { findMarker } from "../../core/github/issue-text.ts";
import { compareStamps, readMarker } from "../../core/github/marker.ts";
import type { GitHubApi } from "../../core/github/port.ts";
import { isBy, isByActionsBot } from "../../core/github/thread.ts";
import type { Comment } from "../../core/github/thread.ts";
import type { Asked } from "./answer.ts";
import { openThread } from "./comments.ts";
import type { CommentThread } from "./comments.ts";
import type { FoundIssue, IssueRequest } from "./issue-api.ts";

/**
 * Comments on the standing issue with what is new, so that each change is told once: also when the run before this one was cut
 * off after its comment, when GitHub's answer to ours is lost, and when two runs comment at once (the earlier comment stays).
 */
export async function tellOnce(api: GitHubApi, request: IssueRequest, issue: FoundIssue): Promise<Asked<null>> {
  const { owner, repo, signal } = request;
  const thread = openThread(api, { owner, repo, issue: issue.number }, signal);
  const before = await unwritten(thread, request, issue);
  if (!before.ok) return before;
  const text = textAfter(before.value, request, issue);
  if (text === null) return DONE;
  const posted = await thread.create(text);
  if (!posted.ok) return posted;
  const after = await unwritten(thread, request, { ...issue, author: posted.value.author?.login ?? issue.author });
  if (!after.ok) return after;
  const earlier = after.value.filter(({ id }) => id < posted.value.id);
  const left = textAfter(earlier, request, issue);
  // Best effort: what stays when this fails is a second comment, and no lost one.
  if (left === null) await thread.remove(posted.value.id);
  else if (left !== text) await thread.update(posted.value.id, left);
  return DONE;
}

const DONE = { ok: true, value: null } as const;

/** Our comment beside these earlier ones; null when they tell everything. */
function textAfter(earlier: readonly Comment[], request: IssueRequest, issue: FoundIssue): string | null {
  const step = nextIssue(issue, request, saidIn(earlier));
  return "comment" in step ? step.comment : null;
}

function saidIn(comments: readonly Comment[]): Memory {
  return new Set(comments.flatMap(({ body }) => [...readMemory(body)]));
}

/**
 * The comments that the issue's body does not know of yet: those of runs newer than the one that wrote it. Anybody may write
 * our hidden lines into a comment, so only those of the workflow's bot and of the issue's author count.
 */
async function unwritten(thread: CommentThread, { id }: IssueRequest, issue: FoundIssue): Promise<Asked<Comment[]>> {
  const listed = await thread.list();
  if (!listed.ok) return listed;
  const written = findMarker(issue.body, id)?.stamp;
  const ours = listed.value.filter((comment) => {
    const marker = readMarker(comment.body);
    if (marker?.id !== id || !(isByActionsBot(comment) || isBy(issue.author, comment))) return false;
    return written === undefined || compareStamps(marker.stamp, written) > 0;
  });
  return { ok: true, value: ours.toSorted((a, b) => a.id - b.id) };
}
