import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { failed, ok, type Result } from "../../core/failure.ts";
import type { State } from "../../core/ports.ts";
import { createImageStore } from "./images.ts";
import { openJournal } from "./journal.ts";
import { takeFolder, type Lock, type Taken } from "./lock.ts";

/** A run that was killed a moment ago may still be going down. */
const PATIENCE_MS = 3_000;
const AGAIN_MS = 100;

/**
 * Opens a state directory for this process alone: `ledger.ndjson`, `images/`, and `lock.N`, which says who has it.
 *
 * @param patienceMs how long to wait for another run to let go of it
 */
export async function openState(folder: string, patienceMs: number = PATIENCE_MS): Promise<Result<State>> {
  const lock = await takePatiently(folder, Date.now() + patienceMs);
  if ("by" in lock)
    return failed({
      message:
        `another run is using the state in ${folder}: wait for it, or name another directory with --state ` +
        `(if no run is using it any more, delete ${lock.by})`,
    });
  const journal = await openJournal(join(folder, "ledger.ndjson"));
  if (!journal.ok) {
    await lock.release();
    return journal;
  }
  return ok({
    journal: journal.value,
    images: createImageStore(join(folder, "images")),
    close: async () => {
      try {
        await journal.value.close();
      } finally {
        await lock.release();
      }
    },
  });
}

async function takePatiently(folder: string, until: number): Promise<Lock | Taken> {
  for (;;) {
    const lock = await takeFolder(folder);
    if (!("by" in lock) || Date.now() >= until) return lock;
    await sleep(AGAIN_MS);
  }
}
