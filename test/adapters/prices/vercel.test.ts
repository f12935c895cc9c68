import { afterEach, describe, expect, test } from "@jest/globals";
import { createVercelPrices } from "../../../src/adapters/prices/vercel.ts";
import type { Offer, PriceReading } from "../../../src/core/ports.ts";
import type { JsonObject } from "../../../src/core/terms.ts";
import { NOT_A_LIST, openListing, READ_AT, usd, type Listing } from "./listing.ts";

let listing: Listing;
afterEach(() => listing.close());

/** Rows as the public list has them; `deprecated_at` is in milliseconds, `created` in seconds. */
const row = (id: string, pricing: unknown, more: object = {}): object => ({
  id,
  object: "model",
  created: 1755815280,
  owned_by: id.split("/")[0],
  name: id,
  type: "image",
  tags: ["image-generation"],
  pricing,
  ...more,
});
const MODELS = [
  row("bfl/flux-pro-1.1", { image: "0.04" }),
  row("openai/gpt-image-2", { input: "0.000005", output: "0.00003" }),
  row("bfl/flux-3-image", {
    image: "0.024",
    image_dimension_quality_pricing: [
      { size: "1024x1024", cost: "0.024" },
      { size: "4096x4096", cost: "0.3035" },
    ],
  }),
  row("bfl/flux-2-flex", {}),
  row("openai/gpt-5", { input: "0.00000125", output: "0.00001" }, { type: "language" }),
  row(
    "google/gemini-3-pro-image",
    {
      input: "0.000002",
      output: "0.000012",
      image_dimension_quality_pricing: [
        { size: "default", cost: "0.134" },
        { size: "4K", cost: "0.24" },
      ],
    },
    { type: "language" },
  ),
  row("google/imagen-4", { image: "0.04" }, { deprecated_at: 1803600000000 }),
];

const offer = (
  model: string,
  input: JsonObject = {},
  price: Partial<Extract<Offer["price"], { source: "vercel" }>> = {},
): Offer => ({
  candidate: `c ${model}`,
  provider: "vercel",
  model,
  input,
  price: { source: "vercel", ...price },
});

const readAll = async (offers: readonly Offer[]): Promise<readonly PriceReading[]> =>
  (await createVercelPrices({ ...listing.world, baseUrl: `${listing.url}/v1/` }).read(offers)).readings;
const read = async (one: Offer): Promise<PriceReading> => (await readAll([one]))[0]!;
const openModels = async (models: unknown = MODELS): Promise<void> => {
  listing = await openListing(() => ({ body: { object: "list", data: models } }));
};

test("one request, without a key, prices all offers", async () => {
  await openModels();
  const usage = { "token.out.image": 1056, "token.in.text": 50 };
  const readings = await readAll([
    offer("bfl/flux-pro-1.1", { seed: 1 }),
    offer("openai/gpt-image-2", {}, { usage }),
    offer("mine", { size: "4096x4096" }, { model: "bfl/flux-3-image" }),
    offer("google/gemini-3-pro-image", { resolution: "4k" }, { usage }),
  ]);
  expect(readings.map(({ quote }) => quote?.usd)).toEqual([usd("0.04"), usd("0.03193"), usd("0.3035"), usd("0.2401")]);
  expect(readings.map(({ quote, tiers }) => [quote?.tier, tiers])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    ["size=4096x4096", ["size=1024x1024", "size=4096x4096"]],
    ["size=4K", ["size=4K"]],
  ]);
  const source = `${listing.url}/v1/models`;
  const tariff = { currency: "USD", lines: [{ usd: "0.0400", of: ["image"] }] };
  expect(readings[0]).toEqual({
    candidate: "c bfl/flux-pro-1.1",
    source,
    readAt: READ_AT,
    quote: { usd: usd("0.04"), tariff, grade: "list", source, readAt: READ_AT, input: { seed: 1 } },
  });
  expect(listing.seen.map(({ url, method }) => [method, url])).toEqual([["GET", "/v1/models"]]);
  expect(Object.keys(listing.seen[0]!.headers).toSorted()).toEqual(["accept", "connection", "host", "user-agent"]);
});

