import { request } from "undici";
import type { Clock } from "../src/core/ports.ts";
import type { Double } from "./double/start.ts";
import { MODEL } from "./workspace.ts";

/** What most clients do: make a task, then read it every three seconds until it is done; a 429 is tried again after as long. */

const EVERY_MS = 3_000;
const MINUTE = 60_000;

export type NaiveEnd = { readonly perMinute: number; readonly refusedPerImage: number };

/** Keeps `tasks` tasks going for so many minutes; the first two are not counted. */
export async function runNaive(
  double: Double,
  clock: Clock,
  { tasks, minutes }: { readonly tasks: number; readonly minutes: number },
): Promise<NaiveEnd> {
  const from = clock.now() + 2 * MINUTE;
  const to = clock.now() + minutes * MINUTE;
  let images = 0;
  let made = 0;
  const keepGoing = async (): Promise<void> => {
    while (clock.now() < to) {
      const prompt = `picture number ${++made}`;
      const body = JSON.stringify({ model: MODEL, input: { prompt } });
      const created = await insist(clock, to, () => ask(double, "POST", "/v1/tasks", body));
      const path = `/v1/tasks/${created?.data?.taskId}`;
      for (;;) {
        await clock.sleep(EVERY_MS);
        const read = await insist(clock, to, () => ask(double, "GET", path));
        if (!read) return;
        if (read.data?.status !== "success") continue;
        if (clock.now() >= from && clock.now() < to) images++;
        break;
      }
    }
  };
  await Promise.all(Array.from({ length: tasks }, keepGoing));
  const { rateLimited } = await double.count();
  return { perMinute: images / ((to - from) / MINUTE), refusedPerImage: rateLimited / Math.max(1, images) };
}

type Reply = { readonly data?: { readonly taskId?: string; readonly status?: string } };

async function ask(double: Double, method: "GET" | "POST", path: string, body?: string): Promise<Reply | null> {
  const headers = { authorization: "Bearer any", "content-type": "application/json" };
  const reply = await request(double.url + path, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await reply.body.text();
  return reply.statusCode === 200 ? (JSON.parse(text) as Reply) : null;
}

/** Tries again until the time is over; null then. */
async function insist(clock: Clock, to: number, request_: () => Promise<Reply | null>): Promise<Reply | null> {
  while (clock.now() < to) {
    const reply = await request_();
    if (reply) return reply;
    await clock.sleep(EVERY_MS);
  }
  return null;
}
