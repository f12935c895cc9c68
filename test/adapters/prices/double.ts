import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { createHttp } from "../../../src/adapters/http.ts";
import type { PriceWorld } from "../../../src/adapters/prices/get.ts";
import type { Offer } from "../../../src/core/ports.ts";
import type { JsonObject } from "../../../src/core/terms.ts";
import { serve } from "../../support/servers.ts";

/** A price source on loopback, of a few answers, that writes down what it is asked. */

export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};
export type Answer = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown } | "hang up";

export type Double = {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** What the reader waited for, in milliseconds. */
  readonly waits: readonly number[];
  readonly world: PriceWorld;
  readonly close: () => Promise<void>;
};

export const NOW = Date.UTC(2026, 10, 22, 18, 20, 5, 120);
export const READ_AT = "2026-11-22T18:20:05.120Z";

/** @param answer what is said to the n-th request (from 0) of all */
export async function openDouble(answer: (asked: Asked, n: number) => Answer): Promise<Double> {
  const asked: Asked[] = [];
  const waits: number[] = [];
  const server = await serve(async (request, response) => {
    const seen = { method: request.method ?? "", url: request.url ?? "", headers: request.headers, body: await bodyOf(request) };
    asked.push(seen);
    const said = answer(seen, asked.length - 1);
    if (said === "hang up") {
      response.destroy();
      return;
    }
    response.writeHead(said.status ?? 200, { "content-type": "application/json", ...said.headers });
    response.end(typeof said.body === "string" ? said.body : JSON.stringify(said.body ?? null));
  });
  const clock = { now: () => NOW, sleep: async (milliseconds: number) => void waits.push(milliseconds) };
  return {
    url: server.url,
    asked,
    waits,
    world: { http: createHttp("test-agent/1"), clock, random: () => 1 },
    close: server.close,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

export function offer(model: string, input: JsonObject = {}, more: Partial<Offer> = {}): Offer {
  return { candidate: model, provider: "other", model, input, ...more };
}

/** Junk such as a broken or hostile source may send in a field. */
export const JUNK: readonly unknown[] = [
  null,
  0,
  -0,
  -1,
  "-1",
  "0",
  "NaN",
  "Infinity",
  1e308,
  1e-30,
  "1e999",
  "",
  " ",
  "free",
  "$0.05",
  "0,05",
  true,
  [],
  {},
  [0.05],
  { amount: 1 },
  "__proto__",
  "constructor",
  "<script>alert(1)</script>",
  "\u0000\u001b[31mred\u202e",
  "9".repeat(500),
  undefined,
];
