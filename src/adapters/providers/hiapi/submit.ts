import type { Clock, ProviderStop, Submitted } from "../../../core/ports.ts";
import { backoffMs, retryAfterMs } from "../../retry.ts";
import type { Api, Reply } from "./api.ts";
import { describeError, readError, readTaskId } from "./wire.ts";

/** How a reply to POST /v1/tasks is taken. Sending the same bytes under the same key is safe, so what is unclear is sent again. */
export type CreateReply =
  | { readonly kind: "done"; readonly submitted: Submitted }
  /** Surely not processed: try again, as long as it takes. */
  | { readonly kind: "later"; readonly message: string }
  /** A task may have been made: try again with the same key and bytes, so many times. */
  | { readonly kind: "unclear"; readonly message: string };

/** Reads a reply by its status (hiapi.md, 1.6): 429 and 503 are turned down before processing, 5xx and broken replies are unclear. */
export function readCreate(reply: Reply): CreateReply {
  if (!reply.ok) return { kind: reply.sent ? "unclear" : "later", message: reply.message };
  const { status, text } = reply;
  if (status >= 200 && status < 300) {
    const taskId = readTaskId(text);
    return taskId === null
      ? { kind: "unclear", message: "the reply has no task id" }
      : { kind: "done", submitted: { kind: "created", taskId } };
  }
  const error = readError(text);
  const message = describeError(status, error);
  const stop = stopFor(status, message);
  if (stop) return { kind: "done", submitted: { kind: "stopped", stop } };
  if (status === 409 || status === 429 || status === 503) return { kind: "later", message };
  if (status === 400 && error.code === "MODEL_UNAVAILABLE") return { kind: "unclear", message };
  if (status === 422 && error.code === "IDEMPOTENCY_KEY_MISMATCH")
    return { kind: "done", submitted: { kind: "ambiguous", message: `${message} (the key was used for another body)` } };
  if (status === 408 || status >= 500) return { kind: "unclear", message };
  return { kind: "done", submitted: { kind: "rejected", message } };
}

/** Statuses after which no request makes sense, as a sentence with the remedy. */
export function stopFor(status: number, message: string): ProviderStop | null {
  if (status === 401)
    return {
      reason: "credentials",
      message: `HiAPI does not accept the key (${message}): check HIAPI_API_KEY, or make a new key in the console`,
    };
  if (status === 403)
    return {
      reason: "credentials",
      message: `HiAPI does not allow this key to do that (${message}): check the key's permissions in the console`,
    };
  if (status === 402)
    return {
      reason: "balance",
      message: `HiAPI's balance is used up (${message}): top it up, then start again with the same state; nothing is paid for twice`,
    };
  return null;
}

/** Times that an unclear create is sent again before it is booked as lost. */
const MOST_UNCLEAR = 6;
const IN_FLIGHT_WAIT_MS = 5_000;

/** Sends a body under its key until it is clear what became of it, or the deadline has passed. */
export async function submitTask(
  world: { api: Api; clock: Clock; random: () => number },
  job: { readonly key: string; readonly body: string },
  deadline: number,
  signal?: AbortSignal,
): Promise<Submitted> {
  let unclear = 0;
  for (let attempt = 0; ; attempt++) {
    const reply = await world.api.post("/v1/tasks", job.key, job.body, signal);
    const read = readCreate(reply);
    if (read.kind === "done") {
      const { submitted } = read;
      // The balance or the key may be looked at before the key of the request: an earlier try may have made a task all the same.
      return submitted.kind === "stopped" && unclear > 0 ? givenUp(submitted.stop.message, true) : submitted;
    }
    if (read.kind === "unclear" && ++unclear > MOST_UNCLEAR) return givenUp(read.message, true);
    const now = world.clock.now();
    const asked = reply.ok ? retryAfterMs(reply.headers, now) : null;
    const inFlight = reply.ok && reply.status === 409;
    const wait = asked ?? (inFlight ? IN_FLIGHT_WAIT_MS : backoffMs(attempt, world.random));
    if (now + wait > deadline) return givenUp(read.message, unclear > 0 || inFlight);
    await world.clock.sleep(wait, signal);
  }
}

/** Requests that were all turned down made no task, and the provider is not there to make one; if one may have been taken, we do not know. */
function givenUp(message: string, mayBeTaken: boolean): Submitted {
  if (mayBeTaken) return { kind: "ambiguous", message: `no clear answer to the request: ${message}` };
  return {
    kind: "stopped",
    stop: { reason: "unreachable", message: `HiAPI took no request until time ran out (${message}): try again later` },
  };
}
