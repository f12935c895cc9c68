import { afterEach, describe, expect, test } from "@jest/globals";
import { createOpenRouterPrices } from "../../../src/adapters/prices/openrouter.ts";
import type { Offer, PriceReading } from "../../../src/core/ports.ts";
import type { JsonObject } from "../../../src/core/terms.ts";
import { NOT_A_LIST, openListing, READ_AT, usd, type Listing, type Said } from "./listing.ts";
import { record, type Prices } from "./openrouter-shape.ts";

let listing: Listing;
afterEach(() => listing.close());

const MODEL = "author/slug";
type Price = Omit<Extract<Offer["price"], { source: "openrouter" }>, "source">;
const offer = (price: Price = {}, input: JsonObject = {}, more: Partial<Offer> = {}): Offer => ({
  candidate: "c",
  provider: "openrouter",
  model: MODEL,
  input,
  price: { source: "openrouter", ...price },
  ...more,
});

const sells = (providers: Record<string, Prices>) => (): Said => ({ body: record(MODEL, providers) });

async function readAll(offers: readonly Offer[], apiKey?: string): Promise<readonly PriceReading[]> {
  const world = { ...listing.world, baseUrl: `${listing.url}/api/v1/`, ...(apiKey === undefined ? {} : { apiKey }) };
  return (await createOpenRouterPrices(world).read(offers)).readings;
}
async function read(one: Offer): Promise<PriceReading> {
  return (await readAll([one]))[0]!;
}

test("a price for each image is the quote, with its source, its time and its grade", async () => {
  listing = await openListing(sells({ bytedance: { "output_image image": 0.05 } }));
  const source = `${listing.url}/api/v1/images/models/author/slug/endpoints`;
  const tariff = { currency: "USD", lines: [{ usd: "0.0500", of: ["image"] }] };
  expect(await read(offer({}, { seed: 1 }))).toEqual({
    candidate: "c",
    source,
    readAt: READ_AT,
    quote: { usd: usd("0.05"), tariff, grade: "list", source, readAt: READ_AT, input: { seed: 1 } },
  });
});

describe("what is asked of OpenRouter", () => {
  test("is one request for a model, of the manifest's name for it or else the candidate's, never the general list", async () => {
    listing = await openListing(sells({ a: { "output_image image": 0.05 } }));
    await readAll([
      offer(),
      offer({}, { x: 1 }),
      offer({ model: "x-ai/gro k:free" }),
      { ...offer(), model: "z/y", price: undefined as never },
    ]);
    expect(listing.seen.map(({ url, method }) => [method, url])).toEqual([
      ["GET", "/api/v1/images/models/author/slug/endpoints"],
      ["GET", "/api/v1/images/models/x-ai/gro%20k%3Afree/endpoints"],
      ["GET", "/api/v1/images/models/z/y/endpoints"],
    ]);
  });

  test.each([
    [undefined, undefined],
    ["", undefined],
    ["sk-1", "Bearer sk-1"],
  ])("has a key only when there is one (%j)", async (key, sent) => {
    listing = await openListing(sells({ a: { "output_image image": 0.05 } }));
    await readAll([offer()], key);
    expect(listing.seen.map(({ headers }) => headers.authorization)).toEqual([sent]);
  });

  test.each(["slug", "a/b/c", "/b", "a/", "../b", "a/..", "a/\ud800", "."])("is nothing for the name %j", async (model) => {
    listing = await openListing(() => "hang up");
    const reading = await read(offer({}, {}, { model }));
    expect(reading.problem).toMatchObject({ code: "price-unknown", message: expect.stringContaining("named author/slug") });
    expect(listing.seen).toHaveLength(0);
  });
});

describe("units", () => {
  test.each<[string, Prices, JsonObject, string]>([
    ["a request", { "output_image request": 0.06 }, {}, "0.06"],
    ["megapixels", { "output_image megapixel": 0.03 }, { size: "1024x1024" }, "0.03145728"],
    ["a request and megapixels", { "output_image request": 0.01, "output_image megapixel": 0.02 }, { size: "1000x1000" }, "0.03"],
    [
      "what only an input image costs",
      { "output_image image": 0.06, "input_reference image": 0.2, "input_font image": 1 },
      {},
      "0.06",
    ],
  ])("%s", async (_, prices, input, expected) => {
    listing = await openListing(sells({ a: prices }));
    expect((await read(offer({}, input))).quote?.usd).toBe(usd(expected));
  });

  const TOKENS = { "input_image token": 0.000008, "input_text token": 0.000005, "output_image token": 0.00003 };

  test("tokens are priced by what the manifest states", async () => {
    listing = await openListing(sells({ openai: TOKENS }));
    const usage = { "token.out.image": 4160, "token.in.text": 60 };
    expect((await read(offer({ usage }))).quote?.usd).toBe(usd("0.1251"));
    const withImage = await read(offer({ usage: { ...usage, "token.in.image": 1000 } }, { image_url: "https://a.b/c.png" }));
    expect(withImage.quote?.usd).toBe(usd("0.1331"));
  });

  test.each<[string, Price, JsonObject, string]>([
    ["tokens that nobody states", {}, {}, "add `usage: { token.in.text: N, token.out.image: N }`"],
    ["the words of the prompt, which are always there", { usage: { "token.out.image": 1 } }, {}, "priced by token.in.text, and"],
    [
      "an input image",
      { usage: { "token.out.image": 1, "token.in.text": 1 } },
      { images: ["x"] },
      "priced by token.in.image, and",
    ],
  ])("no quote without %s", async (_, price, input, sentence) => {
    listing = await openListing(sells({ openai: TOKENS }));
    expect((await read(offer(price, input))).problem?.message).toContain(sentence);
  });

  test("no quote for an input image that is charged by the piece", async () => {
    listing = await openListing(sells({ a: { "output_image image": 0.06, "input_reference image": 0.2 } }));
    expect((await read(offer({}, { input_references: ["x"] }))).problem).toEqual({
      code: "price-unknown",
      message:
        'the price of "author/slug" at OpenRouter is unknown: it charges "input_reference" per "image", which the request uses ' +
        "(`input_references`), which cannot be reckoned with here",
    });
  });
});

