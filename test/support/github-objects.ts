import { readFileSync } from "node:fs";
import type { FakeComment, FakeIssue, FakeLabel, FakeState, FakeUser } from "./github-state.ts";

/** GitHub's JSON for what the fake keeps, with every key that GitHub's description requires. */

type JsonRecord = Record<string, unknown>;
const PAYLOAD = new URL("../fixtures/github/events/pull_request.opened.json", import.meta.url);
const { pull_request: publishedPull } = JSON.parse(readFileSync(PAYLOAD, "utf8")) as { pull_request: JsonRecord };
const publishedRepository = (publishedPull["base"] as JsonRecord)["repo"] as JsonRecord;

export function userJson({ login, type }: FakeUser): JsonRecord {
  const url = `https://api.github.com/users/${encodeURIComponent(login)}`;
  const links = [
    "followers",
    "following",
    "gists",
    "starred",
    "subscriptions",
    "organizations",
    "repos",
    "events",
    "received_events",
  ];
  return {
    login,
    type,
    id: Buffer.from(login).reduce((sum, byte) => (sum * 31 + byte) % 1e8, 7),
    node_id: Buffer.from(login).toString("base64"),
    avatar_url: `${url}/avatar`,
    gravatar_id: "",
    url,
    html_url: `https://github.com/${login}`,
    site_admin: false,
    ...Object.fromEntries(links.map((name) => [`${name}_url`, `${url}/${name}`])),
  };
}

export function publicUserJson(user: FakeUser): JsonRecord {
  const about = { bio: null, blog: "", company: null, email: null, hireable: null, location: null, name: null };
  const counts = { followers: 0, following: 0, public_gists: 0, public_repos: 1 };
  return { ...userJson(user), ...about, ...counts, created_at: "2020-01-01T00:00:00Z", updated_at: "2020-01-01T00:00:00Z" };
}

export function commentJson(state: FakeState, comment: FakeComment): JsonRecord {
  const { id, issue, body, user, createdAt, updatedAt } = comment;
  const isPull = state.issues.some((other) => other.number === issue && other.isPullRequest);
  return {
    id,
    node_id: `IC_${id}`,
    url: `${apiRepository(state)}/issues/comments/${id}`,
    html_url: `${htmlRepository(state)}/${isPull ? "pull" : "issues"}/${issue}#issuecomment-${id}`,
    issue_url: `${apiRepository(state)}/issues/${issue}`,
    body,
    user: user && userJson(user),
    created_at: createdAt,
    updated_at: updatedAt,
    author_association: user?.type === "Bot" ? "NONE" : "MEMBER",
  };
}

export function issueJson(state: FakeState, issue: FakeIssue): JsonRecord {
  const url = `${apiRepository(state)}/issues/${issue.number}`;
  const page = `${htmlRepository(state)}/${issue.isPullRequest ? "pull" : "issues"}/${issue.number}`;
  const known = state.labels.filter((label) => issue.labels.includes(label.name));
  return {
    id: 9_000 + issue.number,
    node_id: `I_${issue.number}`,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    // GitHub sends null for none, which its own description does not allow.
    ...(issue.stateReason ? { state_reason: issue.stateReason } : {}),
    locked: issue.locked,
    labels: known.map((label) => labelJson(state, label)),
    user: userJson(issue.user),
    assignee: null,
    milestone: null,
    comments: state.comments.filter((comment) => comment.issue === issue.number).length,
    url,
    html_url: page,
    repository_url: apiRepository(state),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    closed_at: issue.state === "closed" ? "2026-01-02T00:00:00Z" : null,
    author_association: "MEMBER",
    ...(issue.isPullRequest
      ? { pull_request: { url, html_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch` } }
      : {}),
  };
}

export function labelJson(state: FakeState, { name, color, description }: FakeLabel): JsonRecord {
  const url = `${apiRepository(state)}/labels/${encodeURIComponent(name)}`;
  return {
    id: 500 + state.labels.findIndex((label) => label.name === name),
    node_id: `L_${name}`,
    url,
    name,
    color,
    description,
    default: false,
  };
}

export function pullJson(state: FakeState, issue: FakeIssue): JsonRecord {
  const { number, title, body, locked, headSha, headRepository } = issue;
  const base = { ...(publishedPull["base"] as JsonRecord), repo: repositoryJson(state) };
  const repo = { ...base.repo, ...(headRepository === undefined ? {} : { full_name: headRepository }) };
  const head = { ...base, repo, ref: "topic", label: `${state.owner}:topic`, sha: headSha };
  const user = userJson(issue.user);
  return { ...publishedPull, number, title, body, locked, state: issue.state, user, head, base, auto_merge: null };
}

/** A file of at most 1 MB comes in lines of Base64; of a larger one only where it is. */
export function fileJson(state: FakeState, path: string, text: string): JsonRecord {
  const isSmall = Buffer.byteLength(text) <= 1_000_000;
  const url = `${apiRepository(state)}/contents/${path}`;
  const content = Buffer.from(text).toString("base64").replaceAll(/.{60}/g, "$&\n");
  const about = { type: "file", name: path.split("/").at(-1), path, size: Buffer.byteLength(text), sha: "f".repeat(40) };
  const links = { git: null, html: `${htmlRepository(state)}/blob/${path}`, self: url };
  const urls = { url, git_url: null, html_url: links.html, download_url: null, _links: links };
  return { ...about, ...urls, encoding: isSmall ? "base64" : "none", content: isSmall ? content : "" };
}

export function repositoryJson({ owner, repo, defaultBranch }: FakeState): JsonRecord {
  return {
    ...publishedRepository,
    name: repo,
    full_name: `${owner}/${repo}`,
    owner: userJson({ login: owner, type: "User" }),
    default_branch: defaultBranch,
    has_discussions: false,
    network_count: 0,
    subscribers_count: 0,
  };
}

function apiRepository({ owner, repo }: FakeState): string {
  return `https://api.github.com/repos/${owner}/${repo}`;
}

function htmlRepository({ owner, repo }: FakeState): string {
  return `https://github.com/${owner}/${repo}`;
}
