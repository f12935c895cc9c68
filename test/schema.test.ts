import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parse } from "yaml";
import { computeCalibration, toCommit } from "../src/core/calibration/compute.ts";
import { loadPrompts } from "../src/adapters/prompts/load.ts";
import { NO_REFERENCE } from "./adapters/prompts/folder.ts";
import { parseManifest } from "../src/core/manifest/parse.ts";
import { manifestSchema } from "../src/core/manifest/schema.ts";
import { publishedSchemas } from "../src/core/published.ts";
import { makeBench } from "./core/report/records.ts";
import { makeResults } from "./support/results.ts";

const read = (file: string): string => readFileSync(file, "utf8");
const compile = (name: string) =>
  new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(read(`schema/${name}`)) as object);
const manifest = compile("manifest.schema.json");
const results = compile("results.schema.json");

test("the published schemas are what the sources give (npm run schema)", () => {
  const published = publishedSchemas();
  expect(readdirSync("schema").toSorted()).toEqual(Object.keys(published).toSorted());
  for (const [name, schema] of Object.entries(published))
    expect(read(`schema/${name}`)).toBe(`${JSON.stringify(schema, null, 2)}\n`);
});

describe("the examples", () => {
  test.each([
    ["examples/image-prompts.yml", 12],
    ["examples/real-prompts/image-prompts.yml", 30],
  ])("%s is valid by both, and has its %i prompts", async (file, count) => {
    expect([manifest(parse(read(file))), manifest.errors]).toEqual([true, null]);
    const parsed = parseManifest(read(file), file);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const prompts = await loadPrompts(parsed.value, resolve(file), resolve("."), NO_REFERENCE);
    expect(prompts).toMatchObject({ ok: true, value: { length: count } });
    expect(dirname(file)).toMatch(/^examples/);
  });
});

/** A manifest with something changed in it. */
const changed = (change: (content: Manifest) => void): unknown => {
  const content: Manifest = {
    version: 1,
    candidates: [{ id: "a", provider: "hiapi", model: "m", input: { a: [1, { b: null }] } }],
    prompts: [{ id: "p", prompt: "x" }, { from: "a.csv" }],
    check: [{ image: { aspect: "16:9" } }],
    sampling: {},
    budget: { usd: 1 },
  };
  change(content);
  return content;
};
type Entry = Record<string, unknown>;
type Manifest = {
  version: unknown;
  candidates: Entry[];
  prompts: Entry[];
  check: unknown;
  sampling: Entry;
  budget: Entry;
  [key: string]: unknown;
};

