import * as fc from "fast-check";
import type { Case, Luck } from "./estimated.ts";

const PRICES = ["0.002", "0.005", "0.01", "0.02", "0.04", "0.06"];
/** Random manifests with pipelines, and the luck of a run. */

const someCase = {
  objective: fc.constantFrom("any-image", "every-prompt"),
  attemptsPerPrompt: fc.integer({ min: 1, max: 3 }),
  prices: fc.array(fc.constantFrom<string | null>(...PRICES, "0", null), { minLength: 1, maxLength: 3 }),
  final: fc.constantFrom(...PRICES, "0"),
  pipelines: fc.array(
    fc.record({
      final: fc.constantFrom("edit", "c0", "c1"),
      passDraft: fc.constantFrom<boolean | string>(false, "image_urls"),
      finalsPerDraft: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 2 },
  ),
  prompts: fc.integer({ min: 1, max: 6 }),
  giveUpUsd: fc.constantFrom(undefined, "0.02", "0.05", "0.12"),
  retryCap: fc.constantFrom(undefined, undefined, 2),
  judgeUsd: fc.constantFrom(undefined, undefined, "0.001", "0.01"),
};
export const plainBatches = fc.record({
  ...someCase,
  design: fc.constant("fixed"),
  budget: fc.constantFrom("0.1", "0.4", "30", "30"),
});
/** An open decision with money for years would be played for minutes. */
export const openDesigns = fc.record({ ...someCase, design: fc.constant("race"), budget: fc.constantFrom("0.05", "0.2", "0.5") });
type DrawnFrom<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Given = DrawnFrom<typeof plainBatches> | DrawnFrom<typeof openDesigns>;

export function caseOf(given: Given): Case {
  const { objective, design, attemptsPerPrompt, prices, final, pipelines, prompts, giveUpUsd, retryCap, judgeUsd } = given;
  const ids = prices.map((_, index) => `c${index}`);
  return {
    prices: { ...Object.fromEntries(prices.map((price, index) => [ids[index]!, price])), edit: final },
    onlyInPipelines: ["edit"],
    pipelines: [
      { id: "first", draft: "c0", final: "edit", passDraft: "image_urls", finalsPerDraft: 1 },
      ...pipelines.flatMap((each, index) =>
        each.final === "c0" || (each.final !== "edit" && !ids.includes(each.final))
          ? []
          : [{ id: `pipe${index}`, draft: "c0", ...each }],
      ),
    ],
    prompts,
    sampling: {
      objective,
      design,
      ...(design === "fixed" ? { attemptsPerPrompt } : {}),
      ...(giveUpUsd === undefined ? {} : { giveUpUsd }),
      ...(retryCap === undefined ? {} : { retryCap }),
    },
    budget: given.budget,
    ...(judgeUsd === undefined ? {} : { judgeUsd }),
  };
}

export const someLuck = fc.record({
  rate: fc.constantFrom(0, 0.2, 0.5, 0.9),
  finals: fc.constantFrom(0, 0.2, 0.5, 1),
  undetermined: fc.constantFrom(0, 0, 0.3, 1),
  failed: fc.constantFrom(0, 0.1),
  rejected: fc.constantFrom(0, 0.05),
  label: fc.string({ minLength: 1, maxLength: 4 }),
});
export const luckOf = ({ rate, finals, ...rest }: typeof someLuck extends fc.Arbitrary<infer T> ? T : never): Luck => ({
  ...rest,
  rate: (model) => (model.startsWith("c") ? rate : finals),
});
