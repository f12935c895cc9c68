import type { LedgerLine } from "../core/ledger/events.ts";
import { foldLedger } from "../core/ledger/fold.ts";
import { eventsOfKind } from "../core/ledger/kind.ts";
import { deltaAmongCandidates, type Plan } from "../core/manifest/plan.ts";
import { formatUsd } from "../core/money.ts";
import type { Journal } from "../core/ports.ts";
import { computeResults, standing, type RunFacts } from "../core/report/compute.ts";
import type { Results, Warning } from "../core/report/results.ts";
import { never } from "../core/terms.ts";
import { fixedBatch, type Chooser } from "../engine/next.ts";
import { withPipelines } from "../engine/pipelines.ts";
import { provenCost } from "../engine/proven.ts";
import { passChooser } from "../engine/passes.ts";
import { raceChooser } from "../engine/race.ts";
import { toLine } from "../engine/records.ts";
import { runEngine, type EngineEnd } from "../engine/run.ts";
import { cannotCheck } from "./admit.ts";
import { conclude } from "./conclude.ts";
import { readCheckRates } from "./check-rates.ts";
import { cannotGenerate } from "./generating.ts";
import { unlessInterrupted } from "./interrupted.ts";
import { offerLines, openLedger } from "./ledger.ts";
import { keepLock, readLockBeside } from "./lock.ts";
import { movedMeanwhile, priced } from "./priced.ts";
import { folderOf, prepare, tellDefaultBudget, type Prepared } from "./prepare.ts";
import { inputWrong, type End, type Options, type World } from "./world.ts";

/** The main job: generate on every candidate, score, and say what a usable image costs. Spends within the budget. */
export function measure(world: World, options: Options): Promise<End> {
  return unlessInterrupted(world, () => measureNow(world, options));
}

async function measureNow(world: World, options: Options): Promise<End> {
  const startedAt = world.clock.now();
  const prepared = await prepare(world, options);
  if (!prepared.ok) return inputWrong(prepared.problems);
  const elsewhere = cannotGenerate(prepared.value);
  if (elsewhere.length > 0) return inputWrong(elsewhere);
  const inTheWay = await cannotCheck(world, options, prepared.value);
  if (inTheWay.length > 0) return inputWrong(inTheWay);
  tellDefaultBudget(world, options, prepared.value);
  const lock = await readLockBeside(world, options);
  if (!lock.ok) return inputWrong(lock.problems);
  const checks = await readCheckRates(world, options, prepared.value);
  if (!checks.ok) return inputWrong(checks.problems);
  const provider = await world.provider();
  if (!provider.ok) return inputWrong(provider.problems);
  const refused = await provider.value.preflight(world.signal);
  if (refused?.reason === "credentials") return inputWrong([{ message: refused.message }]);
  const opened = await openLedger(world, options);
  if (!opened.ok) return inputWrong(opened.problems);
  const { state, events } = opened.value;
  try {
    const { plan, readings, warnings, unreadable } = await priced(world, prepared.value, {
      lock: lock.value,
      events,
      checks: checks.value,
    });
    const { simulated } = readings;
    await keepLock(world, options, lock.value, { plan, read: readings.readings, simulated });
    const ledger = foldLedger(eventsOfKind(events, simulated));
    tellPrices(world, plan);
    const run = ledger.openRun?.run ?? world.newId();
    const isNew = ledger.openRun === null;
    if (!refused) await beginRun(state.journal, { world, prepared: prepared.value, plan, run, simulated, isNew });
    const end: EngineEnd = refused
      ? { attempts: ledger.attempts, stop: refused, unaffordable: 0, unjudged: 0 }
      : await runEngine(
          {
            ...world,
            provider: provider.value,
            images: state.images,
            journal: state.journal,
            places: { manifest: folderOf(options.manifest), root: options.root },
          },
          {
            run,
            plan,
            ledger,
            budgetUsd: prepared.value.budgetUsd,
            concurrency: options.concurrency,
            timeoutMs: prepared.value.manifest.sampling.attemptTimeoutSeconds * 1000,
            choose: chooserFor(plan, prepared.value, { now: world.clock.now, run }),
          },
        );
    const moved = end.stop ? [] : await movedMeanwhile(world, prepared.value, plan);
    const interrupted = world.signal.aborted;
    const facts: RunFacts = {
      version: world.version,
      run,
      simulated,
      manifest: { path: prepared.value.path, sha256: prepared.value.sha256 },
      startedAt: new Date(startedAt).toISOString(),
      finishedAt: new Date(world.clock.now()).toISOString(),
      ...(options.shard ? { shard: `${options.shard.index}/${options.shard.of}` } : {}),
      budgetUsd: prepared.value.budgetUsd,
      errors: [...unreadable, ...errorsOf(plan, end, interrupted)],
      warnings: [...warnings, ...moved, ...budgetWarnings(prepared.value, end, plan)],
    };
    const { manifest } = prepared.value;
    const told = await conclude(world, options, manifest, {
      results: computeResults(facts, manifest, plan, end.attempts),
      plan,
      attempts: end.attempts,
      run,
      images: state.images,
      whyNothing,
    });
    // Only now: a run that is killed before its results are written is taken up again, with what is left of the same budget.
    const isOver = !interrupted && !end.stop && end.attempts.every((attempt) => attempt.end || attempt.intent.run !== run);
    if (isOver) await state.journal.append(toLine({ event: "finish", run, at: world.clock.now() }));
    return told;
  } finally {
    await state.close();
  }
}

