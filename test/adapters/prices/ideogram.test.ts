import { afterEach, describe, expect, test } from "@jest/globals";
import { createIdeogramPrices } from "../../../src/adapters/prices/ideogram.ts";
import { parseUsd } from "../../../src/core/money.ts";
import type { Offer } from "../../../src/core/ports.ts";
import { seededRandom } from "../../../src/core/random.ts";
import { JUNK, offer, openDouble, READ_AT, type Answer, type Asked, type Double } from "./double.ts";

const KEY = "ideogram-secret-4711";
const usd = (text: string): bigint => parseUsd(text)!;

let double: Double;
afterEach(() => double.close());

async function read(answer: (asked: Asked, n: number) => Answer, offers: readonly Offer[], apiKey: string | undefined = KEY) {
  double = await openDouble(answer);
  const prices = createIdeogramPrices({ ...double.world, apiUrl: `${double.url}/`, apiKey });
  const { readings } = await prices.read(offers);
  expect(readings.map(({ candidate }) => candidate)).toEqual(offers.map(({ candidate }) => candidate));
  expect(JSON.stringify(readings.map(({ problem }) => problem))).not.toContain(KEY);
  return readings;
}

/** The published example of a quote, of November 11, 2026. */
const QUOTE = {
  object: "price_quote",
  billing_identifier: "ideogram_4_5_generate",
  quantity: 1,
  usd_micros: 60_000,
  credit_millis: 6_000,
  qualifier: "exact",
};
const GENERATED = {
  generation_id: "g1",
  data: [{ url: "https://ideogram.ai/i.png", prompt: "p", resolution: "1024x1024", seed: 1, is_image_safe: true }],
};

describe("a quote", () => {
  test("is what the dry run of the very request says", async () => {
    const asked = offer("ideogram-4-5", { quality: "medium", resolution: "1024x1024" });
    const [reading] = await read(() => ({ body: QUOTE }), [asked]);
    const from = { source: `${double.url}/v2/image/generate/ideogram-4-5?dry_run=true`, readAt: READ_AT };
    const tariff = { currency: "USD", lines: [{ usd: "0.0600", of: ["image"] }] };
    expect(reading).toEqual({
      candidate: "ideogram-4-5",
      ...from,
      quote: { usd: usd("0.06"), tariff, grade: "quoted", ...from, input: asked.input },
    });
    const [request] = double.asked;
    expect(`${request?.method} ${request?.url}`).toBe("POST /v2/image/generate/ideogram-4-5?dry_run=true");
    expect(request?.headers).toMatchObject({ "api-key": KEY, "content-type": "application/json" });
    expect(JSON.parse(request?.body ?? "")).toEqual({ ...asked.input, prompt: expect.stringMatching(/^[A-Za-z ]{10,60}$/) });
  });

  test.each<[string, object, string]>([
    ["an estimate with an upper bound is that bound", { qualifier: "estimate", upper_bound_usd_micros: 90_000 }, "0.09"],
    ["an estimate without one is the estimate", { qualifier: "estimate" }, "0.06"],
    ["an exact one is exact", { upper_bound_usd_micros: 90_000 }, "0.06"],
    ["one micro-dollar is one", { usd_micros: 1 }, "0.000001"],
  ])("%s", async (_, more, expected) => {
    const [reading] = await read(() => ({ body: { ...QUOTE, ...more } }), [offer("m")]);
    expect(reading?.quote?.usd).toBe(usd(expected));
  });

  test("is asked for once for the same request, and for each other one, one after the other", async () => {
    const offers = ["low", "high", "low"].map((quality, i) => offer("m", { quality }, { candidate: `c${i}` }));
    const micros = (asked: Asked): number => (asked.body.includes("high") ? 90_000 : 30_000);
    const readings = await read((asked) => ({ body: { ...QUOTE, usd_micros: micros(asked) } }), offers);
    expect(readings.map(({ quote }) => quote?.usd)).toEqual([usd("0.03"), usd("0.09"), usd("0.03")]);
    expect(double.asked).toHaveLength(2);
  });
});

describe("a reply that is no quote may be an image that was paid for", () => {
  test.each<[string, Answer]>([
    ["the parameter was ignored", { body: GENERATED }],
    ["a quote of another kind", { body: { ...QUOTE, object: "quote" } }],
    ["accepted for later", { status: 202, body: { generation_id: "g1" } }],
    ["202 with a quote, which is not documented", { status: 202, body: QUOTE }],
    ["HTML", { body: "<html>welcome</html>" }],
    ["an empty reply", { body: "" }],
    ["half a quote", { body: JSON.stringify(QUOTE).slice(0, 40) }],
    ["an image larger than any quote", { body: "x".repeat(9_000_000) }],
    ["a line that drops", "hang up"],
  ])("%s: never asked again, and nothing else in this run", async (_, answer) => {
    const offers = [offer("a"), offer("b"), offer("a", {}, { candidate: "again" })];
    const readings = await read(() => answer, offers);
    expect(double.asked).toHaveLength(1);
    expect(double.waits).toEqual([]);
    for (const { quote, problem } of readings) {
      expect(quote).toBeNull();
      expect(problem?.code).toBe("source-unreadable");
      expect(problem?.message).toMatch(/IT MAY HAVE GENERATED AND BILLED AN IMAGE.*no further price is asked/);
    }
  });

  test("what was quoted before it stays", async () => {
    const readings = await read((_, n) => ({ body: n === 0 ? QUOTE : GENERATED }), [offer("a"), offer("b"), offer("c")]);
    expect(readings.map(({ quote, problem }) => quote?.usd ?? problem?.code)).toEqual([
      usd("0.06"),
      "source-unreadable",
      "source-unreadable",
    ]);
    expect(double.asked).toHaveLength(2);
  });
});

