import { expect, test } from "@jest/globals";
import { COMMENT_POLICIES, commentPermit } from "../../../src/core/github/policy.ts";

test("each policy holds back a first comment at most, but for never", () => {
  const permits = COMMENT_POLICIES.map((policy) =>
    [false, true].flatMap((isChanged) => [false, true].map((hasWarnings) => commentPermit(policy, { isChanged, hasWarnings }))),
  );
  const [all, update, none] = ["create-or-update", "update", "nothing"];
  expect(permits).toEqual([
    [all, all, all, all],
    [update, update, all, all],
    [update, all, update, all],
    [none, none, none, none],
  ]);
});
