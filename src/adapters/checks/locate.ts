import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { CheckPlaces } from "../../core/checks/port.ts";
import { codeOf } from "../disk.ts";
import { isInside } from "../prompts/find.ts";
import type { Located } from "./protocol.ts";

/**
 * Finds a reference image beside the manifest. The manifest may come from a stranger's pull request, so nothing outside the working
 * directory is read, whether `..` or a symbolic link leads there.
 *
 * @param file as the manifest names it, from its folder
 */
export async function locateReference(file: string, places: CheckPlaces): Promise<Located> {
  const no = (message: string): Located => ({ ok: false, message });
  const outside = no(`The reference ${file} lies outside the working directory: references are read from inside it only.`);
  try {
    const [root, folder] = await Promise.all([realpath(places.root), realpath(places.manifest)]);
    // Before the file system is asked: whether a file is there, outside, is nobody's business.
    if (!isInside(resolve(folder, file), root)) return outside;
    const real = await realpath(resolve(folder, file));
    if (!isInside(real, root)) return outside;
    if (!(await stat(real)).isFile()) return no(`The reference ${file} is not a file.`);
    return { ok: true, file: real };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR")
      return no(`There is no reference ${file}: its path begins at the manifest's folder.`);
    return no(`The reference ${file} cannot be read (${code || String(error)}).`);
  }
}
