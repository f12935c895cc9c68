import { afterEach, describe, expect, test } from "@jest/globals";
import { addComment } from "../../support/github-state.ts";
import { body, CREATE, stamp, texts, UPDATE, upsert, usingGitHub, writes } from "../../support/github-upsert.ts";

const { start, stop } = usingGitHub();
afterEach(stop);

describe("runs that meet", () => {
  const OLDER: readonly (readonly [string, string])[] = [
    ["a newer run, compared as numbers", body("newer", 100)],
    ["a later attempt of the same run", body("newer", 50, 2)],
    ["a later step of the same attempt", body("newer", 50).replace("10:00:00Z", "10:00:01Z")],
  ];

  test.each(OLDER)("leaves the comment of %s", async (_, text) => {
    const fake = await start();
    addComment(fake.state, { issue: 12, body: text });
    const { outcome } = await upsert(fake);
    expect(outcome).toMatchObject({ kind: "superseded", message: expect.stringContaining("newer run") });
    expect(writes(fake)).toEqual([]);
  });

  test("the oldest of two is kept, the other becomes a pointer once", async () => {
    const fake = await start();
    const kept = addComment(fake.state, { issue: 12, body: body("old", 40) });
    addComment(fake.state, { issue: 12, body: body("old too", 41) });
    const { outcome } = await upsert(fake);
    const url = `https://github.com/octo/shop/pull/12#issuecomment-${kept.id}`;
    expect(outcome).toEqual({ kind: "updated", id: kept.id, url, duplicates: 1 });
    expect(fake.state.comments[1]!.body).toBe(`This report is kept up to date in [another comment](<${url}>).`);
    expect((await upsert(fake)).outcome).toMatchObject({ kind: "unchanged", duplicates: 0 });
    expect(writes(fake)).toEqual(["PATCH", "PATCH"]);
  });

  test("a newer stamp on a duplicate holds an older run back too", async () => {
    const fake = await start();
    addComment(fake.state, { issue: 12, body: body("old", 40) });
    addComment(fake.state, { issue: 12, body: body("newer", 60) });
    expect((await upsert(fake)).outcome.kind).toBe("superseded");
    expect(writes(fake)).toEqual([]);
  });

  test.each([
    ["an older run", 49, "updated", "$0.0078 each"],
    ["a newer run", 51, "superseded", "theirs"],
  ] as const)("two create at once: beside %s the first comment stays and ours is taken back", async (_, runId, kind, text) => {
    const fake = await start();
    fake.state.faults.push({ on: CREATE, meanwhile: () => addComment(fake.state, { issue: 12, body: body("theirs", runId) }) });
    expect((await upsert(fake)).outcome.kind).toBe(kind);
    expect(texts(fake)).toEqual([text]);
  });

  test("two real upserts at once leave one comment, with the newer run's text", async () => {
    const fake = await start();
    const runs = [50, 51].map((runId) => upsert(fake, { body: `run ${runId}`, stamp: stamp(runId) }));
    await Promise.all(runs);
    expect(texts(fake)).toEqual(["run 51"]);
  });

  test("a comment deleted after it was seen is created anew", async () => {
    const fake = await start();
    addComment(fake.state, { issue: 12, body: body("old", 49) });
    fake.state.faults.push({ on: UPDATE, meanwhile: () => fake.state.comments.pop() });
    expect((await upsert(fake)).outcome.kind).toBe("created");
    expect(texts(fake)).toEqual(["$0.0078 each"]);
  });
});
