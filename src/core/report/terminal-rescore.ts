import { clipMiddle } from "./escape.ts";
import { grid, type GridColumn } from "./grid.ts";
import type { Paint } from "./paint.ts";
import { changedPrompts, judgedSentence, rescoreRows, type RescoreRow } from "./rescore-rows.ts";
import type { Results } from "./results.ts";
import { shiftText } from "./shift.ts";
import { wrap } from "./width.ts";

/** Prompts that are shown; the report has more. */
const MOST_PROMPTS = 10;

type Column = GridColumn & { readonly text: (row: RescoreRow) => string };

/** In the order of importance: a narrow terminal gets the first ones. */
const COLUMNS: readonly Column[] = [
  { title: "Candidate", flexible: true, text: ({ id }) => id },
  { title: "Usable", number: true, text: ({ usable }) => shiftText(usable) },
  { title: "Cost/usable", number: true, text: ({ cost }) => shiftText(cost) },
  { title: "Interval before", number: true, text: ({ ranges }) => ranges.before ?? "-" },
  { title: "Interval now", number: true, text: ({ ranges }) => ranges.after ?? "-" },
  { title: "Coverage", number: true, text: ({ coverage }) => shiftText(coverage) },
];

/** What today's checks changed: lines of at most `width` columns; none when nothing was judged again. */
export function terminalRescore(results: Results, width: number, paint: Paint): string[] {
  const { rescore } = results;
  if (!rescore) return [];
  const rows = rescoreRows(results);
  const table = rows.map((row) => ({
    cells: COLUMNS.map(({ text }) => plain(text(row))),
    paint: row.standing === "cheapest" ? paint.strong : paint.plain,
  }));
  const notes = rows.flatMap(({ id, standing, judged }) => {
    const told = [standing, judged].filter((part) => part !== "").join("; ");
    return told === "" ? [] : wrap(`${clipMiddle(id, 60)}: ${told}`, width, "  ");
  });
  return [
    ...wrap(`${rescore.cheapest.sentence} ${judgedSentence(rescore)}`, width),
    ...(rows.length === 0 ? [] : ["", ...grid(COLUMNS, table, width), "", ...notes]),
    ...promptLines(results, width),
  ];
}

function promptLines(results: Results, width: number): string[] {
  const all = changedPrompts(results);
  const lines = all.slice(0, MOST_PROMPTS).flatMap(({ candidate, prompt, usable, cost }) => {
    const [kept, paid] = [plain(shiftText(usable)), plain(shiftText(cost))];
    return wrap(
      `${clipMiddle(candidate, 60)}, ${clipMiddle(prompt, 60)}: usable ${kept}; cost per usable image ${paid}`,
      width,
      "  ",
    );
  });
  if (lines.length === 0) return [];
  const rest = all.length > MOST_PROMPTS ? [`and ${all.length - MOST_PROMPTS} more in the report`] : [];
  return ["", "Prompts that changed:", ...lines, ...rest];
}

function plain(text: string): string {
  return text.replaceAll("→", "->").replace(/^–$/, "-").replaceAll("–", "-");
}
