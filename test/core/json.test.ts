import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { parseJson, repeatedKey } from "../../src/core/json.ts";

test("what is no JSON has no value, which null and false have", () => {
  expect([parseJson("{"), parseJson(""), parseJson("null"), parseJson("false")]).toEqual([undefined, undefined, null, false]);
});

test.each([
  ['{"a":1,"a":2}', "a"],
  ['{"a":{"b":1,"c":[{"b":2},{"b":3}],"b":4}}', "b"],
  ['{"a\\"b":1,"a\\u0022b":2}', 'a"b'],
  ['{"":1,"":2}', ""],
  ['{"a":"a","b":"a:{","c":["a","a"]}', null],
  ['{"a":{"a":{"a":1}},"b":{"a":1}}', null],
  ['[{"a":1},{"a":1}]', null],
  ["7", null],
])("%s", (text, key) => {
  expect(parseJson(text)).toBeDefined();
  expect(repeatedKey(text)).toBe(key);
});

test("what JSON.stringify writes has no key twice, however it is indented", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
      expect(repeatedKey(JSON.stringify(value, null, indent))).toBeNull();
    }),
  );
});
