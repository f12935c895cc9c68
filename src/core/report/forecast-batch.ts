import { checksOn, type Plan, type PlannedCandidate } from "../manifest/plan.ts";
import { formatFigure, formatUsd, sumUsd, usdToNumber, type Usd } from "../money.ts";
import { expectedChance, expectedTries, type Recorded } from "../statistics/forecast.ts";
import { checkUsd } from "./check-cost.ts";
import type { CandidateResult, Results } from "./results.ts";

type Row = NonNullable<Results["estimate"]>["candidates"][number];

/** What a candidate would take that is bought prompt by prompt, whatever the others do. */
export type BatchRow = { readonly row: Row; readonly mostUsd: Usd; readonly expectedUsd: number };

/**
 * @param cap most attempts on one prompt
 * @param retries whether a prompt is left as soon as an image is usable; else each is tried `cap` times
 */
export function batchRow(
  plan: Plan,
  candidate: PlannedCandidate,
  known: CandidateResult | undefined,
  { cap, retries }: { readonly cap: number; readonly retries: boolean },
): BatchRow {
  const { id, reserveUsd } = candidate;
  if (reserveUsd === null) return { row: nothingBought(id), mostUsd: 0n, expectedUsd: 0 };
  const limit = candidate.maxAttempts === null ? Infinity : Math.max(0, candidate.maxAttempts - (known?.attempts ?? 0));
  let expected = 0;
  const left: { readonly times: number; readonly usd: Usd }[] = [];
  for (const prompt of plan.prompts) {
    const done = known?.prompts.find((result) => result.id === prompt.id);
    // A plain batch goes on whatever becomes of its attempts; else a prompt that is delivered or given up is done.
    if (done?.complete && retries) continue;
    const times = Math.max(0, cap - (done?.attempts ?? 0));
    left.push({ times, usd: reserveUsd + mostToJudge(plan, candidate, prompt) });
    expected += retries ? expectedTries(countsOf(known), times) : times;
  }
  const mostUsd = mostWithin(left, limit);
  const attempts = Math.min(expected, limit);
  // With what checks were seen to cost; before anything is recorded that is not foreseen.
  const expectedUsd = attempts * usdToNumber(reserveUsd + (known ? checkUsd(known) : 0n));
  const row = {
    id,
    atMostUsd: formatUsd(mostUsd),
    expectedUsd: formatFigure(expectedUsd),
    expectedAttempts: attempts,
    usableRate: expectedChance(countsOf(known)),
    recorded: (known?.attempts ?? 0) > 0,
  };
  return { row, mostUsd, expectedUsd };
}

/** As the engine has it of what is not compared (engine/unpriced.ts): each prompt once, before the others. */
export function onceRow(plan: Plan, candidate: PlannedCandidate, recorded: readonly CandidateResult[]): BatchRow {
  return batchRow(
    plan,
    candidate,
    recorded.find(({ id }) => id === candidate.id),
    { cap: 1, retries: true },
  );
}

export function nothingBought(id: string): Row {
  return { id, atMostUsd: null, expectedUsd: null, expectedAttempts: null, usableRate: null, recorded: false };
}

/** Attempts with a verdict. */
export function countsOf(known: Pick<CandidateResult, "usable" | "attempts" | "undetermined"> | undefined): Recorded {
  return { usable: known?.usable ?? 0, attempts: (known?.attempts ?? 0) - (known?.undetermined ?? 0) };
}

/** The most that all askings of everybody who judges an image can come to. */
export function mostToJudge(plan: Plan, candidate: PlannedCandidate, prompt: Plan["prompts"][number]): Usd {
  return sumUsd(checksOn(plan, candidate, prompt).map(({ checkReserve }) => checkReserve?.mostUsd ?? 0n));
}

/** At most `limit` attempts in all: the dearest ones. */
function mostWithin(left: readonly { readonly times: number; readonly usd: Usd }[], limit: number): Usd {
  let [rest, sum] = [limit, 0n];
  for (const { times, usd } of left.toSorted((a, b) => (a.usd < b.usd ? 1 : -1))) {
    const made = Math.min(times, rest);
    sum += usd * BigInt(made);
    rest -= made;
  }
  return sum;
}
