import { describe, expect, test } from "@jest/globals";
import { regexProblem } from "../../../src/core/pricing/page/regex.ts";
import { LEAST, manifestIn, problemsIn } from "../manifest/manifests.ts";

const PAGE = `source: page, url: "https://x.example/p"`;
const withPrice = (price: string): string => LEAST.replace("model: m", `model: m, price: { ${price} }`);

describe("a page in the manifest", () => {
  test.each([
    [`${PAGE}, extract: { regex: "(" }`, "extract.regex: expected a regular expression", "does not compile (Unterminated group)"],
    [`${PAGE}, extract: { regex: "[0-9]+" }`, "extract.regex: expected", "this one has no named group"],
    [`${PAGE}, extract: { json: "/a~2" }`, "extract.json: expected ~0 for each ~", "a JSON pointer"],
    [`${PAGE}, extract: { ldjson: "a" }`, "extract.ldjson: expected a JSON pointer", "/data/0/price"],
    [`source: page, url: "https://u:p@x.example/", extract: { json: "" }`, "url: expected an address without a user name", "key"],
    [`source: page, url: "https://u@x.example/", extract: { json: "" }`, "url: expected an address without a user name", "key"],
    [`source: page, url: "file:///etc/passwd", extract: { json: "" }`, "url: expected an http(s) address", ""],
    [`${PAGE}, extract: { json: "" }, min: 2, max: "1"`, "max: expected at least `min` (2)", "no price could be believed"],
    [`${PAGE}, extract: { json: "" }, scale: 1e-200`, "scale: expected a number with an exponent", "two digits"],
    [`${PAGE}, extract: { json: "" }, scale: 0`, "scale: expected more than 0", ""],
  ])("%s is a problem of its place", (price, ...told) => {
    const problems = problemsIn(withPrice(price));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^3:\d+ candidates\.0\.price\./);
    for (const each of told) expect(problems[0]).toContain(each);
  });

  test("has its defaults", () => {
    expect(manifestIn(withPrice(`${PAGE}, extract: { json: "/a" }`)).candidates[0]?.price).toEqual({
      source: "page",
      url: "https://x.example/p",
      extract: { json: "/a" },
      per: "image",
      scale: 1,
    });
  });
});

describe("a regular expression", () => {
  test.each([
    "(?<price>[0-9.]+)",
    '"usd":\\s*"(?<price>[^"]+)"',
    "(?<=\\$)(?<price>\\d+)(?!x)(?<!y)(?:z)?(w)",
    "\\(?<price>[(?<x>](?<price>a)",
    "[\\](?<x>](?<price>a)",
    "[](?<price>a)",
    "(a+)+(?<price>b)$",
  ])("%s will do", (expression) => expect(regexProblem(expression)).toBeNull());

  test.each([
    ["(?<cost>a)", "this one has cost"],
    ["(?<price>a)(?<b>c)", "this one has 2: price, b"],
    ["(?<Price>a)", "this one has Price"],
    ["\\(?<price>a", "this one has no named group"],
    ["[(?<price>a)]", "this one has no named group"],
    ["(?<price>a", "does not compile"],
    ["(?<price>a)(?<price>b)", "this one "],
    ["(?<price>a)|(?<price>b)", "this one "],
    ["a{2,1}(?<price>b)", "does not compile"],
    [`${"(?<aaaaaaaaaa>".repeat(1)}${"x".repeat(400)})`, "this one has aaaaaaaaaa"],
  ])("%s will not", (expression, told) => {
    const problem = regexProblem(expression);
    expect(problem).toContain(told);
    expect(problem!.length).toBeLessThan(300);
  });

  test("is only read, however long it would run", () => {
    const before = performance.now();
    for (const expression of [
      "(?:(?:(?:(?<price>){999}){999}){999}){999}",
      "(a*)*".repeat(90) + "(?<price>b)",
      "(?<price>(((x*)*)*)*)$",
    ])
      expect(regexProblem(expression)).toBeNull();
    expect(performance.now() - before).toBeLessThan(500);
  });
});
