import { median } from "./numbers.ts";

/** What a bench found: one line a figure, each with what it should be. */
export type Row = {
  readonly what: string;
  /** One value a run. */
  readonly values: readonly number[];
  readonly unit?: string;
  /** The figure may be at most, or must be at least, so much. */
  readonly target?: { readonly most: number } | { readonly least: number };
};

export type Bench = {
  readonly name: string;
  readonly title: string;
  /** How it was measured, for the reader of the results. */
  readonly how: string;
  /** Runs it so many times. */
  readonly run: (repeat: number, say: (line: string) => void, options: Options) => Promise<readonly Row[] | Found>;
  readonly repeat: number;
  /** Other tables for below, as Markdown. */
  readonly tables?: (say: (line: string) => void) => Promise<string>;
};

/** For benches of seeded runs: how many of each instance, of which instances, and whether to tell only of those that were kept. */
export type Options = { readonly runs?: number; readonly only?: readonly string[]; readonly kept?: boolean };

/** Figures, and tables of their own in Markdown. */
export type Found = { readonly rows: readonly Row[]; readonly details: readonly string[] };

export function worst({ values, target }: Row): number {
  return target && "least" in target ? Math.min(...values) : Math.max(...values);
}

/** A Markdown table; median and worst over the runs. */
export function render(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { target, unit = "" } = row;
    const bound = !target ? "" : "most" in target ? `at most ${show(target.most)}` : `at least ${show(target.least)}`;
    const met = !target ? "" : isMet(median(row.values), target) ? (isMet(worst(row), target) ? "yes" : "median only") : "no";
    return [row.what, `${show(median(row.values))}${unit}`, `${show(worst(row))}${unit}`, `${bound}${bound && unit}`, met];
  });
  return markdownTable(["", "median", "worst", "target", "met"], lines);
}

export function markdownTable(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(head.length, ...lines.map((line) => line[column]!.length)));
  const lineOf = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [lineOf(heads), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...lines.map(lineOf), ""].join("\n");
}

function isMet(value: number, target: NonNullable<Row["target"]>): boolean {
  return "most" in target ? value <= target.most : value >= target.least;
}

function show(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return value.toFixed(digits);
}