describe("several endpoints", () => {
  const TWO = { one: { "output_image image": 0.05 }, two: { "output_image image": 0.04, "input_image image": 0.01 } };

  test("at different prices are no price, and the sentence names them", async () => {
    listing = await openListing(sells(TWO));
    expect((await read(offer())).problem).toEqual({
      code: "price-unknown",
      message:
        'the price of "author/slug" at OpenRouter is unknown: its endpoints have different prices (one/fast: $0.0500/image; ' +
        "two/fast: $0.0400/image): say which one in the candidate's `price`, such as `endpoint: one/fast`",
    });
  });

  test.each(["two", "two/fast", "TWO Inc.", "Two"])("one is picked by its name %j", async (endpoint) => {
    listing = await openListing(sells(TWO));
    expect((await read(offer({ endpoint }))).quote?.usd).toBe(usd("0.04"));
  });

  test("one that is not there is told with those that are", async () => {
    listing = await openListing(sells(TWO));
    expect((await read(offer({ endpoint: "three" }))).problem?.message).toContain(
      'no endpoint "three" (it has one/fast, two/fast)',
    );
  });

  test("at the same price are that price, whatever they charge for what is not used", async () => {
    listing = await openListing(sells({ ...TWO, one: TWO.two, untagged: { "input_font image": 3, "output_image image": 0.04 } }));
    expect((await read(offer())).quote?.usd).toBe(usd("0.04"));
  });

  test("are no price when one of them cannot be read", async () => {
    listing = await openListing(sells({ ...TWO, two: { "output_image image": -1 } }));
    expect((await read(offer())).problem?.message).toContain("at the endpoint two/fast its price for output_image is -1");
    expect((await read(offer({ endpoint: "one" }))).quote?.usd).toBe(usd("0.05"));
  });
});

describe("no reading", () => {
  test("404 is a model that is gone", async () => {
    listing = await openListing(() => ({ status: 404, body: { error: { code: 404, message: "Model not found" } } }));
    const message = 'OpenRouter has no image model "author/slug" (HTTP 404): look for it on https://openrouter.ai/models';
    expect((await read(offer())).problem).toEqual({ code: "model-vanished", message });
    expect(listing.seen).toHaveLength(1);
  });

  test.each([
    [401, "(HTTP 401): no price is guessed; set OPENROUTER_API_KEY"],
    [503, "(HTTP 503): no price is guessed; try again later"],
    [200, '(the reply is an error: "Provider <b>?down"): no price is guessed'],
  ])("HTTP %d with an error is an unreadable source", async (status, sentence) => {
    listing = await openListing(() => ({ status, body: { error: { code: 503, message: "Provider <b>\u001bdown" } } }));
    const { problem, quote } = await read(offer());
    expect([quote, problem?.code]).toEqual([null, "source-unreadable"]);
    expect(problem?.message).toContain(`${listing.url}/api/v1/images/models/author/slug/endpoints ${sentence}`);
  });

  test.each(NOT_A_LIST)("a reply that is no record (%s) is an unreadable source", async (_, body) => {
    listing = await openListing(() => ({ body }));
    expect((await read(offer())).problem).toMatchObject({ code: "source-unreadable" });
  });

  test("what passes is tried again", async () => {
    const prices = sells({ a: { "output_image image": 0.05 } });
    listing = await openListing((_, n) => (n === 0 ? "hang up" : n === 1 ? { status: 429, body: {} } : prices()));
    expect((await read(offer())).quote?.usd).toBe(usd("0.05"));
  });

  test("a model that nobody serves has no price", async () => {
    listing = await openListing(sells({}));
    expect((await read(offer())).problem).toMatchObject({
      code: "price-unknown",
      message: expect.stringContaining("no provider serves it"),
    });
  });
});
