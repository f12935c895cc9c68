import { afterEach, describe, expect, test } from "@jest/globals";
import { createFalPrices } from "../../../src/adapters/prices/fal.ts";
import { parseUsd } from "../../../src/core/money.ts";
import type { Offer, PriceReading } from "../../../src/core/ports.ts";
import { seededRandom } from "../../../src/core/random.ts";
import { JUNK, offer, openDouble, READ_AT, type Answer, type Asked, type Double } from "./double.ts";

const KEY = "fal-secret-4711";
const usd = (text: string): bigint => parseUsd(text)!;
const row = (endpoint_id: string, unit_price: unknown, unit: unknown = "images", currency: unknown = "USD"): object => ({
  endpoint_id,
  unit_price,
  unit,
  currency,
});

let double: Double;
afterEach(() => double.close());

/** Reads prices from a double that answers like fal, or as it is told. */
async function read(answer: (asked: Asked, n: number) => Answer, offers: readonly Offer[], apiKey: string | undefined = KEY) {
  double = await openDouble(answer);
  const prices = createFalPrices({ ...double.world, apiUrl: `${double.url}/v1/`, apiKey });
  const { readings, simulated } = await prices.read(offers);
  expect(simulated).toBe(false);
  expect(readings.map(({ candidate }) => candidate)).toEqual(offers.map(({ candidate }) => candidate));
  expect(JSON.stringify(readings.map(({ problem, notes }) => [problem, notes]))).not.toContain(KEY);
  return readings;
}

/** The list as fal gives it: the rows of the endpoints that were asked for. */
const list =
  (...rows: object[]) =>
  ({ url }: Asked): Answer => {
    const ids = new URL(url, "http://x").searchParams.get("endpoint_id")?.split(",") ?? [];
    const prices = rows.filter((each) => ids.includes((each as { endpoint_id: string }).endpoint_id));
    return { body: { prices, next_cursor: null, has_more: false } };
  };

describe("a quote", () => {
  test("is the live unit price for one image, with its source and time, asked with the key", async () => {
    const [reading] = await read(list(row("fal-ai/nano", 0.039, "image")), [offer("fal-ai/nano")]);
    const from = { source: `${double.url}/v1/models/pricing`, readAt: READ_AT };
    const tariff = { currency: "USD", lines: [{ usd: "0.0390", of: ["image"] }] };
    expect(reading).toEqual({
      candidate: "fal-ai/nano",
      ...from,
      quote: { usd: usd("0.039"), tariff, grade: "list", ...from, input: {} },
    });
    expect(double.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /v1/models/pricing?endpoint_id=fal-ai%2Fnano",
    ]);
    expect(double.asked[0]?.headers).toMatchObject({ authorization: `Key ${KEY}` });
  });

  test("by megapixels is not rounded, and a note says what rounding would make of it", async () => {
    const [reading] = await read(list(row("flux", "0.03", "megapixels")), [offer("flux", { width: 1024, height: 1024 })]);
    // 1024 x 1024 / 1e6 = 1.048576 megapixels x $0.03 = $0.03145728; rounded up it would be 2 x $0.03.
    expect(reading?.quote?.usd).toBe(usd("0.03145728"));
    expect(reading?.notes?.map(({ code }) => code)).toEqual(["price-disagrees"]);
    expect(reading?.notes?.[0]?.message).toContain("$0.0600");
    expect(reading?.notes?.[0]?.message).toContain("$0.03145728");
  });

  test.each<[unit: unknown, input: object, usage: object, expected: string]>([
    ["Images", {}, {}, "0.02"],
    [" request ", {}, {}, "0.02"],
    ["compute seconds", {}, { second: 2.5 }, "0.05"],
    ["seconds", {}, { second: "3" }, "0.06"],
    ["credits", {}, { unit: 4 }, "0.08"],
    ["1000 characters", {}, { unit: "0.5" }, "0.01"],
    ["megapixels", { image_size: { width: 2000, height: 500 } }, {}, "0.02"],
  ])("by %j", async (unit, input, usage, expected) => {
    const price = { source: "fal", usage } as NonNullable<Offer["price"]>;
    const [reading] = await read(list(row("m", 0.02, unit)), [offer("m", input as Offer["input"], { price })]);
    expect(reading?.quote?.usd).toBe(usd(expected));
    expect(reading?.notes).toBeUndefined();
  });

  test("of another name at fal is asked for under that name", async () => {
    const price: NonNullable<Offer["price"]> = { source: "fal", model: "fal-ai/x" };
    const [reading] = await read(list(row("fal-ai/x", 0.01)), [offer("mine", {}, { price })]);
    expect(reading?.quote?.usd).toBe(usd("0.01"));
  });

  test("of 120 models takes three requests of up to 50, and the pages of each", async () => {
    const offers = Array.from({ length: 120 }, (_, i) => offer(`m/${i}`));
    const rows = offers.map(({ model }, i) => row(model, (i + 1) / 1000));
    const readings = await read((asked) => {
      const query = new URL(asked.url, "http://x").searchParams;
      const all = (list(...rows)(asked) as { body: { prices: object[] } }).body.prices;
      expect(query.get("endpoint_id")?.split(",").length).toBeLessThanOrEqual(50);
      const start = Number(query.get("cursor") ?? 0);
      const more = start + 30 < all.length;
      return { body: { prices: all.slice(start, start + 30), next_cursor: more ? String(start + 30) : null, has_more: more } };
    }, offers);
    expect(readings.map(({ quote }) => quote?.usd)).toEqual(offers.map((_, i) => usd(String((i + 1) / 1000))));
    expect(double.asked).toHaveLength(5);
  });
});

