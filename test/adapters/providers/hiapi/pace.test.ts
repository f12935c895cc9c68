import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { createPace, type Pace, type RequestKind } from "../../../../src/adapters/providers/hiapi/pace.ts";
import { countingSignal } from "../../../support/signals.ts";
import { virtualClock, type VirtualClock } from "../../../support/virtual-clock.ts";

type Headers = Record<string, string>;
const OK = { status: 200, headers: {} };

function rate(limit: number, remaining: number, resetMs: number): Headers {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(Math.ceil(resetMs / 1000)),
  };
}

/** Whether a request of this kind may go at once; one that may not is called off again. */
async function isFree(pace: Pace, clock: VirtualClock, kind: RequestKind): Promise<boolean> {
  const off = new AbortController();
  let free = false;
  const entered = pace.enter(kind, off.signal).then(
    () => (free = true),
    () => false,
  );
  await clock.pass(0);
  off.abort(new Error("called off"));
  await entered;
  if (free) pace.left(null);
  return free;
}

/** The time until a request of this kind may go, in milliseconds. */
async function waitOf(pace: Pace, clock: VirtualClock, kind: RequestKind): Promise<number> {
  const before = clock.now();
  await clock.run(pace.enter(kind));
  pace.left(null);
  return clock.now() - before;
}

async function enter(pace: Pace, kind: RequestKind, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await pace.enter(kind);
}

describe("at once", () => {
  test("ten requests, of which nine may be creates", async () => {
    const clock = virtualClock();
    const pace = createPace(clock);
    await enter(pace, "create", 9);
    expect(await isFree(pace, clock, "create")).toBe(false);
    await enter(pace, "read", 1);
    expect(await isFree(pace, clock, "read")).toBe(false);
    pace.left(OK);
    expect(await isFree(pace, clock, "read")).toBe(true);
  });

  test("a read that waits goes before creates that wait longer", async () => {
    const clock = virtualClock();
    const pace = createPace(clock);
    await enter(pace, "read", 10);
    const order: string[] = [];
    const waiting = [pace.enter("create").then(() => order.push("create")), pace.enter("read").then(() => order.push("read"))];
    pace.left(OK);
    await clock.pass(0);
    expect(order).toEqual(["read"]);
    pace.left(OK);
    pace.left(OK);
    await Promise.all(waiting);
    expect(order).toEqual(["read", "create"]);
  });
});

