import { seededRandom, type Random } from "../../../../src/core/random.ts";

/** Random inputs of what public functions of the statistics are called with: counts, chances, prices. */

/** Looked up once: a global costs more than what it does, a million times in the sandbox of a test. */
const { abs, floor, max, min } = Math;
const { isFinite, MIN_VALUE } = Number;

export const whole = (random: Random, most: number): number => floor(random() * (most + 1));
/** From 10^low to 10^high. */
export const magnitude = (random: Random, low: number, high: number): number => 10 ** (low + (high - low) * random());
/** A chance, its ends and the neighbourhood of 0 included. */
export const chance = (random: Random): number => [0, 1, random(), magnitude(random, -12, 0)][whole(random, 3)]!;
/** A chance that is neither 0 nor 1. */
export const inner = (random: Random): number => 1e-9 + (1 - 2e-9) * random();
export const price = (random: Random): number => magnitude(random, -9, 4);
/** An allowed error. */
export const error = (random: Random): number => magnitude(random, -6, -0.31);

export type Counts = { readonly usable: number; readonly attempts: number };

/** Counts up to a million, with none and all of them usable now and then. */
export function counts(random: Random, low = 0): Counts {
  const attempts = max(low, floor(magnitude(random, 0, 6)) - 1);
  return { attempts, usable: [0, attempts, whole(random, attempts), whole(random, min(attempts, 9))][whole(random, 3)]! };
}

/** So many random inputs; null where all is well, else what was put in. */
export type Case = { readonly times: number; readonly failure: (random: Random) => unknown };

/** A case: inputs are drawn, and the check says whether what comes out is finite and ordered. */
export function holds<T>(times: number, draw: (random: Random) => T, check: (input: T) => boolean): Case {
  return {
    times,
    failure: (random) => {
      const input = draw(random);
      return check(input) ? null : input;
    },
  };
}

/** The first failure of a case, from a seed of its own. */
export function firstFailure(name: string, { times, failure }: Case): unknown {
  const random = seededRandom(20_261_129, name);
  for (let time = 0; time < times; time++) {
    const found = failure(random);
    if (found !== null) return found;
  }
  return null;
}

/** Whether numbers are finite and none is below the one before it, but for rounding. */
export function rising(...values: readonly number[]): boolean {
  let before: number | null = null;
  for (const value of values) {
    if (!isFinite(value) || (before !== null && !noMore(before, value))) return false;
    before = value;
  }
  return true;
}

export function noMore(less: number, more: number): boolean {
  return less <= more || less <= more + 1e-9 * max(abs(less), abs(more), MIN_VALUE);
}

/** Every number in a value, however deep. */
export function numbersOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersOf) : [];
}

export const allFinite = (value: unknown): boolean => numbersOf(value).every(isFinite);
