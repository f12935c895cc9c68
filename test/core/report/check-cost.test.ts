import { describe, expect, test } from "@jest/globals";
import type { VerdictEvent } from "../../../src/core/ledger/events.ts";
import type { Attempt } from "../../../src/core/ledger/fold.ts";
import { computeResults } from "../../../src/core/report/compute.ts";
import { renderComment } from "../../../src/core/report/comment.ts";
import { renderHtml } from "../../../src/core/report/html.ts";
import { resultsSchema, type Results } from "../../../src/core/report/results.ts";
import { renderTerminal } from "../../../src/core/report/terminal.ts";
import { outputsOf } from "../../../src/outputs.ts";
import { usd } from "../ledger/events.ts";
import { FACTS, makeBench, type Bench } from "./records.ts";

/** What checks cost, in the figures, the decision and the bill. */

type Cost = Partial<Pick<VerdictEvent, "run" | "checkUsd" | "checkUnknownUsd" | "checkUnpriced" | "checkTokens">>;

/** The same attempts, those of them that were judged having cost this. */
function judged(attempts: readonly Attempt[], costOf: (attempt: Attempt) => Cost): Attempt[] {
  return attempts.map((attempt) => ({
    ...attempt,
    verdicts: new Map(
      [...attempt.verdicts].map(([key, verdict]) => [key, { ...verdict, run: attempt.intent.run, ...costOf(attempt) }]),
    ),
  }));
}

function results(
  { manifest, plan, attempts }: Bench,
  costOf: (attempt: Attempt) => Cost,
  more: { exclude?: boolean } = {},
): Results {
  const told = computeResults(
    FACTS,
    manifest,
    more.exclude ? { ...plan, excludeCheckCost: true } : plan,
    judged(attempts, costOf),
  );
  expect(resultsSchema.safeParse(told).error).toBeUndefined();
  return told;
}

/** a: $0.003, one of four usable; b: $0.02, all usable. */
function bench(sampling = "{ giveUpUsd: 0.06 }"): Bench {
  const made = makeBench({ a: "0.003", b: "0.02" }, { hero: 1, mug: 1 }, sampling);
  // Of any image all attempts are samples; a keeper for each prompt is what retries are for.
  const independent = sampling.includes("any-image") ? { sample: true as const } : {};
  for (const prompt of ["hero", "mug"]) {
    for (const told of ["rejected", "rejected", "refused", "usable"] as const) made.add("a", prompt, told, independent);
    made.add("b", prompt, "usable", independent);
  }
  return made;
}

const each: () => Cost = () => ({ checkUsd: usd("0.01"), checkTokens: { input: 900, output: 20 } });

describe("the figure", () => {
  test("has the mean of what checks cost on a billed attempt: an attempt without an image costs none", () => {
    const { candidates, spend } = results(bench(), each);
    // Three of four attempts were judged: $0.0075 an attempt. 4 x ($0.0030 + $0.0075).
    expect(candidates[0]).toMatchObject({
      checkCost: {
        usdPerAttempt: "0.0075",
        included: true,
        spentUsd: "0.0600",
        unpriced: 0,
        inputTokens: 5400,
        outputTokens: 120,
      },
      costPerUsableUsd: { estimate: "0.0420" },
      price: { usdPerImage: "0.0030" },
      maxAttemptsPerPrompt: 20,
    });
    expect(candidates[1]).toMatchObject({ checkCost: { usdPerAttempt: "0.0100" }, costPerUsableUsd: { estimate: "0.0300" } });
    expect(spend).toMatchObject({ billedUsd: "0.0580", checksUsd: "0.0800" });
  });

  test("decides with it: what is cheap to make and often rejected is dear to judge", () => {
    expect(results(bench(), () => ({})).decision.leader).toBe("a");
    expect(results(bench(), each).decision.leader).toBe("b");
    expect(results(bench(), each, { exclude: true }).decision.leader).toBe("a");
    expect(results(bench("{ objective: any-image }"), each).decision.leader).toBe("b");
    expect(results(bench("{ objective: any-image }"), each, { exclude: true }).decision.leader).toBe("a");
  });

  test("shows it on its own where the manifest says so", () => {
    const { candidates } = results(bench(), each, { exclude: true });
    expect(candidates[0]).toMatchObject({
      checkCost: { usdPerAttempt: "0.0075", included: false },
      costPerUsableUsd: { estimate: "0.0120" },
    });
  });

  test("takes what may have been charged as charged, and earlier runs in full", () => {
    const made = bench();
    const cost = (attempt: Attempt): Cost => ({
      ...(attempt.intent.candidate === "a" ? { run: "run-0" } : {}),
      checkUsd: usd("0.006"),
      checkUnknownUsd: usd("0.004"),
    });
    const { candidates, spend } = results(made, cost);
    expect(candidates[0]!.checkCost).toMatchObject({ usdPerAttempt: "0.0075", spentUsd: "0.0000" });
    // Only those of b are of this run.
    expect(spend).toMatchObject({ checksUsd: "0.0120", checksUnknownUsd: "0.0080" });
  });

  test("leaves out what is not known, and says so", () => {
    const { candidates, warnings } = results(bench(), () => ({ checkUsd: 0n, checkUnpriced: 1 }));
    expect(candidates[0]).toMatchObject({
      checkCost: { usdPerAttempt: null, included: false, unpriced: 6 },
      costPerUsableUsd: { estimate: "0.0120" },
    });
    expect(warnings).toEqual([
      { code: "price-unknown", message: expect.stringContaining("what 8 requests to a judge cost is not known") },
    ]);
  });

  test("checks that cost nothing leave no trace", () => {
    const told = results(bench(), () => ({ run: undefined }));
    expect(told.candidates.every(({ checkCost }) => checkCost === undefined)).toBe(true);
    expect(renderComment(told)).not.toContain("checks cost");
  });
});

describe("what is shown", () => {
  const plain = (text: string): string => text.replaceAll("\u{A0}", " ").replaceAll("\u{2060}", "");
  test.each([
    ["comment", (told: Results) => renderComment(told)],
    ["report", (told: Results) => renderHtml(told, {})],
    ["terminal", (told: Results) => renderTerminal(told, { width: 120 })],
  ])("%s: beside the price, and in the bill", (_, render) => {
    const told = plain(render(results(bench(), each)));
    expect(told).toContain("+ $0.0075 for checks");
    expect(told).toContain("+ $0.0100 for checks");
    expect(told).toMatch(/Checks: ?(<strong>|\*\*)?\$0\.0800(<\/strong>|\*\*)? for judging the images/);
    expect(told).toMatch(/Checks of an attempt: ?(<strong>|\*\*)?\$0\.0075 to \$0\.0100/);
    const apart = plain(render(results(bench(), each, { exclude: true })));
    expect(apart).toContain("+ $0.0075 for checks, not in the figures");
    expect(plain(render(results(bench(), () => ({ checkUnpriced: 1 }))))).toContain("what checks cost is not known");
  });

  test("attempts x what an attempt costs is the figure", () => {
    expect(plain(renderTerminal(results(bench(), each), { width: 120 }))).toMatch(/a +\$0\.0420 .* 4\.0/);
  });

  test("the Action's output counts it as spent", () => {
    const told = results(bench(), () => ({ checkUsd: usd("0.006"), checkUnknownUsd: usd("0.004") }));
    // Billed, possibly billed for two refused attempts, checks, and what they may have been charged.
    expect(outputsOf({ exit: 0, problems: [], results: told }, "out", { commentUrl: "", issueUrl: "" })["spend-usd"]).toBe(
      "0.1440",
    );
  });
});
