import { isJudged, type Attempt } from "../ledger/fold.ts";
import { costsNothing, standAlone } from "../manifest/alone.ts";
import { checksOn, stagesOf, type Plan } from "../manifest/plan.ts";
import { formatFigure, formatUsd, sumUsd, usdToNumber, type Usd } from "../money.ts";
import { batchRow } from "./forecast-batch.ts";
import { pipelinesForecast } from "./forecast-pipelines.ts";
import { passForecast } from "./pass-forecast.ts";
import { raceForecast } from "./race-forecast.ts";
import type { CandidateResult, Results } from "./results.ts";

type Estimate = NonNullable<Results["estimate"]>;

export type ForecastTerms = {
  /** The error allowed among the candidates (`deltaAmongCandidates`). */
  readonly delta: number;
  readonly indifference: number;
  readonly minCoverage: number;
};

/** What the candidates by themselves would take. */
export type Alone = Pick<Estimate, "candidates" | "decidedShare" | "atMostMore"> & {
  /** Null when nothing but the budget bounds it. */
  readonly mostUsd: Usd | null;
  readonly expectedUsd: number;
};

/**
 * What a run would spend at most and is expected to, from the plan and from what is recorded: prompts that are delivered or given up
 * are not bought again. The candidates come first, and pipelines take what is left of the budget.
 */
export function forecast(
  plan: Plan,
  recorded: readonly CandidateResult[],
  budgetUsd: Usd,
  terms: ForecastTerms = { delta: 0.05, indifference: 0.05, minCoverage: 0.8 },
  attempts: readonly Attempt[] = [],
): Estimate {
  const alone = aloneForecast(plan, recorded, budgetUsd, terms);
  const budget = usdToNumber(budgetUsd);
  const leftUsd = Math.max(0, budget - alone.expectedUsd);
  const pipelines = pipelinesForecast(plan, { recorded, attempts, alone, budgetUsd, leftUsd, terms });
  const parts = [alone.mostUsd, pipelines.mostUsd];
  const most = parts.includes(null) ? null : sumUsd([...parts.map((each) => each!), lookAgainUsd(plan, attempts)]);
  return {
    atMostUsd: formatUsd(most !== null && most < budgetUsd ? most : budgetUsd),
    withoutBudgetUsd: most === null ? null : formatUsd(most),
    expectedUsd: formatFigure(Math.min(alone.expectedUsd + pipelines.expectedUsd, budget)),
    ...(alone.decidedShare === undefined ? {} : { decidedShare: alone.decidedShare }),
    ...(alone.atMostMore === undefined ? {} : { atMostMore: alone.atMostMore }),
    assumption: assumption(plan, recorded),
    candidates: [...alone.candidates, ...pipelines.candidates],
  };
}

/** As the engine chooses (engine/race.ts, passes.ts, next.ts): who has nobody to be compared with is bought prompt by prompt. */
function aloneForecast(plan: Plan, recorded: readonly CandidateResult[], budgetUsd: Usd, terms: ForecastTerms): Alone {
  const { design, objective } = plan;
  const priced = standAlone(plan).filter(({ priceUsd }) => priceUsd !== null);
  const racing = priced.filter((candidate) => !costsNothing(plan, candidate));
  if (design.kind === "race" && racing.length > 1) return raceForecast(plan, recorded, budgetUsd, terms);
  if (design.kind === "pass" && priced.length > 1) return passForecast(plan, recorded, budgetUsd, terms);
  const isFixed = design.kind === "fixed";
  const rows = standAlone(plan).map((candidate) =>
    batchRow(
      plan,
      candidate,
      recorded.find(({ id }) => id === candidate.id),
      { cap: isFixed ? design.attemptsPerPrompt : objective === "any-image" ? 1 : candidate.cap, retries: !isFixed },
    ),
  );
  return {
    mostUsd: sumUsd(rows.map(({ mostUsd }) => mostUsd)),
    expectedUsd: rows.reduce((sum, { expectedUsd }) => sum + expectedUsd, 0),
    candidates: rows.map(({ row }) => row),
  };
}

/** Recorded images that the checks in force have not seen to their end are judged at the start of a run. */
function lookAgainUsd(plan: Plan, attempts: readonly Attempt[]): Usd {
  if (attempts.length === 0) return 0n;
  const stages = new Map(stagesOf(plan).map((stage) => [stage.key, stage]));
  const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
  return sumUsd(
    attempts.flatMap((attempt) => {
      const [stage, prompt] = [stages.get(attempt.intent.offer), prompts.get(attempt.intent.promptKey)];
      // An image that is still to be collected is judged, too.
      if (!stage || !prompt || (attempt.end && attempt.end.sha256 === undefined && !attempt.end.recoverable)) return [];
      const unseen = checksOn(plan, stage, prompt).filter(({ checksKey }) => !isJudged(attempt, checksKey));
      return unseen.map(({ checkReserve }) => checkReserve?.mostUsd ?? 0n);
    }),
  );
}

function assumption(plan: Plan, recorded: readonly CandidateResult[]): string {
  const pipelines =
    plan.pipelines.length > 0
      ? " Pipelines: drafts until one passes and finals until one is usable, once on each prompt, unless their two prices rule them out."
      : "";
  return `${assumedShares(recorded)}${assumedChecks(plan, recorded)}${pipelines}`;
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
