import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { findMatches, type Matches, type PointerExtract } from "../../../src/core/pricing/page/extract.ts";
import { pointTo } from "../../../src/core/pricing/page/pointer.ts";
import { scriptsOf } from "../../../src/core/pricing/page/scripts.ts";

describe("a JSON pointer", () => {
  // The document and the pointers of RFC 6901, section 5.
  const rfc = { foo: ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, 'k"l': 6, " ": 7, "m~n": 8 };
  test.each([
    ["", rfc],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/e^f", 3],
    ["/g|h", 4],
    ["/i\\j", 5],
    ['/k"l', 6],
    ["/ ", 7],
    ["/m~0n", 8],
  ])("%j", (pointer, value) => expect(pointTo(rfc, pointer)?.value).toEqual(value));

  test("unescapes ~1 before ~0", () => expect(pointTo({ "~1": "right", "/": "wrong" }, "/~01")?.value).toBe("right"));

  test.each([
    "/foo/2",
    "/foo/00",
    "/foo/-",
    "/foo/-1",
    "/foo/1e0",
    "/foo/length",
    "/foo/0/0",
    "/foo/0/length",
    "/nothing",
    "/foo/",
  ])("%j leads nowhere", (pointer) => expect(pointTo(rfc, pointer)).toBeNull());

  test.each(["/constructor", "/__proto__", "/toString/name", "/foo/map", "/foo/constructor/name", "/hasOwnProperty"])(
    "%j reaches nothing that is inherited",
    (pointer) => expect(pointTo(rfc, pointer)).toBeNull(),
  );

  test("reaches a key that is named like something inherited, when the page has it", () => {
    expect(pointTo(JSON.parse('{"__proto__":{"price":4}}'), "/__proto__/price")?.value).toBe(4);
  });
});

const texts = (html: string): string[] => scriptsOf(html).map(({ text }) => text);

