import { describe, expect, test } from "@jest/globals";
import { seededRandom } from "../../../src/core/random.ts";
import { coursesOf } from "../../../src/core/statistics/passes/course.ts";
import { chancesOf, restOf } from "../../../src/core/statistics/rest.ts";
import { delivered, expectedAttempts } from "../../../src/core/statistics/retry.ts";
import { seenInBatch, seenInCourses, withRest } from "../../../src/core/statistics/seen.ts";
import type { Verdict } from "../../../src/core/terms.ts";

/** Courses that are still open, against what is true of chances that are known here only. */

describe("the rest of a course", () => {
  test("on prompts that are alike it is that of their chance: A and S of the attempts that are left", () => {
    const prompts = Array.from({ length: 100 }, () => ({ usable: 30, attempts: 100 }));
    const chances = chancesOf(prompts);
    expect(chances.alpha / (chances.alpha + chances.beta)).toBeCloseTo(0.3, 3);
    const rest = restOf({ usable: 0, attempts: 2 }, chances, 13);
    expect(rest.attempts / expectedAttempts(0.3, 13)).toBeCloseTo(1, 2);
    expect(rest.delivered).toBeCloseTo(delivered(0.3, 13), 2);
  });

  test("closed forms of Beta: all chances equally likely, E[(1-p)^m] = 1/(m+1) and the sum over t < m of 1/(t+1)", () => {
    const rest = restOf({ usable: 0, attempts: 0 }, { alpha: 1, beta: 1 }, 4);
    expect(rest.delivered).toBeCloseTo(1 - 1 / 5, 5);
    expect(rest.attempts).toBeCloseTo(1 + 1 / 2 + 1 / 3 + 1 / 4, 4);
    // Beta(2, 3) after two rejected: Beta(2, 5), E[(1-p)] = 5/7, E[(1-p)^2] = 5/7 x 6/8.
    const two = restOf({ usable: 0, attempts: 2 }, { alpha: 2, beta: 3 }, 2);
    expect([two.attempts, two.delivered]).toEqual([expect.closeTo(1 + 5 / 7, 9), expect.closeTo(1 - (5 / 7) * (6 / 8), 9)]);
  });

  test("a prompt that was rejected often has more to come than one that hardly was, where prompts differ", () => {
    const prompts = Array.from({ length: 40 }, (_, index) => ({ usable: index % 2 ? 9 : 0, attempts: 10 }));
    const chances = chancesOf(prompts);
    const [often, hardly] = [10, 1].map((attempts) => restOf({ usable: 0, attempts }, chances, 10));
    expect(often!.delivered).toBeLessThan(0.3);
    expect(hardly!.delivered).toBeGreaterThan(often!.delivered + 0.2);
  });

  test("nothing was ever usable: all that is left, and nothing delivered", () => {
    const rest = restOf({ usable: 0, attempts: 3 }, chancesOf([{ usable: 0, attempts: 3 }]), 7);
    expect(rest.attempts).toBeCloseTo(7, 3);
    expect(rest.delivered).toBeCloseTo(0, 3);
  });
});

describe("what a batch tells", () => {
  test.each([
    [3, 5, 40, 6 / 4, 1, 0],
    [5, 5, 40, 1, 1, 0],
    [0, 5, 40, 5, 0, 1],
    [0, 5, 5, 5, 0, 0],
    // One of three in any place: tried once, twice, twice up to a cap of two.
    [1, 3, 2, 5 / 3, 2 / 3, 0],
  ])("%i usable of %i at a cap of %i: %d attempts, %d delivered, %d open", (usable, attempts, cap, tries, shipped, open) => {
    const seen = seenInBatch({ usable, attempts }, cap);
    expect([seen.attempts, seen.delivered, seen.open]).toEqual([tries, shipped, open].map((each) => expect.closeTo(each, 9)));
  });
});

test("courses that ended and the open one count alike", () => {
  const seen = seenInCourses(coursesOf(["usable", "rejected", "rejected", "rejected", "usable", "rejected", "rejected"], 3));
  expect(seen).toEqual({ attempts: 7 / 4, delivered: 0.5, open: 0.25, after: 2 });
});

/** Dollars at $0.01 an attempt and $0.15 for a picture given up, with a cap of 15. */
const CAP = 15;
const usd = ({ attempts, delivered: shipped }: { attempts: number; delivered: number }): number =>
  0.01 * attempts + 0.15 * (1 - shipped);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each([
  ["60 prompts at 0.3", Array.from({ length: 60 }, () => 0.3)],
  ["60 prompts of all chances", Array.from({ length: 60 }, (_, index) => (index + 0.5) / 60)],
])("a plain batch on %s", (name, chances) => {
  const truth = mean(chances.map((p) => usd({ attempts: expectedAttempts(p, CAP), delivered: delivered(p, CAP) })));
  const shipped = mean(chances.map((p) => delivered(p, CAP)));

  test.each(name.endsWith("0.3") ? [2, 3, 5, 10] : [5, 10])(
    "%i attempts on each: L and coverage are those of the cap",
    (attempts) => {
      const runs = Array.from({ length: 60 }, (_, seed) => {
        const random = seededRandom(seed, `batch ${attempts}`);
        const prompts = chances.map((p) => {
          const verdicts = Array.from({ length: attempts }, (): Verdict => (random() < p ? "usable" : "rejected"));
          const counts = { usable: verdicts.filter((verdict) => verdict === "usable").length, attempts };
          return { ...seenInBatch(counts, CAP), counts };
        });
        return withRest(prompts, CAP);
      });
      expect(Math.abs(mean(runs.map((each) => mean(each.map(usd)))) / truth - 1)).toBeLessThan(0.1);
      expect(Math.abs(mean(runs.map((each) => mean(each.map((one) => one.delivered)))) - shipped)).toBeLessThan(0.02);
    },
  );
});

test("retries that a budget ended: the expected rest makes up for the courses that are open", () => {
  const random = seededRandom(3, "cut");
  const costs = Array.from({ length: 100 }, () => {
    // Two courses on each of 30 prompts, the second one cut after two attempts.
    const prompts = Array.from({ length: 30 }, () => {
      const verdicts: Verdict[] = [];
      const tryUpTo = (most: number): void => {
        for (let made = 0; made < most; made++) {
          verdicts.push(random() < 0.4 ? "usable" : "rejected");
          if (verdicts.at(-1) === "usable") return;
        }
      };
      tryUpTo(CAP);
      tryUpTo(2);
      const counts = { usable: verdicts.filter((verdict) => verdict === "usable").length, attempts: verdicts.length };
      return { ...seenInCourses(coursesOf(verdicts, CAP)), counts };
    });
    return mean(withRest(prompts, CAP).map(usd));
  });
  const truth = usd({ attempts: expectedAttempts(0.4, CAP), delivered: delivered(0.4, CAP) });
  expect(Math.abs(mean(costs) / truth - 1)).toBeLessThan(0.05);
});
