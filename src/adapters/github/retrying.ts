import { classify, untilResetMs } from "../../core/github/failures.ts";
import type { GitHubApi, GitHubFailure } from "../../core/github/port.ts";
import type { Clock } from "../../core/ports.ts";
import { backoffMs, retryAfterMs } from "../retry.ts";

/** Asks GitHub again where that is safe and makes sense. */

const MOST_TRIES = 4;
/** GitHub's advice for a secondary limit that names no time. */
const SECONDARY_LIMIT_MS = 60_000;
/** A limit that lasts longer than this is reported instead of waited for: a runner's minutes cost money. */
const LONGEST_WAIT_MS = 65_000;

export type Patience = { readonly clock: Clock; readonly random: () => number };

/**
 * The same API with patience: up to four tries, obeying `Retry-After` and both kinds of rate limit. A POST that may have been
 * carried out (no answer, or a server's error) is never sent again from here: its caller must look first.
 */
export function withRetries(api: GitHubApi, { clock, random }: Patience): GitHubApi {
  return {
    request: async (route, parameters, signal) => {
      for (let attempt = 0; ; attempt++) {
        const reply = await api.request(route, parameters, signal);
        if (reply.ok || signal?.aborted || attempt + 1 >= MOST_TRIES) return reply;
        const wait = waitBefore(reply, !route.startsWith("POST "), attempt, clock.now(), random);
        if (wait === null || !(await slept(clock, wait, signal))) return reply;
      }
    },
  };
}

/** Milliseconds to wait before the next try; null when there should be none. */
function waitBefore(reply: GitHubFailure, isRepeatable: boolean, attempt: number, now: number, random: () => number) {
  const reason = classify(reply);
  const asked = retryAfterMs(reply.headers, now);
  if (reason === "rate-limited") {
    const wait = asked ?? untilResetMs(reply, now) ?? SECONDARY_LIMIT_MS;
    return wait <= LONGEST_WAIT_MS ? wait : null;
  }
  return reason === "unavailable" && isRepeatable ? (asked ?? backoffMs(attempt, random)) : null;
}

/** False when the wait was cut short by the signal. */
export async function slept(clock: Clock, milliseconds: number, signal?: AbortSignal): Promise<boolean> {
  try {
    await clock.sleep(milliseconds, signal);
    return true;
  } catch (error) {
    if (signal?.aborted) return false;
    throw error;
  }
}
