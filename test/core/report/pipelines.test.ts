import { describe, expect, test } from "@jest/globals";
import { makeBench, type Bench } from "./records.ts";

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
