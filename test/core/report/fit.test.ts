import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { COMMENT_FORMS, fit, ISSUE_FORMS, SUMMARY_FORMS, utf8Bytes } from "../../../src/core/report/fit.ts";

test("takes the largest form that fits, and the last one when none does", () => {
  const render = (form: { prompts: number }): string => "x".repeat(form.prompts * 10);
  const first = COMMENT_FORMS[0]!;
  expect(fit(COMMENT_FORMS, render, first.prompts * 10)).toHaveLength(first.prompts * 10);
  expect(fit(COMMENT_FORMS, render, first.prompts * 10 - 1)).toHaveLength(COMMENT_FORMS[1]!.prompts * 10);
  expect(fit(COMMENT_FORMS, render, 3)).toHaveLength(COMMENT_FORMS.at(-1)!.prompts * 10);
});

test("each form shows no more of anything than the one before", () => {
  for (const forms of [COMMENT_FORMS, SUMMARY_FORMS, ISSUE_FORMS])
    forms.slice(1).forEach((form, i) => {
      const before = forms[i]!;
      for (const key of ["candidates", "warnings", "prompts", "promptColumns", "history", "sentence"] as const)
        expect(form[key]).toBeLessThanOrEqual(before[key]);
      expect(form.sections.every((section) => before.sections.includes(section))).toBe(true);
    });
});

test("counts bytes as UTF-8 does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});
