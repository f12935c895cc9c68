import { describe, expect, test } from "@jest/globals";
import { resultsSchema, type Results } from "../../../src/core/report/results.ts";
import { definitions } from "../../../src/core/report/about.ts";
import { makeBench, type Bench } from "./records.ts";

/** Two candidates, two prompts, an earlier run, and every way in which an attempt can end. */
function bench(): Bench {
  const made = makeBench({ a: "0.02", b: "0.05" }, { hero: 3, mug: 1 }, "{ confidence: 0.9, seed: 5 }");
  const { add } = made;
  add("a", "hero", "rejected", { run: "run-0", seconds: 4 });
  add("a", "hero", "usable", { seconds: 6 });
  add("b", "hero", "usable", { seconds: 30 });
  add("a", "mug", "refused");
  add("a", "mug", "empty");
  add("a", "mug", "usable", { seconds: 12 });
  for (const seconds of [20, 40, 50]) add("b", "mug", "rejected", { seconds });
  add("b", "mug", "turned-down");
  return made;
}

const PRICE = { grade: "list", source: "http://prices", readAt: "2026-11-22T18:20:05.120Z", tier: "1K", change: null };

test("every field of a measurement, worked out by hand", () => {
  expect(bench().results({ shard: "1/2", simulated: true })).toEqual({
    schemaVersion: 1,
    tool: { name: "usable-image-cost", version: "0.0.0" },
    mode: "measure",
    simulated: true,
    manifest: { path: "m.yml", sha256: "ab", prompts: 2 },
    startedAt: "2026-11-22T18:20:04.000Z",
    finishedAt: "2026-11-22T18:31:49.500Z",
    seed: 5,
    shard: "1/2",
    objective: "every-prompt",
    confidence: 0.9,
    indifference: 0.05,
    minCoverage: 0.8,
    giveUpUsd: "0.1500",
    giveUpIsDefault: true,
    // This run: 3 attempts of a and 4 of b are billed, the refused one may be, the one turned down is not.
    spend: { billedUsd: "0.2600", unknownUsd: "0.0200", checksUsd: "0.0000", budgetUsd: "1.0000" },
    replayedAttempts: 1,
    candidates: [
      {
        id: "a",
        kind: "model",
        provider: "hiapi",
        model: "model-a",
        input: { size: "1K" },
        price: { usdPerImage: "0.0200", ...PRICE },
        attempts: 5,
        usable: 2,
        undetermined: 0,
        unbilledFailures: 0,
        outcomes: { image: 3, empty: 1, refused: 1, failed: 0, lost: 0 },
        rejectedBy: { minSharpness: 1 },
        usableRate: 0.4,
        coverage: 1,
        complete: true,
        eligible: true,
        maxAttemptsPerPrompt: 7,
        spend: { billedUsd: "0.0600", unknownUsd: "0.0200", listUsd: "0.1000", hiddenUsd: "0.0400" },
        medianSeconds: 6,
        // 0.02 x (3x2 + 1x3) / (3+1); ends from the chances of 2 in 5 at 90 %, recomputed independently.
        costPerPictureUsd: { estimate: "0.0450", low: "0.0200", high: "0.2900", confidence: 0.9 },
        costPerUsableUsd: { estimate: "0.0450", low: "0.022991", high: "0.45818", confidence: 0.9 },
        prompts: [
          {
            id: "hero",
            attempts: 2,
            usable: 1,
            undetermined: 0,
            complete: true,
            costPerUsableUsd: { estimate: "0.0400", low: "0.020344", high: "1.1797", confidence: 0.9 },
          },
          {
            id: "mug",
            attempts: 3,
            usable: 1,
            undetermined: 0,
            complete: true,
            costPerUsableUsd: { estimate: "0.0600", low: "0.022124", high: "2.3595", confidence: 0.9 },
          },
        ],
      },
      {
        id: "b",
        kind: "model",
        provider: "hiapi",
        model: "model-b",
        input: { size: "1K" },
        price: { usdPerImage: "0.0500", ...PRICE },
        attempts: 4,
        usable: 1,
        undetermined: 0,
        unbilledFailures: 1,
        outcomes: { image: 4, empty: 0, refused: 0, failed: 0, lost: 0 },
        rejectedBy: { minSharpness: 3 },
        usableRate: 0.25,
        coverage: 0.75,
        complete: true,
        eligible: false,
        ineligibleBecause: "delivers 75 % of the pictures at most, less than the 80 % asked for",
        maxAttemptsPerPrompt: 3,
        spend: { billedUsd: "0.2000", unknownUsd: "0.0000", listUsd: "0.2000", hiddenUsd: "0.0000" },
        medianSeconds: 35,
        // 0.05 x (3x1 + 1x3) / 3, and (0.05 x 6 + 0.15 x 1) / 4.
        costPerPictureUsd: { estimate: "0.1125", low: "0.0500", high: "0.3000", confidence: 0.9 },
        costPerUsableUsd: { estimate: "0.1000", low: "0.061192", high: "9.8485", confidence: 0.9 },
        prompts: [
          {
            id: "hero",
            attempts: 1,
            usable: 1,
            undetermined: 0,
            complete: true,
            costPerUsableUsd: { estimate: "0.0500", low: "0.0500", high: "1.0000", confidence: 0.9 },
          },
          {
            id: "mug",
            attempts: 3,
            usable: 0,
            undetermined: 0,
            complete: true,
            costPerUsableUsd: { low: "0.070661", confidence: 0.9 },
          },
        ],
      },
    ],
    // A passed draft on a costs 0.02 / (2/5) = 0.05, a usable final on b 0.05 / (1/4) = 0.2: drafting pays from 0.05 / (0.2 - 0.05).
    cheapestPair: {
      draft: "a",
      final: "b",
      costPerUsableUsd: "0.2500",
      finalAloneUsd: "0.2000",
      paysFromShare: 1 / 3,
    },
    decision: {
      status: "clear",
      leader: "a",
      cheapest: "a",
      sentence: "a is the cheapest: $0.0450 per usable image. Not in the ranking: b.",
      toSettle: null,
      approximate: true,
    },
    failOn: [],
    errors: [],
    warnings: [],
  });
});

