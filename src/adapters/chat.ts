import { readRefusal } from "../core/checks/judge/refusal.ts";
import { otherShape, USUAL_SHAPE, type Shape } from "../core/checks/judge/request.ts";
import type { Clock } from "../core/ports.ts";
import { never } from "../core/terms.ts";
import { textOf, type Http } from "./http.ts";
import { againMs } from "./retry.ts";
import { createTurns } from "./turns.ts";

/** Any OpenAI-compatible chat endpoint. The key goes to the endpoint's own host, is never sent after a redirect, and is in no sentence. */

export type ChatWorld = {
  readonly http: Http;
  readonly clock: Clock;
  readonly random: () => number;
  /** What a variable of the environment holds. */
  readonly keyOf: (name: string) => string | undefined;
};

export type ChatRequest = {
  readonly endpoint: string;
  readonly model: string;
  /** The variable with the key. */
  readonly key?: string | undefined;
  readonly body: (shape: Shape) => string;
  readonly timeoutMs: number;
  readonly meter: Meter;
  readonly signal?: AbortSignal | undefined;
};

/** Keeps the books of the single requests that one asking takes. */
export type Meter = {
  /** Before a request is sent; false when there is no money for it. */
  readonly before: () => Promise<boolean>;
  /** After it: nothing was charged, it is not known, or the reply's body tells. */
  readonly after: (charged: "nothing" | "unknown" | { readonly body: string }) => void;
};

export type ChatEnd =
  | { readonly kind: "reply"; readonly body: string }
  /** Nothing came of this request; another one may do better. */
  | { readonly kind: "failed"; readonly message: string }
  /** No request makes sense any more: with the remedy. */
  | { readonly kind: "closed"; readonly message: string }
  | { readonly kind: "budget" };

export type Chat = (request: ChatRequest) => Promise<ChatEnd>;

/** Requests under way at once: a model on one's own machine takes them one after the other, and their time runs. */
const MOST_AT_ONCE = 8;
/** Times that a request is sent that is surely not processed, and that may have been. */
const TRIES = { later: 7, unclear: 3 };
const MOST_BYTES = 1_000_000;

/** Asks until there is an answer or it makes no more sense. Rejects only when the signal aborts. */
export function createChat(world: ChatWorld): Chat {
  const turns = createTurns(MOST_AT_ONCE);
  const shapes = new Map<string, Shape>();
  return async (request) => {
    const key = request.key === undefined ? undefined : world.keyOf(request.key);
    if (request.key !== undefined && !key) return { kind: "closed", message: emptyKey(request.key) };
    const server = `${request.endpoint} ${request.model}`;
    const tries = { later: 0, unclear: 0 };
    for (let attempt = 0; ; attempt++) {
      const shape = shapes.get(server) ?? USUAL_SHAPE;
      const told = await turns(() => askOnce(world, request, shape, key));
      switch (told.kind) {
        case "reply":
        case "budget":
        case "closed":
          return told.kind === "closed" ? { ...told, message: withoutKey(told.message, key) } : told;
        case "declined": {
          const other = otherShape(shape, told.status, told.body);
          if (!other) return { kind: "failed", message: withoutKey(told.message, key) };
          shapes.set(server, other);
          continue;
        }
        case "later":
        case "unclear":
          if (++tries[told.kind] >= TRIES[told.kind]) return { kind: "failed", message: withoutKey(told.message, key) };
          await world.clock.sleep(
            againMs(told.headers, attempt, { now: world.clock.now(), random: world.random }),
            request.signal,
          );
          continue;
        default:
          never(told);
      }
    }
  };
}

export function emptyKey(name: string): string {
  return `${name} is not set: put the judge's key into it (in a workflow: a secret, under \`env:\`), or take \`key\` out`;
}

type Told =
  | Exclude<ChatEnd, { kind: "failed" }>
  | { readonly kind: "declined"; readonly status: number; readonly body: string; readonly message: string }
  | { readonly kind: "later" | "unclear"; readonly headers: Readonly<Record<string, string>>; readonly message: string };

async function askOnce(world: ChatWorld, request: ChatRequest, shape: Shape, key: string | undefined): Promise<Told> {
  const { meter, endpoint } = request;
  if (!(await meter.before())) return { kind: "budget" };
  const url = chatUrl(endpoint);
  const result = await world.http({
    url: url.href,
    method: "POST",
    timeoutMs: request.timeoutMs,
    maxBytes: MOST_BYTES,
    signal: request.signal,
    headers: {
      accept: "application/json",
      "content-type": "application/json",
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: request.body(shape),
  });
  if (!result.ok) {
    meter.after(result.sent ? "unknown" : "nothing");
    // A reply that is too large would be so again.
    if (result.kind === "oversize") return { kind: "declined", status: 0, body: "", message: result.message };
    return { kind: result.sent ? "unclear" : "later", headers: {}, message: result.message };
  }
  const { status, headers } = result.reply;
  const body = textOf(result.reply);
  if (status >= 200 && status < 300) {
    meter.after({ body });
    return { kind: "reply", body };
  }
  const refusal = readRefusal(status, body, { host: url.host, key: request.key });
  meter.after(refusal.kind === "unclear" ? "unknown" : "nothing");
  if (refusal.kind === "declined") return { ...refusal, status, body };
  return refusal.kind === "closed" ? refusal : { ...refusal, headers };
}

function chatUrl(endpoint: string): URL {
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/chat/completions`;
  return url;
}

/** A server may say in an error which key it got. */
const SHORTEST_KEY = 8;

function withoutKey(text: string, key: string | undefined): string {
  return key === undefined || key.length < SHORTEST_KEY ? text : text.replaceAll(key, "***");
}
