import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ImageStore } from "../../core/ports.ts";
import { codeOf, sha256, writeAtomically } from "../disk.ts";

/**
 * Keeps images in a folder under the hash of their bytes; two equal images are one file. The folder is this process's alone: a file that
 * it wrote, or read once, is looked at by its size from then on, and not read again.
 */
export function createImageStore(folder: string): ImageStore {
  const sizes = new Map<string, number>();
  const fileOf = (hash: string): string => join(folder, hash.slice(0, 2), hash);
  const find = async (hash: string): Promise<string | null> => {
    if (!/^[0-9a-f]{64}$/.test(hash)) return null;
    const file = fileOf(hash);
    const size = sizes.get(hash);
    try {
      if (size !== undefined) return (await stat(file)).size === size ? file : null;
      const bytes = await readFile(file);
      if (sha256(bytes) !== hash) return null;
      sizes.set(hash, bytes.byteLength);
      return file;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return null;
      throw error;
    }
  };
  return {
    find,
    put: async (bytes) => {
      const hash = sha256(bytes);
      if ((await find(hash)) === null) await writeAtomically(fileOf(hash), bytes);
      sizes.set(hash, bytes.byteLength);
      return { sha256: hash, file: fileOf(hash) };
    },
  };
}
