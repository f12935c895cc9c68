import { notFound, success } from "../http/reply.ts";
import type { Sent } from "../http/reply.ts";
import { showTask } from "../tasks/task.ts";
import type { Showing } from "../tasks/task.ts";
import type { World } from "../world.ts";
import type { Entry } from "./door.ts";

/** GET /v1/tasks/:id and GET /v1/tasks. */

export function readTask(world: World, { account }: Entry, taskId: string): Sent {
  const task = world.tasks.find(taskId, account);
  return task ? success(showTask(task, showing(world, true))) : notFound("task not found");
}

const PAGE = { standard: 1, least: 1, greatest: Number.MAX_SAFE_INTEGER };
const SIZE = { standard: 10, least: 1, greatest: 100 };

/** Values out of range count as the default; nothing is turned down. */
export function listTasks(world: World, { account }: Entry, query: URLSearchParams): Sent {
  const page = normal(query.get("page"), PAGE);
  const size = normal(query.get("size"), SIZE);
  const { total, tasks } = world.tasks.page(account, page, size);
  const show = showing(world, world.scenario.listErrors);
  return success({ page, size, total, tasks: tasks.map((task) => showTask(task, show)) });
}

function normal(text: string | null, { standard, least, greatest }: typeof PAGE): number {
  const value = text !== null && /^\d+$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= greatest ? value : standard;
}

function showing({ scenario, clock, origin }: World, errors: boolean): Showing {
  return {
    now: clock.now(),
    imageBase: withHost(origin, scenario.images.host),
    expireSeconds: scenario.images.expireSeconds,
    errors,
  };
}

/** The same origin under another host name. */
export function withHost(origin: string, host: string | undefined): string {
  if (host === undefined) return origin;
  const url = new URL(origin);
  url.hostname = host;
  return url.origin;
}
