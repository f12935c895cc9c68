import { describe, expect, test } from "@jest/globals";
import { renderComment } from "../../../src/core/report/comment.ts";
import { computeResults } from "../../../src/core/report/compute.ts";
import { renderHtml } from "../../../src/core/report/html.ts";
import { resultsSchema, type Results } from "../../../src/core/report/results.ts";
import { renderTerminal } from "../../../src/core/report/terminal.ts";
import type { CheckRates } from "../../../src/core/statistics/errors.ts";
import { FACTS, makeBench, type Bench } from "./records.ts";

const known = (falseAccept: number, falseReject: number): CheckRates => ({ source: "manifest", falseAccept, falseReject });
const counted = (wrong: number, of: number, missed = 10, usable = 100): CheckRates => ({
  source: "calibration",
  falseAccept: { wrong, of },
  falseReject: { wrong: missed, of: usable },
});

const ANY = "{ objective: any-image }";

/** Candidates at prices with so many of so many attempts accepted, spread evenly. */
function made(
  candidates: Readonly<Record<string, readonly [price: string, accepted: number, attempts: number]>>,
  sampling: string,
  prompts: Readonly<Record<string, number>> = { p: 1 },
): Bench {
  const prices = Object.fromEntries(Object.entries(candidates).map(([id, [price]]) => [id, price]));
  const bench = makeBench(prices, prompts, sampling);
  const ids = Object.keys(prompts);
  const independent = sampling === ANY ? { sample: true as const } : {};
  for (const [id, [, accepted, attempts]] of Object.entries(candidates))
    for (let n = 0; n < attempts; n++) {
      const hit = Math.floor(((n + 1) * accepted) / attempts) > Math.floor((n * accepted) / attempts);
      bench.add(id, ids[Math.floor((n * ids.length) / attempts)]!, hit ? "usable" : "rejected", independent);
    }
  return bench;
}

const withRates = ({ manifest, plan, attempts }: Bench, rates?: CheckRates): Results =>
  computeResults(FACTS, manifest, { ...plan, ...(rates ? { rates } : {}) }, attempts);

describe("figures corrected for the checks' errors", () => {
  test("any-image: the example of statistics.md, 10, with what the checks count beside it", () => {
    const bench = made({ a: ["0.01", 12, 40] }, ANY);
    const [a] = withRates(bench, known(0.05, 0.1)).candidates;
    // (12/40 - 0.05) / 0.85, and [.0173324, .124800].
    expect(a!.costPerUsableUsd).toEqual({ estimate: "0.0340", low: "0.017332", high: "0.1248", confidence: 0.95 });
    expect(a!.costPerAcceptedUsd).toEqual(withRates(bench).candidates[0]!.costPerUsableUsd);
    expect(a!.costPerAcceptedUsd!.estimate).toBe("0.033333");
    expect([a!.usable, a!.usableRate]).toEqual([12, 0.3]);
  });

  test("without rates there is nothing of it", () => {
    const results = withRates(made({ a: ["0.01", 12, 40], b: ["0.02", 20, 40] }, ANY));
    expect(JSON.stringify(results)).not.toMatch(/checkErrors|costPerAcceptedUsd/);
  });

  test("every-prompt: cost per usable image, per picture and per prompt, and the sentence says approximate", () => {
    const bench = made({ a: ["0.01", 8, 20], b: ["0.04", 20, 20] }, "{ giveUpUsd: 0.2, minCoverage: 0 }", {
      p: 1,
      q: 1,
      r: 1,
      s: 1,
    });
    const [plain, corrected] = [withRates(bench), withRates(bench, known(0.1, 0))];
    // Accepted at 0.4, truly usable at 1/3: 6/5 of the cost.
    const [a] = corrected.candidates;
    expect(Number(a!.costPerUsableUsd.estimate) / Number(plain.candidates[0]!.costPerUsableUsd.estimate)).toBeCloseTo(1.2, 3);
    expect(Number(a!.costPerPictureUsd.estimate)).toBeGreaterThan(Number(plain.candidates[0]!.costPerPictureUsd.estimate));
    expect(a!.prompts.map(({ costPerUsableUsd }) => costPerUsableUsd.estimate)).not.toEqual(
      plain.candidates[0]!.prompts.map(({ costPerUsableUsd }) => costPerUsableUsd.estimate),
    );
    // All of b are accepted: truly all are.
    expect(corrected.candidates[1]!.costPerUsableUsd.estimate).toBe("0.0400");
    expect(corrected.checkErrors!.sentence).toContain("approximate");
    expect(resultsSchema.safeParse(corrected).error).toBeUndefined();
  });
});

