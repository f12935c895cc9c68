import { afterEach, describe, expect, test } from "@jest/globals";
import { COMMENT_LIMIT } from "../../../src/adapters/github/upsert.ts";
import type { CommentOutcome } from "../../../src/adapters/github/upsert.ts";
import type { FakeGitHub } from "../../support/github.ts";
import { body, CREATE, LIST, NOW, stamp, texts, TOKEN, upsert, usingGitHub, writes } from "../../support/github-upsert.ts";

const { start, stop } = usingGitHub();
afterEach(stop);

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
