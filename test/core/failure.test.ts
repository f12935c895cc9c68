import { describe, expect, test } from "@jest/globals";
import { describeProblem, nearest } from "../../src/core/failure.ts";

describe("nearest", () => {
  const KEYS = ["id", "prompt", "weight", "model", "minWidth", "aspect"];
  test.each([
    ["promt", "prompt"],
    ["Prompt", "prompt"],
    ["modle", "model"],
    ["minwidht", "minWidth"],
    ["ids", "id"],
    ["weigth", "weight"],
    ["prmpt", "prompt"],
  ])("%s is meant for %s", (word, meant) => expect(nearest(word, KEYS)).toBe(meant));

  test.each([["to"], ["x"], [""], ["foo"], ["wight-of-it"], ["aspectRatio"]])("%j is near to nothing", (word) =>
    expect(nearest(word, KEYS)).toBeUndefined(),
  );

  test("the first of two that are as near", () => expect(nearest("abcx", ["abcy", "abcz"])).toBe("abcy"));
  test("a long word is not compared with all that is long", () =>
    expect(nearest("x".repeat(100_000), ["y".repeat(50_000)])).toBeUndefined());
});

test("describeProblem names the place as terminals link it", () => {
  expect(describeProblem({ message: "no", place: { file: "a/b.yml", line: 3, column: 7 } })).toBe("a/b.yml:3:7: no");
  expect(describeProblem({ message: "no" })).toBe("no");
});
