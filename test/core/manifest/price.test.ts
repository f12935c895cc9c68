import { describe, expect, test } from "@jest/globals";
import { parseManifest } from "../../../src/core/manifest/parse.ts";

/** The manifest's `price`: where a price is read. */

const problemsOf = (price: string, provider = "other"): string[] => {
  const parsed = parseManifest(
    `version: 1\ncandidates:\n  - id: a\n    provider: ${provider}\n    model: m\n    price: ${price}\nprompts: [{ id: p, prompt: x }]\n`,
    "m.yml",
  );
  return parsed.ok ? [] : parsed.problems.map(({ message, place }) => `${place?.line}: ${message}`);
};

describe("a price", () => {
  test.each([
    ["{ usd: 0.04, asOf: 2026-11-22 }"],
    ["{ usd: 0, asOf: 2026-11-22 }"],
    ['{ source: page, url: "https://x.example/p", extract: { json: "/a/0/price" } }'],
    ['{ source: page, url: "https://x.example/p", extract: { script: data, pointer: "/a" }, per: megapixel, scale: 0.01 }'],
    ["{ source: page, url: \"https://x.example/p\", extract: { regex: 'USD (?<price>[0-9.]+)' } }"],
    ["{ source: openrouter, model: a/b, variant: 1k }"],
    ["{ source: fal, usage: { unit: 3.5 } }"],
  ])("%s", (price) => {
    expect(problemsOf(price)).toEqual([]);
  });

  test.each([
    ["{ usd: 0.04 }", "6: candidates.0.price.asOf is missing: expected a text"],
    [
      "{ usd: -1, asOf: 2026-11-22 }",
      "6: candidates.0.price.usd: expected an amount in USD with at most 12 decimals, such as 0.12, or 0 where nobody bills an image",
    ],
    ["{ usd: 1, asOf: 2026-02-30 }", "6: candidates.0.price.asOf: expected a day that exists"],
    ['{ source: page, url: "https://x.example/" }', /^6: candidates\.0\.price\.extract.*expected \{ json: POINTER \}/],
    [
      '{ source: page, url: "ftp://x.example/", extract: { json: "/a" } }',
      "6: candidates.0.price.url: expected an http(s) address",
    ],
    [
      '{ source: page, url: "https://x.example/", extract: { json: "/a", regex: "b" } }',
      /^6: candidates\.0\.price\.extract: expected \{ json: POINTER \}/,
    ],
    ["{ source: page, url: \"https://x.example/\", extract: { regex: '(' } }", /^6: candidates\.0\.price\.extract\.regex: /],
    ["{ source: elsewhere }", /^6: candidates\.0\.price/],
  ])("%s is refused", (price, message) => {
    const problems = problemsOf(price);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
  });
});

test("a provider without a price list that is known needs one", () => {
  const parsed = parseManifest(
    "version: 1\ncandidates: [{ id: a, provider: other, model: m }]\nprompts: [{ id: p, prompt: x }]\n",
    "m.yml",
  );
  expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message)).toEqual([
    "candidates.0.price is missing: expected `price`: this provider has no price list that is known here",
  ]);
});
