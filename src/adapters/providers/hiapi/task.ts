import { parseJson } from "../../../core/json.ts";
import { z } from "zod";
import { shorten } from "./text.ts";

/** Tasks as GET /v1/tasks and GET /v1/tasks/:id show them (docs.hiapi.ai, "async-api", detail and list). */

/** Only what decides is asked for, and that loosely: a field that looks odd must not hide how a paid task ended. */
const taskSchema = z.object({
  taskId: z.string().optional(),
  status: z.string(),
  output: z.unknown().optional(),
  error: z.unknown().optional(),
});

/** A task's state; an unknown status counts as still in progress. */
export type Task = {
  /** Empty when the reply does not tell it. */
  readonly id: string;
  readonly status: string;
  readonly state:
    | { readonly kind: "working" }
    | { readonly kind: "image"; readonly url: string }
    | { readonly kind: "empty" }
    /** `message` is null when the reply does not carry it, as the list may not. */
    | { readonly kind: "fail"; readonly message: string | null };
};

function taskOf(raw: z.output<typeof taskSchema>): Task {
  return { id: raw.taskId ?? "", status: shorten(raw.status), state: stateOf(raw) };
}

function stateOf(raw: z.output<typeof taskSchema>): Task["state"] {
  switch (raw.status.trim().toLowerCase()) {
    case "fail":
      return { kind: "fail", message: reasonOf(raw.error) };
    case "success": {
      const url = imageUrl(raw.output);
      return url === null ? { kind: "empty" } : { kind: "image", url };
    }
    default:
      return { kind: "working" };
  }
}

const reasonSchema = z.union([
  z.string().transform((message) => ({ code: "", message })),
  z.object({ code: z.unknown().optional(), message: z.unknown().optional() }),
]);

/** "CODE: message" of a failed task, or null when the reply has no error. */
function reasonOf(error: unknown): string | null {
  const read = reasonSchema.safeParse(error);
  if (!read.success) return null;
  const parts = [read.data.code, read.data.message].flatMap((part) =>
    typeof part === "string" || typeof part === "number" ? [shorten(String(part))] : [],
  );
  return parts.filter((part) => part !== "").join(": ") || "no reason was given";
}

const outputSchema = z.union([
  z.string().transform((url) => ({ url, type: "image" })),
  z.object({ url: z.string(), type: z.string().default("image").catch("image") }),
]);

/** The address of the first image of an output; other kinds of files stand beside it. */
function imageUrl(output: unknown): string | null {
  const items = Array.isArray(output) ? output : [output];
  for (const item of items) {
    const read = outputSchema.safeParse(item);
    if (read.success && read.data.url !== "" && /^image\b/i.test(read.data.type)) return read.data.url;
  }
  return null;
}

/** The task of GET /v1/tasks/:id, or null when the reply is not one. */
export function readTask(text: string): Task | null {
  const parsed = z.object({ data: taskSchema }).safeParse(parseJson(text));
  return parsed.success ? taskOf(parsed.data.data) : null;
}

/** A page of the list; `count` and `total` say how far it reaches, `total` is null when it is not told. */
export type TaskPage = { readonly tasks: readonly Task[]; readonly count: number; readonly total: number | null };

const pageSchema = z.object({
  data: z.object({ total: z.number().nullable().default(null).catch(null), tasks: z.array(z.unknown()) }),
});

/** A page of GET /v1/tasks, or null when the reply is not one. Items that cannot be read are left out. */
export function readTaskList(text: string): TaskPage | null {
  const parsed = pageSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { tasks: items, total } = parsed.data.data;
  const tasks = items.flatMap((item) => {
    const task = taskSchema.safeParse(item);
    return task.success && task.data.taskId !== undefined ? [taskOf(task.data)] : [];
  });
  return { tasks, count: items.length, total };
}