describe("no quote", () => {
  test("without a key: nothing is asked, and the sentence says which variable to set", async () => {
    for (const apiKey of ["", "  "]) {
      const [reading] = await read(list(row("m", 1)), [offer("m")], apiKey);
      expect(reading?.quote).toBeNull();
      expect(reading?.problem?.code).toBe("price-unknown");
      expect(reading?.problem?.message).toContain("set FAL_KEY");
      expect(double.asked).toEqual([]);
      await double.close();
    }
    double = await openDouble(() => ({}));
    const prices = createFalPrices({ ...double.world, apiUrl: double.url, apiKey: undefined });
    expect((await prices.read([offer("m")])).readings[0]?.problem?.code).toBe("price-unknown");
  });

  test.each([401, 403])("when the key is refused with %i: told so, once", async (status) => {
    const [reading] = await read(() => ({ status, body: { error: { message: `no such key ${KEY}` } } }), [offer("m")]);
    expect(reading?.problem).toEqual({
      code: "source-unreadable",
      message: `fal refused the key for ${double.url}/v1/models/pricing (HTTP ${status}): check FAL_KEY; no price is guessed`,
    });
    expect(double.asked).toHaveLength(1);
  });

  test("for an endpoint that the reply leaves out, and the others have theirs", async () => {
    const readings = await read(list(row("there", 0.5)), [offer("gone"), offer("there"), offer("a,b?c=d")]);
    expect(readings.map(({ problem, quote }) => problem?.code ?? quote?.usd)).toEqual([
      "model-vanished",
      usd("0.5"),
      "model-vanished",
    ]);
    expect(double.asked.map(({ url }) => url)).toEqual(["/v1/models/pricing?endpoint_id=gone,there"]);
  });

  test("for the one that makes fal turn the question down with 404", async () => {
    const answer = (asked: Asked): Answer =>
      asked.url.includes("gone") ? { status: 404, body: { error: {} } } : list(row("a", 0.1), row("b", 0.2))(asked);
    const readings = await read(answer, [offer("a"), offer("gone"), offer("b")]);
    expect(readings.map(({ problem, quote }) => problem?.code ?? quote?.usd)).toEqual([usd("0.1"), "model-vanished", usd("0.2")]);
  });

  test.each<[string, object[], string]>([
    ["another currency", [row("m", 0.1, "image", "EUR")], 'listed in "EUR" instead of "USD"'],
    ["a price of zero", [row("m", 0)], "the listed price 0 is not a positive amount"],
    ["no unit", [row("m", 1, null)], "does not say what the price is for"],
    ["two prices", [row("m", 1), row("m", 2)], "more than once, at different prices"],
    [
      "credits",
      [row("m", 1, "credits")],
      'add `usage: { unit: N }` to the candidate\'s `price`; fal counts "credits" for this model',
    ],
    ["megapixels of no size", [row("m", 1, "megapixels")], "say width and height"],
  ])("for %s", async (_, rows, message) => {
    const [reading] = await read(list(...rows), [offer("m")]);
    expect(reading).toMatchObject({ quote: null, problem: { code: "price-unknown" } });
    expect(reading?.problem?.message).toContain(message);
  });

  test.each<[string, Answer, string]>([
    ["HTML", { body: "<!doctype html>" }, "the reply is no price list"],
    ["rows without names", { body: { prices: [{ unit: "image" }, 7] } }, "the reply is no price list"],
    ["an empty list", { body: { prices: [] } }, "the list has no prices"],
    ["a list that breaks off", { body: { prices: [row("a", 1)], has_more: true } }, "the list breaks off"],
    ["a list without an end", { body: { prices: [row("a", 1)], has_more: true, next_cursor: "x" } }, "more than 20 pages"],
    ["500 for ever", { status: 500 }, "HTTP 500"],
  ])("for anyone when the source sends %s", async (_, answer, why) => {
    const readings = await read(() => answer, [offer("a"), offer("b")]);
    for (const { quote, problem } of readings) {
      expect(quote).toBeNull();
      expect(problem?.code).toBe("source-unreadable");
      expect(problem?.message).toContain(why);
    }
  });
});

