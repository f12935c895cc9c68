import { describe, expect, test } from "@jest/globals";
import type { Offer } from "../../../src/core/ports.ts";
import { composeDryRun, readDryRun } from "../../../src/core/pricing/ideogram.ts";

const offer = (model: string, more: Partial<Offer> = {}): Offer => ({
  candidate: "c",
  provider: "other",
  model,
  input: {},
  ...more,
});

describe("the dry run", () => {
  test("is the request of the offer with a text of our own, whatever the input says", () => {
    const request = composeDryRun(offer("ideogram-4-5", { input: { quality: "low", prompt: "something else" } }));
    expect(request?.path).toBe("/v2/image/generate/ideogram-4-5?dry_run=true");
    expect(JSON.parse(request?.body ?? "")).toEqual({ quality: "low", prompt: "A white cup on a wooden table" });
  });

  test("is of the model that the manifest's price names", () => {
    const price = { source: "ideogram", model: "ideogram-5" } as const;
    expect(composeDryRun(offer("mine", { price }))?.path).toContain("/ideogram-5?dry_run=true");
  });

  test.each(["", ".", "..", "a/b", "a?b", "a#b", "a%2fb", "a b", "-a", "a\\b", "a".repeat(101)])(
    "is not made for %j",
    (model) => {
      expect(composeDryRun(offer(model))).toBeNull();
    },
  );
});

const quote = (more: object): string =>
  JSON.stringify({ object: "price_quote", quantity: 1, usd_micros: 60_000, qualifier: "exact", ...more });

describe("a reply", () => {
  test.each<[string, string, object]>([
    ["exact", quote({}), { kind: "price", usd: "0.0600" }],
    // 17,300 millionths
    ["to the micro-dollar", quote({ usd_micros: 17_301 }), { kind: "price", usd: "0.017301" }],
    ["an estimate", quote({ qualifier: "estimate" }), { kind: "price", usd: "0.0600" }],
    ["an estimate, bound null", quote({ qualifier: "estimate", upper_bound_usd_micros: null }), { kind: "price", usd: "0.0600" }],
    [
      "an estimate with its bound",
      quote({ qualifier: "estimate", upper_bound_usd_micros: 61_000 }),
      { kind: "price", usd: "0.0610" },
    ],
  ])("%s", (_, text, expected) => {
    expect(readDryRun(text)).toEqual(expected);
  });

  test.each<object>([
    { quantity: 2 },
    { quantity: 0 },
    { quantity: "1" },
    { quantity: undefined },
    { usd_micros: 0 },
    { usd_micros: -1 },
    { usd_micros: 1.5 },
    { usd_micros: 2 ** 60 },
    { usd_micros: "60000" },
    { qualifier: "free" },
    { qualifier: undefined },
    { qualifier: "estimate", upper_bound_usd_micros: 59_999 },
    { qualifier: "estimate", upper_bound_usd_micros: "90000" },
  ])("a quote with %j cannot be used", (more) => {
    expect(readDryRun(quote(more))).toMatchObject({ kind: "unusable" });
  });

  test.each(["", "null", "[]", "{}", quote({ object: "image" }), `[${quote({})}]`, '{"data":[{"url":"https://x/i.png"}]}'])(
    "%s is no quote",
    (text) => {
      expect(readDryRun(text)).toEqual({ kind: "no-quote" });
    },
  );
});
