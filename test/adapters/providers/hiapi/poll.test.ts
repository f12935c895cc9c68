import { describe, expect, test } from "@jest/globals";
import type { Api, Reply } from "../../../../src/adapters/providers/hiapi/api.ts";
import { createPace, type Pace } from "../../../../src/adapters/providers/hiapi/pace.ts";
import { createPoller } from "../../../../src/adapters/providers/hiapi/poll.ts";
import type { TaskEnd } from "../../../../src/core/ports.ts";
import { countingSignal } from "../../../support/signals.ts";
import { virtualClock, type VirtualClock } from "../../../support/virtual-clock.ts";

type Item = Record<string, unknown>;
type Task = { readonly id: string; readonly at: number; readonly latency: number; readonly end: Item };
type Answer = Reply | "normal";
type Server = {
  /** What the list or a read answers instead of the truth. */
  list?: (page: number, asked: number) => Answer;
  single?: (id: string, asked: number) => Answer;
  /** How a task looks in the list; the whole of it unless told. */
  inList?: (item: Item) => Item | null;
  pageSize?: number;
  replyMs?: number;
};

const IMAGE = (id: string): Item => ({ status: "success", output: [{ url: `https://cdn.example/${id}`, type: "image" }] });
const FAIL: Item = { status: "fail", error: { code: "TASK_FAILED", message: "upstream broke" } };
const ok = (data: unknown): Reply => ({ ok: true, status: 200, headers: {}, text: JSON.stringify({ code: 200, data }) });
const http = (status: number, text = "", headers: Record<string, string> = {}): Reply => ({ ok: true, status, headers, text });
const MINUTES = 60_000;

function without(item: Item, key: string): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== key));
}

/** A HiAPI with tasks that end after a time, a poller in front of it, and no real time. */
function world(server: Server = {}) {
  const clock = virtualClock();
  const pace = createPace(clock);
  const tasks = new Map<string, Task>();
  const asked = { list: 0, single: 0 };
  const show = ({ id, at, latency, end }: Task): Item => {
    const base = { taskId: id, model: "m", created: Math.floor(at / 1000) };
    return clock.now() >= at + latency ? { ...base, completed: 1, ...end } : { ...base, status: "handling", completed: 0 };
  };
  const list = (page: number, size: number): Reply => {
    const all = [...tasks.values()].toReversed().map(show);
    const shown = all
      .slice((page - 1) * size, page * size)
      .flatMap((item) => (server.inList ? (server.inList(item) ?? []) : item));
    return ok({ page, size, total: all.length, tasks: shown });
  };
  const answer = (path: string): Reply => {
    const [, id] = /^\/v1\/tasks\/(.+)$/.exec(path) ?? [];
    if (id !== undefined) {
      asked.single++;
      const told = server.single?.(id, asked.single) ?? "normal";
      if (told !== "normal") return told;
      const task = tasks.get(id);
      return task ? ok(show(task)) : http(404);
    }
    const page = Number(/page=(\d+)/.exec(path)?.[1]);
    asked.list++;
    const told = server.list?.(page, asked.list) ?? "normal";
    return told === "normal" ? list(page, server.pageSize ?? 100) : told;
  };
  const api: Api = {
    post: () => Promise.reject(new Error("a poll creates nothing")),
    get: async (path, signal) => {
      await pace.enter("read", signal);
      let reply: Reply | null = null;
      try {
        await clock.sleep(server.replyMs ?? 20, signal);
        return (reply = answer(path));
      } finally {
        pace.left(reply?.ok ? reply : null);
      }
    },
  };
  const poller = createPoller({ api, clock, pace, random: () => 1 });
  return {
    clock,
    pace,
    asked,
    add: (id: string, latency: number, end: Item = IMAGE(id)) => void tasks.set(id, { id, at: clock.now(), latency, end }),
    settle: (id: string, limitMs = 10 * MINUTES, signal?: AbortSignal) => poller.settle(id, clock.now() + limitMs, signal),
  };
}

/** Makes one task, waits for it, and tells how it ended and what it took. */
async function one(server: Server, { latency = 5_000, end, limitMs }: { latency?: number; end?: Item; limitMs?: number } = {}) {
  const at = world(server);
  at.add("t", latency, end ?? IMAGE("t"));
  const told = await at.clock.run(at.settle("t", limitMs), 60 * MINUTES);
  return { end: told, took: at.clock.elapsed(), ...at.asked };
}

