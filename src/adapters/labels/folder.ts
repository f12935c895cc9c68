import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { labelOf, type Label } from "../../core/calibration/labels.ts";
import { failed, ok, type Result } from "../../core/failure.ts";

/** Reads a folder of images that people sorted: into `usable/` and `rejected/` (or `good/` and `bad/`, ...), at any depth below. */

export type SortedImage = { /** Below the folder. */ readonly path: string; readonly label: Label };

/** What looks like an image by its name; notes, hidden files and the like are left alone. */
const IMAGE = /\.(png|jpe?g|webp|gif|avif|bmp|tiff?|heic)$/i;
const MOST_FILES = 200_000;

/** @param shown how the folder is called in a message */
export async function readSortedFolder(folder: string, shown: string): Promise<Result<SortedImage[]>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries.flatMap((entry) => {
    const label = entry.isDirectory() ? labelOf(entry.name) : null;
    return label === null ? [] : [{ name: entry.name, label }];
  });
  if (sorted.length === 0)
    return failed({
      message: `${shown} has no folder usable/ and none rejected/: sort the images into these, or name a labels.csv`,
    });
  const images: SortedImage[] = [];
  for (const { name, label } of sorted.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    // A linked folder is not walked into: it could lead round in circles.
    const below = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
    for (const entry of below)
      if (!entry.isDirectory() && IMAGE.test(entry.name) && !entry.name.startsWith("."))
        images.push({ path: join(entry.parentPath, entry.name).slice(folder.length + 1), label });
    if (images.length > MOST_FILES) return failed({ message: `${shown} has more than ${MOST_FILES} images` });
  }
  if (images.length === 0)
    return failed({ message: `${shown} has no image in ${sorted.map(({ name }) => `${name}/`).join(" and ")}` });
  return ok(images.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
}
