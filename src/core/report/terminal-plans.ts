import { clipMiddle } from "./escape.ts";
import { grid, type GridColumn } from "./grid.ts";
import { extraText, monthText, movedPlans, paidRow, planRows, type PlanRow } from "./plan-rows.ts";
import type { Results } from "./results.ts";
import { wrap } from "./width.ts";

type Column = GridColumn & { readonly text: (row: PlanRow) => string };

/** In the order of importance: a narrow terminal gets the first ones. */
const COLUMNS: readonly Column[] = [
  { title: "Plan", flexible: true, text: ({ id }) => id },
  { title: "A month", number: true, text: ({ monthly }) => monthly },
  { title: "Pays from", number: true, text: ({ breakEven }) => breakEven },
  { title: "Verdict", text: ({ verdict }) => verdict },
  { title: "Interval", number: true, text: ({ breakEvenRange }) => breakEvenRange ?? "-" },
  { title: "Fee and quota", text: ({ offer }) => offer },
];

/** Plans, what an audit moved of them, and extra costs: lines of at most `width` columns; none when the manifest has neither. */
export function terminalPlans(results: Results, width: number): string[] {
  return [...planLines(results, width), ...extraLines(results, width)];
}

function planLines(results: Results, width: number): string[] {
  const rows = planRows(results);
  if (rows.length === 0) return [];
  const month = monthText(results);
  const paid = paidRow(results);
  const title = `Plans${month === null ? "" : `, a month ${month}`}${paid ? `; pay-as-you-go on ${clipMiddle(paid.candidate, 60)} ${paid.monthly}` : ""}:`;
  const table = rows.map((row) => ({ cells: COLUMNS.map(({ text }) => plain(text(row))), paint: (line: string) => line }));
  const notes = rows.flatMap(({ sentence, note, asOf }) => {
    const aside = [note, asOf].filter((text) => text !== null).join("; ");
    return wrap(plain(aside === "" ? sentence : `${sentence} (${aside})`), width, "  ");
  });
  const moved = movedPlans(results).flatMap(({ id, text }) => wrap(plain(`${clipMiddle(id, 60)}: ${text}`), width, "  "));
  return ["", ...wrap(plain(title), width), ...grid(COLUMNS, table, width), "", ...notes, ...moved];
}

function extraLines({ extras = [] }: Results, width: number): string[] {
  if (extras.length === 0) return [];
  const lines = extras.flatMap((extra) => wrap(`${clipMiddle(extra.id, 60)}: ${extraText(extra)}`, width, "  "));
  return ["", "Extra costs that the manifest declares:", ...lines];
}

function plain(text: string): string {
  return text.replaceAll("→", "->").replace(/^–$/, "-").replaceAll(" – ", " - ");
}
