import { commentJson, fileJson, issueJson, labelJson, publicUserJson, pullJson, repositoryJson } from "./github-objects.ts";
import type { Route } from "./github-openapi.ts";
import { addComment } from "./github-state.ts";
import type { FakeIssue, FakeState } from "./github-state.ts";

/** What the fake does for each described operation. */

export type Reply = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };
export type Call = { readonly route: Route; readonly query: URLSearchParams; readonly body: Body; readonly url: string };
type Body = {
  body?: string;
  title?: string;
  state?: string;
  state_reason?: string | null;
  labels?: unknown[];
  name?: string;
  color?: string;
  description?: string;
};

/** GitHub's own limit and wording. */
const BODY_LIMIT = 65_536;
const NOT_FOUND: Reply = refuse(404, "Not Found");
const DISABLED: Reply = refuse(410, "Issues are disabled for this repo");
export const FORBIDDEN: Reply = refuse(403, "Resource not accessible by integration");

const REPOSITORY = "/repos/{owner}/{repo}";
const HANDLERS: Record<string, (state: FakeState, call: Call) => Reply> = {
  "get /user": ({ viewer }) => (viewer.type === "Bot" ? FORBIDDEN : { status: 200, body: publicUserJson(viewer) }),
  [`get ${REPOSITORY}`]: (state) => ({ status: 200, body: repositoryJson(state) }),
  [`get ${REPOSITORY}/issues`]: listIssues,
  [`post ${REPOSITORY}/issues`]: createIssue,
  [`get ${REPOSITORY}/issues/{issue_number}`]: (state, call) =>
    withIssue(state, call, (issue) => ({ status: 200, body: issueJson(state, issue) })),
  [`patch ${REPOSITORY}/issues/{issue_number}`]: updateIssue,
  [`get ${REPOSITORY}/issues/{issue_number}/comments`]: listComments,
  [`post ${REPOSITORY}/issues/{issue_number}/comments`]: createComment,
  [`get ${REPOSITORY}/issues/comments/{comment_id}`]: (state, call) => withComment(state, call, () => {}),
  [`patch ${REPOSITORY}/issues/comments/{comment_id}`]: updateComment,
  [`delete ${REPOSITORY}/issues/comments/{comment_id}`]: deleteComment,
  [`get ${REPOSITORY}/labels`]: (state, call) => page(state, state.labels, call, (label) => labelJson(state, label)),
  [`post ${REPOSITORY}/labels`]: createLabel,
  [`get ${REPOSITORY}/pulls/{pull_number}`]: (state, call) => withPull(state, call),
  [`get ${REPOSITORY}/contents/{path}`]: (state, call) => {
    const branch = (call.query.get("ref") ?? state.defaultBranch).replace(/^refs\/heads\//, "");
    const path = call.route.parameters["path"]!;
    const text = state.files[branch]?.[path];
    return text === undefined ? NOT_FOUND : { status: 200, body: fileJson(state, path, text) };
  },
  [`get ${REPOSITORY}/commits/{commit_sha}/pulls`]: (state, call) => {
    const pulls = state.issues.filter((issue) => issue.isPullRequest && issue.headSha === call.route.parameters["commit_sha"]);
    return page(state, pulls, call, (issue) => pullJson(state, issue));
  },
};

/** Carries a request out; a place that the token may not see is not found, one that it may only see is forbidden to write. */
export function carryOut(state: FakeState, call: Call): Reply {
  const { template, method, parameters } = call.route;
  const handler = HANDLERS[`${method} ${template}`];
  if (!handler) return refuse(501, `the fake GitHub has no ${method} ${template}`);
  if (!template.startsWith(REPOSITORY)) return handler(state, call);
  if (parameters["owner"] !== state.owner || parameters["repo"] !== state.repo || state.access === "none") return NOT_FOUND;
  return state.access === "read" && method !== "get" ? FORBIDDEN : handler(state, call);
}

export function refuse(status: number, message: string, more: object = {}): Reply {
  return { status, body: { message, documentation_url: "https://docs.github.com/rest", status: String(status), ...more } };
}

function listComments(state: FakeState, call: Call): Reply {
  return withIssue(state, call, ({ number }) => {
    const comments = state.comments.filter((comment) => comment.issue === number).toSorted((a, b) => a.id - b.id);
    return page(state, comments, call, (comment) => commentJson(state, comment));
  });
}

function createComment(state: FakeState, call: Call): Reply {
  return withIssue(state, call, (issue) => {
    const { body = "" } = call.body;
    if (issue.locked && !state.mayWriteWhenLocked) return refuse(403, "Unable to create comment because issue is locked.");
    if (Array.from(body).length > BODY_LIMIT) return tooLong();
    return { status: 201, body: commentJson(state, addComment(state, { issue: issue.number, body, user: state.viewer })) };
  });
}

function updateComment(state: FakeState, call: Call): Reply {
  const { body = "" } = call.body;
  if (Array.from(body).length > BODY_LIMIT) return tooLong();
  return withComment(state, call, (comment) => Object.assign(comment, { body, updatedAt: new Date().toISOString() }));
}

function deleteComment(state: FakeState, call: Call): Reply {
  const id = Number(call.route.parameters["comment_id"]);
  if (!state.comments.some((comment) => comment.id === id)) return NOT_FOUND;
  state.comments = state.comments.filter((comment) => comment.id !== id);
  return { status: 204 };
}

function listIssues(state: FakeState, call: Call): Reply {
  if (!state.hasIssues) return DISABLED;
  const wanted = call.query.get("state") ?? "open";
  const labels = call.query.get("labels")?.split(",") ?? [];
  const found = state.issues.filter((issue) => wanted === "all" || issue.state === wanted);
  const labelled = found.filter((issue) => labels.every((label) => issue.labels.some((name) => isSameName(name, label))));
  const newestFirst = labelled.toSorted((a, b) => b.number - a.number);
  return page(state, call.query.get("direction") === "asc" ? newestFirst.toReversed() : newestFirst, call, (issue) =>
    issueJson(state, issue),
  );
}

/** A label that the token may not set, or that is not there, is left out without a word. */
function createIssue(state: FakeState, { body: { title = "", body = "", labels = [] } }: Call): Reply {
  if (!state.hasIssues) return DISABLED;
  if (Array.from(body).length > BODY_LIMIT) return tooLong();
  const known = state.labels.filter(({ name }) => labels.some((label) => isSameName(name, String(label))));
  const number = Math.max(0, ...state.issues.map((issue) => issue.number)) + 1;
  const start = { locked: false, user: state.viewer, isPullRequest: false, headSha: "", state: "open" } as const;
  const issue: FakeIssue = { number, title, body, labels: state.dropsLabels ? [] : known.map(({ name }) => name), ...start };
  state.issues.push(issue);
  return { status: 201, body: issueJson(state, issue) };
}

function updateIssue(state: FakeState, call: Call): Reply {
  return withIssue(state, call, (issue) => {
    const { labels, state_reason: given, ...texts } = call.body;
    if (Array.from(texts.body ?? "").length > BODY_LIMIT) return tooLong();
    const stateReason = texts.state === issue.state ? issue.stateReason : (given ?? REASONS[texts.state ?? ""]);
    Object.assign(issue, texts, labels ? { labels: labels.map(String) } : {}, texts.state ? { stateReason } : {});
    return { status: 200, body: issueJson(state, issue) };
  });
}

const REASONS: Readonly<Record<string, string>> = { open: "reopened", closed: "completed" };

/** Names of labels have no case. */
function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function createLabel(state: FakeState, { body: { name = "", color = "ededed", description = "" } }: Call): Reply {
  if (name === "" || name.length > 50 || description.length > 100) {
    return refuse(422, "Validation Failed", { errors: [{ resource: "Label", code: "invalid", field: "name" }] });
  }
  if (state.labels.some((label) => isSameName(label.name, name))) {
    return refuse(422, "Validation Failed", { errors: [{ resource: "Label", code: "already_exists", field: "name" }] });
  }
  const label = { name, color, description };
  state.labels.push(label);
  return { status: 201, body: labelJson(state, label) };
}

function withIssue(state: FakeState, { route }: Call, use: (issue: FakeIssue) => Reply): Reply {
  const issue = state.issues.find(({ number }) => number === Number(route.parameters["issue_number"]));
  return issue ? use(issue) : NOT_FOUND;
}

function withPull(state: FakeState, { route }: Call): Reply {
  const pull = state.issues.find((issue) => issue.isPullRequest && issue.number === Number(route.parameters["pull_number"]));
  return pull ? { status: 200, body: pullJson(state, pull) } : NOT_FOUND;
}

function withComment(state: FakeState, { route }: Call, use: (comment: FakeState["comments"][number]) => unknown): Reply {
  const comment = state.comments.find(({ id }) => id === Number(route.parameters["comment_id"]));
  if (!comment) return NOT_FOUND;
  use(comment);
  return { status: 200, body: commentJson(state, comment) };
}

/** One page of a list, with GitHub's `Link` header. */
function page<T>({ hasLinks }: FakeState, items: readonly T[], { query, url }: Call, toJson: (item: T) => unknown): Reply {
  const size = Math.min(Number(query.get("per_page") ?? 30), 100);
  const number = Number(query.get("page") ?? 1);
  const body = items.slice((number - 1) * size, number * size).map((item) => toJson(item));
  if (number * size >= items.length || !hasLinks) return { status: 200, body };
  const next = new URL(url);
  next.searchParams.set("page", String(number + 1));
  return { status: 200, body, headers: { link: `<${next.href}>; rel="next"` } };
}

function tooLong(): Reply {
  const message = `Body is too long (maximum is ${BODY_LIMIT} characters)`;
  return refuse(422, "Validation Failed", {
    errors: [{ resource: "IssueComment", code: "unprocessable", field: "data", message }],
  });
}
