import { clip } from "../report/escape.ts";
import { never } from "../terms.ts";
import type { GitHubFailure } from "./port.ts";

/** What GitHub's refusals mean, and what a person can do about each. */

export const FAILURES = [
  "forbidden",
  "not-found",
  "locked",
  "credentials",
  "too-long",
  "invalid",
  "rate-limited",
  "unavailable",
  "unreadable",
  "cancelled",
  "unexpected",
] as const;
export type FailureReason = (typeof FAILURES)[number];

/**
 * The meaning of a failed request. GitHub answers 403 for a missing permission, a locked conversation and both kinds of rate
 * limit; its message and headers tell them apart.
 */
export function classify(failure: GitHubFailure): FailureReason {
  const { status, message } = failure;
  if (status === null || status >= 500) return "unavailable";
  if (isRateLimited(failure)) return "rate-limited";
  if (status === 401) return "credentials";
  if (status === 403) return /\blocked\b/i.test(message) ? "locked" : "forbidden";
  if (status === 404 || status === 410) return "not-found";
  if (status === 422) return /too long/i.test(message) ? "too-long" : "invalid";
  return "unexpected";
}

function isRateLimited({ status, headers, message }: GitHubFailure): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return headers["x-ratelimit-remaining"] === "0" || "retry-after" in headers || /rate limit|abuse detection/i.test(message);
}

/** Milliseconds until GitHub's primary limit is renewed, by its own headers; null when it is not the primary limit. */
export function untilResetMs({ headers }: GitHubFailure, now: number): number | null {
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
  return headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : null;
}

/** What was tried, as "comment on #12 of octo/shop", and the job permission that it takes, as "pull-requests: write". */
export type Undertaking = { readonly action: string; readonly permission: string };

/** One sentence for the person who reads a job's log: what did not work, and what to do next. */
export function explainFailure(reason: FailureReason, { action, permission }: Undertaking, failure?: GitHubFailure): string {
  const said = failure ? detail(failure) : "";
  const start = `Could not ${action}:`;
  switch (reason) {
    case "forbidden":
      return (
        `${start} the token lacks a permission${said}. Give the job \`permissions: ${permission}\`; a pull request from a fork ` +
        "or from Dependabot gets a read-only token whatever the workflow says."
      );
    case "not-found":
      return `${start} there is no such place, or the token may not see it${said}. Check the number and the repository, and give the job \`permissions: ${permission}\`.`;
    case "locked":
      return `${start} the conversation is locked. Unlock it, or use a token of somebody who may still comment there.`;
    case "credentials":
      return `${start} GitHub does not accept the token${said}. Check the input \`github-token\`: it may have expired or been revoked.`;
    case "too-long":
      return `${start} the text is longer than GitHub takes (65,536 characters). The full report is in the output directory.`;
    case "invalid":
      return `${start} GitHub does not accept the request${said}. Please report this with the version of the Action.`;
    case "rate-limited":
      return `${start} GitHub's rate limit is used up${until(failure)}. Run fewer jobs with this token at once, or run this one again later.`;
    case "unavailable":
      return `${start} GitHub did not answer as it should${said}, also after several tries. See https://www.githubstatus.com, and run the job again.`;
    case "unreadable":
      return `${start} the answer is not what GitHub's API describes. Check that GITHUB_API_URL is the address of an API, and that no proxy changes it.`;
    case "cancelled":
      return `${start} the run was cancelled first.`;
    case "unexpected":
      return `${start} GitHub answered in a way that this version does not know${said}.`;
    default:
      return never(reason);
  }
}

function detail({ status, message }: GitHubFailure): string {
  const said = clip(message, 200);
  const parts = [status === null ? "" : `status ${status}`, said === "" ? "" : `"${said}"`].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

function until(failure: GitHubFailure | undefined): string {
  const reset = Number(failure?.headers["x-ratelimit-reset"] ?? Number.NaN);
  const date = new Date(reset * 1000);
  return Number.isNaN(date.getTime()) ? "" : ` until ${date.toISOString().slice(11, 16)} UTC`;
}
