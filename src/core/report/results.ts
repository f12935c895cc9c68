import { z } from "zod";
import { checkCostSchema } from "./check-cost-schema.ts";
import { checkErrorsSchema } from "./check-errors-schema.ts";
import { count, figureSchema, usd } from "./figure-schema.ts";
import { auditSchema } from "./audit-schema.ts";
import { pipelineSchema } from "./pipeline-schema.ts";
import { extraResult, plansSchema } from "./plan-schema.ts";
import { recordsSchema, rescoreSchema } from "./rescore-schema.ts";
import { DECISIONS, GRADES, OBJECTIVES, VERDICTS, WARNING_CODES } from "../terms.ts";

/**
 * `results.json`, the public record of a run (DESIGN.md, section 3). Everything that is shown (comment, summary, report) is
 * rendered from it alone. Money is decimal text in USD.
 */

export { attemptLineSchema, type AttemptLine } from "./attempt-line.ts";
export type { Audit } from "./audit-schema.ts";
export type { Figure } from "./figure-schema.ts";

const price = z.strictObject({
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

const outcomeCounts = z.strictObject({ image: count, empty: count, refused: count, failed: count, lost: count });

const promptResult = z.strictObject({
  id: z.string(),
  attempts: count,
  usable: count,
  undetermined: count,
  complete: z.boolean().meta({ description: "The picture was delivered or given up; false when the run ended first." }),
  costPerUsableUsd: figureSchema,
});

const tile = z.strictObject({
  prompt: z.string(),
  attempt: count,
  verdict: z.enum(VERDICTS),
  reason: z.string().optional(),
});

const sheet = z.strictObject({
  path: z.string().meta({ description: "Relative to the output directory." }),
  tile: count.meta({ description: "Side of a square tile in pixels." }),
  columns: count,
  tiles: z.array(tile),
});

export const candidateResultSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(["model", "pipeline"]),
  provider: z.string(),
  model: z.string(),
  input: z.record(z.string(), z.unknown()).meta({ description: "As sent, defaults that the price depends on included." }),
  price,
  pipeline: pipelineSchema
    .optional()
    .meta({ description: "Of a pipeline: its two stages. `price` is then that of one draft and one final." }),
  attempts: count.meta({ description: "Attempts that are billed or may be; drafts and finals of a pipeline." }),
  usable: count,
  undetermined: count,
  unbilledFailures: count.meta({ description: "Requests that the provider turned down before it made a task; not attempts." }),
  outcomes: outcomeCounts,
  rejectedBy: z.record(z.string(), count).meta({ description: "How many images each check rejected." }),
  usableRate: z.number().min(0).max(1).nullable().meta({ description: "usable / (attempts - undetermined)." }),
  coverage: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .meta({ description: "Share of the pictures tried that were delivered, by weight; of open ones the share expected." }),
  complete: z.boolean().meta({ description: "Every prompt was delivered or given up." }),
  eligible: z.boolean(),
  ineligibleBecause: z.string().optional(),
  maxAttemptsPerPrompt: count
    .nullable()
    .meta({ description: "After so many attempts a picture is given up; where any image counts, most attempts on a prompt." }),
  spend: z.strictObject({
    billedUsd: usd.meta({ description: "This run, as the invoice will show it." }),
    unknownUsd: usd.meta({ description: "This run, attempts whose charge is not known." }),
    listUsd: usd.meta({ description: "All attempts behind the figures at today's price, replayed ones included." }),
    hiddenUsd: usd.meta({ description: "Of listUsd: attempts that gave no image (empty, refused, failed, lost)." }),
  }),
  checkCost: checkCostSchema.optional().meta({ description: "What checks cost; there when any did." }),
  medianSeconds: z.number().nullable().meta({ description: "Median time from request to image." }),
  costPerPictureUsd: figureSchema,
  costPerUsableUsd: figureSchema,
  costPerUsableWithExtrasUsd: figureSchema
    .optional()
    .meta({ description: "With the manifest's extras per attempt and per usable image; there when it has any." }),
  costPerAcceptedUsd: figureSchema.optional().meta({
    description:
      "Cost per image that the checks accept, as they count. There when their error rates are known: `costPerUsableUsd` and `costPerPictureUsd` are then corrected for them.",
  }),
  crossoverUsd: usd.optional().meta({
    description:
      "What a picture given up would have to cost elsewhere for this candidate and the leader to cost the same per picture: beyond it the ranking of the two flips (every-prompt).",
  }),
  prompts: z.array(promptResult),
  sheet: sheet.optional(),
});
export type CandidateResult = z.output<typeof candidateResultSchema>;