test("a model that will end says when, whether it has a price or not", async () => {
  const ending = { deprecated_at: 1803600000000 };
  await openModels([row("a/priced", { image: "0.04" }, ending), row("a/free", {}, ending)]);
  const readings = await readAll([offer("a/priced"), offer("a/free")]);
  expect(readings.map(({ notes }) => notes)).toEqual(
    ["a/priced", "a/free"].map((name) => [
      {
        code: "model-ending",
        message: `Vercel AI Gateway marks "${name}" as deprecated from 2027-02-26 on: choose what takes its place before then`,
      },
    ]),
  );
  expect(readings.map(({ quote }) => quote?.usd)).toEqual([usd("0.04"), undefined]);
});

test("a model that should have ended already says since when", async () => {
  await openModels([row("a/b", { image: "0.04" }, { deprecated_at: Date.UTC(2026, 10, 22) })]);
  const message = 'Vercel AI Gateway marks "a/b" as deprecated since 2026-11-22: choose what takes its place';
  expect((await read(offer("a/b"))).notes).toEqual([{ code: "model-ending", message }]);
});

describe("no quote", () => {
  test.each<[string, Offer, string, string]>([
    ["a model without prices", offer("bfl/flux-2-flex"), "price-unknown", "the list has no price for it"],
    ["a model of words", offer("openai/gpt-5"), "price-unknown", "the list prices only its text, not its images"],
    [
      "tokens nobody states",
      offer("openai/gpt-image-2"),
      "price-unknown",
      "add `usage: { token.out.image: N, token.in.text: N }`",
    ],
    [
      "a size that is not listed",
      offer("bfl/flux-3-image", { size: "512x512" }),
      "price-unknown",
      "does not say what this `size` costs",
    ],
    [
      "a misspelt model",
      offer("bfl/flux-pro-1.0"),
      "model-vanished",
      'no model "bfl/flux-pro-1.0": did you mean "bfl/flux-pro-1.1"?',
    ],
    ["a name without its maker", offer("imagen-4"), "model-vanished", 'did you mean "google/imagen-4"?'],
    ["a name of JavaScript's", offer("__proto__"), "model-vanished", 'has no model "__proto__"'],
  ])("for %s", async (_, asked, code, sentence) => {
    await openModels();
    const { quote, problem } = await read(asked);
    expect([quote, problem?.code]).toEqual([null, code]);
    expect(problem?.message).toContain(sentence);
  });

  test.each([
    ...NOT_A_LIST,
    ["a list of nothing", '{"object":"list","data":[]}'],
    ["nameless rows", '{"data":[{},null,{"id":7}]}'],
  ])("from a reply that is no list (%s)", async (_, body) => {
    listing = await openListing(() => ({ body }));
    const readings = await readAll([offer("a/b"), offer("c/d")]);
    expect(readings.map(({ problem }) => problem)).toEqual(
      Array.from({ length: 2 }, () => ({
        code: "source-unreadable",
        message:
          `no live price could be read from ${listing.url}/v1/models (the reply is not a list of models; the API may have changed): ` +
          "no price is guessed; try again later",
      })),
    );
  });

  test("from a list that cannot be had", async () => {
    listing = await openListing(() => ({ status: 500, body: "" }));
    expect((await read(offer("a/b"))).problem).toMatchObject({
      code: "source-unreadable",
      message: expect.stringContaining("HTTP 500"),
    });
    expect(listing.seen).toHaveLength(4);
  });
});

test("a row that cannot be read takes nothing from the others, and of two with one id the first counts", async () => {
  await openModels([null, 7, { id: 8 }, row("x/y", "free"), ...MODELS, row("bfl/flux-pro-1.1", { image: "9" })]);
  expect((await read(offer("bfl/flux-pro-1.1"))).quote?.usd).toBe(usd("0.04"));
  expect((await read(offer("x/y"))).problem?.message).toContain("the list has no price for it");
});
