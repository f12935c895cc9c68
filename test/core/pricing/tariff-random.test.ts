import { expect, test } from "@jest/globals";
import { seededRandom, type Random } from "../../../src/core/random.ts";
import { costOf, DIMENSIONS, type Dimension, type Tariff, type TariffLine } from "../../../src/core/pricing/tariff.ts";
import type { JsonObject } from "../../../src/core/terms.ts";
import { parseRational } from "../../../src/core/pricing/rational.ts";

/** Random tariffs against a reckoning that is written another way: one denominator for all, and rounding up by counting. */

/** All quantities as whole numbers of 1 / SCALE: the decimals below have at most three places, products at most three factors. */
const PLACES = 3;
const ONE = 1_000n;

type Quantities = Partial<Record<Dimension, string>>;

const whole = (text: string): bigint => {
  const [left = "0", right = ""] = text.split(".");
  return BigInt(left + right.padEnd(PLACES, "0"));
};

/** The cost in 1e-12 USD, null when there is no line for it, or the dimensions that are missing. */
function slowly(tariff: Tariff, quantities: Quantities, input: JsonObject): bigint | null | Set<string> {
  const groups = new Map<string, TariffLine[]>();
  for (const line of tariff.lines) {
    const name = JSON.stringify(line.of.toSorted());
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  const missing = new Set<string>();
  // The sum as top / bottom dollars.
  let [top, bottom] = [0n, 1n];
  let used = 0;
  for (const lines of groups.values()) {
    const chosen = lines.find((line) => allHold(line, input));
    if (!chosen) {
      if (lines.some((line) => isRowFor(line, input))) return null;
      continue;
    }
    used++;
    const unknown = chosen.of.filter((dimension) => quantities[dimension] === undefined);
    for (const dimension of unknown) missing.add(dimension);
    if (unknown.length > 0) continue;
    const isOuter = (dimension: Dimension): boolean => dimension === "image" || dimension === "request";
    const onlyOuter = chosen.of.every(isOuter);
    const inner = chosen.of.filter((dimension) => onlyOuter || !isOuter(dimension));
    const outer = chosen.of.filter((dimension) => !onlyOuter && isOuter(dimension));
    // A product of k decimals has the denominator 1000^k; all are brought to 1000^3.
    const product = (of: readonly Dimension[]): bigint =>
      of.reduce((sofar, dimension) => sofar * whole(quantities[dimension]!), 1n) * ONE ** BigInt(3 - of.length);
    const unit = ONE ** 3n;
    const wide = (text: string): bigint => whole(text) * ONE * ONE;
    let quantity = product(inner) - wide(chosen.free ?? "0");
    if (quantity < 0n) quantity = 0n;
    if (chosen.round === "ceil") {
      const step = wide(chosen.step ?? "1");
      let times = quantity / step;
      while (times * step < quantity) times++;
      quantity = times * step;
    }
    const least = wide(chosen.min ?? "0");
    if (quantity < least) quantity = least;
    // usd x (quantity / unit) x (outer / unit) / per, where usd and per have the same scale.
    const lineTop = whole(chosen.usd) * quantity * product(outer);
    const lineBottom = whole(chosen.per ?? "1") * unit * unit;
    [top, bottom] = [top * lineBottom + lineTop * bottom, bottom * lineBottom];
  }
  if (used === 0) return null;
  if (missing.size > 0) return missing;
  const scaled = top * 10n ** 12n;
  const floor = scaled / bottom;
  return (scaled - floor * bottom) * 2n >= bottom ? floor + 1n : floor;
}

/** Whether a line asks for a size and its switches, of which there are two kinds here, do not stand against it. */
function isRowFor({ when = {} }: TariffLine, input: JsonObject): boolean {
  const off = ("hires" in when && input["hires"] !== true) || ("picture" in when && input["picture"] === undefined);
  return "size" in when && !off;
}

function allHold({ when = {} }: TariffLine, input: JsonObject): boolean {
  for (const [name, condition] of Object.entries(when)) {
    const value = input[name];
    if (typeof condition === "object" && condition !== null) {
      if ("present" in condition ? value === undefined : typeof value !== "number" || value < (condition.gte ?? value))
        return false;
    } else if (value !== condition) return false;
  }
  return true;
}

const pickFrom = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
const decimal = (random: Random, least = 0): string =>
  ((Math.floor(random() * 5_000) + least) / 1_000).toFixed(pickFrom(random, [3, 3, 2, 1]));

function randomLine(random: Random): TariffLine {
  const of = DIMENSIONS.filter(() => random() < 0.12).slice(0, 3);
  const maybe = <T>(share: number, value: T): T | Record<string, never> => (random() < share ? value : {});
  return {
    usd: decimal(random),
    of: of.length > 0 ? of : ["image"],
    ...maybe(0.3, { per: pickFrom(random, ["1000", "3", "7", "0.5", "1000000"]) }),
    ...maybe(0.3, { free: decimal(random) }),
    ...maybe(0.4, { round: "ceil" as const, step: pickFrom(random, ["1", "0.5", "0.3", "2"]) }),
    ...maybe(0.2, { min: decimal(random) }),
    ...maybe(0.5, {
      when: {
        ...maybe(0.4, { size: pickFrom(random, ["1K", "2K"]) }),
        ...maybe(0.3, { hires: true as const }),
        ...maybe(0.2, { picture: { present: true as const } }),
      },
    }),
  };
}

test("2,000 random tariffs cost what a slow reckoning says, to the last digit", () => {
  const random = seededRandom(7, "tariffs");
  const kinds = { cost: 0, missing: 0, unusable: 0 };
  for (let i = 0; i < 2_000; i++) {
    const tariff: Tariff = {
      currency: "USD",
      lines: Array.from({ length: 1 + Math.floor(random() * 4) }, () => randomLine(random)),
    };
    const share = pickFrom(random, [0.7, 1, 1]);
    const quantities: Quantities = Object.fromEntries(
      DIMENSIONS.filter(() => random() < share).map((name) => [name, decimal(random)]),
    );
    const input: JsonObject = {
      ...(random() < 0.7 ? { size: pickFrom(random, ["1K", "2K", "4K"]) } : {}),
      ...(random() < 0.5 ? { hires: random() < 0.5 } : {}),
      ...(random() < 0.5 ? { picture: "x" } : {}),
    };
    const usage = Object.fromEntries(Object.entries(quantities).map(([name, text]) => [name, parseRational(text)!]));
    const expected = slowly(tariff, quantities, input);
    const result = costOf(tariff, usage, input);
    kinds[result.kind]++;
    const told = result.kind === "cost" ? result.usd : result.kind === "missing" ? new Set<string>(result.dimensions) : null;
    if (expected instanceof Set) expect(told).toEqual(expected);
    else if (told !== expected)
      expect({ tariff, quantities, input, told }).toEqual({ tariff, quantities, input, told: expected });
  }
  for (const count of Object.values(kinds)) expect(count).toBeGreaterThan(100);
});
