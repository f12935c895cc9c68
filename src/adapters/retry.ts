/** How long to wait before asking again. */

/** The longest wait that a server may ask for in one go; a longer one is asked for again. */
const LONGEST_WAIT_MS = 65_000;

/** `Retry-After` in milliseconds (seconds or an HTTP date), clamped; null when it is absent or makes no sense. */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: number): number | null {
  const value = headers["retry-after"]?.trim();
  if (!value) return null;
  const wait = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : httpDate(value) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), LONGEST_WAIT_MS);
}

/** An HTTP date begins with the name of a day; what else `Date.parse` would take for a date is none here. */
function httpDate(value: string): number {
  return /^(mon|tue|wed|thu|fri|sat|sun)/i.test(value) ? Date.parse(value) : Number.NaN;
}

/**
 * How long to wait before a request is sent again: as long as the server asks for, and never less than the backoff, since a server
 * that says "at once" each time would be asked without a pause.
 */
export function againMs(
  headers: Readonly<Record<string, string>>,
  attempt: number,
  world: { readonly now: number; readonly random: () => number },
): number {
  return Math.max(retryAfterMs(headers, world.now) ?? 0, backoffMs(attempt, world.random));
}

/** Exponential backoff in milliseconds for the given attempt (0, 1, ...), with up to a quarter of jitter from `random`. */
export function backoffMs(attempt: number, random: () => number, options: { firstMs?: number; mostMs?: number } = {}): number {
  const { firstMs = 500, mostMs = 16_000 } = options;
  return Math.min(firstMs * 2 ** attempt, mostMs) * (0.75 + 0.25 * random());
}
