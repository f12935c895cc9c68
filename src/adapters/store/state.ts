import { join } from "node:path";
import { failed, ok, type Result } from "../../core/failure.ts";
import type { State } from "../../core/ports.ts";
import { processIsAlive, takeFolder } from "../disk.ts";
import { createImageStore } from "./images.ts";
import { openJournal } from "./journal.ts";

/** Opens a state directory for this process alone: `ledger.ndjson`, `images/`, and `lock` while it is open. */
export async function openState(folder: string): Promise<Result<State>> {
  const release = await takeFolder(folder, processIsAlive);
  if (!release)
    return failed({
      message: `another run is using the state in ${folder}: wait for it, or name another directory with --state`,
    });
  const journal = await openJournal(join(folder, "ledger.ndjson"));
  if (!journal.ok) {
    await release();
    return journal;
  }
  return ok({
    journal: journal.value,
    images: createImageStore(join(folder, "images")),
    close: async () => {
      await journal.value.close();
      await release();
    },
  });
}
