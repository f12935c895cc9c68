import { afterEach, describe, expect, test } from "@jest/globals";
import { createHttp } from "../../../src/adapters/http.ts";
import { createHiapiPrices } from "../../../src/adapters/prices/hiapi.ts";
import { parseUsd } from "../../../src/core/money.ts";
import type { Offer } from "../../../src/core/ports.ts";
import type { JsonObject } from "../../../src/core/terms.ts";
import { openSite, type Answer, type Site } from "./site.ts";
import { flatTariff } from "../../../src/core/pricing/tariff.ts";

let site: Site;
afterEach(() => site.close());

const offer = (input: JsonObject = {}, more: Partial<Offer> = {}): Offer => ({
  candidate: "c",
  provider: "hiapi",
  model: "m",
  input,
  ...more,
});
const usd = (text: string): bigint => parseUsd(text)!;

const ROWS = [
  { model_name: "flat", base_usd_value: 0.003, base_display_unit: { en: "per image" } },
  {
    model_name: "m",
    base_usd_value: 0.03,
    policies: [
      { name: "2K", rule: { resolution: { match: "2K" } }, usd_value: 0.04 },
      { name: "4K", rule: { resolution: { match: "4K" } }, usd_value: "0.06" },
    ],
  },
  { model_name: "m@ext", base_usd_value: 0.007 },
  { model_name: "video", base_usd_value: 0.1, base_display_unit: { en: "per second" } },
];

const FIELDS = {
  "at the top": { resolution: { type: "string", default: "2K" } },
  "below `input`": { model: {}, input: { properties: { resolution: { default: "2K" } } } },
  "without a default": { resolution: { type: "string" } },
  "without the field": { prompt: { type: "string" } },
};

/** Serves a price list, and one schema for every model. */
const serve =
  (properties: object | null, rows: unknown = ROWS) =>
  (path: string): Answer => {
    if (path === "/api/pricing") return { body: { data: rows } };
    return properties ? { body: { data: { input_schema: { properties } } } } : { status: 404, body: { error: "no such model" } };
  };

describe("a quote", () => {
  test("is the list's price for what is sent, with its source, its time and its tier", async () => {
    site = await openSite(serve(null));
    const { readings, simulated } = await site.read([offer({ resolution: "4K" }), offer({}, { candidate: "f", model: "flat" })]);
    const from = { source: `${site.url}/api/pricing`, readAt: "2026-11-22T18:20:05.120Z" };
    expect(simulated).toBe(false);
    expect(readings).toEqual([
      {
        candidate: "c",
        ...from,
        quote: {
          usd: usd("0.06"),
          tier: "4K",
          tariff: flatTariff("0.0600"),
          grade: "list",
          ...from,
          input: { resolution: "4K" },
        },
        tiers: ["2K", "4K"],
      },
      {
        candidate: "f",
        ...from,
        quote: { usd: usd("0.003"), tariff: flatTariff("0.0030"), grade: "list", ...from, input: {} },
        tiers: [],
      },
    ]);
    expect(site.requests.map(({ url }) => url)).toEqual(["/api/pricing"]);
  });

  test("of a routed request is of the model with its route", async () => {
    site = await openSite(serve(null));
    const { readings } = await site.read([offer({}, { route: "ext" }), offer({ resolution: "1K" }, { route: "default" })]);
    expect(readings.map(({ quote }) => quote?.usd)).toEqual([usd("0.007"), usd("0.03")]);
  });

  test("carries no key, no cookie and nothing else of ours but the name of the program", async () => {
    site = await openSite(serve(FIELDS["at the top"]));
    await site.read([offer()]);
    expect(site.requests).toHaveLength(2);
    for (const { headers, method } of site.requests) {
      expect(method).toBe("GET");
      expect(Object.keys(headers).toSorted()).toEqual(["accept", "connection", "host", "user-agent"]);
      expect(headers["user-agent"]).toBe("test-agent/1");
    }
  });

  test("of a sandbox says so", async () => {
    site = await openSite(() => ({ body: { simulated: true, data: ROWS } }));
    expect((await site.read([offer({ resolution: "2K" })])).simulated).toBe(true);
  });
});

describe("a field that the price depends on and the manifest does not say", () => {
  test.each(["at the top", "below `input`"] as const)(
    "is filled in from the schema, default %s, and so it is sent",
    async (where) => {
      site = await openSite(serve(FIELDS[where]));
      const [reading] = (await site.read([offer({ aspect_ratio: "1:1" })])).readings;
      expect(reading?.quote).toMatchObject({ usd: usd("0.04"), tier: "2K", input: { aspect_ratio: "1:1", resolution: "2K" } });
    },
  );

  test("stays out when the model has no such field", async () => {
    site = await openSite(serve(FIELDS["without the field"]));
    const [reading] = (await site.read([offer()])).readings;
    expect(reading?.quote).toMatchObject({ usd: usd("0.03"), input: {} });
    expect(reading?.quote).not.toHaveProperty("tier");
  });

  test.each([
    ["has no default", FIELDS["without a default"]],
    ["cannot be looked up", null],
  ])("makes the price unknown when it %s", async (_, properties) => {
    site = await openSite(serve(properties));
    const [reading] = (await site.read([offer()])).readings;
    expect(reading).toMatchObject({
      quote: null,
      problem: {
        code: "price-unknown",
        message: 'the price of "m" depends on `resolution`, which the manifest does not say: add it to the candidate\'s input',
      },
    });
  });

  test("is looked up once for each model, under its whole name", async () => {
    site = await openSite(serve(FIELDS["at the top"], [{ ...ROWS[1], model_name: "a/b c@ext" }]));
    const routed = { model: "a/b c", route: "ext" };
    const { readings } = await site.read([offer({}, routed), offer({ x: 1 }, routed)]);
    expect(readings.map(({ quote }) => quote?.usd)).toEqual([usd("0.04"), usd("0.04")]);
    expect(site.requests.map(({ url }) => url)).toEqual(["/api/pricing", "/api/models/content?name=a%2Fb%20c%40ext"]);
  });

  test("that is said as null is said", async () => {
    site = await openSite(serve(FIELDS["at the top"]));
    const [reading] = (await site.read([offer({ resolution: null })])).readings;
    expect(reading?.quote).toMatchObject({ usd: usd("0.03"), input: { resolution: null } });
  });
});

