import { describe, expect, test } from "@jest/globals";
import { handClock, KEY, until, within } from "../client.ts";

const GOOD = { model: "fast", input: { prompt: "a" } };

describe("keys", () => {
  test("any key will do, but none will not", async () => {
    await within({}, async ({ get, create }) => {
      expect((await get("/v1/tasks", { Authorization: "Bearer whatever" })).status).toBe(200);
      for (const headers of [{}, { Authorization: "Bearer " }, { Authorization: "sk-test" }]) {
        const reply = await get("/v1/tasks", headers);
        expect(reply.status).toBe(401);
        expect(reply.body).toMatchObject({ code: 401, data: null });
      }
      expect((await create(GOOD, { Authorization: "Basic YQ==" })).status).toBe(401);
    });
  });

  test("with `keys` only those are known, and one may be barred from creating", async () => {
    await within(
      { keys: ["good", { key: "reader", mayCreate: false }, { key: "barred", mayRead: false }], errorEnvelope: "gateway" },
      async ({ get, create }) => {
        expect((await get("/v1/tasks", { Authorization: "Bearer good" })).status).toBe(200);
        const unknown = await get("/v1/tasks");
        expect(unknown.status).toBe(401);
        expect(unknown.body).toMatchObject({ error: { code: "unauthorized", type: "hiapi_error" } });
        expect((await get("/v1/tasks", { Authorization: "Bearer reader" })).status).toBe(200);
        expect((await create(GOOD, { Authorization: "Bearer reader" })).status).toBe(403);
        expect((await get("/v1/tasks", { Authorization: "Bearer barred" })).status).toBe(403);
      },
    );
  });
});

describe("limits", () => {
  test("are off, without headers, by default", async () => {
    await within({}, async ({ get }) => {
      expect([...(await get("/v1/tasks")).headers.keys()].filter((name) => name.startsWith("x-ratelimit"))).toEqual([]);
    });
  });

  test("requests a minute: headers count down, then 429 until the minute is over", async () => {
    const clock = handClock();
    await within(
      { limits: { requestsPerMinute: 3, retryAfter: true } },
      async ({ get, create, sandbox }) => {
        const reset = String(clock.now() / 1000 + 60);
        for (const remaining of ["2", "1", "0"]) {
          const reply = await get("/v1/tasks");
          expect(reply.status).toBe(200);
          expect(reply.headers.get("x-ratelimit-limit")).toBe("3");
          expect(reply.headers.get("x-ratelimit-remaining")).toBe(remaining);
          expect(reply.headers.get("x-ratelimit-reset")).toBe(reset);
        }
        clock.move(18_500);
        const refused = await create(GOOD);
        expect(refused.status).toBe(429);
        expect(refused.headers.get("retry-after")).toBe("42");
        expect(refused.headers.get("x-ratelimit-remaining")).toBe("0");
        expect(refused.body).toMatchObject({ code: 429, data: null });
        expect(sandbox.stats()).toMatchObject({ rateLimited: 1, tasks: [] });
        clock.move(41_500);
        expect((await create(GOOD)).status).toBe(200);
      },
      clock,
    );
  });

  test("a sliding window frees one place at a time", async () => {
    const clock = handClock();
    await within(
      { limits: { requestsPerMinute: 2, window: "sliding" } },
      async ({ get }) => {
        const ask = async (): Promise<number> => (await get("/v1/tasks")).status;
        expect(await ask()).toBe(200);
        clock.move(30_000);
        expect(await ask()).toBe(200);
        clock.move(29_999);
        expect(await ask()).toBe(429);
        clock.move(1);
        expect(await ask()).toBe(200);
        expect(await ask()).toBe(429);
      },
      clock,
    );
  });

  test("requests at the same time; the gateway's envelope and no Retry-After when the scenario says so", async () => {
    const clock = handClock();
    await within(
      { limits: { concurrentRequests: 2 }, replyMs: { list: 1000 }, errorEnvelope: "gateway" },
      async ({ get, create, sandbox }) => {
        const held = [get("/v1/tasks"), get("/v1/tasks")];
        await until(() => sandbox.stats().requests.list === 2);
        const refused = await create(GOOD);
        expect(refused.status).toBe(429);
        expect(refused.body).toMatchObject({ error: { code: "rate_limit_exceeded", message: expect.any(String) } });
        expect(refused.headers.has("retry-after")).toBe(false);
        clock.move(1000);
        expect((await Promise.all(held)).map((reply) => reply.status)).toEqual([200, 200]);
        expect((await create(GOOD)).status).toBe(200);
        expect(sandbox.stats()).toMatchObject({ maxConcurrentRequests: 3, rateLimited: 1 });
      },
      clock,
    );
  });

  test("a limit that is only advertised refuses nothing", async () => {
    await within({ limits: { advertise: 2 } }, async ({ get }) => {
      const replies = [];
      for (let i = 0; i < 4; i++) replies.push(await get("/v1/tasks"));
      expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200]);
      expect(replies.map((reply) => reply.headers.get("x-ratelimit-remaining"))).toEqual(["1", "0", "0", "0"]);
    });
  });

  test("prices and images are other hosts: they do not count", async () => {
    await within({ limits: { requestsPerMinute: 2 } }, async ({ get, download }) => {
      for (let i = 0; i < 3; i++) expect((await get("/api/pricing", {})).status).toBe(200);
      expect((await download()).status).toBe(200);
      expect((await get("/v1/tasks", KEY)).status).toBe(429);
    });
  });
});
