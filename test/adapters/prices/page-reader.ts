import { createPagePrices, type PageLimits } from "../../../src/adapters/prices/page.ts";
import { pagePriceSchema } from "../../../src/core/manifest/price-schema.ts";
import type { Offer, PriceReading } from "../../../src/core/ports.ts";
import type { Handler } from "../../support/servers.ts";

/** The reader of price pages, pointed at doubles on loopback, and the pages that they serve. */

const NOW = Date.UTC(2026, 10, 22, 18, 20, 5, 120);

export const offer = (url: string, extract: object = { json: "/usd" }, more: object = {}): Offer => ({
  candidate: "c",
  provider: "other",
  model: "m",
  input: {},
  price: pagePriceSchema.parse({ source: "page", url, extract, ...more }),
});

export type Setting = { readonly limits?: Partial<PageLimits>; readonly allowLoopback?: boolean; readonly waits?: number[] };
export const prices = ({ limits = {}, allowLoopback = true, waits = [] }: Setting = {}) =>
  createPagePrices({
    http: () => Promise.reject(new Error("asked without guard")),
    clock: { now: () => NOW, sleep: (milliseconds) => Promise.resolve(void waits.push(milliseconds)) },
    random: () => 1,
    userAgent: "test-agent/1",
    allowLoopback,
    limits: { matchMs: 500, ...limits },
  });
export const read = async (one: Offer, setting: Setting = {}): Promise<PriceReading> =>
  (await prices(setting).read([one])).readings[0]!;

export const html =
  (body: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    void response.writeHead(200, { "Content-Type": "text/html", ...headers }).end(body);
export const to =
  (location: string): Handler =>
  (_, response) =>
    void response.writeHead(302, { Location: location }).end("moved");
