import { copyFile, link, mkdir, realpath, rm } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { Files } from "../core/ports.ts";
import { codeOf, readIfThere, writeAtomically } from "./disk.ts";

/** The machine's file system. */
export const systemFiles: Files = {
  read: readIfThere,
  write: writeAtomically,
  link: async (from, to) => {
    await mkdir(dirname(to), { recursive: true });
    await rm(to, { force: true });
    try {
      await link(from, to);
    } catch (error) {
      // Another disk, or a file system without links: the bytes are copied then.
      if (!["EXDEV", "EPERM", "ENOTSUP", "EMLINK"].includes(codeOf(error))) throw error;
      await copyFile(from, to);
    }
  },
};

/** The path of a file that is named from a folder; null where it, or a link on the way, leads outside of the folder and the root. */
export async function fileInside(
  name: string,
  { folder, root }: { readonly folder: string; readonly root: string },
): Promise<string | null> {
  const file = resolve(folder, name);
  const within = (path: string, all: readonly string[]): boolean => all.some((each) => isInside(path, each));
  if (!within(file, [folder, root])) return null;
  const real = await realpath(await nearestThere(file));
  return within(real, await Promise.all([folder, root].map((each) => realpath(each)))) ? file : null;
}

/** The file itself, or the first folder above it that is there. */
async function nearestThere(path: string): Promise<string> {
  try {
    await realpath(path);
    return path;
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || dirname(path) === path) throw error;
    return nearestThere(dirname(path));
  }
}

export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`));
}
