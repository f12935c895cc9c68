import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { parseUsd } from "../../../src/core/money.ts";
import type { Offer } from "../../../src/core/ports.ts";
import { withServers, type Handler } from "../../support/servers.ts";
import { html, offer, prices, read, to } from "./page-reader.ts";

describe("a page that is not read", () => {
  const unread = (told: string) => ({
    quote: null,
    problem: { code: "source-unreadable", message: expect.stringContaining(told) },
  });

  test.each([
    "http://10.0.0.1/p",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00::1]/",
    "http://0x7f000001/",
    "http://2130706433/",
  ])("%s, which is not public, also by way of a redirect", async (address) => {
    const waits: number[] = [];
    expect(await read(offer(address), { allowLoopback: false, waits })).toMatchObject(
      unread("which is not a public address: refused"),
    );
    if (!address.includes("10.0.0.1") && !address.includes("169")) return;
    await withServers(async (start) => {
      const { url } = await start(to(address));
      expect(await read(offer(url), { waits })).toMatchObject(unread("which is not a public address: refused"));
    });
    expect(waits).toEqual([]);
  });

  test("this machine, by its number or after DNS, unless it may be", async () => {
    await withServers(async (start) => {
      const { port, requests } = await start(html('{"usd":1}'));
      for (const host of ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"]) {
        const waits: number[] = [];
        const reading = await read(offer(`http://${host}:${port}/`), { allowLoopback: false, waits });
        expect(reading).toMatchObject(unread("which is not a public address: refused"));
        expect(waits).toEqual([]);
      }
      expect(requests).toEqual([]);
      expect((await read(offer(`http://localhost:${port}/`))).quote?.usd).toBe(parseUsd("1"));
    });
  });

  test.each([
    ["file:///etc/passwd", "at file:, not at http(s)"],
    ["http://user:pw@127.0.0.1/", "with a user name in it"],
    ["http://[", "something that is no address"],
  ])("behind a redirect to %s", async (location, told) => {
    await withServers(async (start) => {
      const { url } = await start(to(location));
      expect(await read(offer(url))).toMatchObject(unread(told));
    });
  });

  test("behind more than five redirects", async () => {
    await withServers(async (start) => {
      const { url } = await start((request, response) => to("/")(request, response));
      expect(await read(offer(url))).toMatchObject(unread("redirects more than 5 times"));
    });
  });

  test("with a user name, whoever let it pass", async () => {
    const one = offer("https://x.example/");
    const url = "https://user:very-secret@x.example/";
    const reading = await read({ ...one, price: { ...one.price, url } as Offer["price"] & object });
    expect(reading).toMatchObject(unread("with a user name in it"));
    expect(JSON.stringify(reading)).not.toMatch(/very-secret|user:/);
  });

  test.each<[string, Handler]>([
    ["of 3 MB", html(Buffer.alloc(3_000_000, " "))],
    ["of 3 MB that tells its length", html(Buffer.alloc(3_000_000), { "Content-Length": "3000000" })],
    ["that decodes to 20 MB", html(gzipSync(Buffer.alloc(20_000_000)), { "Content-Encoding": "gzip" })],
  ])("%s, and not asked for again", async (_, handler) => {
    await withServers(async (start) => {
      const { url, requests } = await start(handler);
      expect(await read(offer(url))).toMatchObject(unread("the reply is over 2000000 bytes"));
      expect(requests).toHaveLength(1);
    });
  });

  test("that drips, on all its hops together", async () => {
    await withServers(async (start) => {
      const { url } = await start((request, response) => {
        const hop = Number(request.url?.slice(1));
        if (hop < 4) {
          setTimeout(() => response.writeHead(302, { Location: `/${hop + 1}` }).end(), 60);
          return;
        }
        const drip = setInterval(() => response.write(" "), 20);
        response.on("close", () => clearInterval(drip));
      });
      const before = performance.now();
      expect(await read(offer(url), { limits: { timeoutMs: 300 } })).toMatchObject(unread("no reply within 0.3 s"));
      expect(performance.now() - before).toBeLessThan(500);
    });
  });

  test.each([
    [404, 1],
    [403, 1],
    [429, 3],
    [503, 3],
  ])("that answers %d is asked %d times", async (status, times) => {
    await withServers(async (start) => {
      const { url, requests } = await start(
        (_, response) => void response.writeHead(status, { "Retry-After": "7" }).end('{"usd":1}'),
      );
      const waits: number[] = [];
      expect(await read(offer(url), { waits })).toMatchObject(unread(`answers HTTP ${status}`));
      expect(requests).toHaveLength(times);
      expect(waits).toEqual(Array.from({ length: times - 1 }, () => 7_000));
    });
  });

  test("by an expression that would never end, while another page is read", async () => {
    await withServers(async (start) => {
      const { url } = await start(html(`${"a".repeat(1_900_000)}! $0.04`));
      const before = performance.now();
      const { readings } = await prices().read([
        offer(`${url}/1`, { regex: "(?<price>(a+)+)$" }),
        offer(`${url}/2`, { regex: "(?<price>\\$[\\d.]+)" }),
      ]);
      expect(readings[0]).toMatchObject(unread("the regular expression takes over 0.5 s on the page"));
      expect(readings[1]?.quote?.usd).toBe(parseUsd("0.04"));
      expect(performance.now() - before).toBeLessThan(5_000);
    });
  });
});
