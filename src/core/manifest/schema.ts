import { z } from "zod";
import { OBJECTIVES } from "../terms.ts";
import { parseUsd } from "../money.ts";
import { checksSchema, ownChecksSchema, type Checks } from "./check-schema.ts";
import { pipelineSchema } from "./pipeline-schema.ts";
import { extraSchema, planSchema } from "./plans-schema.ts";
import { priceSpecSchema, pricesSchema } from "./price-schema.ts";
import { id } from "./id-schema.ts";

/** The manifest: one schema is the type, the validator and the published JSON Schema (schema/manifest.schema.json). */

/** Providers whose prices can be read; `other` is any that the manifest's own `price` tells of. */
export const PROVIDERS = ["hiapi", "openrouter", "vercel", "fal", "ideogram", "runware", "other"] as const;
export type Provider = (typeof PROVIDERS)[number];
/** Those on which this version can generate. */
export const GENERATING: readonly Provider[] = ["hiapi"];

const AMOUNT = "expected a positive amount in USD with at most 12 decimals, such as 0.12";
// The published schema says with `exclusiveMinimum` and `pattern` what the refinement checks.
const money = z
  .union(
    [z.number().meta({ exclusiveMinimum: 0 }), z.string().meta({ pattern: "^ *[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,3})? *$" })],
    {
      error: AMOUNT,
    },
  )
  .refine((value) => (parseUsd(value) ?? 0n) > 0n, AMOUNT)
  .meta({ description: "A positive amount in USD." });

const positiveInt = z.int().min(1);
const share = z.number().min(0).max(1);

const exactNumber = z
  .number()
  .refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value), "this number is too large to be sent exactly");
const inputValue: z.ZodType<InputValue> = z.lazy(() =>
  z.union([z.string(), exactNumber, z.boolean(), z.null(), z.array(inputValue), z.record(z.string(), inputValue)], {
    error: "expected a text, a number that can be sent exactly, true, false, null, a list or a mapping",
  }),
);
export type InputValue = null | boolean | number | string | InputValue[] | { [key: string]: InputValue };

export const candidateSchema = z
  .strictObject({
    id,
    provider: z
      .enum(PROVIDERS, { error: `this version has the providers: ${PROVIDERS.join(", ")}` })
      .meta({ description: "Images can be generated on hiapi so far; the prices of the others can be watched." }),
    model: z.string().min(1).max(200).meta({ description: "The provider's own model id; case counts." }),
    route: z.string().min(1).max(50).optional().meta({ description: "HiAPI only: the route, such as ext or beta." }),
    input: z
      .record(z.string(), inputValue)
      .default({})
      .refine((input) => !("prompt" in input), "the prompt comes from `prompts`: take `prompt` out of `input`")
      .meta({ description: "The model's own fields, sent as they are. Say every field that the price depends on." }),
    whenPriceUnknown: z
      .strictObject({
        maxAttempts: positiveInt.meta({ description: "Most attempts to buy although the price is unknown." }),
        reserveUsd: money.meta({ description: "What each of them is counted as against the budget, in USD." }),
      })
      .optional()
      .meta({ description: "Allows a capped number of attempts when the live price cannot be read; without it, none is made." }),
    onlyInPipelines: z.literal(true).optional().meta({
      description:
        "It finalizes drafts of pipelines, and is no candidate by itself: such as a model that needs a reference image.",
    }),
    price: priceSpecSchema
      .optional()
      .meta({ description: "Where the price is read, when it is not the provider's own price list." }),
    crossCheck: z
      .strictObject({ litellm: z.string().min(1).max(300).meta({ description: "The model's key in LiteLLM's price map." }) })
      .optional()
      .meta({ description: "A second list to hold the price against: it is never the price itself." }),
  })
  .superRefine(({ provider, price }, context) => {
    if (provider === "other" && !price)
      context.addIssue({
        code: "custom",
        path: ["price"],
        message: "expected `price`: this provider has no price list that is known here",
      });
  });
export type Candidate = z.output<typeof candidateSchema>;

const weight = z.number().gt(0).max(1e6).meta({ description: "How often this picture is made in production." });

export const inlinePromptSchema = z.strictObject({
  id,
  prompt: z.string().trim().min(1, "expected the prompt's text").max(32_000),
  weight: weight.default(1),
  check: ownChecksSchema.optional().meta({ description: "Checks for this prompt, in addition to those of the manifest." }),
});

export const promptSourceSchema = z.strictObject({
  from: z.string().min(1).meta({ description: "Text files (a file a prompt, by glob), or one CSV, TSV or JSON Lines file." }),
  column: z.string().min(1).optional().meta({ description: "The column or key with the prompt's text." }),
  idColumn: z.string().min(1).optional().meta({ description: "The column or key with the prompt's id." }),
  limit: positiveInt.optional().meta({ description: "Take only the first so many." }),
  weight: weight.default(1),
  check: ownChecksSchema.optional(),
});
export type InlinePrompt = z.output<typeof inlinePromptSchema>;
export type PromptSource = z.output<typeof promptSourceSchema>;

