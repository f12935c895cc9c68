import type { Clock } from "../../../core/ports.ts";
import { retryAfterMs } from "../../retry.ts";

/**
 * Keeps requests within the provider's limits: at most so many at once, none while the server asked for a pause, and no more in a
 * window than the rate headers leave (X-RateLimit-Limit, -Remaining, -Reset in Unix seconds; HiAPI documents 60 a minute and 10 at
 * once). Without headers only the number at once is limited.
 */

/** A create may not use up what polls need, else finished images wait for the next window. */
export type RequestKind = "create" | "read";

export type Pace = {
  /** Resolves when a request may be sent; the caller then must call `sent` with the reply's headers, or null when there was none. */
  readonly enter: (kind: RequestKind, signal?: AbortSignal) => Promise<void>;
  readonly left: (reply: { readonly status: number; readonly headers: Readonly<Record<string, string>> } | null) => void;
  /** True while creates wait for the next window: polls should be rare then. */
  readonly congested: () => boolean;
};

/** HiAPI documents 10 concurrent requests; others may share the key. */
const MOST_AT_ONCE = 10;
/** Reads kept back for polls in each window of a minute. */
export const READS_KEPT = 4;
/** `Reset` is in whole seconds: asking a moment later avoids a needless refusal. */
const RESET_MARGIN_MS = 250;
/** A reset further away than this is a clock that differs from ours. */
const LONGEST_WINDOW_MS = 65_000;

type Window = { readonly limit: number; readonly resetAt: number; remaining: number };

export function createPace(clock: Clock): Pace {
  let active = 0;
  let pausedUntil = 0;
  let window: Window | null = null;
  let waitingCreates = 0;
  const waiters: (() => void)[] = [];
  const freed = (): Promise<void> => new Promise((resolve) => waiters.push(resolve));

  /** Milliseconds until a request of this kind may go, 0 for now. */
  const waitFor = (kind: RequestKind): number => {
    const now = clock.now();
    if (pausedUntil > now) return pausedUntil - now;
    if (!window) return 0;
    if (now >= window.resetAt) {
      window = null;
      return 0;
    }
    const kept = kind === "create" ? Math.min(READS_KEPT, Math.floor(window.limit / 4)) : 0;
    return window.remaining > kept ? 0 : window.resetAt - now;
  };

  return {
    enter: async (kind, signal) => {
      for (;;) {
        const wait = waitFor(kind);
        if (wait > 0) {
          if (kind === "create") waitingCreates++;
          try {
            await clock.sleep(wait, signal);
          } finally {
            if (kind === "create") waitingCreates--;
          }
        } else if (active >= MOST_AT_ONCE) {
          await freed();
          signal?.throwIfAborted();
        } else break;
      }
      active++;
      if (window) window.remaining--;
    },
    left: (reply) => {
      active--;
      waiters.shift()?.();
      if (!reply) return;
      const now = clock.now();
      window = observe(window, reply.headers, now, active);
      if (reply.status !== 429 && reply.status !== 503) return;
      const wait = retryAfterMs(reply.headers, now);
      if (wait !== null) pausedUntil = Math.max(pausedUntil, now + wait);
    },
    congested: () => waitingCreates > 0,
  };
}

/** The window after a reply: replies come out of order, so within one window the least remaining counts. */
function observe(window: Window | null, headers: Readonly<Record<string, string>>, now: number, active: number): Window | null {
  const limit = Number(headers["x-ratelimit-limit"] ?? Number.NaN);
  const remaining = Number(headers["x-ratelimit-remaining"] ?? Number.NaN);
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1000 + RESET_MARGIN_MS;
  if (!(limit > 0) || !(remaining >= 0) || !Number.isFinite(reset)) return window;
  const resetAt = Math.min(Math.max(reset, now), now + LONGEST_WINDOW_MS);
  if (window && Math.abs(window.resetAt - resetAt) < 1500) {
    window.remaining = Math.min(window.remaining, remaining);
    return window;
  }
  if (window && resetAt < window.resetAt && now < window.resetAt) return window;
  return { limit, resetAt, remaining: remaining - active };
}
