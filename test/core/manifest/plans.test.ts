import { describe, expect, test } from "@jest/globals";
import { LEAST, manifestIn, problemsIn } from "./manifests.ts";

/** The manifest's `plans` and `extras`. */

const plans = (plan: string): string[] => problemsIn(`${LEAST}plans: [ ${plan} ]\n`);
const extras = (extra: string): string[] => problemsIn(`${LEAST}extras: [ ${extra} ]\n`);

test("what a plan leaves out gets its default", () => {
  expect(manifestIn(`${LEAST}plans: [ { id: studio, usdPerMonth: 60, includedImages: 2000 } ]\n`).plans).toEqual([
    { id: "studio", usdPerMonth: 60, includedImages: 2000, allowed: true, staleAfterDays: 90 },
  ]);
  expect(plans("{ id: a, usdPerMonth: 30.5, includedImages: unlimited, candidate: a, asOf: 2026-11-22 }")).toEqual([]);
  expect(plans('{ id: a, usdPerMonth: "30", includedImages: 0, overageUsdPerImage: 1e-3, note: why, allowed: false }')).toEqual(
    [],
  );
  expect(extras("{ id: s, usd: 0.001, per: usable, asOf: 2026-11-22 }, { id: t, usd: 1, per: month, asOf: 2026-11-22 }")).toEqual(
    [],
  );
});

const AMOUNT = "expected a positive amount in USD with at most 12 decimals, such as 0.12";

describe("refused", () => {
  test.each([
    [
      "{ id: a, usdPerMonth: 30 }",
      /^6:10 plans\.0\.includedImages is missing: expected a whole number of images, or `unlimited`$/,
    ],
    ["{ id: a, usdPerMonth: 0, includedImages: 5 }", `6:32 plans.0.usdPerMonth: ${AMOUNT}`],
    ["{ id: a, usdPerMonth: -3, includedImages: 5 }", `6:32 plans.0.usdPerMonth: ${AMOUNT}`],
    ["{ id: a, usdPerMonth: 3, includedImages: 5.5 }", /plans\.0\.includedImages/],
    ["{ id: a, usdPerMonth: 3, includedImages: -5 }", /plans\.0\.includedImages/],
    ["{ id: a, usdPerMonth: 3, includedImages: lots }", /expected a whole number of images, or `unlimited`/],
    ["{ id: a, usdPerMonth: 3, includedImages: 5, asOf: 2026-02-30 }", /plans\.0\.asOf: expected a day that exists/],
    ["{ id: a, usdPerMonth: 3, includedImages: 5, fee: 3 }", /unknown key `fee` in plans\.0: known here: id, usdPerMonth/],
    ["{ id: a, usdPerMonth: 3, includedImages: unlimited, overageUsdPerImage: 1 }", /there is nothing beyond `unlimited`/],
    ["{ id: a/b, usdPerMonth: 3, includedImages: 5 }", /plans\.0\.id: expected letters, digits/],
    [
      "{ id: a, usdPerMonth: 3, includedImages: 5, candidate: b }",
      '6:65 plans.0.candidate: there is no candidate "b": the candidates are: a',
    ],
    [
      "{ id: a, usdPerMonth: 3, includedImages: 5 }, { id: A, usdPerMonth: 3, includedImages: 5 }",
      '6:62 plans.1.id: "A" is already the id on line 6: ids must differ',
    ],
  ])("plans: %s", (plan, told) => {
    const problems = plans(plan);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toEqual(typeof told === "string" ? told : expect.stringMatching(told));
  });

  test.each([
    ["{ id: a, usd: 1, per: day, asOf: 2026-11-22 }", /extras\.0\.per: expected `attempt`, `usable` or `month`/],
    ["{ id: a, usd: 1, per: month }", /extras\.0\.asOf is missing/],
    ["{ id: a, usd: 0, per: month, asOf: 2026-11-22 }", /extras\.0\.usd: expected a positive amount/],
    ["{ id: a, usd: 1, per: month, asOf: 2026-11-22, staleAfterDays: 0 }", /extras\.0\.staleAfterDays/],
  ])("extras: %s", (extra, told) => {
    const problems = extras(extra);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(told);
  });

  test("something that is no list", () => {
    expect(problemsIn(`${LEAST}plans: {}\nextras: 3\n`)).toEqual([
      expect.stringMatching(/^6:8 plans: expected a list/),
      expect.stringMatching(/^7:9 extras: expected a list/),
    ]);
  });
});
