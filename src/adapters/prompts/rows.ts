import { parse } from "csv-parse/sync";
import { failed, nearest, ok, type Result } from "../../core/failure.ts";

/** One row of a table of prompts; `where` names its place for a message. */
export type PromptRow = { readonly id: string | null; readonly text: string; readonly where: string };

/** Which column holds what, as the manifest says it; without `column` one named "prompt" is taken. */
export type Columns = { readonly column?: string | undefined; readonly idColumn?: string | undefined };

/** Reads CSV (RFC 4180, with a header row). */
export function readCsv(text: string, file: string, columns: Columns): Result<PromptRow[]> {
  return table(text, file, columns, { delimiter: ",", relax_quotes: true }, (field) => field);
}

/**
 * Reads TSV with a header row. Most TSV files quote nothing, so a quote inside a field is itself; a field that is quoted as a whole, as
 * spreadsheets write it, is unquoted.
 */
export function readTsv(text: string, file: string, columns: Columns): Result<PromptRow[]> {
  return table(text, file, columns, { delimiter: "\t", quote: false }, (field) =>
    /^"(?:[^"]|"")*"$/.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field,
  );
}

/** Reads JSON Lines: an object a line. */
export function readJsonLines(text: string, file: string, columns: Columns): Result<PromptRow[]> {
  const rows: PromptRow[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "") continue;
    const where = `${file}:${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return failed({ message: `${where}: this line is no JSON: a JSON Lines file has one object a line` });
    }
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return failed({ message: `${where}: expected an object, such as {"prompt": "..."}` });
    const record = value as Record<string, unknown>;
    const key = findColumn(Object.keys(record), columns.column, "prompt");
    if (key === null) return failed({ message: `${where}: ${noColumn("key", columns.column, Object.keys(record))}` });
    const id = columns.idColumn === undefined ? null : record[columns.idColumn];
    if (id === undefined) return failed({ message: `${where}: ${noColumn("key", columns.idColumn, Object.keys(record))}` });
    if (typeof record[key] !== "string") return failed({ message: `${where}: "${key}" is not a text` });
    rows.push({ id: id === null ? null : typeof id === "string" ? id.trim() : JSON.stringify(id), text: record[key], where });
  }
  return ok(rows);
}

type Options = { readonly delimiter: string; readonly quote?: false; readonly relax_quotes?: boolean };

function table(
  text: string,
  file: string,
  columns: Columns,
  options: Options,
  unquote: (field: string) => string,
): Result<PromptRow[]> {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      ...options,
      bom: true,
      skip_empty_lines: true,
      info: true,
      relax_column_count: false,
    }) as unknown as typeof records;
  } catch (error) {
    return failed({ message: `${file}: ${error instanceof Error ? error.message : String(error)}` });
  }
  const [header, ...body] = records;
  if (!header) return failed({ message: `${file}: the file is empty: expected a header row and a row for each prompt` });
  const names = header.record.map((name) => unquote(name).trim());
  const textName = findColumn(names, columns.column, "prompt");
  if (textName === null) return failed({ message: `${file}: ${noColumn("column", columns.column, names)}` });
  if (columns.idColumn !== undefined && !names.includes(columns.idColumn))
    return failed({ message: `${file}: ${noColumn("column", columns.idColumn, names)}` });
  const textAt = names.indexOf(textName);
  const idAt = columns.idColumn === undefined ? -1 : names.indexOf(columns.idColumn);
  return ok(
    body.map(({ record, info }) => ({
      id: idAt < 0 ? null : unquote(record[idAt] ?? "").trim(),
      text: unquote(record[textAt] ?? ""),
      where: `${file}:${info.lines}`,
    })),
  );
}

function findColumn(names: readonly string[], asked: string | undefined, usual: string): string | null {
  if (asked !== undefined) return names.includes(asked) ? asked : null;
  return names.find((name) => name.toLowerCase() === usual) ?? null;
}

function noColumn(what: string, asked: string | undefined, names: readonly string[]): string {
  const seen = names.map((name) => `"${name}"`).join(", ");
  if (asked === undefined) return `there is no ${what} "prompt": say which one has the text with \`column\`; there are ${seen}`;
  const meant = nearest(asked, names);
  return `there is no ${what} "${asked}"${meant === undefined ? "" : ` (did you mean "${meant}"?)`}; there are ${seen}`;
}
