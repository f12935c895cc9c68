import { describe, expect, test } from "@jest/globals";
import Ajv from "ajv/dist/2020.js";
import { defaultScenario } from "../../src/sandbox/scenario.ts";
import { FAST, handClock, idIn, withSandbox, within } from "./client.ts";

const TIERED = {
  ...FAST,
  policies: [
    { name: "ANY", rule: { background: { with: true } }, usd: 0.9 },
    { name: "1K", rule: { resolution: { match: "1K" } }, usd: 0.01 },
    { name: "2K-WIDE", rule: { resolution: { match: "2K" }, aspect_ratio: { match: "16:9" } }, usd: 0.02 },
    { name: "ODD", rule: { resolution: { atLeast: "2K" } }, usd: 0.03 },
  ],
};
type List = {
  simulated: boolean;
  data: { model_name: string; base_usd_value: number; description: string; policies: unknown[] }[];
};

test("the price list has HiAPI's fields and says that it is simulated", async () => {
  await within({ models: [TIERED] }, async ({ get }) => {
    const { status, body } = await get("/api/pricing", {});
    expect(status).toBe(200);
    expect(body).toEqual({
      simulated: true,
      data: [
        {
          model_name: "fast",
          description: expect.any(String),
          category: "image",
          subcategory: "text-to-image",
          output_type: "image",
          supported_endpoint_types: ["task"],
          base_usd_value: 0.003,
          base_display_unit: { en: "per output image" },
          policies: TIERED.policies.map(({ name, rule, usd }) => ({ name, rule, usd_value: usd })),
        },
      ],
    });
    const [row] = (body as unknown as List).data;
    expect(JSON.parse(row!.description)).toEqual({ en: expect.stringMatching(/^Simulated .* invented/) });
  });
});

test.each([
  [{}, "0.0030"],
  [{ resolution: "1K" }, "0.0100"],
  [{ resolution: "2K" }, "0.0030"],
  [{ resolution: "2K", aspect_ratio: "16:9" }, "0.0200"],
  [{ resolution: "1K", background: "opaque" }, "0.9000"],
])("the bill goes by the literal input, the first policy that holds: %j", async (extra, usd) => {
  await within({ models: [TIERED] }, async ({ task, sandbox }) => {
    await task("a", extra);
    expect(sandbox.stats()).toMatchObject({ billedUsd: usd });
  });
});

describe("prices that change", () => {
  test("after so many reads; what comes after is billed anew", async () => {
    const priceChanges = [
      {
        model: "fast",
        afterReads: 2,
        baseUsd: 0.004,
        unit: "per 2 output images",
        policies: { "1K": 0.05 },
        removePolicies: ["ANY"],
      },
    ];
    await within({ models: [TIERED], priceChanges }, async ({ get, task, sandbox }) => {
      const read = async () => ((await get("/api/pricing")).body as unknown as List).data[0]!;
      const before = await read();
      await task("a", { resolution: "1K" });
      expect(await read()).toEqual(before);
      expect(await read()).toMatchObject({
        base_usd_value: 0.004,
        base_display_unit: { en: "per 2 output images" },
        policies: [{ name: "1K", usd_value: 0.05 }, { name: "2K-WIDE" }, { name: "ODD" }],
      });
      await task("a", { resolution: "1K" });
      await task("a");
      expect(sandbox.stats().tasks.map((each) => each.usd)).toEqual(["0.0100", "0.0500", "0.0040"]);
    });
  });

  test("after a time; a model can vanish, and is then refused", async () => {
    const clock = handClock();
    const models = [FAST, { ...FAST, id: "other" }];
    await within(
      { models, priceChanges: [{ model: "fast", afterMs: 5000, removeModel: true }] },
      async ({ get, create }) => {
        const names = async () => ((await get("/api/pricing")).body as unknown as List).data.map((row) => row.model_name);
        expect(await names()).toEqual(["fast", "other"]);
        clock.move(5000);
        expect(await names()).toEqual(["other"]);
        const reply = await create({ model: "fast", input: { prompt: "a" } });
        expect(reply.status).toBe(400);
        expect(reply.body).toMatchObject({ error_code: "MODEL_UNAVAILABLE" });
        expect((await get("/api/models/content?name=fast")).status).toBe(404);
      },
      clock,
    );
  });

  test("set while it runs, the count of reads begins anew", async () => {
    await within({}, async ({ get, sandbox }) => {
      const price = async () => ((await get("/api/pricing")).body as unknown as List).data[0]!.base_usd_value;
      expect(await price()).toBe(0.003);
      sandbox.setScenario({ priceChanges: [{ model: "fast", afterReads: 1, baseUsd: 0.3 }] });
      expect(await price()).toBe(0.003);
      expect(await price()).toBe(0.3);
    });
  });
});

test("every published schema is a valid one, and accepts what create accepts", async () => {
  const inputs: Record<string, object> = {
    "z-image": { prompt: "a cat", aspect_ratio: "1:1", resolution: "1K" },
    "gpt-image-2/text-to-image": { prompt: "a cat", resolution: "4K", aspect_ratio: "16:9" },
    "gpt-image-2.5-flare@pro": { prompt: "a cat", quality: "low", output_format: "png" },
    "seedream-5.0-pro/text-to-image": { prompt: "a cat", aspect_ratio: "1:1", quality: "high" },
    "qwen-image-2.0": { prompt: "a cat", size: "2688*1536", seed: 4 },
  };
  await withSandbox({ scenario: defaultScenario }, async ({ get, create }) => {
    for (const [model, input] of Object.entries(inputs)) {
      const { status, body } = await get(`/api/models/content?name=${encodeURIComponent(model)}`, {});
      expect(status).toBe(200);
      const { input_schema: schema } = body["data"] as { input_schema: object };
      const valid = new Ajv.default({ formats: { uri: true } }).compile(schema);
      expect([model, valid({ ...input, model })]).toEqual([model, true]);
      expect(valid({ ...input, model: "another" })).toBe(false);
      expect(idIn(await create({ model, input }))).toMatch(/^tk-hiapi-/);
      expect((await create({ model, input: { ...input, extra: 1 } })).status).toBe(400);
    }
    expect((await get("/api/models/content?name=nope")).status).toBe(404);
    const alias = (await get("/api/models/content?name=gpt-image-2.5-flare")).body["data"] as { input_schema: unknown };
    expect(alias.input_schema).toMatchObject({ properties: { model: { enum: ["gpt-image-2.5-flare"] } } });
  });
});
