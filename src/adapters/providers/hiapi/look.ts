import type { Api } from "./api.ts";
import { readTask, readTaskList, type Task } from "./task.ts";

/** One look at tasks, by the list or one by one. What a reply means for polling is data; only an abort rejects. */

export type Page =
  | { readonly kind: "page"; readonly tasks: readonly Task[]; readonly isLast: boolean }
  /** `status` is 0 when there was no reply. `mayPass` is false when this server has no such list. */
  | { readonly kind: "unreadable"; readonly status: number; readonly text: string; readonly mayPass: boolean };

export type Single =
  | { readonly kind: "task"; readonly task: Task }
  | { readonly kind: "unknown" }
  | { readonly kind: "unreadable"; readonly status: number; readonly text: string };

export const PAGE_SIZE = 100;

/**
 * Reads one page of the list. A server may give fewer tasks on a page than it was asked for, and may not say how many there are.
 *
 * @param seen tasks on the pages before this one
 */
export async function readPage(api: Api, page: number, seen: number, signal?: AbortSignal): Promise<Page> {
  const reply = await api.get(`/v1/tasks?page=${page}&size=${PAGE_SIZE}`, signal);
  if (!reply.ok) return { kind: "unreadable", status: 0, text: reply.message, mayPass: true };
  const { status, text } = reply;
  const list = status === 200 ? readTaskList(text) : null;
  if (!list) return { kind: "unreadable", status, text, mayPass: status === 429 || status >= 500 };
  const { tasks, count, total } = list;
  return { kind: "page", tasks, isLast: count === 0 || (total === null ? count < PAGE_SIZE : seen + count >= total) };
}

/** Reads one task. */
export async function readSingle(api: Api, taskId: string, signal?: AbortSignal): Promise<Single> {
  const reply = await api.get(`/v1/tasks/${encodeURIComponent(taskId)}`, signal);
  if (!reply.ok) return { kind: "unreadable", status: 0, text: reply.message };
  if (reply.status === 404) return { kind: "unknown" };
  const task = reply.status === 200 ? readTask(reply.text) : null;
  const isIt = task !== null && (task.id === "" || task.id === taskId);
  return isIt ? { kind: "task", task } : { kind: "unreadable", status: reply.status, text: reply.text };
}
