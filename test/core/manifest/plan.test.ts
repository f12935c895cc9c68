import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { attemptCap, makePlan, type Plan } from "../../../src/core/manifest/plan.ts";
import type { Prompt } from "../../../src/core/manifest/schema.ts";
import { parseUsd } from "../../../src/core/money.ts";
import type { PriceReading } from "../../../src/core/ports.ts";
import { LEAST, manifestIn } from "./manifests.ts";
import { flatTariff } from "../../../src/core/pricing/tariff.ts";

const usd = (text: string): bigint => parseUsd(text)!;
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function reading(candidate: string, price: string | null, input: Record<string, string> = {}): PriceReading {
  const base = { candidate, source: "http://prices", readAt: "2026-11-22T18:20:05.120Z" };
  if (price === null) return { ...base, quote: null, problem: { code: "price-unknown", message: "nobody knows" } };
  return {
    ...base,
    quote: { usd: usd(price), grade: "list", source: base.source, readAt: base.readAt, tariff: flatTariff(price), input },
  };
}

const cat: Prompt = { id: "cat", text: "A cat", weight: 1, checks: [] };

function planFor(
  candidates: string,
  readings: readonly PriceReading[],
  more: { prompts?: readonly Prompt[]; sampling?: string; simulated?: boolean } = {},
): Plan {
  const text = `version: 1\ncandidates: ${candidates}\nprompts: [{ id: p, prompt: x }]\nsampling: ${more.sampling ?? "{}"}\n`;
  return makePlan(manifestIn(text), more.prompts ?? [cat], readings, more.simulated ?? false, sha256);
}

const TWO = "[{ id: a, provider: hiapi, model: m }, { id: b, provider: hiapi, model: n }]";

