import { z } from "zod";
import { keyName, webAddress } from "./endpoint-schema.ts";
import { declaredPriceSchema } from "./price-schema.ts";

/** A vision model as a check (the manifest's `judge`): questions that yes or no answers, and where they are asked. */

const text = z.string().trim().min(1).max(1_000);
const questionSchema = z.union(
  [
    text.transform((ask) => ({ ask, expect: "yes" as const, weight: 1 })),
    z.strictObject({
      ask: text.meta({ description: "A question that yes or no answers." }),
      expect: z.enum(["yes", "no"]).default("yes"),
      weight: z.number().gt(0).max(1_000).default(1),
    }),
  ],
  { error: "expected a question that yes or no answers, or { ask, expect: yes | no, weight }" },
);
export type JudgeQuestion = z.output<typeof questionSchema>;

/** What holds where neither a judge nor the one that it inherits from says otherwise. */
export const JUDGE_DEFAULTS = { threshold: 1, votes: 3, maxSide: 768, maxTokens: 1_024, timeoutSeconds: 60 } as const;

const tokenPrice = z.union([declaredPriceSchema.shape.usd, z.literal(0)]);
const judgePriceSchema = z.strictObject({
  inputPerMillion: tokenPrice.meta({ description: "USD for a million tokens of the request." }),
  outputPerMillion: tokenPrice.meta({ description: "USD for a million tokens of the reply." }),
  asOf: declaredPriceSchema.shape.asOf,
  staleAfterDays: declaredPriceSchema.shape.staleAfterDays,
  maxImageTokens: z.int().min(1).max(1_000_000).optional().meta({
    description:
      "The most tokens that the model counts for an image of maxSide. Without it the budget is kept for the most that any known model counts.",
  }),
});
export type JudgePrice = z.output<typeof judgePriceSchema>;

export const judgeCheckSchema = z.strictObject({
  endpoint: webAddress.optional().meta({
    description:
      "Base URL of an OpenAI-compatible API, such as https://api.openai.com/v1. A prompt's own judge may leave it out: the manifest's holds then.",
  }),
  model: z.string().min(1).max(200).optional(),
  key: keyName.optional().meta({ description: "The environment variable with the key; no key is sent without it." }),
  questions: z
    .array(questionSchema)
    .max(50)
    .default([])
    .meta({ description: "One question a requirement, answered with yes or no." }),
  threshold: z.number().gt(0).max(1).optional().meta({
    description: "The weighted share of questions that must be answered as expected.",
    default: JUDGE_DEFAULTS.threshold,
  }),
  votes: z.literal([1, 3, 5]).optional().meta({
    description:
      "Askings of which the majority counts, when another answer to one question would change the first one's verdict.",
    default: JUDGE_DEFAULTS.votes,
  }),
  maxSide: z.int().min(64).max(4_096).optional().meta({
    description: "The image is shrunk so that its longest side has at most so many pixels.",
    default: JUDGE_DEFAULTS.maxSide,
  }),
  maxTokens: z
    .int()
    .min(16)
    .max(16_384)
    .optional()
    .meta({ description: "Most tokens of one reply.", default: JUDGE_DEFAULTS.maxTokens }),
  timeoutSeconds: z
    .number()
    .min(1)
    .max(600)
    .optional()
    .meta({ description: "How long one request may take.", default: JUDGE_DEFAULTS.timeoutSeconds }),
  price: judgePriceSchema.optional().meta({
    description: "What the judge costs. Without it its cost is unknown, unless its replies say it.",
  }),
});
/** As the manifest has it: what it leaves out is inherited, or the default. */
export type JudgeCheck = z.output<typeof judgeCheckSchema>;
