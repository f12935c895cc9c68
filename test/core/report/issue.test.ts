import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { githubTree } from "../../../scripts/github-markdown.mjs";
import { auditChanges } from "../../../src/core/report/issue-changes.ts";
import { renderIssueBody } from "../../../src/core/report/issue.ts";
import { resultsSchema, type Results, type Warning } from "../../../src/core/report/results.ts";
import { WARNING_CODES } from "../../../src/core/terms.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { linkedByFilters, named, visibleText } from "../../support/inert.ts";
import { makeCandidate } from "../../support/results.ts";
import { AUDITS } from "./audit-scenarios.ts";
import { atPrice, auditResults, makeChange, priceWarning } from "./audits.ts";

const names = Object.keys(AUDITS) as (keyof typeof AUDITS)[];
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe.each(names)("the issue of %s", (name) => {
  const body = renderIssueBody(AUDITS[name]);
  const tree = githubTree(body);

  test("is inert and fits", () => {
    expect(named(tree, "a", "img", "input", "script", "iframe", "style")).toEqual([]);
    expect(linkedByFilters(tree)).toEqual([]);
    expect(body).not.toContain("<!--");
    expect(body).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
    expect(bytes(body)).toBeLessThanOrEqual(40_000);
    for (const limit of [20_000, 6_000]) expect(bytes(renderIssueBody(AUDITS[name], { limit }))).toBeLessThanOrEqual(limit);
  });

  test("says when it was audited, what to do, and that nothing was spent", () => {
    expect(visibleText(tree)).toContain("Last audited: ");
    expect(visibleText(tree)).toContain("Nothing was generated; nothing was spent.");
    expect(named(tree, "h3").map((heading) => visibleText(heading))).toContain("What to do");
  });
});

