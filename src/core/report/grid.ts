import { clean } from "./escape.ts";
import { columns as columnsOf, pad, shorten } from "./width.ts";

/** A table of text for a terminal. */

export type GridColumn = {
  readonly title: string;
  readonly number?: true;
  /** Gives way when the table is too wide. */
  readonly flexible?: true;
};

export type GridRow = { readonly cells: readonly string[]; readonly paint: (line: string) => string };

const GAP = "  ";
/** A flexible column keeps this much before columns are left out. */
const LEAST = 12;

/** Lines of at most `width` columns: flexible columns are shortened, then columns at the end are left out. Cells are cleaned here. */
export function grid(columns: readonly GridColumn[], rows: readonly GridRow[], width: number): string[] {
  const cleaned = rows.map(({ cells, paint }) => ({ cells: cells.map(clean), paint }));
  const wanted = columns.map(({ title }, i) =>
    Math.max(columnsOf(title), ...cleaned.map(({ cells }) => columnsOf(cells[i] ?? ""))),
  );
  const widths = squeeze(columns, wanted, width);
  const line = (cells: readonly string[]): string =>
    widths
      .map((each, i) => pad(shorten(cells[i] ?? "", each), each, columns[i]!.number))
      .join(GAP)
      .trimEnd();
  return [line(columns.map(({ title }) => title)), ...cleaned.map(({ cells, paint }) => paint(line(cells)))];
}

/** The widths of the columns that are shown. */
function squeeze(columns: readonly GridColumn[], wanted: readonly number[], width: number): number[] {
  for (let shown = columns.length; shown > 1; shown--) {
    const widths = wanted.slice(0, shown);
    const excess = widths.reduce((sum, each) => sum + each, (shown - 1) * GAP.length) - width;
    const flexible = columns.findIndex((column) => column.flexible);
    const left = (widths[flexible] ?? 0) - Math.max(0, excess);
    if (excess <= 0) return widths;
    if (flexible >= 0 && left >= LEAST) return widths.with(flexible, left);
  }
  return [Math.min(wanted[0] ?? 0, width)];
}