describe("no quote", () => {
  test.each<[string, Offer, string, string]>([
    [
      "a model that is not listed",
      offer({}, { model: "Flat" }),
      "model-vanished",
      'HiAPI\'s price list has no model "Flat": did you mean "flat"?',
    ],
    ["a route that is not listed", offer({}, { route: "beta" }), "model-vanished", 'HiAPI\'s price list has no model "m@beta"'],
    [
      "another unit",
      offer({}, { model: "video" }),
      "price-unknown",
      'the price of "video" is unknown: the price is "per second", which is not a price for one image',
    ],
  ])("for %s", async (_, asked, code, message) => {
    site = await openSite(serve(null));
    const [reading] = (await site.read([asked])).readings;
    expect(reading).toMatchObject({ quote: null, problem: { code, message } });
  });

  test("for one candidate does not touch the others", async () => {
    site = await openSite(serve(null));
    const { readings } = await site.read([offer({}, { model: "gone" }), offer({}, { candidate: "f", model: "flat" })]);
    expect(readings.map(({ quote }) => quote?.usd ?? null)).toEqual([null, usd("0.003")]);
  });
});

describe("a source that cannot be read", () => {
  const message = (why: string): string =>
    `no live price could be read from ${site.url}/api/pricing (${why}): no price is guessed; try again later or check HIAPI_SITE_URL`;

  test.each<[string, Answer, string]>([
    [
      "HTML",
      { body: "<!doctype html><h1>Welcome</h1>", headers: { "content-type": "text/html" } },
      "the reply has no price rows",
    ],
    ["an empty list", { body: { data: [] } }, "the reply has no price rows"],
    ["half a list", { body: '{"data":[{"model_name":"m"' }, "the reply has no price rows"],
    ["404", { status: 404, body: "gone" }, "HTTP 404"],
    ["a redirect", { status: 302, headers: { location: "http://127.0.0.1:9/elsewhere" }, body: "" }, "HTTP 302"],
  ])("%s: told at once, for every candidate, without a price", async (_, answer, why) => {
    site = await openSite(() => answer);
    const { readings, simulated } = await site.read([offer(), offer({}, { candidate: "d" })]);
    expect(simulated).toBe(false);
    for (const reading of readings)
      expect(reading).toMatchObject({ quote: null, problem: { code: "source-unreadable", message: message(why) } });
    expect([site.requests.length, site.waits]).toEqual([1, []]);
  });

  test.each<[string, Answer]>([
    ["500", { status: 500, body: "" }],
    ["a line that drops", "hang up"],
  ])("%s and then a list: asked again after a while", async (_, trouble) => {
    site = await openSite((path, n) => (path === "/api/pricing" && n < 2 ? trouble : serve(null)(path)));
    const [reading] = (await site.read([offer({ resolution: "2K" })])).readings;
    expect(reading?.quote?.usd).toBe(usd("0.04"));
    expect(site.waits).toEqual([500, 1000]);
  });

  test("429 says how long to wait, and is obeyed", async () => {
    site = await openSite((path, n) =>
      n === 0 ? { status: 429, headers: { "retry-after": "7" }, body: "" } : serve(null)(path),
    );
    const [reading] = (await site.read([offer({ resolution: "2K" })])).readings;
    expect(reading?.quote?.usd).toBe(usd("0.04"));
    expect(site.waits).toEqual([7000]);
  });

  test("503 for ever: given up after four tries", async () => {
    site = await openSite(() => ({ status: 503, body: "" }));
    const [reading] = (await site.read([offer()])).readings;
    expect(reading?.problem).toEqual({ code: "source-unreadable", message: message("HTTP 503") });
    expect(site.requests).toHaveLength(4);
  });

  test("an address that is none is an unreadable source too", async () => {
    site = await openSite(() => "hang up");
    const clock = { now: () => 0, sleep: async () => undefined };
    const prices = createHiapiPrices({ http: createHttp("t"), clock, random: () => 1, siteUrl: "not an address" });
    const [reading] = (await prices.read([offer()])).readings;
    expect(reading).toMatchObject({ quote: null, problem: { code: "source-unreadable" } });
  });
});

test("an abort ends the reading", async () => {
  site = await openSite(() => ({ status: 500, body: "" }));
  await expect(site.read([offer()], AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
  expect(site.requests).toHaveLength(0);
});