describe("the script elements of a page", () => {
  test.each<[string, string, string[]]>([
    ["plain", "<p>x</p><script>1</script><script>2</script>", ["1", "2"]],
    ["in any case, with spaces and slashes", "<SCRIPT\n/ a>1</ScRiPt\n x=y >2<script>3</script/>", ["1", "3"]],
    ["but not in a comment", "<!-- <script>no</script> --><script>1</script>", ["1"]],
    [
      "but not in a comment that looks closed",
      "<!-- > <script>no</script> -- ><script>no</script> --!><script>1</script>",
      ["1"],
    ],
    ["behind a comment of nothing", "<!--><script>1</script><!---><script>2</script>-->", ["1", "2"]],
    [
      "but not in a title, a style or a text field",
      "<title><script>no</script></title><style><script>no</script></style><textarea><script>no</script></textarea><script>1</script>",
      ["1"],
    ],
    ["but not in a value", `<p title="<script>no</script>" x='<script>no</script>'><script>1</script>`, ["1"]],
    ["but not in a declaration", "<!doctype html><?php <script ?><![CDATA[<script>]]><script>1</script>", ["1"]],
    ["behind mere characters", "1 < 2 <3 << <script>1</script>", ["1"]],
    ["but no custom element", "<script-x>no</script-x><scripts>no</scripts><script>1</script>", ["1"]],
    ["with what is no end tag inside", "<script>a</scripted></ script><!-- <b></script>", ["a</scripted></ script><!-- <b>"]],
    ["without entities decoded", "<script>&quot;</script>", ["&quot;"]],
    ["but not one that is never closed", "<script>1</script><script>2", ["1"]],
    ["but not one whose tag or value is never closed", `<script>1</script><script a="><script>2</script>`, ["1"]],
    ["but none behind plaintext", "<script>1</script><plaintext><script>2</script>", ["1"]],
  ])("%s", (_, html, expected) => expect(texts(html)).toEqual(expected));

  test.each([
    [`<script type="a" id='b' defer x=c/d>`, { type: "a", id: "b", defer: "", x: "c/d" }],
    [`<script TYPE = "a" type="b">`, { type: "a" }],
    [`<script\ttype=a\n/id=b/>`, { type: "a", id: "b/" }],
    [`<script id="a > b" type=">">`, { id: "a > b", type: ">" }],
    [`<script a==b =c=d>`, { a: "=b", "=c": "d" }],
    [`<script __proto__=x constructor=y>`, { ["__proto__"]: "x", constructor: "y" }],
  ])("%s has its attributes", (tag, expected) => {
    const [script] = scriptsOf(`${tag}1</script>`);
    expect([...script!.attributes]).toEqual(Object.entries(expected));
    expect(script!.text).toBe("1");
  });

  test("are found in time by the length of the page alone, whatever it is full of", () => {
    const before = performance.now();
    for (const unit of [
      "<",
      "<!--",
      "<!",
      "</",
      "<script",
      "<script>",
      "<a ",
      '<a b="',
      "<a b='x\" ",
      "<a =",
      "<title>",
      "<a / ",
      " ",
      "<a\n\n\n",
      "--!>",
      "<!-->",
    ])
      scriptsOf(`<p>${unit.repeat(2_000_000 / unit.length)}`);
    scriptsOf(`<p ${" ".repeat(2_000_000)}`);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

const offerPage = (price: unknown, more = "") =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "Offer", price, priceCurrency: "USD" })}</script>${more}`;
const raws = (found: Matches) => ("problem" in found ? found.problem : found.matches.map(({ raw }) => raw));
const find = (extract: PointerExtract, text: string) => raws(findMatches(extract, text));

describe("what `extract` names", () => {
  test("in JSON", () => {
    expect(find({ json: "/data/1/usd" }, '{"data":[{},{"usd":"0.04"}]}')).toEqual(["0.04"]);
    expect(find({ json: "" }, "0.04")).toEqual([0.04]);
    for (const text of ["{}", "[]", "null", '{"usd":null}', '{"usd":{}}', '{"usd":[1]}', '{"usd":true}'])
      expect(find({ json: "/usd" }, text)).toEqual([]);
    for (const text of ["", "<html>", "{", "[".repeat(100_000)])
      expect(find({ json: "/usd" }, text)).toBe("the page is not JSON");
  });

  test("in linked data, in every script of that type", () => {
    const other =
      '<script type="application/json">{"price":9}</script><script type=APPLICATION/LD+JSON;charset=utf-8>{"price":2}</script>';
    expect(find({ ldjson: "/price" }, offerPage("1", other))).toEqual(["1", 2]);
    expect(find({ ldjson: "/price" }, offerPage("1", '<script type="application/ld+json">{ broken</script>'))).toEqual(["1"]);
    expect(find({ ldjson: "/price" }, "<p>")).toBe("the page has no application/ld+json script");
    expect(find({ ldjson: "/price" }, '<script type="application/ld+json">x</script>')).toBe(
      "the page's application/ld+json script is not JSON",
    );
  });

  test("in a script with an id, in its very case", () => {
    const page = '<script id=__next_data__>{"a":1}</script><script id="__NEXT_DATA__" type="application/json">{"a":2}</script>';
    expect(find({ script: "__NEXT_DATA__", pointer: "/a" }, page)).toEqual([2]);
    expect(find({ script: 'x\u0007"', pointer: "/a" }, page)).toBe('the page has no script with the id "x\\u0007\\""');
  });

  test("comes with the currency beside it", () => {
    const text = JSON.stringify({ a: { price: 1, priceCurrency: "EUR" }, b: { price: 1, currency: 5 }, c: [1] });
    const one = (pointer: string) => findMatches({ json: pointer }, text);
    expect(one("/a/price")).toEqual({ matches: [{ raw: 1, currency: "EUR" }] });
    expect(one("/b/price")).toEqual({ matches: [{ raw: 1 }] });
    expect(one("/c/0")).toEqual({ matches: [{ raw: 1 }] });
  });
});

test("no page makes the search fail", () => {
  const markup = fc.array(
    fc.constantFrom(
      "<",
      ">",
      "/",
      "!",
      "--",
      "script",
      "style",
      "<script ",
      "</script>",
      "<!--",
      "-->",
      '"',
      "'",
      "=",
      " ",
      "type",
      "application/ld+json",
      "id",
      '{"price":1}',
      "\0",
      "é",
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(markup, fc.string(), (parts, junk) => {
      for (const page of [parts.join(""), junk, parts.join(junk)])
        for (const extract of [{ json: "/price" }, { ldjson: "/price" }, { script: "id", pointer: "" }]) {
          const found = findMatches(extract, page);
          expect("problem" in found ? found.problem : found.matches).toBeDefined();
        }
    }),
    { numRuns: 500 },
  );
});
