import { z } from "zod";
import { IMAGE_FORMATS } from "../../core/manifest/image-check-schema.ts";
import { difficultySchema, promptRuleSchema } from "./chances.ts";
import { faultSchema } from "./faults.ts";
import { modelSchema, priceChangeSchema } from "./model.ts";

/** The file that tells the double how to behave. Every key but `models` has a default; unknown keys are refused. */

const pixelSize = z.string().regex(/^[1-9]\d{0,4}x[1-9]\d{0,4}$/, 'expected pixels, such as "1672x941"');
const milliseconds = z.number().min(0).max(86_400_000);

const imagesSchema = z.strictObject({
  format: z.enum(IMAGE_FORMATS).default("png").meta({ description: "Where the input has no `output_format`." }),
  longestSide: z.int().min(8).max(4096).optional().meta({ description: "Makes all images small, keeping their aspect ratio." }),
  exact: z
    .record(z.string(), pixelSize)
    .default({ "16:9 1K": "1672x941" })
    .meta({ description: 'Pixel sizes by aspect ratio and tier, such as "16:9 1K": real sizes are not exact.' }),
  expireSeconds: z.number().min(0).max(31_536_000).default(604_800).meta({ description: "After this a URL answers 403." }),
  host: z.string().optional().meta({ description: "Another name of this host in image URLs, such as localhost." }),
});

const limitsSchema = z.strictObject({
  requestsPerMinute: z.int().min(1).optional(),
  window: z.enum(["fixed", "sliding"]).default("fixed"),
  concurrentRequests: z.int().min(1).optional(),
  retryAfter: z.boolean().default(false).meta({ description: "Whether a 429 carries Retry-After." }),
  advertise: z.int().min(1).optional().meta({ description: "Sends X-RateLimit headers with this limit and enforces nothing." }),
});

const keySchema = z.union([
  z.string().min(1),
  z.strictObject({
    key: z.string().min(1),
    account: z.string().min(1).default("default"),
    mayRead: z.boolean().default(true).meta({ description: "Without it, every request answers 403." }),
    mayCreate: z.boolean().default(true).meta({ description: "Without it, a create answers 403." }),
  }),
]);

export const scenarioSchema = z
  .strictObject({
    seed: z.int().min(0).max(2_147_483_647).default(1),
    models: z.array(modelSchema).min(1),
    drawBy: z
      .enum(["attempt", "key"])
      .default("attempt")
      .meta({ description: "What tells two tasks with the same input apart: how many came before, or the idempotency key." }),
    difficulty: difficultySchema.prefault({}),
    prompts: z.array(promptRuleSchema).default([]),
    images: imagesSchema.prefault({}),
    limits: limitsSchema.prefault({}),
    keys: z.array(keySchema).min(1).optional().meta({ description: "Accepted keys; any key when absent, but never none." }),
    balanceUsd: z.number().min(0).optional().meta({ description: "What each account may spend before it gets 402." }),
    billed: z
      .strictObject({ fail: z.boolean().default(false), refuse: z.boolean().default(false), empty: z.boolean().default(true) })
      .prefault({})
      .meta({ description: "Whether tasks without an image are billed; a success with an image always is." }),
    errorEnvelope: z
      .enum(["task", "gateway"])
      .default("task")
      .meta({ description: "The form of 401, 402, 403 and 429 replies." }),
    listErrors: z
      .boolean()
      .default(false)
      .meta({ description: "Whether the list shows why a task failed, as a single read does." }),
    replyMs: z
      .union([
        milliseconds,
        z.strictObject({ create: milliseconds.default(0), read: milliseconds.default(0), list: milliseconds.default(0) }),
      ])
      .default(0)
      .meta({ description: "How long the API takes to reply." }),
    idempotency: z
      .strictObject({
        hours: z.number().gt(0).default(24),
        inFlightMs: milliseconds
          .default(0)
          .meta({ description: "A repeated create gets 409 for so long after the first; at least until that one is answered." }),
      })
      .prefault({}),
    priceChanges: z.array(priceChangeSchema).default([]),
    faults: z.array(faultSchema).default([]),
  })
  .superRefine((scenario, context) => {
    const ids = scenario.models.map((model) => model.id);
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) !== index)
        context.addIssue({ code: "custom", path: ["models", index, "id"], message: `the model ${id} is there twice` });
    for (const [index, change] of scenario.priceChanges.entries())
      if (!ids.includes(change.model))
        context.addIssue({
          code: "custom",
          path: ["priceChanges", index, "model"],
          message: `there is no model ${change.model}`,
        });
  });
export type Scenario = z.output<typeof scenarioSchema>;
export type ScenarioInput = z.input<typeof scenarioSchema>;