test("the key follows no redirect to another host", async () => {
  const other = await openDouble(() => ({ body: { prices: [row("m", 0.1)] } }));
  try {
    const [reading] = await read(() => ({ status: 307, headers: { location: `${other.url}/v1/models/pricing` } }), [offer("m")]);
    expect(reading?.problem?.message).toContain("HTTP 307");
    expect(other.asked).toEqual([]);
  } finally {
    await other.close();
  }
});

test("no junk in a reply becomes a price that is not positive, or an exception", async () => {
  const random = seededRandom(11, "fal");
  const pick = (): unknown => JUNK[Math.floor(random() * JUNK.length)];
  const wholes: unknown[] = [...JUNK, { prices: pick() }, `{"prices":${"[".repeat(50_000)}`];
  const rows = Array.from({ length: 300 }, () => row("m", random() < 0.5 ? pick() : 0.01, random() < 0.7 ? pick() : "image"));
  const replies = [...wholes, ...rows.map((each) => ({ prices: [each], next_cursor: random() < 0.1 ? pick() : null }))];
  let n = 0;
  double = await openDouble(() => ({ body: replies[n] }));
  const prices = createFalPrices({ ...double.world, apiUrl: double.url, apiKey: KEY });
  const seen: PriceReading[] = [];
  for (n = 0; n < replies.length; n++) seen.push(...(await prices.read([offer("m")])).readings);
  for (const { quote, problem } of seen) {
    expect(quote === null).toBe(problem !== undefined);
    if (quote) expect(quote.usd).toBeGreaterThan(0n);
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(problem?.message ?? "").not.toMatch(/[\u0000-\u001f\u202e]/);
    expect(problem?.message.length ?? 0).toBeLessThan(500);
  }
  expect(seen.some(({ quote }) => quote !== null)).toBe(true);
});
