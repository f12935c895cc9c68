import type { Agent, Dispatcher } from "undici";
import { isLoopbackHost } from "./address.ts";
import { readWithin } from "./body.ts";

/** HTTP as the adapters use it: decoded bytes in memory under a size limit, failures as data, redirects never followed unasked. */

export type HttpRequest = {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  readonly signal?: AbortSignal | undefined;
};

export type HttpReply = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export type HttpResult =
  | { readonly ok: true; readonly reply: HttpReply }
  /** `sent` is false when the request surely never reached the server. */
  | { readonly ok: false; readonly kind: "network" | "timeout" | "oversize"; readonly sent: boolean; readonly message: string };

/** Sends one request. Rejects only when `signal` aborts. */
export type Http = (request: HttpRequest) => Promise<HttpResult>;

const DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_MAX_BYTES = 8_000_000;

/** What connects: made on the first request, so that a run without requests does not load the HTTP library. */
export type MakeDispatcher = (undici: typeof import("undici")) => Dispatcher;

/** Follows the proxy variables of the environment (HTTP_PROXY, HTTPS_PROXY, NO_PROXY), as a runner behind a proxy needs. */
export const proxyDispatcher: MakeDispatcher = (undici) => behindProxy(undici, { connections: 64 });

/** Connects as the environment's proxy variables say; to this machine itself never through a proxy, which would be another one. */
export function behindProxy({ Agent, EnvHttpProxyAgent }: typeof import("undici"), options: Agent.Options): Dispatcher {
  const direct = new Agent(options);
  return new EnvHttpProxyAgent(options).compose((dispatch) => (request, handler) => {
    const { hostname } = new URL(String(request.origin));
    return isLoopbackHost(hostname) ? direct.dispatch(request, handler) : dispatch(request, handler);
  });
}

export function createHttp(userAgent: string, makeDispatcher: MakeDispatcher = proxyDispatcher): Http {
  // Kept, since importing again has its price even when the module is there.
  let loading: Promise<typeof import("undici")> | undefined;
  let dispatcher: Dispatcher | undefined;
  return async (request) => {
    const { timeoutMs = DEFAULT_TIMEOUT_MS, maxBytes = DEFAULT_MAX_BYTES } = request;
    request.signal?.throwIfAborted();
    const undici = await (loading ??= import("undici"));
    dispatcher ??= makeDispatcher(undici);
    const limit = limitTime(timeoutMs, request.signal);
    try {
      const response = await undici.request(request.url, {
        dispatcher,
        signal: limit.signal,
        method: request.method ?? "GET",
        headers: { "user-agent": userAgent, ...request.headers },
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      const headers = flatten(response.headers);
      const body = await readWithin(response.body, headers["content-encoding"], maxBytes);
      return body
        ? { ok: true, reply: { status: response.statusCode, headers, body } }
        : { ok: false, kind: "oversize", sent: true, message: `the reply is over ${maxBytes} bytes` };
    } catch (error) {
      if (request.signal?.aborted) throw error;
      if (limit.isOver()) return { ok: false, kind: "timeout", sent: true, message: `no reply within ${timeoutMs / 1000} s` };
      return { ok: false, kind: "network", sent: !NEVER_SENT.has(codeOf(error)), message: describe(error) };
    } finally {
      limit.end();
    }
  };
}

type TimeLimit = { readonly signal: AbortSignal; readonly isOver: () => boolean; readonly end: () => void };

/** A signal of its own for one request: a run's signal lives long, and must not gather what hangs on it. */
function limitTime(milliseconds: number, outer: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController();
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    controller.abort();
  }, milliseconds);
  const abort = (): void => controller.abort(outer?.reason);
  outer?.addEventListener("abort", abort);
  return {
    signal: controller.signal,
    isOver: () => over,
    end: () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    },
  };
}

/** Failures before a connection was there. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? "";
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]),
  );
}

/** The innermost cause says most: "connect ECONNREFUSED 127.0.0.1:80" rather than "fetch failed". */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const message = cause instanceof Error && cause.message !== "" ? cause.message : error.message;
  return message !== "" ? message : codeOf(error) || error.name;
}

/** The body as text. */
export function textOf(reply: HttpReply): string {
  return new TextDecoder().decode(reply.body);
}
