import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { canonicalJson, never, type Json } from "../../src/core/terms.ts";

test("canonicalJson does not depend on the order of keys, at any depth, and differs for all else", () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: "x" })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }));
  expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: "1" }));
  expect(canonicalJson({ "": 1, é: 2, e: 3, E: 4 })).toBe('{"":1,"E":4,"e":3,"é":2}');
});

test("canonicalJson is JSON of the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value)) as Json;
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
    }),
  );
});

test("never ends what cannot happen", () => expect(() => never("x" as never)).toThrow('unreachable: "x"'));