test("the order in which attempts on different pictures were recorded changes no figure", () => {
  const [first, again] = [bench(), bench()];
  const byPicture = again.attempts.toSorted(
    (x, y) => Number(x.intent.prompt < y.intent.prompt) - Number(x.intent.prompt > y.intent.prompt),
  );
  expect(byPicture).not.toEqual(first.attempts);
  again.attempts.splice(0, again.attempts.length, ...byPicture);
  expect(again.results()).toEqual(first.results());
});

describe("candidates that cannot be called the cheapest", () => {
  test("an unknown price: no figure, no rank, and what was bought may be billed", () => {
    const made = makeBench({ a: "0.02", b: null }, { hero: 1 });
    made.add("a", "hero", "usable");
    made.add("b", "hero", "usable");
    const [, b] = made.results().candidates;
    expect(b).toMatchObject({
      price: { usdPerImage: null, grade: null },
      eligible: false,
      ineligibleBecause: "price unknown: nobody knows",
      costPerUsableUsd: {},
      costPerPictureUsd: {},
      maxAttemptsPerPrompt: null,
      spend: { listUsd: "0.0000" },
      prompts: [{ costPerUsableUsd: {} }],
    });
    expect(made.results().decision).toMatchObject({ status: "clear", leader: "a" });
  });

  test("nothing tried: at least the price", () => {
    const made = makeBench({ a: "0.02" }, { hero: 1 });
    expect(made.results()).toMatchObject({
      candidates: [
        {
          attempts: 0,
          usableRate: null,
          coverage: null,
          complete: false,
          eligible: false,
          ineligibleBecause: "nothing was measured on it",
          medianSeconds: null,
          costPerUsableUsd: { low: "0.0200", confidence: 0.95 },
        },
      ],
      decision: { status: "none", leader: null, cheapest: null },
    });
  });

  test("no usable image: at least, and why", () => {
    const made = makeBench({ a: "0.02" }, { hero: 1 });
    for (let n = 0; n < 3; n++) made.add("a", "hero", "rejected");
    const [a] = made.results().candidates;
    expect(a).toMatchObject({ complete: true, coverage: 0, eligible: false, ineligibleBecause: "no usable image" });
    expect(Object.keys(a!.costPerUsableUsd)).toEqual(["low", "confidence"]);
    expect(Object.keys(a!.costPerPictureUsd)).toEqual(["low", "confidence"]);
  });

  test("too many attempts without a verdict", () => {
    const made = makeBench({ a: "0.02" }, { hero: 1, mug: 1, lamp: 1 });
    made.add("a", "hero", "usable");
    made.add("a", "mug", "usable");
    made.add("a", "lamp", "undetermined");
    const results = made.results();
    expect(results.candidates[0]).toMatchObject({
      undetermined: 1,
      usableRate: 1,
      ineligibleBecause: "could not measure: the check gave no verdict on 1 of 3 attempts",
    });
    expect(results.warnings).toEqual([
      {
        code: "check-undetermined",
        candidate: "a",
        message:
          "1 of 3 attempts on a have no verdict, since the check could not run on them (most often: minSharpness: blurred): they are paid for, count as neither usable nor rejected, and widen the interval",
      },
    ]);
  });
});