describe("rate headers", () => {
  test("creates stop where the reads' reserve begins, reads go on to the last", async () => {
    const clock = virtualClock();
    const pace = createPace(clock);
    await pace.enter("read");
    pace.left({ status: 200, headers: rate(60, 5, clock.now() + 30_000) });
    await enter(pace, "create", 1);
    pace.left(null);
    expect(await isFree(pace, clock, "create")).toBe(false);
    for (let i = 0; i < 4; i++) {
      await pace.enter("read");
      pace.left(null);
    }
    expect(await isFree(pace, clock, "read")).toBe(false);
    expect(await waitOf(pace, clock, "create")).toBe(30_250);
  });

  test("replies out of order never give back what is used", async () => {
    const clock = virtualClock();
    const pace = createPace(clock);
    const reset = clock.now() + 40_000;
    await enter(pace, "read", 4);
    pace.left({ status: 200, headers: rate(60, 1, reset) });
    pace.left({ status: 200, headers: rate(60, 40, reset) });
    pace.left({ status: 200, headers: rate(60, 41, reset - 1000) });
    pace.left(null);
    expect(await isFree(pace, clock, "read")).toBe(false);
  });

  test("a window counts the requests that are under way when it begins", async () => {
    const clock = virtualClock();
    const pace = createPace(clock);
    await enter(pace, "read", 6);
    pace.left({ status: 200, headers: rate(10, 5, clock.now() + 20_000) });
    expect(await isFree(pace, clock, "read")).toBe(false);
  });

  const now = virtualClock().now();
  test.each([
    ["in the past, without a date", { "x-ratelimit-reset": String(now / 1000 - 3600) }, 0],
    ["in the past by a slow clock that a date tells of", behind(3600), 20_250],
    ["in the far future, without a date", { "x-ratelimit-reset": String(now / 1000 + 86_400) }, 65_000],
    ["in the far future by a fast clock that a date tells of", behind(-86_400), 20_250],
    ["in seconds from now", { "x-ratelimit-reset": "20" }, 20_250],
    ["in milliseconds", { "x-ratelimit-reset": String(now + 20_000) }, 20_250],
    ["that is no number", { "x-ratelimit-reset": "soon" }, 0],
    ["that is empty", { "x-ratelimit-reset": "" }, 0],
  ])("a reset %s", async (_, headers, expected) => {
    const clock = virtualClock();
    const pace = createPace(clock);
    await pace.enter("read");
    pace.left({ status: 200, headers: { ...rate(60, 0, 0), ...headers } });
    expect(await waitOf(pace, clock, "read")).toBe(expected);
  });

  /** Twenty seconds to go, told by a clock that is so many seconds behind ours. */
  function behind(seconds: number): Headers {
    const theirs = now - seconds * 1000;
    return { "x-ratelimit-reset": String(theirs / 1000 + 20), date: new Date(theirs).toUTCString() };
  }

  test.each([["0"], [""], ["-1"], ["many"], ["60, 60;w=60"]])("a limit of %j changes nothing", async (limit) => {
    const clock = virtualClock();
    const pace = createPace(clock);
    await pace.enter("read");
    pace.left({ status: 200, headers: { ...rate(60, 0, clock.now() + 20_000), "x-ratelimit-limit": limit } });
    expect(await isFree(pace, clock, "read")).toBe(true);
  });

  test("when a window is over, one request finds out what the next one allows", async () => {
    const clock = virtualClock();
    const pace = createPace(clock);
    await pace.enter("read");
    pace.left({ status: 200, headers: rate(60, 0, clock.now() + 30_000) });
    await clock.pass(30_250);
    await enter(pace, "create", 1);
    expect(await isFree(pace, clock, "create")).toBe(false);
    expect(await isFree(pace, clock, "read")).toBe(false);
    pace.left({ status: 200, headers: rate(60, 2, clock.now() + 60_000) });
    await enter(pace, "read", 2);
    expect(await isFree(pace, clock, "read")).toBe(false);
  });
});

describe("how often to look", () => {
  async function paceWith(remaining: number, limit = 60, resetIn = 59_750): Promise<Pace> {
    const clock = virtualClock();
    const pace = createPace(clock);
    for (const left of [limit - 1, remaining]) {
      await pace.enter("read");
      pace.left({ status: 200, headers: rate(limit, left, clock.now() + resetIn) });
    }
    return pace;
  }
  const seconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;

  test("as one likes when no limit is known, or it is far away", async () => {
    expect(createPace(virtualClock()).readEvery(100, 60_000)).toBe(0);
    expect((await paceWith(6000, 6000)).readEvery(100, 60_000)).toBeLessThan(15);
  });
  test.each([
    ["the whole window while it is not known how long a task takes", 50, 8, null, 1.2],
    ["what is left beside the creates of the tasks that will end", 50, 8, 60_000, 1.4],
    ["in step with the batches when the creates alone fill the window", 54, 8, 6_000, 10],
    ["four times a window at the least", 60, 64, 60_000, 15],
    ["as often as the last requests allow", 2, 64, 60_000, 30],
    ["once more at its end when nothing is left", 0, 64, 60_000, 60],
  ])("%s", async (_, remaining, tasks, typical, expected) => {
    expect(seconds((await paceWith(remaining)).readEvery(tasks, typical))).toBeCloseTo(expected, 0);
  });
  test("as the whole window allows when much of it is used up at first sight, since it carries over", async () => {
    const clock = virtualClock();
    const pace = createPace(clock);
    await pace.enter("read");
    pace.left({ status: 200, headers: rate(60, 10, clock.now() + 2_000) });
    expect(seconds(pace.readEvery(50, 60_000))).toBeCloseTo(6, 0);
  });
  test("leaves the room to creates that wait", async () => {
    const pace = await paceWith(12);
    expect(seconds(pace.readEvery(4, 60_000))).toBeCloseTo(7.5, 0);
    const signal = new AbortController();
    for (let count = 0; count < 12; count++) void pace.enter("create", signal.signal).catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
    expect(seconds(pace.readEvery(4, 60_000))).toBeCloseTo(15, 0);
    signal.abort();
  });
  test("as one likes once the window is over", async () => {
    const clock = virtualClock();
    const pace = createPace(clock);
    await pace.enter("read");
    pace.left({ status: 200, headers: rate(60, 4, clock.now() + 30_000) });
    await clock.pass(30_250);
    expect(pace.readEvery(8, 6_000)).toBe(0);
  });
});

