import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** No image that is decoded here has more bytes: 40 megapixels with 16 bits a channel are 320 MB before any compression. */
export const MAX_FILE_BYTES = 330_000_000;

export type FileBytes =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large"; readonly size: number }
  | { readonly kind: "unreadable"; readonly message: string };

/**
 * Reads a regular file through one handle, so that everything said of it is said of the same bytes even if the file is replaced
 * meanwhile. A pipe or a device is not waited for. A worker has nothing else to do: it reads without going through other threads.
 */
export function readImageFile(file: string): FileBytes {
  let handle: number | undefined;
  try {
    // Windows has no O_NONBLOCK, and no pipes in its file system either.
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { kind: "unreadable", message: "it is not a regular file" };
    if (stat.size > MAX_FILE_BYTES) return { kind: "too-large", size: stat.size };
    return { kind: "bytes", bytes: readWhole(handle, stat.size) };
  } catch (error) {
    return { kind: "unreadable", message: (error as NodeJS.ErrnoException).code ?? String(error) };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** A file that is cut short meanwhile gives what is left of it. */
function readWhole(handle: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const read = readSync(handle, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}
