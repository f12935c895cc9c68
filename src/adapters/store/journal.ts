import { mkdir, open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { failed, ok, type Result } from "../../core/failure.ts";
import type { Journal } from "../../core/ports.ts";
import type { Json } from "../../core/terms.ts";

/**
 * Opens (or makes) an append-only file of JSON lines. A last line without its end was being written when the process was killed: it was
 * never acknowledged, and is cut off. Any other line that is no JSON is refused, since skipping it could lose a paid attempt.
 */
export async function openJournal(file: string): Promise<Result<Journal>> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "a+");
  const text = await handle.readFile("utf8");
  const whole = text.lastIndexOf("\n") + 1;
  const lines: Json[] = [];
  for (const [index, line] of text.slice(0, whole).split("\n").slice(0, -1).entries()) {
    try {
      lines.push(JSON.parse(line) as Json);
    } catch {
      await handle.close();
      const message = "this line of the ledger is no JSON: restore the file, or use another --state directory";
      return failed({ place: { file, line: index + 1, column: 1 }, message });
    }
  }
  if (whole < text.length) await handle.truncate(Buffer.byteLength(text.slice(0, whole)));
  return ok({ lines, ...appender(handle) });
}

/** Lines that come while a write is under way go to disk together, with one sync for all of them. */
function appender(handle: FileHandle): Pick<Journal, "append" | "close"> {
  let pending: string[] = [];
  let writing: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const flush = async (): Promise<void> => {
    const batch = pending.join("");
    pending = [];
    await handle.appendFile(batch);
    await handle.datasync();
  };

  const append = (line: Json): Promise<void> => {
    pending.push(`${JSON.stringify(line)}\n`);
    next ??= (writing ?? Promise.resolve()).then(() => {
      next = null;
      writing = flush();
      return writing;
    });
    return next;
  };

  return {
    append,
    close: async () => {
      await (next ?? writing);
      await handle.close();
    },
  };
}
