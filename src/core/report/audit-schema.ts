import { z } from "zod";
import { count, figureSchema, usd } from "./figure-schema.ts";
import { movedPlan } from "./plan-schema.ts";

/** What an audit adds to the results. */

const signedUsd = z.string().regex(/^-?\d+\.\d+$/);
const auditSide = z.strictObject({ usdPerImage: usd.nullable(), costPerUsableUsd: figureSchema });

export const auditSchema = z.strictObject({
  lastAuditedAt: z.string().nullable().meta({ description: "When the last audit with this state was made." }),
  lock: z.strictObject({
    path: z.string(),
    status: z
      .enum(["missing", "unchanged", "changed"])
      .meta({ description: "The lock beside the manifest, against the one that this audit made." }),
    written: z.boolean().meta({ description: "Whether the new lock was written beside the manifest." }),
  }),
  volumePerMonth: z.number().nullable(),
  candidates: z.array(
    z.strictObject({
      id: z.string(),
      attempts: count.meta({ description: "Recorded attempts that were priced again." }),
      old: auditSide.meta({ description: "The attempts of before, at the prices of before." }),
      new: auditSide.meta({ description: "All attempts, at today's prices." }),
      priceEffectUsd: signedUsd.nullable().meta({ description: "Of the change per usable image: because the price moved." }),
      yieldEffectUsd: signedUsd.nullable().meta({ description: "The rest of it: because the share of usable images moved." }),
      monthlyUsd: signedUsd.nullable().meta({ description: "What the change means at volumePerMonth, in USD a month." }),
      history: z
        .array(z.strictObject({ usd: usd.nullable(), since: z.string() }))
        .meta({ description: "Prices that were read, oldest first; each from when it was first read." }),
    }),
  ),
  cheapest: z.strictObject({
    before: z.string().nullable(),
    after: z.string().nullable(),
    changed: z.boolean(),
    sentence: z.string(),
  }),
  plans: z
    .array(movedPlan)
    .optional()
    .meta({ description: "Plans whose break-even (usable images a month, null when they never pay) or verdict moved." }),
});
export type Audit = z.output<typeof auditSchema>;
