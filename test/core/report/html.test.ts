import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Element } from "hast";
import { renderHtml } from "../../../src/core/report/html.ts";
import type { CandidateResult, Results } from "../../../src/core/report/results.ts";
import { elements, named, parseHtml, visibleText } from "../../support/inert.ts";
import { dearCandidate, makeCandidate, makePrompt, makeResults, makeWarning } from "../../support/results.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { SCENARIOS } from "../../support/scenarios.ts";

const names = Object.keys(SCENARIOS) as (keyof typeof SCENARIOS)[];
/** Any base64 will do: nothing here looks into the image. */
const DATA = "UklGRhoAAABXRUJQ";

const sheet: NonNullable<CandidateResult["sheet"]> = {
  path: "sheets/z-image.webp",
  tile: 256,
  columns: 2,
  tiles: [
    { prompt: "hero", attempt: 1, verdict: "rejected", reason: "notBlank: one colour covers 99.8 %" },
    { prompt: "hero", attempt: 2, verdict: "usable" },
    { prompt: "cart", attempt: 1, verdict: "undetermined" },
  ],
};

function attributes(tree: Parameters<typeof elements>[0]): [string, string, string][] {
  return elements(tree).flatMap(({ tagName, properties }) =>
    Object.entries(properties).map(([name, value]): [string, string, string] => [tagName, name, String(value)]),
  );
}

function sections(tree: Parameters<typeof elements>[0]): string[] {
  return named(tree, "h2").map((heading) => visibleText(heading));
}

