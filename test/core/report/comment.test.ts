import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { githubTree } from "../../../scripts/github-markdown.mjs";
import { renderComment } from "../../../src/core/report/comment.ts";
import { resultsSchema, type Results } from "../../../src/core/report/results.ts";
import { renderSummary } from "../../../src/core/report/summary.ts";
import { elements, linkedByFilters, named, visibleText } from "../../support/inert.ts";
import { makeCandidate, makePrompt, makeResults, makeWarning } from "../../support/results.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { SCENARIOS } from "../../support/scenarios.ts";

const names = Object.keys(SCENARIOS) as (keyof typeof SCENARIOS)[];
const bytes = (text: string): number => new TextEncoder().encode(text).length;
const NOT_BREAKING = /[\u{A0}\u{2060}]+/gu;

/** The rows of the first table, as a reader sees them. */
function firstTable(results: Results): string[][] {
  const tree = githubTree(renderComment(results));
  const table = named(tree, "table")[0]!;
  return named(table, "tr").map((row) => named(row, "th", "td").map((cell) => visibleText(cell).replaceAll(NOT_BREAKING, " ")));
}

function seen(results: Results, note?: string): string {
  return visibleText(githubTree(renderComment(results, note === undefined ? {} : { note }))).replaceAll(NOT_BREAKING, " ");
}

/** Compares with a file that people read; `UPDATE_GOLDEN=1 npm test` writes it anew. */
function expectGolden(file: string, text: string): void {
  const path = new URL(`./golden/${file}`, import.meta.url);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}

test("the comment of a clear winner reads as the golden file", () => {
  expectGolden("comment.md", renderComment(SCENARIOS["clear winner"]));
});

test.each(names)("the fixture %j is a valid results.json", (name) => {
  expect(resultsSchema.safeParse(SCENARIOS[name]).error?.issues ?? []).toEqual([]);
});

describe.each(names)("%s", (name) => {
  const results: Results = SCENARIOS[name];
  const tree = githubTree(renderComment(results));

  test("has a sign, the answer, even tables and closed details", () => {
    expect(named(tree, "h3").length).toBe(1);
    for (const table of named(tree, "table")) {
      const widths = new Set(named(table, "tr").map((row) => named(row, "th", "td").length));
      expect(widths.size).toBe(1);
    }
    expect(named(tree, "details").every((details) => named(details, "details").length === 1)).toBe(true);
    if (results.mode === "measure") expect(visibleText(tree)).toContain(results.decision.sentence.slice(0, 10).trim());
  });

  test("has no link, no image, nothing for a filter, and no comment", () => {
    expect(named(tree, "a", "img", "input", "script", "iframe", "style")).toEqual([]);
    expect(linkedByFilters(tree)).toEqual([]);
    expect(renderComment(results)).not.toContain("<!--");
  });

  test("says simulated when it is, and only then", () => {
    expect(visibleText(tree).includes("SIMULATED")).toBe(results.simulated);
  });
});

test("a candidate's row says what a usable image costs and on what evidence", () => {
  expect(firstTable(SCENARIOS["clear winner"])).toEqual([
    ["Candidate", "Cost perusable image95 % CI", "Attemptsper usable", "Usable", "Coverage", "Priceper image", "Billednow"],
    ["z-imagecheapest", "$0.0078$0.0044 – $0.0160", "2.6", "12 of 31", "100 %", "$0.0030list, 22 Nov 2026", "$0.0930"],
    ["gpt-image-2", "$0.0187$0.0173 – $0.0363", "1.1", "12 of 13", "100 %", "$0.0172list, 22 Nov 2026", "$0.2236"],
  ]);
});

test("without a usable image only the lower end is shown", () => {
  const row = firstTable(SCENARIOS["none usable"])[1]!;
  expect(row.slice(1, 4)).toEqual(["at least $0.0115", "over 20", "0 of 20"]);
});

test("a candidate without a price is shown, not ranked, with the reason", () => {
  const last = firstTable(SCENARIOS["unknown price"]).at(-1)!;
  expect(last.slice(0, 6)).toEqual(["seedream-5not ranked", "price unknown", "–", "–", "–", "unknownnot read, 22 Nov 2026"]);
  expect(seen(SCENARIOS["unknown price"])).toContain("seedream-5: its price is unknown");
});

test("the cost per picture is shown where it is not the cost per usable image", () => {
  const results = makeResults({
    candidates: [makeCandidate({ costPerPictureUsd: { estimate: "0.0123", low: "0.0100", high: "0.0200" } })],
  });
  expect(firstTable(results)[1]![1]).toBe("$0.0078$0.0044 – $0.0160$0.0123 per picture");
});

test("a charge that is not known, replayed attempts and hidden costs are told", () => {
  const text = seen(SCENARIOS["budget reached"]);
  expect(text).toContain("Billed now: $0.2970 of a budget of $0.3000 (99 %)");
  expect(text).toContain("May be billed: $0.0172 for attempts whose charge is not known");
  expect(text).toContain("Replayed: $0.00 for 18 attempts of earlier runs");
  expect(text).toContain("No image: $0.0120 of the $0.3766 behind the figures went to attempts without one (1 empty, 3 refused)");
  expect(text).toContain("$0.0600up to $0.0060 more");
});

