import { afterEach, describe, expect, test } from "@jest/globals";
import { createLitellmCrossCheck } from "../../../src/adapters/prices/litellm.ts";
import type { Quote } from "../../../src/core/ports.ts";
import type { CrossCheckItem } from "../../../src/core/pricing/litellm.ts";
import { flatTariff } from "../../../src/core/pricing/tariff.ts";
import { NOT_A_LIST, openListing, READ_AT, usd, type Listing } from "./listing.ts";

let listing: Listing;
afterEach(() => listing.close());

/** Entries as the map has them: a model's size or quality may stand in its key, and nearly every entry is of a model of words. */
const MAP = {
  sample_spec: { mode: "one of: chat, embedding, image_generation", output_cost_per_image: 0.0, deprecation_date: "YYYY-MM-DD" },
  "gpt-5": { mode: "chat", input_cost_per_token: 1.25e-6, output_cost_per_token: 1e-5, litellm_provider: "openai" },
  "1024-x-1024/dall-e-2": { mode: "image_generation", input_cost_per_pixel: 1.9e-8, output_cost_per_pixel: 0.0 },
  "aiml/openai/gpt-image-2": { mode: "image_generation", output_cost_per_image: 0.054, deprecation_date: "2020-01-01" },
  "gpt-image-2": { mode: "image_generation", output_cost_per_image_token: 3e-5, input_cost_per_token: 5e-6 },
};

const item = (key: string, price: string, more: Partial<CrossCheckItem> = {}, quote: Partial<Quote> = {}): CrossCheckItem => ({
  candidate: `c ${key}`,
  key,
  toleranceShare: 0.05,
  quote: {
    usd: usd(price),
    tariff: flatTariff(price),
    grade: "list",
    source: "https://a.b/list",
    readAt: READ_AT,
    input: {},
    ...quote,
  },
  ...more,
});
const check = (
  items: readonly CrossCheckItem[],
  signal?: AbortSignal,
): ReturnType<ReturnType<typeof createLitellmCrossCheck>["check"]> =>
  createLitellmCrossCheck({ ...listing.world, url: `${listing.url}/map.json` }).check(items, signal);

test("one reading, without a key, and a finding only where the map says another price", async () => {
  listing = await openListing(() => ({ body: MAP }));
  const found = await check([
    item("aiml/openai/gpt-image-2", "0.05"),
    item("aiml/openai/gpt-image-2", "0.055", { candidate: "near" }),
    item("1024-x-1024/dall-e-2", "0.016", {}, { input: { size: "1024x1024" } }),
    item("1024-x-1024/dall-e-2", "0.016", { candidate: "no size" }),
    item("gpt-image-2", "0.04", { usage: { "token.out.image": 1000 } }),
    item("gpt-5", "0.04"),
    item("not there", "0.04"),
    item("__proto__", "0.04"),
  ]);
  const [first] = found;
  expect(first).toEqual({
    candidate: "c aiml/openai/gpt-image-2",
    code: "price-disagrees",
    message:
      "LiteLLM's public price map disagrees with https://a.b/list: $0.0540 there, $0.0500 here (+8.0 %): " +
      "it is kept by hand and is not used as the price; look at the provider's page",
  });
  expect(found.slice(1).map(({ candidate, message }) => [candidate, /\$.*%\)/.exec(message)?.[0]])).toEqual([
    ["c 1024-x-1024/dall-e-2", "$0.019922944 there, $0.0160 here (+24.5 %)"],
    ["c gpt-image-2", "$0.0300 there, $0.0400 here (-25.0 %)"],
  ]);
  expect(found.map(({ message }) => message).join(" ")).not.toMatch(/agrees with it|2020-01-01|deprecat/);
  expect(listing.seen.map(({ url }) => url)).toEqual(["/map.json"]);
  expect(Object.keys(listing.seen[0]!.headers).toSorted()).toEqual(["accept", "connection", "host", "user-agent"]);
});

test("nothing to check is nothing to read", async () => {
  listing = await openListing(() => ({ body: MAP }));
  expect(await check([])).toEqual([]);
  expect(listing.seen).toHaveLength(0);
});

describe("size", () => {
  const ofBytes = (count: number): string => {
    const rest = JSON.stringify(MAP).slice(0, -1);
    return `${rest},"filler":"${"x".repeat(count - rest.length - 13)}"}`;
  };

  test("a map of twenty million bytes is read", async () => {
    listing = await openListing(() => ({ body: ofBytes(20_000_000) }));
    expect(await check([item("aiml/openai/gpt-image-2", "0.05")])).toMatchObject([{ code: "price-disagrees" }]);
  });

  test("one byte more is not", async () => {
    listing = await openListing(() => ({ body: ofBytes(20_000_001) }));
    const found = await check([item("aiml/openai/gpt-image-2", "0.05")]);
    expect(found).toMatchObject([{ code: "source-unreadable", message: expect.stringContaining("over 20000000 bytes") }]);
  });
});

describe("a map that cannot be read is told of every candidate, and is not agreement", () => {
  test.each(NOT_A_LIST)("%s", async (_, body) => {
    listing = await openListing(() => ({ body }));
    const found = await check([item("a", "1"), item("b", "1")]);
    expect(found).toEqual(
      ["c a", "c b"].map((candidate) => ({
        candidate,
        code: "source-unreadable",
        message:
          `LiteLLM's public price map could not be read from ${listing.url}/map.json (the reply is not a map of models): ` +
          "the price was not cross-checked and stands as its own source gave it; try again later",
      })),
    );
  });

  test.each([404, 500])("HTTP %d", async (status) => {
    listing = await openListing(() => ({ status, body: "<html>" }));
    const found = await check([item("a", "1")]);
    expect(found).toMatchObject([
      { candidate: "c a", code: "source-unreadable", message: expect.stringContaining(`(HTTP ${status})`) },
    ]);
  });
});

test("an abort ends the check", async () => {
  listing = await openListing(() => ({ body: MAP }));
  await expect(check([item("a", "1")], AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
});
