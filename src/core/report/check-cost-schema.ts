import { z } from "zod";
import { count, usd } from "./figure-schema.ts";

/** What checks cost on one candidate. */
export const checkCostSchema = z.strictObject({
  usdPerAttempt: usd.nullable().meta({
    description:
      "Mean over the attempts behind the figures, those on which checks cost nothing included; null when it is not known.",
  }),
  included: z.boolean().meta({ description: "Whether the figures have it." }),
  spentUsd: usd.meta({ description: "This run, what may have been charged included." }),
  unpriced: count.meta({ description: "Requests of checks whose cost is not known." }),
  inputTokens: count,
  outputTokens: count,
});