const THE_IMAGE: TaskEnd = { kind: "image", url: "https://cdn.example/t" };

describe("one request shows many tasks", () => {
  test("a hundred tasks cost as many looks as one", async () => {
    const at = world();
    const all = Array.from({ length: 100 }, (_, i) => {
      at.add(`t${i}`, 20_000 + i * 10);
      return at.settle(`t${i}`);
    });
    const ends = await at.clock.run(Promise.all(all));
    expect(ends.map((end) => end.kind)).toEqual(Array.from({ length: 100 }, () => "image"));
    expect(at.asked.single).toBe(0);
    expect(at.asked.list).toBeLessThan(60);
  });

  test("250 tasks are on three pages", async () => {
    const at = world();
    const all = Array.from({ length: 250 }, (_, i) => {
      at.add(`t${i}`, 5_000);
      return at.settle(`t${i}`);
    });
    await at.clock.run(Promise.all(all));
    expect(at.asked.single).toBe(0);
    expect(at.clock.elapsed()).toBeLessThan(8_000);
  });

  test("a server that puts ten on a page, whatever is asked, is read page by page", async () => {
    const at = world({ pageSize: 10 });
    const all = Array.from({ length: 40 }, (_, i) => {
      at.add(`t${i}`, 5_000);
      return at.settle(`t${i}`);
    });
    await at.clock.run(Promise.all(all));
    expect(at.asked.single).toBe(0);
  });

  test("tasks of others in the account push ours off the list: those are read by themselves", async () => {
    const at = world();
    at.add("mine", 30_000);
    for (let i = 0; i < 700; i++) at.add(`foreign${i}`, 1_000_000);
    expect((await at.clock.run(at.settle("mine"))).kind).toBe("image");
    expect(at.asked.list).toBeLessThanOrEqual(10);
    expect(at.asked.single).toBeLessThan(40);
  });

  test("a task that ended long ago is known at the first look", async () => {
    const at = world();
    at.add("t", 0);
    await at.clock.pass(3_600_000);
    const before = at.clock.now();
    await at.clock.run(at.settle("t"));
    expect(at.clock.now() - before).toBeLessThan(200);
  });
});

describe("a list that is missing, broken or short does not hide an image", () => {
  test.each<[string, Server]>([
    ["missing", { list: () => http(404) }],
    ["not allowed as a method", { list: () => http(405) }],
    ["a bad request", { list: () => http(400, '{"code":400,"message":"no"}') }],
    ["a redirect", { list: () => http(302, "", { location: "/" }) }],
    ["always half a text", { list: () => http(200, '{"code":200,"data":{"tasks":[{"ta') }],
    ["a page", { list: () => http(200, "<html>") }],
    ["of another shape", { list: () => ok([]) }],
    ["always a server error", { list: () => http(500) }],
    ["always busy", { list: () => http(503) }],
    ["rate limited by itself", { list: () => http(429) }],
    ["never answered", { list: () => ({ ok: false, sent: true, message: "no reply within 60 s" }) }],
    ["always empty", { list: () => ok({ page: 1, size: 100, total: 0, tasks: [] }) }],
    ["empty, with a total", { list: () => ok({ total: 5, tasks: [] }) }],
    ["without our task", { inList: () => null }],
    ["without ids", { inList: (item) => without(item, "taskId") }],
    ["without outputs", { inList: (item) => without(item, "output") }],
    ["with nulls", { inList: (item) => ({ ...item, output: null, error: null, created: null, completed: "0" }) }],
    ["broken once", { list: (_, asked) => (asked === 1 ? http(200, "{") : "normal") }],
    ["broken every other time", { list: (_, asked) => (asked % 2 === 1 ? http(502) : "normal") }],
  ])("%s", async (_, server) => {
    const { end, took, list, single } = await one(server, { latency: 20_000 });
    expect(end).toEqual(THE_IMAGE);
    expect(took).toBeLessThan(20_000 + 20_000);
    expect(list + single).toBeLessThan(60);
  });

  test("a list that was broken is asked again after a while", async () => {
    const { list, single } = await one({ list: (_, asked) => (asked === 1 ? http(404) : "normal") }, { latency: 3 * MINUTES });
    expect(list).toBeGreaterThan(5);
    expect(single).toBeLessThan(60);
  });

  test("one bad page among many tasks does not start a read of each", async () => {
    const at = world({ list: (_, asked) => (asked === 2 ? http(500) : "normal") });
    const all = Array.from({ length: 60 }, (_, i) => {
      at.add(`t${i}`, 10_000);
      return at.settle(`t${i}`);
    });
    await at.clock.run(Promise.all(all));
    expect(at.asked.single).toBe(0);
  });
});

