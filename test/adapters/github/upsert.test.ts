import { afterEach, describe, expect, test } from "@jest/globals";
import { createGitHub } from "../../../src/adapters/github/client.ts";
import { COMMENT_LIMIT, upsertComment } from "../../../src/adapters/github/upsert.ts";
import type { CommentOutcome, CommentRequest } from "../../../src/adapters/github/upsert.ts";
import { commentKey, markerLine } from "../../../src/core/github/marker.ts";
import type { Clock } from "../../../src/core/ports.ts";
import { startFakeGitHub } from "../../support/github.ts";
import type { FakeGitHub, FakeGitHubOptions } from "../../support/github.ts";
import { addComment, makePull } from "../../support/github-state.ts";

const TOKEN = "ghs_thisIsTheSecretOfTheTest0000";
const ID = commentKey("Image cost", "measure", ".github/image-prompts.yml");
const NOW = Date.parse("2026-11-22T10:00:00Z");
const CREATE = /^POST .*\/issues\/12\/comments$/;
const LIST = /^GET .*\/issues\/12\/comments$/;
const UPDATE = /^PATCH .*\/issues\/comments\/\d+$/;
const PERSON = { login: "mona", type: "User" } as const;
const APP = { login: "shop-reports[bot]", type: "Bot" } as const;

let github: FakeGitHub | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

async function start(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  github = await startFakeGitHub({ token: TOKEN, ...options });
  return github;
}

function stamp(runId: number, attempt = 1, at = "2026-11-22T10:00:00Z") {
  return { runId: String(runId), attempt, at };
}

function body(text: string, runId: number, attempt = 1): string {
  return `${text}\n\n${markerLine({ id: ID, stamp: stamp(runId, attempt) })}`;
}

/** A clock whose sleeps take no time and are written down. */
function quickClock() {
  const waits: number[] = [];
  const sleep = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds));
  return { waits, clock: { now: () => NOW, sleep } satisfies Clock };
}

async function upsert({ url }: FakeGitHub, request: Partial<CommentRequest> = {}, otherClock?: Clock) {
  const { waits, clock: quick } = quickClock();
  const clock = otherClock ?? quick;
  const api = createGitHub({ token: TOKEN, apiUrl: url, userAgent: "test" });
  const defaults = { owner: "octo", repo: "shop", issue: 12, id: ID, body: "$0.0078 each", stamp: stamp(50) };
  const outcome = await upsertComment(api, { ...defaults, ...request }, { clock, random: () => 1 });
  return { outcome, waits };
}

function texts({ state }: FakeGitHub): string[] {
  return state.comments.map((comment) => comment.body.split("\n")[0]!);
}

function writes({ log }: FakeGitHub): string[] {
  return log.filter(({ method, path }) => method !== "GET" && path !== "/graphql").map(({ method }) => method);
}

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

describe("what GitHub refuses becomes a sentence", () => {
  const validation = { message: "Validation Failed", errors: [{ message: "Body is too long (maximum is 65536 characters)" }] };
  const REFUSALS: readonly (readonly [string, (fake: FakeGitHub) => unknown, string, string])[] = [
    ["a read-only token", ({ state }) => (state.access = "read"), "forbidden", "`permissions: pull-requests: write`"],
    ["a hidden place", ({ state }) => (state.access = "none"), "not-found", "`permissions: pull-requests: write`"],
    ["no such number", ({ state }) => (state.issues = []), "not-found", "#12 of octo/shop"],
    ["a locked conversation", ({ state }) => (state.issues[0]!.locked = true), "locked", "Unlock it"],
    ["a bad token", ({ state }) => (state.token = "another"), "credentials", "`github-token`"],
    [
      "422, too long",
      ({ state }) => state.faults.push({ on: CREATE, reply: { status: 422, body: validation } }),
      "too-long",
      "65,536",
    ],
    ["422, else", ({ state }) => state.faults.push({ on: CREATE, reply: { status: 422 } }), "invalid", "report this"],
    ["5xx", ({ state }) => state.faults.push({ on: LIST, times: 9, reply: { status: 503 } }), "unavailable", "githubstatus"],
    [
      "a dropped connection",
      ({ state }) => state.faults.push({ on: LIST, times: 9, drop: "before" }),
      "unavailable",
      "run the job again",
    ],
    [
      "nonsense",
      ({ state }) => state.faults.push({ on: LIST, reply: { status: 200, body: { a: 1 } } }),
      "unreadable",
      "GITHUB_API_URL",
    ],
    ["418", ({ state }) => state.faults.push({ on: CREATE, reply: { status: 418 } }), "unexpected", "status 418"],
  ];

  test.each(REFUSALS)("%s", async (_, arrange, reason, phrase) => {
    const fake = await start();
    arrange(fake);
    const { outcome } = await upsert(fake);
    expect(outcome).toMatchObject({ kind: "failed", reason, message: expect.stringContaining(phrase) });
    expect(JSON.stringify(outcome)).not.toContain(TOKEN);
    expect(fake.state.comments).toEqual([]);
  });

  test("a body over GitHub's limit is not sent", async () => {
    const fake = await start();
    const room = COMMENT_LIMIT - body("", 50).length;
    expect((await upsert(fake, { body: "x".repeat(room) })).outcome.kind).toBe("created");
    expect((await upsert(fake, { body: "x".repeat(room + 1) })).outcome).toMatchObject({ kind: "failed", reason: "too-long" });
    expect(writes(fake)).toEqual(["POST"]);
  });

  test("a server that repeats the token does not get it into a message", async () => {
    const fake = await start();
    const echo = { status: 403, body: { message: `bad header: token ${TOKEN}` } };
    fake.state.faults.push({ on: LIST, reply: echo });
    const { outcome } = await upsert(fake);
    expect(outcome).toMatchObject({ message: expect.stringContaining("bad header: token ***") });
  });

  test("a comment in a block of code that was left open is found again", async () => {
    const fake = await start();
    await upsert(fake, { body: "```text\nleft open" });
    expect((await upsert(fake, { body: "```text\nleft open", stamp: stamp(51) })).outcome.kind).toBe("unchanged");
  });
});

