import type { Form } from "./fit.ts";
import { amount, percent, ratio, thousands } from "./format.ts";
import { warningsBlock } from "./alerts.ts";
import { blocks, idCode, more, nowrap, sentence, stacked, table, type Column } from "./markdown.ts";
import type { CandidateResult, Results } from "./results.ts";
import { evidence, priceText } from "./view.ts";

/** The form of a comment for `estimate`: what a run would spend, when nothing was generated. */

type Row = NonNullable<Results["estimate"]>["candidates"][number];

export function estimateHead({ estimate, simulated }: Results): string {
  const title = `### 🧮 Usable image cost: estimate${simulated ? " (SIMULATED)" : ""}`;
  if (!estimate) return title;
  return `${title}

**A run would spend at most ${amount(estimate.atMostUsd, "up")}, and is expected to spend ${amount(estimate.expectedUsd)}.** Nothing was generated, nothing was spent.`;
}

const COLUMNS: readonly Column[] = [
  { title: "Candidate" },
  { title: "Expected", number: true },
  { title: "At most", number: true },
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
  return blocks(
    shown.length === 0
      ? null
      : table(
          COLUMNS,
          shown.map((row) => cells(row, priced.get(row.id))),
        ),
    rest === null ? null : `<sub>${rest}</sub>`,
    `Without the budget of ${amount(results.spend.budgetUsd)}, a run in which every prompt goes to its cap would spend ${amount(estimate.withoutBudgetUsd, "up")}.`,
    `**What this rests on:** ${sentence(estimate.assumption, form.sentence)}`,
    warningsBlock(results, form),
  );
}

function cells(row: Row, candidate: CandidateResult | undefined): string[] {
  return [
    idCode(row.id),
    row.expectedUsd === null ? "–" : amount(row.expectedUsd),
    row.atMostUsd === null ? "–" : amount(row.atMostUsd, "up"),
    row.expectedAttempts === null
      ? "–"
      : row.expectedAttempts < 10
        ? ratio(row.expectedAttempts)
        : thousands(Math.round(row.expectedAttempts)),
    row.usableRate === null ? "–" : stacked(nowrap(percent(row.usableRate)), row.recorded ? "recorded" : "assumed"),
    candidate ? stacked(priceText(candidate), nowrap(sentence(evidence(candidate), 40))) : "–",
  ];
}
