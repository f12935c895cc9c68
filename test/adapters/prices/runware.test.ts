import { afterEach, describe, expect, test } from "@jest/globals";
import { createRunwarePrices } from "../../../src/adapters/prices/runware.ts";
import { parseUsd } from "../../../src/core/money.ts";
import type { Offer } from "../../../src/core/ports.ts";
import { seededRandom } from "../../../src/core/random.ts";
import type { JsonObject } from "../../../src/core/terms.ts";
import { JUNK, offer, openDouble, READ_AT, type Answer, type Asked, type Double } from "./double.ts";

const usd = (text: string): bigint => parseUsd(text)!;

let double: Double;
afterEach(() => double.close());

async function read(answer: (asked: Asked, n: number) => Answer, offers: readonly Offer[]) {
  double = await openDouble(answer);
  const { readings } = await createRunwarePrices({ ...double.world, siteUrl: `${double.url}/` }).read(offers);
  expect(readings.map(({ candidate }) => candidate)).toEqual(offers.map(({ candidate }) => candidate));
  return readings;
}

const INDEX = [
  { id: "alibaba-qwen-image-2-0", air: "alibaba:qwen-image@2.0", name: "Qwen Image 2.0", status: "live" },
  { id: "bfl-flux-1-dev", air: "runware:101@1", name: "FLUX.1 [dev]", status: "live" },
  { id: "sized", air: "x:sized@1", name: "Sized", status: "deprecated" },
  { id: "twin-a", air: "x:twin@1", status: "live" },
  { id: "twin-b", air: "x:twin@1", status: "live" },
];
const SAMPLES = { measured: [{ configuration: "1024x1024 · 28 steps", price: 0.0038 }], examples: [{ price: "$0.0013" }] };
const PRICING: Readonly<Record<string, unknown>> = {
  "alibaba-qwen-image-2-0": { currency: "USD", rates: [{ amount: 0.035, unit: "output", display: "$0.035 per run" }] },
  "bfl-flux-1-dev": { currency: "USD", overview: "Each image generation costs $0.0038 at 1024x1024.", rates: [], ...SAMPLES },
  sized: {
    currency: "USD",
    rates: [
      { amount: 0.08, unit: "output", label: "1024x1024" },
      { amount: 0.12, unit: "output", label: "2048 × 1024" },
      { amount: "0.2", unit: "output", label: "4K" },
      { amount: 0.01, unit: "inputImage" },
    ],
  },
};

/** Serves the list of models, and their schemas with their prices. */
const site =
  (pricing: Readonly<Record<string, unknown>> = PRICING, index: unknown = INDEX) =>
  ({ url }: Asked): Answer => {
    if (url === "/docs/models/index.json") return { body: index };
    const id = /^\/docs\/models\/([^/]+)\/schema\.json$/.exec(url)?.[1] ?? "";
    if (!Object.hasOwn(pricing, id)) return { status: 404, body: "not found" };
    return { body: { openapi: "3.1.0", info: { title: id, "x-pricing": pricing[id] } } };
  };

describe("a quote", () => {
  test.each(["alibaba-qwen-image-2-0", "alibaba:qwen-image@2.0"])("is the rate for one result, by the name %s", async (name) => {
    const [reading] = await read(site(), [offer(name)]);
    const from = { source: `${double.url}/docs/models/alibaba-qwen-image-2-0/schema.json`, readAt: READ_AT };
    const tariff = { currency: "USD", lines: [{ usd: "0.0350", of: ["image"] }] };
    expect(reading).toEqual({
      candidate: name,
      ...from,
      quote: { usd: usd("0.035"), tariff, grade: "list", ...from, input: {} },
    });
    for (const { method, headers } of double.asked) {
      expect(method).toBe("GET");
      expect(Object.keys(headers).toSorted()).toEqual(["accept", "connection", "host", "user-agent"]);
    }
  });

  test.each<[JsonObject, string, string]>([
    [{ width: 1024, height: 1024 }, "0.08", "1024x1024"],
    [{ size: "2048x1024" }, "0.12", "2048 × 1024"],
    [{ resolution: "4k" }, "0.2", "4K"],
  ])("is the rate for the size of the request %j", async (input, expected, tier) => {
    const [reading] = await read(site(), [offer("sized", input)]);
    expect(reading).toMatchObject({ quote: { usd: usd(expected), tier }, tiers: ["1024x1024", "2048 × 1024", "4K"] });
  });

  test("of a deprecated model has a note that it ends", async () => {
    const [reading] = await read(site(), [offer("sized", { resolution: "4K" })]);
    expect(reading?.notes).toEqual([{ code: "model-ending", message: expect.stringContaining("deprecated") }]);
  });

  test("the list is read once, and each schema once", async () => {
    await read(site(), [offer("sized"), offer("sized", { resolution: "4K" }, { candidate: "d" })]);
    expect(double.asked.map(({ url }) => url)).toEqual(["/docs/models/index.json", "/docs/models/sized/schema.json"]);
  });
});

