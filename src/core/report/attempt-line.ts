import { z } from "zod";
import { CHARGED, OUTCOMES, VERDICTS } from "../terms.ts";
import { count, usd } from "./figure-schema.ts";

/** One line of `attempts.ndjson`. */
export const attemptLineSchema = z.strictObject({
  run: z.string(),
  candidate: z.string(),
  prompt: z.string(),
  attempt: count,
  outcome: z.enum(OUTCOMES),
  charged: z.enum(CHARGED),
  listUsd: usd.nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  failedChecks: z.array(z.strictObject({ check: z.string(), message: z.string() })),
  message: z.string().optional(),
  taskId: z.string().optional(),
  image: z
    .strictObject({ path: z.string(), sha256: z.string(), format: z.string(), width: count, height: count, bytes: count })
    .optional(),
  startedAt: z.string(),
  finishedAt: z.string(),
  replayed: z.boolean(),
});
export type AttemptLine = z.output<typeof attemptLineSchema>;