describe("pauses", () => {
  const clock = virtualClock();
  test.each([
    ["429 with seconds", 429, "7", 7_000],
    ["429 with a date", 429, new Date(clock.now() + 12_000).toUTCString(), 12_000],
    ["429 with a long one, which is asked for again", 429, "86400", 65_000],
    ["503 with seconds", 503, "9", 9_000],
    ["503 without a word", 503, undefined, 0],
    ["429 without a word", 429, undefined, 500],
    ["429 that says at once", 429, "0", 500],
    ["429 with a date that has passed", 429, new Date(clock.now() - 5_000).toUTCString(), 500],
    ["429 with nonsense", 429, "in a while", 500],
  ])("%s", async (_, status, retryAfter, expected) => {
    const own = virtualClock();
    const pace = createPace(own);
    await enter(pace, "read", 2);
    pace.left({ status, headers: retryAfter === undefined ? {} : { "retry-after": retryAfter } });
    pace.left(null);
    const waits = (["create", "read"] as const).map(async (kind) => {
      await pace.enter(kind);
      pace.left(null);
      return own.elapsed();
    });
    expect(await own.run(Promise.all(waits))).toEqual([expected, expected]);
  });

  test("after a refusal one request goes at a time, and one more with each reply that is none", async () => {
    const own = virtualClock();
    const pace = createPace(own);
    await enter(pace, "read", 5);
    for (let i = 0; i < 5; i++) pace.left({ status: 429, headers: {} });
    await own.pass(500);
    await enter(pace, "read", 1);
    expect(await isFree(pace, own, "read")).toBe(false);
    pace.left(OK);
    await enter(pace, "read", 2);
    expect(await isFree(pace, own, "read")).toBe(false);
  });

  test("refusals in a row make the pause longer, refusals together do not", async () => {
    const own = virtualClock();
    const pace = createPace(own);
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      await own.run(pace.enter("read"));
      pace.left({ status: 429, headers: {} });
      waits.push(await waitOf(pace, own, "read"));
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 16_000]);
  });
});

