import { formatUsd, sumUsd } from "../core/money.ts";
import type { Usd } from "../core/money.ts";
import { ROUTES } from "./http/route.ts";
import type { Route } from "./http/route.ts";
import { endOf, statusOf } from "./tasks/task.ts";
import type { Task } from "./tasks/task.ts";

/** The double's own books, kept apart from everything that it tells its clients. Money is decimal text in USD. */
export type SandboxStats = {
  readonly tasks: readonly TaskStats[];
  /** The bill: tasks that have ended and are billed. */
  readonly billedUsd: string;
  readonly billedUsdByModel: Readonly<Record<string, string>>;
  readonly requests: Readonly<Record<Route, number>>;
  /** Most requests to the API that were being answered at the same time. */
  readonly maxConcurrentRequests: number;
  /** Replies with status 429, by a limit or by a fault. */
  readonly rateLimited: number;
  /** Creates that were answered with an earlier task. */
  readonly replays: number;
  /** Image files that were sent in full, a bad one included. */
  readonly imageDownloads: number;
  /** Requests for a price or an image that carried an API key, which has no business there. */
  readonly keysSentElsewhere: number;
};

export type TaskStats = {
  readonly taskId: string;
  readonly account: string;
  readonly model: string;
  readonly idempotencyKey: string | null;
  readonly prompt: string;
  readonly usd: string;
  readonly billed: boolean;
  readonly status: string;
  /** What the image is really like, or how the task ended without one. */
  readonly kind: string;
  readonly createdMs: number;
};

/** Counters that grow while the double runs. */
export type Books = {
  readonly requests: Record<Route, number>;
  maxConcurrentRequests: number;
  rateLimited: number;
  replays: number;
  imageDownloads: number;
  keysSentElsewhere: number;
};

export function newBooks(): Books {
  const requests = Object.fromEntries(ROUTES.map((route) => [route, 0])) as Record<Route, number>;
  return { requests, maxConcurrentRequests: 0, rateLimited: 0, replays: 0, imageDownloads: 0, keysSentElsewhere: 0 };
}

export function statsOf(books: Books, tasks: readonly Task[], now: number): SandboxStats {
  const onBill = tasks.filter((task) => task.billed && endOf(task, now) !== null);
  const byModel = new Map<string, Usd>();
  for (const { row, usd } of onBill) byModel.set(row, (byModel.get(row) ?? 0n) + usd);
  return {
    ...books,
    requests: { ...books.requests },
    tasks: tasks.map((task) => taskStats(task, now)),
    billedUsd: formatUsd(sumUsd(onBill.map((task) => task.usd))),
    billedUsdByModel: Object.fromEntries([...byModel].map(([model, usd]) => [model, formatUsd(usd)])),
  };
}

function taskStats(task: Task, now: number): TaskStats {
  const { fate } = task;
  return {
    taskId: task.id,
    account: task.account,
    model: task.row,
    idempotencyKey: task.idempotencyKey,
    prompt: task.prompt,
    usd: formatUsd(task.usd),
    billed: task.billed && endOf(task, now) !== null,
    status: statusOf(task, now),
    kind: fate.end === "image" ? fate.kind : fate.end === "fail" && fate.refused ? "refuse" : fate.end,
    createdMs: task.createdMs,
  };
}
