import type { PlannedCandidate, PlannedPrompt, Plan } from "../core/manifest/plan.ts";
import { cellsInOrder, type View } from "./next.ts";

/** The prompts of one candidate as samples of a workload: drawn by weight, in an order of its own. */
export type Draws = {
  /** Takes in what earlier runs drew, and which prompts the provider turned down. */
  readonly begin: (view: View) => void;
  /** Draws the prompt that is furthest behind its share by weight; null when the provider turned all of them down. */
  readonly next: () => PlannedPrompt | null;
  readonly isOpen: () => boolean;
  /** The provider turned the prompt down, and would again. */
  readonly close: (prompt: PlannedPrompt) => void;
};

export function createDraws(plan: Plan, candidate: PlannedCandidate): Draws {
  const cells = cellsInOrder(plan, candidate).map(({ prompt }) => ({ prompt, drawn: 0, isOpen: true }));
  return {
    begin: (view) => {
      for (const cell of cells) {
        cell.drawn = view.launched({ candidate, prompt: cell.prompt });
        cell.isOpen = view.tally({ candidate, prompt: cell.prompt })?.turnedDown !== true;
      }
    },
    next: () => {
      let next: (typeof cells)[number] | null = null;
      const share = ({ drawn, prompt }: (typeof cells)[number]): number => (drawn + 1) / prompt.weight;
      for (const cell of cells) if (cell.isOpen && (next === null || share(cell) < share(next))) next = cell;
      if (next) next.drawn++;
      return next?.prompt ?? null;
    },
    isOpen: () => cells.some(({ isOpen }) => isOpen),
    close: (prompt) => {
      for (const cell of cells) if (cell.prompt === prompt) cell.isOpen = false;
    },
  };
}
