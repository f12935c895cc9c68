import { join } from "node:path";
import { failed, ok, type Result } from "../../core/failure.ts";
import type { State } from "../../core/ports.ts";
import { createImageStore } from "./images.ts";
import { openJournal } from "./journal.ts";
import { takeFolder } from "./lock.ts";

/** Opens a state directory for this process alone: `ledger.ndjson`, `images/`, and `lock.N`, which says who has it. */
export async function openState(folder: string): Promise<Result<State>> {
  const lock = await takeFolder(folder);
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
