import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { formatUsd, parseUsd } from "../../core/money.ts";
import { never } from "../../core/terms.ts";
import { billOf } from "../prices.ts";
import type { AcceptFault } from "../scenario/faults.ts";
import { doorError, DROP, halfJson, success, taskError } from "../http/reply.ts";
import type { Reply, Sent } from "../http/reply.ts";
import type { Kept } from "../tasks/idempotency.ts";
import type { World } from "../world.ts";
import { makeTask } from "./accept.ts";
import { forbidden } from "./door.ts";
import type { Entry } from "./door.ts";
import { parseJson, readRequest } from "./request.ts";
import type { Asked } from "./request.ts";

/** POST /v1/tasks. `settled` is to be called when the reply has gone out, or never will. */

export type Created = { readonly reply: Reply; readonly settled: () => void };

const LONGEST_KEY = 255;
const HELD_BACK_SECONDS = "5";
const done = (reply: Reply): Created => ({ reply, settled: () => undefined });

export function create(world: World, entry: Entry, headers: IncomingHttpHeaders, body: Buffer): Created {
  const refused = checkHeaders(world, entry, headers);
  if (refused) return done(refused);
  const idempotencyKey = keyOf(headers);
  const bodyHash = createHash("sha256").update(body).digest("hex");
  if (idempotencyKey !== null) {
    const earlier = answerAgain(world, entry.account, idempotencyKey, bodyHash);
    if (earlier) return done(earlier);
  }
  const reading = readRequest(world, parseJson(body));
  if ("refusal" in reading) return done(taskError(400, reading.refusal.code, reading.refusal.message));
  const broke = checkBalance(world, entry, reading.asked);
  return broke ? done(broke) : accept(world, entry, reading.asked, idempotencyKey, bodyHash);
}

function checkHeaders(world: World, entry: Entry, headers: IncomingHttpHeaders): Sent | null {
  if (!entry.mayCreate) return forbidden(world, "this key may not create tasks");
  const type = headers["content-type"];
  if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type))
    return taskError(415, "INVALID_REQUEST", "Content-Type must be application/json");
  // A header reaches Node as Latin-1, one character a byte.
  if ((keyOf(headers) ?? "").length > LONGEST_KEY)
    return taskError(400, "INVALID_REQUEST", `Idempotency-Key must be at most ${LONGEST_KEY} bytes`);
  return null;
}

function keyOf(headers: IncomingHttpHeaders): string | null {
  const key = headers["idempotency-key"];
  return typeof key === "string" && key !== "" ? key : null;
}

function answerAgain(world: World, account: string, key: string, bodyHash: string): Sent | null {
  const found = world.keys.find(account, key, bodyHash, world.clock.now());
  switch (found.kind) {
    case "new":
      return null;
    case "replay":
      world.books.replays += 1;
      return success({ taskId: found.taskId }, { "Idempotent-Replay": "true" });
    case "processing":
      return taskError(
        409,
        "IDEMPOTENCY_KEY_PROCESSING",
        "the first request with this Idempotency-Key is still being processed",
        {
          "Retry-After": HELD_BACK_SECONDS,
        },
      );
    case "mismatch":
      return taskError(422, "IDEMPOTENCY_KEY_MISMATCH", "this Idempotency-Key was used with a different body");
    default:
      return never(found);
  }
}

function checkBalance({ scenario, tasks }: World, { account }: Entry, { row, input }: Asked): Sent | null {
  if (scenario.balanceUsd === undefined) return null;
  const left = (parseUsd(scenario.balanceUsd) ?? 0n) - tasks.spent(account);
  if (billOf(row, input) <= left) return null;
  return doorError(scenario.errorEnvelope, 402, "insufficient_balance", `insufficient balance: ${formatUsd(left)} USD left`);
}

function accept(world: World, entry: Entry, asked: Asked, idempotencyKey: string | null, bodyHash: string): Created {
  const struck = world.strikes.onAccept(asked.row.id);
  const task = makeTask(world, asked, { account: entry.account, idempotencyKey }, struck);
  world.tasks.add(task);
  const kept: Kept = { taskId: task.id, bodyHash, createdMs: task.createdMs, answering: true };
  if (idempotencyKey !== null) world.keys.keep(entry.account, idempotencyKey, kept);
  const settled = (): void => {
    kept.answering = false;
  };
  return { reply: struck.accept ? spoilt(struck.accept) : success({ taskId: task.id }), settled };
}

function spoilt(fault: AcceptFault): Reply {
  switch (fault.kind) {
    case "dropAfterAccept":
      return DROP;
    case "serverErrorAfterAccept":
      return taskError(fault.status, null, "internal error");
    case "malformedAfterAccept":
      return halfJson();
    default:
      return never(fault);
  }
}
