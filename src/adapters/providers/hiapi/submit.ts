import type { Clock, ProviderStop, Submitted } from "../../../core/ports.ts";
import { never } from "../../../core/terms.ts";
import { againMs, retryAfterMs } from "../../retry.ts";
import type { Api, Reply } from "./api.ts";
import { describeError, readError, readTaskId } from "./wire.ts";

/** How a reply to POST /v1/tasks is taken. Sending the same bytes under the same key is safe, so what is unclear is sent again. */
export type CreateReply =
  | { readonly kind: "done"; readonly submitted: Submitted }
  /** Surely not processed: try again, as long as it takes. */
  | { readonly kind: "later"; readonly message: string }
  /** Surely not processed, and perhaps never: try again a few times. */
  | { readonly kind: "declined"; readonly message: string }
  /** An earlier request under this key is being processed: its answer will come. */
  | { readonly kind: "inFlight"; readonly message: string }
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
  if (status >= 300 && status < 400) return { kind: "done", submitted: { kind: "stopped", stop: redirected(message) } };
  if (status === 429 || status === 503) return { kind: "later", message };
  if (status === 409) return { kind: "inFlight", message };
  if (status === 400 && error.code === "MODEL_UNAVAILABLE") return { kind: "declined", message };
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

function redirected(message: string): ProviderStop {
  return {
    reason: "unreachable",
    message: `HiAPI's address sends requests elsewhere (${message}), and the key goes nowhere else: set HIAPI_BASE_URL to where the API is`,
  };
}

/** Times that an unclear create is sent again before it is booked as lost. */
const MOST_UNCLEAR = 6;
/** Times that a model that is not available is asked for again. */
const MOST_DECLINED = 3;
/** HiAPI holds a key back for about five seconds while its first request is processed. */
const IN_FLIGHT_WAIT_MS = 5_000;

/** `resent`: an earlier process may have sent this body already, so that what is turned down now may be a task all the same. */
export type Job = { readonly key: string; readonly body: string; readonly resent?: boolean };

/** Sends a body under its key until it is clear what became of it, or the time until `deadline` has passed since the first answer. */
export async function submitTask(
  world: { api: Api; clock: Clock; random: () => number },
  job: Job,
  deadline: number,
  signal?: AbortSignal,
): Promise<Submitted> {
  const patience = deadline - world.clock.now();
  const tries = { unclear: 0, declined: 0 };
  let until: number | null = null;
  let mayBeTaken = job.resent === true;
  for (let attempt = 0; ; attempt++) {
    const reply = await world.api.post("/v1/tasks", job.key, job.body, signal);
    const read = readCreate(reply);
    if (read.kind === "done") return mayBeTaken ? doubted(read.submitted) : read.submitted;
    mayBeTaken ||= read.kind === "unclear" || read.kind === "inFlight";
    if (read.kind === "unclear" && ++tries.unclear > MOST_UNCLEAR) return unclear(read.message);
    if (read.kind === "declined" && ++tries.declined > MOST_DECLINED)
      return mayBeTaken ? unclear(read.message) : { kind: "rejected", message: read.message };
    const now = world.clock.now();
    // Waiting for one's turn is not the provider's delay: the time runs from the first answer.
    until ??= now + patience;
    const headers = reply.ok ? reply.headers : {};
    const wait = againMs(headers, attempt, { now, random: world.random });
    const held = read.kind === "inFlight" && retryAfterMs(headers, now) === null ? Math.max(wait, IN_FLIGHT_WAIT_MS) : wait;
    if (now + held > until) return mayBeTaken ? unclear(read.message) : unreachable(read.message);
    await world.clock.sleep(held, signal);
  }
}

/**
 * An answer to a request of which an earlier try may have made a task: the balance, the key or the model may be looked at before the
 * key of the request, so being turned down now says nothing of that task.
 */
function doubted(submitted: Submitted): Submitted {
  switch (submitted.kind) {
    case "created":
    case "ambiguous":
      return submitted;
    case "rejected":
      return unclear(submitted.message);
    case "stopped":
      return unclear(submitted.stop.message);
    default:
      return never(submitted);
  }
}

function unclear(message: string): Submitted {
  return { kind: "ambiguous", message: `no clear answer to the request: ${message}` };
}

/** Requests that were all turned down made no task, and the provider is not there to make one. */
function unreachable(message: string): Submitted {
  return {
    kind: "stopped",
    stop: { reason: "unreachable", message: `HiAPI took no request until time ran out (${message}): try again later` },
  };
}
