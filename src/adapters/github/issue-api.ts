import { z } from "zod";
import type { Audit, Issue } from "../../core/github/issue.ts";
import type { GitHubApi } from "../../core/github/port.ts";
import { readAnswer } from "./answer.ts";
import type { Asked } from "./answer.ts";

/** The issues and labels of a repository: https://docs.github.com/en/rest/issues/issues and .../labels */

const PER_PAGE = 100;
/** Issues with one label: a server that goes on for longer repeats itself. */
const MOST_PAGES = 100;

export type IssueRequest = Audit & { readonly owner: string; readonly repo: string; readonly signal?: AbortSignal };

export type FoundIssue = Issue & {
  readonly url: string;
  readonly author: string | null;
  readonly labels: readonly string[];
  readonly isPullRequest: boolean;
};

/** Labels are objects nearly always; GitHub describes plain names too. */
const labelSchema = z.union([z.string(), z.object({ name: z.string().nullish() }).transform(({ name }) => name ?? "")]);

const issueSchema = z
  .object({
    number: z.int().positive(),
    state: z.string(),
    body: z.string().nullish(),
    html_url: z.url({ protocol: /^https?$/ }),
    user: z.object({ login: z.string() }).nullish(),
    labels: z.array(labelSchema),
    pull_request: z.unknown().optional(),
  })
  .transform(({ number, state, body, html_url, user, labels, pull_request }): FoundIssue => ({
    number,
    state: state === "closed" ? "closed" : "open",
    body: body ?? "",
    url: html_url,
    author: user?.login ?? null,
    labels,
    isPullRequest: pull_request !== undefined && pull_request !== null,
  }));

export type IssueChange = {
  readonly body: string;
  readonly state?: "open" | "closed";
  readonly state_reason?: "completed" | "not_planned" | "reopened";
};

/** The calls on one repository. */
export type IssueCalls = ReturnType<typeof openIssues>;

export function openIssues(api: GitHubApi, { owner, repo, signal }: IssueRequest) {
  const repository = "/repos/{owner}/{repo}";
  const send = (route: string, parameters: object) => api.request(route, { owner, repo, ...parameters }, signal);
  const single = async (route: string, parameters: object) => readAnswer(issueSchema, await send(route, parameters), signal);

  /** Every issue with this label, oldest first: one that is added meanwhile moves no other to a page that was read. */
  const list = async (label: string): Promise<Asked<FoundIssue[]>> => {
    const issues: FoundIssue[] = [];
    const query = { labels: label, state: "all", sort: "created", direction: "asc", per_page: PER_PAGE };
    for (let page = 1; page <= MOST_PAGES; page++) {
      const reply = await send(`GET ${repository}/issues`, { ...query, page });
      const asked = readAnswer(z.array(issueSchema), reply, signal);
      if (!asked.ok) return asked;
      issues.push(...asked.value);
      const hasNext = asked.value.length === PER_PAGE || reply.headers["link"]?.includes('rel="next"');
      if (!hasNext) return { ok: true, value: issues };
    }
    return { ok: false, reason: "unreadable" };
  };

  return {
    list,
    read: (issue_number: number) => single(`GET ${repository}/issues/{issue_number}`, { issue_number }),
    create: (title: string, body: string, label: string) => single(`POST ${repository}/issues`, { title, body, labels: [label] }),
    update: (issue_number: number, change: IssueChange) =>
      single(`PATCH ${repository}/issues/{issue_number}`, { issue_number, ...change }),
    createLabel: async (label: { name: string; color: string; description: string }) =>
      readAnswer(z.unknown(), await send(`POST ${repository}/labels`, label), signal),
  };
}
