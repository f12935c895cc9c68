import { z } from "zod";
import { GRADES } from "../terms.ts";
import { usd } from "./figure-schema.ts";

/** A candidate's price as results tell it. */
export const priceResultSchema = z.strictObject({
  usdPerImage: usd.nullable().meta({ description: "Null when the price is unknown." }),
  grade: z.enum(GRADES).nullable(),
  source: z.string(),
  readAt: z.string(),
  tier: z.string().optional().meta({ description: "The policy of the price list that applies." }),
  change: z
    .strictObject({
      fromUsd: usd,
      toUsd: usd,
      percent: z.number().meta({ description: "Of the price before." }),
      since: z.string().meta({ description: "When the price was first read as it is now." }),
      against: z
        .enum(["lock", "history"])
        .meta({ description: "What it is compared with: the lock, or the last price in the ledger." }),
      isNew: z.boolean().meta({ description: "False when an earlier run or audit read it as it is now." }),
      applied: z
        .boolean()
        .meta({ description: "False for a suspicious change: it is not used until it is accepted through the lock." }),
    })
    .nullable()
    .meta({ description: "How the price moved, beyond the tolerance; null when it did not, or nothing is known of before." }),
});
