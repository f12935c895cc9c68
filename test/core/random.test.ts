import { expect, test } from "@jest/globals";
import { hash32, seededRandom, shuffled } from "../../src/core/random.ts";

const first = (seed: number, label?: string): number[] => Array.from({ length: 5 }, seededRandom(seed, label));

test("one seed and label, one stream; another seed or label, another stream", () => {
  expect(first(1, "a")).toEqual(first(1, "a"));
  const streams = [first(1, "a"), first(1, "b"), first(2, "a"), first(1), first(0), first(2_147_483_647)];
  expect(new Set(streams.map(String)).size).toBe(streams.length);
});

test("a stream is uniform in [0, 1)", () => {
  const random = seededRandom(42);
  const bins = Array<number>(10).fill(0);
  for (let n = 0; n < 100_000; n++) {
    const value = random();
    if (!(value >= 0 && value < 1)) throw new Error(`out of range: ${value}`);
    bins[Math.floor(value * 10)]!++;
  }
  for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

test("shuffling keeps everything, leaves the input alone, and favours no place", () => {
  const items = ["a", "b", "c", "d"] as const;
  const random = seededRandom(3);
  const firsts = new Map<string, number>();
  for (let n = 0; n < 8_000; n++) {
    const mixed = shuffled(items, random);
    if (n < 50) expect(mixed.toSorted()).toEqual(items);
    firsts.set(mixed[0]!, (firsts.get(mixed[0]!) ?? 0) + 1);
  }
  for (const item of items) expect(Math.abs(firsts.get(item)! - 2_000)).toBeLessThan(200);
  expect(items).toEqual(["a", "b", "c", "d"]);
  expect(shuffled([], random)).toEqual([]);
});

test("hash32 is FNV-1a", () => {
  // Published test vectors of FNV-1a, 32 bits.
  expect([hash32(""), hash32("a"), hash32("foobar")]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});
