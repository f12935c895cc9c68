import { describe, expect, test } from "@jest/globals";
import { githubTree } from "../../../scripts/github-markdown.mjs";
import { renderComment } from "../../../src/core/report/comment.ts";
import { resultsSchema, type Results } from "../../../src/core/report/results.ts";
import { renderSummary } from "../../../src/core/report/summary.ts";
import { linkedByFilters, named, visibleText } from "../../support/inert.ts";
import { AUDITS } from "./audit-scenarios.ts";
import { auditResults, makeEntry, quietResults, risenEntry } from "./audits.ts";

const names = Object.keys(AUDITS) as (keyof typeof AUDITS)[];
const plain = (text: string): string => text.replaceAll("\u{2060}", "").replaceAll("\u{A0}", " ");
const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** The rows of a table, as a reader sees them. */
function tableRows(results: Results, index = 0): string[][] {
  const table = named(githubTree(renderComment(results)), "table")[index]!;
  return named(table, "tr").map((row) => named(row, "th", "td").map((cell) => plain(visibleText(cell))));
}

function seen(results: Results): string {
  return plain(visibleText(githubTree(renderComment(results))));
}

test.each(names)("the fixture %j is a valid results.json", (name) => {
  expect(resultsSchema.safeParse(AUDITS[name]).error?.issues ?? []).toEqual([]);
});

describe.each(names)("%s", (name) => {
  const results: Results = AUDITS[name];
  const tree = githubTree(renderComment(results));

  test("has one heading, even tables and closed details, and says that nothing was spent", () => {
    expect(named(tree, "h3").length).toBe(1);
    for (const table of named(tree, "table"))
      expect(new Set(named(table, "tr").map((row) => named(row, "th", "td").length)).size).toBe(1);
    expect(named(tree, "details").every((details) => named(details, "details").length === 1)).toBe(true);
    expect(visibleText(tree)).toContain("Nothing was generated; nothing was spent.");
    expect(visibleText(tree)).not.toContain("Billed now");
  });

  test("has no link, no image, nothing for a filter, and no comment", () => {
    for (const text of [renderComment(results), renderSummary(results)]) {
      expect(named(githubTree(text), "a", "img", "input", "script", "iframe", "style")).toEqual([]);
      expect(linkedByFilters(githubTree(text))).toEqual([]);
      expect(text).not.toContain("<!--");
      expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
    }
  });

  test.each([60_000, 20_000, 6_000])("fits %d bytes", (limit) => {
    expect(bytes(renderComment(results, { limit }))).toBeLessThanOrEqual(limit);
  });
});

test("a risen price is told with its effects, and what they mean in a month", () => {
  expect(tableRows(AUDITS["one rose"])).toEqual([
    [
      "Candidate",
      "Price per imagethen → now",
      "Cost per usable imagethen → now95 % CI",
      "Priceeffect",
      "Yieldeffect",
      "A monthfor 4,000 usable images",
    ],
    [
      "z-imagecheapest31 attempts",
      "$0.0030 → $0.0039 (+30 %)since 20 Nov 2026",
      "$0.0078 → $0.0097$0.0055 – $0.0200",
      "+$0.0023",
      "-$0.0004",
      "+$7.60",
    ],
    ["gpt-image-213 attempts", "$0.0172unchanged", "$0.0187$0.0173 – $0.0363unchanged", "$0.00", "$0.00", "$0.00"],
  ]);
});

test("the answer is the sentence of the audit", () => {
  const text = renderComment(AUDITS["another is cheapest"]);
  expect(text).toMatch(
    /^### 🧮 Usable image cost: price audit, 1 price moved\n\n\*\*z-image rose 30 %: flux-schnell is now cheapest by/,
  );
  expect(seen(AUDITS["another is cheapest"])).toContain("Run measure before you move from z-image to flux-schnell");
  expect(tableRows(AUDITS["another is cheapest"]).map(([first]) => first)).toEqual([
    "Candidate",
    "z-imagecheapest before31 attempts",
    "flux-schnellcheapest24 attempts",
    "gpt-image-213 attempts",
  ]);
});

test("when nothing changed it says so, and has no history", () => {
  const text = seen(AUDITS["nothing changed"]);
  expect(text).toContain("price audit, no price moved");
  expect(text).toContain("The lock .github/image-prices.lock.json holds today's prices: there is nothing to commit.");
  expect(text).not.toContain("How the prices moved");
  expect(text).not.toContain("Warning");
  expect(
    tableRows(AUDITS["nothing changed"])
      .slice(1)
      .map((row) => row[1]),
  ).toEqual(["$0.0030unchanged", "$0.0172unchanged"]);
});