export const warningSchema = z.strictObject({
  code: z.enum(WARNING_CODES),
  candidate: z.string().optional(),
  message: z.string(),
  line: count.optional().meta({ description: "Line of the manifest, from 1." }),
  column: count.optional(),
});
export type Warning = z.output<typeof warningSchema>;

const estimateSchema = z.strictObject({
  atMostUsd: usd.meta({ description: "The most a run can spend: the budget, or less." }),
  withoutBudgetUsd: usd.nullable().meta({
    description:
      "What it would be if every prompt ran to its cap; null when a run goes on until the answer is there, or to the budget.",
  }),
  expectedUsd: usd,
  decidedShare: z
    .number()
    .optional()
    .meta({ description: "Of the plays that the expected spend is the mean of: the share that ended with an answer." }),
  atMostMore: z.number().nullable().optional().meta({
    description:
      "What accuracy the budget buys: the share by which the leader may cost more than the cheapest at its end; null when nothing bounds it.",
  }),
  assumption: z.string().meta({ description: "What the expected spend rests on." }),
  candidates: z.array(
    z.strictObject({
      id: z.string(),
      atMostUsd: usd.nullable(),
      expectedUsd: usd.nullable(),
      expectedAttempts: z.number().nullable(),
      usableRate: z.number().nullable().meta({ description: "The share of usable images that was assumed or recorded." }),
      recorded: z.boolean(),
    }),
  ),
});

export const resultsSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: z.strictObject({ name: z.literal("usable-image-cost"), version: z.string() }),
    mode: z.enum(["measure", "estimate", "audit", "report"]),
    simulated: z.boolean().meta({ description: "True when the images came from the sandbox, not from a real model." }),
    manifest: z.strictObject({ path: z.string(), sha256: z.string(), prompts: count }),
    startedAt: z.string(),
    finishedAt: z.string(),
    seed: z.int(),
    shard: z.string().optional(),
    objective: z.enum(OBJECTIVES),
    confidence: z.number(),
    indifference: z.number(),
    minCoverage: z.number(),
    giveUpUsd: usd.nullable(),
    giveUpIsDefault: z.boolean(),
    spend: z.strictObject({
      billedUsd: usd,
      unknownUsd: usd,
      checksUsd: usd.meta({ description: "What checks were charged." }),
      checksUnknownUsd: usd
        .optional()
        .meta({ description: "What checks may have been charged; there when it is more than nothing." }),
      budgetUsd: usd,
    }),
    replayedAttempts: count.meta({ description: "Attempts of earlier runs that count for the figures and cost nothing now." }),
    estimate: estimateSchema.optional(),
    audit: auditSchema.optional(),
    records: recordsSchema.optional().meta({ description: "What a report is made from." }),
    rescore: rescoreSchema.optional().meta({ description: "What today's checks say of recorded images that they had not seen." }),
    candidates: z.array(candidateResultSchema),
    cheapestPair: z
      .strictObject({
        draft: z.string(),
        final: z.string(),
        costPerUsableUsd: usd,
        finalAloneUsd: usd.meta({ description: "What a usable image of the final candidate costs without drafts." }),
        paysFromShare: z.number().nullable().meta({
          description:
            "Drafting pays when more than this share of finals made from passed drafts is usable; null when it never pays.",
        }),
      })
      .optional()
      .meta({
        description:
          "The cheapest pair of measured candidates to draft and finalize on, assuming that finals are usable as often as without a draft.",
      }),
    plans: plansSchema.optional().meta({ description: "There when the manifest has plans." }),
    extras: z.array(extraResult).optional().meta({ description: "There when the manifest has extras." }),
    checkErrors: checkErrorsSchema.optional().meta({ description: "There when the error rates of the checks are known." }),
    decision: z.strictObject({
      status: z.enum(DECISIONS),
      leader: z.string().nullable(),
      cheapest: z.string().nullable(),
      sentence: z.string(),
      toSettle: z
        .strictObject({ usd, attempts: count })
        .nullable()
        .meta({ description: "What the answer is expected to take yet, if costs stay as they are seen." }),
      approximate: z
        .literal(true)
        .optional()
        .meta({ description: "The decision rests on a normal approximation (every-prompt), not on a theorem." }),
    }),
    failOn: z.array(z.string()).meta({ description: "The fail-on conditions that hold, as sentences." }),
    errors: z.array(z.string()).meta({ description: "What kept the run from finishing, as sentences." }),
    warnings: z.array(warningSchema),
  })
  .meta({ title: "Results of Usable Image Cost" });
export type Results = z.output<typeof resultsSchema>;
