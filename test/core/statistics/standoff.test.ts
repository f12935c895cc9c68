import { describe, expect, test } from "@jest/globals";
import { confidenceSequence } from "../../../src/core/statistics/binomial.ts";
import { furtherFor, ratioTo, stageToBuy, tellsMore, timesToSettle, type Side } from "../../../src/core/statistics/standoff.ts";

const side = (id: string, rank: number | null, low: number, high: number | null, bought: Side["bought"] = []): Side => ({
  id,
  rank,
  low,
  high,
  bought,
  eligible: true,
  excluded: false,
});
const of = (key: string, usdPerAttempt: number, attempts: number, usable = attempts) => ({
  key,
  usdPerAttempt,
  attempts,
  usable,
});

/** A price with `usable` of `attempts`, at the error of 2.5 %. */
function counted(id: string, price: number, usable: number, attempts: number): Side {
  const { low, high } = confidenceSequence(usable, attempts, 0.025);
  return side(id, (price * attempts) / usable, price / high, price / low, [of(id, price, attempts, usable)]);
}

describe("what is shown", () => {
  test("the ratio of the worst ends", () => {
    expect(ratioTo(side("a", 1, 0.8, 1.2), side("b", 2, 1.5, 3))).toBeCloseTo(0.8, 12);
    expect(ratioTo(side("a", 1, 0.8, null), side("b", 2, 1.5, 3))).toBe(Infinity);
    expect(ratioTo(side("a", 1, 0.8, 1.2), side("b", 0, 0, 3))).toBe(Infinity);
    expect(ratioTo(side("a", 0, 0, 0), side("b", 0, 0, 0))).toBe(0);
  });
});

describe("what is missing", () => {
  test("the same shares at so many times the attempts come apart, and at half of that they do not", () => {
    const at = (times: number): [Side, Side] => [
      counted("a", 0.01, 20 * times, 40 * times),
      counted("b", 0.018, 24 * times, 40 * times),
    ];
    const times = timesToSettle(...at(1), 0)!;
    expect(times).toBeGreaterThan(2);
    const isApart = (factor: number): boolean => ratioTo(...at(factor)) <= 1;
    // The width falls a little more slowly than 1/sqrt(n): the sequence holds at every look.
    expect([isApart(Math.floor(times / 2)), isApart(Math.ceil(times * 2))]).toEqual([false, true]);
  });

  test("an offer that both use is bought once", () => {
    const pipe = side("pipe", 1, 0.8, 1.3, [of("draft", 0.01, 50), of("final", 0.1, 10)]);
    const draft = side("draft", 1.4, 1.1, 1.9, [of("draft", 0.01, 50)]);
    const times = timesToSettle(pipe, draft, 0.05)!;
    const { usd, attempts } = furtherFor(pipe, [draft], 0.05)!;
    expect(usd).toBeCloseTo((times - 1) * 1.5, 9);
    expect(attempts).toBe(Math.ceil((times - 1) * 60));
  });

  test("nothing tells while there is no upper end, or what it seems to cost is no more", () => {
    expect(timesToSettle(side("a", 1, 0.5, null), side("b", 2, 1, 3), 0)).toBeNull();
    expect(timesToSettle(side("a", 1, 0.5, 2), side("b", 1, 0.5, 2), 0)).toBeNull();
    expect(furtherFor(side("a", 1, 0.5, 2), [side("b", null, 0.9, null)], 0)).toBeNull();
  });
});

describe("where the next dollar goes", () => {
  test("to the wider one, by what it has cost so far", () => {
    const [wide, narrow] = [side("a", 1, 0.5, 4, [of("a", 0.1, 10)]), side("b", 5, 4.5, 6, [of("b", 0.1, 10)])];
    expect(tellsMore(wide, narrow)).toBe("leader");
    expect(tellsMore(narrow, { ...wide, rank: 6, low: 3 })).toBe("rival");
    expect(tellsMore({ ...wide, bought: [of("a", 100, 10)] }, { ...narrow, low: 3 })).toBe("rival");
    expect(tellsMore(side("a", 1, 0.5, null), narrow)).toBe("leader");
  });

  test("a rival without a usable image is shown to be dear, unless the leader alone settles it", () => {
    const leader = side("a", 1, 0.5, 4, [of("a", 0.1, 10)]);
    expect(tellsMore(leader, side("b", null, 0.2, null))).toBe("rival");
    expect(tellsMore(leader, side("b", null, 1.5, null))).toBe("leader");
  });

  test("of a pipeline to the stage that adds more variance a dollar", () => {
    expect(stageToBuy(of("d", 0.001, 100, 50), of("f", 0.05, 10, 5))).toBe("final");
    expect(stageToBuy(of("d", 0.01, 100, 2), of("f", 0.01, 100, 95))).toBe("draft");
    expect(stageToBuy(of("d", 0.001, 100, 50), of("f", 0.05, 0, 0))).toBe("final");
  });
});