describe("what the program refuses for its shape, an editor refuses by the published schema", () => {
  const both = (content: unknown): [boolean, boolean] => [manifestSchema.safeParse(content).success, manifest(content)];

  test.each<[string, (content: Manifest) => void]>([
    ["nothing", () => undefined],
    ["money as text", (m) => (m.budget["usd"] = "0.50")],
    ["money with an exponent", (m) => (m.budget["usd"] = "5e-1")],
    ["one check alone", (m) => (m.check = { image: {} })],
    ["a tolerance", (m) => (m.check = { image: { aspect: { ratio: "4:3" } } })],
    ["no check, no sampling, no budget", (m) => ["check", "sampling", "budget"].forEach((key) => delete m[key])],
  ])("taken by both: %s", (_, change) => expect(both(changed(change))).toEqual([true, true]));

  test.each<[string, (content: Manifest) => void]>([
    ["another version", (m) => (m.version = 2)],
    ["an unknown key", (m) => (m["subscriptions"] = [])],
    ["no candidates", (m) => (m.candidates = [])],
    ["an unknown key of a candidate", (m) => (m.candidates[0]!["price"] = 1)],
    ["another provider", (m) => (m.candidates[0]!["provider"] = "elsewhere")],
    ["a candidate without a model", (m) => delete m.candidates[0]!["model"]],
    ["an id with a slash", (m) => (m.candidates[0]!["id"] = "a/b")],
    ["an input that is a list", (m) => (m.candidates[0]!["input"] = [])],
    ["no attempts when the price is unknown", (m) => (m.candidates[0]!["whenPriceUnknown"] = { maxAttempts: 0, reserveUsd: 1 })],
    ["a prompt without an id", (m) => delete m.prompts[0]!["id"]],
    ["a prompt that is none", (m) => (m.prompts[0]!["prompt"] = 5)],
    ["a prompt that is also a source", (m) => (m.prompts[0]!["from"] = "a.csv")],
    ["a weight of nothing", (m) => (m.prompts[0]!["weight"] = 0)],
    ["half a limit", (m) => (m.prompts[1]!["limit"] = 0.5)],
    ["a check that is a word", (m) => (m.check = "strict")],
    ["another check", (m) => (m.check = [{ jugde: {} }])],
    ["a ratio that is a number", (m) => (m.check = [{ image: { aspect: 1.5 } }])],
    ["a ratio of nothing", (m) => (m.check = [{ image: { aspect: "0:1" } }])],
    ["a format that is not read", (m) => (m.check = [{ image: { formats: ["gif"] } }])],
    ["a width of nothing", (m) => (m.check = [{ image: { minWidth: 0 } }])],
    ["a confidence in percent", (m) => (m.sampling["confidence"] = 95)],
    ["a seed below nothing", (m) => (m.sampling["seed"] = -1)],
    ["a cap of half an attempt", (m) => (m.sampling["retryCap"] = 1.5)],
    ["a budget of nothing", (m) => (m.budget["usd"] = 0)],
    ["a budget below nothing", (m) => (m.budget["usd"] = -1)],
    ["a budget in words", (m) => (m.budget["usd"] = "one dollar")],
    ["a budget with a comma", (m) => (m.budget["usd"] = "1,50")],
    ["no amount", (m) => (m.budget = {})],
  ])("refused by both: %s", (_, change) => expect(both(changed(change))).toEqual([false, false]));
});

describe("results", () => {
  test("of a run fit the published schema", () => {
    const made = makeBench({ a: "0.02", b: null }, { hero: 3, mug: 1 });
    for (const told of ["rejected", "usable", "refused", "turned-down", "undetermined"] as const) made.add("a", "hero", told);
    for (const content of [made.results(), makeResults()]) {
      const plain: unknown = JSON.parse(JSON.stringify(content));
      expect([results(plain), results.errors]).toEqual([true, null]);
    }
  });

  test.each<[string, object]>([
    ["money as a number", { spend: { billedUsd: 1, unknownUsd: "0.0000", checksUsd: "0.0000", budgetUsd: "1.0000" } }],
    ["a status of a later version", { decision: { ...makeResults().decision, status: "maybe" } }],
    ["an unknown key", { extra: 1 }],
  ])("with %s do not", (_, change) => expect(results({ ...makeResults(), ...change })).toBe(false));
});

test("a calibration fits its published schema, with the lists of images and without", () => {
  const facts = {
    version: "0",
    madeAt: "now",
    manifest: "m.yml",
    checks: { key: "k", prompts: {} },
    confidence: 0.95,
    budgetUsd: 0n,
    notes: [],
  };
  const image = {
    file: "a",
    shown: "a",
    label: "usable" as const,
    prompt: "p",
    sha256: "",
    place: { file: "l.csv", line: 2, column: 1 },
  };
  const report = { verdict: "rejected" as const, failures: [{ check: "notBlank", message: "blank" }], facts: null };
  const calibration = computeCalibration(facts, [{ image, report }]);
  const fits = compile("calibration.schema.json");
  for (const content of [calibration, toCommit(calibration)])
    expect([fits(JSON.parse(JSON.stringify(content))), fits.errors]).toEqual([true, null]);
  expect(fits({ ...calibration, confidence: "95 %" })).toBe(false);
});
