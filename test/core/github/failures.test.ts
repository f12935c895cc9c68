import { expect, test } from "@jest/globals";
import { classify, explainFailure, FAILURES, untilResetMs } from "../../../src/core/github/failures.ts";
import type { GitHubFailure } from "../../../src/core/github/port.ts";

function failure(status: number | null, message = "", headers: Record<string, string> = {}): GitHubFailure {
  return { ok: false, status, headers, message };
}

test.each([
  [failure(null, "ECONNRESET"), "unavailable"],
  [failure(503), "unavailable"],
  [failure(401, "Bad credentials"), "credentials"],
  [failure(403, "Resource not accessible by integration"), "forbidden"],
  [failure(403, "Resource not accessible by integration", { "x-ratelimit-remaining": "4999" }), "forbidden"],
  [failure(403, "Unable to create comment because issue is locked."), "locked"],
  [failure(403, "You have exceeded a secondary rate limit."), "rate-limited"],
  [failure(403, "You have triggered an abuse detection mechanism."), "rate-limited"],
  [failure(403, "", { "retry-after": "60" }), "rate-limited"],
  [failure(403, "API rate limit exceeded", { "x-ratelimit-remaining": "0" }), "rate-limited"],
  [failure(429), "rate-limited"],
  [failure(404, "Not Found"), "not-found"],
  [failure(410, "Issues are disabled for this repo"), "not-found"],
  [failure(422, "Validation Failed: Body is too long (maximum is 65536 characters)"), "too-long"],
  [failure(422, "Validation Failed"), "invalid"],
  [failure(451), "unexpected"],
])("%j means %s", (given, reason) => {
  expect(classify(given)).toBe(reason);
});

test("every reason is one readable sentence that says what was tried, without line breaks or markup of GitHub's making", () => {
  const undertaking = { action: "write the comment on #12 of octo/shop", permission: "pull-requests: write" };
  const hostile = failure(403, `no\n::error::x\u001b[31m ${"y".repeat(500)}`);
  for (const reason of FAILURES) {
    const sentence = explainFailure(reason, undertaking, hostile);
    expect(sentence).toMatch(/^Could not write the comment on #12 of octo\/shop: \P{Cc}+[.]$/u);
    expect(sentence.length).toBeLessThan(520);
  }
});

test("the missing permission is named", () => {
  const undertaking = { action: "open an issue", permission: "issues: write" };
  expect(explainFailure("forbidden", undertaking, failure(403, "Resource not accessible by integration"))).toBe(
    'Could not open an issue: the token lacks a permission (status 403, "Resource not accessible by integration"). Give the job ' +
      "`permissions: issues: write`; a pull request from a fork or from Dependabot gets a read-only token whatever the workflow says.",
  );
});

test("the time until the primary limit is renewed comes from its own headers only", () => {
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1000" };
  expect(untilResetMs(failure(403, "", headers), 990_000)).toBe(10_000);
  expect(untilResetMs(failure(403, "", headers), 2_000_000)).toBe(0);
  expect(untilResetMs(failure(403, "", { ...headers, "x-ratelimit-remaining": "7" }), 0)).toBeNull();
  expect(untilResetMs(failure(403), 0)).toBeNull();
});
