import { fastClock, systemClock } from "../../src/adapters/clock.ts";
import { scenarioSchema } from "../../src/sandbox/scenario.ts";
import { startSandbox, type Sandbox } from "../../src/sandbox/server.ts";
import type { DoubleCounts, DoubleOptions, FromDouble, ToDouble } from "./messages.ts";
import { pooledPainter } from "./pool.ts";

/** The sandbox in a process of its own, so that its work is not counted as the client's. */

let sandbox: Sandbox | null = null;

async function start({ scenario, time, pool }: DoubleOptions): Promise<Sandbox> {
  return startSandbox({
    scenario: scenarioSchema.parse(scenario),
    clock: time ? fastClock(time.factor, time.origin) : systemClock,
    ...(pool === undefined ? {} : { paint: await pooledPainter(pool) }),
  });
}

function countsOf(running: Sandbox): DoubleCounts {
  const { requests, rateLimited, tasks, maxConcurrentRequests } = running.stats();
  return {
    requests: requests.create + requests.list + requests.read,
    creates: requests.create,
    rateLimited,
    tasks: tasks.length,
    billed: tasks.filter((task) => task.billed).length,
    mostAtOnce: maxConcurrentRequests,
  };
}

const say = (message: FromDouble): void => void process.send?.(message);

async function hear(message: ToDouble): Promise<void> {
  if (message.kind === "start") {
    sandbox = await start(message.options);
    return say({ kind: "started", url: sandbox.url });
  }
  if (sandbox) say({ kind: "counts", counts: countsOf(sandbox) });
}

process.on("message", (message: ToDouble) => void hear(message));
process.on("disconnect", () => void sandbox?.close());
