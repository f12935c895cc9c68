import { expect, test } from "@jest/globals";
import { divergence } from "../../../src/core/statistics/closest.ts";
import { lowerBound, neededEvidence } from "../../../src/core/statistics/lower-bound.ts";
import { REFERENCE } from "../../support/statistics-fixtures.ts";

const armsOf = (id: string) => REFERENCE.lowerBound[id]!.arms.map(([c, chance]) => ({ attemptUsd: c, productionUsd: c, chance }));

test.each(Object.keys(REFERENCE.lowerBound))("%s, with an indifference of 0, 5 and 10 %%", (id) => {
  for (const [share, name] of [
    [0, "eps0"],
    [0.05, "eps0.05"],
    [0.1, "eps0.1"],
  ] as const) {
    const expected = REFERENCE.lowerBound[id]![name];
    const bound = lowerBound(armsOf(id), 0.05, share);
    if (expected.spend === null) {
      expect(bound).toBeNull();
      continue;
    }
    expect(bound!.answer).toBe(expected.answer);
    expect(Math.abs(bound!.rate / expected.D - 1)).toBeLessThan(1e-9);
    expect(Math.abs(bound!.usd / expected.spend - 1)).toBeLessThan(1e-9);
    expected.pulls.forEach((pulls, index) =>
      expect(Math.abs(bound!.attempts[index]! - pulls)).toBeLessThan(1e-5 * Math.max(1, pulls)),
    );
  }
});

test.each(["I02", "I03", "I05", "I11"])("%s: the closed form for two candidates, where both tell as much for a dollar", (id) => {
  const arms = armsOf(id);
  const [a, b] = arms.toSorted((x, y) => x.productionUsd / x.chance - y.productionUsd / y.chance) as [
    (typeof arms)[0],
    (typeof arms)[0],
  ];
  const gain = ({ attemptUsd, productionUsd, chance }: typeof a, v: number): number =>
    divergence(chance, productionUsd / v) / attemptUsd;
  let [low, high] = [Math.max(a.productionUsd / a.chance, b.productionUsd), b.productionUsd / b.chance];
  for (let step = 0; step < 200; step++) {
    const v = (low + high) / 2;
    if (gain(a, v) < gain(b, v)) low = v;
    else high = v;
  }
  expect(Math.abs(lowerBound(arms, 0.05, 0)!.usd / (neededEvidence(0.05) / gain(a, low)) - 1)).toBeLessThan(1e-9);
});

test("nothing to decide, nothing that works, and an exact tie without indifference have no bound", () => {
  const arm = { attemptUsd: 0.01, productionUsd: 0.01, chance: 0.5 };
  expect(lowerBound([], 0.05, 0)).toBeNull();
  expect(lowerBound([arm], 0.05, 0)).toBeNull();
  expect(lowerBound([arm, { ...arm }], 0.05, 0)).toBeNull();
  expect(lowerBound([arm, { ...arm }], 0.05, 0.05)!.usd).toBeGreaterThan(1);
  expect(
    lowerBound(
      [
        { ...arm, chance: 0 },
        { ...arm, chance: 0 },
      ],
      0.05,
      0.05,
    ),
  ).toBeNull();
});
