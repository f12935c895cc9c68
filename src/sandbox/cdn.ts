import { never } from "../core/terms.ts";
import { withHost } from "./api/read.ts";
import { DROP, json, notFound } from "./http/reply.ts";
import type { Reply, Sent } from "./http/reply.ts";
import type { ImageFault } from "./scenario/faults.ts";
import { endOf } from "./tasks/task.ts";
import type { Task } from "./tasks/task.ts";
import type { World } from "./world.ts";

/** GET /cdn/tasks/:id/0.ext: the image, or what a scenario puts in its place. No key is wanted. */

const TYPES = { png: "image/png", jpeg: "image/jpeg", webp: "image/webp" } as const;

export async function image(world: World, taskId: string, hop: number): Promise<Reply> {
  const task = world.tasks.findAny(taskId);
  const end = task ? endOf(task, world.clock.now()) : null;
  if (!task || end === null || task.fate.end !== "image") return notFound("no such image");
  if (world.clock.now() - end > world.scenario.images.expireSeconds * 1000) return forbidden();
  const count = (world.downloads.get(taskId) ?? 0) + (hop === 0 ? 1 : 0);
  world.downloads.set(taskId, count);
  const fault = task.imageFault;
  const file = await world.gallery.get(taskId, { ...task.image, kind: task.fate.kind }, task.format);
  const whole: Sent = { kind: "send", status: 200, headers: { "Content-Type": TYPES[task.format] }, body: file };
  if (!fault || count > (fault.downloads ?? Infinity)) return whole;
  return spoilt(world, task, fault, whole, hop);
}

function forbidden(): Sent {
  return json(403, { error: { code: "AccessDenied", message: "the URL has expired" } });
}

function spoilt(world: World, task: Task, fault: ImageFault, whole: Sent, hop: number): Reply {
  const bytes = whole.body as Uint8Array;
  switch (fault.kind) {
    case "imageTruncated":
      return { ...whole, body: bytes.subarray(0, Math.max(1, Math.floor(bytes.length * fault.share))) };
    case "imageNotImage":
      return notImage(fault.body, fault.contentType);
    case "imageGone":
      return notFound("no such image");
    case "imageForbidden":
      return forbidden();
    case "imageBusy":
      return json(503, { message: "busy" });
    case "imageRedirect":
      return redirect(world, task, fault, whole, hop);
    case "imageOversize":
      return { ...whole, chunked: !fault.declared, padTo: fault.bytes };
    case "imageDropped":
      return bytes.length > 1 ? { ...whole, pause: { after: bytes.length >> 1, milliseconds: "drop" } } : DROP;
    case "imageSlow":
      return { ...whole, pause: { after: bytes.length >> 1, milliseconds: fault.delayMs } };
    default:
      return never(fault);
  }
}

const NOT_IMAGES = {
  html: ["text/html", "<!doctype html><title>Not here</title><p>This is a page, not an image.</p>"],
  json: ["application/json", '{"message":"this is not an image"}'],
  empty: ["application/octet-stream", ""],
} as const;

function notImage(body: keyof typeof NOT_IMAGES, claimed: string | undefined): Sent {
  const [type, text] = NOT_IMAGES[body];
  return { kind: "send", status: 200, headers: { "Content-Type": claimed ?? type }, body: text };
}

function redirect(
  world: World,
  task: Task,
  fault: Extract<ImageFault, { kind: "imageRedirect" }>,
  whole: Sent,
  hop: number,
): Reply {
  if (hop >= fault.hops && fault.to === undefined) return whole;
  const path = `/cdn/tasks/${task.id}/0.${task.format}?hop=${hop + 1}`;
  const last = hop + 1 >= fault.hops;
  const location = last && fault.to !== undefined ? fault.to : `${withHost(world.origin, fault.host)}${path}`;
  return { kind: "send", status: 302, headers: { Location: location }, body: "" };
}
