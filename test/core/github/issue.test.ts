import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { githubTree } from "../../../scripts/github-markdown.mjs";
import { labelName, nextIssue } from "../../../src/core/github/issue.ts";
import type { Audit, Issue } from "../../../src/core/github/issue.ts";
import { digestOf, memoryLine, MOST_REMEMBERED, readMemory } from "../../../src/core/github/issue-memory.ts";
import type { Change } from "../../../src/core/github/issue-memory.ts";
import { findMarker, ISSUE_TEXT_LIMIT } from "../../../src/core/github/issue-text.ts";
import { commentKey } from "../../../src/core/github/marker.ts";
import { linkedByFilters, named, visibleText } from "../../support/inert.ts";
import { HOSTILE } from "../../support/hostile.ts";

const ID = commentKey("audit", ".github/image-prompts.yml");
const A: Change = { key: "price-changed a 1", sentence: "a rose from $0.0030 to $0.0039.", about: "a" };
const B: Change = { key: "price-changed b 1", sentence: "b fell to $0.0010.", about: "b" };

function audit(run: number, changes: readonly Change[], more: Partial<Audit> = {}): Audit {
  const at = new Date(Date.UTC(2026, 0, run, 6)).toISOString();
  const body = changes.map(({ key }) => `- ${key}`).join("\n");
  const texts = { id: ID, label: "image prices", title: "Image prices moved", body };
  return { ...texts, changes, stamp: { runId: String(run), attempt: 1, at }, ...more };
}

/** What GitHub has after the step. */
function after(current: Issue | null, next: Audit): { issue: Issue | null; kind: string; comment: string | null } {
  const step = nextIssue(current, next);
  if (step.kind === "none" || step.kind === "superseded") return { issue: current, kind: step.kind, comment: null };
  if (step.kind === "create") return { issue: { number: 7, state: "open", body: step.body }, kind: "create", comment: null };
  const state = step.kind === "reopen" ? "open" : step.kind === "close" ? "closed" : current!.state;
  return { issue: { number: 7, state, body: step.body }, kind: step.kind, comment: step.comment };
}

function story(...audits: readonly Audit[]) {
  let issue: Issue | null = null;
  return audits.map((next) => {
    const done = after(issue, next);
    issue = done.issue;
    return {
      kind: done.kind,
      tells: [A, B].filter(({ sentence }) => done.comment?.includes(sentence)).map(({ about }) => about),
    };
  });
}

describe("the life of the issue", () => {
  test("nothing moved: none is opened", () => {
    expect(nextIssue(null, audit(1, []))).toEqual({ kind: "none" });
  });

  test("what stays is told once, what comes back is told again, and the issue closes and opens", () => {
    const runs = [[A], [A], [A, B], [B], [A, B], [], [], [A]];
    expect(story(...runs.map((changes, i) => audit(i + 1, changes)))).toEqual([
      { kind: "create", tells: [] },
      { kind: "unchanged", tells: [] },
      { kind: "update", tells: ["b"] },
      { kind: "update", tells: [] },
      { kind: "update", tells: ["a"] },
      { kind: "close", tells: [] },
      { kind: "unchanged", tells: [] },
      { kind: "reopen", tells: ["a"] },
    ]);
  });

  test("an audit that finds the same moves only the date", () => {
    const { issue } = after(null, audit(1, [A]));
    const step = nextIssue(issue, audit(2, [A]));
    expect(step).toMatchObject({ kind: "unchanged", comment: null });
    expect(issue!.body).toContain("Last audited: 2026-01-01 06:00 UTC");
    expect("body" in step && step.body).toBe(
      issue!.body.replace("2026-01-01 06:00 UTC", "2026-01-02 06:00 UTC").replace("run=1 ", "run=2 ").replace("01-01T", "01-02T"),
    );
  });

  test("the date is not written twice when the report has it", () => {
    const body = "Last audited: **2026-01-01 06:00 UTC**";
    const step = nextIssue(null, audit(1, [A], { body }));
    expect("body" in step && step.body.match(/2026-01-01 06:00/g)).toHaveLength(1);
    const next = nextIssue(
      { number: 7, state: "open", body: "body" in step ? step.body : "" },
      audit(2, [A], { body: body.replace("01-01", "01-02") }),
    );
    expect(next).toMatchObject({ kind: "unchanged", body: expect.stringContaining("2026-01-02 06:00 UTC") });
  });

  test("one that a person closed stays closed until there is something new", () => {
    const { issue } = after(null, audit(1, [A]));
    const closed = { ...issue!, state: "closed" } as const;
    expect(nextIssue(closed, audit(2, [A]))).toMatchObject({ kind: "unchanged", comment: null });
    expect(nextIssue(closed, audit(2, [A, B]))).toMatchObject({ kind: "reopen" });
  });

  test("what could not be read neither goes away nor closes the issue", () => {
    const { issue } = after(null, audit(1, [A]));
    const blind = after(issue, audit(2, [], { unread: ["a"] }));
    expect(blind).toMatchObject({ kind: "update", comment: null });
    expect(after(blind.issue, audit(3, [A]))).toMatchObject({ kind: "update", comment: null });
    expect(after(blind.issue, audit(3, []))).toMatchObject({ kind: "close" });
    expect(after(issue, audit(2, [], { unread: ["b"] }))).toMatchObject({ kind: "close" });
  });

  test("an older run leaves a newer one's issue", () => {
    const { issue } = after(null, audit(9, [A]));
    expect(nextIssue(issue, audit(8, [B]))).toMatchObject({ kind: "superseded", stamp: { runId: "9" } });
    expect(nextIssue(issue, audit(9, [A]))).toMatchObject({ kind: "unchanged" });
    expect(nextIssue(issue, audit(10, [A]))).toMatchObject({ kind: "unchanged" });
  });

  test("what a comment has told already is not told again", () => {
    const opened = after(null, audit(1, [A])).issue;
    expect(nextIssue(opened, audit(2, [A, B]), new Set([digestOf(B)]))).toMatchObject({ kind: "update", comment: null });
    const closing = nextIssue(opened, audit(2, []));
    const said = readMemory("comment" in closing ? closing.comment! : "");
    expect(nextIssue(opened, audit(2, []), said)).toMatchObject({ kind: "close", comment: null });
  });
});

