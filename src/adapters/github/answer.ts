import type { z } from "zod";
import { classify } from "../../core/github/failures.ts";
import type { FailureReason } from "../../core/github/failures.ts";
import type { GitHubFailure, GitHubReply } from "../../core/github/port.ts";

/** A value from GitHub, or why there is none. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: FailureReason; readonly failure?: GitHubFailure };

/** Distrusts what came back: only what the schema describes becomes a value. */
export function readAnswer<T>(schema: z.ZodType<T>, reply: GitHubReply, signal?: AbortSignal): Asked<T> {
  if (!reply.ok) return { ok: false, reason: signal?.aborted ? "cancelled" : classify(reply), failure: reply };
  const parsed = schema.safeParse(reply.data);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, reason: signal?.aborted ? "cancelled" : "unreadable" };
}
