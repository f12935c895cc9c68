import { describe, expect, test } from "@jest/globals";
import { parseManifest } from "../../../src/core/manifest/parse.ts";
import { LEAST, manifestIn, problemsIn } from "./manifests.ts";

describe("whole texts", () => {
  test.each([
    ["nothing", "", "1:1 the manifest is empty: it needs version, candidates and prompts"],
    ["a comment", "# nothing yet\n", "1:1 the manifest is empty: it needs version, candidates and prompts"],
    ["document marks alone", "---\n...\n", "1:1 the manifest is empty: it needs version, candidates and prompts"],
    ["a list", "- a\n", "1:1 the manifest: expected a mapping of keys to values, not a list"],
    ["a word", "hello\n", '1:1 the manifest: expected a mapping of keys to values, not "hello"'],
    ["another version of YAML", "%YAML 3.0\n---\nversion: 1\n", "1:7 not valid YAML: Unsupported YAML version 3.0"],
    ["UTF-16", Buffer.from(LEAST, "utf16le").toString("utf8"), "1:1 the manifest is not UTF-8 text: save it as UTF-8"],
    [
      "a whole library",
      `${LEAST}#${"x".repeat(4_000_000)}`,
      "1:1 the manifest has over 4000000 characters: put the prompts into files, named with `from`",
    ],
  ])("%s", (_, text, told) => expect(problemsIn(text)).toEqual([told]));

  test.each([
    ["as it is", LEAST],
    ["with a byte order mark and Windows line ends", `\uFEFF${LEAST.replaceAll("\n", "\r\n")}`],
    ["with document marks", `---\n${LEAST}...\n`],
    ["as JSON", JSON.stringify(manifestIn(LEAST))],
    ["as JSON indented with tabs", JSON.stringify(manifestIn(LEAST), null, "\t")],
    ["with a YAML 1.1 directive, which changes nothing", `%YAML 1.1\n---\n${LEAST}`],
  ])("%s", (_, text) => expect(manifestIn(text)).toEqual(manifestIn(LEAST)));

  test("plain values mean in every file what YAML 1.2 says they mean", () => {
    const input = (text: string): unknown =>
      manifestIn(LEAST.replace("model: m", `model: m, input: { v: ${text} }`)).candidates[0]?.input["v"];
    for (const text of ["16:9", "yes", "no", "on", "2026-01-01", "1_000", "0b11"]) expect(input(text)).toBe(text);
    for (const text of ["16:9", "yes"])
      expect(
        manifestIn(`%YAML 1.1\n---\n${LEAST.replace("model: m", `model: m, input: { v: ${text} }`)}`).candidates[0]?.input,
      ).toEqual({ v: text });
    expect(input("1K")).toBe("1K");
    expect(input("010")).toBe(10);
    expect(input("true")).toBe(true);
    expect(input("~")).toBeNull();
    expect(input("[1, { a: b }]")).toEqual([1, { a: "b" }]);
  });
});

describe("hostile texts end quickly, with a sentence", () => {
  test("a bomb of aliases", () => {
    const levels = Array.from(
      { length: 12 },
      (_, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(",")}]\n`,
    );
    expect(problemsIn(`a0: &a0 [x]\n${levels.join("")}${LEAST}`)).toEqual([
      "1:1 the YAML cannot be expanded: one anchor is used more than 1000 times",
    ]);
  });

  test("an input that holds itself", () => {
    expect(problemsIn(LEAST.replace("model: m", "model: m, input: &i { a: *i }"))).toEqual([
      "3:56 nested more than 50 levels deep, or an alias inside itself",
    ]);
  });

  test.each([100, 3_000, 20_000])("%i levels of brackets", (levels) => {
    const text = LEAST.replace("model: m", `model: m, input: { a: ${"[".repeat(levels)}${"]".repeat(levels)} }`);
    expect(problemsIn(text)).toEqual([expect.stringMatching(/^3:\d+ .*nested more than 50 levels deep/)]);
  });
});

test("places are found after parsing too, for what only the outside can know", () => {
  const parsed = parseManifest(LEAST, "dir/m.yml");
  if (!parsed.ok) throw new Error("refused");
  const { locate } = parsed.value;
  expect(locate(["candidates", 0, "model"])).toEqual({ file: "dir/m.yml", line: 3, column: 38 });
  expect(locate(["prompts", 0])).toEqual({ file: "dir/m.yml", line: 5, column: 5 });
  expect(locate(["candidates", 0, "route", "nothing"])).toEqual({ file: "dir/m.yml", line: 3, column: 5 });
  expect(locate([])).toEqual({ file: "dir/m.yml", line: 1, column: 1 });
});
