import { createGitHub } from "../../src/adapters/github/client.ts";
import type { IssueRequest } from "../../src/adapters/github/issue-api.ts";
import { upsertIssue } from "../../src/adapters/github/issues.ts";
import { nextIssue } from "../../src/core/github/issue.ts";
import type { Change } from "../../src/core/github/issue-memory.ts";
import { commentKey } from "../../src/core/github/marker.ts";
import type { FakeGitHub } from "./github.ts";
import { makeIssue } from "./github-state.ts";
import type { FakeIssue } from "./github-state.ts";
import { NOW, TOKEN } from "./github-upsert.ts";

/** The standing issue of octo/shop, kept by a real client on the fake GitHub. */

export const LABEL = "image prices";
export const ISSUE_ID = commentKey("audit", ".github/image-prompts.yml");
export const A: Change = { key: "a", sentence: "a rose", about: "a" };
export const B: Change = { key: "b", sentence: "b fell", about: "b" };
export const C: Change = { key: "c", sentence: "c vanished", about: "c" };
export const LABELLED = [{ name: LABEL, color: "fbca04", description: null }];

/** What one run asks for; later runs have higher numbers and later times. */
export function request(run: number, changes: readonly Change[], more: Partial<IssueRequest> = {}): IssueRequest {
  const at = new Date(NOW + run * 86_400_000).toISOString();
  const texts = { id: ISSUE_ID, label: LABEL, title: "Image prices moved" };
  const body = `Prices:\n\n${changes.map(({ sentence }) => `* ${sentence}`).join("\n")}`;
  return { owner: "octo", repo: "shop", ...texts, body, changes, stamp: { runId: String(run), attempt: 1, at }, ...more };
}

export async function audit({ url }: FakeGitHub, run: number, changes: readonly Change[], more: Partial<IssueRequest> = {}) {
  const api = createGitHub({ token: TOKEN, apiUrl: url, userAgent: "test" });
  const clock = { now: () => NOW, sleep: () => Promise.resolve() };
  return upsertIssue(api, request(run, changes, more), { clock, random: () => 1 });
}

/** An issue as an earlier run left it. */
export function standing(number: number, run: number, changes: readonly Change[], more: Partial<FakeIssue> = {}): FakeIssue {
  const step = nextIssue(null, request(run, changes));
  return makeIssue(number, { body: "body" in step ? step.body : "", labels: [LABEL], ...more });
}

/** The visible first lines of the comments on the issues, with the names of what they tell. */
export function told({ state }: FakeGitHub): string[] {
  return state.comments.map(({ body }) =>
    body.startsWith("All is back") ? "all clear" : [...body.matchAll(/^- (\w)/gm)].map((match) => match[1]).join(""),
  );
}

export function issuesOf({ state }: FakeGitHub): string[] {
  return state.issues.filter((issue) => !issue.isPullRequest).map((issue) => `#${issue.number} ${issue.state}`);
}

export function sent({ log }: FakeGitHub): string[] {
  return log.map(({ method, path }) => `${method} ${path.replace("/repos/octo/shop/", "")}`);
}
