import { mkdir, open, readFile, rename, rm, writeFile, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { randomUUID, createHash } from "node:crypto";

/** Files, written so that a kill at any moment leaves the old content or the new, never half of it. */

/** SHA-256 as lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Writes beside the target, syncs, then renames over it; folders are made as needed. */
export async function writeAtomically(file: string, data: string | Uint8Array): Promise<void> {
  const beside = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    const handle = await openNew(beside);
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Opens a file that must not be there yet; its folder nearly always is. */
async function openNew(file: string): Promise<FileHandle> {
  try {
    return await open(file, "wx");
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    await mkdir(dirname(file), { recursive: true });
    return open(file, "wx");
  }
}

/** A file's text, or null when there is no such file. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? "";
}

/**
 * Takes a folder for one process: a file with the process id, made only when there is none. A file left by a process that is no more
 * is taken over. Returns the way to give it back, or null when another process has it.
 */
export async function takeFolder(folder: string, isAlive: (pid: number) => boolean): Promise<(() => Promise<void>) | null> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, "lock");
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(file, `${process.pid}\n`, { flag: "wx" });
      return () => rm(file, { force: true });
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const holder = Number.parseInt((await readIfThere(file)) ?? "", 10);
    if (Number.isInteger(holder) && holder !== process.pid && isAlive(holder)) return null;
    await rm(file, { force: true });
  }
  return null;
}

/** Whether a process with this id runs on this machine. */
export function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