describe("no quote", () => {
  test.each<[string, Offer, string, string]>([
    ["what is billed by compute time", offer("runware:101@1"), "price-unknown", "sample runs only: a bill tells it"],
    ["a size without a price", offer("sized", { width: 512, height: 512 }), "price-unknown", "1024x1024, 2048 × 1024, 4K"],
    ["a size that is turned around", offer("sized", { width: 1024, height: 2048 }), "price-unknown", "says none of them"],
    ["a request with an image", offer("sized", { resolution: "4K", seedImage: "x" }), "price-unknown", 'billed by "inputImage"'],
    ["a name of several models", offer("x:twin@1"), "price-unknown", 'several models as "x:twin@1"'],
    ["an unknown model", offer("bfl-flux-1-de"), "model-vanished", 'did you mean "bfl-flux-1-dev"?'],
    ["a model without a schema", offer("twin-a"), "source-unreadable", "HTTP 404"],
    ["several images", offer("alibaba-qwen-image-2-0", { numberResults: 2 }), "price-unknown", "asks for 2 images at once"],
  ])("for %s", async (_, asked, code, message) => {
    const [reading, other] = await read(site(), [asked, offer("alibaba-qwen-image-2-0", {}, { candidate: "other" })]);
    expect(reading).toMatchObject({ quote: null, problem: { code } });
    expect(reading?.problem?.message).toContain(message);
    expect(other?.quote?.usd).toBe(usd("0.035"));
  });

  test.each<[string, unknown, string]>([
    ["none", undefined, "publishes no price"],
    ["a price as a text", "$0.08", "cannot be read"],
    ["no currency", { rates: [{ amount: 1, unit: "output" }] }, 'instead of "USD"'],
    ["another currency", { currency: "EUR", rates: [{ amount: 1, unit: "output" }] }, 'listed in "EUR"'],
    ["megapixels", { currency: "USD", rates: [{ amount: 0.01, unit: "outputMegapixel" }] }, 'billed by "outputMegapixel"'],
    ["tokens", { currency: "USD", rates: [{ amount: 1e-7, unit: "inputToken" }] }, 'billed by "inputToken"'],
    ["a first part", { currency: "USD", rates: [{ amount: 1, unit: "output", after: 1 }] }, "changes with the quantity"],
    ["zero", { currency: "USD", rates: [{ amount: 0, unit: "output" }] }, "not a positive amount"],
    [
      "half a label",
      {
        currency: "USD",
        rates: [
          { amount: 1, unit: "output" },
          { amount: 2, unit: "output", label: "2K" },
        ],
      },
      "do not all",
    ],
    [
      "one label twice",
      { currency: "USD", rates: [1, 2].map((amount) => ({ amount, unit: "output", label: "4K" })) },
      "several of its",
    ],
  ])("for a model that publishes %s", async (_, pricing, message) => {
    const [reading] = await read(site({ sized: pricing }), [offer("sized", { resolution: "4K" })]);
    expect(reading).toMatchObject({ quote: null, problem: { code: "price-unknown" } });
    expect(reading?.problem?.message).toContain(message);
  });

  test.each<[string, Answer]>([
    ["HTML", { body: "<!doctype html>" }],
    ["an empty list", { body: [] }],
    ["names that lead elsewhere", { body: [{ id: "../../etc", air: "a" }] }],
    ["an error", { status: 503 }],
  ])("for anyone when the list of models is %s", async (_, answer) => {
    const readings = await read(() => answer, [offer("a"), offer("b")]);
    for (const { quote, problem } of readings) {
      expect(quote).toBeNull();
      expect(problem?.code).toBe("source-unreadable");
      expect(problem?.message).toContain(`${double.url}/docs/models/index.json`);
    }
  });
});

test("no junk in a reply becomes a price that is not positive, or an exception", async () => {
  const random = seededRandom(13, "runware");
  const pick = (): unknown => JUNK[Math.floor(random() * JUNK.length)];
  const rate = (): unknown =>
    random() < 0.1 ? pick() : { amount: random() < 0.5 ? pick() : 0.01, unit: random() < 0.8 ? "output" : pick(), label: pick() };
  const models = Array.from({ length: 200 }, (_, i) => `m${i}`);
  const pricing = Object.fromEntries(
    models.map((id) => [id, random() < 0.1 ? pick() : { currency: random() < 0.9 ? "USD" : pick(), rates: [rate()] }]),
  );
  const index = [...JUNK, ...models.map((id) => ({ id, air: pick(), status: pick() }))];
  const readings = await read(
    site(pricing, index),
    models.map((id) => offer(id)),
  );
  for (const { quote, problem } of readings) {
    expect(quote === null).toBe(problem !== undefined);
    if (quote) expect(quote.usd).toBeGreaterThan(0n);
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(problem?.message ?? "").not.toMatch(/[\u0000-\u001f\u202e]/);
  }
  expect(readings.some(({ quote }) => quote !== null)).toBe(true);
});
