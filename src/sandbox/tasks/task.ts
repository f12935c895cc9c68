import type { Usd } from "../../core/money.ts";
import type { Fate } from "./fate.ts";
import type { ImageFault } from "../scenario/faults.ts";
import type { PaintOrder } from "../painter.ts";
import type { ImageFormat } from "../../core/manifest/image-check-schema.ts";

/** A task, and its state as a pure function of the time. */

export const STATUSES = ["queued", "handling", "archiving", "success", "fail"] as const;

export type Task = {
  readonly id: string;
  readonly account: string;
  /** As the detail shows it: the name that was sent, or base@route when a route was sent. */
  readonly model: string;
  /** The id of the row in the price list. */
  readonly row: string;
  readonly route?: string;
  readonly storage?: string;
  readonly prompt: string;
  readonly idempotencyKey: string | null;
  readonly createdMs: number;
  /** Null when the task never ends. */
  readonly latencyMs: number | null;
  readonly fate: Fate;
  /** The price at the time of creation. */
  readonly usd: Usd;
  /** Whether its end puts it on the bill. */
  readonly billed: boolean;
  /** Shown instead of the usual names while in progress. */
  readonly oddStatus?: string;
  readonly image: Omit<PaintOrder, "kind">;
  readonly format: ImageFormat;
  readonly imageFault?: ImageFault;
};

/** A fifth of the latency in the queue, most of it at work, the last tenth putting the image away. */
const QUEUED_UNTIL = 0.2;
const HANDLING_UNTIL = 0.9;

/** When the task ended, in milliseconds, or null while it has not. */
export function endOf(task: Task, now: number): number | null {
  if (task.latencyMs === null) return null;
  const end = task.createdMs + task.latencyMs;
  return now >= end ? end : null;
}

export function statusOf(task: Task, now: number): string {
  if (endOf(task, now) !== null) return task.fate.end === "fail" ? "fail" : "success";
  if (task.oddStatus !== undefined) return task.oddStatus;
  const share = task.latencyMs === null ? 0.5 : (now - task.createdMs) / task.latencyMs;
  return share < QUEUED_UNTIL ? "queued" : share < HANDLING_UNTIL ? "handling" : "archiving";
}

export type Showing = {
  readonly now: number;
  readonly imageBase: string;
  readonly expireSeconds: number;
  readonly errors: boolean;
};

/** The task detail object as the API shows it. Times are Unix seconds; `completed` is 0 until the end. */
export function showTask(task: Task, { now, imageBase, expireSeconds, errors }: Showing): Record<string, unknown> {
  const end = endOf(task, now);
  const completed = end === null ? 0 : Math.floor(end / 1000);
  const url = `${imageBase}/cdn/tasks/${task.id}/0.${task.format === "jpeg" ? "jpg" : task.format}`;
  const { fate } = task;
  return {
    taskId: task.id,
    model: task.model,
    status: statusOf(task, now),
    created: Math.floor(task.createdMs / 1000),
    completed,
    ...(task.route === undefined ? {} : { route: task.route }),
    ...(task.storage === undefined ? {} : { storage: task.storage }),
    ...(end !== null && fate.end === "image" ? { output: [{ url, type: "image", expireAt: completed + expireSeconds }] } : {}),
    ...(end !== null && fate.end === "empty" ? { output: [] } : {}),
    ...(end !== null && fate.end === "fail" && errors ? { error: { code: fate.code, message: fate.message } } : {}),
  };
}
