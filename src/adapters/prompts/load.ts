import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, relative, resolve, sep } from "node:path";
import { failed, ok, type Place, type Problem, type Result } from "../../core/failure.ts";
import type { ParsedManifest } from "../../core/manifest/parse.ts";
import { checksFor } from "../../core/manifest/plan.ts";
import { isPromptSource, type Prompt, type PromptSource } from "../../core/manifest/schema.ts";
import { codeOf } from "../disk.ts";
import { readCsv, readJsonLines, readTsv, type PromptRow } from "./rows.ts";

/** Reads every prompt that a manifest names. Nothing outside `root` is read: a manifest may come from a stranger's pull request. */

const LARGEST_FILE = 20_000_000;
const LONGEST_PROMPT = 32_000;
const LONGEST_ID = 100;

const TABLES: Readonly<Record<string, typeof readCsv>> = {
  ".csv": readCsv,
  ".tsv": readTsv,
  ".jsonl": readJsonLines,
  ".ndjson": readJsonLines,
};

/**
 * @param manifestFile its absolute path; sources are looked for beside it first, then in `root`
 * @param root absolute path of the working directory
 */
export async function loadPrompts(
  { manifest, locate }: ParsedManifest,
  manifestFile: string,
  root: string,
): Promise<Result<Prompt[]>> {
  const prompts: (Prompt & { where: Place })[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of manifest.prompts.entries()) {
    const where = locate(["prompts", index]);
    const checks = checksFor(manifest, entry.check);
    if (!isPromptSource(entry)) {
      prompts.push({ id: entry.id, text: entry.prompt, weight: entry.weight, checks, where: locate(["prompts", index, "id"]) });
      continue;
    }
    const rows = await readSource(entry, [dirname(manifestFile), root], root);
    if (!rows.ok) problems.push(...rows.problems.map((problem) => ({ place: locate(["prompts", index, "from"]), ...problem })));
    else for (const row of rows.value) prompts.push({ id: row.id ?? "", text: row.text, weight: entry.weight, checks, where });
  }
  problems.push(...doubles(prompts));
  if (problems.length > 0) return failed(...problems);
  return ok(prompts.map(({ id, text, weight, checks }) => ({ id, text, weight, checks })));
}

async function readSource(source: PromptSource, folders: readonly string[], root: string): Promise<Result<PromptRow[]>> {
  const found = await findFiles(source.from, folders);
  if (found.length === 0)
    return failed({ message: `no file matches "${source.from}", neither beside the manifest nor in the working directory` });
  const inside = await realpath(root);
  for (const file of found) {
    const real = await realpath(file);
    if (real !== inside && !real.startsWith(inside + sep))
      return failed({ message: `"${source.from}" leads outside the working directory: prompts are read from inside it only` });
  }
  const reader = TABLES[extname(source.from).toLowerCase()];
  const rows = reader ? await readTables(found, source, reader, root) : await readTexts(found, source, root);
  if (!rows.ok) return rows;
  const taken = rows.value.slice(0, source.limit);
  const problems = taken.flatMap(problemOf);
  if (taken.length === 0) problems.push({ message: `"${source.from}" has no prompts` });
  return problems.length > 0 ? failed(...problems) : ok(taken.map((row) => ({ ...row, text: row.text.trim() })));
}

/** The files of the first folder in which anything matches, in the order of their paths. */
async function findFiles(pattern: string, folders: readonly string[]): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  for (const folder of folders) {
    const direct = resolve(folder, pattern);
    if (await isFile(direct)) return [direct];
    const found = await glob(pattern.replaceAll("\\", "/"), {
      cwd: folder,
      absolute: true,
      onlyFiles: true,
      expandDirectories: false,
    });
    if (found.length > 0) return found.toSorted((a, b) => (a < b ? -1 : 1));
  }
  return [];
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR" || codeOf(error) === "ERR_INVALID_ARG_VALUE") return false;
    throw error;
  }
}

async function readTables(
  files: readonly string[],
  source: PromptSource,
  read: typeof readCsv,
  root: string,
): Promise<Result<PromptRow[]>> {
  const rows: PromptRow[] = [];
  for (const file of files) {
    const text = await readText(file, root);
    if (!text.ok) return text;
    const table = read(text.value, show(file, root), { column: source.column, idColumn: source.idColumn });
    if (!table.ok) return table;
    const stem = basename(file, extname(file));
    rows.push(...table.value.map((row, index) => ({ ...row, id: row.id ?? `${stem}-${index + 1}` })));
  }
  return ok(rows);
}

async function readTexts(files: readonly string[], source: PromptSource, root: string): Promise<Result<PromptRow[]>> {
  for (const key of ["column", "idColumn"] as const)
    if (source[key] !== undefined)
      return failed({
        message: `\`${key}\` is for CSV, TSV and JSON Lines (.csv, .tsv, .jsonl): "${source.from}" is read as text files`,
      });
  const rows: PromptRow[] = [];
  for (const file of files) {
    const text = await readText(file, root);
    if (!text.ok) return text;
    rows.push({ id: basename(file, extname(file)), text: text.value.replace(/^\uFEFF/, ""), where: show(file, root) });
  }
  return ok(rows);
}

async function readText(file: string, root: string): Promise<Result<string>> {
  const { size } = await stat(file);
  if (size > LARGEST_FILE)
    return failed({ message: `${show(file, root)} is over ${LARGEST_FILE} bytes: that is no list of prompts` });
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readFile(file));
  return text.includes("\uFFFD") ? failed({ message: `${show(file, root)} is not UTF-8 text: save it as UTF-8` }) : ok(text);
}

function problemOf({ id, text, where }: PromptRow): Problem[] {
  if (text.trim() === "") return [{ message: `${where}: the prompt is empty` }];
  if (text.length > LONGEST_PROMPT)
    return [{ message: `${where}: the prompt has ${text.length} characters; at most ${LONGEST_PROMPT}` }];
  if (id === "") return [{ message: `${where}: the prompt's id is empty` }];
  if (id !== null && id.length > LONGEST_ID)
    return [{ message: `${where}: the id has ${id.length} characters; at most ${LONGEST_ID}` }];
  return [];
}

function doubles(prompts: readonly { readonly id: string; readonly where: Place }[]): Problem[] {
  const first = new Map<string, Place>();
  return prompts.flatMap(({ id, where }) => {
    const earlier = first.get(id.toLowerCase());
    first.set(id.toLowerCase(), earlier ?? where);
    if (!earlier) return [];
    return [
      {
        place: where,
        message: `the prompt id "${id}" is already taken on line ${earlier.line}: ids must differ (in tables, \`idColumn\` names them)`,
      },
    ];
  });
}

function show(file: string, root: string): string {
  return relative(root, file).replaceAll("\\", "/");
}
