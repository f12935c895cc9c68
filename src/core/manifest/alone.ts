import type { PlannedCandidate, Plan } from "./plan.ts";

/** The candidates that are measured by themselves. */
export function standAlone({ candidates }: Plan): readonly PlannedCandidate[] {
  return candidates.filter(({ onlyInPipelines }) => onlyInPipelines !== true);
}

/** Whether attempts on a candidate cost nothing at all: neither their images nor the judging of them. */
export function costsNothing({ prompts }: Plan, { priceUsd }: PlannedCandidate): boolean {
  return priceUsd === 0n && prompts.every(({ checkReserve }) => !checkReserve);
}
