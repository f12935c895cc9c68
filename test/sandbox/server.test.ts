import { connect } from "node:net";
import { expect, test } from "@jest/globals";
import { defaultScenario } from "../../src/sandbox/scenario.ts";
import { client, FAST, handClock, idIn, scenario, withSandbox, within } from "./client.ts";
import { startSandbox } from "../../src/sandbox/server.ts";

test("a task is made, ends, and its image can be downloaded; the books tell all of it", async () => {
  await within({}, async ({ create, detail, imageUrl, sandbox }) => {
    const reply = await create({ model: "fast", input: { prompt: "a red ball" } }, { "Idempotency-Key": "k" });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      code: 200,
      message: "success",
      data: { taskId: expect.stringMatching(/^tk-hiapi-[0-9A-HJKMNP-TV-Z]{26}$/) },
    });
    const id = idIn(reply);
    expect(await detail(id)).toMatchObject({ taskId: id, model: "fast", status: "success" });
    const image = await fetch(await imageUrl(id));
    expect(image.headers.get("content-type")).toBe("image/png");
    expect(
      Buffer.from(await image.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(sandbox.stats()).toEqual({
      tasks: [
        {
          taskId: id,
          account: "default",
          model: "fast",
          idempotencyKey: "k",
          prompt: "a red ball",
          usd: "0.0030",
          billed: true,
          status: "success",
          kind: "good",
          createdMs: expect.any(Number),
        },
      ],
      billedUsd: "0.0030",
      billedUsdByModel: { fast: "0.0030" },
      requests: { create: 1, read: 2, list: 0, pricing: 0, content: 0, image: 1, other: 0 },
      maxConcurrentRequests: 1,
      rateLimited: 0,
      replays: 0,
      imageDownloads: 1,
      keysSentElsewhere: 0,
    });
  });
});

test("every reply says that it is simulated, errors and images too", async () => {
  await within({}, async ({ sandbox, get, create, download }) => {
    const replies = [
      await get("/nowhere"),
      await get("/v1/tasks", {}),
      await get("/api/pricing"),
      await create("{"),
      await download(),
      await fetch(`${sandbox.url}/v1/tasks`, { method: "DELETE" }),
    ];
    for (const reply of replies) expect(reply.headers.get("x-simulated")).toBe("usable-image-cost sandbox");
  });
});

test("the same scenario gives the same tasks, whatever the idempotency keys are", async () => {
  const uneven = { models: [{ ...FAST, quality: { blank: 0.2, blurred: 0.3, wrongSize: 0.1, fail: 0.1 } }], seed: 5 };
  const kinds = async (prefix: string): Promise<string[]> => {
    const seen: string[] = [];
    await within(uneven, async ({ task, sandbox }) => {
      for (let i = 0; i < 40; i++) await task(`prompt ${i % 4}`, {}, { "Idempotency-Key": `${prefix}${i}` });
      seen.push(...sandbox.stats().tasks.map((each) => each.kind));
    });
    return seen;
  };
  const first = await kinds("a");
  expect(await kinds("b")).toEqual(first);
  expect(new Set(first).size).toBeGreaterThan(3);
});

test("with drawBy: key, the key alone tells attempts apart", async () => {
  const byKey = { models: [{ ...FAST, quality: { blurred: 0.5 } }], drawBy: "key" as const };
  const kinds = async (keys: readonly string[]): Promise<Record<string, string>> => {
    const seen: Record<string, string> = {};
    await within(byKey, async ({ task, sandbox }) => {
      for (const key of keys) await task("one", {}, { "Idempotency-Key": key });
      for (const each of sandbox.stats().tasks) seen[String(each.idempotencyKey)] = each.kind;
    });
    return seen;
  };
  const keys = Array.from({ length: 20 }, (_, i) => `key-${i}`);
  expect(await kinds(keys)).toEqual(await kinds(keys.toReversed()));
});

test("setScenario replaces what it is given and keeps the rest", async () => {
  await within({ balanceUsd: 1 }, async ({ create, sandbox }) => {
    sandbox.setScenario({ faults: [{ kind: "busy", times: 1 }] });
    expect((await create({ model: "fast", input: { prompt: "a" } })).status).toBe(503);
    expect((await create({ model: "fast", input: { prompt: "a" } })).status).toBe(200);
    sandbox.setScenario({ balanceUsd: 0.003 });
    expect((await create({ model: "fast", input: { prompt: "a" } })).status).toBe(402);
    expect(() => sandbox.setScenario({ balanceUsd: -1 })).toThrow();
  });
});

test("bills count what has ended by then, at the price of the moment of creation", async () => {
  const clock = handClock();
  const slow = { models: [{ ...FAST, latencyMs: 1000 }] };
  await within(
    slow,
    async ({ task, sandbox }) => {
      await task();
      expect(sandbox.stats()).toMatchObject({ billedUsd: "0.0000", tasks: [{ usd: "0.0030", billed: false, status: "queued" }] });
      sandbox.setScenario({ models: [{ ...FAST, latencyMs: 1000, baseUsd: 0.5 }] });
      clock.move(1000);
      expect(sandbox.stats()).toMatchObject({ billedUsd: "0.0030", tasks: [{ billed: true, status: "success" }] });
    },
    clock,
  );
});

test("odd requests are answered, and a client that goes away does no harm", async () => {
  await within({ faults: [{ kind: "imageSlow", delayMs: 5 }] }, async ({ sandbox, get, task, imageUrl }) => {
    const { port } = new URL(sandbox.url);
    const raw = (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(Number(port), "127.0.0.1", () => socket.write(text));
        socket.once("data", (data) => (resolve(data.toString()), socket.destroy()));
        socket.once("error", reject);
      });
    for (const path of ["//", "//x:99999/", "/v1/tasks/%", "*", "/v1/../cdn/tasks//0.png", "/%00"])
      expect(await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer k\r\n\r\n`)).toMatch(/^HTTP\/1\.1 (404|400)/);
    const url = await imageUrl(await task());
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        const stop = new AbortController();
        const reply = await fetch(url, { signal: stop.signal });
        stop.abort();
        await expect(reply.arrayBuffer()).rejects.toThrow();
      }),
    );
    expect((await get("/v1/tasks")).status).toBe(200);
  });
});

test("closing ends replies that are still waited for", async () => {
  const clock = handClock();
  const sandbox = await startSandbox({ scenario: scenario({ replyMs: 60_000 }), clock });
  const waiting = client(sandbox)
    .get("/v1/tasks")
    .then(
      () => "answered",
      () => "broken",
    );
  while (sandbox.stats().requests.list === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  await sandbox.close();
  expect(await waiting).toBe("broken");
});

test("the default scenario serves its six models, at the real clock, under its high advertised limit", async () => {
  await withSandbox({ scenario: defaultScenario }, async ({ get, create }) => {
    const list = (await get("/api/pricing", {})).body as { data: { model_name: string }[] };
    expect(list.data.map((row) => row.model_name)).toEqual([
      "z-image",
      "gpt-image-2/text-to-image",
      "gpt-image-2/image-to-image",
      "gpt-image-2.5-flare@pro",
      "seedream-5.0-pro/text-to-image",
      "qwen-image-2.0",
    ]);
    const reply = await create({ model: "z-image", input: { prompt: "a cat", aspect_ratio: "1:1", resolution: "1K" } });
    expect(reply.headers.get("x-ratelimit-limit")).toBe("6000");
  });
});
