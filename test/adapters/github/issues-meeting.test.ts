import { afterEach, describe, expect, test } from "@jest/globals";
import { A, audit, B, C, issuesOf, LABELLED, request, sent, standing, told } from "../../support/github-issue.ts";
import { nextIssue } from "../../../src/core/github/issue.ts";
import type { FakeGitHub } from "../../support/github.ts";
import { addComment } from "../../support/github-state.ts";
import { usingGitHub } from "../../support/github-upsert.ts";

const { start, stop } = usingGitHub();
afterEach(stop);

const CREATE = /^POST .*\/issues$/;
const COMMENT = /^POST .*\/comments$/;
const PATCH = /^PATCH .*\/issues\/\d+$/;
const PERSON = { login: "mona", type: "User" } as const;

/** The comment of another run on an issue that it saw as `standing(3, 1, [A])`. */
function commentOf(run: number, changes: Parameters<typeof request>[1]): string {
  const step = nextIssue({ ...standing(3, 1, [A]), number: 3 }, request(run, changes));
  return "comment" in step ? step.comment! : "";
}

describe("two runs create at once", () => {
  test("beside an older issue ours is closed, and the older one goes on", async () => {
    const fake = await start({ labels: [...LABELLED] });
    fake.state.faults.push({ on: CREATE, meanwhile: () => fake.state.issues.push(standing(13, 1, [A])) });
    expect(await audit(fake, 2, [A, B])).toMatchObject({ kind: "updated", number: 13 });
    expect(issuesOf(fake)).toEqual(["#13 open", "#14 closed"]);
    expect(fake.state.issues.at(-1)).toMatchObject({ stateReason: "not_planned", body: expect.stringContaining("#13") });
    expect(told(fake)).toEqual(["b"]);
    expect(await audit(fake, 3, [A, B])).toMatchObject({ kind: "unchanged", number: 13 });
  });

  test("two real ones leave one open issue", async () => {
    const fake = await start();
    await Promise.all([audit(fake, 1, [A]), audit(fake, 2, [A])]);
    expect(issuesOf(fake).filter((issue) => issue.endsWith("open"))).toEqual(["#13 open"]);
    expect(told(fake)).toEqual([]);
    expect((await audit(fake, 3, [A])).kind).toBe("unchanged");
  });

  test("of several that are there the lowest number counts, and the open others are closed", async () => {
    const issues = [standing(9, 1, [A]), standing(4, 1, [A], { state: "closed" }), standing(8, 1, [A], { state: "closed" })];
    const fake = await start({ labels: [...LABELLED], issues });
    expect(await audit(fake, 2, [A, B])).toMatchObject({ kind: "reopened", number: 4 });
    expect(issuesOf(fake)).toEqual(["#9 closed", "#4 open", "#8 closed"]);
  });
});

describe("two runs tell at once", () => {
  test("what the earlier comment says is not said again", async () => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 1, [A])] });
    fake.state.faults.push({ on: COMMENT, meanwhile: () => addComment(fake.state, { issue: 3, body: commentOf(2, [A, B]) }) });
    expect(await audit(fake, 3, [A, B, C])).toMatchObject({ kind: "updated" });
    expect(told(fake)).toEqual(["b", "c"]);
  });

  test("a comment with nothing left to say is taken back", async () => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 1, [A])] });
    fake.state.faults.push({ on: COMMENT, meanwhile: () => addComment(fake.state, { issue: 3, body: commentOf(2, [A, B]) }) });
    await audit(fake, 3, [A, B]);
    expect(told(fake)).toEqual(["b"]);
  });

  test("two real ones tell once, and the newer run's text stays", async () => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 1, [A])] });
    await Promise.all([audit(fake, 5, [A, B]), audit(fake, 4, [A, B])]);
    expect(told(fake)).toEqual(["b"]);
    expect((await audit(fake, 6, [A, B])).kind).toBe("unchanged");
  });

  test("a newer run that wrote while we told is not overwritten", async () => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 1, [A])] });
    const newer = standing(3, 9, [A, B]).body;
    fake.state.faults.push({ on: COMMENT, meanwhile: () => Object.assign(fake.state.issues[0]!, { body: newer }) });
    expect((await audit(fake, 2, [A, B])).kind).toBe("superseded");
    expect(fake.state.issues[0]!.body).toBe(newer);
  });
});

describe("a run that is cut off", () => {
  test("after its comment: the next one does not tell it again", async () => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 1, [A])] });
    fake.state.faults.push({ on: PATCH, times: 99, reply: { status: 502 } });
    expect(await audit(fake, 2, [A, B])).toMatchObject({ kind: "failed", reason: "unavailable" });
    fake.state.faults = [];
    expect((await audit(fake, 3, [A, B, C])).kind).toBe("updated");
    expect(told(fake)).toEqual(["b", "c"]);
  });

  test("after the closing comment: it is not said again", async () => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 1, [A])] });
    fake.state.faults.push({ on: PATCH, times: 99, reply: { status: 502 } });
    await audit(fake, 2, []);
    fake.state.faults = [];
    expect((await audit(fake, 3, [])).kind).toBe("closed");
    expect(told(fake)).toEqual(["all clear"]);
  });

  test("a stranger's comment with our hidden lines silences nothing", async () => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 1, [A])] });
    addComment(fake.state, { issue: 3, body: commentOf(2, [A, B]), user: PERSON });
    await audit(fake, 3, [A, B]);
    expect(told(fake)).toEqual(["b", "b"]);
  });

  const LOST: readonly (readonly [string, RegExp, (fake: FakeGitHub) => void])[] = [
    ["the new issue", CREATE, (fake) => expect(issuesOf(fake)).toEqual(["#13 open"])],
    ["the comment", COMMENT, (fake) => expect(told(fake)).toEqual(["b"])],
    ["the update", PATCH, (fake) => expect(told(fake)).toEqual(["b"])],
  ];
  test.each(LOST)("the answer to %s is lost: it is not written twice", async (what, on, check) => {
    const isNew = what === "the new issue";
    const fake = await start(isNew ? {} : { labels: [...LABELLED], issues: [standing(3, 1, [A])] });
    fake.state.faults.push({ on, drop: "after" });
    expect((await audit(fake, 2, [A, B])).kind).toBe(isNew ? "created" : "updated");
    check(fake);
    expect((await audit(fake, 3, [A, B])).kind).toBe("unchanged");
  });

  test("an issue that is deleted meanwhile is made anew", async () => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 1, [A])] });
    fake.state.faults.push({ on: PATCH, meanwhile: () => void (fake.state.issues = []) });
    expect((await audit(fake, 2, [A])).kind).toBe("created");
    expect(sent(fake).at(-1)).toBe("GET issues");
  });
});
