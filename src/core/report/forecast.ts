import type { Plan, PlannedCandidate } from "../manifest/plan.ts";
import { formatFigure, formatUsd, sumUsd, usdToNumber, type Usd } from "../money.ts";
import { expectedChance, expectedTries } from "../statistics/forecast.ts";
import { passForecast } from "./pass-forecast.ts";
import { raceForecast } from "./race-forecast.ts";
import { checkUsd } from "./check-cost.ts";
import type { CandidateResult, Results } from "./results.ts";

type Estimate = NonNullable<Results["estimate"]>;

/**
 * What a run would spend at most and is expected to, from the plan and from what is recorded: prompts that are delivered or given up
 * are not bought again.
 */
export function forecast(
  plan: Plan,
  recorded: readonly CandidateResult[],
  budgetUsd: Usd,
  terms: { readonly delta: number; readonly indifference: number } = { delta: 0.05, indifference: 0.05 },
): Estimate {
  if (plan.design.kind === "race" && plan.candidates.length > 1)
    return { ...raceForecast(plan, recorded, budgetUsd, terms), assumption: assumption(plan, recorded) };
  if (plan.design.kind === "pass" && plan.candidates.filter(({ priceUsd }) => priceUsd !== null).length > 1)
    return { ...passForecast(plan, recorded, budgetUsd, terms), assumption: assumption(plan, recorded) };
  const toJudge = plan.prompts.map((prompt) => prompt.checkReserve?.mostUsd ?? 0n).reduce((a, b) => (a > b ? a : b), 0n);
  const rows = plan.candidates.map((candidate) => {
    const known = recorded.find((result) => result.id === candidate.id);
    return { candidate, known, toJudge, ...tries(plan, candidate, known) };
  });
  const most = sumUsd(rows.map(mostOf));
  const expected = rows.reduce((sum, row) => sum + expectedOf(row), 0);
  return {
    atMostUsd: formatUsd(most < budgetUsd ? most : budgetUsd),
    withoutBudgetUsd: formatUsd(most),
    expectedUsd: formatFigure(Math.min(expected, usdToNumber(budgetUsd))),
    assumption: assumption(plan, recorded),
    candidates: rows.map((row) => {
      const { candidate, known } = row;
      const bought = candidate.reserveUsd !== null;
      return {
        id: candidate.id,
        atMostUsd: bought ? formatUsd(mostOf(row)) : null,
        expectedUsd: bought ? formatFigure(expectedOf(row)) : null,
        expectedAttempts: bought ? row.expected : null,
        usableRate: bought ? expectedChance(counts(known)) : null,
        recorded: (known?.attempts ?? 0) > 0,
      };
    }),
  };
}

type Row = {
  readonly candidate: PlannedCandidate;
  readonly known: CandidateResult | undefined;
  /** The most that judging one image can come to. */
  readonly toJudge: Usd;
  readonly most: number;
  readonly expected: number;
};

function mostOf({ candidate, toJudge, most }: Row): Usd {
  return candidate.reserveUsd === null ? 0n : (candidate.reserveUsd + toJudge) * BigInt(most);
}

/** With what checks were seen to cost; before anything is recorded that is not foreseen. */
function expectedOf({ candidate, known, expected }: Row): number {
  return expected * usdToNumber((candidate.reserveUsd ?? 0n) + (known ? checkUsd(known) : 0n));
}

function counts(known: CandidateResult | undefined): { usable: number; attempts: number } {
  return { usable: known?.usable ?? 0, attempts: (known?.attempts ?? 0) - (known?.undetermined ?? 0) };
}

/** Attempts still to be made over all prompts: at most, and expected. */
function tries(plan: Plan, candidate: PlannedCandidate, known: CandidateResult | undefined): { most: number; expected: number } {
  if (candidate.reserveUsd === null) return { most: 0, expected: 0 };
  const { design } = plan;
  const cap = design.kind === "fixed" ? design.attemptsPerPrompt : plan.objective === "any-image" ? 1 : candidate.cap;
  const limit = candidate.maxAttempts === null ? Infinity : Math.max(0, candidate.maxAttempts - (known?.attempts ?? 0));
  let most = 0;
  let expected = 0;
  for (const prompt of plan.prompts) {
    const done = known?.prompts.find((result) => result.id === prompt.id);
    // A plain batch goes on whatever becomes of its attempts; else a prompt that is delivered or given up is done.
    if (done?.complete && design.kind !== "fixed") continue;
    const left = Math.max(0, cap - (done?.attempts ?? 0));
    most += left;
    expected += design.kind === "fixed" ? left : expectedTries(counts(known), left);
  }
  return { most: Math.min(most, limit), expected: Math.min(expected, limit) };
}

function assumption(plan: Plan, recorded: readonly CandidateResult[]): string {
  const finals = plan.pipelines.some(({ passField }) => passField !== null)
    ? " What pipelines finalize is in the worst case only."
    : "";
  return `${assumedShares(recorded)}${assumedChecks(plan, recorded)}${finals}`;
}

function assumedChecks({ prompts }: Plan, recorded: readonly CandidateResult[]): string {
  if (prompts.every(({ checkReserve }) => !checkReserve) || recorded.some(({ checkCost }) => checkCost?.usdPerAttempt)) return "";
  return " What judges cost is in the worst case only, until it is measured.";
}

function assumedShares(recorded: readonly CandidateResult[]): string {
  const prior = "every share of usable images is taken to be as likely as any other";
  const some = recorded.some((result) => result.attempts > 0);
  return some ? `Recorded attempts where there are any; for the rest ${prior}.` : `Nothing is recorded yet: ${prior}.`;
}
