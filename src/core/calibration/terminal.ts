import { level } from "../report/format.ts";
import { grid, type GridColumn } from "../report/grid.ts";
import { painter } from "../report/paint.ts";
import { wrap } from "../report/width.ts";
import type { Calibration, ToldImage } from "./schema.ts";
import { answerSentence, apartText, figureRows, methodSentence, spendSentence } from "./words.ts";

/** More of a list is in the report. */
const MOST_LISTED = 20;

/** A calibration for a terminal: no line is wider than `width` columns (40 at least). Ends with a line break. */
export function renderCalibration(
  calibration: Calibration,
  options: { readonly width?: number; readonly colour?: boolean } = {},
): string {
  const width = Math.max(40, options.width ?? 80);
  const paint = painter(options.colour ?? false);
  const spend = spendSentence(calibration);
  const parts = [
    [...wrap("How far to trust the checks", width).map(paint.strong), ...wrap(answerSentence(calibration), width)],
    matrix(calibration, width),
    figures(calibration, width),
    wrap(methodSentence(calibration), width),
    calibration.notes.flatMap((note) => wrap(`note: ${note}`, width, "  ").map(paint.warning)),
    listed("Disagreements", calibration.apart ?? [], width),
    listed("Without a verdict", calibration.notJudged ?? [], width),
    spend === null ? [] : wrap(spend, width),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const plain = (line: string): string => line;

function matrix({ confusion: { usable, rejected } }: Calibration, width: number): string[] {
  const columns: GridColumn[] = [
    { title: "People say" },
    { title: "Checks accept", number: true },
    { title: "reject", number: true },
    { title: "no verdict", number: true },
  ];
  const row = (name: string, counts: typeof usable) => ({
    cells: [name, counts.usable, counts.rejected, counts.undetermined].map(String),
    paint: plain,
  });
  return grid(columns, [row("usable", usable), row("rejected", rejected)], width);
}

function figures(calibration: Calibration, width: number): string[] {
  const columns: GridColumn[] = [
    { title: "" },
    { title: "", number: true },
    { title: level(calibration.confidence), number: true },
    { title: "Images", number: true },
    { title: "", flexible: true },
  ];
  const rows = figureRows(calibration, "-").map(({ name, meaning, value, range, of }) => ({
    cells: [name, value, range, of, meaning],
    paint: plain,
  }));
  return grid(columns, rows, width);
}

function listed(title: string, images: readonly ToldImage[], width: number): string[] {
  if (images.length === 0) return [];
  const rest = images.length - MOST_LISTED;
  return [
    `${title} (${images.length})`,
    ...images.slice(0, MOST_LISTED).flatMap((image) => {
      const { verdict, reason } = apartText(image);
      const prompt = image.prompt === undefined ? "" : ` (${image.prompt})`;
      return wrap(`${image.file}${prompt}: ${verdict}${reason === "" ? "" : `; ${reason}`}`, width, "  ");
    }),
    ...(rest > 0 ? [`and ${rest} more in calibration.html`] : []),
  ];
}
