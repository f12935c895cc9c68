import { expect, test } from "@jest/globals";
import { markerLine } from "../../../src/core/github/marker.ts";
import { isBy, isByActionsBot, markedComments, planComment, pointerBody } from "../../../src/core/github/thread.ts";
import type { Comment } from "../../../src/core/github/thread.ts";

function comment(id: number, runId: number, overrides: Partial<Comment> = {}): Comment {
  const marker = markerLine({ id: "a", stamp: { runId: String(runId), attempt: 1, at: "2026-11-22T10:00:00Z" } });
  const author = { login: "github-actions[bot]", isBot: true };
  return {
    id,
    body: `text of ${runId}\n\n${marker}`,
    url: `https://github.com/o/r/pull/1#issuecomment-${id}`,
    author,
    ...overrides,
  };
}

const wanted = { body: "text of 5", stamp: { runId: "5", attempt: 1, at: "2026-11-22T10:00:00Z" }, mayCreate: true };

test("comments with the marker come oldest first, whatever order they are in", () => {
  const found = markedComments([comment(30, 3), comment(9, 1), comment(11, 2, { body: "none" })], "a");
  expect(found.map(({ id, stamp }) => [id, stamp.runId])).toEqual([
    [9, "1"],
    [30, "3"],
  ]);
  expect(markedComments([comment(1, 1)], "b")).toEqual([]);
});

test("an author is known by login and kind of account", () => {
  expect(isByActionsBot(comment(1, 1))).toBe(true);
  expect(isByActionsBot(comment(1, 1, { author: null }))).toBe(false);
  const mona = comment(1, 1, { author: { login: "Mona", isBot: false } });
  expect([isBy("mona", mona), isBy("mona[bot]", mona), isBy(null, mona)]).toEqual([true, false, false]);
  const app = comment(1, 1, { author: { login: "app[bot]", isBot: true } });
  expect([isBy("app[bot]", app), isBy("app", app)]).toEqual([true, false]);
});

test.each([
  ["nothing there", [], "create"],
  ["an older run's", [comment(1, 4)], "update"],
  [
    "an older run's with the same text",
    [comment(1, 4, { body: comment(1, 4).body.replace("text of 4", "text of 5") })],
    "unchanged",
  ],
  ["a newer run's", [comment(1, 6)], "superseded"],
  ["a newer run's beside an older one's", [comment(1, 4), comment(2, 6)], "superseded"],
])("%s", (_, comments, kind) => {
  expect(planComment(markedComments(comments, "a"), wanted).kind).toBe(kind);
});

test("a pointer links to the comment that is kept, and nothing in an address ends the link", () => {
  expect(pointerBody("https://github.com/o/r/pull/1#issuecomment-1")).toBe(
    "This report is kept up to date in [another comment](<https://github.com/o/r/pull/1#issuecomment-1>).",
  );
  expect(pointerBody("https://x/>)[y](z) w")).toBe(
    "This report is kept up to date in [another comment](<https://x/%3E)[y](z)%20w>).",
  );
});

test.each([
  [
    "the times of the run",
    "2026-11-22 18:20 UTC, 2026-11-22 18:31 UTC (took 11 min)",
    "2026-11-23 07:05 UTC, 2026-11-23 07:06 UTC (took 9 s)",
    "unchanged",
  ],
  ["a price", "$0.0030, read 2026-11-22 18:20 UTC", "$0.0031, read 2026-11-22 18:20 UTC", "update"],
  ["the day of a price", "list, 22 Nov 2026", "list, 23 Nov 2026", "update"],
])("a report that differs only in %s", (_, before, after, kind) => {
  const old = comment(1, 4);
  const ours = markedComments([{ ...old, body: old.body.replace("text of 4", before) }], "a");
  expect(planComment(ours, { ...wanted, body: after }).kind).toBe(kind);
});