describe("patience", () => {
  test("a server's error on reading is asked again, with growing waits", async () => {
    const fake = await start();
    fake.state.faults.push({ on: LIST, times: 3, reply: { status: 500 } });
    const { outcome, waits } = await upsert(fake);
    expect(outcome.kind).toBe("created");
    expect(waits).toEqual([500, 1000, 2000]);
  });

  test.each([
    ["Retry-After in seconds", { "retry-after": "7" }, 7_000],
    [
      "a primary limit about to be renewed",
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1000 + 30) },
      30_000,
    ],
    ["no time at all", {}, 60_000],
  ])("a secondary limit on creating is waited for: %s", async (_, headers, wait) => {
    const fake = await start();
    const refusal = { status: 403, headers, body: { message: "You have exceeded a secondary rate limit." } };
    fake.state.faults.push({ on: CREATE, reply: refusal });
    const { outcome, waits } = await upsert(fake);
    expect(outcome.kind).toBe("created");
    expect(waits).toEqual([wait]);
    expect(fake.state.comments).toHaveLength(1);
  });

  test("a limit that lasts an hour is reported instead", async () => {
    const fake = await start();
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1000 + 3600) };
    fake.state.faults.push({ on: LIST, reply: { status: 403, headers } });
    const { outcome, waits } = await upsert(fake);
    expect(outcome).toMatchObject({ reason: "rate-limited", message: expect.stringContaining("until 11:00 UTC") });
    expect(waits).toEqual([]);
  });

  test.each([
    ["carried out, answer lost", { on: CREATE, drop: "after" }],
    ["not carried out", { on: CREATE, drop: "before" }],
    ["refused with 502", { on: CREATE, reply: { status: 502 } }],
    ["answered with a proxy's page", { on: CREATE, reply: { status: 201, body: "<html>" } }],
  ] as const)("a creation without an answer leaves one comment: %s", async (_, fault) => {
    const fake = await start();
    fake.state.faults.push({ ...fault });
    const { outcome } = await upsert(fake);
    expect(outcome.kind).toBe("created");
    expect(texts(fake)).toEqual(["$0.0078 each"]);
  });

  test("a cancelled run stops at once and says so", async () => {
    const fake = await start();
    const controller = new AbortController();
    fake.state.faults.push({ on: LIST, delayMs: 5_000, meanwhile: () => {} });
    setTimeout(() => controller.abort(), 50);
    const before = Date.now();
    const { outcome, waits } = await upsert(fake, { signal: controller.signal });
    expect(waits).toEqual([]);
    expect(outcome satisfies CommentOutcome).toMatchObject({ kind: "failed", reason: "cancelled" });
    expect(Date.now() - before).toBeLessThan(2_000);
  });

  test("a run that is cancelled during a wait says so, not that GitHub is down", async () => {
    const fake = await start();
    const controller = new AbortController();
    fake.state.faults.push({ on: CREATE, reply: { status: 502 } });
    const sleep = () => {
      controller.abort();
      return Promise.reject(controller.signal.reason as Error);
    };
    const { outcome } = await upsert(fake, { signal: controller.signal }, { now: () => NOW, sleep });
    expect(outcome).toMatchObject({ kind: "failed", reason: "cancelled" });
  });
});
