import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readContext } from "../../../src/core/github/context.ts";
import type { RunContext } from "../../../src/core/github/context.ts";

type Payload = { pull_request: { head: { repo: unknown } }; issue: Record<string, unknown> } & Record<string, unknown>;

const RUNNER: Record<string, string> = {
  GITHUB_ACTIONS: "true",
  GITHUB_EVENT_NAME: "push",
  GITHUB_EVENT_PATH: "/runner/event.json",
  GITHUB_REPOSITORY: "Codertocat/Hello-World",
  GITHUB_SHA: "ec26c3e57ca3a959ca5aad62de7213c562f8c821",
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: "16543210987",
  GITHUB_RUN_NUMBER: "42",
  GITHUB_RUN_ATTEMPT: "1",
  GITHUB_WORKFLOW: "Image cost",
  GITHUB_JOB: "measure",
  GITHUB_ACTOR: "Codertocat",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_API_URL: "https://api.github.com",
};

function published(name: string): Payload {
  return JSON.parse(readFileSync(new URL(`../../fixtures/github/events/${name}.json`, import.meta.url), "utf8")) as Payload;
}

function read(eventName: string, payload: unknown, environment: Record<string, string> = {}, input = "") {
  const all = { ...RUNNER, GITHUB_EVENT_NAME: eventName, ...environment };
  return readContext(all, () => (typeof payload === "string" ? payload : JSON.stringify(payload)), input);
}

function contextOf(result: ReturnType<typeof readContext>): RunContext {
  if (!result.ok || result.value === null) throw new Error(`no context: ${JSON.stringify(result)}`);
  return result.value;
}

function messages(result: ReturnType<typeof readContext>): string[] {
  return result.ok ? [] : result.problems.map((problem) => problem.message);
}

describe("events", () => {
  test("a pull request of the repository itself", () => {
    expect(contextOf(read("pull_request", published("pull_request.opened")))).toEqual({
      eventName: "pull_request",
      repository: { owner: "Codertocat", name: "Hello-World" },
      sha: "ec26c3e57ca3a959ca5aad62de7213c562f8c821",
      ref: "refs/heads/main",
      runId: "16543210987",
      runNumber: 42,
      runAttempt: 1,
      runUrl: "https://github.com/Codertocat/Hello-World/actions/runs/16543210987",
      workflow: "Image cost",
      job: "measure",
      actor: "Codertocat",
      serverUrl: "https://github.com",
      apiUrl: "https://api.github.com",
      pullRequest: 2,
      headSha: "ec26c3e57ca3a959ca5aad62de7213c562f8c821",
      baseRef: "master",
      isFork: false,
      isDependabot: false,
    });
  });

  const NUMBERS: readonly (readonly [string, string, number | null])[] = [
    ["pull_request", "pull_request.synchronize", 2],
    ["pull_request_target", "pull_request.opened", 2],
    ["pull_request_review", "pull_request_review.submitted", 2],
    ["push", "push", null],
    ["workflow_dispatch", "workflow_dispatch", null],
    ["schedule", "schedule", null],
    ["issue_comment", "issue_comment.created", null],
    ["workflow_run", "workflow_run.completed", null],
  ];

  test.each(NUMBERS)("%s belongs to the right pull request, or to none", (eventName, name, pullRequest) => {
    expect(contextOf(read(eventName, published(name)))).toMatchObject({ eventName, pullRequest, isFork: false });
  });

  test("a comment on a pull request carries its number, and nothing of its head", () => {
    const payload = published("issue_comment.created");
    payload.issue["pull_request"] = { url: "https://api.github.com/repos/Codertocat/Hello-World/pulls/1" };
    expect(contextOf(read("issue_comment", payload))).toMatchObject({ pullRequest: 1, headSha: null });
  });

  test.each([
    ["pull_request", { full_name: "mona/Hello-World" }, true],
    ["pull_request_target", { full_name: "mona/Hello-World" }, true],
    ["pull_request", null, true],
    ["pull_request", { full_name: "codertocat/hello-world" }, false],
  ])("%s from %j", (eventName, repo, isFork) => {
    const payload = published("pull_request.opened");
    payload.pull_request.head.repo = repo;
    expect(contextOf(read(eventName, payload)).isFork).toBe(isFork);
  });

  test("a workflow_run started by a fork's pull request is a fork's", () => {
    const payload = published("workflow_run.completed") as { workflow_run?: Record<string, unknown> };
    payload.workflow_run!["head_repository"] = { full_name: "mona/Hello-World" };
    expect(contextOf(read("workflow_run", payload)).isFork).toBe(true);
  });
});

