import { mkdir, open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { failed, ok, type Result } from "../../core/failure.ts";
import { ANOTHER_STATE } from "../../core/ledger/events.ts";
import type { Journal } from "../../core/ports.ts";
import type { Json } from "../../core/terms.ts";

/**
 * Opens (or makes) an append-only file of JSON lines. A last line that was being written when the process was killed was never
 * acknowledged, and is cut off; one that lacks nothing but its end is kept. Any other line that is no JSON is refused, since passing it
 * over could lose a paid attempt.
 */
export async function openJournal(file: string): Promise<Result<Journal>> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "a+");
  const read = readLines(await handle.readFile(), file, ANOTHER_STATE);
  if (!read.ok) {
    await handle.close();
    return read;
  }
  const { lines, whole, rest } = read.value;
  if (rest !== "none") {
    if (rest === "part") await handle.truncate(whole);
    else await handle.appendFile("\n");
    await handle.datasync();
  }
  return ok({ lines, ...appender(handle) });
}

const NEWLINE = 10;

/** `whole`: bytes of the lines that came to their end. `rest`: what stands behind them, which is among the lines when it is all of one. */
type Lines = { readonly lines: Json[]; readonly whole: number; readonly rest: "none" | "part" | "line" };

/** The lines of a journal as it lies on disk; one that is no JSON is refused with its number. */
export function readLines(bytes: Buffer, file: string, remedy: string): Result<Lines> {
  const whole = bytes.lastIndexOf(NEWLINE) + 1;
  const lines: Json[] = [];
  for (const [index, line] of bytes.toString("utf8", 0, whole).split("\n").slice(0, -1).entries()) {
    const value = parseLine(line);
    if (value === undefined) {
      const message = `this line of the ledger is no JSON: restore the file, or ${remedy}`;
      return failed({ place: { file, line: index + 1, column: 1 }, message });
    }
    lines.push(value);
  }
  if (whole === bytes.length) return ok({ lines, whole, rest: "none" });
  const last = parseLine(bytes.toString("utf8", whole));
  return last === undefined ? ok({ lines, whole, rest: "part" }) : ok({ lines: [...lines, last], whole, rest: "line" });
}

/** The value of a line, or undefined when it is no JSON object; part of an object is never one. */
function parseLine(line: string): Json | undefined {
  try {
    const value = JSON.parse(line) as Json;
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
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
      try {
        await (next ?? writing);
      } finally {
        await handle.close();
      }
    },
  };
}
