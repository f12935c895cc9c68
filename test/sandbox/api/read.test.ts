import { describe, expect, test } from "@jest/globals";
import { FAST, handClock, within } from "../client.ts";

const SLOW = { models: [{ ...FAST, latencyMs: 10_000 }] };

test("the five statuses in order, `completed` 0 until the end, no output before it", async () => {
  const clock = handClock();
  await within(
    SLOW,
    async ({ task, detail }) => {
      const id = await task();
      const created = clock.now() / 1000;
      const seen: string[] = [];
      for (let second = 0; second < 10; second++, clock.move(1000)) {
        const shown = await detail(id);
        expect(shown).toEqual({ taskId: id, model: "fast", status: shown.status, created, completed: 0 });
        if (!seen.includes(shown.status)) seen.push(shown.status);
      }
      expect(seen).toEqual(["queued", "handling", "archiving"]);
      const end = await detail(id);
      expect(end).toEqual({
        taskId: id,
        model: "fast",
        status: "success",
        created,
        completed: created + 10,
        output: [
          {
            url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/cdn\/tasks\/.*\.png$/),
            type: "image",
            expireAt: created + 10 + 604_800,
          },
        ],
      });
      clock.move(5000);
      expect(await detail(id)).toEqual(end);
    },
    clock,
  );
});

test("the time part of the id is the time of creation", async () => {
  const clock = handClock(Date.UTC(2026, 8, 4, 15, 33, 57));
  await within(
    {},
    async ({ task }) => {
      const id = await task();
      const digits = id.slice("tk-hiapi-".length, "tk-hiapi-".length + 10).split("");
      const time = digits.reduce((sum, digit) => sum * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(digit), 0);
      expect(new Date(time).toISOString()).toBe("2026-09-04T15:33:57.000Z");
    },
    clock,
  );
});

test("a failed task is status 200 with an error and no output; an empty one has an empty output", async () => {
  const faults = [
    { kind: "refuse" as const, on: [1] },
    { kind: "fail" as const, on: [2], code: "TASK_TIMEOUT", message: "took too long" },
    { kind: "empty" as const, on: [3] },
  ];
  await within({ faults }, async ({ task, detail, sandbox }) => {
    const ids = [await task(), await task(), await task()];
    const [refused, failed, empty] = await Promise.all(ids.map((id) => detail(id)));
    expect(refused).toMatchObject({
      status: "fail",
      error: { code: "TASK_FAILED", message: "upstream rejected the prompt: content policy" },
    });
    expect(failed).toMatchObject({ status: "fail", error: { code: "TASK_TIMEOUT", message: "took too long" } });
    expect(refused).not.toHaveProperty("output");
    expect(empty).toMatchObject({ status: "success", output: [] });
    expect(empty).not.toHaveProperty("error");
    expect(sandbox.stats().tasks.map((each) => [each.kind, each.billed])).toEqual([
      ["refuse", false],
      ["fail", false],
      ["empty", true],
    ]);
  });
});

test("whether a task without an image is billed is the scenario's choice", async () => {
  const faults = [
    { kind: "refuse" as const, on: [1] },
    { kind: "fail" as const, on: [2] },
    { kind: "empty" as const, on: [3] },
  ];
  await within({ faults, billed: { fail: true, refuse: true, empty: false } }, async ({ task, sandbox }) => {
    for (let i = 0; i < 3; i++) await task();
    expect(sandbox.stats()).toMatchObject({ billedUsd: "0.0060", billedUsdByModel: { fast: "0.0060" } });
    expect(sandbox.stats().tasks.map((each) => each.billed)).toEqual([true, true, false]);
  });
});

test("404 for an unknown id and for another account's", async () => {
  const keys = [
    { key: "a", account: "one" },
    { key: "b", account: "two" },
    { key: "c", account: "one" },
  ];
  await within({ keys }, async ({ task, get }) => {
    const id = await task("x", {}, { Authorization: "Bearer a" });
    const read = async (key: string, task_ = id) => (await get(`/v1/tasks/${task_}`, { Authorization: `Bearer ${key}` })).status;
    expect(await read("a")).toBe(200);
    expect(await read("c")).toBe(200);
    expect(await read("b")).toBe(404);
    expect(await read("a", "tk-hiapi-01HZTQ8BX2N3GM3YFK4Z9D7VQR")).toBe(404);
    expect(await read("a", "%E0%A4%A")).toBe(404);
    expect((await get("/v1/tasks", { Authorization: "Bearer b" })).body).toMatchObject({ data: { total: 0, tasks: [] } });
  });
});

describe("the list", () => {
  type Listed = { page: number; size: number; total: number; tasks: { taskId: string; created: number }[] };

  test("pages, newest first; what is out of range counts as the default", async () => {
    const clock = handClock();
    await within(
      {},
      async ({ task, get }) => {
        const ids: string[] = [];
        for (let i = 0; i < 25; i++, clock.move(700)) ids.unshift(await task(`prompt ${i}`));
        const list = async (query: string) => (await get(`/v1/tasks${query}`)).body["data"] as Listed;
        const first = await list("");
        expect(first).toMatchObject({ page: 1, size: 10, total: 25 });
        expect(first.tasks.map((each) => each.taskId)).toEqual(ids.slice(0, 10));
        const created = first.tasks.map((each) => each.created);
        expect(created).toEqual(created.toSorted((a, b) => b - a));
        expect((await list("?page=3")).tasks.map((each) => each.taskId)).toEqual(ids.slice(20));
        expect((await list("?page=2&size=7")).tasks.map((each) => each.taskId)).toEqual(ids.slice(7, 14));
        expect((await list("?page=9")).tasks).toEqual([]);
        expect((await list("?size=100")).tasks).toHaveLength(25);
        for (const query of ["?page=0&size=101", "?page=-1&size=0", "?page=x&size=1e2", "?size=&page="])
          expect(await list(query)).toEqual(first);
      },
      clock,
    );
  });

  test("items are as the details are, but for the error, which is there when the scenario says so", async () => {
    await within({ faults: [{ kind: "fail", on: [2] }] }, async ({ task, get, detail, sandbox }) => {
      const [good, bad] = [await task("a"), await task("b")];
      const tasks = async () => ((await get("/v1/tasks")).body["data"] as { tasks: unknown[] }).tasks;
      const { error, ...rest } = await detail(bad);
      expect(error).toBeDefined();
      expect(await tasks()).toEqual([rest, await detail(good)]);
      sandbox.setScenario({ listErrors: true });
      expect(await tasks()).toEqual([await detail(bad), await detail(good)]);
    });
  });
});
