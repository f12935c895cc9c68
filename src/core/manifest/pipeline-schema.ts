import { z } from "zod";
import { checksSchema } from "./check-schema.ts";
import { id } from "./id-schema.ts";

/** A candidate made of two (the manifest's `pipelines`): drafts on one until a draft passes, then finals on the other. */
export const pipelineSchema = z.strictObject({
  id,
  draft: z.string().min(1).meta({ description: "The candidate that drafts." }),
  final: z.string().min(1).meta({ description: "The candidate that finalizes; its images are judged by the prompt's checks." }),
  draftCheck: checksSchema
    .optional()
    .meta({ description: "What a draft must pass before it is finalized; the prompt's own checks unless told." }),
  finalsPerDraft: z
    .int()
    .min(1)
    .max(50)
    .default(1)
    .meta({ description: "Finals on one draft before it is discarded and drafting begins again." }),
  passDraft: z
    .union([z.boolean(), z.string().min(1).max(100)], { error: "expected true, false, or the input field that takes the draft" })
    .default(false)
    .meta({
      description:
        "Sends the draft to the final model as reference image: true where the model's field for it is known, else the field's name, such as input_urls.",
    }),
});
export type PipelineSpec = z.output<typeof pipelineSchema>;