describe("attemptCap", () => {
  // Recomputed independently: [giveUpUsd, price, cap].
  test.each([
    ["0.5", "0.02", 25],
    ["0.05", "0.04", 1],
    ["1", "0.003", 333],
  ])("giving up at $%s, $%s an attempt: %i", (giveUp, price, cap) => {
    expect(attemptCap(usd(price), usd(giveUp), undefined)).toBe(cap);
    expect(attemptCap(usd(price), usd(giveUp), 7)).toBe(Math.min(cap, 7));
  });

  test("is never under one, not even when one attempt costs more than giving up", () => {
    expect(attemptCap(usd("0.04"), usd("0.01"), undefined)).toBe(1);
    expect(attemptCap(usd("0.04"), null, undefined)).toBe(1);
    expect(attemptCap(null, usd("0.12"), 5)).toBe(1);
  });

  test("divides exactly where floating dollars would not: 0.3 / 0.1", () => {
    expect(attemptCap(usd("0.1"), usd("0.3"), undefined)).toBe(3);
    expect(attemptCap(usd("0.07"), usd("0.7"), undefined)).toBe(10);
  });

  test("stays a whole number that JSON can hold at the most absurd prices", () => {
    expect(attemptCap(1n, usd("1e12"), undefined)).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe("giveUpUsd", () => {
  test("is three times the list price of the dearest candidate unless it is said", () => {
    const plan = planFor(TWO, [reading("a", "0.003"), reading("b", "0.04")]);
    expect(plan).toMatchObject({ giveUpUsd: usd("0.12"), giveUpIsDefault: true });
    expect(plan.candidates.map(({ cap }) => cap)).toEqual([40, 3]);
  });

  test("leaves unknown prices out of the default, and is unknown when all are", () => {
    expect(planFor(TWO, [reading("a", "0.003"), reading("b", null)]).giveUpUsd).toBe(usd("0.009"));
    expect(planFor(TWO, [reading("a", null), reading("b", null)])).toMatchObject({ giveUpUsd: null, giveUpIsDefault: true });
  });

  test("is the manifest's when it is said, and retryCap never lets a cheap candidate go on for ever", () => {
    const plan = planFor(TWO, [reading("a", "0.003"), reading("b", "0.04")], { sampling: "{ giveUpUsd: 0.10, retryCap: 8 }" });
    expect(plan).toMatchObject({ giveUpUsd: usd("0.10"), giveUpIsDefault: false });
    expect(plan.candidates.map(({ cap }) => cap)).toEqual([8, 2]);
  });
});

describe("an unknown price", () => {
  test("buys nothing", () => {
    const [a] = planFor(TWO, [reading("a", null), reading("b", "0.04")]).candidates;
    expect(a).toMatchObject({ priceUsd: null, reserveUsd: null, maxAttempts: null, cap: 1 });
  });

  test("buys as many attempts as the manifest allows, each reserved at what it says", () => {
    const candidates =
      "[{ id: a, provider: hiapi, model: m, whenPriceUnknown: { maxAttempts: 5, reserveUsd: 0.02 } }, { id: b, provider: hiapi, model: n }]";
    const sampling = "{ giveUpUsd: 0.1 }";
    const [unknown] = planFor(candidates, [reading("a", null), reading("b", "0.04")], { sampling }).candidates;
    expect(unknown).toMatchObject({ priceUsd: null, reserveUsd: usd("0.02"), maxAttempts: 5, cap: 5 });
    const [known] = planFor(candidates, [reading("a", "0.05"), reading("b", "0.04")], { sampling }).candidates;
    expect(known).toMatchObject({ priceUsd: usd("0.05"), reserveUsd: usd("0.05"), maxAttempts: null, cap: 2 });
  });

  test("that nobody read at all is a mistake of the program", () => {
    expect(() => planFor(TWO, [reading("a", "1")])).toThrow("no price reading for b");
  });
});

describe("identities", () => {
  const keyOf = (candidate: string, input: Record<string, string>, more: { simulated?: boolean } = {}): string =>
    planFor(`[{ id: x, provider: hiapi, model: m${candidate} }]`, [reading("x", "0.01", input)], more).candidates[0]!.key;

  test("do not depend on the order in which input is written, nor on the candidate's name", () => {
    const one = keyOf("", { resolution: "1K", aspect_ratio: "1:1" });
    expect(keyOf("", { aspect_ratio: "1:1", resolution: "1K" })).toBe(one);
    const renamed = planFor("[{ id: other, provider: hiapi, model: m }]", [
      reading("other", "0.02", { resolution: "1K", aspect_ratio: "1:1" }),
    ]);
    expect(renamed.candidates[0]!.key).toBe(one);
  });

  test("depend on case, on the route, on every value, and on whether it is a simulation", () => {
    const keys = [
      keyOf("", { a: "1K" }),
      keyOf("", { a: "1k" }),
      keyOf("", { A: "1K" }),
      keyOf("", {}),
      keyOf(", route: ext", { a: "1K" }),
      keyOf("", { a: "1K" }, { simulated: true }),
      planFor("[{ id: x, provider: hiapi, model: M }]", [reading("x", "0.01", { a: "1K" })]).candidates[0]!.key,
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("are of what is sent: the defaults that the price depends on included", () => {
    const { offer } = planFor("[{ id: x, provider: hiapi, model: m }]", [reading("x", "0.01", { resolution: "1K" })])
      .candidates[0]!;
    expect(offer).toEqual({ candidate: "x", provider: "hiapi", model: "m", input: { resolution: "1K" } });
  });

  test("of two candidates or prompts that are the same differ by their order", () => {
    const same = "[{ id: a, provider: hiapi, model: m }, { id: b, provider: hiapi, model: m }]";
    const plan = planFor(same, [reading("a", "1"), reading("b", "1")], {
      prompts: [cat, { ...cat, id: "again" }, { ...cat, id: "third" }],
    });
    const [first, second] = plan.candidates.map(({ key }) => key);
    expect(second).toBe(`${first}#2`);
    const prompts = plan.prompts.map(({ key }) => key);
    expect(prompts).toEqual([sha256("A cat"), `${sha256("A cat")}#2`, `${sha256("A cat")}#3`]);
  });

  test("of checks do not depend on the order of their keys, and change with every value", () => {
    const keyOfChecks = (check: string): string => {
      const [prompt] = manifestIn(LEAST.replace("prompt: x", `prompt: x, check: ${check}`)).prompts;
      const checks = (prompt as { check: Prompt["checks"] }).check;
      return planFor(TWO, [reading("a", "1"), reading("b", "1")], { prompts: [{ ...cat, checks }] }).prompts[0]!.checksKey;
    };
    expect(keyOfChecks("{ image: { minWidth: 5, maxWidth: 6 } }")).toBe(keyOfChecks("[{ image: { maxWidth: 6, minWidth: 5 } }]"));
    expect(keyOfChecks("{ image: { minWidth: 5 } }")).not.toBe(keyOfChecks("{ image: { minWidth: 6 } }"));
    expect(keyOfChecks("[]")).not.toBe(keyOfChecks("[{ image: {} }]"));
  });
});
