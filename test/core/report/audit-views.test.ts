import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { renderHtml } from "../../../src/core/report/html.ts";
import type { Results } from "../../../src/core/report/results.ts";
import { renderTerminal } from "../../../src/core/report/terminal.ts";
import { columns } from "../../../src/core/report/width.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { elements, named, parseHtml, visibleText } from "../../support/inert.ts";
import { makeCandidate, makeResults } from "../../support/results.ts";
import { AUDITS } from "./audit-scenarios.ts";
import { atPrice, auditResults, makeChange, priceWarning, risenEntry } from "./audits.ts";

const names = Object.keys(AUDITS) as (keyof typeof AUDITS)[];
// oxlint-disable-next-line no-control-regex
const SGR = /\u{1B}\[\d+m/gu;

function rowsOf(results: Results, index = 0): string[][] {
  const table = named(parseHtml(renderHtml(results, {})), "table")[index]!;
  return named(table, "tr").map((row) => named(row, "th", "td").map((cell) => visibleText(cell)));
}

function headings(results: Results): string[] {
  return named(parseHtml(renderHtml(results, {})), "h2").map((heading) => visibleText(heading));
}

describe.each(names)("the report of %s", (name) => {
  const page = renderHtml(AUDITS[name], {});
  const tree = parseHtml(page);

  test("loads nothing, has even tables and sections that are closed", () => {
    expect(named(tree, "script", "link", "img", "iframe", "object", "form", "a", "base")).toEqual([]);
    for (const table of named(tree, "table"))
      expect(new Set(named(table, "tr").map((row) => named(row, "th", "td").length)).size).toBe(1);
    expect(page.match(/<section/g)?.length).toBe(page.match(/<\/section>/g)?.length);
    expect(headings(AUDITS[name])[0]).toBe("Prices, and what they do to the figures");
    expect(visibleText(tree)).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(visibleText(named(tree, "header")[0]!)).toContain("Nothing was generated; nothing was spent.");
    expect(visibleText(named(tree, "main")[0]!).includes("SIMULATED")).toBe(AUDITS[name].simulated);
  });
});

test("the report has the table of the comment, the history and what to do", () => {
  expect(rowsOf(AUDITS["one rose"])).toEqual([
    [
      "Candidate",
      "Price per imagethen → now",
      "Cost per usable imagethen → now, 95 % CI",
      "Price effect",
      "Yield effect",
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
  expect(rowsOf(AUDITS["one rose"], 1)[1]).toEqual(["20 Nov 2026", "$0.0039", "+30 %"]);
  expect(headings(AUDITS["one rose"])).toEqual([
    "Prices, and what they do to the figures",
    "What to do",
    "How the prices moved",
    "Prices and inputs",
    "How the figures are defined",
    "Where the figures come from",
  ]);
  expect(headings(AUDITS["nothing changed"])).not.toContain("How the prices moved");
});

test("the badge is green only when nothing moved and nothing warns", () => {
  const badge = (results: Results): unknown =>
    named(parseHtml(renderHtml(results, {})), "span").find(({ properties }) =>
      String(properties["className"]).startsWith("badge"),
    )?.properties["className"];
  expect(badge(AUDITS["nothing changed"])).toEqual(["badge", "clear"]);
  expect(badge(AUDITS["one rose"])).toEqual(["badge", "undecided"]);
  expect(badge(AUDITS["prices unknown"])).toEqual(["badge", "none"]);
  expect(badge(AUDITS["fail-on price"])).toEqual(["badge", "none"]);
});

test("hostile text anywhere in an audit's report stays text", () => {
  const text = fc
    .array(fc.constantFrom(...HOSTILE, '"', "'", "&#60;", "]]>", "</style>", "猫"), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(""));
  const build = ([id, path, sentence, since, reason, message]: readonly string[]): string =>
    renderHtml(
      auditResults(
        {
          lastAuditedAt: since!,
          lock: { path: path!, status: "missing", written: false },
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
      {},
    );
  const shape = (page: string): string[] =>
    elements(parseHtml(page)).map(({ tagName, properties }) => `${tagName} ${Object.keys(properties).join(" ")}`);
  const tame = shape(build(["i", "p", "s", "t", "r", "m"]));
  fc.assert(
    fc.property(fc.array(text, { minLength: 6, maxLength: 6 }), (texts) => {
      expect(shape(build(texts))).toEqual(tame);
    }),
    { numRuns: 60 },
  );
});

describe.each(names)("the terminal's view of %s", (name) => {
  test.each([40, 60, 80, 120, 200])("fits %d columns", (width) => {
    const text = renderTerminal(AUDITS[name], { width, colour: true }).replaceAll(SGR, "");
    for (const line of text.split("\n")) expect(columns(line)).toBeLessThanOrEqual(width);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u{0}-\u{9}\u{B}-\u{1F}\u{7F}-\u{9F}]/u);
    expect(text).toMatch(/Nothing was generated; nothing was\s+spent\.\n$/);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });
});

test("a terminal says the answer, the table, what moved and what to do", () => {
  const text = renderTerminal(AUDITS["one rose"], { width: 100 });
  expect(text).toMatch(
    /^Usable image cost: price audit, 1 price moved\nz-image still is cheapest\.\n\nCandidate +Price +Moved +Cost\/usable/,
  );
  expect(text).toMatch(/z-image +\$0\.0030 -> \$0\.0039 +\+30 % +\$0\.0078 -> \$0\.0097 +\+\$7\.60 +\$0\.0055 - \$0\.0200\n/);
  expect(text).toMatch(/gpt-image-2 +\$0\.0172 +- +\$0\.0187 /);
  expect(text.replaceAll(/\n */g, " ")).toContain(
    "z-image: cheapest; since 20 Nov 2026; price effect +$0.0023, yield effect -$0.0004; +$7.60 a month for 4,000 usable images",
  );
  expect(text.replaceAll(/\n */g, " ")).toContain("z-image: $0.0039 since 20 Nov 2026 (+30 %), $0.0030 since 1 Oct 2026 (+20 %)");
  expect(text).toContain("warning price-changed: z-image: the live price went");
  expect(text).not.toContain("Billed now");
  expect(renderTerminal(AUDITS["no volume"], { width: 200 })).not.toContain("month");
  expect(renderTerminal(AUDITS["zero usable"], { width: 100 })).toContain("at least $0.0115 -> at least $0.0150");
});

describe("a measurement with a price that moved", () => {
  const results = makeResults({
    candidates: [
      atPrice(makeCandidate(), "0.0039", makeChange()),
      atPrice(makeCandidate({ id: "jumped" }), null, makeChange({ toUsd: "0.0900", percent: 2900, applied: false })),
      atPrice(makeCandidate({ id: "kept" }), "0.0030", makeChange({ toUsd: "0.0900", percent: 2900, applied: false })),
    ],
  });

  test("shows it in the table of the report", () => {
    const prices = rowsOf(results)
      .slice(1)
      .map((row) => row[5]);
    expect(prices).toEqual([
      "$0.0030 → $0.0039 (+30 %)since 20 Nov 2026list, 22 Nov 2026",
      "unknown$0.0030 → $0.0900 (+2,900 %)suspicious, not appliedlist, 22 Nov 2026",
      "$0.0030$0.0030 → $0.0900 (+2,900 %)suspicious, not appliedlist, 22 Nov 2026",
    ]);
  });

  test("shows it in a terminal", () => {
    const text = renderTerminal(results, { width: 100 });
    expect(text).toContain("$0.0039 (+30 %)");
    expect(text).toContain("z-image: cheapest; price $0.0030 -> $0.0039 (+30 %), since 20 Nov 2026");
    expect(text).toContain("jumped: $0.0030 -> $0.0900 (+2,900 %), suspicious, not applied");
  });
});
