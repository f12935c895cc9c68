import { amount, percent, ratio } from "./format.ts";
import { grid, type GridColumn } from "./grid.ts";
import type { Results } from "./results.ts";
import { wrap } from "./width.ts";

const COLUMNS: readonly GridColumn[] = [
  { title: "Candidate", flexible: true },
  { title: "Expected", number: true },
  { title: "At most", number: true },
  { title: "Attempts", number: true },
  { title: "Usable share" },
];

/** The estimate of a run for a terminal: lines of at most `width` columns. */
export function terminalEstimate({ estimate, spend }: Results, width: number): string[] {
  if (!estimate) return [];
  const rows = estimate.candidates.map((row) => ({
    cells: [
      row.id,
      row.expectedUsd === null ? "-" : amount(row.expectedUsd),
      row.atMostUsd === null ? "-" : amount(row.atMostUsd, "up"),
      row.expectedAttempts === null ? "-" : ratio(row.expectedAttempts),
      row.usableRate === null ? "-" : `${percent(row.usableRate)} ${row.recorded ? "recorded" : "assumed"}`,
    ],
    paint: (line: string) => line,
  }));
  const answer = `A run would spend at most ${amount(estimate.atMostUsd, "up")}, and is expected to spend ${amount(estimate.expectedUsd)}. Nothing was generated, nothing was spent.`;
  const uncapped = `Without the budget of ${amount(spend.budgetUsd)} it would be ${amount(estimate.withoutBudgetUsd, "up")} at most.`;
  return [
    ...wrap(answer, width),
    "",
    ...grid(COLUMNS, rows, width),
    "",
    ...wrap(uncapped, width),
    ...wrap(estimate.assumption, width),
  ];
}