function chooserFor(
  plan: Plan,
  { manifest }: Prepared,
  { now, run }: { readonly now: () => number; readonly run: string },
): Chooser {
  const { confidence, minCoverage } = manifest.sampling;
  return withPipelines(plan, candidatesChooser(plan, manifest), {
    now,
    provenUsd: provenCost(plan, { delta: deltaAmongCandidates(plan, confidence), minCoverage }),
    standing: (attempts) => standing(manifest, plan, attempts, run),
    // They are compared at the error that pipelines leave them, and no pipeline ends their turn.
    candidates: () => candidatesChooser(plan, manifest, { ...plan, pipelines: [] }),
  });
}

/** @param among the plan as the candidates see it */
function candidatesChooser(plan: Plan, { sampling }: Prepared["manifest"], among = plan): Chooser {
  const { indifference, minCoverage } = sampling;
  const delta = deltaAmongCandidates(plan, sampling.confidence);
  switch (plan.design.kind) {
    case "pass":
      return passChooser(among, { delta, indifference, minCoverage });
    case "fixed":
      return fixedBatch(among, plan.design.attemptsPerPrompt);
    case "race":
      return raceChooser(among, { delta, indifference });
    default:
      return never(plan.design);
  }
}

/** What was asked, offered and priced goes into the ledger before anything is bought. */
async function beginRun(
  journal: Journal,
  {
    world,
    prepared,
    plan,
    run,
    simulated,
    isNew,
  }: { world: World; prepared: Prepared; plan: Plan; run: string; simulated: boolean; isNew: boolean },
): Promise<void> {
  const lines: LedgerLine[] = [];
  if (isNew)
    lines.push({
      event: "run",
      run,
      at: world.clock.now(),
      manifest: prepared.sha256,
      seed: plan.seed,
      budgetUsd: formatUsd(prepared.budgetUsd),
      simulated,
    });
  else world.log.info(`Taking up run ${run}, which did not finish`);
  lines.push(...offerLines(plan, simulated));
  await Promise.all(lines.map((line) => journal.append(toLine(line))));
}

function tellPrices(world: World, plan: Plan): void {
  const lines = plan.candidates.map(({ id, priceUsd, cap, reading }) =>
    priceUsd === null
      ? `${id}: price unknown`
      : `${id}: $${formatUsd(priceUsd)} an image (${reading.quote?.grade}), at most ${cap} attempts on a prompt`,
  );
  world.log.group(`Live prices from ${[...new Set(plan.candidates.map(({ reading }) => reading.source))].join(", ")}`, lines);
}

function errorsOf(plan: Plan, end: EngineEnd, interrupted: boolean): string[] {
  const errors: string[] = [];
  if (end.stop) errors.push(end.stop.message);
  if (interrupted) errors.push("the run was interrupted: start it again with the same state to go on; nothing is paid for twice");
  if (plan.candidates.every((candidate) => candidate.reserveUsd === null))
    errors.push("no candidate has a known price, so nothing was generated");
  return errors;
}

function budgetWarnings({ budgetUsd }: Prepared, { unaffordable, unjudged }: EngineEnd, { design, candidates }: Plan): Warning[] {
  if (unjudged > 0) {
    const message =
      `the budget of $${formatUsd(budgetUsd)} did not allow to have ${unjudged === 1 ? "an image" : `${unjudged} images`} judged: ` +
      `the same state with a new budget judges ${unjudged === 1 ? "it" : "them"} first, and goes on from there`;
    return [{ code: "budget-reached", message }];
  }
  if (unaffordable === 0) return [];
  const compared = candidates.filter(({ priceUsd }) => priceUsd !== null).length > 1;
  // Where attempts go where they decide, a prompt that is unfinished is none that had to be finished.
  if (design.kind === "race" || (design.kind === "pass" && compared))
    return [
      {
        code: "budget-reached",
        message:
          `the budget of $${formatUsd(budgetUsd)} does not allow another attempt that would tell more: ` +
          `the same state with a new budget goes on from here`,
      },
    ];
  const message =
    `the budget of $${formatUsd(budgetUsd)} does not allow another attempt: ${unaffordable} ${unaffordable === 1 ? "prompt is" : "prompts are"} ` +
    `left unfinished, counted over all candidates; the same state with a new budget goes on from here`;
  return [{ code: "budget-reached", message }];
}

function whyNothing({ candidates, spend }: Results): string {
  const turnedDown = candidates.filter((candidate) => candidate.unbilledFailures > 0).map((candidate) => candidate.id);
  if (turnedDown.length > 0)
    return `the provider turned down every request on ${turnedDown.join(", ")} (attempts.ndjson has its words)`;
  if (candidates.some((candidate) => candidate.outcomes.lost > 0))
    return "of no attempt is it known what became of it (attempts.ndjson says why); the same state asks again";
  const [undetermined, attempts] = [sumOf(candidates, "undetermined"), sumOf(candidates, "attempts")];
  return undetermined > 0
    ? `the check gave no verdict on ${undetermined === attempts ? "any attempt" : `${undetermined} of ${attempts} attempts`}`
    : `no attempt was made within the budget of $${spend.budgetUsd}`;
}

function sumOf(candidates: Results["candidates"], count: "attempts" | "undetermined"): number {
  return candidates.reduce((sum, candidate) => sum + candidate[count], 0);
}
