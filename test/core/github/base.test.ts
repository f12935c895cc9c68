import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { basePlace, isHeadUnknown } from "../../../src/core/github/base.ts";
import { readContext, type RunContext } from "../../../src/core/github/context.ts";

type Payload = { pull_request: { base: { ref: string } }; issue: { pull_request?: unknown } };

/** The places of published events' bases. */

function contextOf(eventName: string, file: string, change: (payload: Payload) => void = () => undefined, pull = ""): RunContext {
  const payload = JSON.parse(
    readFileSync(new URL(`../../fixtures/github/events/${file}.json`, import.meta.url), "utf8"),
  ) as Payload;
  change(payload);
  const environment = {
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: eventName,
    GITHUB_EVENT_PATH: "/event.json",
    GITHUB_REPOSITORY: "Codertocat/Hello-World",
    GITHUB_SHA: "ec26c3e57ca3a959ca5aad62de7213c562f8c821",
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_NUMBER: "1",
    GITHUB_WORKFLOW: "w",
    GITHUB_JOB: "j",
    GITHUB_ACTOR: "a",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_API_URL: "https://api.github.com",
  };
  const context = readContext(environment, () => JSON.stringify(payload), pull);
  if (!context.ok || !context.value) throw new Error(JSON.stringify(context));
  return context.value;
}

test("outside of GitHub Actions everything is the user's own", () => {
  expect(basePlace(null)).toEqual({ kind: "trusted" });
});

test.each(["push", "schedule", "workflow_dispatch"])("%s is started by who may write", (name) => {
  expect(basePlace(contextOf(name, name))).toEqual({ kind: "trusted" });
  expect(basePlace(contextOf(name, name, () => undefined, "7"))).toEqual({ kind: "trusted" });
});

describe("the event's own pull request names its base branch", () => {
  test.each([
    ["pull_request", "pull_request.opened"],
    ["pull_request", "pull_request.synchronize"],
    ["pull_request_target", "pull_request.opened"],
    ["pull_request_review", "pull_request_review.submitted"],
  ])("%s (%s)", (name, file) => {
    const context = contextOf(name, file);
    expect([basePlace(context), isHeadUnknown(context)]).toEqual([{ kind: "ref", ref: "refs/heads/master" }, false]);
  });

  test("also when the input names another one to comment on", () => {
    const context = contextOf("pull_request", "pull_request.opened", () => undefined, "7");
    expect([basePlace(context), isHeadUnknown(context)]).toEqual([{ kind: "ref", ref: "refs/heads/master" }, false]);
  });

  test("a branch whose name looks like a reference or a commit is a branch", () => {
    const context = contextOf(
      "pull_request",
      "pull_request.opened",
      ({ pull_request }) => (pull_request.base.ref = "refs/tags/v1"),
    );
    expect(basePlace(context)).toEqual({ kind: "ref", ref: "refs/heads/refs/tags/v1" });
  });
});

test("a comment on a pull request does not: GitHub must be asked", () => {
  const onPull = contextOf("issue_comment", "issue_comment.created", ({ issue }) => (issue.pull_request = {}));
  expect([basePlace(onPull), isHeadUnknown(onPull)]).toEqual([{ kind: "pull", number: 1 }, true]);
});

test("any other event is held against the default branch", () => {
  const other: RunContext[] = [
    contextOf("issue_comment", "issue_comment.created"),
    contextOf("workflow_run", "workflow_run.completed"),
    { ...contextOf("push", "push"), eventName: "an_event_of_tomorrow" },
  ];
  for (const context of other) expect([basePlace(context), isHeadUnknown(context)]).toEqual([{ kind: "ref", ref: null }, false]);
});
