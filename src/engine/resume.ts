import { isJudged, unfinished, type Attempt, type Ledger } from "../core/ledger/fold.ts";
import { checksOn, type Plan } from "../core/manifest/plan.ts";
import { never } from "../core/terms.ts";
import type { Start } from "./attempt.ts";
import type { Cells } from "./cells.ts";
import type { Cell } from "./next.ts";

/** What is to be done for an attempt of an earlier process. */
export type Recovery = {
  readonly attempt: Attempt;
  /** Absent when the manifest no longer has the candidate or the prompt. */
  readonly cell?: Cell;
  /** `judge`: its image is there, but these checks never saw it. `writeOff`: whether it was made will not be known. */
  readonly todo: Start | { readonly kind: "judge" } | { readonly kind: "writeOff"; readonly message: string };
};

/**
 * Finds what a killed run left: requests without an answer are sent again byte for byte, tasks without an end are collected, images
 * without a verdict are judged. Only this run's requests are sent again: another run's are not in this run's budget.
 */
export function recoveries(plan: Plan, ledger: Ledger, cells: Cells, run: string, now: number): Recovery[] {
  return ledger.attempts.flatMap((attempt): Recovery[] => {
    const cell = cells.of(attempt);
    const of = (todo: Recovery["todo"]): Recovery[] => [{ attempt, todo, ...(cell ? { cell } : {}) }];
    const left = unfinished(attempt, now);
    switch (left) {
      case "collect":
        return of({ kind: "collect", taskId: attempt.taskId ?? "" });
      case "resend":
        if (attempt.intent.run === run && cell) return of({ kind: "resend" });
        if (attempt.end || (attempt.intent.run === run && isHidden(plan, attempt))) return [];
        return of({ kind: "writeOff", message: "the run was killed before the answer came, and the manifest changed since" });
      case "abandoned":
        return of({ kind: "writeOff", message: "the run was killed before the answer came, too long ago to ask again safely" });
      case null: {
        const asked = cell ? checksOn(plan, cell.candidate, cell.prompt) : [];
        const judged = attempt.end?.sha256 === undefined || asked.every(({ checksKey }) => isJudged(attempt, checksKey));
        return judged ? [] : of({ kind: "judge" });
      }
      default:
        return never(left);
    }
  });
}

/** Whether the manifest still has the candidate, whose price is not to be had now: what was sent for it is left for a better time. */
function isHidden(plan: Plan, { intent }: Attempt): boolean {
  const candidate = plan.candidates.find(({ id }) => id === intent.candidate);
  return candidate?.priceUsd === null && plan.prompts.some(({ key }) => key === intent.promptKey);
}
