import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result } from "../../core/failure.ts";
import type { Recorded } from "../../core/ports.ts";
import { codeOf } from "../disk.ts";
import { createImageStore } from "./images.ts";
import { readLines } from "./journal.ts";

/** State directories that are read and left as they are, whoever else has them. */

/** What to do about a ledger of somebody else that cannot be read, beside restoring it. */
const LEAVE_OUT = "leave this state out";

/**
 * Reads the state in a folder; none when there is no ledger.
 *
 * @param deep without a ledger in the folder itself, the states in the folders directly in it, in the order of their names
 */
export async function readStates(folder: string, deep: boolean): Promise<Result<readonly Recorded[]>> {
  const own = await readState(folder);
  if (!own.ok) return own;
  if (own.value || !deep) return ok(own.value ? [own.value] : []);
  const states: Recorded[] = [];
  for (const name of await foldersIn(folder)) {
    const state = await readState(join(folder, name));
    if (!state.ok) return state;
    if (state.value) states.push(state.value);
  }
  return ok(states);
}

async function readState(folder: string): Promise<Result<Recorded | null>> {
  const ledger = join(folder, "ledger.ndjson");
  let bytes: Buffer;
  try {
    bytes = await readFile(ledger);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return ok(null);
    throw error;
  }
  const read = readLines(bytes, ledger, LEAVE_OUT);
  if (!read.ok) return read;
  return ok({ ledger, lines: read.value.lines, images: createImageStore(join(folder, "images")) });
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return [];
    throw error;
  }
}
