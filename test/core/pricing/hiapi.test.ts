import { describe, expect, test } from "@jest/globals";
import { readFieldDefaults, readPriceList, rowName, similarModel } from "../../../src/core/pricing/hiapi.ts";

const list = (...names: string[]): string => JSON.stringify({ data: names.map((model_name) => ({ model_name })) });

describe("readPriceList", () => {
  test("keeps the rows by name, all of one that is there twice", () => {
    const read = readPriceList(
      JSON.stringify({ code: 200, data: [{ model_name: "a", x: 1 }, { model_name: "b" }, { model_name: "a" }] }),
    );
    expect(read?.rows.get("a")).toEqual([{ model_name: "a", x: 1 }, { model_name: "a" }]);
    expect([...(read?.rows.keys() ?? [])]).toEqual(["a", "b"]);
  });

  test("leaves out what has no name", () => {
    const read = readPriceList(JSON.stringify({ data: [null, 1, "a", [], {}, { model_name: 7 }, { model_name: "a" }] }));
    expect([...(read?.rows.keys() ?? [])]).toEqual(["a"]);
  });

  test("is simulated only when the list says so", () => {
    const simulated = (value: unknown): boolean | undefined =>
      readPriceList(JSON.stringify({ simulated: value, data: [{ model_name: "a" }] }))?.simulated;
    expect([true, false, "true", 1, null, undefined].map(simulated)).toEqual([true, false, false, false, false, false]);
  });

  test.each([
    [""],
    ["<!doctype html><title>502</title>"],
    ["null"],
    ["[]"],
    ["{}"],
    ['{"data":[]}'],
    ['{"data":{}}'],
    ['{"data":null}'],
    ['{"data":[{}]}'],
    ['{"data":[{"model_name":"a"}]'],
    ['{"success":false,"message":"maintenance"}'],
  ])("%s is no list", (text) => expect(readPriceList(text)).toBeNull());
});

test("rowName has the route, unless it is the default one", () => {
  const offer = { candidate: "c", provider: "hiapi" as const, model: "m/t2i", input: {} };
  expect(rowName(offer)).toBe("m/t2i");
  expect(rowName({ ...offer, route: "ext" })).toBe("m/t2i@ext");
  expect(rowName({ ...offer, route: "default" })).toBe("m/t2i");
});

test.each([
  ["Z-Image", "z-image"],
  ["z-imag", "z-image"],
  ["gpt-image-2", "gpt-image-2/text-to-image"],
  ["gpt-image-2/text-to-imgae", "gpt-image-2/text-to-image"],
  ["nano", undefined],
])("similarModel(%s) is %s", (name, similar) => {
  expect(similarModel(readPriceList(list("flux", "gpt-image-2/text-to-image", "z-image"))!, name)).toBe(similar);
});

describe("readFieldDefaults", () => {
  const schema = (properties: unknown): string =>
    JSON.stringify({ code: 200, data: { name: "m", input_schema: { properties } } });
  const fields = {
    resolution: { type: "string", enum: ["1K", "2K"], default: "1K" },
    steps: { type: "integer", default: 0 },
    background: { default: null },
    quality: { type: "string" },
    odd: true,
  };

  test.each([
    ["at the top", fields],
    ["below a property `input`", { model: { type: "string" }, input: { type: "object", properties: fields } }],
  ])("%s", (_, properties) => {
    const field = readFieldDefaults(schema(properties))!;
    expect(field("resolution")).toEqual({ kind: "default", value: "1K" });
    expect(field("steps")).toEqual({ kind: "default", value: 0 });
    expect(field("background")).toEqual({ kind: "default", value: null });
    expect(field("quality")).toEqual({ kind: "none" });
    expect(field("odd")).toEqual({ kind: "none" });
    expect(field("aspect")).toEqual({ kind: "absent" });
    expect(field("constructor")).toEqual({ kind: "absent" });
  });

  test("a field of the model that is called input is one like the others", () => {
    const field = readFieldDefaults(schema({ input: { type: "string", default: "x" }, a: { default: 1 } }))!;
    expect([field("input"), field("a")]).toEqual([
      { kind: "default", value: "x" },
      { kind: "default", value: 1 },
    ]);
  });

  test.each([
    ["<html>"],
    ["{}"],
    ['{"data":null}'],
    ['{"data":{"input_schema":{}}}'],
    ['{"data":{"input_schema":{"properties":[]}}}'],
  ])("%s has no schema", (text) => expect(readFieldDefaults(text)).toBeNull());
});
