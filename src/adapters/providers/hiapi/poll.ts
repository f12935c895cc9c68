import type { Clock, TaskEnd } from "../../../core/ports.ts";
import { backoffMs } from "../../retry.ts";
import type { Api } from "./api.ts";
import { readPage, readSingle } from "./look.ts";
import type { Pace } from "./pace.ts";
import { createRhythm } from "./rhythm.ts";
import { stopFor } from "./submit.ts";
import { halfKnown, lateEnd, MOST_MISSED, seenAlone, seenInList, seenUnknown, type Waiter } from "./waiter.ts";
import { describeError, readError } from "./wire.ts";

/**
 * Waits for many tasks with few requests: GET /v1/tasks shows up to 100 of them at once, newest first. What the list does not show,
 * and everything while the list is broken, is read one by one, each task in its own time.
 */
export type Poller = { readonly settle: (taskId: string, deadline: number, signal?: AbortSignal) => Promise<TaskEnd> };

const MOST_PAGES = 5;
/** Failed looks at the list in a row before it is left alone for a while. */
const MOST_FAILURES = 3;
const LIST_OFF_MS = 60_000;

export function createPoller(world: { api: Api; clock: Clock; pace: Pace; random: () => number }): Poller {
  const { api, clock, pace } = world;
  const waiting = new Map<string, Waiter>();
  const rhythm = createRhythm();
  let running = false;
  let lastLook = 0;
  let listFailures = 0;
  let listOffUntil = -Infinity;
  /** Looks in a row that showed nothing but trouble. */
  let failures = 0;
  let outcome = { success: false, trouble: false };
  let notBefore = -Infinity;
  let sleeping: AbortController | null = null;
  let wakeAt = -Infinity;
  let looking: AbortController | null = null;

  const finish = (waiter: Waiter, end: TaskEnd): void => {
    if (waiting.delete(waiter.taskId)) waiter.resolve(end);
  };
  const ended = (waiter: Waiter, end: TaskEnd | null): void => {
    if (!end) return;
    if (end.kind !== "lost") rhythm.ended(Math.max(lastLook, waiter.lookedAt) - waiter.since, waiter.atWork - waiter.since);
    finish(waiter, end);
  };
  const stopAll = (status: number, text: string): boolean => {
    const stop = stopFor(status, describeError(status, readError(text)));
    if (stop) for (const waiter of waiting.values()) finish(waiter, { kind: "stopped", stop });
    return stop !== null;
  };
  const listWorks = (): boolean => clock.now() >= listOffUntil;
  const hidden = (waiter: Waiter): boolean => waiter.missed >= MOST_MISSED;
  const alone = (waiter: Waiter): boolean => waiter.half !== null || hidden(waiter) || !listWorks();

  /** Reads pages of the list until every task that it shows was seen. */
  const lookAtList = async (signal: AbortSignal): Promise<void> => {
    const unseen = new Set([...waiting.values()].filter((waiter) => !hidden(waiter)));
    let seen = 0;
    for (let page = 1; page <= MOST_PAGES && unseen.size > 0; page++) {
      const look = await readPage(api, page, seen, signal);
      if (look.kind === "unreadable") {
        if (stopAll(look.status, look.text)) return;
        if (!look.mayPass || ++listFailures >= MOST_FAILURES) listOffUntil = clock.now() + LIST_OFF_MS;
        return void (outcome.trouble = true);
      }
      outcome.success = true;
      listFailures = 0;
      seen += look.tasks.length;
      for (const task of look.tasks) {
        const waiter = waiting.get(task.id);
        if (!waiter) continue;
        unseen.delete(waiter);
        ended(waiter, seenInList(waiter, task));
        if (waiter.half === null) waiter.atWork = lastLook;
      }
      if (look.isLast) break;
    }
    for (const waiter of unseen) waiter.missed++;
  };

  const lookAtOne = async (waiter: Waiter, signal: AbortSignal): Promise<void> => {
    waiter.lookedAt = clock.now();
    const look = await readSingle(api, waiter.taskId, signal);
    if (look.kind === "unreadable") {
      if (stopAll(look.status, look.text)) return;
      outcome.trouble = true;
      return ended(waiter, halfKnown(waiter));
    }
    outcome.success = true;
    ended(waiter, look.kind === "task" ? seenAlone(waiter, look.task) : seenUnknown(waiter, clock.now()));
    if (look.kind === "task" && waiter.half === null) waiter.atWork = waiter.lookedAt;
  };

  /** When a task that is read by itself is to be looked at next. */
  const dueAlone = (waiter: Waiter): number => rhythm.next([waiter.since], waiter.lookedAt);

  const look = async (signal: AbortSignal): Promise<void> => {
    const now = (lastLook = clock.now());
    outcome = { success: false, trouble: false };
    if (listWorks() && [...waiting.values()].some((waiter) => !hidden(waiter))) await lookAtList(signal);
    const single = [...waiting.values()].filter((waiter) => alone(waiter) && (waiter.half !== null || dueAlone(waiter) <= now));
    await Promise.all(single.map((waiter) => lookAtOne(waiter, signal)));
    // Before a task is given up it is read once more: it is paid for.
    const late = [...waiting.values()].filter((waiter) => clock.now() >= waiter.deadline);
    await Promise.all(late.map((waiter) => lookAtOne(waiter, signal)));
    for (const waiter of late) finish(waiter, lateEnd(waiter));
    failures = outcome.trouble && !outcome.success ? failures + 1 : 0;
    notBefore = failures > 0 ? clock.now() + backoffMs(failures - 1, world.random) : -Infinity;
  };

  const nextLook = (): number => {
    const all = [...waiting.values()];
    const listed = all.filter((waiter) => !alone(waiter));
    const together =
      listed.length > 0
        ? [
            rhythm.next(
              listed.map(({ since }) => since),
              lastLook,
            ),
          ]
        : [];
    const due = Math.min(...together, ...all.filter(alone).map(dueAlone));
    return Math.max(due, notBefore, lastLook + pace.readEvery(all.length, rhythm.typical()));
  };

  const run = async (): Promise<void> => {
    running = true;
    lastLook = clock.now();
    try {
      while (waiting.size > 0) {
        sleeping = new AbortController();
        wakeAt = nextLook();
        await clock.sleep(Math.max(0, wakeAt - clock.now()), sleeping.signal).catch(() => undefined);
        // A newcomer that is due earlier, or nobody left: the next look is reckoned anew.
        if (sleeping.signal.aborted) continue;
        looking = new AbortController();
        const { signal } = looking;
        await look(signal).catch((error: unknown) => {
          if (!signal.aborted) throw error;
        });
      }
    } catch (error) {
      for (const each of waiting.values()) finish(each, { kind: "lost", message: `polling broke: ${String(error)}` });
    } finally {
      running = false;
    }
  };

  return {
    settle: (taskId, deadline, signal) =>
      new Promise<TaskEnd>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error);
        const abort = (): void => {
          signal?.removeEventListener("abort", abort);
          if (waiting.delete(taskId)) reject(signal?.reason as Error);
          if (waiting.size > 0) return;
          sleeping?.abort();
          looking?.abort();
        };
        const done = (end: TaskEnd): void => {
          signal?.removeEventListener("abort", abort);
          resolve(end);
        };
        const since = clock.now();
        const fresh = {
          lookedAt: since,
          atWork: since,
          missed: 0,
          unknown: null,
          half: null,
          halfTries: 0,
          lastStatus: "not seen yet",
        };
        waiting.set(taskId, { taskId, since, deadline, signal, resolve: done, ...fresh });
        signal?.addEventListener("abort", abort);
        if (!running) void run();
        else if (nextLook() < wakeAt) sleeping?.abort();
      }),
  };
}
