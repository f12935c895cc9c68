import { groupBy } from "../group.ts";
import type { Attempt } from "../ledger/fold.ts";
import { countedSamples, sampleOf, type Sample } from "../ledger/tally.ts";
import type { Plan } from "../manifest/plan.ts";
import { checksIn, type ChecksSpent } from "./check-cost.ts";
import { billedIn, medianSeconds, outcomesOf, rejections, type Billed } from "./counts.ts";
import type { CandidateResult } from "./results.ts";

/** What was bought, as far as no price has a say in it: told once, however many price tables it is looked at with. */

export type Records = {
  /** The run that is told of. */
  readonly run: string;
  readonly attempts: readonly Attempt[];
  /** By candidate, in the order of the plan. */
  readonly tried: readonly Tried[];
  readonly billed: Billed;
  readonly checks: ChecksSpent;
};

/** The attempts of the ledger on one candidate's offer. */
export type Tried = {
  readonly attempts: readonly Attempt[];
  /** In the order of the plan. */
  readonly prompts: readonly TriedPrompt[];
  /** The attempts behind the figures, those of earlier runs included. */
  readonly counted: readonly Attempt[];
  /** Of this run alone. */
  readonly billed: Billed;
  readonly checks: ChecksSpent;
} & Pick<CandidateResult, "unbilledFailures" | "outcomes" | "rejectedBy" | "medianSeconds">;

export type TriedPrompt = {
  readonly id: string;
  readonly weight: number;
  readonly checksKey: string;
  /** All that tell something, in launch order. */
  readonly told: readonly Told[];
  /** Those of them that count for the figures. */
  readonly samples: readonly Told[];
};

type Told = Sample & { readonly attempt: Attempt };

/** What `run` and the runs before it bought of the candidates of a plan, on its prompts. */
export function recordsOf({ candidates, prompts, objective }: Plan, attempts: readonly Attempt[], run: string): Records {
  const byOffer = groupBy(attempts, ({ intent }) => intent.offer);
  const tried = candidates.map(({ key }) => triedOf(byOffer.get(key) ?? [], { prompts, objective }, run));
  return { run, attempts, tried, billed: billedIn(run, attempts), checks: checksIn(run, attempts) };
}

function triedOf(attempts: readonly Attempt[], { prompts, objective }: Pick<Plan, "prompts" | "objective">, run: string): Tried {
  const byPrompt = groupBy(attempts, ({ intent }) => intent.promptKey);
  const cells = prompts.map(({ id, weight, key, checksKey }): TriedPrompt => {
    const told = (byPrompt.get(key) ?? []).flatMap((attempt): Told[] => {
      const sample = sampleOf(attempt, checksKey, run);
      return sample ? [{ ...sample, attempt }] : [];
    });
    return { id, weight, checksKey, told, samples: countedSamples(told, objective) };
  });
  const counted = cells.flatMap(({ samples }) => samples.map(({ attempt }) => attempt));
  return {
    attempts,
    prompts: cells,
    counted,
    billed: billedIn(run, attempts),
    checks: checksIn(run, attempts),
    unbilledFailures: attempts.filter(({ intent, end }) => intent.run === run && end?.charged === "no").length,
    outcomes: outcomesOf(counted),
    rejectedBy: rejections(cells),
    medianSeconds: medianSeconds(counted),
  };
}
