import { histories } from "./audit-history.ts";
import { auditRows, type AuditRow } from "./audit-rows.ts";
import { NOTHING_SPENT, toDo, volumeText, type Phrase } from "./audit-words.ts";
import { clipMiddle } from "./escape.ts";
import { grid, type GridColumn } from "./grid.ts";
import type { Paint } from "./paint.ts";
import type { Results } from "./results.ts";
import { shiftText } from "./shift.ts";
import { wrap } from "./width.ts";

/** Steps of a history that are shown; the report has more. */
const MOST_STEPS = 5;

type Column = GridColumn & { readonly text: (row: AuditRow) => string };

/** In the order of importance: a narrow terminal gets the first ones. */
const COLUMNS: readonly Column[] = [
  { title: "Candidate", flexible: true, text: ({ id }) => id },
  { title: "Price", number: true, text: ({ price }) => shiftText({ ...price, percent: null }) },
  { title: "Moved", number: true, text: ({ price }) => price.percent ?? "-" },
  { title: "Cost/usable", number: true, text: ({ cost }) => shiftText(cost) },
  { title: "A month", number: true, text: ({ monthly }) => monthly },
  { title: "Interval now", number: true, text: ({ range }) => range ?? "-" },
];

/** The table of an audit with what is to be said of each candidate: lines of at most `width` columns. */
export function terminalAudit(results: Results, width: number, paint: Paint): string[] {
  const { audit } = results;
  if (!audit) return [];
  const rows = auditRows(results);
  const volume = volumeText(audit);
  const columns = COLUMNS.filter(({ title }) => volume !== null || title !== "A month");
  const table = rows.map((row) => ({
    cells: columns.map(({ text }) => plain(text(row))),
    paint: row.standing === "cheapest" ? paint.strong : paint.plain,
  }));
  const notes = rows.flatMap((row) => {
    const note = noteOf(row, volume);
    return note === "" ? [] : wrap(plain(`${clipMiddle(row.id, 60)}: ${note}`), width, "  ");
  });
  return [...grid(columns, table, width), ...(notes.length === 0 ? [] : ["", ...notes]), ...historyLines(results, width)];
}

function noteOf(row: AuditRow, volume: string | null): string {
  const { standing, price, unknownBecause, monthly } = row;
  const parts = [
    standing,
    unknownBecause === null ? null : `price unknown: ${unknownBecause}`,
    price.notes.filter((note) => note !== "unchanged").join(", "),
    effects(row),
    volume === null || /^(–|\$0\.00)$/.test(monthly) ? null : `${monthly} a month for ${volume}`,
  ];
  return parts.filter((part) => part !== null && part !== "").join("; ");
}

/** Null where nothing moved the cost. */
function effects({ priceEffect, yieldEffect }: AuditRow): string | null {
  if (priceEffect === "–" || (priceEffect === "$0.00" && yieldEffect === "$0.00")) return null;
  return `price effect ${priceEffect}, yield effect ${yieldEffect}`;
}

function historyLines(results: Results, width: number): string[] {
  const lines = histories(results, MOST_STEPS).flatMap(({ id, steps, older }) => {
    const told = steps.map(({ since, price, change }) => `${price} since ${since}${/\d/.test(change) ? ` (${change})` : ""}`);
    const rest = older === 0 ? "" : `, and ${older} older`;
    return wrap(`${clipMiddle(id, 60)}: ${told.join(", ")}${rest}`, width, "  ");
  });
  return lines.length === 0 ? [] : ["", "How the prices moved (UTC):", ...lines];
}

/** What to do, and that nothing was spent. */
export function terminalToDo(results: Results, width: number): string[] {
  return [...toDo(results).map(spoken), NOTHING_SPENT].flatMap((text) => wrap(text, width, "  "));
}

function spoken(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === "string" ? piece : `\`${clipMiddle(piece.code, 200)}\``)).join("");
}

function plain(text: string): string {
  return text.replaceAll("→", "->").replace(/^–$/, "-").replaceAll(" – ", " - ");
}