describe.each(names)("%s", (name) => {
  const results: Results = SCENARIOS[name];
  const page = renderHtml(results, {});
  const tree = parseHtml(page);

  test("loads nothing and runs nothing", () => {
    expect(named(tree, "script", "link", "img", "iframe", "object", "form", "a", "base")).toEqual([]);
    const policy = named(tree, "meta").find(({ properties }) => properties["httpEquiv"] !== undefined)?.properties["content"];
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'");
    const risky = attributes(tree).filter(([, attribute]) => /^(?:on|src|href|action|data|srcdoc|xlinkHref)/i.test(attribute));
    expect(risky).toEqual([]);
    expect(named(tree, "style").length).toBe(1);
    expect(visibleText(named(tree, "style")[0]!)).not.toMatch(/@import|url\((?!"data:)/);
  });

  test("has one main heading, headings for sections, table heads with a scope", () => {
    expect(named(tree, "h1").length).toBe(1);
    expect(named(tree, "th").every(({ properties }) => ["col", "row"].includes(String(properties["scope"])))).toBe(true);
    const ids = attributes(tree).filter(([, attribute]) => attribute === "id");
    expect(new Set(ids.map(([, , id]) => id)).size).toBe(ids.length);
    const referred = attributes(tree).filter(([, attribute]) => attribute === "ariaLabelledBy");
    expect(referred.every(([, , id]) => ids.some(([, , each]) => each === id))).toBe(true);
    expect(named(tree, "html")[0]?.properties["lang"] ?? page.includes('<html lang="en">')).toBeTruthy();
  });

  test("says simulated when it is, and only then", () => {
    expect(visibleText(tree).includes("SIMULATED")).toBe(results.simulated);
  });

  test("is balanced: what follows the last section is the end of the page", () => {
    expect(page.trimEnd().endsWith("</section>\n</main>\n</body>\n</html>")).toBe(true);
    expect(page.match(/<section/g)?.length).toBe(page.match(/<\/section>/g)?.length);
    expect(sections(tree).at(-1)).toBe("Where the figures come from");
  });
});

describe("the chart", () => {
  const rowsOf = (results: Results): Element[] => named(named(parseHtml(renderHtml(results, {})), "svg")[0]!, "g");

  test("has a row with point and bar for each candidate with a figure, the leader first", () => {
    const rows = rowsOf(SCENARIOS.undecided);
    expect(rows.map((row) => visibleText(named(row, "text")[0]!))).toEqual(["flux-schnell", "z-image", "gpt-image-2"]);
    expect(rows.every((row) => named(row, "circle").length === 1 && named(row, "path").length === 0)).toBe(true);
  });

  test("a bar without an upper end has an arrow and no point", () => {
    const row = rowsOf(SCENARIOS["none usable"])[0]!;
    expect([named(row, "circle").length, named(row, "path").length]).toEqual([0, 1]);
  });

  test("bars are where their amounts are", () => {
    const wide = named(rowsOf(SCENARIOS["clear winner"])[1]!, "line").map(({ properties }) => Number(properties["x1"]));
    const [low, , high] = [wide[0]!, wide[1]!, wide[2]!];
    const dot = Number(named(rowsOf(SCENARIOS["clear winner"])[1]!, "circle")[0]!.properties["cx"]);
    expect((dot - 250) / (high - 250)).toBeCloseTo(0.0187 / 0.0363, 2);
    expect(low).toBeLessThan(dot);
  });

  test("tells a screen reader the figures", () => {
    const label = attributes(parseHtml(renderHtml(SCENARIOS["clear winner"], {}))).find(([, , value]) =>
      value.startsWith("Cost per usable image."),
    );
    expect(label?.[2]).toContain("z-image: $0.0078 (95 % CI $0.0044 to $0.0160); gpt-image-2: $0.0187");
  });

  test("turns logarithmic when the spread is more than tenfold", () => {
    expect(renderHtml(SCENARIOS["twelve candidates"], {})).toContain("logarithmic scale");
    expect(renderHtml(SCENARIOS["clear winner"], {})).not.toContain("logarithmic scale");
  });
});

describe("the gallery", () => {
  const results = makeResults({ candidates: [makeCandidate({ sheet }), dearCandidate()] });

  test("cuts each tile from the sheet and says what became of it", () => {
    const page = renderHtml(results, { "z-image": DATA });
    const tiles = named(parseHtml(page), "li").filter(({ properties }) =>
      /usable|rejected|undetermined/.test(String(properties["className"])),
    );
    expect(tiles.map((tile) => visibleText(tile))).toEqual([
      "hero #1✗ rejectednotBlank: one colour covers 99.8 %",
      "hero #2✓ usable",
      "cart #1? not judged",
    ]);
    const positions = attributes(parseHtml(page)).filter(([, attribute]) => attribute === "style");
    expect(positions.map(([, , style]) => style)).toEqual([
      "background-position:-0px -0px",
      "background-position:-150px -0px",
      "background-position:-0px -150px",
    ]);
    expect(page.split(DATA).length).toBe(2);
    expect(page).toContain("background-size: 300px auto");
  });

  test("is left out when there is no sheet, or something that is not base64", () => {
    expect(sections(parseHtml(renderHtml(results, {})))).not.toContain("Images");
    const broken = renderHtml(results, { "z-image": '");} body{display:none}</style><script>', "gpt-image-2": DATA });
    expect(sections(parseHtml(broken))).not.toContain("Images");
    expect(broken).not.toContain("<script>");
  });
});

test("warnings, spend, prompts, prices, definition and provenance are there", () => {
  const page = parseHtml(renderHtml(SCENARIOS["budget reached"], {}));
  expect(sections(page)).toEqual([
    "Cost per usable image",
    "What this run cost",
    "By prompt, worst first",
    "What became of the attempts",
    "Prices and inputs",
    "How the figures are defined",
    "Where the figures come from",
  ]);
  const text = visibleText(page);
  for (const part of [
    "2 warnings",
    "budget-reached",
    "Billed now: $0.2970",
    "none of 6",
    "given up after it has eaten $0.1200",
    "SHA-256",
  ])
    expect(text).toContain(part);
});

test("hostile text anywhere stays text", () => {
  const text = fc
    .array(fc.constantFrom(...HOSTILE, '"', "'", "&#60;", "]]>", "</style>", "猫"), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(""));
  const build = ([id, model, prompt, reason, message, path]: readonly string[]): string =>
    renderHtml(
      makeResults({
        candidates: [
          makeCandidate({
            id: id!,
            model: model!,
            rejectedBy: { [reason!]: 1 },
            input: { [reason!]: message! },
            prompts: [makePrompt(prompt!)],
            sheet: { ...sheet, tiles: [{ prompt: prompt!, attempt: 1, verdict: "rejected", reason: reason! }] },
          }),
        ],
        manifest: { path: path!, sha256: path!, prompts: 1 },
        decision: { status: "clear", leader: id!, cheapest: id!, sentence: message!, toSettle: null },
        warnings: [makeWarning({ candidate: id!, message: message! })],
        errors: [message!],
      }),
      { [id!]: DATA },
    );
  const shape = (page: string): string[] =>
    elements(parseHtml(page)).map(({ tagName, properties }) => `${tagName} ${Object.keys(properties).join(" ")}`);
  const tame = shape(build(["i", "m", "p", "r", "w", "f"]));
  fc.assert(
    fc.property(fc.array(text, { minLength: 6, maxLength: 6 }), (texts) => {
      expect(shape(build(texts))).toEqual(tame);
    }),
    { numRuns: 60 },
  );
});
