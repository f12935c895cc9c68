/** What this program sees of GitHub's API: requests by route template, and replies as data, whatever their status. */

export type Headers = Readonly<Record<string, string>>;

export type GitHubAnswer = { readonly ok: true; readonly status: number; readonly headers: Headers; readonly data: unknown };

/** `status` is null when no answer came: refused, dropped, timed out or cancelled. `message` never holds the token. */
export type GitHubFailure = {
  readonly ok: false;
  readonly status: number | null;
  readonly headers: Headers;
  readonly message: string;
};

export type GitHubReply = GitHubAnswer | GitHubFailure;

/** Values for the placeholders of a route; the others become the query of a GET and the body of anything else. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Sends one request, such as `GET /repos/{owner}/{repo}/issues/{issue_number}/comments`; never rejects. */
export type GitHubApi = {
  readonly request: (route: string, parameters: Parameters, signal?: AbortSignal) => Promise<GitHubReply>;
};

/** Where an issue or a pull request is; GitHub numbers both in one row. */
export type IssuePlace = { readonly owner: string; readonly repo: string; readonly issue: number };
