import { describe, expect, test } from "@jest/globals";
import type { Api, Reply } from "../../../../src/adapters/providers/hiapi/api.ts";
import { readCreate, submitTask, type Job } from "../../../../src/adapters/providers/hiapi/submit.ts";
import { virtualClock } from "../../../support/virtual-clock.ts";

const reply = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  ok: true,
  status,
  headers,
  text: typeof body === "string" ? body : JSON.stringify(body),
});
const documented = (status: number, code: string | null, message = "told"): Reply =>
  reply(status, { code: status, message, data: null, ...(code === null ? {} : { error_code: code }) });
const gateway = (status: number, code: string, message = "told"): Reply =>
  reply(status, { error: { code, type: "hiapi_error", message, request_id: "req_1" } });
const CREATED = reply(200, { code: 200, message: "success", data: { taskId: "tk-hiapi-1" } });
const lost = (sent: boolean): Reply => ({ ok: false, sent, message: "connection lost" });

/** Every status of hiapi.md, section 1.6, in both envelopes, and bodies that are none. */
describe("a reply to a create", () => {
  test.each<[string, Reply, string]>([
    ["200 with a task", CREATED, "created"],
    ["201 with a task and fields that nobody knows", reply(201, { data: { taskId: "a", extra: [1] }, extra: {} }), "created"],
    ["200 without a task", reply(200, { code: 200, message: "success", data: null }), "unclear"],
    ["200 with an empty id", reply(200, { data: { taskId: "" } }), "unclear"],
    ["200 with half a text", reply(200, '{"code":200,"data":{"taskId":"tk-hi'), "unclear"],
    ["200 with a page", reply(200, "<!doctype html><title>Sign in</title>"), "unclear"],
    ["204", reply(204, ""), "unclear"],
    ["400", documented(400, "INVALID_REQUEST"), "rejected"],
    ["400 in the gateway's envelope", gateway(400, "invalid_request"), "rejected"],
    ["400, a model that is not available", documented(400, "MODEL_UNAVAILABLE"), "declined"],
    ["401", documented(401, null), "stopped credentials"],
    ["401 in the gateway's envelope", gateway(401, "unauthorized"), "stopped credentials"],
    ["401 as a page", reply(401, "<h1>401</h1>"), "stopped credentials"],
    ["402", documented(402, "INSUFFICIENT_BALANCE"), "stopped balance"],
    ["402 in the gateway's envelope", gateway(402, "insufficient_balance"), "stopped balance"],
    ["402 without a body", reply(402, ""), "stopped balance"],
    ["403", documented(403, null), "stopped credentials"],
    ["403 in the gateway's envelope", gateway(403, "permission_denied"), "stopped credentials"],
    ["404", documented(404, null), "rejected"],
    ["404 in the gateway's envelope", gateway(404, "model_not_found"), "rejected"],
    ["405", reply(405, ""), "rejected"],
    ["408", reply(408, ""), "unclear"],
    ["409, the key is in flight", documented(409, "IDEMPOTENCY_KEY_PROCESSING"), "inFlight"],
    ["409 in the gateway's envelope", gateway(409, "conflict"), "inFlight"],
    ["413", documented(413, "INVALID_REQUEST"), "rejected"],
    ["415", documented(415, "INVALID_REQUEST"), "rejected"],
    ["422, the key was used for another body", documented(422, "IDEMPOTENCY_KEY_MISMATCH"), "ambiguous"],
    ["422 otherwise", documented(422, "INVALID_REQUEST"), "rejected"],
    ["429", documented(429, "RATE_LIMIT_EXCEEDED"), "later"],
    ["429 in the gateway's envelope", gateway(429, "rate_limit_exceeded"), "later"],
    ["429 as text", reply(429, "slow down"), "later"],
    ["500", documented(500, null), "unclear"],
    ["502 as a page", reply(502, "<html>Bad Gateway</html>"), "unclear"],
    ["503", documented(503, null), "later"],
    ["504", reply(504, ""), "unclear"],
    ["301", reply(301, "", { location: "https://elsewhere.example/" }), "stopped unreachable"],
    ["no reply to a request that may have arrived", lost(true), "unclear"],
    ["no connection", lost(false), "later"],
  ])("%s", (_, given, expected) => {
    const read = readCreate(given);
    const seen = read.kind !== "done" ? read.kind : describeDone(read.submitted);
    expect(seen).toBe(expected);
  });

  function describeDone(submitted: Extract<ReturnType<typeof readCreate>, { kind: "done" }>["submitted"]): string {
    return submitted.kind === "stopped" ? `stopped ${submitted.stop.reason}` : submitted.kind;
  }

  test("what stops a provider says the remedy", () => {
    const sentence = (given: Reply): string => JSON.stringify(readCreate(given));
    expect(sentence(gateway(401, "unauthorized"))).toContain("check HIAPI_API_KEY");
    expect(sentence(gateway(402, "insufficient_balance"))).toContain("top it up, then start again with the same state");
    expect(sentence(documented(403, null))).toContain("check the key's permissions");
    expect(sentence(reply(308, ""))).toContain("set HIAPI_BASE_URL");
  });
});

type Sent = { readonly key: string; readonly body: string; readonly at: number };

