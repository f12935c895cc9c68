import { crc32 as outside } from "node:zlib";
import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { crc32, plainCrc32 } from "../../../../src/adapters/checks/headers/crc32.ts";

test("the check value of the CRC catalogue, and the checksum of an empty IEND chunk", () => {
  for (const each of [crc32, (bytes: Uint8Array) => plainCrc32(bytes, 0, bytes.length)]) {
    expect(each(Buffer.from("123456789"))).toBe(0xcbf43926);
    expect(each(Buffer.from("IEND"))).toBe(0xae426082);
  }
});

test("the same as zlib, over any part of any bytes", () => {
  const part = fc
    .uint8Array({ maxLength: 100 })
    .chain((data) => fc.tuple(fc.constant(data), fc.nat(data.length), fc.nat(data.length)));
  fc.assert(
    fc.property(part, ([data, a, b]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const wanted = outside(data.subarray(from, to));
      expect([crc32(data, from, to), plainCrc32(data, from, to)]).toEqual([wanted, wanted]);
    }),
  );
});
