import type { Attempt } from "../core/ledger/fold.ts";
import { eventsOfKind } from "../core/ledger/kind.ts";
import { openRescore } from "../core/ledger/rescore.ts";
import type { Plan } from "../core/manifest/plan.ts";
import { formatUsd } from "../core/money.ts";
import type { Rescored } from "../core/report/report-results.ts";
import type { Warning } from "../core/report/results.ts";
import { toLine } from "../engine/records.ts";
import { checksCost, rescore, unjudged } from "../engine/rescore.ts";
import { folderOf, tellDefaultBudget, type Prepared } from "./prepare.ts";
import type { Records } from "./records.ts";
import type { Options, World } from "./world.ts";

/** The part of a report that applies the checks of now to recorded images. */

export type JudgedAgain = {
  /** The run that judged; empty when none did. */
  readonly run: string;
  /** All attempts, with the verdicts that were given now. */
  readonly attempts: readonly Attempt[];
  readonly rescored: Rescored | null;
  readonly errors: readonly string[];
  readonly warnings: readonly Warning[];
  /** To be called when the results are on disk. */
  readonly finish: () => Promise<void>;
};

type About = {
  readonly prepared: Prepared;
  readonly plan: Plan;
  readonly records: Records;
  readonly attempts: readonly Attempt[];
  readonly simulated: boolean;
};

/**
 * Judges the recorded images that today's checks have not seen, those of merged states too; all verdicts go into the run's own ledger. A
 * rescoring that was interrupted is taken up, with what is left of the same budget. Without `rescore` nothing happens.
 */
export async function judgeAgain(world: World, options: Options, about: About): Promise<JudgedAgain> {
  const { prepared, plan, records, attempts, simulated } = about;
  const { state } = records;
  if (!state) return { run: "", attempts, rescored: null, errors: [], warnings: [], finish: async () => undefined };
  const open = openRescore(eventsOfKind(records.own, simulated));
  const given = open?.given ?? new Set<string>();
  const todo = unjudged(plan, attempts, given);
  const run = open?.run ?? world.newId();
  const { journal } = state;
  if (checksCost(plan)) tellDefaultBudget(world, options, prepared);
  if (open) world.log.info(`Taking up rescoring ${run}, which did not finish`);
  else if (todo.length > 0) await journal.append(toLine({ event: "rescore", run, at: world.clock.now(), simulated }));
  world.log.info(`${todo.length} of ${imagesOf(attempts)} recorded images have not been judged by today's checks`);
  const end = await rescore(
    {
      ...world,
      images: records.images,
      journal,
      places: { manifest: folderOf(options.manifest), root: options.root },
    },
    { run, plan, attempts, todo, budgetUsd: prepared.budgetUsd, concurrency: options.concurrency },
  );
  const { judged, gone, unaffordable } = end;
  const left = todo.length - judged.size - gone.size;
  const interrupted = left - unaffordable.size;
  return {
    run,
    attempts: end.attempts,
    rescored: { before: attempts, given, judged, gone, left },
    errors:
      interrupted === 0
        ? []
        : [
            `${end.closed === null ? "" : `${end.closed} `}the rescoring was interrupted with ${interrupted} images still to judge: start it again with the same state to go on`,
          ],
    warnings: unaffordable.size === 0 ? [] : [budgetWarning(prepared, unaffordable.size)],
    finish: async () => {
      if (interrupted === 0 && (open || todo.length > 0))
        await journal.append(toLine({ event: "finish", run, at: world.clock.now() }));
    },
  };
}

function imagesOf(attempts: readonly Attempt[]): number {
  return attempts.filter(({ end }) => end?.sha256 !== undefined).length;
}

function budgetWarning({ budgetUsd }: Prepared, images: number): Warning {
  return {
    code: "budget-reached",
    message:
      `the budget of $${formatUsd(budgetUsd)} did not allow to judge ${images} recorded image${images === 1 ? "" : "s"}: ` +
      `\`report --rescore\` with the same state and a new budget judges ${images === 1 ? "it" : "them"}`,
  };
}
