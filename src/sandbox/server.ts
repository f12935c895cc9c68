import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../core/ports.ts";
import { answer } from "./answer.ts";
import { newGallery } from "./gallery.ts";
import type { Painter } from "./gallery.ts";
import { taskError } from "./http/reply.ts";
import { routeOf } from "./http/route.ts";
import { send } from "./http/send.ts";
import { newLimiter } from "./limits.ts";
import { paint } from "./painter.ts";
import { scenarioSchema } from "./scenario.ts";
import type { Scenario, ScenarioInput } from "./scenario.ts";
import { newBooks, statsOf } from "./stats.ts";
import type { SandboxStats } from "./stats.ts";
import { newStrikes } from "./strikes.ts";
import { newKeys } from "./tasks/idempotency.ts";
import { newTasks } from "./tasks/store.ts";
import type { World } from "./world.ts";

export type { SandboxStats } from "./stats.ts";

export type SandboxOptions = {
  /** 0, which stands for any free port, unless told. */
  readonly port?: number;
  /** 127.0.0.1 unless told. */
  readonly host?: string;
  readonly scenario: Scenario;
  /** The real time unless told; all latencies, waits and expiries go by it. */
  readonly clock?: Clock;
  /** What makes the images: for a bench that wants many of them quickly. */
  readonly paint?: Painter;
};

export type Sandbox = {
  /** Serves the API, the site and the images alike: `HIAPI_BASE_URL` and `HIAPI_SITE_URL` are both this. */
  readonly url: string;
  readonly close: () => Promise<void>;
  readonly stats: () => SandboxStats;
  /**
   * Replaces top-level keys of the scenario. `faults`, `limits` and `priceChanges` begin to count anew when they are given.
   *
   * @throws ZodError when the result is not a scenario: the caller's mistake.
   */
  readonly setScenario: (partial: Partial<ScenarioInput>) => void;
};

const REAL_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, signal ? { signal } : {}),
};

/** Starts a local double of HiAPI; rejects when the port cannot be had. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port = 0, host = "127.0.0.1", scenario, clock = REAL_CLOCK } = options;
  const world = newWorld(scenario, clock, options.paint ?? paint);
  const closing = new AbortController();
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    // A client may go away at any moment; that is its right.
    response.on("error", () => undefined);
    serve(world, request, response, closing.signal).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  world.origin = originOf(host, server.address() as AddressInfo);
  return {
    url: world.origin,
    stats: () => statsOf(world.books, world.tasks.all(), clock.now()),
    setScenario: (partial) => changeScenario(world, partial),
    close: async () => {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function newWorld(scenario: Scenario, clock: Clock, painter: Painter): World {
  const world: World = {
    scenario,
    strikes: newStrikes(scenario.faults, scenario.seed),
    limiter: newLimiter(scenario.limits),
    pricing: { reads: 0, sinceMs: clock.now() },
    clock,
    tasks: newTasks(),
    keys: newKeys(() => world.scenario.idempotency),
    gallery: newGallery(painter),
    books: newBooks(),
    downloads: new Map(),
    running: 0,
    origin: "",
  };
  return world;
}

function changeScenario(world: World, partial: Partial<ScenarioInput>): void {
  world.scenario = scenarioSchema.parse({ ...world.scenario, ...partial });
  const { faults, seed, limits } = world.scenario;
  if (partial.faults) world.strikes = newStrikes(faults, seed);
  if (partial.limits) world.limiter = newLimiter(limits);
  if (partial.priceChanges) world.pricing = { reads: 0, sinceMs: world.clock.now() };
}

/** A client can always reach a double that listens on every address by the loopback address. */
function originOf(host: string, { port, family }: AddressInfo): string {
  const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${family === "IPv6" && name.includes(":") ? `[${name}]` : name}:${port}`;
}

async function serve(world: World, request: IncomingMessage, response: ServerResponse, signal: AbortSignal): Promise<void> {
  const { books } = world;
  const target = routeOf(request.method ?? "GET", request.url ?? "/");
  const isApi = target.route === "create" || target.route === "read" || target.route === "list";
  books.requests[target.route] += 1;
  if (!isApi && request.headers.authorization !== undefined) books.keysSentElsewhere += 1;
  if (isApi) {
    world.running += 1;
    books.maxConcurrentRequests = Math.max(books.maxConcurrentRequests, world.running);
    response.once("close", () => (world.running -= 1));
  }
  const { reply, settled } = await answer(world, request, target).catch((error: unknown) => ({
    reply: taskError(500, null, `the sandbox itself broke: ${String(error)}`),
    settled: undefined,
  }));
  if (reply.kind === "send" && reply.status === 429) books.rateLimited += 1;
  await send(response, reply, world.clock, signal);
  settled?.();
  if (target.route === "image" && reply.kind === "send" && reply.status === 200 && !reply.pause) books.imageDownloads += 1;
}
