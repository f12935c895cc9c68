import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { courseUsd, pipelineRecord, type Draft, type Final, type PipelineTerms } from "../../../src/core/pipelines/course.ts";
import type { Verdict } from "../../../src/core/terms.ts";

const TERMS: PipelineTerms = { draftUsd: 0.01, finalUsd: 0.04, finalsPerDraft: 1, giveUpUsd: 0.2, draftCap: 1e9, finalCap: 1e9 };
/** "+" passes, "-" fails, "?" is undetermined. */
const VERDICT: Record<string, Verdict> = { "+": "usable", "-": "rejected", "?": "undetermined" };
const drafts = (text: string, isFresh = true): Draft[] =>
  Array.from(text, (sign, index) => ({ key: `d${index}`, passed: VERDICT[sign]!, isFresh }));
/** "0+" is a usable final on the first draft. */
const linked = (...finals: string[]): Final[] =>
  finals.map((text) => ({ draft: `d${text.slice(0, -1)}`, verdict: VERDICT[text.at(-1)!]! }));
const loose = (text: string): Final[] => Array.from(text, (sign) => ({ draft: null, verdict: VERDICT[sign]! }));

describe("the courses of a pipeline", () => {
  test("drafts until one passes, then a final", () => {
    expect(pipelineRecord(drafts("--"), [], TERMS, true)).toMatchObject({
      courses: [{ drafts: 2, finals: 0, end: "open" }],
      next: { kind: "draft" },
    });
    expect(pipelineRecord(drafts("--+"), [], TERMS, true)).toMatchObject({
      courses: [{ drafts: 3, finals: 0, end: "open" }],
      next: { kind: "final", draft: "d2" },
    });
    const delivered = pipelineRecord(drafts("--+"), linked("2+"), TERMS, true);
    expect(delivered).toMatchObject({ courses: [{ drafts: 3, finals: 1, end: "delivered" }], next: { kind: "draft" } });
    expect(courseUsd(delivered.courses[0]!, TERMS)).toBeCloseTo(0.07, 12);
  });

  test("a final that fails sends it back to drafting, or to the same draft while that may have more", () => {
    expect(pipelineRecord(drafts("+"), linked("0-"), TERMS, true).next).toEqual({ kind: "draft" });
    const twice = { ...TERMS, finalsPerDraft: 2 };
    expect(pipelineRecord(drafts("+"), linked("0-"), twice, true).next).toEqual({ kind: "final", draft: "d0" });
    expect(pipelineRecord(drafts("++"), linked("0-", "0-", "1+"), twice, true).courses).toEqual([
      { drafts: 2, finals: 3, end: "delivered" },
    ]);
  });

  test("a picture is given up when it has eaten what it costs elsewhere", () => {
    // Four rounds of 0.05 are 0.20; a fifth draft would go beyond.
    const four = pipelineRecord(drafts("++++"), linked("0-", "1-", "2-", "3-"), TERMS, true);
    expect(four.courses).toEqual([{ drafts: 4, finals: 4, end: "gaveUp" }]);
    // What comes after begins a new course.
    const more = pipelineRecord(drafts("++++-"), linked("0-", "1-", "2-", "3-"), TERMS, true);
    expect(more.courses.map(({ end }) => end)).toEqual(["gaveUp", "open"]);
  });

  test("one draft and one final are always allowed, however little a picture is worth", () => {
    const poor = { ...TERMS, giveUpUsd: 0.01 };
    expect(pipelineRecord(drafts("+"), [], poor, true).next).toEqual({ kind: "final", draft: "d0" });
    expect(pipelineRecord(drafts("+"), linked("0-"), poor, true).courses).toEqual([{ drafts: 1, finals: 1, end: "gaveUp" }]);
  });

  test("finals made from the prompt alone are taken in launch order", () => {
    const record = pipelineRecord(drafts("+-+"), loose("-+-"), TERMS, false);
    expect(record.courses).toEqual([{ drafts: 3, finals: 2, end: "delivered" }]);
    expect(record).toMatchObject({ usableFinals: 1, decidedFinals: 3, next: { kind: "draft" } });
    expect(pipelineRecord(drafts("+"), [], TERMS, false).next).toEqual({ kind: "final", draft: null });
  });

  test("a passed draft whose image cannot be had any more is passed over, and paid for", () => {
    expect(pipelineRecord(drafts("+", false), [], TERMS, true)).toMatchObject({
      courses: [{ drafts: 1, finals: 0, end: "open" }],
      next: { kind: "draft" },
    });
    expect(pipelineRecord(drafts("++"), linked("1+"), TERMS, true).courses).toEqual([{ drafts: 2, finals: 1, end: "delivered" }]);
  });

  test("a draft with finals left that can be made no more, or that later drafts were finalized instead of, is left", () => {
    const three = { ...TERMS, finalsPerDraft: 3 };
    expect(pipelineRecord(drafts("+"), linked("0-"), three, true).next).toEqual({ kind: "final", draft: "d0" });
    expect(pipelineRecord(drafts("+", false), linked("0-"), three, true)).toMatchObject({
      courses: [{ drafts: 1, finals: 1, end: "open" }],
      next: { kind: "draft" },
    });
    expect(pipelineRecord(drafts("++"), linked("0-", "1+"), three, true).courses).toEqual([
      { drafts: 2, finals: 2, end: "delivered" },
    ]);
  });

  test("a picture is given up after so many drafts or finals, however little they cost", () => {
    const free = { ...TERMS, draftUsd: 0, finalUsd: 0, draftCap: 3, finalCap: 2 };
    expect(pipelineRecord(drafts("----"), [], free, true).courses).toEqual([
      { drafts: 3, finals: 0, end: "gaveUp" },
      { drafts: 1, finals: 0, end: "open" },
    ]);
    expect(pipelineRecord(drafts("++"), linked("0-", "1-"), free, true).courses).toEqual([{ drafts: 2, finals: 2, end: "open" }]);
    expect(pipelineRecord(drafts("+"), linked("0-", "0-", "0+"), { ...free, finalsPerDraft: 5 }, true).courses).toEqual([
      { drafts: 1, finals: 2, end: "gaveUp" },
    ]);
  });

  test("what no check could judge is no draft and no final", () => {
    expect(pipelineRecord(drafts("?+"), linked("1?", "1+"), TERMS, true).courses).toEqual([
      { drafts: 1, finals: 1, end: "delivered" },
    ]);
  });

  test("no course eats more than a picture is worth, and finals are never more than drafts allow", () => {
    const text = fc.string({ unit: fc.constantFrom("+", "-"), maxLength: 40 });
    fc.assert(
      fc.property(
        text,
        text,
        fc.integer({ min: 1, max: 4 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (d, f, m, giveUp) => {
          const terms = { ...TERMS, finalsPerDraft: m, giveUpUsd: giveUp };
          const { courses } = pipelineRecord(drafts(d), loose(f), terms, false);
          const most = Math.max(giveUp, terms.draftUsd + terms.finalUsd) * (1 + 1e-9);
          for (const course of courses) {
            expect(courseUsd(course, terms)).toBeLessThanOrEqual(most);
            expect(course.finals).toBeLessThanOrEqual(m * course.drafts);
            if (course.end === "delivered") expect(course.finals).toBeGreaterThan(0);
          }
          expect(courses.slice(0, -1).every(({ end }) => end !== "open")).toBe(true);
        },
      ),
    );
  });
});
