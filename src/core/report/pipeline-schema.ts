import { z } from "zod";
import { count, usd } from "./figure-schema.ts";

/** The two stages of a pipeline, in `results.json`. */

const discard = z.strictObject({
  draftsDiffer: z
    .boolean()
    .nullable()
    .meta({ description: "Whether some drafts are better to finalize than others; null while no draft has a second final." }),
  afterFinals: count
    .nullable()
    .meta({ description: "After so many finals without a usable one a draft is best discarded; null: never." }),
  costPerUsableUsd: usd.meta({ description: "What a usable final then costs." }),
});

export const pipelineSchema = z.strictObject({
  draft: z.string(),
  final: z.string(),
  passDraft: z.boolean().meta({ description: "False when finals are made from the prompt alone." }),
  finalsPerDraft: count,
  drafts: count,
  draftsPassed: count,
  finals: count,
  finalsUsable: count,
  discard: discard
    .optional()
    .meta({ description: "When to discard a draft that passed. There when finals begin from drafts and some are usable." }),
});

export type Discard = z.output<typeof discard>;
