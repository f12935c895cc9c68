import type { IncomingHttpHeaders } from "node:http";
import { createHttp } from "../../../src/adapters/http.ts";
import type { PriceWorld } from "../../../src/adapters/prices/get.ts";
import { parseUsd } from "../../../src/core/money.ts";
import { serve } from "../../support/servers.ts";

/** A public price list on loopback: what it says to a path, and the world for a reader of it. */

export type Said = { readonly status?: number; readonly body: unknown };
export type Seen = { readonly url: string; readonly method: string; readonly headers: IncomingHttpHeaders };
export type Listing = {
  readonly url: string;
  readonly seen: readonly Seen[];
  readonly world: PriceWorld;
  readonly close: () => Promise<void>;
};

export const NOW = Date.UTC(2026, 10, 22, 18, 20, 5, 120);
export const READ_AT = "2026-11-22T18:20:05.120Z";

export const usd = (text: string): bigint => parseUsd(text)!;

/** @param say what the n-th request (from 0) for a path is told: an answer, text as it is, or nothing more than a closed line */
export async function openListing(say: (path: string, n: number) => Said | "hang up"): Promise<Listing> {
  const seen: Seen[] = [];
  const local = await serve((request, response) => {
    const { url = "", method = "", headers } = request;
    const n = seen.filter((earlier) => earlier.url === url).length;
    seen.push({ url, method, headers });
    const said = say(url, n);
    if (said === "hang up") {
      response.destroy();
      return;
    }
    response.writeHead(said.status ?? 200, { "content-type": "application/json" });
    response.end(typeof said.body === "string" ? said.body : JSON.stringify(said.body));
  });
  const clock = { now: () => NOW, sleep: async () => undefined };
  return { url: local.url, seen, world: { http: createHttp("test-agent/1"), clock, random: () => 1 }, close: local.close };
}

/** Bodies that are no price list of anybody. */
export const NOT_A_LIST: readonly [string, string][] = [
  ["empty", ""],
  ["a page", "<!doctype html><script>alert(1)</script>"],
  ["cut", '{"data":[{"id":"a/b","pricing":{"image":"0.0'],
  ["null", "null"],
  ["a number", "1e400"],
  ["a list", "[1,2]"],
  ["another shape", '{"items":[]}'],
  ["the list as a text", '{"data":"[]","endpoints":"[]"}'],
  ["nested deeply", `${"[".repeat(200_000)}${"]".repeat(200_000)}`],
];
