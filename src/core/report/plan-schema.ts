import { z } from "zod";
import { count, countFigureSchema, figureSchema, usd } from "./figure-schema.ts";

/** Plans and extra costs in `results.json`. */

/** How a plan stands against pay-as-you-go. */
export const PLAN_VERDICTS = ["cheaper", "dearer", "open", "not-allowed"] as const;

export const plansSchema = z.strictObject({
  volumePerMonth: z.number().nullable(),
  candidate: z.string().nullable().meta({ description: "The best candidate, which pay-as-you-go is reckoned on." }),
  payAsYouGoUsd: figureSchema.meta({ description: "A month of pay-as-you-go at volumePerMonth." }),
  items: z.array(
    z.strictObject({
      id: z.string(),
      usdPerMonth: usd,
      includedImages: count.nullable().meta({ description: "Generated images in the fee; null when not limited." }),
      overageUsdPerImage: usd.nullable(),
      candidate: z
        .string()
        .nullable()
        .meta({ description: "The candidate whose share of usable images the plan is reckoned with." }),
      asOf: z.string().nullable(),
      stale: z.boolean(),
      note: z.string().optional(),
      monthlyUsd: figureSchema.meta({
        description: "A month of the plan at volumePerMonth, what goes beyond the quota included.",
      }),
      breakEven: z
        .strictObject({
          attempts: z
            .number()
            .min(0)
            .nullable()
            .meta({ description: "Generated images a month; null when two candidates are compared." }),
          usable: countFigureSchema.meta({ description: "Usable images a month from which the plan costs less." }),
          until: z
            .number()
            .min(0)
            .nullable()
            .meta({ description: "Usable images a month up to which it does; null when there is no end." }),
        })
        .nullable()
        .meta({ description: "Null when the plan never costs less, or nothing is known." }),
      neverPays: z.boolean().meta({ description: "The plan costs more at any volume, by the estimates." }),
      verdict: z
        .enum(PLAN_VERDICTS)
        .meta({ description: "Against pay-as-you-go at volumePerMonth; open when it is not proven." }),
      sentence: z.string(),
    }),
  ),
});
export type Plans = z.output<typeof plansSchema>;
export type PlanResult = Plans["items"][number];

export const extraResult = z.strictObject({
  id: z.string(),
  usd,
  per: z.enum(["attempt", "usable", "month"]),
  asOf: z.string(),
  stale: z.boolean(),
  monthlyUsd: usd.nullable().meta({ description: "At volumePerMonth on the best candidate." }),
});
export type ExtraResult = z.output<typeof extraResult>;

/** A plan whose break-even or verdict an audit found moved. */
export const movedPlan = z.strictObject({
  id: z.string(),
  before: z.number().min(0).nullable(),
  after: z.number().min(0).nullable(),
  verdictBefore: z.enum(PLAN_VERDICTS),
  verdictAfter: z.enum(PLAN_VERDICTS),
});
