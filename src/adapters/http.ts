import type { Dispatcher } from "undici";

/** HTTP as the adapters use it: bytes in memory under a size limit, failures as data, redirects never followed unasked. */

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
export const proxyDispatcher: MakeDispatcher = ({ EnvHttpProxyAgent }) => new EnvHttpProxyAgent({ connections: 64 });

export function createHttp(userAgent: string, makeDispatcher: MakeDispatcher = proxyDispatcher): Http {
  let dispatcher: Dispatcher | undefined;
  return async (request) => {
    const undici = await import("undici");
    dispatcher ??= makeDispatcher(undici);
    const timeout = AbortSignal.timeout(request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
    try {
      const response = await undici.request(request.url, {
        dispatcher,
        signal,
        method: request.method ?? "GET",
        headers: { "user-agent": userAgent, ...request.headers },
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      const body = await readWithin(response.body, request.maxBytes ?? DEFAULT_MAX_BYTES);
      if (!body)
        return {
          ok: false,
          kind: "oversize",
          sent: true,
          message: `the reply is over ${request.maxBytes ?? DEFAULT_MAX_BYTES} bytes`,
        };
      return { ok: true, reply: { status: response.statusCode, headers: flatten(response.headers), body } };
    } catch (error) {
      if (request.signal?.aborted) throw error;
      const seconds = (request.timeoutMs ?? DEFAULT_TIMEOUT_MS) / 1000;
      if (timeout.aborted) return { ok: false, kind: "timeout", sent: true, message: `no reply within ${seconds} s` };
      return { ok: false, kind: "network", sent: !NEVER_SENT.has(codeOf(error)), message: describe(error) };
    }
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

type Body = AsyncIterable<Uint8Array> & {
  destroy: (error?: Error) => unknown;
  on: (event: "error", handler: () => void) => unknown;
};

/** The body's bytes, or null when there are more than the limit; the rest is then not read. */
async function readWithin(body: Body, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      body.on("error", () => undefined);
      body.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
