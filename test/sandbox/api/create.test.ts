import { describe, expect, test } from "@jest/globals";
import { FAST, handClock, idIn, until, within } from "../client.ts";

const GOOD = { model: "fast", input: { prompt: "a red ball" } };
const HOUR = 3_600_000;

describe("what is refused makes no task", () => {
  const cases: [string, unknown, number, string, RegExp][] = [
    ["not JSON", "{", 400, "INVALID_REQUEST", /not JSON/],
    ["an array", [], 400, "INVALID_REQUEST", /invalid/],
    ["no model", { input: { prompt: "a" } }, 400, "INVALID_REQUEST", /model/],
    ["no input", { model: "fast" }, 400, "INVALID_REQUEST", /input/],
    ["an unknown model", { model: "FAST", input: { prompt: "a" } }, 400, "INVALID_REQUEST", /unknown model "FAST"/],
    ["no prompt", { model: "fast", input: {} }, 400, "INVALID_REQUEST", /input\.prompt is required/],
    [
      "an unknown field",
      { model: "fast", input: { prompt: "a", seed: 1 } },
      400,
      "INVALID_REQUEST",
      /input\.seed is not allowed/,
    ],
    ["a wrong value", { model: "fast", input: { prompt: "a", resolution: "8K" } }, 400, "INVALID_REQUEST", /one of 1K, 2K/],
    ["a callback inside the input", { model: "fast", input: { prompt: "a", callback: {} } }, 400, "INVALID_REQUEST", /callback/],
    ["a callback without http", { ...GOOD, callback: { url: "ftp://a.example/x" } }, 400, "INVALID_REQUEST", /callback/],
    [
      "a callback at another time",
      { ...GOOD, callback: { url: "https://a.example/x", when: "start" } },
      400,
      "INVALID_REQUEST",
      /when/,
    ],
    ["an unknown storage", { ...GOOD, storage: "forever" }, 400, "INVALID_REQUEST", /storage/],
    ["an unknown route", { ...GOOD, route: "beta" }, 400, "INVALID_REQUEST", /available routes: default, ext/],
  ];
  test.each(cases)("%s", async (_name, body, status, code, message) => {
    await within({ models: [FAST, { ...FAST, id: "fast@ext" }] }, async ({ create, sandbox }) => {
      const reply = await create(body);
      expect(reply.status).toBe(status);
      expect(reply.body).toMatchObject({ code: status, data: null, error_code: code, message: expect.stringMatching(message) });
      expect(sandbox.stats().tasks).toEqual([]);
    });
  });

  test("a Content-Type other than JSON is 415; none at all is taken for JSON", async () => {
    await within({}, async ({ create, sandbox }) => {
      expect((await create(JSON.stringify(GOOD), { "Content-Type": "text/plain" })).status).toBe(415);
      expect((await create(JSON.stringify(GOOD), { "Content-Type": "application/json; charset=utf-8" })).status).toBe(200);
      const bytes = new Blob([JSON.stringify(GOOD)]);
      const bare = await fetch(`${sandbox.url}/v1/tasks`, {
        method: "POST",
        headers: { Authorization: "Bearer k" },
        body: bytes,
      });
      expect(bare.status).toBe(200);
    });
  });

  test("a body over 10 MB is 413", async () => {
    await within({}, async ({ create, sandbox }) => {
      expect((await create({ ...GOOD, input: { prompt: "a".repeat(10 * 1024 * 1024) } })).status).toBe(413);
      expect(sandbox.stats().tasks).toEqual([]);
    });
  });
});

describe("names, routes and what is echoed", () => {
  const models = [FAST, { ...FAST, id: "fast@ext", baseUsd: 0.5, aliases: ["old-fast"] }];
  test.each([
    [{ model: "fast" }, "fast", "0.0030", {}],
    [{ model: "fast", route: "" }, "fast", "0.0030", { route: "" }],
    [{ model: "fast", route: "default" }, "fast", "0.0030", { route: "default" }],
    [{ model: "fast", route: "ext" }, "fast@ext", "0.5000", { route: "ext" }],
    [{ model: "fast@ext" }, "fast@ext", "0.5000", {}],
    [{ model: "old-fast" }, "old-fast", "0.5000", {}],
    [{ model: "fast", storage: "persistent" }, "fast", "0.0030", { storage: "persistent" }],
  ])("%j", async (sent, model, usd, echoed) => {
    await within({ models }, async ({ create, detail, sandbox }) => {
      const shown = await detail(idIn(await create({ ...sent, input: { prompt: "a" } })));
      expect(shown).toMatchObject({ model, ...echoed });
      expect("route" in shown).toBe("route" in echoed);
      expect("storage" in shown).toBe("storage" in echoed);
      expect(sandbox.stats().tasks[0]!.usd).toBe(usd);
    });
  });
});

