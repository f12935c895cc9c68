import type { Clock } from "../../core/ports.ts";
import { textOf, type Http } from "../http.ts";
import { backoffMs, retryAfterMs } from "../retry.ts";

/** What every price source needs of the outside. */
export type PriceWorld = { readonly http: Http; readonly clock: Clock; readonly random: () => number };

export type GetRequest = {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes it a POST of JSON. */
  readonly body?: string;
  readonly maxBytes?: number;
};
/** `status` is 0 when there was no reply. */
export type Got =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly status: number; readonly text: string; readonly message: string };

const TRIES = 4;
const TIMEOUT_MS = 30_000;

/** Reads JSON (or what stands for it); what may pass (network, 429, 5xx) is tried again. Rejects only when the signal aborts. */
export async function getJson(world: PriceWorld, request: GetRequest, signal?: AbortSignal): Promise<Got> {
  const { body, ...rest } = request;
  for (let attempt = 0; ; attempt++) {
    const result = await world.http({
      timeoutMs: TIMEOUT_MS,
      signal,
      ...rest,
      ...(body === undefined ? {} : { method: "POST", body }),
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...request.headers,
      },
    });
    const status = result.ok ? result.reply.status : 0;
    if (result.ok && status === 200) return { ok: true, text: textOf(result.reply) };
    const failure = result.ok ? { text: textOf(result.reply), message: `HTTP ${status}` } : { text: "", message: result.message };
    const mayPass = !result.ok || status === 429 || status >= 500;
    if (!mayPass || attempt === TRIES - 1) return { ok: false, status, ...failure };
    const asked = result.ok ? retryAfterMs(result.reply.headers, world.clock.now()) : null;
    await world.clock.sleep(asked ?? backoffMs(attempt, world.random), signal);
  }
}
