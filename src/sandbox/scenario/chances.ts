import { z } from "zod";

/** How generations end, as chances: what the double draws from for every task. */

export const IMAGE_KINDS = ["good", "blank", "blurred", "wrongSize", "cutOff"] as const;
/** What an image is like. Nothing but the image itself tells. */
export type ImageKind = (typeof IMAGE_KINDS)[number];

const chance = z.number().min(0).max(1);

const KEYS = ["blank", "blurred", "wrongSize", "cutOff", "empty", "fail", "refuse"] as const;
type ChanceKey = (typeof KEYS)[number];

const shape = {
  blank: chance.meta({ description: "A nearly uniform frame, such as the black one of a safety filter." }),
  blurred: chance.meta({ description: "Strongly out of focus." }),
  wrongSize: chance.meta({ description: "Other pixels and another aspect ratio than asked for." }),
  cutOff: chance.meta({ description: "The file ends too early." }),
  empty: chance.meta({ description: "A success without an output." }),
  fail: chance.meta({ description: "The task fails for the provider's own reasons." }),
  refuse: chance.meta({ description: "Moderation turns the prompt down." }),
} satisfies Record<ChanceKey, z.ZodNumber>;

/** A model's chances; what is left of 1 is the chance of a good image. */
export const qualitySchema = z
  .strictObject({
    blank: shape.blank.default(0),
    blurred: shape.blurred.default(0),
    wrongSize: shape.wrongSize.default(0),
    cutOff: shape.cutOff.default(0),
    empty: shape.empty.default(0),
    fail: shape.fail.default(0),
    refuse: shape.refuse.default(0),
  })
  .refine(
    (quality) => KEYS.reduce((sum, key) => sum + quality[key], 0) <= 1 + 1e-9,
    "expected chances that add up to at most 1: what is left is the chance of a good image",
  );
export type Quality = z.output<typeof qualitySchema>;

/** Makes some prompts harder than others; the first entry whose text occurs in the prompt applies. */
export const promptRuleSchema = z.strictObject({
  contains: z.string().meta({ description: "Text that occurs in the prompt; case does not count." }),
  model: z.string().optional().meta({ description: "Only for this model id." }),
  difficulty: z
    .number()
    .min(-20)
    .max(20)
    .default(0)
    .meta({ description: "Taken off the log-odds of a good image: 1 is clearly harder, 3 very hard, -1 easier." }),
  quality: z.strictObject(shape).partial().optional().meta({ description: "Chances that replace the model's own." }),
});
export type PromptRule = z.output<typeof promptRuleSchema>;

export const difficultySchema = z.strictObject({
  spread: z
    .number()
    .min(0)
    .max(5)
    .default(0)
    .meta({ description: "How much prompts differ for all models alike: a standard deviation in log-odds." }),
  affinity: z
    .number()
    .min(0)
    .max(5)
    .default(0)
    .meta({ description: "How much they differ between models: a standard deviation in log-odds." }),
});
