import { afterEach, describe, expect, test } from "@jest/globals";
import { findMarker } from "../../../src/core/github/issue-text.ts";
import { markerLine } from "../../../src/core/github/marker.ts";
import { A, audit, B, C, ISSUE_ID, issuesOf, LABEL, LABELLED, sent, standing, told } from "../../support/github-issue.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { makeIssue, makePull } from "../../support/github-state.ts";
import { stamp, usingGitHub } from "../../support/github-upsert.ts";
import { auditYear } from "../../support/price-year.ts";

const { start, stop } = usingGitHub();
afterEach(stop);

const url = (number: number) => `https://github.com/octo/shop/issues/${number}`;

describe("the life of the issue", () => {
  test("nothing moved: one look, and nothing is written", async () => {
    const fake = await start();
    expect(await audit(fake, 1, [])).toEqual({ kind: "none" });
    expect(sent(fake)).toEqual(["GET issues"]);
  });

  test("the first change makes the label and the issue", async () => {
    const fake = await start();
    expect(await audit(fake, 1, [A])).toEqual({ kind: "created", number: 13, url: url(13) });
    expect(fake.state.labels).toEqual([{ name: LABEL, color: "fbca04", description: expect.any(String) }]);
    expect(fake.state.issues.at(-1)).toMatchObject({ title: "Image prices moved", labels: [LABEL], state: "open" });
    expect(sent(fake)).toEqual(["GET issues", "POST labels", "POST issues", "GET issues"]);
    expect(told(fake)).toEqual([]);
  });

  test("it is updated, told of, closed and opened again", async () => {
    const fake = await start({ labels: [...LABELLED] });
    const outcomes = [];
    for (const [i, changes] of [[A], [A], [A, B], [B], [], [], [A]].entries()) {
      outcomes.push((await audit(fake, i + 1, changes)).kind);
      if (i === 4) expect(fake.state.issues.at(-1)).toMatchObject({ state: "closed", stateReason: "completed" });
    }
    expect(outcomes).toEqual(["created", "unchanged", "updated", "updated", "closed", "unchanged", "reopened"]);
    expect(told(fake)).toEqual(["b", "all clear", "a"]);
    expect(issuesOf(fake)).toEqual(["#13 open"]);
  });

  test("an audit that finds the same edits the date, and tells nobody", async () => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 1, [A])] });
    expect(await audit(fake, 2, [A])).toEqual({ kind: "unchanged", number: 3, url: url(3) });
    expect(sent(fake)).toEqual(["GET issues", "PATCH issues/3"]);
    expect(fake.state.issues[0]!.body).toContain("Last audited: 2026-11-24 10:00 UTC");
    expect(await audit(fake, 2, [A])).toMatchObject({ kind: "unchanged" });
    expect(sent(fake).slice(2)).toEqual(["GET issues"]);
  });

  test("what went away and comes back is told again, whatever older comments say", async () => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 1, [A])] });
    for (const [i, changes] of [[A, B], [A], [A, B], [A, B]].entries()) await audit(fake, i + 2, changes);
    expect(told(fake)).toEqual(["b", "b"]);
  });

  test("an older run leaves it alone", async () => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 100, [A])] });
    expect(await audit(fake, 99, [B])).toMatchObject({
      kind: "superseded",
      url: url(3),
      message: expect.stringContaining("100"),
    });
    expect(sent(fake)).toEqual(["GET issues"]);
  });
});

