import { stat as statNode, type PathLike, type Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { failed, ok, type Result } from "../../core/failure.ts";
import { codeOf } from "../disk.ts";

/**
 * Finds the files that an entry of `prompts` names. The manifest may come from a stranger's pull request, so nothing outside the
 * working directory is read or even searched, whether `..`, an absolute path or a symbolic link leads there.
 */

/** A matcher tries every way in which wildcards can share a name between them: with this many that stays quick for any name. */
const MOST_WILDCARDS = 4;
const MOST_FILES = 10_000;
const LONGEST_PATTERN = 500;

export type Found = { readonly file: string; /** Relative to the root, with forward slashes. */ readonly shown: string };

/**
 * The files of the first folder in which anything matches, in the order of their paths.
 *
 * @param folders absolute paths, in the order in which to look
 * @param root absolute path of the working directory
 */
export async function findFiles(pattern: string, folders: readonly string[], root: string): Promise<Result<Found[]>> {
  const [realRoot = root, ...realFolders] = await Promise.all([root, ...folders].map((folder) => realpath(folder)));
  return findBelow(pattern, [...new Set(realFolders)], realRoot);
}

async function findBelow(pattern: string, folders: readonly string[], root: string): Promise<Result<Found[]>> {
  if (pattern.length > LONGEST_PATTERN) return failed({ message: `\`from\` has more than ${LONGEST_PATTERN} characters` });
  if (
    slashed(pattern)
      .split("/")
      .some((part) => wildcards(part) > MOST_WILDCARDS)
  )
    return failed({ message: `\`from\` has more than ${MOST_WILDCARDS} wildcards between two slashes` });
  const outside = failed<Found[]>({
    message: `"${pattern}" leads outside the working directory: prompts are read from inside it only`,
  });
  const inside = folders.filter((folder) => isInside(resolve(folder, slashed(pattern)), root));
  if (inside.length === 0) return outside;
  for (const folder of inside) {
    const direct = resolve(folder, pattern);
    const files = (await kindOf(direct)) === "file" ? [direct] : await search(slashed(pattern), folder);
    if (files.length === 0) continue;
    if (files.length > MOST_FILES)
      return failed({ message: `"${pattern}" matches ${files.length} files; at most ${MOST_FILES}` });
    const real = await Promise.all(files.map((file) => realpath(file)));
    if (!real.every((file) => isInside(file, root))) return outside;
    const found = files.map((file) => ({ file, shown: slashed(relative(root, file)) }));
    return ok(found.toSorted((a, b) => (a.shown < b.shown ? -1 : 1)));
  }
  for (const folder of inside)
    if ((await kindOf(resolve(folder, pattern))) === "folder")
      return failed({
        message: `"${pattern}" is a folder: say which of its files, such as ${slashed(pattern).replace(/\/$/, "")}/*.txt`,
      });
  const where = inside.length < folders.length ? "in the working directory" : "beside the manifest or in the working directory";
  return failed({ message: `there is no file "${pattern}" ${where}` });
}

/** Runs of stars, and alternatives: what makes a matcher try again. */
function wildcards(part: string): number {
  return part === "**" ? 0 : (part.match(/\*+|\{/g) ?? []).length;
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

/** Whether a path is the root or lies below it. */
export function isInside(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === "" || (!isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`));
}

/** Linked folders are not searched: a link could lead round in circles, or through the whole disk. Linked files are found. */
async function search(pattern: string, folder: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const found = await glob(pattern, {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    extglob: false,
    fs: { stat: statOfFile as typeof statNode },
  });
  const kinds = await Promise.all(found.map(kindOf));
  return found.filter((_, index) => kinds[index] === "file").map((file) => resolve(file));
}

/** The search asks for the target of a link only; of a folder it learns nothing. */
function statOfFile(path: PathLike, done: (error: Error | null, entry?: Stats) => void): void {
  statNode(path, (error, entry) => {
    if (error) done(error);
    else if (entry.isDirectory()) done(new Error("linked folders are not searched"));
    else done(null, entry);
  });
}

async function kindOf(path: string): Promise<"file" | "folder" | "nothing"> {
  try {
    const entry = await stat(path);
    return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "nothing";
  } catch (error) {
    if (NOT_THERE.has(codeOf(error))) return "nothing";
    throw error;
  }
}

const NOT_THERE: ReadonlySet<string> = new Set([
  "ENOENT",
  "ENOTDIR",
  "ELOOP",
  "EACCES",
  "EPERM",
  "ENAMETOOLONG",
  "EINVAL",
  "ERR_INVALID_ARG_VALUE",
]);