describe("no quote", () => {
  test("without a key: nothing is asked", async () => {
    const [reading] = await read(() => ({ body: QUOTE }), [offer("m")], "");
    expect(reading?.problem?.code).toBe("price-unknown");
    expect(reading?.problem?.message).toContain("set IDEOGRAM_API_KEY");
    expect(double.asked).toEqual([]);
  });

  test.each<[string, number, string, string]>([
    ["a key that is refused", 401, "source-unreadable", "check IDEOGRAM_API_KEY"],
    ["a key that may not", 403, "source-unreadable", "check IDEOGRAM_API_KEY"],
    ["an unknown model", 404, "model-vanished", 'Ideogram has no model "m"'],
    ["a request that is turned down", 400, "price-unknown", "check the candidate's input"],
    ["an input that is turned down", 422, "price-unknown", "check the candidate's input"],
    ["no funds", 402, "source-unreadable", "HTTP 402"],
    ["an error of the server", 500, "source-unreadable", "HTTP 500"],
  ])("for %s", async (_, status, code, message) => {
    const [reading] = await read(() => ({ status, body: { error: KEY } }), [offer("m")]);
    expect(reading).toMatchObject({ quote: null, problem: { code } });
    expect(reading?.problem?.message).toContain(message);
    expect(double.asked).toHaveLength(1);
  });

  test("for a request of several images, or a name that leads elsewhere: not even asked", async () => {
    const offers = [
      offer("a", { num_images: 4 }),
      offer("b", { n: "2" }),
      offer(".."),
      offer("a/../b"),
      offer("a?dry_run=false&x"),
    ];
    const readings = await read(() => ({ body: QUOTE }), offers);
    expect(readings.map(({ problem }) => problem?.code)).toEqual([
      "price-unknown",
      "price-unknown",
      "model-vanished",
      "model-vanished",
      "model-vanished",
    ]);
    expect(double.asked).toEqual([]);
  });

  test.each<[string, object]>([
    ["for several images", { quantity: 2 }],
    ["of zero", { usd_micros: 0 }],
    ["of half a micro-dollar", { usd_micros: 0.5 }],
    ["of a text", { usd_micros: "60000" }],
    ["that is neither exact nor an estimate", { qualifier: "rough" }],
    ["with a bound below the price", { qualifier: "estimate", upper_bound_usd_micros: 1 }],
  ])("from a quote %s; the next offer is asked", async (_, more) => {
    const readings = await read(
      (asked) => ({ body: asked.url.includes("/odd") ? { ...QUOTE, ...more } : QUOTE }),
      [offer("odd"), offer("m")],
    );
    expect(readings.map(({ quote, problem }) => quote?.usd ?? problem?.code)).toEqual(["price-unknown", usd("0.06")]);
  });
});

test("429 says that nothing was done, and is asked again after a while", async () => {
  const busy: Answer = { status: 429, headers: { "retry-after": "7" }, body: { reject_reason: "inflight_limit" } };
  const [reading] = await read((_, n) => (n < 2 ? busy : { body: QUOTE }), [offer("m")]);
  expect(reading?.quote?.usd).toBe(usd("0.06"));
  expect(double.waits).toEqual([7000, 7000]);
});

test("the key follows no redirect to another host", async () => {
  const other = await openDouble(() => ({ body: QUOTE }));
  try {
    const [reading] = await read(() => ({ status: 307, headers: { location: `${other.url}/` } }), [offer("m")]);
    expect(reading?.problem?.message).toContain("HTTP 307");
    expect(other.asked).toEqual([]);
  } finally {
    await other.close();
  }
});

test("no junk in a reply becomes a price that is not positive, or an exception", async () => {
  const random = seededRandom(12, "ideogram");
  const pick = (): unknown => JUNK[Math.floor(random() * JUNK.length)];
  const fields = ["quantity", "usd_micros", "qualifier", "upper_bound_usd_micros", "object"];
  for (let i = 0; i < 150; i++) {
    const mixed = Object.fromEntries(fields.filter(() => random() < 0.3).map((field) => [field, pick()]));
    const body = random() < 0.1 ? pick() : { ...QUOTE, qualifier: "estimate", ...mixed };
    const [reading] = await read(() => ({ body }), [offer("m")]);
    expect(reading?.quote === null).toBe(reading?.problem !== undefined);
    if (reading?.quote) expect(reading.quote.usd).toBeGreaterThan(0n);
    expect(double.asked).toHaveLength(1);
    await double.close();
  }
});
