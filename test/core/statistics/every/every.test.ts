import { readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { firstFailure } from "./draws.ts";
import { ERRORS } from "./errors.ts";
import { MONEY } from "./money.ts";
import { PASSES } from "./passes.ts";
import { RACE } from "./race.ts";
import { RATES } from "./rates.ts";

/** A million random inputs over every public function of the statistics: what comes out is finite and ordered, whatever goes in. */

const CASES = { ...RATES, ...RACE, ...PASSES, ...MONEY, ...ERRORS };
const FOLDER = new URL("../../../../src/core/statistics/", import.meta.url);

test("every public function has its random inputs, a million in all", async () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const modules = await Promise.all(files.map((file) => import(new URL(file, FOLDER).href) as Promise<Record<string, unknown>>));
  const names = modules.flatMap((each) => Object.keys(each).filter((name) => typeof each[name] === "function"));
  expect(names.filter((name) => !(name in CASES))).toEqual([]);
  expect(Object.values(CASES).reduce((sum, { times }) => sum + times, 0)).toBeGreaterThanOrEqual(1_000_000);
});

describe("finite and ordered", () => {
  test.each(Object.entries(CASES))("%s", (name, each) => {
    expect(firstFailure(name, each)).toBeNull();
  });
});
