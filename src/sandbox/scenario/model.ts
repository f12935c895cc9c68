import { z } from "zod";
import { parseUsd } from "../../core/money.ts";
import { qualitySchema } from "./chances.ts";

/** One row of the double's price list, which is at the same time a model that it can run. */

/** A price in USD as the price list prints it: a JSON number. */
const usd = z
  .number()
  .refine((value) => parseUsd(value) !== null, "expected an amount in USD, not negative, with at most twelve decimals");

/** `{ match: value }` or `{ with: true }`; any other operator is published as it is and never holds when a bill is made. */
const condition = z.record(z.string(), z.unknown());

const policySchema = z.strictObject({
  name: z.string(),
  rule: z
    .record(z.string(), condition)
    .meta({ description: "By input field; all must hold; the first policy that does applies." }),
  usd,
});
export type Policy = z.output<typeof policySchema>;

export const latencySchema = z.union([
  z.number().min(0).max(86_400_000),
  z.strictObject({
    median: z.number().gt(0).max(86_400_000),
    spread: z.number().min(0).max(3).default(0.3).meta({ description: "Standard deviation of the logarithm." }),
  }),
]);
export type Latency = z.output<typeof latencySchema>;

const ANY_INPUT = { type: "object", required: ["prompt"], properties: { prompt: { type: "string", minLength: 1 } } };

export const modelSchema = z.strictObject({
  id: z.string().min(1).meta({ description: "The full name; a route is its part after @, as in gpt-image-2/text-to-image@ext." }),
  aliases: z
    .array(z.string())
    .default([])
    .meta({ description: "Other names that create accepts; the price list has only the id." }),
  description: z.string().default(""),
  baseUsd: usd,
  unit: z.string().default("per output image"),
  policies: z.array(policySchema).default([]),
  inputSchema: z
    .record(z.string(), z.unknown())
    .default(ANY_INPUT)
    .meta({ description: "JSON Schema 2020-12 of `input`; `model` is added to it, as the real one has it." }),
  latencyMs: latencySchema.default(200),
  quality: qualitySchema.prefault({}),
  tiers: z
    .record(z.string(), z.string())
    .default({})
    .meta({ description: "Maps a value of the input `quality` to a size tier, as in { basic: 1K, high: 2K }." }),
});
export type Model = z.output<typeof modelSchema>;

/** A change of the price list while the double runs: after so many reads of the list, after a time, or at once. */
export const priceChangeSchema = z.strictObject({
  model: z.string(),
  afterReads: z.int().min(0).optional(),
  afterMs: z.number().min(0).optional(),
  baseUsd: usd.optional(),
  unit: z.string().optional(),
  policies: z.record(z.string(), usd).optional().meta({ description: "New prices by the name of the policy." }),
  removePolicies: z.array(z.string()).optional(),
  removeModel: z.boolean().optional(),
});
export type PriceChange = z.output<typeof priceChangeSchema>;
