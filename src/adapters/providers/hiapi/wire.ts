import { parseJson } from "../../../core/json.ts";
import { z } from "zod";
import type { Offer } from "../../../core/ports.ts";
import type { JsonObject } from "../../../core/terms.ts";
import { MOST_QUOTED, shorten } from "./text.ts";

/**
 * HiAPI's requests and replies as values (docs.hiapi.ai, "async-api"; its published clients agree). Two error envelopes exist:
 * `{code, message, data, error_code}` and the gateway's `{error: {code, message}}`; error bodies may also be no JSON at all.
 */

/** The exact body of POST /v1/tasks. The idempotency store hashes these bytes, so they are made once and kept. */
export function composeTask(offer: Offer, prompt: string): string {
  const input: JsonObject = { prompt, ...offer.input };
  return JSON.stringify({ model: offer.model, input, ...(offer.route === undefined ? {} : { route: offer.route }) });
}

const created = z.object({ data: z.object({ taskId: z.string().min(1).max(500) }) });

/** The task id of a successful create, or null. */
export function readTaskId(text: string): string | null {
  return created.safeParse(parseJson(text)).data?.data.taskId ?? null;
}

export type ApiError = { readonly code: string; readonly message: string };

const docEnvelope = z.object({
  message: z.string().optional().catch(undefined),
  error_code: z.string().optional().catch(undefined),
});
const gatewayEnvelope = z.object({
  error: z.union([
    z.string(),
    z.object({ code: z.union([z.string(), z.number()]).nullish().catch(null), message: z.string().nullish().catch(null) }),
  ]),
});

/** What an error reply says, in either envelope; text that is neither is quoted, shortened. */
export function readError(text: string): ApiError {
  const json = parseJson(text);
  const gateway = gatewayEnvelope.safeParse(json);
  if (gateway.success) {
    const { error } = gateway.data;
    return typeof error === "string"
      ? { code: "", message: shorten(error) }
      : { code: shorten(String(error.code ?? "")), message: shorten(error.message ?? "") };
  }
  const doc = docEnvelope.safeParse(json);
  if (doc.success && (doc.data.message !== undefined || doc.data.error_code !== undefined))
    return { code: shorten(doc.data.error_code ?? ""), message: shorten(doc.data.message ?? "") };
  return { code: "", message: shorten(text.slice(0, MOST_QUOTED).replace(/<[^<>]*>/g, " ")) };
}

/**
 * Whether a failed task was a refusal by moderation. HiAPI documents no status for it; its own client looks for these words in the
 * message, and its documented example reads "upstream rejected the prompt".
 */
export function isRefusal(message: string): boolean {
  return /content[_ -]?policy|polic(y|ies)|safety|moderat|nsfw|prohibited|sensitive|rejected the prompt|flagged/i.test(message);
}

/** An error as a short phrase: "HTTP 400 INVALID_REQUEST: resolution must be one of ...". */
export function describeError(status: number, error: ApiError): string {
  const code = error.code === "" ? "" : ` ${error.code}`;
  return `HTTP ${status}${code}${error.message === "" ? "" : `: ${error.message}`}`;
}
