/** The rate headers (X-RateLimit-Limit, -Remaining, -Reset) as a window of requests; pure but for the count that the pace keeps in it. */

export type Headers = Readonly<Record<string, string>>;

/**
 * `resetAt` in milliseconds since 1970 by our clock; `remaining` counts down as requests are sent. `carries`: when it was first seen much
 * of it was over or used up already, so that it slides, or others use the key too: what is left of it is then not all for the time until the reset.
 */
export type Window = { readonly limit: number; readonly resetAt: number; readonly carries: boolean; remaining: number };

/** `Reset` is in whole seconds: asking a moment later avoids a needless refusal. */
const RESET_MARGIN_MS = 250;
/** Resets of one window differ by the rounding to seconds, and no more. */
const SAME_WINDOW_MS = 1_500;
/** The share of its requests, and of its time, that a window that begins anew has left when its first reply is there. */
const FRESH = 0.75;
export const WINDOW_MS = 60_000;
/** HiAPI's window is a minute: a reset further away is by a clock that differs from ours. */
const LONGEST_WINDOW_MS = 65_000;
const BEHIND_MS = 2_000;

/**
 * The window after a reply: replies come out of order, so within one window the least remaining counts. Headers that are missing or
 * make no sense change nothing.
 *
 * @param active requests under way that this reply's count does not know yet
 */
export function observe(window: Window | null, headers: Headers, now: number, active: number): Window | null {
  const limit = wholeNumber(headers["x-ratelimit-limit"]);
  const remaining = wholeNumber(headers["x-ratelimit-remaining"]);
  const resetAt = resetOf(headers, now);
  if (limit === null || limit === 0 || remaining === null || resetAt === null) return window;
  if (window && Math.abs(window.resetAt - resetAt) < SAME_WINDOW_MS) {
    window.remaining = Math.min(window.remaining, remaining);
    return window;
  }
  if (window && resetAt < window.resetAt && now < window.resetAt) return window;
  const fresh = remaining + active >= limit * FRESH && resetAt - now >= WINDOW_MS * FRESH;
  return { limit, resetAt, carries: !fresh, remaining: remaining - active };
}

/**
 * When the window ends, by our clock. HiAPI tells it in Unix seconds. A time that cannot be is by another clock: the `Date` of the
 * same reply says by how much. Small numbers are seconds from now, large ones milliseconds, as other gateways have it.
 */
function resetOf(headers: Headers, now: number): number | null {
  const told = wholeNumber(headers["x-ratelimit-reset"]);
  if (told === null) return null;
  const reset = told < 1e6 ? now + told * 1000 : told > 1e11 ? told : told * 1000;
  const plausible = (wait: number): boolean => wait >= -BEHIND_MS && wait <= LONGEST_WINDOW_MS;
  const byDate = reset - Date.parse(headers["date"] ?? "");
  const wait = plausible(reset - now) || !plausible(byDate) ? reset - now : byDate;
  return now + Math.min(Math.max(wait + RESET_MARGIN_MS, 0), LONGEST_WINDOW_MS);
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,16}$/.test(text.trim()) ? Number(text) : null;
}
