import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { githubTree } from "../../../scripts/github-markdown.mjs";
import { clean, clip, clipMiddle, htmlText, mdCode, mdText } from "../../../src/core/report/escape.ts";
import { elements, linkedByFilters, named, parseHtml, visibleText } from "../../support/inert.ts";
import { HOSTILE } from "../../support/hostile.ts";

const STARTS =
  "www.;WWW.a.b;http://;ftp://x;GH-1;CVE-2026-1;1.;2);- ;> ;    ;&lt;;&#60;;<!--;-->;```;~~~;[^1];[x]: y;---;===;:+1:;a@b.c";
const FRAGMENTS = [
  ...HOSTILE,
  ...Array.from("@ # $ : | ` \\ < > & * _ ~ [ ] ( ) ! - + = . / \n \r \t \u{200D} \u{FEFF} \u{0}"),
  ...STARTS.split(";"),
  ..."deadbeef 0000000 $$ $1 \\$ 猫".split(" "),
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: "grapheme-ascii" }), fc.string({ unit: "binary" })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

/** The places where text from outside stands in a comment: before and after it. */
const PLACES: Readonly<Record<string, readonly [string, string]>> = {
  paragraph: ["", ""],
  "strong text": ["**", "**"],
  "a list item": ["- ", ""],
  "an alert": ["> [!WARNING]\n> - ", ""],
  "after an amount": ["costs $0.0078 ", " $0.0129 (95 % CI)"],
  "a code-like neighbour": ["`a`: ", " `b`"],
};

describe("clean", () => {
  test("keeps letters of every script and turns white space into one space", () => {
    expect(clean("  Käse\t猫\r\n\u{2028}نص  ")).toBe("Käse 猫 نص");
  });

  test("shows what steers instead of showing", () => {
    expect(clean("a\u{202E}b\u{200B}c\u{1B}[31md\u{9B}e\u{0}f\u{E0041}g")).toBe("a�b�c�[31md�e�f�g");
    expect(clean("lone \u{D800} half")).toBe("lone � half");
  });

  test("limits stacked marks", () => {
    expect(clean(`a${"\u{301}".repeat(50)}b`)).toBe(`a${"\u{301}".repeat(6)}b`);
  });

  test("clip counts code points and says that something is left out", () => {
    expect(clip("😀😀😀", 3)).toBe("😀😀😀");
    expect(clip("😀😀😀😀", 3)).toBe("😀😀…");
    expect(clipMiddle("gpt-image-2-high", 10)).toBe("gpt-im…igh");
    expect([clipMiddle("猫猫", 2), clipMiddle("猫猫猫", 2)]).toEqual(["猫猫", "猫…"]);
  });
});

describe("mdText", () => {
  test("leaves plain words and amounts readable", () => {
    const plain = "z-image costs $0.0078 (95 % CI $0.0051 - $0.0129), 12 of 31: 1.5 times less!";
    expect(mdText(plain)).toBe(plain);
  });

  test.each(HOSTILE)("shows %j and nothing else", (text) => {
    const tree = githubTree(`x ${mdText(text)}`);
    expect(visibleText(tree)).toBe(`x ${clean(text)}`);
    expect(linkedByFilters(tree)).toEqual([]);
  });

  test.each(Object.entries(PLACES))("is inert in %s", (_, [before, after]) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tree = githubTree(before + mdText(text) + after);
        const reference = githubTree(`${before}x${after}`);
        if (clean(text) === "") return;
        const foreign = elements(tree).filter((element) => !(element.tagName === "span" && visibleText(element) === "$"));
        expect(foreign.map(({ tagName }) => tagName)).toEqual(elements(reference).map(({ tagName }) => tagName));
        expect(visibleText(tree)).toBe(visibleText(reference).replace("x", () => clean(text)));
        expect(linkedByFilters(tree)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("in a table cell", () => {
  test.each([
    ["mdText", mdText, clean],
    ["mdCode", mdCode, (text: string) => clean(text) || "–"],
  ] as const)("%s adds no cell, no row, no link, no element of its own", (_, escape, shown) => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const markdown = `| A | B |\n| :-- | --: |\n| ${escape(first)} | ${escape(second)} x |\n| 1 | 2 |`;
        const tree = githubTree(markdown);
        // A table drops cells that are too many: what is in the cells tells, not their number.
        const cells = named(named(tree, "tr")[1]!, "td").map((cell) => visibleText(cell));
        expect(cells).toEqual([shown(first), `${shown(second)} x`.trim()]);
        expect(named(tree, "tr").length).toBe(3);
        const allowed = new Set(["table", "thead", "tbody", "tr", "td", "th", "strong", "span", "code"]);
        expect(elements(tree).filter(({ tagName }) => !allowed.has(tagName))).toEqual([]);
        expect(linkedByFilters(tree)).toEqual([]);
        expect(markdown).not.toContain("<!--");
      }),
      { numRuns: 150 },
    );
  });
});

describe("mdCode", () => {
  test("is a plain code span where that is safe", () => {
    expect(mdCode("gpt-image-2 (1K)")).toBe("`gpt-image-2 (1K)`");
    expect(mdCode("")).toBe("–");
  });

  test("shows the text exactly, in the code font", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = clean(text);
        const tree = githubTree(`x ${mdCode(text)} y`);
        expect(named(tree, "code").length).toBe(shown === "" ? 0 : 1);
        expect(visibleText(tree)).toBe(`x ${shown || "–"} y`);
        expect(named(tree, "a", "img")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test("htmlText is text in content and in an attribute", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const tree = parseHtml(`<p title="${htmlText(text)}">${htmlText(text)}</p>`);
      const [paragraph, ...others] = elements(tree);
      expect(others).toEqual([]);
      expect(visibleText(tree)).toBe(clean(text));
      expect(paragraph!.properties).toEqual({ title: clean(text) });
    }),
    { numRuns: 200 },
  );
});
