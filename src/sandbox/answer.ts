import type { IncomingMessage } from "node:http";
import { never } from "../core/terms.ts";
import { create } from "./api/create.ts";
import { identify, limit, tooMany } from "./api/door.ts";
import { listTasks, readTask } from "./api/read.ts";
import { namedModel, parseJson } from "./api/request.ts";
import { image } from "./cdn.ts";
import { readBody } from "./http/body.ts";
import { DROP, halfJson, notFound, taskError } from "./http/reply.ts";
import type { Reply } from "./http/reply.ts";
import type { Target } from "./http/route.ts";
import type { RequestFault } from "./scenario/faults.ts";
import { content, pricing } from "./site.ts";
import type { World } from "./world.ts";

/** From a request to its reply: the door, the faults that strike, and then whoever is asked. */

export type Answer = { readonly reply: Reply; readonly settled?: () => void };

export async function answer(world: World, request: IncomingMessage, target: Target): Promise<Answer> {
  switch (target.route) {
    case "create":
    case "read":
    case "list":
      return guarded(world, request, target);
    case "pricing":
      return { reply: struck(world, world.strikes.onRequest("pricing", null), () => pricing(world)) };
    case "content": {
      const fault = world.strikes.onRequest("content", target.query.get("name"));
      return { reply: struck(world, fault, () => content(world, target.query)) };
    }
    case "image":
      return { reply: await image(world, target.taskId, target.hop) };
    case "other":
      return { reply: notFound("there is nothing here") };
    default:
      return never(target);
  }
}

type ApiTarget = Extract<Target, { route: "create" | "read" | "list" }>;

async function guarded(world: World, request: IncomingMessage, target: ApiTarget): Promise<Answer> {
  const identity = identify(world, request.headers);
  if ("reply" in identity) return { reply: identity.reply };
  const { headers, reply } = limit(world);
  const inner = reply ? { reply } : await admitted(world, request, target, identity.entry);
  if (inner.reply.kind === "drop") return inner;
  const delayMs = inner.reply.delayMs ?? replyMs(world, target.route);
  return { ...inner, reply: { ...inner.reply, delayMs, headers: { ...headers, ...inner.reply.headers } } };
}

function replyMs({ scenario }: World, route: ApiTarget["route"]): number {
  return typeof scenario.replyMs === "number" ? scenario.replyMs : scenario.replyMs[route];
}

type Entered = Parameters<typeof readTask>[1];

async function admitted(world: World, request: IncomingMessage, target: ApiTarget, entry: Entered): Promise<Answer> {
  if (target.route === "read") {
    const fault = world.strikes.onRequest("read", null);
    return { reply: struck(world, fault, () => readTask(world, entry, target.taskId)) };
  }
  if (target.route === "list") {
    const fault = world.strikes.onRequest("list", null);
    return { reply: struck(world, fault, () => listTasks(world, entry, target.query)) };
  }
  const body = await readBody(request);
  if (body === "aborted") return { reply: DROP };
  if (body === "too-large") return { reply: taskError(413, "INVALID_REQUEST", "the body is larger than 10 MB") };
  const fault = world.strikes.onRequest("create", namedModel(parseJson(body)));
  const created: { settled?: () => void } = {};
  const reply = struck(world, fault, () => {
    const result = create(world, entry, request.headers, body);
    created.settled = result.settled;
    return result.reply;
  });
  return { reply, ...created };
}

/** What a fault makes of a reply; most faults strike before `normal` is done, and then it never is. */
function struck(world: World, fault: RequestFault | undefined, normal: () => Reply): Reply {
  if (!fault) return normal();
  switch (fault.kind) {
    case "rateLimited":
      return tooMany(world, "rate limit exceeded", retryAfter(fault.retryAfterSeconds));
    case "busy":
      return taskError(503, null, "the platform is busy, try again later", retryAfter(fault.retryAfterSeconds));
    case "serverError":
      return taskError(fault.status, null, "internal error");
    case "notFound":
      return notFound("not found");
    case "drop":
      return DROP;
    case "malformed":
      return halfJson();
    case "slow": {
      const reply = normal();
      return reply.kind === "send" ? { ...reply, delayMs: fault.delayMs } : reply;
    }
    default:
      return never(fault);
  }
}

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { "Retry-After": String(seconds) };
}