describe("how a task ends", () => {
  const noErrors: Server = { inList: (item) => without(item, "error") };
  test("the list says why it failed", async () => {
    const told = await one({}, { end: FAIL });
    expect(told).toMatchObject({ end: { kind: "failed", message: "TASK_FAILED: upstream broke" }, single: 0 });
  });
  test("the list does not say why: one read does", async () => {
    const told = await one(noErrors, { end: FAIL });
    expect(told).toMatchObject({ end: { kind: "failed", message: "TASK_FAILED: upstream broke" }, single: 1 });
  });
  test("a refusal is told from a failure", async () => {
    const end = { status: "fail", error: { code: "TASK_FAILED", message: "upstream rejected the prompt: content policy" } };
    expect((await one(noErrors, { end })).end.kind).toBe("refused");
  });
  test("why it failed is asked for again when the read is turned down", async () => {
    const told = await one({ ...noErrors, single: (_, asked) => (asked < 3 ? http(429) : "normal") }, { end: FAIL });
    expect(told.end).toEqual({ kind: "failed", message: "TASK_FAILED: upstream broke" });
  });
  test("why it failed stays unknown when no read is answered", async () => {
    const told = await one({ ...noErrors, single: () => http(500) }, { end: FAIL });
    expect(told.end).toEqual({ kind: "failed", message: "no reason was given" });
    expect(told.single).toBe(5);
  });
  test("a success without an image is confirmed by one read", async () => {
    expect(await one({}, { end: { status: "success", output: [] } })).toMatchObject({ end: { kind: "empty" }, single: 1 });
  });
  test("a state that no document knows is in progress", async () => {
    const server: Server = { inList: (item) => (item["status"] === "handling" ? { ...item, status: "moderating" } : item) };
    expect((await one(server, { latency: 30_000 })).end).toEqual(THE_IMAGE);
  });
  test("capitals count as the same", async () => {
    expect((await one({}, { end: { ...IMAGE("t"), status: "SUCCESS" } })).end).toEqual(THE_IMAGE);
  });
});

describe("a task that is not known", () => {
  test("by nobody is lost after some reads and seconds", async () => {
    const at = world();
    const end = await at.clock.run(at.settle("nobody's"));
    expect(end).toMatchObject({ kind: "lost", message: expect.stringContaining("does not know") });
    expect(at.asked.single).toBeGreaterThanOrEqual(3);
    expect(at.clock.elapsed()).toBeGreaterThan(4_000);
    expect(at.clock.elapsed()).toBeLessThan(30_000);
  });
  test("for a moment, since it is new, is waited for", async () => {
    const told = await one({ list: () => http(404), single: (_, asked) => (asked <= 4 ? http(404) : "normal") });
    expect(told.end).toEqual(THE_IMAGE);
  });
});

describe("a stuck task", () => {
  test("is given up at its deadline, after a last read, with what was seen of it", async () => {
    const { end, took, single } = await one({}, { latency: Infinity, limitMs: 5 * MINUTES });
    expect(end).toMatchObject({ kind: "lost", message: expect.stringContaining('last seen as "handling"') });
    expect(took).toBeGreaterThanOrEqual(5 * MINUTES);
    expect(took).toBeLessThan(5 * MINUTES + 5_000);
    expect(single).toBe(1);
  });

  test("that ends while the list is out of date is found by the last read", async () => {
    const stale: Server = { inList: (item) => ({ taskId: item["taskId"], status: "handling" }) };
    expect((await one(stale, { limitMs: 2 * MINUTES })).end).toEqual(THE_IMAGE);
  });

  test.each<[string, Server, number]>([
    ["the list", {}, 230],
    ["single reads", { list: () => http(404) }, 240],
    ["a list that does not show it", { inList: () => null }, 240],
    ["a list that is broken", { list: () => http(500) }, 260],
  ])("over ten minutes costs few requests by %s", async (_, server, most) => {
    const { list, single } = await one(server, { latency: Infinity });
    expect(list + single).toBeLessThan(most);
  });

  test("does not slow others down, and they do not make it a storm", async () => {
    const at = world();
    at.add("stuck", Infinity);
    const stuck = at.settle("stuck");
    const others = async (): Promise<number> => {
      let worst = 0;
      for (let i = 0; i < 100; i++) {
        at.add(`t${i}`, 2_000);
        const before = at.clock.now();
        await at.settle(`t${i}`);
        worst = i > 5 ? Math.max(worst, at.clock.now() - before) : worst;
      }
      return worst;
    };
    const [, worst] = await at.clock.run(Promise.all([stuck, others()]));
    expect(worst).toBeLessThan(2_200);
    expect(at.asked.list).toBeLessThan(900);
  });

  test("16 of them, one by one, stay within what a client may ask", async () => {
    const at = world({ list: () => http(404) });
    const all = Array.from({ length: 16 }, (_, i) => {
      at.add(`t${i}`, Infinity);
      return at.settle(`t${i}`);
    });
    await at.clock.run(Promise.all(all));
    // HiAPI's own clients read each task every three seconds.
    expect(at.asked.single / 16).toBeLessThan(230);
  });
});

