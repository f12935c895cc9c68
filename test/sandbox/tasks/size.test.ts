import { expect, test } from "@jest/globals";
import { scenarioSchema } from "../../../src/sandbox/scenario.ts";
import { sizeOf } from "../../../src/sandbox/tasks/size.ts";

const tiers = { basic: "1K", high: "2K" };
const { models, images } = scenarioSchema.parse({ models: [{ id: "m", baseUsd: 1, tiers }] });

test.each([
  [{}, "1024x1024"],
  [{ aspect_ratio: "1:1", resolution: "1K" }, "1024x1024"],
  [{ aspect_ratio: "16:9", resolution: "1K" }, "1672x941"],
  [{ aspect_ratio: "16:9", resolution: "4K" }, "3840x2160"],
  [{ aspect_ratio: "2:3", resolution: "1K" }, "832x1248"],
  [{ resolution: "2K" }, "2048x2048"],
  [{ quality: "high" }, "2048x2048"],
  [{ quality: "low" }, "1024x1024"],
  [{ size: "2688*1536" }, "2688x1536"],
  [{ aspect_ratio: "1536x1024" }, "1536x1024"],
  [{ aspect_ratio: "auto" }, "1024x1024"],
  [{ aspect_ratio: "0:0", resolution: 7 }, "1024x1024"],
])("%j is %s", (input, expected) => {
  const { width, height } = sizeOf(input, models[0]!, images);
  expect(`${width}x${height}`).toBe(expected);
});

test("longestSide makes images small and keeps their shape", () => {
  const small = { ...images, longestSide: 96 };
  expect(sizeOf({ aspect_ratio: "16:9" }, models[0]!, small)).toEqual({ width: 96, height: 54 });
  expect(sizeOf({ size: "928*1664" }, models[0]!, small)).toEqual({ width: 54, height: 96 });
});
