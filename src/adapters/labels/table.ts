import { CsvError, parse } from "csv-parse/sync";
import { LABEL_WORDS, labelOf, type Label } from "../../core/calibration/labels.ts";
import { failed, nearest, ok, type Place, type Problem, type Result } from "../../core/failure.ts";
import { clip } from "../../core/report/escape.ts";

/** Reads a table of labels: CSV (RFC 4180) with a header row, columns `image`, `label` and, if wanted, `prompt`; others are notes. */

/** One row, before its image is looked for. */
export type LabelRow = {
  readonly image: string;
  readonly label: Label;
  readonly prompt: string | null;
  readonly place: Place;
};

const MOST_ROWS = 200_000;
const LONGEST_PATH = 1_000;

/**
 * Every row that is wrong is a problem at its line.
 *
 * @param file the name to report places under
 * @param prompts those that a label may name
 */
export function readLabelTable(text: string, file: string, prompts: readonly string[]): Result<LabelRow[]> {
  const lines = linesOf(text, file);
  if (!lines.ok) return lines;
  const [header, ...body] = lines.value;
  if (!header) return failed({ message: `${file} is empty: expected a header row "image,label" and a row for each image` });
  const columns = columnsOf(header);
  if (!columns.ok) return columns;
  if (body.length === 0) return failed({ message: `${file} has no images: expected a row for each below its header` });
  if (body.length > MOST_ROWS) return failed({ message: `${file} has ${body.length} rows; at most ${MOST_ROWS}` });
  const known = new Set(prompts);
  const rows = body.map((line) => readRow(line, header.fields.length, columns.value, known));
  const problems = rows.flatMap((row) => (row.ok ? [] : row.problems));
  return problems.length > 0 ? failed(...problems) : ok(rows.flatMap((row) => (row.ok ? [row.value] : [])));
}

type Line = { readonly fields: readonly string[]; readonly place: Place };
type Columns = { readonly image: number; readonly label: number; readonly prompt: number };

function linesOf(text: string, file: string): Result<Line[]> {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      record_delimiter: "\n",
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      relax_quotes: true,
      info: true,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const why =
      error.code === "CSV_QUOTE_NOT_CLOSED"
        ? 'a field begins with a quote (") that is never closed: double every quote inside it'
        : error.message;
    return failed({ message: `${file}: ${why}` });
  }
  return ok(
    records.map(({ record, info }) => {
      const inside = record.reduce((sum, field) => sum + (field.match(/\n/g)?.length ?? 0), 0);
      return { fields: record, place: { file, line: info.lines - inside, column: 1 } };
    }),
  );
}

function columnsOf({ fields, place }: Line): Result<Columns> {
  const names = fields.map((name) => name.trim().toLowerCase());
  const problems: Problem[] = [];
  const find = (name: keyof Columns): number => {
    const at = names.flatMap((each, index) => (each === name ? [index] : []));
    if (at.length > 1) problems.push({ message: `there are ${at.length} columns "${name}": keep one`, place });
    if (at.length === 0 && name !== "prompt") {
      const seen = fields.slice(0, 12).map((field) => JSON.stringify(clip(field, 40)));
      problems.push({
        message: `there is no column "${name}": expected a header row "image,label"; there are ${seen.join(", ")}`,
        place,
      });
    }
    return at[0] ?? -1;
  };
  const columns = { image: find("image"), label: find("label"), prompt: find("prompt") };
  return problems.length > 0 ? failed(...problems) : ok(columns);
}

function readRow({ fields, place }: Line, width: number, columns: Columns, prompts: ReadonlySet<string>): Result<LabelRow> {
  const wrong = (message: string): Result<LabelRow> => failed({ message, place });
  if (fields.length !== width)
    return wrong(
      `this row has ${fields.length} ${fields.length === 1 ? "field" : "fields"}, the header has ${width}: a field with a comma, a quote or a line break must be in quotes`,
    );
  const field = (at: number): string => (at < 0 ? "" : (fields[at] ?? "").trim());
  const [image, word, prompt] = [field(columns.image), field(columns.label), field(columns.prompt)];
  if (image === "") return wrong("the row names no image");
  if (image.length > LONGEST_PATH || /\p{Cc}/u.test(image))
    return wrong(`${JSON.stringify(clip(image, 60))} is no path of an image`);
  const label = labelOf(word);
  if (label === null) return wrong(`${JSON.stringify(clip(word, 40))} is no label: expected ${LABEL_WORDS}`);
  if (prompt === "" || prompts.has(prompt)) return ok({ image, label, prompt: prompt === "" ? null : prompt, place });
  const meant = nearest(prompt, [...prompts]);
  return wrong(
    `the manifest has no prompt ${JSON.stringify(clip(prompt, 60))}${meant === undefined ? "" : `: did you mean "${meant}"?`}`,
  );
}
