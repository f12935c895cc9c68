import { type FileHandle, open } from "node:fs/promises";
import { constants } from "node:fs";

/** No image that is decoded here has more bytes: 40 megapixels with 16 bits a channel are 320 MB before any compression. */
export const MAX_FILE_BYTES = 330_000_000;

export type FileBytes =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large"; readonly size: number }
  | { readonly kind: "unreadable"; readonly message: string };

/**
 * Reads a regular file through one handle, so that everything said of it is said of the same bytes even if the file is replaced
 * meanwhile. A pipe or a device is not waited for.
 */
export async function readImageFile(file: string): Promise<FileBytes> {
  let handle: FileHandle | undefined;
  try {
    // Windows has no O_NONBLOCK, and no pipes in its file system either.
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = await handle.stat();
    if (!stat.isFile()) return { kind: "unreadable", message: "it is not a regular file" };
    if (stat.size > MAX_FILE_BYTES) return { kind: "too-large", size: stat.size };
    return { kind: "bytes", bytes: await handle.readFile() };
  } catch (error) {
    return { kind: "unreadable", message: (error as NodeJS.ErrnoException).code ?? String(error) };
  } finally {
    await handle?.close();
  }
}