test("the issue has the answer, the date, the table, what to do and the history, in this order", () => {
  const text = visibleText(githubTree(renderIssueBody(AUDITS["another is cheapest"]))).replaceAll("\u{A0}", " ");
  const parts = [
    "flux-schnell is now cheapest",
    "Last audited: 2026-11-22 18:31 UTC, from .github/image-prompts.yml",
    "Candidate",
    "price-changed",
    "What to do",
    "or run with lock: write",
    "How the prices moved",
    "12 Sep 2026",
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("the issue has every warning as long as there is room", () => {
  const warnings = Array.from({ length: 90 }, (_, i) => priceWarning({ message: `this is warning ${i}.` }));
  const text = visibleText(githubTree(renderIssueBody(auditResults({}, { warnings }))));
  expect(warnings.filter(({ message }) => text.includes(message))).toHaveLength(90);
});

test("two audits that found the same differ in the times to the minute and in nothing else", () => {
  const later: Results = {
    ...AUDITS["one rose"],
    startedAt: "2026-11-23T06:00:00.000Z",
    finishedAt: "2026-11-23T06:00:41.000Z",
    candidates: AUDITS["one rose"].candidates.map((each) => ({
      ...each,
      price: { ...each.price, readAt: "2026-11-23T06:00:09.000Z" },
    })),
    audit: { ...AUDITS["one rose"].audit!, lastAuditedAt: "2026-11-22T18:31:49.500Z" },
  };
  const timeless = (results: Results): string => renderIssueBody(results).replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/g, "");
  expect(renderIssueBody(later)).not.toBe(renderIssueBody(AUDITS["one rose"]));
  expect(timeless(later)).toBe(timeless(AUDITS["one rose"]));
});

describe("the changes of an audit", () => {
  const keys = (results: Results): string[] => auditChanges(results).map(({ key }) => key);

  test("are the warnings about prices and models, and no others", () => {
    const warnings = WARNING_CODES.map((code): Warning => priceWarning({ code }));
    expect(keys(auditResults({}, { warnings }))).toEqual([
      "price-changed:z-image:0.0039",
      "price-shape-changed:z-image:0.0039",
      "price-tier-vanished:z-image:0.0039",
      "price-suspicious:z-image:0.0039",
      "price-unknown:z-image:",
      "price-stale:z-image:",
      "price-disagrees:z-image:0.0039",
      "model-ending:z-image:",
      "model-vanished:z-image:",
      "source-unreadable:z-image:",
    ]);
  });

  test("are none when nothing changed", () => {
    expect(auditChanges(AUDITS["nothing changed"])).toEqual([]);
  });

  test("keep their key from day to day, and get another with another price", () => {
    const rose = (toUsd: string, since: string): string[] =>
      keys(
        auditResults(
          {},
          {
            candidates: [atPrice(makeCandidate(), toUsd, makeChange({ toUsd, since }))],
            warnings: [priceWarning({ message: `the live price went to ${toUsd} since ${since}` })],
          },
        ),
      );
    expect(rose("0.0039", "2026-11-20")).toEqual(rose("0.00390", "2026-11-21"));
    expect(rose("0.0039", "2026-11-20")).not.toEqual(rose("0.0040", "2026-11-20"));
  });

  test("name a price that was not applied by what it jumped to", () => {
    const jumped = atPrice(makeCandidate(), null, makeChange({ toUsd: "0.0900", applied: false }));
    const results = auditResults({}, { candidates: [jumped], warnings: [priceWarning({ code: "price-suspicious" })] });
    expect(keys(results)).toEqual(["price-suspicious:z-image:0.0900"]);
  });

  test("tell sources apart by their address, whatever else the sentence says", () => {
    const from = (source: string, why: string): Warning => ({
      code: "source-unreadable",
      message: `no live price could be read from ${source} (${why})`,
    });
    const priced = (id: string, source: string) => {
      const candidate = makeCandidate({ id });
      return { ...candidate, price: { ...candidate.price, source } };
    };
    const candidates = [priced("a", "https://a.example/prices"), priced("b", "https://a.example/prices/more")];
    const at = (...warnings: Warning[]): string[] => keys(auditResults({}, { candidates, warnings }));
    expect(at(from("https://a.example/prices", "HTTP 503"))).toEqual(at(from("https://a.example/prices", "timeout after 10 s")));
    expect(new Set(at(from("https://a.example/prices", "x"), from("https://a.example/prices/more", "x"))).size).toBe(2);
    expect(at(from("elsewhere", "after 10 s"))).toEqual(at(from("elsewhere", "after 11 s")));
  });

  test("are told once each, in plain text that names the candidate", () => {
    const results = auditResults(
      {},
      { warnings: [priceWarning(), priceWarning(), priceWarning({ code: "model-ending", message: "z-image ends" })] },
    );
    expect(auditChanges(results)).toEqual([
      { key: "price-changed:z-image:0.0039", about: "z-image", sentence: `z-image: ${priceWarning().message}` },
      { key: "model-ending:z-image:", about: "z-image", sentence: "z-image ends" },
    ]);
  });

  test("have keys of plain characters and sentences of one line, whatever the names are", () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...HOSTILE, "\u{D800}"), fc.string({ unit: "binary" })), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(text, text, fc.boolean(), (name, words, isNamed) => {
        const [candidate, message] = [name.join(""), words.join("")];
        const warning: Warning = { code: "source-unreadable", message, ...(isNamed ? { candidate } : {}) };
        const [change] = auditChanges(auditResults({}, { warnings: [warning] }));
        expect(change!.key).toMatch(/^[\w.:!~*'()%-]*$/);
        // oxlint-disable-next-line no-control-regex
        expect(change!.sentence).not.toMatch(/[\u{0}-\u{1F}\u{7F}-\u{9F}]/u);
        expect(Array.from(change!.sentence).length).toBeLessThanOrEqual(600);
      }),
    );
  });
});

test("results of an audit without its part are shown without a table", () => {
  const { audit: _, ...rest } = AUDITS["one rose"];
  expect(resultsSchema.safeParse(rest).success).toBe(true);
  expect(visibleText(githubTree(renderIssueBody(rest)))).toContain("Last audited: 2026-11-22 18:31 UTC");
});
