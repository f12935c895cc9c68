import type { Scenario } from "./scenario.ts";

/** HiAPI's documented limits: requests a minute and requests at the same time, with the headers that tell of them. */

export type Admission = {
  readonly refused: "rate" | "concurrency" | null;
  readonly headers: Readonly<Record<string, string>>;
};

export type Limiter = {
  /** Asks for one request at `now` (milliseconds), while `running` others are being answered. */
  readonly admit: (now: number, running: number) => Admission;
};

const MINUTE = 60_000;

export function newLimiter(limits: Scenario["limits"]): Limiter {
  const times: number[] = [];
  let windowStart = -Infinity;
  const forget = (now: number): void => {
    if (limits.window === "sliding") while (times[0] !== undefined && now - times[0] >= MINUTE) times.shift();
    else if (now - windowStart >= MINUTE) {
      windowStart = now;
      times.length = 0;
    }
  };
  const resetAt = (now: number): number => (limits.window === "sliding" ? (times[0] ?? now) : windowStart) + MINUTE;
  return {
    admit: (now, running) => {
      forget(now);
      const limit = limits.requestsPerMinute ?? Infinity;
      const refused = times.length >= limit ? "rate" : running >= (limits.concurrentRequests ?? Infinity) ? "concurrency" : null;
      if (refused === null && (limits.requestsPerMinute ?? limits.advertise) !== undefined) times.push(now);
      return { refused, headers: headersOf(limits, { used: times.length, reset: resetAt(now), now, refused }) };
    },
  };
}

type State = { readonly used: number; readonly reset: number; readonly now: number; readonly refused: Admission["refused"] };

function headersOf(limits: Scenario["limits"], { used, reset, now, refused }: State): Record<string, string> {
  const shown = limits.requestsPerMinute ?? limits.advertise;
  const wait = refused === "rate" ? Math.max(1, Math.ceil((reset - now) / 1000)) : 1;
  return {
    ...(shown === undefined
      ? {}
      : {
          "X-RateLimit-Limit": String(shown),
          "X-RateLimit-Remaining": String(Math.max(0, shown - used)),
          "X-RateLimit-Reset": String(Math.ceil(reset / 1000)),
        }),
    ...(refused !== null && limits.retryAfter ? { "Retry-After": String(wait) } : {}),
  };
}
