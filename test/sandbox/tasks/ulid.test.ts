import { expect, test } from "@jest/globals";
import { seededRandom } from "../../../src/core/random.ts";
import { ulid } from "../../../src/sandbox/tasks/ulid.ts";

// The example of the ULID specification's time part, and the greatest time that fits.
test.each([
  [1_469_918_176_385, "01ARYZ6S41"],
  [0, "0000000000"],
  [2 ** 48 - 1, "7ZZZZZZZZZ"],
])("%d ms begins with %s", (time, text) => {
  const id = ulid(time, seededRandom(1));
  expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(id.slice(0, 10)).toBe(text);
});

test("ids sort by time, and differ at the same time", () => {
  const random = seededRandom(1);
  const ids = [1, 2, 300, 300, 70_000].map((time) => ulid(time, random));
  expect(new Set(ids).size).toBe(5);
  expect(ids.map((id) => id.slice(0, 10))).toEqual(ids.map((id) => id.slice(0, 10)).toSorted());
});