describe("a provider that takes no more requests", () => {
  test.each([401, 402, 403])("%d ends all waits at once", async (status) => {
    const at = world({ list: (_, asked) => (asked < 3 ? "normal" : http(status, '{"error":{"code":"x","message":"no"}}')) });
    for (const id of ["a", "b", "c"]) at.add(id, Infinity);
    const ends = await at.clock.run(Promise.all(["a", "b", "c"].map((id) => at.settle(id))));
    expect(ends.map((end) => end.kind)).toEqual(["stopped", "stopped", "stopped"]);
    expect(at.clock.elapsed()).toBeLessThan(5_000);
  });
});

describe("an abort", () => {
  test("ends the wait, the look and all that hangs on the signal", async () => {
    const at = world({ replyMs: 50_000 });
    const counted = countingSignal();
    at.add("t", Infinity);
    const wait = at.settle("t", 10 * MINUTES, counted.signal);
    wait.catch(() => undefined);
    await at.clock.pass(1_000);
    counted.abort();
    await expect(wait).rejects.toThrow("off");
    await at.clock.pass(0);
    expect(counted.listeners()).toBe(0);
    expect(at.clock.sleepers()).toBe(0);
  });

  test("before the wait begins is noticed", async () => {
    const at = world();
    at.add("t", Infinity);
    await expect(at.settle("t", MINUTES, AbortSignal.abort(new Error("off")))).rejects.toThrow("off");
    expect(at.clock.sleepers()).toBe(0);
  });

  test("of one leaves the others waiting, and later ones are served", async () => {
    const at = world();
    const off = new AbortController();
    at.add("a", 5_000);
    at.add("b", 5_000);
    const gone = at.settle("a", MINUTES, off.signal);
    gone.catch(() => undefined);
    const stays = at.settle("b");
    off.abort(new Error("off"));
    expect((await at.clock.run(stays)).kind).toBe("image");
    at.add("c", 1_000);
    expect((await at.clock.run(at.settle("c"))).kind).toBe("image");
  });

  test("listeners go when their tasks end", async () => {
    const at = world();
    const counted = countingSignal();
    for (let round = 0; round < 5; round++) {
      const ids = Array.from({ length: 20 }, (_, i) => `r${round}-${i}`);
      for (const id of ids) at.add(id, 1_000);
      await at.clock.run(Promise.all(ids.map((id) => at.settle(id, MINUTES, counted.signal))));
    }
    expect(counted.listeners()).toBe(0);
    expect(counted.most()).toBeLessThanOrEqual(20);
  });
});

test("looks are as rare as the pace wants them", async () => {
  const at = world();
  const congested: Pace = { ...at.pace, readEvery: () => 15_000 };
  const clock: VirtualClock = at.clock;
  let looks = 0;
  const api: Api = {
    post: () => Promise.reject(new Error()),
    get: async () => {
      looks++;
      await clock.sleep(20);
      return ok({ total: 1, tasks: [{ taskId: "t", status: "handling" }] });
    },
  };
  const wait = createPoller({ api, clock, pace: congested, random: () => 1 }).settle("t", clock.now() + 5 * MINUTES);
  await clock.run(wait);
  expect(looks).toBeLessThanOrEqual(22);
});
