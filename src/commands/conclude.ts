import type { Attempt } from "../core/ledger/fold.ts";
import type { Plan } from "../core/manifest/plan.ts";
import type { Manifest } from "../core/manifest/schema.ts";
import type { ImageShelf } from "../core/ports.ts";
import { attemptLines } from "../core/report/attempts.ts";
import { isUnclear } from "../core/report/eligible.ts";
import { conditionsThatHold } from "../core/report/failon.ts";
import type { Results } from "../core/report/results.ts";
import { writeOutputs } from "./outputs.ts";
import type { End, Options, World } from "./world.ts";

/** What the end of a measurement, or of a report, is told from. */
export type Conclusion = {
  readonly results: Results;
  readonly plan: Plan;
  readonly attempts: readonly Attempt[];
  /** Attempts of other runs are told as replayed. */
  readonly run: string;
  readonly images: ImageShelf;
  /** Why there is no figure at all, when no other error tells it. */
  readonly whyNothing: (results: Results) => string;
};

/** Results and summary on disk first; what cannot be measured is never a success. */
export async function conclude(world: World, options: Options, { thresholds }: Manifest, about: Conclusion): Promise<End> {
  const { results: computed, plan, run, images } = about;
  const measured = computed.candidates.some(
    ({ attempts, undetermined, outcomes }) => attempts - undetermined - outcomes.lost > 0 && !isUnclear(undetermined, attempts),
  );
  const errors =
    measured || computed.errors.length > 0 ? computed.errors : [`nothing could be measured: ${about.whyNothing(computed)}`];
  const threshold = thresholds.maxCostPerUsableUsd;
  const judged: Results = { ...computed, errors };
  const failOn = conditionsThatHold(judged, options.failOn, threshold === undefined ? undefined : String(threshold));
  const attempts = attemptLines(plan, about.attempts, run, world.hash);
  const results = await writeOutputs(world, options, { ...judged, failOn }, { attempts, images });
  return { exit: !measured ? 3 : failOn.length > 0 ? 1 : 0, problems: [], results };
}
