import { z } from "zod";
import { amount, day } from "./price-schema.ts";
import { id } from "./id-schema.ts";

/** What production pays beside the price of an attempt: flat plans (the manifest's `plans`) and declared extra costs (`extras`). */

const staleAfterDays = z
  .int()
  .min(1)
  .max(3_650)
  .default(90)
  .meta({ description: "So many days after `asOf` the amount counts as stale." });

export const planSchema = z
  .strictObject({
    id,
    usdPerMonth: amount.meta({ description: "The fee of a month in USD." }),
    includedImages: z
      .union([z.int().min(0).max(1e9), z.literal("unlimited")], { error: "expected a whole number of images, or `unlimited`" })
      .meta({ description: "Generated images in the fee, usable or not, as subscriptions count them." }),
    overageUsdPerImage: amount
      .optional()
      .meta({ description: "What each generated image beyond costs in USD; without it the rest is reckoned pay-as-you-go." }),
    candidate: id.optional().meta({
      description:
        "The candidate whose images the plan includes, and whose share of usable ones holds under it; the best one unless told. Never a pipeline.",
    }),
    allowed: z.boolean().default(true).meta({ description: "False when the plan's terms do not allow this use." }),
    note: z.string().trim().min(1).max(300).optional().meta({ description: "Shown beside the plan." }),
    asOf: day.optional().meta({ description: "The day on which somebody read the plan's price." }),
    staleAfterDays,
  })
  .superRefine(({ includedImages, overageUsdPerImage }, context) => {
    if (includedImages === "unlimited" && overageUsdPerImage !== undefined)
      context.addIssue({
        code: "custom",
        path: ["overageUsdPerImage"],
        message: "there is nothing beyond `unlimited`: take it out, or say how many images are included",
      });
  });
export type PlanSpec = z.output<typeof planSchema>;

export const extraSchema = z.strictObject({
  id,
  usd: amount,
  per: z
    .enum(["attempt", "usable", "month"], { error: "expected `attempt`, `usable` or `month`" })
    .meta({ description: "What it is paid for: each generated image, each usable image, or a month." }),
  asOf: day.meta({ description: "The day on which somebody looked this amount up." }),
  staleAfterDays,
});
export type ExtraSpec = z.output<typeof extraSchema>;