test("under any-image a prompt counts once, whatever was tried on it before", () => {
  const made = makeBench({ a: "0.02" }, { hero: 1, mug: 1 }, "{ objective: any-image }");
  for (const told of ["rejected", "rejected", "usable"] as const) made.add("a", "hero", told, { run: "run-0" });
  made.add("a", "mug", "usable");
  const results = made.results();
  expect(results.replayedAttempts).toBe(1);
  expect(results.candidates[0]).toMatchObject({
    attempts: 2,
    usable: 1,
    usableRate: 0.5,
    outcomes: { image: 2 },
    coverage: null,
    maxAttemptsPerPrompt: null,
    costPerUsableUsd: { estimate: "0.0400" },
    spend: { billedUsd: "0.0200", listUsd: "0.0400" },
    prompts: [
      { attempts: 1, usable: 0 },
      { attempts: 1, usable: 1 },
    ],
  });
});

describe("any image: the race's evidence decides", () => {
  const prompts = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`p${index}`, 1]));
  const measured = (prices: Record<string, string>, usable: Record<string, number>): Results => {
    const made = makeBench(prices, prompts, "{ objective: any-image }");
    for (const [id, count] of Object.entries(usable))
      for (const [index, prompt] of Object.keys(prompts).entries()) made.add(id, prompt, index < count ? "usable" : "rejected");
    return made.results();
  };

  test("near prices are not told apart, and how much the leader can cost above the cheapest is said", () => {
    const { decision } = measured({ a: "0.02", b: "0.0225" }, { a: 18, b: 20 });
    expect(decision).toMatchObject({
      status: "undecided",
      leader: "a",
      cheapest: null,
      toSettle: { attempts: expect.any(Number) },
    });
    expect(decision.sentence).toMatch(/b is not ruled out\. It costs at most \d+ % more than the cheapest\.$/);
  });

  test("clear differences are", () => {
    expect(measured({ a: "0.02", b: "0.0345" }, { a: 18, b: 20 }).decision).toMatchObject({
      status: "clear",
      cheapest: "a",
      toSettle: null,
    });
  });

  test("a candidate whose list price is above what the leader is shown to cost needs no image", () => {
    const { decision, candidates } = measured({ cheap: "0.003", flagship: "0.04" }, { cheap: 7 });
    expect(decision).toMatchObject({ status: "clear", leader: "cheap", cheapest: "cheap" });
    expect(candidates[1]).toMatchObject({
      attempts: 0,
      eligible: false,
      ineligibleBecause: "its list price of $0.0400 an image is above what cheap is shown to cost, so no image of it was bought",
    });
  });

  test("what was proven once stays proven, though later records weaken it", () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`p${index}`, 1]));
    const made = makeBench({ cheap: "0.003", flagship: "0.04" }, many, "{ objective: any-image }");
    // Eight of eight rule the flagship out by its price; eight of a hundred would not.
    for (const [index, prompt] of Object.keys(many).entries()) made.add("cheap", prompt, index < 8 ? "usable" : "rejected");
    expect(made.results().decision).toMatchObject({ status: "clear", cheapest: "cheap" });
  });

  test("without a usable image nobody leads", () => {
    expect(measured({ a: "0.02", b: "0.03" }, { a: 0, b: 0 }).decision).toMatchObject({ status: "none", leader: null });
  });
});

test("attempts of another offer, prompt or set of checks count for nothing but the bill", () => {
  const made = makeBench({ a: "0.02" }, { hero: 1 });
  made.add("a", "hero", "usable");
  made.add("a", "hero", "usable", { offer: "another" });
  made.add("a", "hero", "usable", { promptKey: "another" });
  made.add("a", "hero", "unjudged");
  const results = made.results();
  expect(results.candidates[0]).toMatchObject({ attempts: 1, usable: 1, spend: { billedUsd: "0.0600" } });
  expect(results.spend.billedUsd).toBe("0.0800");
});

test("results of every kind of run fit the schema that is published", () => {
  for (const made of [bench(), makeBench({ a: null }, { hero: 1 }), makeBench({ a: "1e12", b: "1e-12" }, { hero: 0.001 })])
    expect(resultsSchema.safeParse(made.results()).error).toBeUndefined();
});

test("the policy that the figures are about is told alike, whatever was measured", () => {
  for (const sampling of ["{ giveUpUsd: 0.009 }", "{ giveUpUsd: 0.009, design: fixed, attemptsPerPrompt: 1 }"]) {
    const results = makeBench({ a: "0.003" }, { one: 1 }, sampling).results();
    expect(results.candidates[0]!.maxAttemptsPerPrompt).toBe(3);
    expect(definitions(results).join(" ")).toContain("given up after it has eaten $0.0090 (at most 3 attempts)");
  }
});
