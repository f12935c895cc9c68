import { z } from "zod";
import { count, figureSchema } from "./figure-schema.ts";

/** The parts of `results.json` that a report adds: what it is made from, and what today's checks changed. */

export const recordsSchema = z.strictObject({
  states: count.meta({ description: "State directories that had records." }),
  runs: count.meta({ description: "Runs that made attempts on the manifest's candidates and prompts." }),
  attempts: count.meta({ description: "Those attempts, each counted once." }),
  open: count.meta({ description: "Of them: without an end. The run that made them was killed, or is under way." }),
  unjudged: count.meta({
    description: "Of them: with an image that today's checks have no verdict on; they count as not judged.",
  }),
});

const side = z.strictObject({ attempts: count, usable: count, undetermined: count, costPerUsableUsd: figureSchema });
const candidateSide = side.extend({
  coverage: z.number().min(0).max(1).nullable(),
  costPerPictureUsd: figureSchema,
});
const changed = count.meta({ description: "Images whose verdict is another one than before." });

export const rescoreSchema = z.strictObject({
  judged: count.meta({ description: "Recorded images that were judged by checks that they had not seen." }),
  gone: count.meta({ description: "Recorded images that are not there any more: they count as not judged." }),
  left: count.meta({
    description: "Recorded images that are still to be judged: the run was interrupted, or its budget used up.",
  }),
  changed,
  candidates: z.array(
    z.strictObject({
      id: z.string(),
      judged: count,
      gone: count,
      changed,
      before: candidateSide.meta({ description: "By the last verdicts that there were, at today's prices." }),
      after: candidateSide.meta({ description: "By today's checks, at today's prices." }),
      prompts: z
        .array(z.strictObject({ id: z.string(), changed, before: side, after: side }))
        .meta({ description: "The prompts on which something changed." }),
    }),
  ),
  cheapest: z.strictObject({
    before: z.string().nullable(),
    after: z.string().nullable(),
    changed: z.boolean(),
    sentence: z.string(),
  }),
});
export type Rescore = z.output<typeof rescoreSchema>;
