import { CsvError, parse } from "csv-parse/sync";
import { failed, nearest, ok, type Problem, type Result } from "../../core/failure.ts";

/** One row of a table of prompts; `where` names its place for a message. */
export type PromptRow = { readonly id: string | null; readonly text: string; readonly where: string };

/** Which column holds what, as the manifest says it; without `column` one named "prompt" is taken. */
export type Columns = { readonly column?: string | undefined; readonly idColumn?: string | undefined };

/** Reads the text of a table, its lines ending in "\n"; every row that is wrong is a problem of its own. */
export type ReadTable = (text: string, file: string, columns: Columns) => Result<PromptRow[]>;

/** Reads CSV (RFC 4180, with a header row). */
export const readCsv: ReadTable = (text, file, columns) =>
  readTable(text, file, columns, { delimiter: ",", relax_quotes: true }, (field) => field);

/**
 * Reads TSV with a header row. Most TSV files quote nothing, so a quote inside a field is itself; a field that is quoted as a whole, as
 * spreadsheets write it, is unquoted.
 */
export const readTsv: ReadTable = (text, file, columns) =>
  readTable(text, file, columns, { delimiter: "\t", quote: false }, (field) =>
    /^"(?:[^"]|"")*"$/.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field,
  );

type Syntax = { readonly delimiter: string; readonly quote?: false; readonly relax_quotes?: boolean };
type Line = { readonly fields: readonly string[]; readonly where: string };

function readTable(
  text: string,
  file: string,
  columns: Columns,
  syntax: Syntax,
  unquote: (field: string) => string,
): Result<PromptRow[]> {
  const lines = linesOf(text, file, syntax, unquote);
  if (!lines.ok) return lines;
  const [header, ...body] = lines.value;
  if (!header) return failed({ message: `${file} is empty: expected a header row and a row for each prompt` });
  const names = header.fields.map((name) => name.trim());
  const textAt = findColumn(names, columns.column, "column");
  const idAt = columns.idColumn === undefined ? ok(-1) : findColumn(names, columns.idColumn, "column");
  const problems = [textAt, idAt].flatMap((found) => (found.ok ? [] : found.problems));
  if (!textAt.ok || !idAt.ok) return failed(...problems.map(({ message }) => ({ message: `${file}: ${message}` })));
  const ragged = body.flatMap(({ fields, where }) => raggedness(fields.length, names.length, where, syntax));
  if (ragged.length > 0) return failed(...ragged);
  return ok(
    body.map(({ fields, where }) => ({
      id: idAt.value < 0 ? null : (fields[idAt.value] ?? "").trim(),
      text: fields[textAt.value] ?? "",
      where,
    })),
  );
}

/** The rows that have anything in them, with the line on which each begins. */
function linesOf(text: string, file: string, syntax: Syntax, unquote: (field: string) => string): Result<Line[]> {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      ...syntax,
      bom: true,
      record_delimiter: "\n",
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      info: true,
    }) as unknown as typeof records;
  } catch (error) {
    return failed({ message: `${file}: ${syntaxProblem(error)}` });
  }
  return ok(
    records.map(({ record, info }) => {
      const inside = record.reduce((sum, field) => sum + (field.match(/\n/g)?.length ?? 0), 0);
      return { fields: record.map(unquote), where: `${file}:${info.lines - inside}` };
    }),
  );
}

function syntaxProblem(error: unknown): string {
  if (!(error instanceof CsvError)) throw error;
  if (error.code === "CSV_QUOTE_NOT_CLOSED")
    return 'a field begins with a quote (") that is never closed: double every quote inside it';
  return error.message;
}

function raggedness(has: number, expected: number, where: string, { delimiter }: Syntax): Problem[] {
  if (has === expected) return [];
  const hint =
    delimiter === ","
      ? "a field with a comma, a quote or a line break must be in quotes"
      : "a field can hold no tab and no line break";
  return [{ message: `${where}: this row has ${has} ${has === 1 ? "field" : "fields"}, the header has ${expected}: ${hint}` }];
}

/** Reads JSON Lines: an object a line. */
export const readJsonLines: ReadTable = (text, file, columns) => {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  const rows = lines.flatMap((line, index) => (line.trim() === "" ? [] : [readJsonLine(line, `${file}:${index + 1}`, columns)]));
  const problems = rows.flatMap((row) => (row.ok ? [] : row.problems));
  return problems.length > 0 ? failed(...problems) : ok(rows.flatMap((row) => (row.ok ? [row.value] : [])));
};

function readJsonLine(line: string, where: string, columns: Columns): Result<PromptRow> {
  const wrong = (message: string): Result<PromptRow> => failed({ message: `${where}: ${message}` });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return wrong("this line is no JSON: a JSON Lines file has one object a line");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return wrong('expected an object, such as {"prompt": "..."}');
  const names = Object.keys(value);
  const values = Object.values(value) as unknown[];
  const textAt = findColumn(names, columns.column, "key");
  const idAt = columns.idColumn === undefined ? ok(-1) : findColumn(names, columns.idColumn, "key");
  for (const found of [textAt, idAt])
    if (!found.ok) return failed(...found.problems.map(({ message }) => ({ message: `${where}: ${message}` })));
  if (!textAt.ok || !idAt.ok) throw new Error("unreachable");
  const text = values[textAt.value];
  if (typeof text !== "string") return wrong(`"${names[textAt.value]}" is not a text`);
  if (idAt.value < 0) return ok({ id: null, text, where });
  const id = values[idAt.value];
  if (typeof id !== "string" && typeof id !== "number") return wrong(`"${columns.idColumn}" is neither a text nor a number`);
  return ok({ id: String(id).trim(), text, where });
}

/** The place of a column by its name; `undefined` asks for "prompt", however it is written. */
function findColumn(names: readonly string[], asked: string | undefined, what: string): Result<number> {
  const at = names.flatMap((name, index) =>
    name === asked || (asked === undefined && name.toLowerCase() === "prompt") ? [index] : [],
  );
  if (at.length === 1) return ok(at[0]!);
  if (at.length > 1) return failed({ message: `there are ${at.length} ${what}s "${names[at[0]!]}": give them different names` });
  const seen = `there are ${showNames(names)}`;
  if (asked === undefined)
    return failed({ message: `there is no ${what} "prompt": say which one has the text with \`column\`; ${seen}` });
  const meant = nearest(asked, names);
  return failed({
    message: `there is no ${what} "${asked}"${meant === undefined ? "" : ` (did you mean "${meant}"?)`}; ${seen}`,
  });
}

/** A table without a header row has a whole prompt where a name should be. */
function showNames(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return [...shown, ...(names.length > 12 ? [`${names.length - 12} more`] : [])].join(", ");
}
