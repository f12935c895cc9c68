import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ImageStore } from "../../core/ports.ts";
import { codeOf, sha256, writeAtomically } from "../disk.ts";

/** Keeps images in a folder under the hash of their bytes; two equal images are one file. */
export function createImageStore(folder: string): ImageStore {
  const fileOf = (hash: string): string => join(folder, hash.slice(0, 2), hash);
  const find = async (hash: string): Promise<string | null> => {
    if (!/^[0-9a-f]{64}$/.test(hash)) return null;
    try {
      return sha256(await readFile(fileOf(hash))) === hash ? fileOf(hash) : null;
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
      return { sha256: hash, file: fileOf(hash) };
    },
  };
}
