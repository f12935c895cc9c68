import { warningsBlock } from "./alerts.ts";
import { priceCell } from "./candidates-table.ts";
import { budgetSentence, estimateAnswer, estimateCells, type Estimate } from "./estimate-text.ts";
import type { Form } from "./fit.ts";
import { blocks, idCode, more, nowrap, sentence, stacked, table, type Column } from "./markdown.ts";
import type { CandidateResult, Results } from "./results.ts";

/** The form of a comment for `estimate`: what a run would spend, when nothing was generated. */

export function estimateHead({ estimate, simulated }: Results): string {
  const title = `### 🧮 Usable image cost: estimate${simulated ? " (SIMULATED)" : ""}`;
  if (!estimate) return title;
  const { answer, relief } = estimateAnswer(estimate);
  return `${title}

**${answer}** ${relief}`;
}

const COLUMNS: readonly Column[] = [
  { title: "Candidate" },
  { title: "Expected", number: true },
  { title: "Worst case", number: true },
  { title: "Attempts expected", number: true },
  { title: "Usable share", number: true },
  { title: "Price per image", number: true },
];

export function estimateBody(results: Results, form: Form): string {
  const { estimate } = results;
  if (!estimate) return blocks(warningsBlock(results, form));
  const priced = new Map(results.candidates.map((candidate) => [candidate.id, candidate]));
  const shown = estimate.candidates.slice(0, form.candidates);
  const rest = more(estimate.candidates.length, shown.length, "candidates in the report");
  const rows = shown.map((row) => cells(row, priced.get(row.id)));
  return blocks(
    rows.length === 0 ? null : table(COLUMNS, rows),
    rest === null ? null : `<sub>${rest}</sub>`,
    budgetSentence(estimate, results),
    `**What this rests on:** ${sentence(estimate.assumption, form.sentence)}`,
    warningsBlock(results, form),
  );
}

function cells(row: Estimate["candidates"][number], candidate: CandidateResult | undefined): string[] {
  const { expected, atMost, attempts, usable, origin } = estimateCells(row);
  const price = candidate ? priceCell(candidate) : "–";
  return [idCode(row.id), expected, atMost, attempts, stacked(nowrap(usable), origin), price];
}