describe("edited and hostile bodies", () => {
  const { body } = after(null, audit(1, [A])).issue!;
  const hidden = memoryLine(new Set([digestOf(A)]));

  test.each([
    ["a remark below", `${body}\n\nPlease look, @mona`],
    ["Windows line ends", body.replaceAll("\n", "\r\n")],
    ["a remark between the hidden lines", body.replace(hidden, `${hidden}\n\nremark\n`)],
    ["all that is visible removed", body.slice(body.indexOf(hidden))],
  ])("%s: it is still ours, and nothing is told twice", (_, edited) => {
    expect(findMarker(edited, ID)).not.toBeNull();
    expect(nextIssue({ number: 7, state: "open", body: edited }, audit(2, [A]))).toMatchObject({ comment: null });
  });

  test.each([
    ["a word", "a"],
    ["an end that is missing", "0.0,"],
    ["nothing between commas", ","],
    ["three parts", "0.1.2"],
    ["the name of a prototype", "__proto__"],
    ["a digest that is too long", `0.${"z".repeat(14)}`],
    ["an early end of the comment", "0.1 -->"],
    ["more than there is room for", `${"0.1,".repeat(MOST_REMEMBERED)}0.1`],
  ])("%s is no memory", (_, text) => {
    expect(readMemory(body.replace(/reported=\S*/, `reported=${text}`)).size).toBe(0);
  });

  test("any text is survived, beside a marker or without one", () => {
    const marker = body.slice(body.lastIndexOf("<!--"));
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom(...HOSTILE, "```", "<!--", hidden));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.boolean(), (parts, isMarked) => {
        const current = { number: 7, state: "open", body: parts.join("\n") + (isMarked ? `\n\n${marker}` : "") } as const;
        const step = nextIssue(current, audit(2, [A, B]));
        expect(["update", "unchanged"]).toContain(step.kind);
        const next = "body" in step ? step.body : "";
        expect(readMemory(next)).toEqual(new Set([digestOf(A), digestOf(B)]));
        expect(findMarker(next, ID)?.stamp.runId).toBe("2");
      }),
    );
  });

  test("names and sentences show as text", () => {
    const changes = HOSTILE.map((text) => ({ key: text, sentence: text, about: text }));
    const opened = after(null, audit(1, [A])).issue;
    const step = nextIssue(opened, audit(2, [A, ...changes], { title: HOSTILE.join(" "), body: "Prices" }));
    const comment = "comment" in step ? step.comment! : "";
    const page = githubTree(comment);
    expect(named(page, "a", "img", "script", "table", "h1", "details")).toEqual([]);
    expect(linkedByFilters(page)).toEqual([]);
    expect(named(page, "li")).toHaveLength(HOSTILE.length);
    expect(visibleText(page)).toContain("@octocat @github/security");
    const created = nextIssue(null, audit(1, [A], { title: "@mona #12 \u{202E}x", label: "a,b @c" }));
    expect(created).toMatchObject({ title: "@\u{200B}mona #\u{200B}12 \u{FFFD}x", label: "a b @\u{200B}c" });
    expect(Array.from(labelName("x".repeat(99)))).toHaveLength(50);
  });
});

describe("GitHub's limit", () => {
  const many = Array.from({ length: 1_500 }, (_, i): Change => {
    return { key: `k${i}`, sentence: `change ${i}: ${"<$@".repeat(60)}`, about: `m${i}` };
  });

  test("bodies and comments stay within 65,536 characters, and what is not remembered is told later", () => {
    const first = after(null, audit(1, many, { body: "x".repeat(ISSUE_TEXT_LIMIT + 1) }));
    expect(first.issue!.body.length).toBeLessThan(65_536);
    expect(first.issue!.body).toContain("The whole report is too long");
    expect(first.issue!.body).toMatch(/and \d+ more of this kind/);
    expect(readMemory(first.issue!.body).size).toBe(MOST_REMEMBERED);
    expect(after(first.issue, audit(2, many))).toMatchObject({ comment: null });
    const later = after(first.issue, audit(2, many.slice(700), { body: "y".repeat(ISSUE_TEXT_LIMIT) }));
    expect(later.comment).toContain("**500 new changes** in the audit of 2 Jan 2026:");
    expect(later.comment!.length).toBeLessThan(65_536);
    expect(later.issue!.body.length).toBeLessThan(65_536);
    expect(later.issue!.body).not.toContain("too long");
  });
});
