import { budgetSentence, estimateAnswer, estimateCells } from "./estimate-text.ts";
import { grid, type GridColumn } from "./grid.ts";
import type { Results } from "./results.ts";
import { wrap } from "./width.ts";

const COLUMNS: readonly GridColumn[] = [
  { title: "Candidate", flexible: true },
  { title: "Expected", number: true },
  { title: "Worst case", number: true },
  { title: "Attempts", number: true },
  { title: "Usable share" },
];

/** The estimate of a run for a terminal: lines of at most `width` columns. */
export function terminalEstimate(results: Results, width: number): string[] {
  const { estimate } = results;
  if (!estimate) return [];
  const rows = estimate.candidates.map((row) => {
    const { expected, atMost, attempts, usable, origin } = estimateCells(row);
    const cells = [row.id, ...[expected, atMost, attempts, origin === null ? usable : `${usable} ${origin}`].map(dash)];
    return { cells, paint: (line: string) => line };
  });
  const { answer, relief } = estimateAnswer(estimate);
  return [
    ...wrap(`${answer} ${relief}`, width),
    "",
    ...grid(COLUMNS, rows, width),
    "",
    ...wrap(budgetSentence(estimate, results), width),
    ...wrap(estimate.assumption, width),
  ];
}

function dash(text: string): string {
  return text === "–" ? "-" : text;
}