describe("the junk model: cheap, and accepted by mistake only", () => {
  // I12: cheaper: $0.0007 at 0, $0.01 at 0.4; the checks accept 5 % of what is not usable.
  const junk = (): Bench => made({ junk: ["0.0007", 150, 3000], model: ["0.01", 40, 100] }, ANY);

  test("is named without rates, and out with them", () => {
    expect(withRates(junk()).decision).toMatchObject({ status: "clear", cheapest: "junk" });
    const corrected = withRates(junk(), known(0.05, 0.1));
    expect(corrected.decision).toMatchObject({ status: "clear", cheapest: "model" });
    const [out] = corrected.candidates;
    expect(out).toMatchObject({
      eligible: false,
      ineligibleBecause: "no more images were accepted than the checks accept by mistake",
    });
    expect(out!.costPerUsableUsd.estimate).toBeUndefined();
    expect(corrected.checkErrors).toMatchObject({
      source: "manifest",
      tooWeak: false,
      falseAccept: { estimate: 0.05, low: 0.05, high: 0.05 },
    });
  });

  test("every-prompt too", () => {
    const bench = made({ junk: ["0.0007", 150, 3000], model: ["0.01", 40, 100] }, "{ giveUpUsd: 0.2, minCoverage: 0 }", {
      p: 1,
      q: 1,
    });
    expect(withRates(bench).decision).toMatchObject({ leader: "junk" });
    expect(withRates(bench, known(0.05, 0.1)).decision).toMatchObject({ status: "clear", cheapest: "model" });
    expect(withRates(bench, counted(50, 1000, 100, 1000)).decision).toMatchObject({ leader: "model" });
  });
});

describe("checks that are too weak to rank by", () => {
  const cases: readonly (readonly [string, Bench, CheckRates, string])[] = [
    [
      "accept usable images no more often",
      made({ a: ["0.01", 12, 40], b: ["0.04", 20, 40] }, ANY),
      counted(30, 50, 50, 100),
      "no more often than what is not",
    ],
    [
      "may accept by mistake all that the leader has",
      made({ a: ["0.01", 3, 20], b: ["0.04", 1, 20] }, ANY),
      counted(1, 8),
      "a has 15 % of its images accepted, and up to 58 % of unusable ones are accepted too",
    ],
    [
      "decide only as long as their errors are forgotten",
      made({ a: ["0.001", 130, 1000], b: ["0.01", 40, 100] }, ANY),
      counted(4, 100),
      "by what they accept a would be the cheapest, and with their errors that is not shown",
    ],
  ];
  test.each(cases)("%s", (_, bench, rates, why) => {
    const results = withRates(bench, rates);
    expect(results.checkErrors).toMatchObject({ tooWeak: true, sentence: expect.stringContaining(why) });
    expect(results.decision.status).not.toBe("clear");
    const views = [renderComment(results), renderTerminal(results, { width: 120 }), renderHtml(results, {})];
    for (const view of views) expect(view.replaceAll(/\s+/g, " ")).toContain("too weak to rank the candidates");
    expect(views[0]).toContain("> [!WARNING]");
    expect(resultsSchema.safeParse(results).error).toBeUndefined();
    expect(JSON.stringify(results)).not.toMatch(/NaN|Infinity/);
  });

  test("labels enough make the same records rank again", () => {
    const [, bench] = cases[2]!;
    const results = withRates(bench, counted(400, 10_000, 1000, 10_000));
    expect(results.checkErrors!.tooWeak).toBe(false);
    expect(results.checkErrors!.sentence).toBe(
      "Held against labelled images, the checks accept 4 % of those that people reject (400 of 10,000) and reject 10 % of those that people would ship (1,000 of 10,000). The figures are corrected for it.",
    );
    const views = [renderComment(results), renderTerminal(results, { width: 120 }), renderHtml(results, {})];
    for (const view of views) {
      expect(view.replaceAll(/\s+/g, " ")).toContain("Held against labelled images");
      expect(view).toContain("as the checks count".replaceAll(" ", view === views[0] ? "\u{A0}" : " "));
    }
  });
});