describe("which issue it is", () => {
  test.each([true, false])("found on the second page, behind 120 others with the label; Link headers: %p", async (hasLinks) => {
    const others = Array.from({ length: 120 }, (_, i) => makeIssue(100 + i, { labels: [LABEL], body: `other ${i}` }));
    const fake = await start({
      hasLinks,
      labels: [...LABELLED],
      issues: [...others, standing(300, 1, [A], { state: "closed" })],
    });
    expect(await audit(fake, 2, [A, B])).toMatchObject({ kind: "reopened", number: 300 });
    expect(sent(fake).slice(0, 2)).toEqual(["GET issues", "GET issues"]);
    expect(fake.log[1]!.query).toMatchObject({ labels: LABEL, state: "all", per_page: "100", page: "2" });
    expect(fake.state.issues).toHaveLength(121);
  });

  const { body } = standing(1, 1, [A]);
  test.each([
    ["a pull request with label and marker", makePull(5, { body, labels: [LABEL] })],
    ["an issue with the marker and without the label", makeIssue(5, { body })],
    ["an issue with the label and without the marker", makeIssue(5, { labels: [LABEL] })],
    ["one that quotes the marker", makeIssue(5, { labels: [LABEL], body: body.replace(/^/gm, "> ") })],
    ["one with the marker in a block of code", makeIssue(5, { labels: [LABEL], body: `\`\`\`\n${body}` })],
    ["that of another manifest", makeIssue(5, { labels: [LABEL], body: markerLine({ id: "other", stamp: stamp(1) }) })],
    ["one with the title alone", makeIssue(5, { labels: [LABEL], title: "Image prices moved" })],
  ])("not %s", async (_, issue) => {
    const fake = await start({ labels: [...LABELLED], issues: [issue] });
    const before = { ...issue };
    expect(await audit(fake, 2, [A])).toMatchObject({ kind: "created", number: 6 });
    expect(fake.state.issues[0]).toEqual(before);
  });

  test.each([
    ["whoever opened it", { user: { login: "mona", type: "User" } as const }],
    ["with another title", { title: "Prices (do not close)" }],
    ["with more labels, in other letters", { labels: ["Image Prices", "bug"] }],
  ])("%s", async (_, more) => {
    const names = "labels" in more ? more.labels : [LABEL];
    const fake = await start({ labels: names.map((name) => ({ ...LABELLED[0]!, name })), issues: [standing(3, 1, [A], more)] });
    expect(await audit(fake, 2, [A, B])).toMatchObject({ kind: "updated", number: 3 });
    expect(told(fake)).toEqual(["b"]);
    expect(fake.state.issues[0]).toMatchObject(more);
  });
});

describe("edited bodies", () => {
  const { body } = standing(3, 1, [A]);
  test.each([
    ["with a remark below", `${body}\n\nplease look`, "b"],
    ["with Windows line ends", body.replaceAll("\n", "\r\n"), "b"],
    ["with a broken memory", body.replace(/reported=\S*/, "reported=<img>"), "ab"],
    ["without the memory", body.replace(/<!-- usable-image-cost memory.*/, ""), "ab"],
    ["with hostile texts above", `${HOSTILE.join("\n")}\n\n${body}`, "b"],
    ["with a marker of a run that cannot be", body.replace(/run=\d+/, "run=0"), "b"],
  ])("%s: still the one issue", async (_, edited, tells) => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 1, [A], { body: edited })] });
    expect(await audit(fake, 2, [A, B])).toMatchObject({ kind: "updated", number: 3 });
    expect(told(fake)).toEqual([tells]);
    expect(findMarker(fake.state.issues[0]!.body, ISSUE_ID)?.stamp.runId).toBe("2");
    expect(fake.state.issues).toHaveLength(1);
  });
});

test("a whole year over the wire: one issue, every change told once", async () => {
  const fake = await start({ issues: [] });
  const days = auditYear(11);
  for (const [i, { changes, unread }] of days.entries()) {
    const before = fake.state.comments.length;
    const outcome = await audit(fake, i + 1, changes, { unread });
    const items = fake.state.comments
      .slice(before)
      .flatMap(({ body }) => [...body.matchAll(/^- (.*)$/gm)].map((match) => match[1]));
    expect(outcome.kind === "created" ? changes.map(({ key }) => key) : items).toEqual(days[i]!.told);
  }
  expect(issuesOf(fake)).toHaveLength(1);
  expect(await audit(fake, 400, [C])).toMatchObject({ number: 1 });
}, 60_000);
