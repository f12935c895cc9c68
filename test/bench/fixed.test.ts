import { describe, expect, test } from "@jest/globals";
import { fixedError, leastAttempts } from "../../bench/spend/fixed.ts";
import { readInstances } from "../../bench/spend/instances.ts";

const arms = (id: string) =>
  readInstances()
    .find((instance) => instance.id === id)!
    .arms.map(({ price, chances }) => ({ price, chance: chances[0]! }));

describe("how often a plain batch names a wrong winner", () => {
  const percent = (id: string): number[] =>
    [10, 20, 50].map((attempts) => Number((100 * fixedError(arms(id), attempts, "first")).toFixed(1)));

  // statistics.md, section 4, "Naive fixed N": errors in percent at 10, 20 and 50 attempts, and the least batch for 0.1 %.
  test.each([
    ["I01", [1.3, 0.2, 0], 22],
    ["I03", [23.2, 18.3, 7.2], 223],
    ["I05", [18.2, 13.1, 5.3], 203],
    ["I06", [19.9, 9.5, 2.0], 112],
    ["I09", [18.3, 8.6, 1.2], 93],
    ["I12", [4.5, 1.1, 0], 37],
  ])("%s: as published, where the first of equal ones is named", (id, errors, least) => {
    expect(percent(id)).toEqual(errors);
    expect(leastAttempts(arms(id), 0.001, 300, "first")).toBe(least);
  });

  test.each([
    ["I02", [34.9, 39.1, 24.7]],
    ["I08", [42.6, 34.4, 21.0]],
    ["I10", [39.8, 25.1, 7.8]],
    ["I11", [5.8, 11.3, 26.0]],
  ])("%s: as published", (id, errors) => expect(percent(id)).toEqual(errors));

  test("by hand: two attempts each at one price, chances 1/2 and 1/4, ties by lot", () => {
    // The worse one has 2, 1 or 0 usable with chances 1/16, 6/16 and 9/16, the better one with 1/4, 1/2 and 1/4.
    const ahead = (1 / 16) * (1 / 2 + 1 / 4) + (6 / 16) * (1 / 4);
    const equal = (1 / 16) * (1 / 4) + (6 / 16) * (1 / 2) + (9 / 16) * (1 / 4);
    const both = [
      { price: 1, chance: 1 / 2 },
      { price: 1, chance: 1 / 4 },
    ];
    expect(fixedError(both, 2)).toBeCloseTo(ahead + equal / 2, 12);
    expect(leastAttempts(both, 1e-9, 5)).toBeNull();
  });
});
