import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { createHttpRunner } from "../../../src/adapters/checks/http-check.ts";
import { systemClock } from "../../../src/adapters/clock.ts";
import { createHttp } from "../../../src/adapters/http.ts";
import { checksSchema, type HttpCheck } from "../../../src/core/manifest/check-schema.ts";
import { SUBJECT } from "../../support/local-checker.ts";
import { startScorer, type Scorer, type ScorerReply } from "../../support/scorer.ts";

/** Against real servers on this machine. */

const FACTS = { format: "png", width: 64, height: 32, bytes: 4, hash: "0123456789abcdef" };
const KEY = "sk-scorer-of-the-test";
let folder: string;
let file: string;
const scorers: Scorer[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "http-check-"));
  file = join(folder, "image");
  await writeFile(file, Buffer.of(1, 2, 250, 0));
});
afterEach(async () => {
  await Promise.all(scorers.splice(0).map((scorer) => scorer.close()));
});
afterAll(() => rm(folder, { recursive: true }));

async function serve(...replies: readonly ScorerReply[]): Promise<Scorer> {
  const scorer = await startScorer(...replies);
  scorers.push(scorer);
  return scorer;
}

const waits: number[] = [];
const clock = { now: systemClock.now, sleep: async (milliseconds: number) => void waits.push(milliseconds) };
const spec = (http: object): HttpCheck => checksSchema.parse({ http })[0]!.http!;

function ask(http: object, environment: Record<string, string> = { SCORER_KEY: KEY }, signal = SUBJECT.signal) {
  waits.length = 0;
  const runner = createHttpRunner({ http: createHttp("test"), clock, random: () => 0.5, environment });
  return runner({ spec: spec(http), file, facts: FACTS, subject: { ...SUBJECT, signal } });
}
const message = (result: { failures: readonly { message: string }[] }): string =>
  result.failures.map((each) => each.message).join("|");
const USABLE: ScorerReply = { body: '{"verdict":"usable","score":0.5}' };

test("the request is a POST of the protocol's JSON with the image in Base64, the key a bearer token", async () => {
  const { url, seen } = await serve({ body: '{"verdict":"rejected","reasons":["six fingers"]}' });
  expect(await ask({ url: `${url}/score?v=2`, key: "SCORER_KEY" })).toEqual({
    verdict: "rejected",
    failures: [{ check: "http", message: "six fingers" }],
  });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    method: "POST",
    path: "/score?v=2",
    headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json" },
  });
  expect(JSON.parse(seen[0]!.body)).toEqual({
    version: 1,
    image: { base64: "AQL6AA==", format: "png", width: 64, height: 32, bytes: 4 },
    prompt: { id: "lamp", text: "A red lamp" },
    candidate: { id: "draft", provider: "hiapi", model: "z-image" },
    attempt: 1,
  });
});

test("without `key` none is sent", async () => {
  const { url, seen } = await serve(USABLE);
  expect(await ask({ url })).toEqual({ verdict: "usable", failures: [], score: 0.5 });
  expect(seen[0]!.headers.authorization).toBeUndefined();
});

test.each([{}, { SCORER_KEY: " \n" }])("a key that is not there (%j): nothing is sent", async (environment) => {
  const { url, seen } = await serve(USABLE);
  const result = await ask({ url, key: "SCORER_KEY" }, environment);
  expect([result.verdict, seen.length]).toEqual(["undetermined", 0]);
  expect(message(result)).toContain("SCORER_KEY is not set");
});

test("a redirect is not followed, to this host or another: the key goes nowhere else", async () => {
  const other = await serve(USABLE);
  for (const status of [301, 302, 307, 308]) {
    const { url } = await serve({ status, headers: { location: `${other.url}/steal` } });
    const result = await ask({ url, key: "SCORER_KEY" });
    expect(result.verdict).toBe("undetermined");
    expect(message(result)).toContain(`it redirects (HTTP ${status}), which is not followed`);
  }
  expect(other.seen).toEqual([]);
});

describe("what may pass is asked again, three times in all", () => {
  test("a limit, for as long as the service asks, and a server's error", async () => {
    const { url, seen } = await serve({ status: 429, headers: { "retry-after": "7" } }, { status: 503 }, USABLE);
    expect(await ask({ url })).toMatchObject({ verdict: "usable" });
    expect([seen.length, waits]).toEqual([3, [7_000, 875]]);
    expect(new Set(seen.map(({ body }) => body)).size).toBe(1);
  });

  test("a connection that breaks", async () => {
    const { url, seen } = await serve({ cut: true }, USABLE);
    expect(await ask({ url })).toMatchObject({ verdict: "usable" });
    expect(seen).toHaveLength(2);
  });

  test("and then given up", async () => {
    const { url, seen } = await serve({ status: 500, body: `{"error":"no GPU for ${KEY}\\u0007"}` });
    const result = await ask({ url, key: "SCORER_KEY" });
    expect([result.verdict, seen.length]).toEqual(["undetermined", 3]);
    expect(message(result)).toBe(
      `The service ${url} gave no verdict: it answers HTTP 500, "{"error":"no GPU for ***\\u0007"}", asked 3 times.`,
    );
  });

  test("also when nobody listens", async () => {
    const { url } = await serve(USABLE);
    await scorers.pop()!.close();
    const result = await ask({ url });
    expect([result.verdict, waits.length]).toEqual(["undetermined", 2]);
    expect(message(result)).toMatch(/ECONNREFUSED.*asked 3 times/);
  });
});

describe("what would not pass is asked once", () => {
  test.each([
    [{ status: 400, body: '{"error":"bad image"}' }, 'it answers HTTP 400, "{"error":"bad image"}".'],
    [{ status: 401, headers: { "content-type": "text/html" }, body: "<html>Log in</html>" }, "it answers HTTP 401."],
    [{ body: "<html>Log in</html>" }, "its reply is no answer."],
    [{ body: "" }, "its reply is no answer."],
    [{ status: 204 }, "its reply is no answer."],
    [{ body: '{"verdict":"good"}' }, "`verdict` of its answer is not what the protocol says"],
    [{ body: '{"verdict":"usab' }, "its answer is not valid JSON"],
    [{ body: `{"verdict":"usable","x":"${"x".repeat(1_100_000)}"}` }, "the reply is over 1000000 bytes."],
  ])("%#", async (reply, sentence) => {
    const { url, seen } = await serve(reply);
    const result = await ask({ url });
    expect([result.verdict, seen.length]).toEqual(["undetermined", 1]);
    expect(message(result)).toContain(sentence);
  });

  test("silence", async () => {
    const { url, seen } = await serve({ silent: true });
    const result = await ask({ url, timeoutSeconds: 1 });
    expect([result.verdict, seen.length]).toEqual(["undetermined", 1]);
    expect(message(result)).toContain("no reply within 1 s");
  });
});

test("a file that cannot be read is not sent", async () => {
  const { url, seen } = await serve(USABLE);
  const runner = createHttpRunner({ http: createHttp("test"), clock, random: () => 0.5, environment: {} });
  const result = await runner({ spec: spec({ url }), file: join(folder, "none"), facts: FACTS, subject: SUBJECT });
  expect([result.verdict, seen.length]).toEqual(["undetermined", 0]);
});

test("a run that is interrupted does not wait", async () => {
  const { url } = await serve({ silent: true });
  const interrupt = new AbortController();
  setTimeout(() => interrupt.abort(new Error("interrupted")), 100);
  await expect(ask({ url }, {}, interrupt.signal)).rejects.toThrow("interrupted");
});
