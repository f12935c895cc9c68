import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { onceEach, type Label, type LabelledImage, type Labels, type LoadLabels } from "../../core/calibration/labels.ts";
import { failed, ok, type Place, type Problem, type Result } from "../../core/failure.ts";
import { clip } from "../../core/report/escape.ts";
import { codeOf } from "../disk.ts";
import { isInside } from "../files.ts";
import { readSortedFolder } from "./folder.ts";
import { readLabelTable } from "./table.ts";

/**
 * Reads labelled images: a table (`labels.csv`), a folder with one in it, or a folder of sorted images. A table may come from a
 * stranger, so nothing is read outside its own folder and the working directory, whether `..`, an absolute path or a link leads there.
 */

const LARGEST_TABLE = 50_000_000;
const LARGEST_IMAGE = 200_000_000;
/** One wrong column makes every row wrong; so many problems say enough. */
const MOST_PROBLEMS = 20;

/** An image that is named by a label, before its file is looked at. */
type Named = { readonly path: string; readonly label: Label; readonly prompt: string | null; readonly place: Place };

export const loadLabels: LoadLabels = async (source, { root, prompts, signal }) => {
  const kind = await kindOf(source);
  const shown = show(source, root);
  if (kind === "nothing")
    return failed({
      message: `there is no file and no folder ${shown}: name a labels.csv, or a folder with usable/ and rejected/`,
    });
  const table = kind === "file" ? source : join(source, "labels.csv");
  const isTable = kind === "file" || (await kindOf(table)) === "file";
  const folder = isTable ? dirname(table) : source;
  const named = isTable ? await namedInTable(table, show(table, root), prompts) : await namedByFolder(source, shown);
  if (!named.ok) return few(named.problems);
  const allowed = await Promise.all([folder, root].map((each) => realpath(each)));
  return readImages(named.value, { folder, allowed, root, signal });
};

async function namedInTable(file: string, shown: string, prompts: readonly string[]): Promise<Result<Named[]>> {
  if ((await stat(file)).size > LARGEST_TABLE) return failed({ message: `${shown} is over ${LARGEST_TABLE} bytes` });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (codeOf(error).startsWith("E") && !codeOf(error).startsWith("ERR_"))
      return failed({ message: `${shown} cannot be read (${codeOf(error)})` });
    return failed({ message: `${shown} is not UTF-8 text: save it as CSV in UTF-8` });
  }
  if (text.includes("\0")) return failed({ message: `${shown} is not UTF-8 text: save it as CSV in UTF-8` });
  const rows = readLabelTable(text.replace(/\r\n?/g, "\n"), shown, prompts);
  return rows.ok ? ok(rows.value.map(({ image, ...rest }) => ({ path: image, ...rest }))) : rows;
}

async function namedByFolder(folder: string, shown: string): Promise<Result<Named[]>> {
  const sorted = await readSortedFolder(folder, shown);
  if (!sorted.ok) return sorted;
  return ok(
    sorted.value.map(({ path, label }) => ({
      path,
      label,
      prompt: null,
      place: { file: `${shown}/${slashed(path)}`, line: 1, column: 1 },
    })),
  );
}

type Around = {
  /** Paths begin here. */
  readonly folder: string;
  /** Real paths of the folders that an image may lie in. */
  readonly allowed: readonly string[];
  readonly root: string;
  readonly signal: AbortSignal;
};

/** So many files are looked at at once. */
const AT_ONCE = 16;

async function readImages(named: readonly Named[], around: Around): Promise<Result<Labels>> {
  const looked = new Map<string, Promise<Looked>>();
  const images: LabelledImage[] = [];
  const problems: Problem[] = [];
  for (let begin = 0; begin < named.length; begin += AT_ONCE) {
    around.signal.throwIfAborted();
    const some = named.slice(begin, begin + AT_ONCE);
    const found = await Promise.all(some.map(({ path }) => lookOnce(path, around, looked)));
    for (const [index, { path, label, prompt, place }] of some.entries()) {
      const look = found[index]!;
      if (typeof look === "string") problems.push({ message: `${clip(path, 120)} ${look}`, place });
      else images.push({ ...look, label, prompt, place });
    }
  }
  const { labels, problems: contradictions } = onceEach(images);
  const all = [...problems, ...contradictions].toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
  return all.length > 0 ? few(all) : ok(labels);
}

/** What is found under a path, or what is wrong with it. */
type Looked = Pick<LabelledImage, "file" | "shown" | "sha256"> | string;

function lookOnce(path: string, around: Around, looked: Map<string, Promise<Looked>>): Promise<Looked> {
  const asked = resolve(around.folder, path.replaceAll("\\", "/"));
  const known = looked.get(asked);
  if (known) return known;
  const look = lookAt(asked, around);
  looked.set(asked, look);
  return look;
}

async function lookAt(asked: string, { folder, allowed, root }: Around): Promise<Looked> {
  const outside = "leads outside the folder of the labels and the working directory: only images inside them are read";
  // Before the disk is asked whether it is there: what lies elsewhere is nobody's business.
  if (![folder, root].some((each) => isInside(asked, each))) return outside;
  const kind = await kindOf(asked);
  if (kind !== "file")
    return kind === "folder" ? "is a folder, and no image" : "is not there: paths begin at the folder of the labels";
  const file = await realpath(asked);
  if (!allowed.some((each) => isInside(file, each))) return outside;
  try {
    if ((await stat(file)).size > LARGEST_IMAGE) return `is over ${LARGEST_IMAGE} bytes`;
    return { file, shown: show(asked, isInside(asked, root) ? root : folder), sha256: await hashOf(file) };
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return `cannot be read (${codeOf(error)})`;
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

function few(problems: readonly Problem[]): Result<never> {
  const rest = problems.length - MOST_PROBLEMS;
  if (rest <= 0) return failed(...problems);
  return failed(...problems.slice(0, MOST_PROBLEMS), { message: `and ${rest} more like these` });
}

/** Relative to a folder where it lies in it, else its name alone. */
function show(path: string, from: string): string {
  const shown = slashed(isInside(path, from) ? relative(from, path) : path.slice(path.lastIndexOf(sep) + 1));
  return shown === "" ? "." : shown;
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

async function kindOf(path: string): Promise<"file" | "folder" | "nothing"> {
  try {
    const entry = await stat(path);
    return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "nothing";
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return "nothing";
  }
}
