import { mkdir, open, readFile, rename, rm, type FileHandle } from "node:fs/promises";
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

/** The code of a failed file operation, such as "ENOENT"; empty for what is none. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? "";
}
