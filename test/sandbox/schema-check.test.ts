import { expect, test } from "@jest/globals";
import Ajv from "ajv/dist/2020.js";
import { assert, constantFrom, property, record, uniqueArray } from "fast-check";
import { schemaProblems } from "../../src/sandbox/schema-check.ts";
import { defaultScenario } from "../../src/sandbox/scenario.ts";

const SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  additionalProperties: false,
  required: ["prompt"],
  properties: {
    prompt: { type: "string", minLength: 2, maxLength: 4 },
    resolution: { type: "string", enum: ["1K", "2K"] },
    background: { type: ["string", "null"], enum: ["auto", "opaque", null] },
    seed: { type: "integer", minimum: 0, maximum: 9 },
    strength: { type: "number", minimum: 0.5 },
    urls: { type: "array", minItems: 1, maxItems: 2, items: { type: "string", pattern: "^https?://" } },
    fixed: { const: { a: [1] } },
    either: { anyOf: [{ type: "boolean" }, { type: "string", maxLength: 1 }] },
    only: {
      oneOf: [
        { type: "number", minimum: 3 },
        { type: "number", maximum: 5 },
      ],
    },
    never: false,
    nested: { type: "object", additionalProperties: { type: "integer" } },
  },
  allOf: [
    {
      if: { required: ["background"], properties: { background: { enum: ["opaque"] } } },
      // A JSON Schema keyword, not a promise.
      // oxlint-disable-next-line unicorn/no-thenable
      then: { properties: { resolution: { enum: ["1K"] } } },
      else: { not: { required: ["strength"] } },
    },
  ],
};

const value = (...values: unknown[]) => constantFrom(...values);
const fields = {
  prompt: value("ab", "a", "abcde", "äöüß", "😀😀", 7),
  resolution: value("1K", "2K", "4K"),
  background: value("auto", "opaque", null, "x", 1),
  seed: value(0, 9, 10, -1, 1.5, "1"),
  strength: value(0.5, 0.4, "x"),
  urls: value([], ["https://a"], ["ftp://a"], ["http://a", "http://b", "http://c"], [1], "https://a"),
  fixed: value({ a: [1] }, { a: [2] }, 1),
  either: value(true, "a", "ab", 1),
  only: value(1, 4, 6, "x"),
  never: value(1),
  nested: value({}, { a: 1 }, { a: "x" }),
  extra: value(1),
};

/** A prompt that is often right, and up to three other fields. */
const input = uniqueArray(constantFrom(...(Object.keys(fields) as (keyof typeof fields)[])), { maxLength: 3 })
  .chain((keys) => record(Object.fromEntries(keys.map((key) => [key, fields[key]]))))
  .map((some) => ({ prompt: "ab", ...some }));

test("agrees with Ajv on what is valid", () => {
  const valid = new Ajv.default({ strict: false }).compile(SCHEMA);
  let seen = { valid: 0, invalid: 0 };
  assert(
    property(input, (each) => {
      const expected = valid(each);
      seen = expected ? { ...seen, valid: seen.valid + 1 } : { ...seen, invalid: seen.invalid + 1 };
      expect(schemaProblems(each, SCHEMA).length === 0).toBe(expected);
    }),
    { numRuns: 3000, seed: 1 },
  );
  expect(seen.valid).toBeGreaterThan(500);
  expect(seen.invalid).toBeGreaterThan(1000);
});

test("each single field agrees with Ajv on every value", () => {
  const ajv = new Ajv.default({ strict: false });
  const values = ["ab", "a", 0, 1, 1.5, -1, 4, 6, true, null, [], ["https://a"], [1], {}, { a: 1 }, { a: [1] }, "1K", "opaque"];
  for (const [name, schema] of Object.entries(SCHEMA.properties)) {
    const valid = ajv.compile(schema as object);
    for (const each of values) expect([name, each, schemaProblems(each, schema).length === 0]).toEqual([name, each, valid(each)]);
  }
});

test("agrees with Ajv on the default models, with a background at 2K refused", () => {
  const model = defaultScenario.models.find((each) => each.id === "gpt-image-2/text-to-image")!;
  const valid = new Ajv.default({ strict: false }).compile(model.inputSchema);
  for (const resolution of ["1K", "2K"]) {
    const each = { prompt: "a", background: "transparent", resolution };
    expect(valid(each)).toBe(resolution === "1K");
    expect(schemaProblems(each, model.inputSchema).length === 0).toBe(resolution === "1K");
  }
});

test("says where and what", () => {
  expect(schemaProblems({ prompt: "ab", resolution: "4K", urls: ["ftp://x"], colour: 1 }, SCHEMA)).toEqual([
    "input.resolution must be one of 1K, 2K",
    "input.urls[0] must match ^https?://",
    "input.colour is not allowed",
  ]);
});
