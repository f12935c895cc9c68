import { describe, expect, test } from "@jest/globals";
import { computeResults } from "../../../src/core/report/compute.ts";
import { resultsSchema } from "../../../src/core/report/results.ts";
import { shippedInterval } from "../../../src/core/statistics/pipeline.ts";
import { manifestIn } from "../manifest/manifests.ts";
import { FACTS, makeBench, type Bench } from "./records.ts";

/** Pipelines beside candidates in one decision, from records made by hand. */

const pipe = (more: Readonly<Record<string, string | null>> = {}, sampling = "{ objective: any-image, design: fixed }"): Bench =>
  makeBench(
    { a: "0.001", b: "0.06", edit: "0.02", ...more },
    Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`p${index}`, 1])),
    sampling,
    "pipelines: [{ id: pipe, draft: a, final: edit, passDraft: image_urls }]\n",
  );

/** The first `usable` of so many attempts, over the prompts in turn. */
function addMany(bench: Bench, id: string, [usable, total]: readonly [number, number], more = {}): void {
  const prompts = bench.plan.prompts.map((prompt) => prompt.id);
  for (let index = 0; index < total; index++)
    bench.add(id, prompts[index % prompts.length]!, index < usable ? "usable" : "rejected", { sample: true, ...more });
}

/** So many finals, each from the draft at its place: the first attempts that were recorded. */
function addFinals(bench: Bench, [usable, total]: readonly [number, number]): void {
  const drafts = bench.attempts.filter(({ intent }) => intent.candidate === "a");
  for (let index = 0; index < total; index++) {
    const { prompt, attempt } = drafts[index]!.intent;
    bench.add("pipe", prompt, index < usable ? "usable" : "rejected", { sample: true, draft: attempt });
  }
}

const standing = (bench: Bench, id: string) => bench.results().candidates.find((each) => each.id === id)!;

describe("what rules a rival out", () => {
  test("any image: no usable image so far proves nothing while the lower end is below", () => {
    const bench = pipe();
    addMany(bench, "a", [0, 10], { asDraft: "usable" });
    addMany(bench, "b", [10, 10]);
    addFinals(bench, [10, 10]);
    expect(standing(bench, "a")).toMatchObject({ eligible: false, complete: true, ineligibleBecause: "no usable image" });
    expect(Number(standing(bench, "a").costPerUsableUsd.low)).toBeLessThan(0.01);
    const { decision } = bench.results();
    expect(decision).toMatchObject({ status: "undecided", leader: "pipe", cheapest: null });
    expect(decision.sentence).toMatch(/confidence a(, b)? and .*not ruled out|confidence a is not ruled out/);
  });

  test("any image: where its lower end is above, it is out", () => {
    const bench = pipe();
    addMany(bench, "a", [0, 1500], { asDraft: "usable" });
    addMany(bench, "b", [60, 60]);
    addFinals(bench, [100, 100]);
    expect(Number(standing(bench, "a").costPerUsableUsd.low)).toBeGreaterThan(0.05);
    expect(bench.results().decision).toMatchObject({ status: "clear", cheapest: "pipe" });
  });

  test("any image: nor do a pipeline's drafts of which none passed, or its finals of which none was usable", () => {
    for (const [passed, finals] of [["rejected", 0] as const, ["usable", 3] as const]) {
      const bench = pipe({ edit: "0.002" });
      addMany(bench, "a", [0, 10], { asDraft: passed });
      addMany(bench, "b", [10, 10]);
      addFinals(bench, [0, finals]);
      const { decision } = bench.results();
      expect(decision).toMatchObject({ status: "undecided", leader: "b", cheapest: null });
      expect(decision.sentence).toMatch(/pipe (is|are) not ruled out/);
      expect(standing(bench, "pipe").ineligibleBecause).toBe(finals === 0 ? "no draft passed" : "no usable final");
    }
  });

  test("every prompt: too few pictures delivered is out for good, unless no coverage is asked for", () => {
    // A picture is given up after one attempt, so that ten show it.
    const given = (minCoverage: number): Bench => {
      const bench = pipe({ a: "0.05", edit: null }, `{ giveUpUsd: 0.06, minCoverage: ${minCoverage}, design: fixed }`);
      addMany(bench, "a", [0, 10]);
      addMany(bench, "b", [6, 10]);
      return bench;
    };
    expect(given(0.5).results().decision).toMatchObject({ status: "clear", cheapest: "b" });
    expect(given(0).results().decision).toMatchObject({ status: "undecided", leader: "b" });
    const without = makeBench({ a: "0.05", b: "0.06" }, { p: 1 }, "{ giveUpUsd: 0.06, minCoverage: 0, design: fixed }");
    without.add("a", "p", "rejected");
    without.add("b", "p", "usable");
    expect(without.results().decision.status).toBe("undecided");
  });

  test("every prompt: pictures that a pipeline gave up do not rule it out before it was seen through", () => {
    const bench = pipe({ edit: "0.002" }, "{ giveUpUsd: 0.06, design: fixed }");
    for (let tries = 0; tries < 60; tries++) bench.add("a", "p0", "rejected");
    addMany(bench, "b", [10, 10]);
    addMany(bench, "b", [10, 10]);
    expect(standing(bench, "pipe")).toMatchObject({ complete: false, coverage: 0 });
    expect(bench.results().decision.status).toBe("undecided");
  });

  test("a pipeline of which a price is unknown is not compared", () => {
    const bench = makeBench(
      { a: "0.001", b: null },
      { p: 1 },
      "{ objective: any-image }",
      "pipelines: [{ id: pipe, draft: a, final: b }]\n",
    );
    addMany(bench, "a", [5, 5]);
    expect(standing(bench, "pipe")).toMatchObject({
      costPerUsableUsd: {},
      ineligibleBecause: "the price of one of its stages is unknown",
    });
    expect(bench.results().decision).toMatchObject({ status: "clear", cheapest: "a" });
  });
});

