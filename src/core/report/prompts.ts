import { figureShort } from "./format.ts";
import type { CandidateResult } from "./results.ts";

/** The prompts of a run across candidates, worst first. Plain text. */

export type PromptResult = CandidateResult["prompts"][number];

export type PromptRow = {
  readonly id: string;
  /** One cell for each candidate asked for, in that order; null where the prompt was not tried. */
  readonly cells: readonly (PromptResult | null)[];
};

/**
 * The prompts that any of the candidates tried; those with the smallest share of usable images first, then those that took more
 * attempts, then in the order of the manifest.
 */
export function promptRows(candidates: readonly CandidateResult[]): PromptRow[] {
  const byCandidate = candidates.map(({ prompts }) => new Map(prompts.map((prompt) => [prompt.id, prompt])));
  const ids = new Set(candidates.flatMap(({ prompts }) => prompts.map(({ id }) => id)));
  const rows = [...ids].map((id) => ({ id, cells: byCandidate.map((prompts) => prompts.get(id) ?? null) }));
  return rows
    .map((row) => ({ row, ...totals(row) }))
    .toSorted((a, b) => a.rate - b.rate || b.attempts - a.attempts)
    .map(({ row }) => row);
}

function totals({ cells }: PromptRow): { rate: number; attempts: number } {
  const sum = (count: (cell: PromptResult) => number): number =>
    cells.reduce((total, cell) => total + (cell ? count(cell) : 0), 0);
  const attempts = sum((cell) => cell.attempts);
  const judged = attempts - sum((cell) => cell.undetermined);
  return { attempts, rate: judged > 0 ? sum((cell) => cell.usable) / judged : 1 };
}

/** "$0.0120 (1 of 4)", "none of 8", "not tried"; a cell that the run did not finish ends in an ellipsis. */
export function promptCell(cell: PromptResult | null): string {
  if (!cell || cell.attempts === 0) return "–";
  const open = cell.complete ? "" : " …";
  if (cell.usable === 0) return `none of ${cell.attempts}${open}`;
  const cost = cell.costPerUsableUsd.estimate === undefined ? "" : `${figureShort(cell.costPerUsableUsd)} `;
  return `${cost}(${cell.usable} of ${cell.attempts})${open}`;
}
