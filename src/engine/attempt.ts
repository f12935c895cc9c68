import type { End, Intent } from "../core/ledger/events.ts";
import type { Clock, ImageProvider, ImageStore, ProviderStop, TaskEnd } from "../core/ports.ts";
import { never } from "../core/terms.ts";
import type { Records } from "./records.ts";

/** The life of one attempt: send, wait, download. Each step is in the ledger before the next begins. */

export type AttemptWorld = {
  readonly provider: ImageProvider;
  readonly images: ImageStore;
  readonly records: Records;
  readonly clock: Clock;
  readonly timeoutMs: number;
  /** Whether another model is to begin from this attempt's image: its address is kept then. */
  readonly keepsUrl: (intent: Intent) => boolean;
  readonly signal: AbortSignal;
};

/** `stopped`: the provider takes no more requests; the attempt is withdrawn, or left to be taken up again. */
export type Made = { readonly kind: "ended" } | { readonly kind: "stopped"; readonly stop: ProviderStop };

/** What is to be done for an attempt whose intent is in the ledger. `resend`: an earlier process may have sent it already. */
export type Start =
  | { readonly kind: "send" }
  | { readonly kind: "resend" }
  | { readonly kind: "collect"; readonly taskId: string };

/**
 * Brings an attempt to its end; afterwards the ledger has its outcome, unless the provider stopped.
 *
 * @param settled called when the provider is done with the task: its place in the pool is free then, although the image is still to come
 */
export async function generate(world: AttemptWorld, intent: Intent, start: Start, settled: () => void): Promise<Made> {
  const { provider, records, clock } = world;
  let taskId = start.kind === "collect" ? start.taskId : null;
  if (taskId === null) {
    const job = { key: intent.attempt, body: intent.body, resent: start.kind === "resend" };
    const submitted = await provider.submit(job, clock.now() + world.timeoutMs, world.signal);
    switch (submitted.kind) {
      case "created":
        taskId = submitted.taskId;
        await records.task(intent.attempt, taskId, clock.now());
        break;
      case "rejected":
        await records.end(ended(world, intent, { outcome: "failed", charged: "no", message: submitted.message }));
        return { kind: "ended" };
      case "ambiguous":
        await records.end(
          ended(world, intent, { outcome: "lost", charged: "unknown", message: submitted.message, recoverable: true }),
        );
        return { kind: "ended" };
      case "stopped":
        if (start.kind === "send") await records.withdraw(intent.attempt, submitted.stop.message, clock.now());
        return { kind: "stopped", stop: submitted.stop };
      default:
        return never(submitted);
    }
  }
  // The task has its full time from here: waiting to be let in was not its own.
  const end = await provider.settle(taskId, clock.now() + world.timeoutMs, world.signal);
  settled();
  if (end.kind === "stopped") return { kind: "stopped", stop: end.stop };
  await records.end(ended(world, intent, await outcomeOf(world, end, world.keepsUrl(intent))));
  return { kind: "ended" };
}

type Ending = Omit<End, "event" | "attempt" | "at">;

/**
 * A task that succeeded is billed, whether its image is there or not; whether one that failed is billed HiAPI does not say, so it is
 * unknown. An image whose bytes could not be had is lost for now: the provider keeps it for some days.
 */
async function outcomeOf(world: AttemptWorld, end: Exclude<TaskEnd, { kind: "stopped" }>, keepsUrl: boolean): Promise<Ending> {
  switch (end.kind) {
    case "image": {
      const fetched = await world.provider.download(end.url, world.signal);
      if (!fetched.ok)
        return {
          outcome: "lost",
          charged: "yes",
          message: `the image could not be downloaded: ${fetched.message}`,
          recoverable: true,
        };
      const { sha256 } = await world.images.put(fetched.bytes);
      return { outcome: "image", charged: "yes", sha256, ...(keepsUrl ? { url: end.url } : {}) };
    }
    case "empty":
      return { outcome: "empty", charged: "yes", message: "the task succeeded without an image" };
    case "refused":
    case "failed":
      return { outcome: end.kind, charged: "unknown", message: end.message };
    case "lost":
      return { outcome: "lost", charged: "unknown", message: end.message, recoverable: true };
    default:
      return never(end);
  }
}

function ended(world: AttemptWorld, intent: Intent, ending: Ending): End {
  return { event: "end", attempt: intent.attempt, at: world.clock.now(), ...ending };
}