test("a price that is not known is unknown with its reason, never the old one", () => {
  const results = AUDITS["prices unknown"];
  expect(
    tableRows(results)
      .slice(1)
      .map((row) => row.slice(0, 4)),
  ).toEqual([
    ["z-imagecheapest before31 attempts", "unknownwas $0.0030", "$0.0078 → not known", "–"],
    ["jumped13 attempts", "unknown$0.0172 → $0.5160 (+2,900 %)suspicious, not applied", "$0.0187 → not known", "–"],
    ["never-known", "unknown", "not measured yet", "–"],
  ]);
  const text = seen(results);
  expect(text).toContain("z-image: its source could not be read");
  expect(text).toContain('never-known: HiAPI\'s price list has no model "never-known"');
  expect(renderComment(results)).toMatch(/^### ⛔ .*1 suspicious, 2 not known; the audit did not finish\n/);
});

test("without a usable image the cost is at least so much, then and now", () => {
  expect(tableRows(AUDITS["zero usable"])[1]!.slice(2, 5)).toEqual(["at least $0.0115 → at least $0.0150", "–", "–"]);
});

test("without a volume there is no column of dollars a month", () => {
  expect(tableRows(AUDITS["no volume"])[0]).toHaveLength(5);
  expect(seen(AUDITS["no volume"])).not.toContain("month");
});

test("without recorded attempts there is a price and no figure", () => {
  const rows = tableRows(AUDITS["not measured yet"]).slice(1);
  expect(rows.map((row) => row.slice(1))).toEqual(rows.map(() => ["$0.0030first read", "not measured yet", "–", "–", "–"]));
  const text = seen(AUDITS["not measured yet"]);
  expect(text).toContain(
    "There is no lock image-prices.lock.json yet. To keep today's prices, commit the new lock, image-prices.lock.json",
  );
  expect(text).toContain("z-image and 2 more candidates have no recorded attempts: run measure to get a figure.");
  expect(text).toContain("Audit before this one: none");
});

test("the lock says what to do: commit the new one or ask for it, or commit what was written", () => {
  expect(seen(AUDITS["one rose"])).toContain(
    "The lock .github/image-prices.lock.json does not hold today's prices. To accept them, commit the new lock, image-prices.lock.json in the output directory, or run with lock: write.",
  );
  expect(seen(AUDITS["lock written"])).toContain("were written to the lock image-prices.lock.json: commit it to accept them.");
});

test("a price that came back, one that was not known before, and one within the tolerance are told apart", () => {
  const side = (usdPerImage: string | null) => ({ usdPerImage, costPerUsableUsd: {} });
  const known = makeEntry().history;
  const rows = tableRows(
    quietResults({
      candidates: [
        makeEntry({ id: "back", old: side(null), new: side("0.0030"), history: [...known, { usd: null, since: "x" }, ...known] }),
        makeEntry({ id: "near", old: side("0.003000"), new: side("0.003001") }),
        makeEntry({ id: "new", old: side(null), new: side("0.0030"), history: [] }),
      ],
    }),
  );
  expect(rows.slice(1).map(([id, price, cost]) => [id, price, cost])).toEqual([
    ["near13 attempts", "$0.0030 → $0.0030 (+0.033 %)", "not known"],
    ["back13 attempts", "$0.0030was unknown", "not known"],
    ["new13 attempts", "$0.0030first read", "not known"],
  ]);
});

test("the history has each moved price, the newest step first, against the last price that was known", () => {
  const rows = tableRows(AUDITS["one rose"], 1);
  expect(rows).toEqual([
    ["Candidate", "Since (UTC)", "Price", "Change"],
    ["z-image", "20 Nov 2026", "$0.0039", "+30 %"],
    ["z-image", "1 Oct 2026", "$0.0030", "+20 %"],
    ["z-image", "30 Sep 2026", "unknown", "–"],
    ["z-image", "12 Sep 2026", "$0.0025", "first read"],
  ]);
});

describe("forty candidates", () => {
  const results = AUDITS["forty candidates"];

  test("those that moved come first, so that a shorter table keeps them", () => {
    const ids = tableRows(results)
      .slice(1)
      .map(([first]) => first!.slice(0, 8));
    expect(ids).toHaveLength(40);
    expect(ids.slice(0, 8)).toEqual([
      "model-04",
      "model-09",
      "model-14",
      "model-19",
      "model-24",
      "model-29",
      "model-34",
      "model-39",
    ]);
    const short = renderComment(results, { limit: 9_000 });
    expect(short).toMatch(/candidates in the report/);
    expect(plain(short).match(/\+30 %/g)!.length).toBeGreaterThanOrEqual(5);
  });

  test("a long history is shortened in the comment and whole in the summary", () => {
    const many = (count: number): Results =>
      auditResults({
        candidates: [
          risenEntry({
            history: Array.from({ length: count }, (_, n) => ({ usd: `0.${1000 + n}`, since: "2026-10-01T06:00:00.000Z" })),
          }),
        ],
      });
    expect(renderComment(many(12))).not.toContain("older");
    expect(renderComment(many(20))).toContain("and 8 older");
    expect(renderSummary(many(200))).not.toContain("older");
  });
});
