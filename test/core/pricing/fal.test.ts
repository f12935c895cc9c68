import { expect, test } from "@jest/globals";
import { dimensionOfUnit, isEndpointId, readFalPage, tariffOfRows } from "../../../src/core/pricing/fal.ts";

test.each([
  ["image", "image"],
  ["Images", "image"],
  ["megapixels", "megapixel"],
  ["seconds", "second"],
  ["compute  second", "second"],
  ["requests", "request"],
  ["generation", "request"],
  // fal's own words, and more than one of something: how many an image takes only the manifest can say.
  ["credits", "unit"],
  ["units", "unit"],
  ["1000 characters", "unit"],
  ["minutes", "unit"],
  ["processed megapixels", "unit"],
  ["constructor", "unit"],
])("a unit %j counts %s", (unit, dimension) => {
  expect(dimensionOfUnit(unit)).toBe(dimension);
});

const row = { endpoint_id: "m", unit_price: 0.025, unit: "image", currency: "USD" };
const page = (body: object): ReturnType<typeof readFalPage> => readFalPage(JSON.stringify(body));

test("a page has its rows and where the next one is", () => {
  expect(page({ prices: [row, 7], next_cursor: "x", has_more: true })).toEqual({ rows: [row], next: "x", cutOff: false });
  expect(page({ prices: [row], next_cursor: "x" })).toMatchObject({ next: "x" });
  expect(page({ prices: [row], next_cursor: "x", has_more: false })).toMatchObject({ next: null, cutOff: false });
  expect(page({ prices: [row], next_cursor: null, has_more: true })).toMatchObject({ next: null, cutOff: true });
  expect(page({ prices: [] })).toEqual({ rows: [], next: null, cutOff: false });
});

test.each(["", "null", "[]", "{}", '{"prices":{}}', '{"prices":[7,null]}', "<html>"])("%j is no page", (text) => {
  expect(readFalPage(text)).toBeNull();
});

test("the same row twice is one price, and two prices are none", () => {
  expect(tariffOfRows([row, { ...row }])).toMatchObject({ tariff: { lines: [{ usd: "0.0250", of: ["image"] }] } });
  expect(tariffOfRows([row, { ...row, unit_price: "0.025" }])).toHaveProperty("tariff");
  expect(tariffOfRows([row, { ...row, unit: "megapixels" }])).toHaveProperty("problem");
  expect(tariffOfRows([])).toHaveProperty("problem");
});

test("an endpoint id has nothing that would change the question", () => {
  for (const id of ["fal-ai/flux/dev", "bria/v3.2_x", "a"]) expect(isEndpointId(id)).toBe(true);
  for (const id of ["", "/a", "a,b", "a b", "a&b", "a?b", "a%2c", "ä", "a".repeat(201), "a\n"])
    expect(isEndpointId(id)).toBe(false);
});