describe("plans and extras when a pipeline is the best of all", () => {
  const { plans, extras } = manifestIn(`version: 1
candidates: [{ id: a, provider: hiapi, model: m }]
prompts: [{ id: p, prompt: x }]
plans:
  - { id: studio, usdPerMonth: 30, includedImages: unlimited }
  - { id: quota, usdPerMonth: 3, includedImages: 3000, overageUsdPerImage: 0.05 }
extras:
  - { id: upscale, usd: 0.001, per: attempt, asOf: 2026-11-01 }
  - { id: review, usd: 0.02, per: usable, asOf: 2026-11-01 }
`);
  const bench = (): Bench => {
    const made = pipe({ edit: "0.01" });
    // 16 of 20 drafts pass, of which none is usable itself, and 12 of 15 finals are.
    addMany(made, "a", [0, 16], { asDraft: "usable" });
    addMany(made, "a", [0, 4]);
    addMany(made, "b", [18, 20]);
    addFinals(made, [12, 15]);
    return { ...made, manifest: { ...made.manifest, plans, extras, volumePerMonth: 600 } };
  };
  const results = () => {
    const { manifest, plan, attempts } = bench();
    return computeResults(FACTS, manifest, plan, attempts);
  };
  // 0.001 / 0.8 for a passed draft that is made again with each final, as one final is made of each: / 0.8; and 0.01 / 0.8.
  const COST = 0.001 / 0.8 / 0.8 + 0.01 / 0.8;

  test("pay-as-you-go is reckoned on the pipeline, plans with the best single candidate", () => {
    const told = results();
    expect(resultsSchema.safeParse(told).error).toBeUndefined();
    expect(told.decision.leader).toBe("pipe");
    expect(told.plans!.candidate).toBe("pipe");
    const { estimate, low, high } = told.plans!.payAsYouGoUsd;
    expect(Number(estimate)).toBeCloseTo(600 * COST, 3);
    const interval = shippedInterval(
      { price: 0.001, usable: 16, attempts: 20 },
      { price: 0.01, usable: 12, attempts: 15 },
      0.05,
      1,
    );
    expect(Number(low)).toBeCloseTo(600 * interval.low, 3);
    expect(Number(high)).toBeCloseTo(600 * interval.high!, 3);

    const [studio, quota] = told.plans!.items;
    expect(studio).toMatchObject({ candidate: "b", monthlyUsd: { estimate: "30.0000" }, verdict: "dearer" });
    expect(studio!.breakEven!.attempts).toBeNull();
    expect(studio!.breakEven!.usable.estimate).toBeCloseTo(30 / COST, 1);
    expect(studio!.breakEven!.usable.low).toBeCloseTo(30 / interval.high!, 1);
    expect(studio!.breakEven!.usable.high).toBeCloseTo(30 / interval.low, 1);
    // 600 usable images take 667 on b at 18 of 20, within the quota.
    expect(quota).toMatchObject({ candidate: "b", verdict: "cheaper" });
    expect(Number(quota!.monthlyUsd.estimate)).toBeCloseTo(3, 3);
    expect(quota!.sentence).toContain("quota is cheaper than pay-as-you-go on pipe at 600 usable images a month");
  });

  test("each draft and each final is an attempt that extras are paid for", () => {
    const told = results();
    const more = 0.002 / 0.8 / 0.8 + 0.011 / 0.8 + 0.02;
    const shown = told.candidates.find(({ id }) => id === "pipe")!;
    expect(Number(shown.costPerUsableWithExtrasUsd!.estimate)).toBeCloseTo(more, 4);
    expect(Number(told.extras![0]!.monthlyUsd)).toBeCloseTo(0.001 * 600 * (1 / 0.8 / 0.8 + 1 / 0.8), 4);
    expect(Number(told.extras![1]!.monthlyUsd)).toBeCloseTo(12, 4);
  });

  test("without a candidate that works by itself a plan says what is missing", () => {
    const made = pipe({ edit: "0.01" });
    addMany(made, "a", [0, 16], { asDraft: "usable" });
    addFinals(made, [12, 15]);
    const told = computeResults(FACTS, { ...made.manifest, plans, volumePerMonth: 600 }, made.plan, made.attempts);
    expect(told.decision.leader).toBe("pipe");
    expect(Number(told.plans!.payAsYouGoUsd.estimate)).toBeGreaterThan(6);
    expect(told.plans!.items[0]!.sentence).toContain("no candidate by itself has a usable image. Name one with `candidate`.");
  });
});

