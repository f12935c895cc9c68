import type { IncomingMessage, ServerResponse } from "node:http";
import { serve, type Local } from "./servers.ts";

/** What a request is for, as a test of kills tells them apart. */
export const STAGES = ["pricing", "create", "list", "read", "image"] as const;
export type Stage = (typeof STAGES)[number];

/** `before`: the request does not reach the provider; `after`: it does, and its answer does not come back. */
export type Moment = { readonly stage: Stage; readonly nth: number; readonly when: "before" | "after" };

export type Gate = Local & {
  /** Calls `strike` at this moment, once, and lets nothing through from then on. */
  readonly arm: (moment: Moment | null, strike: () => void) => void;
};

/** Stands before the sandbox and passes everything on, with its own address in place of the sandbox's, until a moment comes. */
export async function openGate(target: string): Promise<Gate> {
  let armed: { moment: Moment | null; strike: () => void; seen: number; shut: boolean } | null = null;

  const pass = async (request: IncomingMessage, body: Buffer): Promise<{ reply: Response; bytes: Buffer }> => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === "string" && !["host", "connection", "content-length"].includes(name) ? [[name, value]] : [],
      ),
    );
    const method = request.method ?? "GET";
    const reply = await fetch(target + (request.url ?? ""), {
      method,
      headers,
      redirect: "manual",
      ...(method === "POST" ? { body } : {}),
    });
    return { reply, bytes: Buffer.from(await reply.arrayBuffer()) };
  };

  const local: Local = await serve(async (request: IncomingMessage, response: ServerResponse) => {
    const state = armed;
    const body = await bodyOf(request);
    const due =
      state?.moment && stageOf(request) === state.moment.stage && ++state.seen === state.moment.nth ? state.moment : null;
    if (state?.shut) return;
    if (due && state?.moment?.when === "before") {
      state.shut = true;
      return state.strike();
    }
    const passed = await pass(request, body).catch(() => null);
    if (due && state) {
      state.shut = true;
      return state.strike();
    }
    if (state?.shut) return;
    if (!passed) return void request.socket.destroy();
    const isText = (passed.reply.headers.get("content-type") ?? "").includes("json");
    const bytes = isText ? Buffer.from(passed.bytes.toString("utf8").replaceAll(target, local.url)) : passed.bytes;
    response.writeHead(passed.reply.status, {
      "Content-Type": passed.reply.headers.get("content-type") ?? "",
      "Content-Length": bytes.length,
    });
    response.end(bytes);
  });
  return { ...local, arm: (moment, strike) => void (armed = { moment, strike, seen: 0, shut: false }) };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  } catch {
    // The process that sent it was killed.
  }
  return Buffer.concat(chunks);
}

function stageOf({ method, url = "" }: IncomingMessage): Stage {
  if (method === "POST") return "create";
  if (url.startsWith("/api/")) return "pricing";
  if (url.startsWith("/cdn/")) return "image";
  return url.startsWith("/v1/tasks/") ? "read" : "list";
}
