import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { renderTerminal } from "../../../src/core/report/terminal.ts";
import type { Results } from "../../../src/core/report/results.ts";
import { columns } from "../../../src/core/report/width.ts";
import { makeCandidate, makeResults, makeWarning } from "../../support/results.ts";
import { SCENARIOS } from "../../support/scenarios.ts";

const names = Object.keys(SCENARIOS) as (keyof typeof SCENARIOS)[];
// oxlint-disable-next-line no-control-regex
const SGR = /\u{1B}\[\d+m/gu;

test("an undecided run reads as the golden file", () => {
  const path = new URL("./golden/terminal.txt", import.meta.url);
  const text = renderTerminal(SCENARIOS.undecided, { width: 80, colour: false });
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
});

describe.each(names)("%s", (name) => {
  const results: Results = SCENARIOS[name];

  test.each([40, 60, 80, 120, 200])("fits %d columns", (width) => {
    for (const line of renderTerminal(results, { width, colour: true }).split("\n"))
      expect(columns(line.replaceAll(SGR, ""))).toBeLessThanOrEqual(width);
  });

  test("has no escape sequence and no control character without colour", () => {
    // oxlint-disable-next-line no-control-regex
    expect(renderTerminal(results, { colour: false })).not.toMatch(/[\u{0}-\u{9}\u{B}-\u{1F}\u{7F}-\u{9F}]/u);
  });

  test("has no escape sequence but its own with colour", () => {
    // oxlint-disable-next-line no-control-regex
    expect(renderTerminal(results, { colour: true }).replaceAll(SGR, "")).not.toMatch(/[\u{0}-\u{9}\u{B}-\u{1F}\u{7F}-\u{9F}]/u);
  });

  test("says simulated when it is, and only then", () => {
    expect(renderTerminal(results).includes("SIMULATED")).toBe(results.simulated);
  });
});

test("colours the leader, warnings and errors", () => {
  const text = renderTerminal(makeResults({ warnings: [makeWarning()], errors: ["it broke"] }), { colour: true });
  expect(text).toContain("\u{1B}[1mz-image ");
  expect(text).toContain("\u{1B}[33mwarning check-undetermined: 2 images");
  expect(text).toContain("\u{1B}[31merror: it broke\u{1B}[39m");
});

test("a narrow terminal keeps the id and the cost", () => {
  const [header, first] = renderTerminal(SCENARIOS["clear winner"], { width: 40 }).split("\n\n")[1]!.split("\n");
  expect(header).toMatch(/^Candidate +Cost\/usable/);
  expect(first).toMatch(/^z-image +\$0\.0078/);
});

test("wide characters keep the columns straight", () => {
  const table = renderTerminal(makeResults({ candidates: [makeCandidate({ id: "猫の写真" }), makeCandidate({ id: "cat" })] }), {
    width: 80,
  });
  const ends = table
    .split("\n")
    .filter((line) => line.includes("$0.0044 - "))
    .map((line) => columns(line.slice(0, line.indexOf("$0.0078"))));
  expect(new Set(ends).size).toBe(1);
});

test("an estimate says the answer, the table and what it rests on", () => {
  const text = renderTerminal(SCENARIOS.estimate);
  expect(text).toMatch(/^A run would spend at most \$1\.00, and is expected to spend \$0\.5058\./);
  expect(text).toMatch(/z-image +\$0\.0930 +\$1\.44 +31 {2}39 % recorded/);
  expect(text).not.toContain("Billed now");
});
