import { describe, expect, test } from "@jest/globals";
import { createApi } from "../../../../src/adapters/providers/hiapi/api.ts";
import { createPace } from "../../../../src/adapters/providers/hiapi/pace.ts";
import { createPoller } from "../../../../src/adapters/providers/hiapi/poll.ts";
import { submitTask } from "../../../../src/adapters/providers/hiapi/submit.ts";
import type { Http, HttpReply } from "../../../../src/adapters/http.ts";
import { seededRandom } from "../../../../src/core/random.ts";
import type { Clock } from "../../../../src/core/ports.ts";
import { newLimiter } from "../../../../src/sandbox/limits.ts";
import { virtualClock } from "../../../support/virtual-clock.ts";

/** A provider in virtual time with HiAPI's documented limits: 60 requests a minute, 10 at once (hiapi.md, 1.7). */

const LIMIT = 60;
const MINUTE = 60_000;
const REPLY_MS = 150;

type Made = { readonly id: string; readonly created: number; readonly done: number };
type Counts = { creates: number; reads: number; refused: number };

function provider(clock: Clock, window: "fixed" | "sliding", seed: number): { http: Http; counts: Counts } {
  const limiter = newLimiter({ requestsPerMinute: LIMIT, concurrentRequests: 10, retryAfter: true, window });
  const random = seededRandom(seed, "latency");
  const tasks: Made[] = [];
  const counts: Counts = { creates: 0, reads: 0, refused: 0 };
  let running = 0;
  const reply = (status: number, headers: Readonly<Record<string, string>>, body: unknown): HttpReply => ({
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: new TextEncoder().encode(JSON.stringify(body)),
  });
  const latency = (): number => MINUTE * Math.exp(0.25 * normal(random));
  const show = (task: Made): object => ({
    taskId: task.id,
    status: clock.now() >= task.done ? "success" : "processing",
    created: task.created,
    output: clock.now() >= task.done ? [{ url: `https://images.example/${task.id}.png`, type: "image" }] : [],
  });
  const http: Http = async ({ method, url }) => {
    running++;
    await clock.sleep(REPLY_MS / 2);
    const { refused, headers } = limiter.admit(clock.now(), running - 1);
    let made: Made | null = null;
    let page: object[] = [];
    if (refused) counts.refused++;
    else if (method === "POST") {
      counts.creates++;
      made = { id: `T${tasks.length}`, created: clock.now(), done: clock.now() + latency() };
      tasks.push(made);
    } else {
      counts.reads++;
      const { searchParams } = new URL(url);
      const first = (Number(searchParams.get("page")) - 1) * 100;
      page = tasks
        .toReversed()
        .slice(first, first + 100)
        .map(show);
    }
    await clock.sleep(REPLY_MS / 2);
    running--;
    if (refused) return { ok: true, reply: reply(429, headers, { code: 429, message: "slow down" }) };
    if (made) return { ok: true, reply: reply(200, headers, { code: 200, data: { taskId: made.id } }) };
    return {
      ok: true,
      reply: reply(200, headers, { code: 200, data: { page: 1, size: 100, total: tasks.length, tasks: page } }),
    };
  };
  return { http, counts };
}

/** Box and Muller's method. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

async function generate(window: "fixed" | "sliding", seed: number, images: number, concurrency: number) {
  const clock = virtualClock();
  const { http, counts } = provider(clock, window, seed);
  const pace = createPace(clock);
  const random = seededRandom(seed, "jitter");
  const api = createApi({ http, clock, pace, baseUrl: "https://api.example", apiKey: "key" });
  const poller = createPoller({ api, clock, pace, random });
  const ends: number[] = [];
  let begun = 0;
  const one = async (): Promise<void> => {
    while (begun < images) {
      const key = `key-${begun++}`;
      const made = await submitTask({ api, clock, random }, { key, body: "{}" }, clock.now() + 10 * MINUTE);
      if (made.kind !== "created") throw new Error(made.kind);
      const end = await poller.settle(made.taskId, clock.now() + 10 * MINUTE);
      if (end.kind !== "image") throw new Error(end.kind);
      ends.push(clock.elapsed());
    }
  };
  await clock.run(Promise.all(Array.from({ length: concurrency }, one)));
  // The steady state: from the third minute until nothing new is begun.
  const [from, to] = [3 * MINUTE, clock.elapsed() - 2 * MINUTE];
  const steady = ends.filter((at) => at >= from && at < to).length / ((to - from) / MINUTE) / LIMIT;
  return { steady, ...counts };
}

describe.each(["fixed", "sliding"] as const)("images a minute under HiAPI's limits, with a %s window", (window) => {
  test.each([1, 2, 3])("are near the limit, seed %i", async (seed) => {
    const { steady, refused, creates } = await generate(window, seed, 600, 128);
    expect(creates).toBe(600);
    expect(steady).toBeGreaterThan(0.85);
    expect(refused).toBe(0);
  });
});