describe("an open decision with pipelines", () => {
  test("what the proof ruled out stays so when a pipeline leads; how much it costs at most above the cheapest is told, and what is missing", () => {
    const bench = pipe({ a: "0.01", edit: "0.006" });
    addMany(bench, "a", [40, 80], { asDraft: "usable" });
    addFinals(bench, [11, 12]);
    const { decision, candidates } = bench.results();
    // b was never bought: its list price is above what a is shown to cost.
    expect(candidates.find(({ id }) => id === "b")!.ineligibleBecause).toContain("above what a is shown to cost");
    expect(decision).toMatchObject({ status: "undecided", leader: "pipe" });
    expect(decision.sentence).toMatch(/confidence a is not ruled out\. It costs at most \d+ % more than the cheapest\.$/);
    const { usd, attempts } = decision.toSettle!;
    expect(attempts).toBeGreaterThan(20);
    expect(Number(usd)).toBeGreaterThan(attempts * 0.006 - 1e-6);
    expect(Number(usd)).toBeLessThan(attempts * 0.01);
  });

  test("a candidate leads, and a pipeline is open", () => {
    const bench = pipe({ a: "0.01", edit: "0.02" });
    addMany(bench, "a", [40, 80], { asDraft: "usable" });
    addFinals(bench, [11, 12]);
    const { decision } = bench.results();
    expect(decision).toMatchObject({ status: "undecided", leader: "a" });
    expect(decision.sentence).toContain("pipe is not ruled out. It costs at most");
    expect(decision.toSettle).not.toBeNull();
  });

  test("more of the same settles it, at about what was foreseen", () => {
    const counts = (times: number): Bench => {
      const bench = pipe({ a: "0.01", edit: "0.006" });
      addMany(bench, "a", [30 * times, 80 * times], { asDraft: "usable" });
      addFinals(bench, [18 * times, 20 * times]);
      return bench;
    };
    const { attempts } = counts(1).results().decision.toSettle!;
    const times = 1 + attempts / 100;
    expect(counts(Math.max(1, Math.floor(times / 2.5))).results().decision.status).toBe("undecided");
    expect(counts(Math.ceil(times * 2.5)).results().decision).toMatchObject({
      status: "clear",
      cheapest: "pipe",
      toSettle: null,
    });
  });

  test("within the indifference both ways it is a tie", () => {
    const bench = pipe({ a: "0.01", edit: "0.0101" }, "{ objective: any-image, design: fixed, indifference: 0.5 }");
    addMany(bench, "a", [200, 400], { asDraft: "usable" });
    addFinals(bench, [395, 400]);
    expect(bench.results().decision).toMatchObject({ status: "tie", cheapest: "a" });
  });
});
