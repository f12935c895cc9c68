import type { Clock } from "../../../core/ports.ts";
import { textOf, type Http } from "../../http.ts";
import type { Pace, RequestKind } from "./pace.ts";

/** One paced request to the API with its key. */
export type Reply =
  | { readonly ok: true; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string }
  | { readonly ok: false; readonly sent: boolean; readonly message: string };

export type Api = {
  readonly get: (path: string, signal?: AbortSignal) => Promise<Reply>;
  readonly post: (path: string, key: string, body: string, signal?: AbortSignal) => Promise<Reply>;
};

const TIMEOUT_MS = 60_000;

/** Joins a base address, with or without `/v1` at its end, and a path that begins with it. */
export function apiUrl(base: string, path: string): string {
  return base.replace(/\/+$/, "").replace(/\/v1$/, "") + path;
}

export function createApi(world: { http: Http; clock: Clock; pace: Pace; baseUrl: string; apiKey: string }): Api {
  const send = async (
    kind: RequestKind,
    path: string,
    extra: { method?: "POST"; headers?: Record<string, string>; body?: string },
    signal?: AbortSignal,
  ): Promise<Reply> => {
    await world.pace.enter(kind, signal);
    let seen: Parameters<Pace["left"]>[0] = null;
    try {
      const result = await world.http({
        url: apiUrl(world.baseUrl, path),
        timeoutMs: TIMEOUT_MS,
        signal,
        ...extra,
        headers: { authorization: `Bearer ${world.apiKey}`, accept: "application/json", ...extra.headers },
      });
      if (!result.ok) return { ok: false, sent: result.sent, message: result.message };
      seen = result.reply;
      return { ok: true, status: result.reply.status, headers: result.reply.headers, text: textOf(result.reply) };
    } finally {
      world.pace.left(seen);
    }
  };
  return {
    get: (path, signal) => send("read", path, {}, signal),
    post: (path, key, body, signal) =>
      send(
        "create",
        path,
        { method: "POST", headers: { "content-type": "application/json", "idempotency-key": key }, body },
        signal,
      ),
  };
}
