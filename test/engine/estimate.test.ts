import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { parseUsd } from "../../src/core/money.ts";
import { caseOf, luckOf, openDesigns, plainBatches, someLuck } from "./estimate-cases.ts";
import { estimateOf, runOf, told, type Case } from "./estimated.ts";
import { ledgerOf } from "./world.ts";

/** What `estimate` says, against what runs of the real engine spend. */

describe("a run never spends more than the estimate says at most, nor does a second one on its records", () => {
  test.each([
    ["plain batches", plainBatches, 60],
    ["open designs", openDesigns, 12],
  ])(
    "%s",
    async (_, cases, numRuns) => {
      let bounded = 0;
      await fc.assert(
        fc.asyncProperty(cases, someLuck, async (given, luck) => {
          const asked = caseOf(given);
          const first = estimateOf(asked);
          const ran = await runOf(asked, luckOf(luck));
          if (ran.spent > parseUsd(first.atMostUsd)!) throw new Error(told(asked, ran, first));
          const second = estimateOf(asked, ledgerOf(ran.disk).attempts);
          const again = await runOf(asked, luckOf(luck), { run: "again", disk: ran.disk });
          if (again.spent > parseUsd(second.atMostUsd)!) throw new Error(told(asked, again, second));
          if (first.withoutBudgetUsd === first.atMostUsd) bounded++;
        }),
        { numRuns, seed: 20261130, endOnFailure: true },
      );
      // The bound itself is tried, and not the budget alone.
      if (cases === plainBatches) expect(bounded).toBeGreaterThan(10);
    },
    300_000,
  );

  test("what made the most trouble: finals and drafts without a verdict, again and again", async () => {
    const given: Case = {
      prices: { a: "0.005", edit: "0.02" },
      onlyInPipelines: ["edit"],
      pipelines: [{ id: "pipe", draft: "a", final: "edit", passDraft: "image_urls", finalsPerDraft: 50 }],
      prompts: 3,
      sampling: { design: "fixed", attemptsPerPrompt: 1, giveUpUsd: "0.18" },
      budget: "30",
    };
    let most = 0;
    for (const [rate, finals] of [
      [0, 0],
      [1, 0],
      [0.5, 0.1],
    ] as const)
      for (let seed = 0; seed < 12; seed++) {
        const luck = { label: `s${seed}`, undetermined: 0.45, rate: (model: string) => (model === "a" ? rate : finals) };
        most = Math.max(most, (await runOf(given, luck)).usd);
      }
    const { atMostUsd } = estimateOf(given);
    expect(atMostUsd).toBe("1.3950");
    expect(most).toBeLessThanOrEqual(Number(atMostUsd));
    // More than the course alone could eat: without those attempts the bound would be broken.
    expect(most).toBeGreaterThan(3 * (0.005 + 0.18));
  });
});

test.each([
  ["any-image", "pipe"],
  ["every-prompt", "pipe"],
  ["any-image", "draftCheck"],
  ["every-prompt", "draftCheck"],
])("%s: what no check can judge (%s) is not bought until the budget is gone", async (objective, undeterminedOn) => {
  const given: Case = {
    prices: { a: "0.005", edit: "0.02" },
    onlyInPipelines: ["edit"],
    pipelines: [{ id: "pipe", draft: "a", final: "edit", passDraft: "image_urls", draftCheck: [{ image: { minWidth: 8 } }] }],
    prompts: 2,
    sampling: { objective, design: "fixed", giveUpUsd: "0.18" },
    budget: "5",
  };
  const { usd } = await runOf(given, { label: "q", rate: () => 1, undeterminedOn });
  expect(usd).toBeLessThanOrEqual(Number(estimateOf(given).atMostUsd));
});

test("a candidate that costs nothing is left when the budget does not allow its judging", async () => {
  for (const objective of ["any-image", "every-prompt"]) {
    const given: Case = { prices: { free: "0" }, prompts: 5, sampling: { objective }, budget: "0.1", judgeUsd: "0.01" };
    const { usd, per } = await runOf(given, { label: "free", rate: () => 0 });
    expect(usd).toBeLessThanOrEqual(0.1);
    expect(per["free"]).toBeGreaterThan(1);
  }
});

describe("runs spend on average what is expected, within a factor of three", () => {
  const edit = { onlyInPipelines: ["edit"], prompts: 6, budget: "0.8" };
  const pipe = { id: "pipe", draft: "a", final: "edit", passDraft: "image_urls" };
  const cases: [string, Case][] = [
    ["every-prompt", "fixed"],
    ["any-image", "fixed"],
    ["every-prompt", "race"],
    ["any-image", "race"],
  ].flatMap(([objective, design]): [string, Case][] =>
    ([{ a: "0.005" }, { a: "0.005", b: "0.05" }, { a: "0.01", b: "0.02" }] as Record<string, string>[]).map((prices) => [
      `${objective}, ${design}, ${Object.values(prices).join(" and ")}`,
      {
        ...edit,
        prices: { ...prices, edit: "0.02" },
        pipelines: [{ ...pipe, finalsPerDraft: 2 }],
        sampling: { objective, ...(design === "fixed" ? { design, attemptsPerPrompt: 2 } : {}), giveUpUsd: "0.15" },
      },
    ]),
  );

  test.each(cases)("%s", async (_, given: Case) => {
    const estimate = estimateOf(given);
    const expected = Number(estimate.expectedUsd);
    const runs = 6;
    let [sum, finals] = [0, 0];
    for (let seed = 0; seed < runs; seed++) {
      const { usd, per } = await runOf(given, { label: `mean ${seed}`, rate: () => 0.5 });
      sum += usd;
      finals += (per["pipe"] ?? 0) * 0.02;
    }
    const mean = sum / runs;
    expect(mean).toBeGreaterThan(expected / 3);
    expect(mean).toBeLessThan(expected * 3);
    // What finals take is in it, unless the candidates are expected to need the whole budget.
    const pipeline = Number(estimate.candidates.find(({ id }) => id === "pipe")!.expectedUsd);
    if (expected < Number(given.budget)) expect(pipeline).toBeGreaterThan(finals / runs / 3);
  });
});
