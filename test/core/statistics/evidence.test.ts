import { describe, expect, test } from "@jest/globals";
import { closestAlternative } from "../../../src/core/statistics/closest.ts";
import { acceptChance, EIGHT_BETS, logEDown, logEUp, RACE_BETS, usableBehind } from "../../../src/core/statistics/evidence.ts";
import {
  isProven,
  logLikelihoodRatio,
  logPair,
  logPairAtMost,
  minimalRho,
  type Tried,
} from "../../../src/core/statistics/pair.ts";
import { REFERENCE } from "../../support/statistics-fixtures.ts";

const near = (value: number, expected: number): void =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), 1e-300));
const tried = (productionUsd: number, usable: number, attempts: number): Tried => ({ productionUsd, usable, attempts });

describe("evidence of one candidate", () => {
  test.each(REFERENCE.evalues)("$k of $n against $x", ({ k, n, x, logBetUp, logBetDown }) => {
    near(logEUp(k, n, x, undefined, EIGHT_BETS), logBetUp);
    near(logEDown(k, n, x, undefined, EIGHT_BETS), logBetDown);
  });

  test("none before the first attempt; a chance above 1 is 1", () => {
    expect([logEUp(0, 0, 0.3), logEDown(0, 0, 0.3)]).toEqual([0, 0]);
    expect(logEDown(5, 10, 7)).toBe(logEDown(5, 10, 1));
  });

  test.each([EIGHT_BETS, RACE_BETS])("the stake is divided wholly, and the two sides bet alike", ({ shares, up, down }) => {
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(1);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    expect([up.steps.length, down.steps.length]).toEqual([shares.length, shares.length]);
    expect([up.steps[0], up.gains[0]]).toEqual([0, 0]);
    expect(down.steps.map((step) => 0 - step)).toEqual(up.steps);
  });

  test.each([EIGHT_BETS, RACE_BETS])(
    "has a mean of 1 where the chance is just as said, and below where the claim is false, whatever the check's errors",
    (bets) => {
      const judge = { falseAccept: 0.05, falseReject: 0.1 };
      for (const rates of [undefined, judge])
        for (const chance of [0, 0.1, 0.5, 0.9]) {
          const accepted = acceptChance(chance, rates)!;
          let [up, down] = [0, 0];
          for (let k = 0, ways = 1; k <= 12; ways = (ways * (12 - k)) / ++k) {
            const probability = ways * accepted ** k * (1 - accepted) ** (12 - k);
            up += probability * Math.exp(logEUp(k, 12, chance, rates, bets));
            down += probability * Math.exp(logEDown(k, 12, chance, rates, bets));
          }
          expect(up).toBeCloseTo(1, 9);
          expect(down).toBeCloseTo(1, 9);
        }
    },
  );

  test("a check that errs: what it accepts by error is no evidence, and one no better than a coin is evidence of nothing", () => {
    const judge = { falseAccept: 0.05, falseReject: 0.1 };
    expect(logEUp(5, 100, 0)).toBeGreaterThan(3);
    expect(logEUp(5, 100, 0, judge)).toBeLessThan(0);
    expect(logEUp(90, 100, 0.1, { falseAccept: 0.6, falseReject: 0.4 })).toBe(0);
    expect(usableBehind(5, 100, judge)).toBe(0);
    expect(usableBehind(39, 40, { falseAccept: 0.5, falseReject: 0 })).toBeCloseTo(38, 9);
  });
});

describe("evidence of one candidate against another", () => {
  test.each(REFERENCE.pairs)("$dA $kA/$nA against $dB $kB/$nB at $rho", (row) => {
    const [a, b] = [tried(row.dA, row.kA, row.nA), tried(row.dB, row.kB, row.nB)];
    near(logPair(a, b, row.rho, EIGHT_BETS), row.pairLogE);
    near(logLikelihoodRatio(a, b, row.rho), row.glr);
    near(minimalRho(a, b, Math.log(20), EIGHT_BETS)!, row.regretRatio_thr_log20);
    for (const bets of [EIGHT_BETS, RACE_BETS])
      expect(logPairAtMost(a, b, row.rho, bets)).toBeGreaterThan(logPair(a, b, row.rho, bets) - 1e-12);
    const { chanceA, chanceB } = closestAlternative(
      { usable: row.kA, attempts: row.nA },
      { usable: row.kB, attempts: row.nB },
      row.dA / (row.rho * row.dB),
    );
    if (row.constrainedMLE) [chanceA, chanceB].forEach((chance, index) => near(chance, row.constrainedMLE![index]!));
  });

  test("a rival that was never tried is ruled out by its price after as many attempts as the reference says", () => {
    const needed = (ratio: number, chance: number): number => {
      for (let n = 1; ; n++)
        if (isProven(tried(ratio, Math.round(chance * n), n), tried(1, 0, 0), 1.05, Math.log(20), EIGHT_BETS)) return n;
    };
    expect([0.2, 0.35, 0.6, 0.9].map((chance) => needed(0.075, chance))).toEqual([53, 13, 6, 2]);
    expect([0.35, 0.6, 0.9].map((chance) => needed(0.25, chance))).toEqual([150, 16, 4]);
    expect([0.1, 0.35].map((chance) => needed(0.01, chance))).toEqual([35, 5]);
  });

  test("without a usable image nothing is shown, and one attempt bounds nothing", () => {
    expect(logPair(tried(0.001, 0, 50), tried(9, 0, 50), 1)).toBe(0);
    expect(minimalRho(tried(0.001, 0, 50), tried(9, 0, 50), 3)).toBeNull();
    expect(minimalRho(tried(1, 1, 1), tried(1, 1, 1), 3)).toBeNull();
  });

  test("a free candidate that works beats all, and is beaten by none", () => {
    expect(isProven(tried(0, 1, 9), tried(0.01, 9, 9), 1, 10)).toBe(true);
    expect(minimalRho(tried(0, 1, 9), tried(0.01, 9, 9), 3)).toBe(0);
    expect(isProven(tried(0, 0, 9), tried(0.01, 0, 9), 1, 3)).toBe(false);
    expect(isProven(tried(0.01, 90, 90), tried(0, 0, 900), 9, 3)).toBe(false);
    expect(minimalRho(tried(0.01, 90, 90), tried(0, 0, 900), 3)).toBeNull();
    expect(isProven({ ...tried(0, 1, 9), judge: { falseAccept: 0.05, falseReject: 0 } }, tried(0.01, 9, 9), 1, 3)).toBe(false);
  });
});
