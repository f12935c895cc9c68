import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { failed, ok, type Problem, type Result } from "../../core/failure.ts";
import type { PromptSource } from "../../core/manifest/schema.ts";
import { codeOf } from "../disk.ts";
import { findFiles, type Found } from "./find.ts";
import { readCsv, readJsonLines, readTsv, type PromptRow, type ReadTable } from "./rows.ts";

/** Reads the prompts of one entry with `from`: text files, a file a prompt, or tables. */

const LARGEST_FILE = 20_000_000;
const LONGEST_PROMPT = 32_000;
const LONGEST_ID = 100;

const TABLES: Readonly<Record<string, ReadTable>> = {
  ".csv": readCsv,
  ".tsv": readTsv,
  ".tab": readTsv,
  ".jsonl": readJsonLines,
  ".ndjson": readJsonLines,
};

/** A prompt as it stands in a file, with an id in any case. */
export type SourceRow = PromptRow & { readonly id: string };

/**
 * @param folders absolute paths in which to look for the files, in order
 * @param root absolute path of the working directory
 */
export async function readSource(source: PromptSource, folders: readonly string[], root: string): Promise<Result<SourceRow[]>> {
  const found = await findFiles(source.from, folders, root);
  if (!found.ok) return found;
  const rows: SourceRow[] = [];
  const problems: Problem[] = [];
  for (const file of found.value) {
    const read = await readOne(file, source);
    if (read.ok) rows.push(...read.value);
    else problems.push(...read.problems);
  }
  if (problems.length > 0) return failed(...problems);
  const taken = rows.slice(0, source.limit).map((row) => ({ ...row, text: row.text.trim() }));
  if (taken.length === 0) return failed({ message: `"${source.from}" has no prompts` });
  const wrong = taken.flatMap(problemOf);
  return wrong.length > 0 ? failed(...wrong) : ok(taken);
}

async function readOne(found: Found, source: PromptSource): Promise<Result<SourceRow[]>> {
  const { shown } = found;
  const text = await readText(found);
  if (!text.ok) return text;
  const extension = extname(shown).toLowerCase();
  const stem = basename(shown, extname(shown));
  const read = TABLES[extension];
  if (read) {
    const rows = read(text.value, shown, { column: source.column, idColumn: source.idColumn });
    return rows.ok ? ok(rows.value.map((row, index) => ({ ...row, id: row.id ?? `${stem}-${index + 1}` }))) : rows;
  }
  if (extension === ".json")
    return failed({ message: `${shown} is JSON: save the prompts as JSON Lines (.jsonl), an object a line` });
  for (const key of ["column", "idColumn"] as const)
    if (source[key] !== undefined)
      return failed({
        message: `\`${key}\` is for CSV, TSV and JSON Lines (.csv, .tsv, .jsonl): ${shown} is read as a text file`,
      });
  return ok([{ id: stem, text: text.value.replace(/^\uFEFF/, ""), where: shown }]);
}

/** The text with "\n" at the end of its lines: what a checkout on Windows makes of a file must not make another prompt of it. */
async function readText({ file, shown }: Found): Promise<Result<string>> {
  const wrong = (message: string): Result<string> => failed({ message: `${shown} ${message}` });
  let bytes: Buffer;
  try {
    if ((await stat(file)).size > LARGEST_FILE) return wrong(`is over ${LARGEST_FILE} bytes: that is no list of prompts`);
    bytes = await readFile(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === "") throw error;
    return wrong(`cannot be read (${code})`);
  }
  const notText = "is not UTF-8 text: save it as UTF-8";
  try {
    const text = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);
    return text.includes("\0") ? wrong(notText) : ok(text.replace(/\r\n?/g, "\n"));
  } catch {
    return wrong(notText);
  }
}

function problemOf({ id, text, where }: SourceRow): Problem[] {
  const wrong = (message: string): Problem[] => [{ message: `${where}: ${message}` }];
  if (text === "") return wrong("the prompt is empty");
  if (text.length > LONGEST_PROMPT) return wrong(`the prompt has ${text.length} characters; at most ${LONGEST_PROMPT}`);
  if (id === "") return wrong("the prompt's id is empty");
  if (id.length > LONGEST_ID) return wrong(`the id has ${id.length} characters; at most ${LONGEST_ID}`);
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(id)) return wrong("the id has a line break or another control character");
  return [];
}
