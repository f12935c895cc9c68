import type { Clock } from "../../../core/ports.ts";
import { backoffMs, retryAfterMs } from "../../retry.ts";
import { observe, WINDOW_MS, type Headers, type Window } from "./window.ts";

/**
 * Keeps requests within the provider's limits: so many at once, none while the server asked for a pause, and no more in a window
 * than the rate headers leave (HiAPI documents 60 a minute and 10 at once). Without headers a refusal itself is the sign: one pause
 * for all, then one request at a time, and one more with each reply that is no refusal.
 */

/** A create may not use up what polls need, else finished images wait for the next window. */
export type RequestKind = "create" | "read";

export type Pace = {
  /** Resolves when a request may be sent; the caller then must call `left` with the reply, or null when there was none. */
  readonly enter: (kind: RequestKind, signal?: AbortSignal) => Promise<void>;
  readonly left: (reply: { readonly status: number; readonly headers: Headers } | null) => void;
  /**
   * Milliseconds to leave between looks at so many tasks, so that the window has room for the creates that they lead to; 0 when no
   * limit is known. `typicalMs`: how long a task takes, null when that is not known yet.
   */
  readonly readEvery: (tasks: number, typicalMs: number | null) => number;
};

/** HiAPI documents 10 concurrent requests; others may share the key. */
const MOST_AT_ONCE = 10;
/** Reads kept back for polls in each window of a minute. */
const READS_KEPT = 4;

export function createPace(clock: Clock): Pace {
  let active = 0;
  let allowed = MOST_AT_ONCE;
  let pausedUntil = 0;
  let refusals = 0;
  let window: Window | null = null;
  /** A window is over and the next one is not known: a single request finds out, since all at once may be too many. */
  let probing = false;
  /** Creates that wait to be let in. */
  let queued = 0;
  const turns = createTurns();

  /** Milliseconds until a request of this kind may go, 0 for now. */
  const waitFor = (kind: RequestKind): number => {
    const now = clock.now();
    if (pausedUntil > now) return pausedUntil - now;
    if (window && now >= window.resetAt) [window, probing] = [null, true];
    if (!window) return 0;
    return window.remaining > (kind === "create" ? keptIn(window) : 0) ? 0 : window.resetAt - now;
  };
  /** One place is for reads alone: creates that hang must not keep finished images waiting. */
  const places = (kind: RequestKind): number => (probing ? 1 : kind === "read" ? allowed : Math.max(1, allowed - 1));

  const turn = async (kind: RequestKind, signal: AbortSignal | undefined): Promise<void> => {
    for (;;) {
      signal?.throwIfAborted();
      const wait = waitFor(kind);
      if (wait > 0) await clock.sleep(wait, signal);
      else if (active >= places(kind)) await turns.wait(kind, signal);
      else break;
    }
    // At once, before anyone else looks whether there is a place.
    active++;
    if (window) window.remaining--;
  };

  const refused = (now: number, asked: number): void => {
    // Replies to requests that were under way together tell of one refusal, not of many.
    if (now < pausedUntil) return void (pausedUntil = Math.max(pausedUntil, now + asked));
    allowed = 1;
    const told = asked > 0 || (window !== null && window.remaining <= 0 && window.resetAt > now);
    pausedUntil = now + (told ? asked : backoffMs(refusals, () => 1));
    refusals++;
  };

  return {
    enter: async (kind, signal) => {
      if (kind === "create") queued++;
      try {
        await turn(kind, signal);
      } finally {
        if (kind === "create") queued--;
      }
    },
    left: (reply) => {
      active--;
      probing = false;
      turns.next();
      if (!reply) return;
      const now = clock.now();
      window = observe(window, reply.headers, now, active);
      const asked = retryAfterMs(reply.headers, now) ?? 0;
      if (reply.status === 429) return refused(now, asked);
      if (reply.status === 503) return void (pausedUntil = Math.max(pausedUntil, now + asked));
      refusals = 0;
      allowed = Math.min(MOST_AT_ONCE, allowed + 1);
    },
    readEvery: (tasks, typicalMs) => {
      const left = window ? window.resetAt - clock.now() : 0;
      return window && left > 0 ? spacing(window, left, { tasks, queued, typicalMs }) : 0;
    },
  };
}

function keptIn({ limit }: Window): number {
  return Math.min(READS_KEPT, Math.floor(limit / 4));
}

type Work = { readonly tasks: number; readonly queued: number; readonly typicalMs: number | null };

/**
 * Creates that wait go first, and each task that ends makes room for another: looks get what these leave. Where that is too little, looks
 * come in step with the batches of tasks that they show to be done, but never more rarely than what is kept for them allows. Requests
 * that are left when a window begins anew are lost; in one that carries over they are not, and the whole window is what counts.
 */
function spacing(window: Window, left: number, { tasks, queued, typicalMs }: Work): number {
  const [span, room] = window.carries ? [WINDOW_MS, window.limit] : [left, window.remaining];
  const rarest = span / Math.max(1, Math.min(room, keptIn(window)));
  const spare = room - queued - (typicalMs === null ? 0 : (tasks * span) / typicalMs);
  const often = spare > 0 ? span / spare : Infinity;
  const inBatches = (span * (1 + tasks)) / Math.max(1, room);
  return Math.min(rarest, typicalMs === null || often <= typicalMs ? often : inBatches);
}

type Turns = {
  readonly wait: (kind: RequestKind, signal: AbortSignal | undefined) => Promise<void>;
  readonly next: () => void;
};

/**
 * Those who wait for a place, reads first. All are woken when one is free and look for themselves: one that was called off, or must
 * wait for another reason, can then take no other's turn with it.
 */
function createTurns(): Turns {
  const queues = { read: new Set<() => void>(), create: new Set<() => void>() };
  return {
    wait: (kind, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          signal?.removeEventListener("abort", wake);
          queues[kind].delete(wake);
          resolve();
        };
        queues[kind].add(wake);
        signal?.addEventListener("abort", wake);
      }),
    next: () => {
      for (const queue of [queues.read, queues.create]) for (const wake of queue) wake();
    },
  };
}
