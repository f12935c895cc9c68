import { describe, expect, test } from "@jest/globals";
import { checkReserveOf, imageTokensAtMost, tokensCost, worstCaseUsd } from "../../../../src/core/checks/judge/cost.ts";
import { JUDGE_DEFAULTS } from "../../../../src/core/manifest/judge-schema.ts";
import { mergeChecks, type Judge } from "../../../../src/core/checks/merge.ts";
import { checkUsdPerAttempt, tallyCosts } from "../../../../src/core/ledger/check-cost.ts";
import { formatUsd, parseUsd } from "../../../../src/core/money.ts";

const price = { inputPerMillion: 0.15, outputPerMillion: "0.6", asOf: "2026-11-01", staleAfterDays: 30 };
const judge: Judge = {
  endpoint: "https://judge.example/v1",
  model: "m",
  questions: [{ ask: "Is there a lamp?", expect: "yes", weight: 1 }],
  ...JUDGE_DEFAULTS,
};

test("tokens at a price a million, exactly", () => {
  expect(formatUsd(tokensCost(price, { input: 1_117, output: 23 }))).toBe("0.00018135");
  expect(tokensCost({ ...price, inputPerMillion: 0, outputPerMillion: 0 }, { input: 9, output: 9 })).toBe(0n);
});

describe("the most tokens of an image", () => {
  // OpenAI's published formula for gpt-4o-mini, the dearest: 2,833 and 5,667 a tile.
  test.each([
    [512, 2_833 + 5_667],
    [768, 2_833 + 4 * 5_667],
    [1_024, 2_833 + 4 * 5_667],
    [2_048, 2_833 + 8 * 5_667],
    // Squares of 16 pixels are more from here on.
    [4_096, 256 * 257],
  ])("of %i pixels a side are %i", (side, tokens) => expect(imageTokensAtMost(side)).toBe(tokens));

  /** What others count, for the largest image of that side: each published by its provider. */
  const known: readonly (readonly [string, (side: number) => number])[] = [
    ["gpt-4o: 85 + 170 a tile", (side) => 85 + 170 * Math.ceil(Math.min(side, 768) / 512) ** 2],
    ["patches of 32 pixels at 2.46", (side) => 2.46 * Math.ceil(side / 32) ** 2],
    ["Claude: pixels / 750", (side) => side ** 2 / 750],
    ["Gemini: 258 a crop", (side) => 258 * Math.ceil(side / 512) ** 2],
    ["Qwen-VL: squares of 28 pixels", (side) => Math.ceil(side / 28) ** 2 + 2],
    ["Llama 3.2 Vision: 1,601 a tile, 4 tiles", () => 4 * 1_601],
  ];
  test.each(known)("are no less than those of %s", (_, count) => {
    for (const side of [64, 256, 512, 768, 1_024, 1_536, 2_048, 3_072, 4_096])
      expect(imageTokensAtMost(side)).toBeGreaterThanOrEqual(count(side));
  });
});

describe("the worst case of a request", () => {
  test("has the text, the image and the longest reply", () => {
    const usd = worstCaseUsd({ ...judge, price });
    const image = tokensCost(price, { input: imageTokensAtMost(768), output: 1_024 });
    expect(usd).toBeGreaterThan(image);
    expect(usd - image).toBeLessThan(parseUsd("0.0006")!);
    const bounded = worstCaseUsd({ ...judge, price: { ...price, maxImageTokens: 765 } });
    expect(usd - bounded).toBe(tokensCost(price, { input: imageTokensAtMost(768) - 765, output: 0 }));
  });
  test("grows with the bytes of the questions", () => {
    const longer = { ...judge, price, questions: [{ ...judge.questions[0]!, ask: "灯".repeat(100) }] };
    expect(worstCaseUsd(longer)).toBeGreaterThan(worstCaseUsd({ ...judge, price }));
  });
  test("is nothing without a price", () => expect(worstCaseUsd(judge)).toBe(0n));
  test("of a prompt's checks has each judge once, and all askings with their repairs", () => {
    const one = worstCaseUsd({ ...judge, price });
    const checks = mergeChecks(
      [{ image: { notBlank: true } }, { any: [{ judge: { ...judge, price } }, { not: { judge: { ...judge, price } } }] }],
      [],
    );
    expect(checkReserveOf(checks)).toEqual({ onceUsd: 2n * one, mostUsd: 12n * one });
    expect(checkReserveOf([])).toEqual({ onceUsd: 0n, mostUsd: 0n });
  });
});

describe("what checks cost on an attempt", () => {
  const cell = (attempts: number, ...costs: (bigint | null)[]) => ({ attempts, check: tallyCosts(costs) });
  test("is the mean over all attempts, those that were not judged included", () => {
    expect(checkUsdPerAttempt([cell(4, 6n, 6n), cell(2)])).toBe(2n);
    expect(checkUsdPerAttempt([])).toBe(0n);
    expect(checkUsdPerAttempt([cell(3)])).toBe(0n);
  });
  test("takes those that are known for the others", () => {
    expect(checkUsdPerAttempt([cell(4, 6n, null)])).toBe(3n);
    expect(checkUsdPerAttempt([cell(4, null)])).toBeNull();
  });
});
