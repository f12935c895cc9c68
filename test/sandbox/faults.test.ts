import { describe, expect, test } from "@jest/globals";
import type { ScenarioInput } from "../../src/sandbox/scenario.ts";
import { handClock, idIn, until, within } from "./client.ts";
import type { Answer, Api } from "./client.ts";

type FaultInput = NonNullable<ScenarioInput["faults"]>[number];
const GOOD = { model: "fast", input: { prompt: "a" } };
const KEY = { "Idempotency-Key": "one" };

/** The statuses of so many creates, "dropped" where there was no reply. */
async function statuses({ create }: Api, count: number): Promise<(number | string)[]> {
  const seen: (number | string)[] = [];
  for (let i = 0; i < count; i++)
    seen.push(
      await create(GOOD).then(
        (reply: Answer) => reply.status,
        () => "dropped",
      ),
    );
  return seen;
}

describe("before a task is made", () => {
  test.each<[FaultInput, number | string]>([
    [{ kind: "rateLimited", on: [2] }, 429],
    [{ kind: "busy", on: [2] }, 503],
    [{ kind: "serverError", on: [2] }, 500],
    [{ kind: "serverError", status: 502, on: [2] }, 502],
    [{ kind: "drop", on: [2] }, "dropped"],
    [{ kind: "notFound", on: [2] }, 404],
  ])("%j", async (fault, status) => {
    await within({ faults: [fault] }, async (api) => {
      expect(await statuses(api, 3)).toEqual([200, status, 200]);
      expect(api.sandbox.stats().tasks).toHaveLength(2);
    });
  });

  test("malformed JSON, and the 429 with its Retry-After and envelope", async () => {
    const faults: FaultInput[] = [
      { kind: "malformed", on: [1] },
      { kind: "rateLimited", on: [2], retryAfterSeconds: 7 },
    ];
    await within({ faults, errorEnvelope: "gateway" }, async ({ create, sandbox }) => {
      const malformed = await create(GOOD);
      expect(malformed.status).toBe(200);
      expect(() => JSON.parse(malformed.text) as unknown).toThrow();
      const limited = await create(GOOD);
      expect(limited.headers.get("retry-after")).toBe("7");
      expect(limited.body).toMatchObject({ error: { code: "rate_limit_exceeded" } });
      expect(sandbox.stats()).toMatchObject({ tasks: [], rateLimited: 1 });
    });
  });
});

describe("after the task was made", () => {
  test.each<[FaultInput, string]>([
    [{ kind: "dropAfterAccept", times: 1 }, "dropped"],
    [{ kind: "serverErrorAfterAccept", times: 1 }, "500"],
    [{ kind: "malformedAfterAccept", times: 1 }, "not JSON"],
  ])("%j: the same key finds it again", async (fault, first) => {
    await within({ faults: [fault] }, async ({ create, sandbox }) => {
      const seen = await create(GOOD, KEY).then(
        (reply) => (reply.status === 200 ? "not JSON" : String(reply.status)),
        () => "dropped",
      );
      expect(seen).toBe(first);
      const [task] = sandbox.stats().tasks;
      const again = await create(GOOD, KEY);
      expect(again.headers.get("idempotent-replay")).toBe("true");
      expect(idIn(again)).toBe(task!.taskId);
      expect(sandbox.stats()).toMatchObject({ tasks: [{}], billedUsd: "0.0030" });
    });
  });

  test("a slow reply comes late, but comes", async () => {
    const clock = handClock();
    await within(
      { faults: [{ kind: "slow", delayMs: 30_000 }] },
      async ({ create, sandbox }) => {
        let answered = false;
        const reply = create(GOOD).then((answer) => ((answered = true), answer));
        await until(() => sandbox.stats().tasks.length === 1);
        clock.move(29_999);
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect(answered).toBe(false);
        clock.move(1);
        expect((await reply).status).toBe(200);
      },
      clock,
    );
  });
});

describe("of tasks", () => {
  test("stuck, late and odd statuses", async () => {
    const clock = handClock();
    const faults: FaultInput[] = [
      { kind: "stuck", on: [1] },
      { kind: "late", latencyMs: 60_000, on: [2, 3] },
      { kind: "oddStatus", status: "moderating", on: [3] },
    ];
    await within(
      { faults },
      async ({ task, detail, sandbox }) => {
        const ids = [await task(), await task(), await task()];
        const shown = async (): Promise<string[]> => Promise.all(ids.map(async (id) => (await detail(id)).status));
        expect(await shown()).toEqual(["handling", "queued", "moderating"]);
        clock.move(60_000);
        expect(await shown()).toEqual(["handling", "success", "success"]);
        clock.move(1e9);
        expect((await shown())[0]).toBe("handling");
        expect(sandbox.stats().tasks.map((each) => each.billed)).toEqual([false, true, true]);
      },
      clock,
    );
  });

  test("by chance, by number, for one model; each fault counts its own occasions", async () => {
    const faults: FaultInput[] = [
      { kind: "fail", chance: 0.25 },
      { kind: "empty", model: "other" },
    ];
    await within({ faults }, async ({ task, sandbox }) => {
      for (let i = 0; i < 200; i++) await task();
      const failed = sandbox.stats().tasks.filter((each) => each.kind === "fail").length;
      expect(failed).toBeGreaterThan(25);
      expect(failed).toBeLessThan(75);
      expect(sandbox.stats().tasks.some((each) => each.kind === "empty")).toBe(false);
    });
  });
});

describe("of the list and of single reads", () => {
  test.each<[FaultInput, string, number]>([
    [{ kind: "notFound", at: "list" }, "/v1/tasks", 404],
    [{ kind: "serverError", at: "list" }, "/v1/tasks", 500],
    [{ kind: "rateLimited", at: "list" }, "/v1/tasks", 429],
    [{ kind: "busy", at: "read" }, "/v1/tasks/ID", 503],
    [{ kind: "serverError", at: "pricing" }, "/api/pricing", 500],
    [{ kind: "notFound", at: "content" }, "/api/models/content?name=fast", 404],
  ])("%j leaves the others as they are", async (fault, path, status) => {
    await within({ faults: [fault] }, async ({ task, get }) => {
      const id = await task();
      expect((await get(path.replace("ID", id))).status).toBe(status);
      for (const other of ["/v1/tasks", `/v1/tasks/${id}`, "/api/pricing", "/api/models/content?name=fast"])
        if (other !== path.replace("ID", id)) expect((await get(other)).status).toBe(200);
    });
  });

  test("malformed and dropped", async () => {
    const faults: FaultInput[] = [
      { kind: "malformed", at: "list", on: [1] },
      { kind: "drop", at: "list", on: [2] },
      { kind: "malformed", at: "pricing", on: [1] },
    ];
    await within({ faults }, async ({ get }) => {
      expect(() => JSON.parse("") as unknown).toThrow();
      const list = await get("/v1/tasks");
      expect([list.status, list.body]).toEqual([200, {}]);
      await expect(get("/v1/tasks")).rejects.toThrow();
      expect((await get("/v1/tasks")).status).toBe(200);
      expect((await get("/api/pricing")).body).toEqual({});
    });
  });
});
