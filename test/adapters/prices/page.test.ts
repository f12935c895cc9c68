import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { parseUsd } from "../../../src/core/money.ts";
import { withServers } from "../../support/servers.ts";
import { html, offer, prices, read } from "./page-reader.ts";

/** A page with its price in every way in which one is found, among markup that would mislead. */
const PAGE = `<!doctype html><!-- <script type="application/ld+json">{"offers":{"price":"9"}}</script> -->
<title><script id="data">{"usd":9}</script></title><p title='<script id="data">{"usd":9}</script>'>
<SCRIPT Type='application/LD+json' >{"@type":"Product","offers":{"price":"0.04","priceCurrency":"USD"}}</SCRIPT>
<script type=application/ld+json>{"@type":"Organization","offers":{}}</script>
<script id=data type="application/json">{"usd":0.04,"a/b":[{"cents":"4"}],"secret":"sk-of-the-page"}</script>
<b>$0.04</b> an image, <i>EUR 0.05</i>`;

describe("a page with a price", () => {
  test.each<[object, object]>([
    [{ ldjson: "/offers/price" }, {}],
    [{ script: "data", pointer: "/usd" }, {}],
    [{ script: "data", pointer: "/a~1b/0/cents" }, { scale: 0.01 }],
    [{ regex: "<b>(?<price>[^<]*)</b>" }, { min: 0.01, max: 0.05 }],
  ])("is read by %j", async (extract, more) => {
    await withServers(async (start) => {
      const { url } = await start(html(PAGE));
      const reading = await read(offer(`${url}/pricing?key=secret`, extract, more));
      const from = { source: `${url}/pricing`, readAt: "2026-11-22T18:20:05.120Z" };
      expect(reading).toEqual({
        candidate: "c",
        ...from,
        quote: {
          usd: parseUsd("0.04"),
          tariff: { currency: "USD", lines: [{ usd: "0.0400", of: ["image"] }] },
          grade: "list",
          ...from,
          input: {},
        },
      });
    });
  });

  test.each<[object, string]>([
    [{ ldjson: "/price" }, "`extract` finds nothing"],
    [{ regex: "(?<price>0\\.0\\d)" }, "`extract` finds 2 different values"],
    [{ regex: "<i>(?<price>[^<]*)</i>" }, "is not in US dollars"],
    [{ regex: '"secret":"(?<price>[^"]*)"' }, "a text of 14 characters"],
    [{ script: "other", pointer: "/usd" }, 'no script with the id "other"'],
    [{ json: "/usd" }, "the page is not JSON"],
  ])("is not guessed by %j", async (extract, told) => {
    await withServers(async (start) => {
      const { url } = await start(html(PAGE));
      const reading = await read(offer(url, extract));
      expect(reading).toMatchObject({ quote: null, problem: { message: expect.stringContaining(told) } });
      expect(JSON.stringify(reading)).not.toContain("sk-of-the-page");
    });
  });

  test("is asked for once for all that it tells, without a key, a cookie or a name", async () => {
    await withServers(async (start) => {
      const { url, requests } = await start((request, response) =>
        request.url === "/"
          ? void response.writeHead(302, { Location: "/list.json", "Set-Cookie": "a=b" }).end()
          : void response.end('{"a":"0.01","b":"0.02"}'),
      );
      const offers = [offer(url, { json: "/a" }), offer(url, { json: "/b" }), offer(url, { json: "/c" })];
      const { readings } = await prices().read(offers);
      expect(readings.map(({ quote }) => quote?.usd)).toEqual([parseUsd("0.01"), parseUsd("0.02"), undefined]);
      expect(requests.map((request) => request.url)).toEqual(["/", "/list.json"]);
      for (const { headers } of requests) {
        expect(Object.keys(headers).toSorted()).toEqual(["accept", "connection", "host", "user-agent"]);
        expect(headers.accept).toBe("text/html, application/json");
      }
    });
  });

  test("is no price for an offer that names none", async () => {
    const { price: _, ...bare } = offer("https://x.example/");
    expect(await read(bare)).toMatchObject({ quote: null, problem: { code: "price-unknown" } });
  });
});

test("a page that fails once is read the next time; an end that is asked for ends it", async () => {
  await withServers(async (start) => {
    let asked = 0;
    const { url } = await start((_, response) => void (asked++ === 0 ? response.destroy() : response.end('{"usd":2}')));
    expect((await read(offer(url))).quote?.usd).toBe(parseUsd("2"));
    await expect(prices().read([offer(url)], AbortSignal.abort(new Error("ended")))).rejects.toThrow("ended");
  });
});

test("whatever a page brings: a price above zero, or a problem", async () => {
  await withServers(async (start) => {
    let body = "";
    const { url } = await start((_, response) => void response.end(body));
    const part = fc.constantFrom(
      '<script type="application/ld+json">',
      "</script>",
      '{"usd":',
      "-1",
      "0",
      "0.04",
      '"$1"',
      "null",
      "}",
      "<!--",
      "-->",
      "<",
      "1e999",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(part).map((parts) => parts.join("")),
          fc.json(),
          fc.string(),
        ),
        async (junk) => {
          body = junk;
          const extracts = [{ json: "/usd" }, { ldjson: "/usd" }, { script: "x", pointer: "" }];
          const { readings } = await prices().read(extracts.map((extract) => offer(url, extract)));
          for (const { quote, problem } of readings) {
            expect(quote === null).toBe(problem !== undefined);
            if (quote) expect(quote.usd > 0n).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
