import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { playPipeline } from "../../../src/core/pipelines/foresee.ts";
import { courseMost, sampleMost } from "../../../src/core/pipelines/most.ts";
import { seededRandom } from "../../../src/core/random.ts";

const stage = (priceUsd: bigint, judgeUsd = 0n, cap = 1_000) => ({ priceUsd, judgeUsd, cap });
const caps = { draftCap: 1_000, finalCap: 1_000 };

describe("the most that a pipeline takes on a prompt", () => {
  test("is what a picture may eat, twice, and four pairs", () => {
    const bound = { draft: stage(5n), final: stage(20n), finalsPerDraft: 1, giveUpUsd: 180n, eatenUsd: 0n };
    expect(courseMost(bound)).toBe(2n * 180n + 4n * 25n);
    expect(courseMost({ ...bound, eatenUsd: 100n })).toBe(80n + 180n + 100n);
    // One draft and one final are always allowed.
    expect(courseMost({ ...bound, giveUpUsd: 10n })).toBe(2n * 25n + 4n * 25n);
  });

  test("has the judging of every attempt in it: 32 drafts at most leave room for a final, and 8 finals for a draft", () => {
    const bound = { draft: stage(5n, 1n), final: stage(20n, 100n), finalsPerDraft: 3, giveUpUsd: 180n, eatenUsd: 0n };
    expect(courseMost(bound)).toBe(2n * 180n + 4n * 25n + (2n * 32n + 4n) * 1n + (2n * 8n + 4n) * 100n);
  });

  test("of free drafts is the judging of as many as a picture may have", () => {
    const bound = { draft: stage(0n), final: stage(20n), finalsPerDraft: 1, giveUpUsd: 100n, eatenUsd: 0n };
    expect(courseMost(bound)).toBe(2n * 100n + 4n * 20n);
    expect(courseMost({ ...bound, draft: stage(0n, 1n, 20) })).toBe(2n * 100n + 4n * 20n + (2n * 20n + 4n) * 1n);
    expect(courseMost({ ...bound, draft: stage(20n), final: stage(0n, 1n), finalsPerDraft: 2 })).toBe(
      2n * 100n + 4n * 20n + (2n * 10n + 4n) * 1n,
    );
  });

  test("of a sample is one final and four without a verdict", () => expect(sampleMost(stage(20n, 1n))).toBe(105n));

  test("is never under what a play of the course takes", () => {
    const price = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        price,
        price,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer(),
        (d, f, m, g, seed) => {
          const terms = { draftUsd: d, finalUsd: f, finalsPerDraft: m, giveUpUsd: g, ...caps };
          const nothing = { usable: 0, attempts: 0 };
          const begun = { drafts: 0, finals: 0, made: 0, isWaiting: false };
          const { drafts, finals } = playPipeline(terms, { draft: nothing, final: nothing }, begun, seededRandom(seed, "play"));
          expect(drafts * d + finals * f).toBeLessThanOrEqual(Math.max(g, d + f));
          expect(finals).toBeLessThanOrEqual(m * drafts);
        },
      ),
    );
  });
});

describe("what is expected of a pipeline", () => {
  const terms = { draftUsd: 1, finalUsd: 10, finalsPerDraft: 50, giveUpUsd: 1000, ...caps };
  const mean = (stages: Parameters<typeof playPipeline>[1], begun: Parameters<typeof playPipeline>[2]) => {
    const random = seededRandom(1, "mean");
    let [drafts, finals] = [0, 0];
    for (let play = 0; play < 4000; play++) {
      const bought = playPipeline(terms, stages, begun, random);
      drafts += bought.drafts / 4000;
      finals += bought.finals / 4000;
    }
    return { drafts, finals };
  };
  const nothing = { drafts: 0, finals: 0, made: 0, isWaiting: false };

  test("of many records is 1/p attempts of each stage", () => {
    const { drafts, finals } = mean(
      { draft: { usable: 20_000, attempts: 50_000 }, final: { usable: 40_000, attempts: 50_000 } },
      nothing,
    );
    expect(drafts).toBeCloseTo(2.5, 0);
    expect(finals).toBeCloseTo(1.25, 1);
  });

  test("leaves out the drafts that are there, and begins with the final that a draft waits for", () => {
    const stages = { draft: { usable: 50_000, attempts: 50_000 }, final: { usable: 50_000, attempts: 50_000 } };
    expect(mean(stages, { ...nothing, made: 1 }).drafts).toBeCloseTo(0, 2);
    expect(mean(stages, { ...nothing, drafts: 1, isWaiting: true })).toEqual({ drafts: 0, finals: expect.closeTo(1, 2) });
  });
});