const errorRate = z.number().min(0).lt(1);
const errorRatesSchema = z
  .strictObject({
    falseAccept: errorRate.meta({ description: "The chance that the checks accept an image that people would not ship." }),
    falseReject: errorRate.meta({ description: "The chance that they reject one that people would ship." }),
  })
  .refine(({ falseAccept, falseReject }) => falseAccept + falseReject < 1, {
    message: "expected less than 1 in all: a check that errs so often tells nothing",
  })
  .meta({ description: "How often the checks err, where it is known: figures and decisions are corrected for it." });

export const DESIGNS = ["race", "fixed"] as const;

export const samplingSchema = z
  .strictObject({
    design: z
      .enum(DESIGNS)
      .default("race")
      .meta({ description: "race: attempts go where they decide, until the answer is proven. fixed: a plain batch." }),
    attemptsPerPrompt: positiveInt.max(10_000).optional().meta({
      description: "With design: fixed, attempts on each prompt of each candidate, whatever becomes of them; 1 unless told.",
    }),
    objective: z.enum(OBJECTIVES).default("every-prompt"),
    giveUpUsd: money.optional().meta({ description: "Production gives a picture up when it has eaten this much, in USD." }),
    retryCap: positiveInt.max(10_000).optional().meta({ description: "Never more attempts than this on one picture." }),
    confidence: z.number().min(0.5).max(0.9999).default(0.95),
    indifference: share.max(0.9).default(0.05).meta({ description: "Candidates within this share of each other are a tie." }),
    minCoverage: share
      .default(0.8)
      .meta({ description: "A candidate that delivers less than this share of the pictures is not eligible." }),
    seed: z.int().min(0).max(2_147_483_647).default(1),
    attemptTimeoutSeconds: z
      .number()
      .min(1)
      .max(7_200)
      .default(600)
      .meta({ description: "How long one generation may take before it is written off as lost." }),
  })
  .superRefine(({ design, attemptsPerPrompt }, context) => {
    if (design === "race" && attemptsPerPrompt !== undefined)
      context.addIssue({
        code: "custom",
        path: ["attemptsPerPrompt"],
        message: "expected `design: fixed` beside it: a race chooses its attempts itself",
      });
  });
export type Sampling = z.output<typeof samplingSchema>;

export const manifestSchema = z
  .strictObject({
    version: z.literal(1),
    candidates: z.array(candidateSchema).min(1),
    pipelines: z
      .array(pipelineSchema)
      .max(50)
      .default([])
      .meta({ description: "Candidates made of two: drafts on one until a draft passes, then finals on the other." }),
    prompts: z.array(z.union([inlinePromptSchema, promptSourceSchema])).min(1),
    check: checksSchema.default([]),
    includeCheckCost: z.boolean().default(true).meta({
      description: "Whether what checks cost is part of the cost per usable image; it is shown on its own in any case.",
    }),
    errorRates: errorRatesSchema.optional(),
    calibration: z.string().min(1).max(500).optional().meta({
      description:
        "A file made by `check calibrate`, named from the manifest's folder: how often the checks err, with intervals. It takes the place of `errorRates`.",
    }),
    sampling: samplingSchema.prefault({}),
    budget: z.strictObject({ usd: money }).optional(),
    thresholds: z.strictObject({ maxCostPerUsableUsd: money.optional() }).default({}),
    prices: pricesSchema.prefault({}),
    volumePerMonth: z.number().gt(0).max(1e9).optional().meta({
      description:
        "Usable images that production needs in a month: plans are compared at it, and an audit tells what a moved price means in dollars a month.",
    }),
    plans: z.array(planSchema).max(50).default([]).meta({ description: "Flat subscriptions to compare with pay-as-you-go." }),
    extras: z.array(extraSchema).max(50).default([]).meta({
      description: "Costs that no provider's bill shows, such as storage, egress, an upscale or a review.",
    }),
  })
  .meta({ title: "Image prompts manifest of Usable Image Cost" });
export type Manifest = z.output<typeof manifestSchema>;

/** One picture that the team needs, after every source has been read. */
export type Prompt = {
  readonly id: string;
  readonly text: string;
  readonly weight: number;
  readonly checks: Checks;
  /** Every reference image that the manifest names, with the hash of its bytes; absent when it names none. */
  readonly references?: Readonly<Record<string, string>>;
};

/** Tells the two forms of an entry of `prompts` apart. */
export function isPromptSource(entry: InlinePrompt | PromptSource): entry is PromptSource {
  return "from" in entry;
}
