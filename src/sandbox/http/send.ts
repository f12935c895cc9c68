import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { Clock } from "../../core/ports.ts";
import type { Reply, Sent } from "./reply.ts";

/** Puts a reply on the wire. Everything that the double says carries the label of a simulation. */

export const SIMULATED_HEADER = { "X-Simulated": "usable-image-cost sandbox" } as const;

const PAD = Buffer.alloc(64 * 1024);

/** Resolves when the reply has been handed over or the connection is gone; `signal` ends every wait. */
export async function send(response: ServerResponse, reply: Reply, clock: Clock, signal: AbortSignal): Promise<void> {
  if (reply.kind === "drop") return void response.socket?.destroy();
  if (reply.delayMs !== undefined && reply.delayMs > 0) await wait(clock, reply.delayMs, signal);
  if (response.destroyed) return;
  const body = typeof reply.body === "string" ? Buffer.from(reply.body) : reply.body;
  response.writeHead(reply.status, {
    ...SIMULATED_HEADER,
    ...reply.headers,
    ...(reply.chunked === true ? {} : { "Content-Length": Math.max(body.length, reply.padTo ?? 0) }),
  });
  if (response.req.method === "HEAD") return void response.end();
  if (reply.pause) return sendInTwo(response, body, reply.pause, clock, signal);
  if (reply.padTo === undefined) return void response.end(body);
  return sendPadded(response, body, reply.padTo);
}

async function sendInTwo(
  response: ServerResponse,
  body: Uint8Array,
  { after, milliseconds }: NonNullable<Sent["pause"]>,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const written = new Promise<void>((resolve) => response.write(body.subarray(0, after), () => resolve()));
  await Promise.race([written, once(response, "close")]);
  if (milliseconds === "drop") return void response.socket?.destroy();
  await wait(clock, milliseconds, signal);
  if (!response.destroyed) response.end(body.subarray(after));
}

async function sendPadded(response: ServerResponse, body: Uint8Array, length: number): Promise<void> {
  const gone = once(response, "close");
  response.write(body.subarray(0, length));
  for (let sent = body.length; sent < length && !response.destroyed; sent += PAD.length) {
    const room = response.write(PAD.subarray(0, Math.min(PAD.length, length - sent)));
    if (!room) await Promise.race([once(response, "drain"), gone]);
  }
  if (!response.destroyed) response.end();
}

/** A wait that the end of the double cuts short. */
async function wait(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await clock.sleep(milliseconds, signal);
  } catch {
    // The double is closing: whoever waits learns it by the connection.
  }
}
