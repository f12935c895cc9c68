import type { Clock, TaskEnd } from "../../../core/ports.ts";
import { backoffMs } from "../../retry.ts";
import type { Api } from "./api.ts";
import type { Pace } from "./pace.ts";
import { READS_KEPT } from "./pace.ts";
import { createRhythm } from "./rhythm.ts";
import { stopFor } from "./submit.ts";
import { describeError, isRefusal, readError, readTask, readTaskList, type Task } from "./wire.ts";

/**
 * Waits for many tasks with few requests: GET /v1/tasks shows up to 100 of them at once, newest first. What the list does not show,
 * and everything when the list is broken, is read one by one.
 */
export type Poller = { readonly settle: (taskId: string, deadline: number, signal?: AbortSignal) => Promise<TaskEnd> };

type Waiter = {
  readonly taskId: string;
  readonly since: number;
  readonly deadline: number;
  readonly resolve: (end: TaskEnd) => void;
  readonly signal: AbortSignal | undefined;
  missed: number;
  lastStatus: string;
};

const PAGE_SIZE = 100;
const MOST_PAGES = 5;
/** Looks at the list that may fail to show a task before it is read by itself. */
const MOST_MISSED = 2;
/** Failed looks at the list in a row before tasks are read one by one in the meantime. */
const MOST_FAILURES = 3;
/** Looks a minute while creates wait for the rate limit: the reads that they leave. */
const CONGESTED_MS = 60_000 / READS_KEPT;

export function createPoller(world: { api: Api; clock: Clock; pace: Pace; random: () => number }): Poller {
  const { api, clock, pace } = world;
  const waiting = new Map<string, Waiter>();
  const rhythm = createRhythm();
  let running = false;
  let listWorks = true;
  let failures = 0;
  let wake: AbortController | null = null;

  const finish = (waiter: Waiter, end: TaskEnd): void => {
    if (waiting.delete(waiter.taskId)) waiter.resolve(end);
  };

  /** Takes in what a reply says of a task; true when it has ended. */
  const take = async (waiter: Waiter, task: Task): Promise<void> => {
    waiter.lastStatus = task.status;
    waiter.missed = 0;
    const { state } = task;
    if (state.kind === "working") return;
    rhythm.ended(clock.now() - waiter.since);
    if (state.kind !== "fail") return finish(waiter, state);
    finish(waiter, failEnd(state.message ?? (await readReason(api, waiter))));
  };

  const stopAll = (status: number, text: string): boolean => {
    const stop = stopFor(status, describeError(status, readError(text)));
    if (stop) for (const waiter of waiting.values()) finish(waiter, { kind: "stopped", stop });
    return stop !== null;
  };

  /** Reads pages of the list until every waiting task was seen; false when the list cannot be read. */
  const lookAtList = async (): Promise<boolean> => {
    const unseen = new Set(waiting.keys());
    for (let page = 1; page <= MOST_PAGES && unseen.size > 0; page++) {
      const reply = await api.get(`/v1/tasks?page=${page}&size=${PAGE_SIZE}`);
      if (!reply.ok) return ++failures < MOST_FAILURES;
      if (reply.status !== 200) {
        if (stopAll(reply.status, reply.text)) return true;
        // 429 and 5xx pass; any other status means that this list is not to be had.
        if (reply.status !== 429 && reply.status < 500) listWorks = false;
        return ++failures < MOST_FAILURES && listWorks;
      }
      const list = readTaskList(reply.text);
      if (!list) return (listWorks = false);
      failures = 0;
      for (const task of list.tasks) {
        const waiter = waiting.get(task.id);
        unseen.delete(task.id);
        if (waiter) await take(waiter, task);
      }
      if (list.tasks.length === 0 || page * PAGE_SIZE >= list.total) break;
    }
    for (const id of unseen) {
      const waiter = waiting.get(id);
      if (waiter) waiter.missed++;
    }
    return true;
  };

  const lookAtOne = async (waiter: Waiter): Promise<void> => {
    const reply = await api.get(`/v1/tasks/${encodeURIComponent(waiter.taskId)}`, waiter.signal);
    if (!reply.ok) return void failures++;
    if (reply.status === 404)
      return finish(waiter, { kind: "lost", message: "the provider does not know this task (another account's key?)" });
    if (reply.status !== 200) return void (stopAll(reply.status, reply.text) || failures++);
    const task = readTask(reply.text);
    if (!task || task.id !== waiter.taskId) return void failures++;
    failures = 0;
    await take(waiter, task);
  };

  const look = async (): Promise<void> => {
    const listed = listWorks && (await lookAtList());
    const singles = [...waiting.values()].filter((waiter) => !listed || waiter.missed >= MOST_MISSED);
    await Promise.all(singles.map((waiter) => lookAtOne(waiter).catch((error: unknown) => abortedOnly(waiter, error))));
  };

  const expire = (): void => {
    const now = clock.now();
    for (const waiter of waiting.values())
      if (now >= waiter.deadline)
        finish(waiter, {
          kind: "lost",
          message: `no result in time; the task was last seen as "${waiter.lastStatus}" and may still finish`,
        });
  };

  const run = async (): Promise<void> => {
    let lastLook = clock.now();
    while (waiting.size > 0) {
      const now = clock.now();
      const due = rhythm.next([...waiting.values()].map((waiter) => now - waiter.since));
      const calm = pace.congested() ? Math.max(due, CONGESTED_MS - (now - lastLook)) : due;
      const wait = failures > 0 ? Math.max(calm, backoffMs(failures - 1, world.random)) : calm;
      wake = new AbortController();
      await clock.sleep(wait, wake.signal).catch(() => undefined);
      if (wake.signal.aborted) continue;
      lastLook = clock.now();
      await look();
      expire();
    }
    running = false;
  };

  return {
    settle: (taskId, deadline, signal) =>
      new Promise<TaskEnd>((resolve, reject) => {
        const abort = (): void => {
          if (waiting.delete(taskId)) reject(signal?.reason as Error);
          if (waiting.size === 0) wake?.abort();
        };
        const done = (end: TaskEnd): void => {
          signal?.removeEventListener("abort", abort);
          resolve(end);
        };
        waiting.set(taskId, {
          taskId,
          since: clock.now(),
          deadline,
          resolve: done,
          signal,
          missed: 0,
          lastStatus: "not seen yet",
        });
        signal?.addEventListener("abort", abort);
        if (running) return;
        running = true;
        run().catch((error: unknown) => {
          running = false;
          for (const each of waiting.values()) finish(each, { kind: "lost", message: `polling broke: ${String(error)}` });
        });
      }),
  };
}

function abortedOnly(waiter: Waiter, error: unknown): void {
  if (!waiter.signal?.aborted) throw error;
}

/** The list may leave out why a task failed: one read of the task itself tells. */
async function readReason(api: Api, waiter: Waiter): Promise<string> {
  const reply = await api.get(`/v1/tasks/${encodeURIComponent(waiter.taskId)}`).catch(() => null);
  const state = reply?.ok && reply.status === 200 ? readTask(reply.text)?.state : undefined;
  return state?.kind === "fail" && state.message !== null ? state.message : "no reason was given";
}

function failEnd(message: string): TaskEnd {
  return { kind: isRefusal(message) ? "refused" : "failed", message };
}