describe("idempotency", () => {
  const key = { "Idempotency-Key": "one" };

  test("the same key and bytes give the first task again, and no second bill", async () => {
    await within({}, async ({ create, sandbox }) => {
      const first = await create(GOOD, key);
      expect(first.headers.has("idempotent-replay")).toBe(false);
      const second = await create(GOOD, key);
      expect(second.status).toBe(200);
      expect(second.headers.get("idempotent-replay")).toBe("true");
      expect(idIn(second)).toBe(idIn(first));
      expect(sandbox.stats()).toMatchObject({ replays: 1, billedUsd: "0.0030" });
    });
  });

  test("the hash is over the bytes: the same meaning in other bytes is a mismatch", async () => {
    await within({}, async ({ create, sandbox }) => {
      await create(GOOD, key);
      const reply = await create(JSON.stringify(GOOD, null, 1), key);
      expect(reply.status).toBe(422);
      expect(reply.body).toMatchObject({ code: 422, error_code: "IDEMPOTENCY_KEY_MISMATCH" });
      expect(sandbox.stats().tasks).toHaveLength(1);
    });
  });

  test("without a key, and with another, every request makes a task", async () => {
    await within({}, async ({ create, sandbox }) => {
      for (const headers of [{}, {}, key, { "Idempotency-Key": "two" }]) await create(GOOD, headers);
      expect(sandbox.stats().tasks).toHaveLength(4);
    });
  });

  test("a key is forgotten after a day", async () => {
    const clock = handClock();
    await within(
      {},
      async ({ create, sandbox }) => {
        const first = await create(GOOD, key);
        clock.move(24 * HOUR - 1);
        expect(idIn(await create(GOOD, key))).toBe(idIn(first));
        clock.move(1);
        expect(idIn(await create(GOOD, key))).not.toBe(idIn(first));
        expect(sandbox.stats().tasks).toHaveLength(2);
      },
      clock,
    );
  });

  test("while the first request is being answered, a repeated one is held back with 409", async () => {
    const clock = handClock();
    await within(
      { faults: [{ kind: "slow", delayMs: 500, times: 1 }] },
      async ({ create, sandbox }) => {
        const first = create(GOOD, key);
        await until(() => sandbox.stats().tasks.length === 1);
        const second = await create(GOOD, key);
        expect(second.status).toBe(409);
        expect(second.headers.get("retry-after")).toBe("5");
        expect(second.body).toMatchObject({ error_code: "IDEMPOTENCY_KEY_PROCESSING" });
        clock.move(500);
        const id = idIn(await first);
        expect(idIn(await create(GOOD, key))).toBe(id);
      },
      clock,
    );
  });

  test("inFlightMs holds repeated ones back although the first reply was lost", async () => {
    const clock = handClock();
    await within(
      { faults: [{ kind: "dropAfterAccept", times: 1 }], idempotency: { inFlightMs: 5000 } },
      async ({ create, sandbox }) => {
        await expect(create(GOOD, key)).rejects.toThrow();
        expect((await create(GOOD, key)).status).toBe(409);
        clock.move(5000);
        expect((await create(GOOD, key)).headers.get("idempotent-replay")).toBe("true");
        expect(sandbox.stats().tasks).toHaveLength(1);
      },
      clock,
    );
  });

  test("a request that was turned down leaves no trace under its key", async () => {
    await within({}, async ({ create }) => {
      expect((await create({ model: "fast", input: {} }, key)).status).toBe(400);
      expect((await create(GOOD, key)).status).toBe(200);
    });
  });

  test("a key belongs to its account", async () => {
    const keys = [
      { key: "a", account: "one" },
      { key: "b", account: "two" },
    ];
    await within({ keys }, async ({ create }) => {
      const first = await create(GOOD, { ...key, Authorization: "Bearer a" });
      const second = await create(GOOD, { ...key, Authorization: "Bearer b" });
      expect(idIn(second)).not.toBe(idIn(first));
    });
  });

  test("at most 255 bytes", async () => {
    await within({}, async ({ create }) => {
      expect((await create(GOOD, { "Idempotency-Key": "k".repeat(255) })).status).toBe(200);
      const reply = await create(GOOD, { "Idempotency-Key": "k".repeat(256) });
      expect(reply.status).toBe(400);
      expect(reply.body).toMatchObject({ error_code: "INVALID_REQUEST" });
    });
  });
});

describe("balance", () => {
  test.each([
    ["task", { code: 402, data: null, message: expect.stringContaining("insufficient balance") }],
    ["gateway", { error: { code: "insufficient_balance", type: "hiapi_error", message: expect.any(String) } }],
  ] as const)("402 in the %s envelope, when the next bill is more than what is left", async (errorEnvelope, body) => {
    await within({ balanceUsd: 0.006, errorEnvelope }, async ({ create, sandbox }) => {
      expect((await create(GOOD)).status).toBe(200);
      expect((await create(GOOD)).status).toBe(200);
      const reply = await create(GOOD);
      expect(reply.status).toBe(402);
      expect(reply.body).toMatchObject(body);
      expect(sandbox.stats()).toMatchObject({ billedUsd: "0.0060", tasks: [{}, {}] });
    });
  });

  test("what is not billed does not use it up", async () => {
    await within({ balanceUsd: 0.003, faults: [{ kind: "fail", times: 3 }] }, async ({ create }) => {
      const statuses = [];
      for (let i = 0; i < 5; i++) statuses.push((await create(GOOD)).status);
      expect(statuses).toEqual([200, 200, 200, 200, 402]);
    });
  });
});
