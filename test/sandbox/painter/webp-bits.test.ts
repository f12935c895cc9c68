import { expect, test } from "@jest/globals";
import { newLowBits, prefixCode } from "../../../src/sandbox/painter/webp-bits.ts";

const kraft = (lengths: Uint8Array): number => lengths.reduce((sum, length) => sum + (length > 0 ? 2 ** -length : 0), 0);

test("counts that grow like Fibonacci's numbers would need 29 bits; the code keeps to 15 and stays complete", () => {
  const counts = new Uint32Array(30);
  for (let i = 0; i < 30; i++) counts[i] = i < 2 ? 1 : counts[i - 1]! + counts[i - 2]!;
  const { lengths } = prefixCode(counts);
  expect(lengths.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(15);
  expect(lengths.every((length) => length > 0)).toBe(true);
  expect(kraft(lengths)).toBe(1);
});

test("the example of Huffman codes: 45 13 12 16 9 5 takes 224 bits", () => {
  const counts = Uint32Array.of(45, 13, 12, 16, 9, 5);
  const { lengths, bits } = prefixCode(counts);
  expect([...lengths]).toEqual([1, 3, 3, 3, 4, 4]);
  expect(counts.reduce((sum, count, symbol) => sum + count * lengths[symbol]!, 0)).toBe(224);
  // No code is the beginning of another, in the order of sending.
  const sent = [...bits].map((code, symbol) => code.toString(2).padStart(lengths[symbol]!, "0").split("").toReversed().join(""));
  for (const one of sent) expect(sent.filter((other) => other.startsWith(one))).toEqual([one]);
});

test("a lone symbol takes no bits", () => {
  expect(prefixCode(Uint32Array.of(0, 7, 0))).toEqual({ bits: new Uint16Array(3), lengths: new Uint8Array(3), symbols: [1] });
});

test("bits go out from the lowest, and the buffer grows", () => {
  const bits = newLowBits(0);
  bits.write(0b101, 3);
  bits.write(0b11110000, 8);
  for (let i = 0; i < 3000; i++) bits.write(0xff, 8);
  const bytes = bits.finish();
  expect([...bytes.subarray(0, 2)]).toEqual([0b10000101, 0b11111111]);
  expect(bytes).toHaveLength(3002);
});
