import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { githubTree } from "../../../scripts/github-markdown.mjs";
import { renderComment } from "../../../src/core/report/comment.ts";
import { renderIssueBody } from "../../../src/core/report/issue.ts";
import { renderSummary } from "../../../src/core/report/summary.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { elements, linkedByFilters } from "../../support/inert.ts";
import { makeCandidate } from "../../support/results.ts";
import { atPrice, auditResults, makeChange, priceWarning, risenEntry } from "./audits.ts";

const bytes = (text: string): number => new TextEncoder().encode(text).length;

test("a huge audit fits, and no text is cut", () => {
  const long = (i: number): string => `${"猫@".repeat(60)}${i}`;
  const ids = Array.from({ length: 200 }, (_, i) => long(i));
  const results = auditResults(
    {
      lock: { path: "x/".repeat(5_000), status: "changed", written: false },
      candidates: ids.map((id) => risenEntry({ id })),
      cheapest: { before: ids[0]!, after: ids[1]!, changed: true, sentence: "www.".repeat(50_000) },
    },
    {
      candidates: ids.map((id) => atPrice(makeCandidate({ id }), null, makeChange({ since: "@".repeat(9_000) }))),
      warnings: ids.map((candidate) => priceWarning({ candidate, message: "$`@#".repeat(2_000) })),
      errors: ["@".repeat(100_000)],
    },
  );
  for (const limit of [60_000, 20_000, 6_000]) {
    const text = renderComment(results, { limit });
    expect(bytes(text)).toBeLessThanOrEqual(limit);
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
  }
  expect(bytes(renderSummary(results))).toBeLessThan(1024 * 1024);
  expect(bytes(renderIssueBody(results))).toBeLessThanOrEqual(40_000);
});

test("hostile text anywhere in an audit stays text", () => {
  const text = fc
    .array(fc.constantFrom(...HOSTILE, "z-image", "|", "`", "$", "@a", "猫"), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(""));
  const build = ([id, path, sentence, since, reason, message]: readonly string[]): string =>
    renderComment(
      auditResults(
        {
          lastAuditedAt: since!,
          lock: { path: path!, status: "changed", written: false },
          candidates: [risenEntry({ id: id!, attempts: 0, history: [...risenEntry().history, { usd: "1.0", since: since! }] })],
          cheapest: { before: `${id}x`, after: id!, changed: true, sentence: sentence! },
        },
        {
          candidates: [
            { ...atPrice(makeCandidate({ id: id! }), null, makeChange({ since: since! })), ineligibleBecause: reason! },
            atPrice(makeCandidate({ id: "other" }), "0.0039", makeChange({ since: since! })),
          ],
          warnings: [priceWarning({ candidate: id!, message: message! })],
        },
      ),
    );
  const shape = (markdown: string): string[] =>
    elements(githubTree(markdown))
      .map(({ tagName }) => tagName)
      .filter((tag) => tag !== "span" && tag !== "code");
  const tame = shape(build(["i", "p", "s", "t", "r", "m"]));
  fc.assert(
    fc.property(fc.array(text, { minLength: 6, maxLength: 6 }), (texts) => {
      const markdown = build(texts);
      expect(shape(markdown)).toEqual(tame);
      expect(linkedByFilters(githubTree(markdown))).toEqual([]);
      expect(markdown).not.toContain("<!--");
    }),
    { numRuns: 60 },
  );
});
