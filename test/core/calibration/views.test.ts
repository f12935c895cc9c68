import { describe, expect, test } from "@jest/globals";
import { computeCalibration, toCommit, type Judged } from "../../../src/core/calibration/compute.ts";
import { calibrationHtml } from "../../../src/core/calibration/html.ts";
import type { Label } from "../../../src/core/calibration/labels.ts";
import { calibrationSchema, type Calibration } from "../../../src/core/calibration/schema.ts";
import { renderCalibration } from "../../../src/core/calibration/terminal.ts";
import { parseCalibration, ratesOf } from "../../../src/core/calibration/use.ts";
import { figureRows } from "../../../src/core/calibration/words.ts";
import type { Verdict } from "../../../src/core/terms.ts";
import { columns } from "../../../src/core/report/width.ts";
import { HOSTILE } from "../../support/hostile.ts";

const FACTS = {
  version: "0.1.0",
  madeAt: "2026-11-22T18:20:04.000Z",
  manifest: "m.yml",
  checks: { key: "k", prompts: {} },
  confidence: 0.95,
  budgetUsd: 10n ** 12n,
  notes: [],
};

function judged(label: Label, verdict: Verdict, name = "a.png"): Judged {
  const failures = verdict === "usable" ? [] : [{ check: name, message: name }];
  const image = {
    file: `/x/${name}`,
    shown: name,
    label,
    prompt: null,
    sha256: "",
    place: { file: "l.csv", line: 1, column: 1 },
  };
  return { image, report: { verdict, failures, facts: null } };
}
const many = (times: number, label: Label, verdict: Verdict): Judged[] =>
  Array.from({ length: times }, () => judged(label, verdict));
const made = (usable: readonly [number, number], rejected: readonly [number, number]): Calibration =>
  computeCalibration(FACTS, [
    ...many(usable[0], "usable", "usable"),
    ...many(usable[1], "usable", "rejected"),
    ...many(rejected[0], "rejected", "usable"),
    ...many(rejected[1], "rejected", "rejected"),
  ]);

test("figures by hand: 28 of 40 usable ones accepted, 12 of 40 others", () => {
  const calibration = made([28, 12], [12, 28]);
  // Clopper and Pearson for 12 of 40 (statistics.md, 10); po = 0.7, pe = 0.5.
  expect(calibration).toMatchObject({
    falseAccept: { estimate: 0.3, low: 0.165627, high: 0.465317 },
    sensitivity: { estimate: 0.7, low: 0.534683, high: 0.834373 },
    specificity: { estimate: 0.7, low: 0.534683, high: 0.834373 },
    kappa: { estimate: 0.4, method: "asymptotic" },
    notes: [],
  });
  expect(figureRows(calibration).map(({ value, range, of }) => [value, range, of])).toEqual([
    ["70 %", "53.4 – 83.5 %", "28 of 40"],
    ["70 %", "53.4 – 83.5 %", "28 of 40"],
    ["30 %", "16.5 – 46.6 %", "12 of 40"],
    ["30 %", "16.5 – 46.6 %", "12 of 40"],
    ["0.40", "0.19 – 0.61", "56 of 80"],
  ]);
});

describe("whatever the counts", () => {
  const cases = [0, 1, 2, 30].flatMap((a) =>
    [0, 1, 30].flatMap((b) => [0, 2, 30].flatMap((c) => [0, 1].map((d) => [a, b, c, d] as const))),
  );
  test("the file fits its schema, and nothing is NaN or out of order", () => {
    for (const [a, b, c, d] of cases) {
      const calibration = made([a, b], [c, d]);
      expect(calibrationSchema.safeParse(JSON.parse(JSON.stringify(calibration))).error).toBeUndefined();
      const { kappa, sensitivity, specificity, falseAccept, falseReject } = calibration;
      for (const each of [sensitivity, specificity, falseAccept, falseReject, ...(kappa ? [kappa] : [])]) {
        expect(each.low).toBeLessThanOrEqual(each.high);
        if (each.estimate !== null) expect(each.low <= each.estimate && each.estimate <= each.high).toBe(true);
      }
      for (const text of [renderCalibration(calibration), calibrationHtml(calibration, null)])
        expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });

  test("it is used for figures where both rates are known, and for these checks only", () => {
    const keys = { manifest: "k", prompts: new Map([["wide", "w"]]) };
    const read = parseCalibration(JSON.stringify(toCommit(made([30, 2], [1, 30]))), "c.json");
    if (!read.ok) throw new Error("no calibration");
    expect(ratesOf(read.value, keys)).toEqual({
      ok: true,
      value: { source: "calibration", falseAccept: { wrong: 1, of: 31 }, falseReject: { wrong: 2, of: 32 } },
    });
    expect(ratesOf(read.value, { ...keys, manifest: "other" }).ok).toBe(false);
    expect(ratesOf({ ...read.value, checks: { key: "k", prompts: { wide: "w", gone: "x" } } }, keys).ok).toBe(true);
    expect(ratesOf({ ...read.value, checks: { key: "k", prompts: { wide: "v" } } }, keys).ok).toBe(false);
    expect(ratesOf(made([3, 0], [0, 0]), keys).ok).toBe(false);
    expect(ratesOf(made([0, 0], [0, 3]), keys).ok).toBe(false);
    for (const text of ["", "[]", "{}", '{"schemaVersion":2}', "null"]) expect(parseCalibration(text, "c.json").ok).toBe(false);
  });
});

describe("hostile names and reasons", () => {
  const calibration = {
    ...computeCalibration(
      { ...FACTS, manifest: HOSTILE.join(" "), notes: [...HOSTILE] },
      HOSTILE.flatMap((text) => [
        judged("usable", "rejected", text),
        judged("rejected", "usable", text),
        judged("usable", "undetermined", text),
      ]),
    ),
    sheet: { path: "sheets/disagreements.webp", tile: 256, columns: 8, tiles: 5 },
  };

  test("are inert in the report", () => {
    const page = calibrationHtml(calibration, "UklGRg==");
    expect(page).not.toMatch(/<(script|img|a)\b/i);
    expect(page.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(page.match(/<\/details>|<\/table>/g)).toEqual(page.match(/<table>/g)!.map(() => "</table>"));
    expect(calibrationHtml(calibration, '"); } body { color: hostile')).not.toContain("color: hostile");
  });

  test("steer no terminal, and no line is wider than it", () => {
    for (const width of [40, 80, 120]) {
      const lines = renderCalibration(calibration, { width }).split("\n");
      for (const line of lines) expect([columns(line) <= width, /[\p{Cc}\p{Cf}]/u.test(line)]).toEqual([true, false]);
    }
  });
});
