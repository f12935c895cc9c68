import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { githubTree } from "../../../scripts/github-markdown.mjs";
import { renderComment } from "../../../src/core/report/comment.ts";
import { renderHtml } from "../../../src/core/report/html.ts";
import { renderIssueBody } from "../../../src/core/report/issue.ts";
import { renderSummary } from "../../../src/core/report/summary.ts";
import { renderTerminal } from "../../../src/core/report/terminal.ts";
import type { Results } from "../../../src/core/report/results.ts";
import { linkedByFilters, named, visibleText } from "../../support/inert.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { SCENARIOS } from "../../support/scenarios.ts";
import { AUDITS } from "./audit-scenarios.ts";

const results: Results = SCENARIOS["plans and extras"];
const moved: Results = AUDITS["plans moved"];
const NOT_BREAKING = /[\u{A0}\u{2060}]+/gu;
const seen = (markdown: string): string => visibleText(githubTree(markdown)).replaceAll(NOT_BREAKING, " ");

/** Compares with a file that people read; `UPDATE_GOLDEN=1 npm test` writes it anew. */
function expectGolden(file: string, text: string): void {
  const path = new URL(`./golden/${file}`, import.meta.url);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}

test("plans and extras read as the golden files", () => {
  const markdown = renderComment(results);
  expectGolden("plans.md", `${markdown.slice(markdown.indexOf("**Plans**"), markdown.indexOf("**This run**")).trim()}\n`);
  const terminal = renderTerminal(results, { width: 100 });
  expectGolden("plans.txt", `${terminal.slice(terminal.indexOf("Plans,"), terminal.indexOf("Billed now")).trim()}\n`);
});

test("every surface has the plans, the extras and the second figure", () => {
  const surfaces = [
    seen(renderComment(results)),
    seen(renderSummary(results)),
    renderHtml(results, {}),
    renderTerminal(results, { width: 200 }),
  ];
  for (const text of surfaces)
    for (const part of [
      "studio",
      "$76.80",
      "21,539",
      "dearer",
      "hobby",
      "not allowed",
      "for private use",
      "$31.20",
      "as of 2026-05-01, stale",
      "storage",
      "$0.0010 an attempt, $10.40 a month; as of 2026-06-01, stale",
      "$300.00 a month",
      "$0.0109 with extras",
    ])
      expect(text).toContain(part);
});

test("an audit shows the plans and how they moved, in the standing issue too", () => {
  for (const text of [seen(renderComment(moved)), seen(renderIssueBody(moved)), renderHtml(moved, {})]) {
    expect(text).toContain("break-even 450 → 347 usable images a month, dearer → cheaper");
    expect(text).toContain("break-even never → 13");
    expect(text).toContain("break-even 80 → never");
    expect(text).toContain("$76.80");
  }
  expect(renderTerminal(moved, { width: 200 })).toContain(
    "studio: break-even 450 -> 347 usable images a month, dearer -> cheaper",
  );
});

test("without plans and extras nothing is said of them", () => {
  const plain = SCENARIOS["clear winner"];
  for (const text of [renderComment(plain), renderHtml(plain, {}), renderTerminal(plain)])
    expect(text).not.toMatch(/pay-as-you-go|Extra costs|with extras|Plans/);
});

describe("plans whose every text is hostile", () => {
  test.each([SCENARIOS.hostile, AUDITS.hostile] as Results[])("stay text (%#)", (hostile) => {
    for (const text of [renderComment(hostile), renderSummary(hostile)]) {
      const tree = githubTree(text);
      expect(named(tree, "a", "img", "input", "script", "iframe", "style")).toEqual([]);
      expect(linkedByFilters(tree)).toEqual([]);
      for (const table of named(tree, "table"))
        expect(new Set(named(table, "tr").map((row) => named(row, "th", "td").length)).size).toBe(1);
    }
    const html = renderHtml(hostile, {});
    expect(html).toContain("Extra costs");
    for (const tag of ["<img", "<script", "<iframe"]) expect(html).not.toContain(tag);
    // oxlint-disable-next-line no-control-regex
    expect(renderTerminal(hostile)).not.toMatch(/[\u{0}-\u{9}\u{B}-\u{1F}\u{7F}-\u{9F}]/u);
  });

  test("are shown: nothing is lost in the summary", () => {
    const text = seen(renderSummary(SCENARIOS.hostile, { limit: 10_000_000 })).replaceAll("\u{200B}", "");
    for (const each of HOSTILE.slice(1, 6)) expect(text.split(each).length).toBeGreaterThan(3);
  });
});

test("fifty plans and fifty extras fit, and what is left out is told", () => {
  const many: Results = SCENARIOS["fifty plans"];
  for (const limit of [60_000, 20_000, 6_000]) {
    const text = renderComment(many, { limit });
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(limit);
  }
  expect(renderComment(many, { limit: 12_000 })).toMatch(/and \d+ more plans in the report/);
});
