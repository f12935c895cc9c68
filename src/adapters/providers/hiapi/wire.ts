import { z } from "zod";
import type { Offer } from "../../../core/ports.ts";
import type { JsonObject } from "../../../core/terms.ts";

/**
 * HiAPI's requests and replies as values (docs.hiapi.ai, "async-api"; its published clients agree). Two error envelopes exist:
 * `{code, message, data, error_code}` and the gateway's `{error: {code, message}}`; error bodies may also be no JSON at all.
 */

/** The exact body of POST /v1/tasks. The idempotency store hashes these bytes, so they are made once and kept. */
export function composeTask(offer: Offer, prompt: string): string {
  const input: JsonObject = { prompt, ...offer.input };
  return JSON.stringify({ model: offer.model, input, ...(offer.route === undefined ? {} : { route: offer.route }) });
}

const created = z.object({ data: z.object({ taskId: z.string().min(1) }) });

/** The task id of a successful create, or null. */
export function readTaskId(text: string): string | null {
  return created.safeParse(parseJson(text)).data?.data.taskId ?? null;
}

const taskSchema = z.object({
  taskId: z.string(),
  status: z.string(),
  created: z.number().optional(),
  completed: z.number().optional(),
  output: z.array(z.object({ url: z.string().optional(), type: z.string().optional() })).nullish(),
  error: z.object({ code: z.string().optional(), message: z.string().optional() }).nullish(),
});

/** A task's state; an unknown status counts as still in progress. */
export type Task = {
  readonly id: string;
  readonly status: string;
  /** Unix seconds; 0 when not told. */
  readonly created: number;
  readonly state:
    | { readonly kind: "working" }
    | { readonly kind: "image"; readonly url: string }
    | { readonly kind: "empty" }
    /** `message` is null when the reply does not carry it, as the list may not. */
    | { readonly kind: "fail"; readonly message: string | null };
};

function taskOf(raw: z.output<typeof taskSchema>): Task {
  return { id: raw.taskId, status: raw.status, created: raw.created ?? 0, state: stateOf(raw) };
}

function stateOf(raw: z.output<typeof taskSchema>): Task["state"] {
  if (raw.status === "fail") {
    const message = [raw.error?.code, raw.error?.message].filter((part) => part).join(": ");
    return { kind: "fail", message: raw.error ? message || "no reason was given" : null };
  }
  if (raw.status !== "success") return { kind: "working" };
  const image = (raw.output ?? []).find((item) => item.url && (item.type === undefined || item.type === "image"));
  return image?.url ? { kind: "image", url: image.url } : { kind: "empty" };
}

/** The task of GET /v1/tasks/:id, or null when the reply is not one. */
export function readTask(text: string): Task | null {
  const parsed = z.object({ data: taskSchema }).safeParse(parseJson(text));
  return parsed.success ? taskOf(parsed.data.data) : null;
}

/** A page of GET /v1/tasks, or null when the reply is not one. Items that cannot be read are left out. */
export function readTaskList(text: string): { readonly tasks: readonly Task[]; readonly total: number } | null {
  const parsed = z
    .object({ data: z.object({ total: z.number().optional(), tasks: z.array(z.unknown()) }) })
    .safeParse(parseJson(text));
  if (!parsed.success) return null;
  const tasks = parsed.data.data.tasks.flatMap((item) => {
    const task = taskSchema.safeParse(item);
    return task.success ? [taskOf(task.data)] : [];
  });
  return { tasks, total: parsed.data.data.total ?? tasks.length };
}

export type ApiError = { readonly code: string; readonly message: string };

const docEnvelope = z.object({ message: z.string().optional(), error_code: z.string().optional() });
const gatewayEnvelope = z.object({
  error: z.union([z.string(), z.object({ code: z.union([z.string(), z.number()]).nullish(), message: z.string().nullish() })]),
});

/** What an error reply says, in either envelope; text that is neither is quoted, shortened. */
export function readError(text: string): ApiError {
  const json = parseJson(text);
  const gateway = gatewayEnvelope.safeParse(json);
  if (gateway.success) {
    const { error } = gateway.data;
    return typeof error === "string"
      ? { code: "", message: shorten(error) }
      : { code: String(error.code ?? ""), message: shorten(error.message ?? "") };
  }
  const doc = docEnvelope.safeParse(json);
  if (doc.success && (doc.data.message !== undefined || doc.data.error_code !== undefined))
    return { code: doc.data.error_code ?? "", message: shorten(doc.data.message ?? "") };
  return { code: "", message: shorten(text.replace(/<[^>]*>/g, " ")) };
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

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
