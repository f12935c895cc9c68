import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { githubTree } from "../../../scripts/github-markdown.mjs";
import { provenance } from "../../../src/core/report/about.ts";
import { renderComment } from "../../../src/core/report/comment.ts";
import { conditionsThatHold } from "../../../src/core/report/failon.ts";
import { renderHtml } from "../../../src/core/report/html.ts";
import { changedPrompts, rescoreRows } from "../../../src/core/report/rescore-rows.ts";
import type { Results } from "../../../src/core/report/results.ts";
import { spendLines } from "../../../src/core/report/spend.ts";
import { renderTerminal } from "../../../src/core/report/terminal.ts";
import { named, parseHtml, visibleText } from "../../support/inert.ts";
import { makeEntry, manyChanged, reportOf, rescoredReport, sameEntry } from "../../support/rescore.ts";

/** How a report and a rescoring read. */

const NOT_BREAKING = /[\u{A0}\u{2060}]+/gu;
type Tree = Parameters<typeof named>[0];
const tables = (tree: Tree): string[][][] =>
  named(tree, "table").map((table) =>
    named(table, "tr").map((row) => named(row, "th", "td").map((cell) => visibleText(cell).replaceAll(NOT_BREAKING, " "))),
  );
const comment = (results: Results): Tree => githubTree(renderComment(results));
const TABLE = [
  ["Candidate", "Usablebefore → now", "Coveragebefore → now", "Cost per usable imagebefore → now95 % CI"],
  ["gpt-image-2cheapest13 judged, 0 verdicts changed", "12 of 13", "100 %", "$0.0187$0.0173 – $0.0363"],
  [
    "z-imagecheapest before30 judged, 3 verdicts changed",
    "12 of 31 → 9 of 31",
    "100 % → 75 %",
    "$0.0078 → $0.0103 (+32.1 %)before $0.0044 – $0.0160$0.0055 – $0.0232",
  ],
];

test("a rescoring reads in a terminal as the golden file", () => {
  const path = new URL("./golden/rescore.txt", import.meta.url);
  const text = renderTerminal(rescoredReport(), { width: 100, colour: false });
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
});

describe("what today's checks changed", () => {
  test("stands in the comment below the table of candidates, each figure with its interval before and now", () => {
    expect(tables(comment(rescoredReport()))[1]).toEqual(TABLE);
    const text = visibleText(comment(rescoredReport())).replaceAll(NOT_BREAKING, " ");
    expect(text).toContain(
      "By today's checks gpt-image-2 looks cheapest, and not z-image. 43 recorded images judged by today's checks, 3 verdicts changed; nothing was generated.",
    );
    expect(text).toContain("Checks: $0.0430 for judging the images, of a budget of $1.00 (4 %)");
  });

  test("stands in the report with the same rows, and the prompts", () => {
    const html = tables(parseHtml(renderHtml(rescoredReport(), {})));
    const [index] = html.flatMap(([head], each) => (head![1] === TABLE[0]![1] ? [each] : []));
    const shared = TABLE.map((row) => row.map((cell) => cell.replace("now95 %", "now, 95 %")));
    expect(html[index!]).toEqual(shared);
    expect(html[index! + 1]).toEqual([
      ["Candidate", "Prompt", "Verdicts changed", "Usable", "Cost per usable image"],
      ["z-image", "hero-autumn-sale", "2", "2 of 6 → 0 of 6", "$0.0090 → at least $0.0041"],
      ["z-image", "empty-cart", "1", "2 of 2 → 1 of 2", "$0.0030 → $0.0060 (+100 %)"],
    ]);
  });

  test("has the prompts in a part to open, the most changed first; a short comment says how many more there are", () => {
    expect(changedPrompts(manyChanged())[0]).toMatchObject({ prompt: "catalogue-4", changed: 5 });
    const text = visibleText(comment(manyChanged()));
    expect(text).toContain("Prompts that today's checks changed");
    expect(text).toContain("and 160 more in the report");
    expect(renderComment(manyChanged(), { limit: 2_400 })).toContain("Left out to keep this short: changed prompts");
    expect(renderComment(reportOf(), { limit: 3_000 })).not.toContain("changed prompts");
  });

  test("says what is gone and what is left, and shows no candidate of which nothing is recorded", () => {
    const results = rescoredReport({
      gone: 2,
      left: 4,
      candidates: [
        makeEntry({ gone: 2, after: { ...makeEntry().after, undetermined: 2 } }),
        sameEntry({
          judged: 0,
          before: { ...sameEntry().before, attempts: 0, usable: 0 },
          after: { ...sameEntry().after, attempts: 0, usable: 0 },
        }),
      ],
    });
    expect(rescoreRows(results).map(({ id, judged, usable }) => [id, judged, usable.to])).toEqual([
      ["z-image", "30 judged, 2 gone, 3 verdicts changed", "9 of 31 (2 not judged)"],
    ]);
    expect(visibleText(comment(results))).toContain(
      "3 verdicts changed, 2 images gone, 4 still to judge; nothing was generated.",
    );
  });
});

describe("a report", () => {
  test("says that nothing was generated, and from what it is made", () => {
    expect(spendLines(reportOf()).slice(0, 2)).toEqual([
      { label: "Billed now", value: "$0.00", note: "since nothing was generated" },
      { label: "Replayed", value: "$0.00", note: "for 44 attempts of earlier runs, which count for the figures" },
    ]);
    const records = (more: object): string =>
      provenance(reportOf({ records: { ...reportOf().records!, ...more } })).find(({ label }) => label === "Records")!.value;
    expect(records({})).toBe("44 attempts of 3 runs in 2 states");
    expect(records({ states: 1, runs: 1, open: 2 })).toBe("44 attempts of 1 run in 1 state, 2 without an end");
    expect(renderComment(reportOf())).not.toContain("today's checks");
  });

  test("may fail as a measurement does", () => {
    const undecided = reportOf({ decision: { ...reportOf().decision, status: "undecided", cheapest: null } });
    expect(conditionsThatHold(undecided, ["undecided", "threshold"], "0.001").map((text) => text.split(":")[0])).toEqual([
      "undecided",
      "threshold",
    ]);
  });
});