describe("the input pull-request", () => {
  test("comes before the event, and then the event's head commit is not its head", () => {
    const context = contextOf(read("pull_request", published("pull_request.opened"), {}, " 7 "));
    expect(context).toMatchObject({ pullRequest: 7, headSha: null });
  });

  test("with the event's own number nothing is lost", () => {
    const context = contextOf(read("pull_request", published("pull_request.opened"), {}, "2"));
    expect(context).toMatchObject({ pullRequest: 2, headSha: "ec26c3e57ca3a959ca5aad62de7213c562f8c821" });
  });

  test.each(["#7", "0", "-1", "7.5", "1e3", "refs/pull/7/merge"])("%p is refused", (input) => {
    expect(messages(read("push", published("push"), {}, input))).toEqual([expect.stringContaining('"pull-request"')]);
  });
});

describe("the runner's variables", () => {
  test("outside of Actions there is no context", () => {
    expect(readContext({}, () => null)).toEqual({ ok: true, value: null });
  });

  test("a server of one's own, and a later attempt, are in the addresses", () => {
    const environment = {
      GITHUB_SERVER_URL: "https://ghe.example/",
      GITHUB_API_URL: "https://ghe.example/api/v3/",
      GITHUB_RUN_ATTEMPT: "3",
    };
    expect(contextOf(read("push", published("push"), environment))).toMatchObject({
      apiUrl: "https://ghe.example/api/v3",
      runAttempt: 3,
      runUrl: "https://ghe.example/Codertocat/Hello-World/actions/runs/16543210987/attempts/3",
    });
  });

  test("a run that Dependabot started", () => {
    const payload = published("pull_request.opened");
    expect(contextOf(read("pull_request", payload, { GITHUB_ACTOR: "dependabot[bot]" })).isDependabot).toBe(true);
  });

  test("every problem is reported at once, with the variable's name", () => {
    const broken = { GITHUB_REPOSITORY: "no-slash", GITHUB_SHA: undefined, GITHUB_RUN_ID: "x", GITHUB_API_URL: "ftp://x" };
    expect(messages(readContext({ ...RUNNER, ...broken }, () => "{}", "x"))).toEqual([
      expect.stringContaining("GITHUB_REPOSITORY cannot be used: expected owner/name"),
      expect.stringContaining("GITHUB_SHA cannot be used: it is not set"),
      expect.stringContaining("GITHUB_RUN_ID"),
      expect.stringContaining("GITHUB_API_URL cannot be used: expected an http"),
      expect.stringContaining('"pull-request"'),
    ]);
  });
});

describe("a broken event file is a problem that names it", () => {
  test.each([
    ["not JSON", "{", "is not JSON"],
    ["empty", "", "is not JSON"],
    ["not an object", "[]", "the whole file"],
    ["a pull request without a number", '{"pull_request":{"head":{"sha":"x"},"base":{}}}', "pull_request.number"],
  ])("%s", (_, text, phrase) => {
    const found = messages(read("pull_request", text));
    expect(found).toEqual([expect.stringContaining("/runner/event.json")]);
    expect(found[0]).toContain(phrase);
  });

  test("a file that cannot be read", () => {
    expect(messages(readContext(RUNNER, () => null))).toEqual([expect.stringContaining("/runner/event.json cannot be read")]);
  });
});