/** Submits one job to a server that gives these replies in turn, the last one again and again. */
async function submit(replies: readonly Reply[], { timeoutMs = 600_000, resent }: { timeoutMs?: number; resent?: boolean } = {}) {
  const clock = virtualClock();
  const sent: Sent[] = [];
  const api: Api = {
    get: () => Promise.reject(new Error("a create reads nothing")),
    post: async (_, key, body) => {
      sent.push({ key, body, at: clock.elapsed() });
      await clock.sleep(10);
      return replies[Math.min(sent.length, replies.length) - 1]!;
    },
  };
  const job: Job = { key: "key-1", body: '{"model":"m"}', ...(resent === undefined ? {} : { resent }) };
  const submitted = await clock.run(submitTask({ api, clock, random: () => 1 }, job, clock.now() + timeoutMs));
  return { submitted, sent, waits: sent.slice(1).map(({ at }, index) => at - sent[index]!.at - 10), took: clock.elapsed() };
}

const BUSY = documented(503, null);
const UNCLEAR = documented(500, null);

describe("a create is sent until it is clear what became of it", () => {
  test("always the same bytes under the same key", async () => {
    const { submitted, sent } = await submit([BUSY, UNCLEAR, lost(true), lost(false), documented(409, null), CREATED]);
    expect(submitted).toEqual({ kind: "created", taskId: "tk-hiapi-1" });
    expect(new Set(sent.map(({ key, body }) => `${key} ${body}`)).size).toBe(1);
    expect(sent.length).toBe(6);
  });

  test.each<[string, Reply, number]>([
    ["as long as Retry-After says", reply(429, "", { "retry-after": "7" }), 7_000],
    ["never less than the backoff", reply(429, "", { "retry-after": "0" }), 500],
    ["five seconds for a key in flight", documented(409, "IDEMPOTENCY_KEY_PROCESSING"), 5_000],
    ["or what the reply says", reply(409, "", { "retry-after": "2" }), 2_000],
  ])("waits %s", async (_, first, expected) => {
    expect((await submit([first, CREATED])).waits).toEqual([expected]);
  });

  test("a provider that takes nothing until time runs out stops the run; nothing is charged", async () => {
    const { submitted, sent, took } = await submit([BUSY], { timeoutMs: 120_000 });
    expect(submitted).toMatchObject({ kind: "stopped", stop: { reason: "unreachable" } });
    expect(took).toBeLessThanOrEqual(120_010);
    expect(sent.length).toBeLessThan(20);
  });

  test("the time runs from the first answer, not from the queue", async () => {
    const clock = virtualClock();
    let asked = 0;
    const api: Api = {
      get: () => Promise.reject(new Error("a create reads nothing")),
      post: async () => {
        await clock.sleep(asked === 0 ? 100_000 : 0);
        return asked++ === 0 ? BUSY : CREATED;
      },
    };
    const job = { key: "k", body: "{}" };
    const work = submitTask({ api, clock, random: () => 1 }, job, clock.now() + 60_000);
    expect(await clock.run(work)).toMatchObject({ kind: "created" });
  });

  test.each([
    ["broken replies", UNCLEAR],
    ["lost connections", lost(true)],
  ])("%s end as lost after seven tries", async (_, given) => {
    const { submitted, sent } = await submit([given]);
    expect(submitted.kind).toBe("ambiguous");
    expect(sent.length).toBe(7);
  });

  test("a model that is not available is asked for four times, and charges nothing", async () => {
    const { submitted, sent } = await submit([documented(400, "MODEL_UNAVAILABLE")]);
    expect(submitted).toMatchObject({ kind: "rejected", message: "HTTP 400 MODEL_UNAVAILABLE: told" });
    expect(sent.length).toBe(4);
  });

  test.each<[string, readonly Reply[]]>([
    ["broken, then refused", [UNCLEAR, documented(400, "INVALID_REQUEST")]],
    ["broken, then no balance", [UNCLEAR, documented(402, null)]],
    ["broken, then no such key", [lost(true), gateway(401, "unauthorized")]],
    ["in flight, then no balance", [documented(409, null), documented(402, null)]],
    ["in flight, then busy until time runs out", [documented(409, null), BUSY]],
    ["broken, then no such model", [UNCLEAR, documented(400, "MODEL_UNAVAILABLE")]],
    ["broken, then not to be reached", [lost(true), lost(false)]],
  ])("%s: an earlier try may have made a task, so it is lost and not withdrawn", async (_, replies) => {
    expect((await submit(replies)).submitted.kind).toBe("ambiguous");
  });

  test.each<[string, Reply]>([
    ["no balance", documented(402, null)],
    ["no such key", documented(401, null)],
    ["refused", documented(400, "INVALID_REQUEST")],
    ["not to be reached", lost(false)],
  ])("a body that an earlier process may have sent is never withdrawn: %s", async (_, given) => {
    expect((await submit([given], { resent: true })).submitted.kind).toBe("ambiguous");
    expect((await submit([given])).submitted.kind).not.toBe("ambiguous");
  });

  test("an abort ends the wait", async () => {
    const clock = virtualClock();
    const off = new AbortController();
    const api: Api = { get: () => Promise.resolve(BUSY), post: () => Promise.resolve(BUSY) };
    const work = submitTask({ api, clock, random: () => 1 }, { key: "k", body: "{}" }, clock.now() + 60_000, off.signal);
    await clock.pass(100);
    off.abort(new Error("off"));
    await expect(work).rejects.toThrow("off");
  });
});
