import { z } from "zod";
import { count, usd } from "../report/figure-schema.ts";
import { VERDICTS } from "../terms.ts";
import { LABELS } from "./labels.ts";

/** `calibration.json`: how far the checks and people agree on the same images. Made by `check calibrate`, read by every later run. */

const share = z.number().min(0).max(1);
const estimated = z.strictObject({
  estimate: share.nullable().meta({ description: "Null without an image to estimate it from." }),
  low: share,
  high: share,
});

const verdicts = z.strictObject({ usable: count, rejected: count, undetermined: count });

const told = z.strictObject({
  file: z.string(),
  prompt: z.string().optional().meta({ description: "The prompt whose checks were applied; the manifest's own without it." }),
  label: z.enum(LABELS).meta({ description: "What people say." }),
  verdict: z.enum(VERDICTS).meta({ description: "What the checks say." }),
  reasons: z.array(z.strictObject({ check: z.string(), message: z.string() })),
});
export type ToldImage = z.output<typeof told>;

export const calibrationSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: z.strictObject({ name: z.literal("usable-image-cost"), version: z.string() }),
    madeAt: z.string(),
    manifest: z.string().meta({ description: "Path of the manifest whose checks were applied." }),
    checks: z
      .strictObject({
        key: z.string().meta({ description: "Identity of the manifest's own checks." }),
        prompts: z.record(z.string(), z.string()).meta({ description: "Of prompts with checks of their own that images named." }),
      })
      .meta({ description: "Which checks these are: with others, this file is not used." }),
    images: count.meta({ description: "Images with a label, each counted once." }),
    confusion: z
      .strictObject({ usable: verdicts, rejected: verdicts })
      .meta({ description: "By what people say, how often the checks say what." }),
    confidence: z.number(),
    sensitivity: estimated.meta({ description: "Share of the usable images that the checks accept." }),
    specificity: estimated.meta({ description: "Share of the rejected images that the checks reject." }),
    falseAccept: estimated.meta({ description: "1 - specificity." }),
    falseReject: estimated.meta({ description: "1 - sensitivity." }),
    kappa: z
      .strictObject({
        estimate: z.number().min(-1).max(1),
        low: z.number().min(-1).max(1),
        high: z.number().min(-1).max(1),
        method: z.enum(["asymptotic", "bounds"]).meta({
          description: "asymptotic: Fleiss, Cohen and Everitt 1969. bounds: from exact intervals of what is behind it.",
        }),
      })
      .nullable()
      .meta({ description: "Cohen's kappa; null without images of both labels." }),
    spend: z.strictObject({
      checksUsd: usd,
      unknownUsd: usd.meta({ description: "Of requests of which it is not known whether they are charged." }),
      unpriced: count.meta({ description: "Requests of checks whose price is not known." }),
      budgetUsd: usd,
    }),
    notes: z.array(z.string()).meta({ description: "What to know before believing the figures, as sentences." }),
    apart: z
      .array(told)
      .optional()
      .meta({ description: "Images on which people and checks disagree; only in the output directory." }),
    notJudged: z.array(told).optional().meta({ description: "Images without a verdict; only in the output directory." }),
    sheet: z
      .strictObject({ path: z.string(), tile: count, columns: count, tiles: count })
      .optional()
      .meta({ description: "Contact sheet of the first of `apart`, in their order." }),
  })
  .meta({ title: "Calibration of the checks of Usable Image Cost" });
export type Calibration = z.output<typeof calibrationSchema>;
