import { afterEach, describe, expect, test } from "@jest/globals";
import { commentKey, markerLine } from "../../../src/core/github/marker.ts";
import type { FakeGitHub } from "../../support/github.ts";
import { addComment, makePull } from "../../support/github-state.ts";
import { body, stamp, texts, upsert, usingGitHub, writes } from "../../support/github-upsert.ts";

const { start, stop } = usingGitHub();
afterEach(stop);

const PERSON = { login: "mona", type: "User" } as const;
const APP = { login: "shop-reports[bot]", type: "Bot" } as const;

function fill({ state }: FakeGitHub, count: number): void {
  for (let n = 0; n < count; n++) addComment(state, { issue: 12, body: `remark ${n}`, user: PERSON });
}

describe("the ordinary life of a comment", () => {
  test("the first run creates it, with the marker as its last line", async () => {
    const fake = await start();
    const { outcome } = await upsert(fake);
    const [comment] = fake.state.comments;
    expect(outcome).toEqual({
      kind: "created",
      id: comment!.id,
      url: `https://github.com/octo/shop/pull/12#issuecomment-${comment!.id}`,
      duplicates: 0,
    });
    expect(comment!.body).toBe(
      "$0.0078 each\n\n<!-- usable-image-cost id=Image%20cost:measure:.github%2Fimage-prompts.yml run=50 attempt=1 at=2026-11-22T10:00:00Z -->",
    );
  });

  test("the next run updates it in place", async () => {
    const fake = await start();
    const first = await upsert(fake);
    const { outcome } = await upsert(fake, { body: "$0.0091 each", stamp: stamp(51) });
    expect(outcome).toEqual({ ...first.outcome, kind: "updated" });
    expect(texts(fake)).toEqual(["$0.0091 each"]);
  });

  test("the same text again is not written", async () => {
    const fake = await start();
    const text = "$0.0078 each\n\n- on z-image";
    addComment(fake.state, { issue: 12, body: body(text, 49).replaceAll("\n", "\r\n") });
    const { outcome } = await upsert(fake, { body: text });
    expect(outcome).toMatchObject({ kind: "unchanged", duplicates: 0 });
    expect(writes(fake)).toEqual([]);
    expect(fake.log).toHaveLength(1);
  });

  test.each([true, false])("ours is found among 150 comments on the second page, with Link headers: %p", async (hasLinks) => {
    const fake = await start({ hasLinks });
    fill(fake, 149);
    const ours = addComment(fake.state, { issue: 12, body: body("old", 49) });
    const { outcome } = await upsert(fake);
    expect(outcome).toMatchObject({ kind: "updated", id: ours.id });
    expect(fake.log.map(({ method, query }) => [method, query["page"], query["per_page"]])).toEqual([
      ["GET", "1", "100"],
      ["GET", "2", "100"],
      ["PATCH", undefined, undefined],
    ]);
    expect(fake.state.comments).toHaveLength(150);
  });

  test("a last page that is exactly full is not taken for more", async () => {
    const fake = await start();
    fill(fake, 100);
    expect((await upsert(fake)).outcome.kind).toBe("created");
  });

  test("a comment of another report on the same pull request is left alone", async () => {
    const fake = await start();
    const other = markerLine({ id: commentKey("Image cost", "measure", "b.yml"), stamp: stamp(1) });
    addComment(fake.state, { issue: 12, body: `other\n\n${other}` });
    expect((await upsert(fake)).outcome.kind).toBe("created");
    expect(texts(fake)).toEqual(["other", "$0.0078 each"]);
  });

  test("a policy that holds a first comment back still updates one that is there", async () => {
    const fake = await start();
    expect((await upsert(fake, { mayCreate: false })).outcome).toEqual({ kind: "skipped" });
    addComment(fake.state, { issue: 12, body: body("old", 49) });
    expect((await upsert(fake, { mayCreate: false })).outcome.kind).toBe("updated");
    expect(texts(fake)).toEqual(["$0.0078 each"]);
  });

  test("works below a server's /api/v3, and for an issue as for a pull request", async () => {
    const fake = await start({ basePath: "/api/v3", viewer: APP, issues: [makePull(12, { isPullRequest: false })] });
    addComment(fake.state, { issue: 12, body: body("old", 49), user: APP });
    expect((await upsert(fake)).outcome.kind).toBe("updated");
    expect(fake.log.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /repos/octo/shop/issues/12/comments",
      "GET /user",
      "POST /graphql",
      "PATCH /repos/octo/shop/issues/comments/1001",
    ]);
  });
});

describe("whose comment it is", () => {
  const FORGED: readonly (readonly [string, string, { login: string; type: "User" | "Bot" } | null])[] = [
    ["a person who writes the marker", body("free!", 49), PERSON],
    ["a person with the name of the bot", body("free!", 49), { login: "github-actions[bot]", type: "User" }],
    ["another bot", body("free!", 49), { login: "dependabot[bot]", type: "Bot" }],
    ["an account that is gone", body("free!", 49), null],
    ["the bot, quoting", body("> quoted", 49).replaceAll("\n", "\n> "), { login: "github-actions[bot]", type: "Bot" }],
    ["the bot, in a block of code", `\`\`\`html\n${body("code", 49)}`, { login: "github-actions[bot]", type: "Bot" }],
    ["the bot, with more text below", `${body("text", 49)}\nmore`, { login: "github-actions[bot]", type: "Bot" }],
  ];

  test.each(FORGED)("not ours: %s", async (_, text, user) => {
    const fake = await start();
    addComment(fake.state, { issue: 12, body: text, user });
    expect((await upsert(fake)).outcome.kind).toBe("created");
    expect(fake.state.comments[0]!.body).toBe(text);
  });

  test.each([
    ["a person's token", PERSON],
    ["an app's token", APP],
  ] as const)("ours under %s", async (_, viewer) => {
    const fake = await start({ viewer });
    expect((await upsert(fake)).outcome.kind).toBe("created");
    expect((await upsert(fake, { body: "later", stamp: stamp(51) })).outcome.kind).toBe("updated");
    expect(texts(fake)).toEqual(["later"]);
  });

  test("a person's own block of code is not taken for the report under that person's token", async () => {
    const fake = await start({ viewer: PERSON });
    addComment(fake.state, { issue: 12, body: `look:\n~~~\n${body("code", 49)}`, user: PERSON });
    expect((await upsert(fake)).outcome.kind).toBe("created");
  });

  test("no second comment is made when GitHub cannot be asked who we are", async () => {
    const fake = await start({ viewer: APP });
    addComment(fake.state, { issue: 12, body: body("old", 49), user: APP });
    fake.state.faults.push({ on: /^GET \/user$/, times: 9, reply: { status: 502 } });
    const { outcome } = await upsert(fake);
    expect(outcome).toMatchObject({ kind: "failed", reason: "unavailable" });
    expect(writes(fake)).toEqual([]);
  });
});
