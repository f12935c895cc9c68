import type { IncomingHttpHeaders } from "node:http";
import { doorError } from "../http/reply.ts";
import type { Sent } from "../http/reply.ts";
import type { World } from "../world.ts";

/** The door of the API: the key first, then the limits. */

export type Entry = { readonly account: string; readonly mayCreate: boolean };

/** Who asks, or the reply that turns them away. With `keys` in the scenario only those are known; else any key will do. */
export function identify(world: World, headers: IncomingHttpHeaders): { readonly entry: Entry } | { readonly reply: Sent } {
  const key = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? "")?.[1];
  const { keys, errorEnvelope } = world.scenario;
  if (key === undefined) return { reply: doorError(errorEnvelope, 401, "unauthorized", "missing API key") };
  if (keys === undefined) return { entry: ANYONE };
  const known = keys.find((each) => (typeof each === "string" ? each : each.key) === key);
  if (known === undefined) return { reply: doorError(errorEnvelope, 401, "unauthorized", "invalid API key") };
  if (typeof known === "string") return { entry: ANYONE };
  return known.mayRead ? { entry: known } : { reply: forbidden(world, "this key has no access") };
}

const ANYONE: Entry = { account: "default", mayCreate: true };

export function forbidden(world: World, message: string): Sent {
  return doorError(world.scenario.errorEnvelope, 403, "permission_denied", message);
}

/** The headers that tell of the limits, and a 429 when one of them is reached. */
export function limit(world: World): { readonly headers: Readonly<Record<string, string>>; readonly reply?: Sent } {
  const { refused, headers } = world.limiter.admit(world.clock.now(), world.running - 1);
  if (refused === null) return { headers };
  return { headers, reply: tooMany(world, refused === "rate" ? "too many requests per minute" : "too many concurrent requests") };
}

export function tooMany(world: World, message: string, headers: Readonly<Record<string, string>> = {}): Sent {
  return doorError(world.scenario.errorEnvelope, 429, "rate_limit_exceeded", message, headers);
}