describe("waiters", () => {
  test("one that is called off takes nobody's turn with it", async () => {
    const clock = virtualClock();
    const pace = createPace(clock);
    await enter(pace, "read", 10);
    const off = new AbortController();
    const called = pace.enter("create", off.signal);
    const stays = pace.enter("create");
    off.abort(new Error("off"));
    await expect(called).rejects.toThrow("off");
    pace.left(OK);
    pace.left(OK);
    await clock.run(stays);
  });

  test("one that is called off before it enters is not let in", async () => {
    await expect(createPace(virtualClock()).enter("read", AbortSignal.abort(new Error("off")))).rejects.toThrow("off");
  });

  test("leave no listener behind", async () => {
    const clock = virtualClock();
    const pace = createPace(clock);
    const counted = countingSignal();
    await enter(pace, "read", 10);
    const all = Array.from({ length: 20 }, () => pace.enter("create", counted.signal).then(() => pace.left(OK)));
    for (let i = 0; i < 10; i++) pace.left(OK);
    await clock.run(Promise.all(all));
    expect(counted.listeners()).toBe(0);
  });

  test("never get stuck, whatever servers answer and whoever goes away", async () => {
    const reply = fc.record({
      status: fc.constantFrom(200, 200, 200, 429, 503, 500),
      retryAfter: fc.option(fc.constantFrom("0", "1", "30", "never", new Date(Date.UTC(2026, 0, 1)).toUTCString())),
      remaining: fc.option(fc.integer({ min: 0, max: 12 })),
      resetIn: fc.integer({ min: -5_000, max: 90_000 }),
      takes: fc.integer({ min: 0, max: 3_000 }),
    });
    const request = fc.record({
      kind: fc.constantFrom<RequestKind>("create", "read"),
      at: fc.integer({ min: 0, max: 5_000 }),
      offAt: fc.option(fc.integer({ min: 0, max: 8_000 }), { freq: 3 }),
      reply: fc.option(reply, { freq: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 40 }), async (requests) => {
        const clock = virtualClock();
        const pace = createPace(clock);
        let active = 0;
        const one = async ({ kind, at, offAt, reply: told }: (typeof requests)[number]): Promise<void> => {
          const off = new AbortController();
          await clock.sleep(at);
          if (offAt !== null) void clock.sleep(offAt).then(() => off.abort(new Error("off")));
          await pace.enter(kind, off.signal);
          expect(++active).toBeLessThanOrEqual(10);
          await clock.sleep(told?.takes ?? 100);
          active--;
          if (!told) return pace.left(null);
          const headers = told.remaining === null ? {} : rate(12, told.remaining, clock.now() + told.resetIn);
          pace.left({
            status: told.status,
            headers: { ...headers, ...(told.retryAfter === null ? {} : { "retry-after": told.retryAfter }) },
          });
        };
        // A wait is bounded: each refusal and each window costs at most about a minute.
        await clock.run(
          Promise.all(requests.map((each) => one(each).catch((error: Error) => expect(error.message).toBe("off")))),
          3_600_000,
        );
        expect(active).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe("against a server with a limit of 60 a minute", () => {
  /** Sends `count` requests through the pace; refused ones again. Returns how long it took and how many were refused. */
  async function flood(
    count: number,
    window: "fixed" | "bucket",
    headers: boolean,
  ): Promise<{ minutes: number; refused: number }> {
    const clock = virtualClock();
    const pace = createPace(clock);
    let used = 0;
    let since = clock.now();
    let refused = 0;
    const serve = (): { status: number; headers: Headers } => {
      const now = clock.now();
      if (window === "bucket") {
        used = Math.max(0, used - (now - since) / 1000);
        since = now;
      } else if (now - since >= 60_000) [used, since] = [0, now];
      const admitted = used + 1 <= 60;
      if (admitted) used++;
      else refused++;
      return { status: admitted ? 200 : 429, headers: headers ? rate(60, Math.max(0, 60 - used), since + 60_000) : {} };
    };
    const one = async (): Promise<void> => {
      for (;;) {
        await pace.enter("create");
        await clock.sleep(50);
        const reply = serve();
        pace.left(reply);
        if (reply.status === 200) return;
      }
    };
    await clock.run(Promise.all(Array.from({ length: count }, one)));
    return { minutes: clock.elapsed() / 60_000, refused };
  }

  test("headers keep all requests within it, close to the limit", async () => {
    const { minutes, refused } = await flood(200, "fixed", true);
    expect(refused).toBeLessThanOrEqual(2);
    expect(minutes).toBeLessThan(3.2);
  });

  test("without headers refusals are few, and the limit is nearly used", async () => {
    const fixed = await flood(200, "fixed", false);
    expect(fixed.refused).toBeLessThan(70);
    expect(fixed.minutes).toBeLessThan(4);
    const bucket = await flood(200, "bucket", false);
    expect(bucket.refused).toBeLessThan(250);
    expect(bucket.minutes).toBeLessThan(3);
  });
});