test("errors and fail-on conditions stand above the table, with their sign", () => {
  expect(renderComment(SCENARIOS["could not finish"])).toMatch(/^### ⛔ .*did not finish\n/);
  expect(renderComment(SCENARIOS["budget reached"])).toMatch(/^### ❌ .*fail-on/);
  const text = seen(SCENARIOS["could not finish"]);
  expect(text.indexOf("HiAPI answered 402")).toBeLessThan(text.indexOf("Candidate"));
});

test("what would settle an undecided run is said", () => {
  expect(seen(SCENARIOS.undecided)).toContain("To settle it: about 52 more attempts, about $0.1700.");
});

test("an estimate says what a run would spend and on what that rests, with the caller's note", () => {
  const text = seen(SCENARIOS.estimate, "No key was available: <b>nothing</b> was generated.");
  expect(text).toContain("A run would spend at most $1.00, and is expected to spend $0.5058.");
  expect(text).toContain("the budget of $1.00 stops it before");
  expect(text).toContain("No key was available: <b>nothing</b> was generated.");
  expect(text).toContain("39 % usable, as recorded in 31 attempts");
  expect(text).not.toContain("Billed now");
});

test("prompts are listed worst first, and the rest is counted", () => {
  const tree = githubTree(renderComment(SCENARIOS["two hundred prompts"]));
  const table = named(tree, "details").map((details) => named(details, "tr"))[0]!;
  expect(table.length).toBe(41);
  expect(visibleText(named(table[1]!, "td")[1]!)).toContain("none");
  expect(visibleText(tree)).toContain("and 160 more prompts in the report");
  const summary = githubTree(renderSummary(SCENARIOS["two hundred prompts"]));
  expect(named(named(summary, "details")[0]!, "tr").length).toBe(201);
});

describe("the size", () => {
  const huge = makeResults({
    candidates: Array.from({ length: 30 }, (_, i) =>
      makeCandidate({
        id: `candidate ${i} ${"猫".repeat(80)}`,
        prompts: Array.from({ length: 300 }, (__, j) => makePrompt(`prompt ${j} ${"@".repeat(80)}`)),
      }),
    ),
    warnings: Array.from({ length: 500 }, () => makeWarning({ message: "$`@#".repeat(2000) })),
    errors: ["@".repeat(100_000), ...Array.from({ length: 300 }, () => "x")],
    decision: { status: "clear", leader: null, cheapest: null, sentence: "www.".repeat(50_000), toSettle: null },
  });

  test.each([60_000, 20_000, 9_000, 6_000])("never exceeds %d, in characters and in bytes, and cuts no text", (limit) => {
    for (const results of [huge, ...Object.values(SCENARIOS)]) {
      const text = renderComment(results, { limit, note: "@".repeat(5_000) });
      expect(bytes(text)).toBeLessThanOrEqual(limit);
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
      expect(text.endsWith("\n")).toBe(true);
    }
  });

  test("of the last resort is small whatever the results hold", () => {
    expect(bytes(renderComment(huge, { limit: 0, note: "$".repeat(5_000) }))).toBeLessThan(6_000);
  });

  test("says what was left out", () => {
    expect(renderComment(SCENARIOS["two hundred prompts"], { limit: 3_500 })).toMatch(/Left out to keep this short: .*prompts/);
  });

  test("of a summary stays below GitHub's limit for a step", () => {
    expect(bytes(renderSummary(huge))).toBeLessThan(1024 * 1024);
    expect(bytes(renderSummary(huge))).toBeGreaterThan(100_000);
  });
});

test("hostile text anywhere in the results stays text", () => {
  const tame = githubTree(renderComment(TAME, { note: "n" }));
  const piece = fc.constantFrom(...HOSTILE, "z-image", "|", "`", "$", "@a", "猫");
  const text = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(text, { minLength: 12, maxLength: 12 }), (texts) => {
      const [id, model, source, readAt, tier, reason, prompt, check, message, sentence, path, note] = texts as [
        string,
        ...string[],
      ];
      const candidate = makeCandidate({
        id,
        model: model!,
        price: { usdPerImage: "0.0030", grade: "list", source: source!, readAt: readAt!, tier: tier!, change: null },
        eligible: false,
        ineligibleBecause: reason!,
        rejectedBy: { [check!]: 2 },
        prompts: [makePrompt(prompt!)],
        input: { [check!]: message! },
      });
      const results = makeResults({
        candidates: [candidate],
        manifest: { path: path!, sha256: path!, prompts: 1 },
        startedAt: readAt!,
        tool: { name: "usable-image-cost", version: source! },
        shard: tier!,
        decision: { status: "clear", leader: id, cheapest: id, sentence: sentence!, toSettle: null },
        warnings: [makeWarning({ candidate: id, message: message! })],
        errors: [message!],
        failOn: [reason!],
      });
      const markdown = renderComment(results, { note: note! });
      const tree = githubTree(markdown);
      const shape = (root: typeof tree): string[] =>
        elements(root)
          .map(({ tagName }) => tagName)
          .filter((tag) => tag !== "span" && tag !== "code");
      expect(shape(tree)).toEqual(shape(tame));
      expect(linkedByFilters(tree)).toEqual([]);
      expect(markdown).not.toContain("<!--");
    }),
    { numRuns: 60 },
  );
});

/** The same shape of results as above with harmless words. */
const TAME = makeResults({
  candidates: [
    makeCandidate({
      id: "i",
      price: { usdPerImage: "0.0030", grade: "list", source: "s", readAt: "r", tier: "t", change: null },
      eligible: false,
      ineligibleBecause: "r",
      rejectedBy: { c: 2 },
      prompts: [makePrompt("p")],
    }),
  ],
  manifest: { path: "p", sha256: "p", prompts: 1 },
  startedAt: "r",
  shard: "t",
  decision: { status: "clear", leader: "i", cheapest: "i", sentence: "s", toSettle: null },
  warnings: [makeWarning({ candidate: "i", message: "m" })],
  errors: ["m"],
  failOn: ["r"],
});
