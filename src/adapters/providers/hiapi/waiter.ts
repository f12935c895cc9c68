import type { TaskEnd } from "../../../core/ports.ts";
import { never } from "../../../core/terms.ts";
import type { Task } from "./task.ts";
import { isRefusal } from "./wire.ts";

/** A task that somebody waits for, and what its looks have shown so far. */
export type Waiter = {
  readonly taskId: string;
  readonly since: number;
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (end: TaskEnd) => void;
  /** When it was last read by itself. */
  lookedAt: number;
  /** The last look that showed it at work. */
  atWork: number;
  /** Looks at the list that did not show it. */
  missed: number;
  /** When it was first unknown to the server, and how often since; null when it is known. */
  unknown: { readonly since: number; times: number } | null;
  /** The list says how it ended, but not all of it: it has to be read by itself. */
  half: "fail" | "empty" | null;
  /** Tries to read the rest. */
  halfTries: number;
  lastStatus: string;
};

/** Looks at the list that may fail to show a task before it is read by itself. */
export const MOST_MISSED = 2;
/** A server may not know a task at once that it made a moment ago. */
const MOST_UNKNOWN = 3;
const UNKNOWN_MS = 5_000;
const MOST_HALF_TRIES = 5;

/** What a look at the list says of a task: its end, or null while it is not known in full. */
export function seenInList(waiter: Waiter, { status, state }: Task): TaskEnd | null {
  waiter.lastStatus = status;
  waiter.missed = 0;
  waiter.unknown = null;
  switch (state.kind) {
    case "working":
      return null;
    case "image":
      return state;
    case "empty":
      // A list may show less than a read of the task itself: why it failed, and perhaps what it made.
      waiter.half = "empty";
      return null;
    case "fail":
      if (state.message !== null) return failEnd(state.message);
      waiter.half = "fail";
      return null;
    default:
      return never(state);
  }
}

/** What a read of the task itself says: its end, or null while it goes on. */
export function seenAlone(waiter: Waiter, { status, state }: Task): TaskEnd | null {
  waiter.lastStatus = status;
  waiter.unknown = null;
  switch (state.kind) {
    case "working":
      return halfKnown(waiter);
    case "image":
    case "empty":
      return state;
    case "fail":
      return failEnd(state.message ?? "no reason was given");
    default:
      return never(state);
  }
}

/** The server does not know the task: its end once that has gone on for a while. */
export function seenUnknown(waiter: Waiter, now: number): TaskEnd | null {
  waiter.unknown ??= { since: now, times: 0 };
  waiter.unknown.times++;
  const lasts = waiter.unknown.times >= MOST_UNKNOWN && now - waiter.unknown.since >= UNKNOWN_MS;
  return lasts ? { kind: "lost", message: "the provider does not know this task (another account's key?)" } : null;
}

/** A read of the task itself told nothing: when the list told its end, what is known has to do after some tries. */
export function halfKnown(waiter: Waiter): TaskEnd | null {
  return waiter.half !== null && ++waiter.halfTries >= MOST_HALF_TRIES ? halfEnd(waiter) : null;
}

/** What to say of a task when time is up. */
export function lateEnd(waiter: Waiter): TaskEnd {
  return (
    halfEnd(waiter) ?? {
      kind: "lost",
      message: `no result in time; the task was last seen as "${waiter.lastStatus}" and may still finish`,
    }
  );
}

function halfEnd({ half }: Waiter): TaskEnd | null {
  if (half === "fail") return failEnd("no reason was given");
  return half === "empty" ? { kind: "empty" } : null;
}

function failEnd(message: string): TaskEnd {
  return { kind: isRefusal(message) ? "refused" : "failed", message };
}
