import { setMaxListeners } from "node:events";
import type { Clock } from "../../src/core/ports.ts";

// As the program's entrances do: one signal is listened to by every request under way.
setMaxListeners(0);

/** A clock without real time: it stands still while anything can go on, and then jumps to the next sleeper's moment. */
export type VirtualClock = Clock & {
  /** Milliseconds since the clock was made. */
  readonly elapsed: () => number;
  /** Lets time pass until the work is done. Fails when everybody waits for something that no sleeper brings, or after `limitMs`. */
  readonly run: <T>(work: Promise<T>, limitMs?: number) => Promise<T>;
  /** Lets so much time pass, and everything that happens in it. */
  readonly pass: (milliseconds: number) => Promise<void>;
  readonly sleepers: () => number;
};

const START = Date.UTC(2026, 0, 1);

export function virtualClock(start = START): VirtualClock {
  let now = start;
  let order = 0;
  const sleepers = new Set<{ readonly until: number; readonly order: number; readonly wake: () => void }>();

  const next = () => [...sleepers].toSorted((a, b) => a.until - b.until || a.order - b.order)[0];
  const wakeNext = (): void => {
    const sleeper = next()!;
    sleepers.delete(sleeper);
    now = Math.max(now, sleeper.until);
    sleeper.wake();
  };
  /** Promises that are ready go first, however many follow from each other. */
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  return {
    now: () => now,
    elapsed: () => now - start,
    sleepers: () => sleepers.size,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error);
        const abort = (): void => {
          sleepers.delete(sleeper);
          reject(signal?.reason as Error);
        };
        const wake = (): void => {
          signal?.removeEventListener("abort", abort);
          resolve();
        };
        const sleeper = { until: now + Math.max(0, milliseconds), order: order++, wake };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", abort, { once: true });
      }),
    run: async (work, limitMs = Infinity) => {
      let done = false;
      const mark = (): void => void (done = true);
      work.then(mark, mark);
      for (;;) {
        await settle();
        if (done) return work;
        if (sleepers.size === 0) throw new Error("stuck: nobody sleeps, and the work is not done");
        if (now - start > limitMs) throw new Error(`not done after ${limitMs} ms`);
        wakeNext();
      }
    },
    pass: async (milliseconds) => {
      const end = now + milliseconds;
      await settle();
      while ((next()?.until ?? Infinity) <= end) {
        wakeNext();
        await settle();
      }
      now = end;
    },
  };
}
