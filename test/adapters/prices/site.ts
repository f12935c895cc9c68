import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createHttp } from "../../../src/adapters/http.ts";
import { createHiapiPrices } from "../../../src/adapters/prices/hiapi.ts";
import type { Offer, PriceReadings } from "../../../src/core/ports.ts";

/** A small site with prices on loopback, and the reader of prices pointed at it. */

export type Answer = { readonly status?: number; readonly headers?: Record<string, string>; readonly body: unknown } | "hang up";

export type Site = {
  readonly url: string;
  /** Every request that arrived, in order. */
  readonly requests: readonly IncomingMessage[];
  /** What the reader waited for, in milliseconds. */
  readonly waits: readonly number[];
  readonly read: (offers: readonly Offer[], signal?: AbortSignal) => Promise<PriceReadings>;
  readonly close: () => Promise<void>;
};

export const NOW = Date.UTC(2026, 10, 22, 18, 20, 5, 120);

/** @param answer what is said to the n-th request (from 0) for a path with its query */
export async function openSite(answer: (path: string, n: number) => Answer): Promise<Site> {
  const requests: IncomingMessage[] = [];
  const waits: number[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const n = requests.filter((earlier) => earlier.url === path).length;
    requests.push(request);
    send(response, answer(path, n));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = { now: () => NOW, sleep: async (milliseconds: number) => void waits.push(milliseconds) };
  const prices = createHiapiPrices({ http: createHttp("test-agent/1"), clock, random: () => 1, siteUrl: `${url}/` });
  return {
    url,
    requests,
    waits,
    read: prices.read,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer === "hang up") {
    response.destroy();
    return;
  }
  response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
  response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
}
