import type { LedgerEvent } from "../core/ledger/events.ts";
import { foldLedger } from "../core/ledger/fold.ts";
import { eventsOfKind } from "../core/ledger/kind.ts";
import { recordedReadings } from "../core/ledger/recorded-prices.ts";
import type { PriceSource } from "../core/ports.ts";
import type { RunFacts } from "../core/report/compute.ts";
import { reportResults } from "../core/report/report-results.ts";
import type { Results } from "../core/report/results.ts";
import { cannotCheck } from "./admit.ts";
import { readCheckRates } from "./check-rates.ts";
import { conclude } from "./conclude.ts";
import { unlessInterrupted } from "./interrupted.ts";
import { readLockBeside } from "./lock.ts";
import { prepare } from "./prepare.ts";
import { priced } from "./priced.ts";
import { openRecords } from "./records.ts";
import { judgeAgain } from "./rescore.ts";
import { inputWrong, type End, type Options, type World } from "./world.ts";

/**
 * Says what a usable image costs from what was recorded, in one state or in several. Generates nothing and needs no provider's key; with
 * `rescore` the checks of now judge the recorded images first.
 */
export function report(world: World, options: Options): Promise<End> {
  return unlessInterrupted(world, () => reportNow(world, options));
}

async function reportNow(world: World, options: Options): Promise<End> {
  const startedAt = world.clock.now();
  const prepared = await prepare(world, options);
  if (!prepared.ok) return inputWrong(prepared.problems);
  const inTheWay = options.rescore ? await cannotCheck(world, options, prepared.value) : [];
  if (inTheWay.length > 0) return inputWrong(inTheWay);
  const lock = await readLockBeside(world, options);
  if (!lock.ok) return inputWrong(lock.problems);
  const checks = await readCheckRates(world, options, prepared.value);
  if (!checks.ok) return inputWrong(checks.problems);
  const records = await openRecords(world, options);
  if (!records.ok) return inputWrong(records.problems);
  const { events, images, states } = records.value;
  try {
    const prices = pricesFor(world, options, events);
    const { plan, readings, warnings, unreadable } = await priced({ ...world, prices }, prepared.value, {
      lock: lock.value,
      events,
      checks: checks.value,
    });
    const { simulated } = readings;
    const { attempts } = foldLedger(eventsOfKind(events, simulated));
    const again = await judgeAgain(world, options, {
      prepared: prepared.value,
      plan,
      records: records.value,
      attempts,
      simulated,
    });
    const { manifest, path, sha256, budgetUsd } = prepared.value;
    const facts: RunFacts = {
      version: world.version,
      run: again.run,
      simulated,
      manifest: { path, sha256 },
      startedAt: new Date(startedAt).toISOString(),
      finishedAt: new Date(world.clock.now()).toISOString(),
      ...(options.shard ? { shard: `${options.shard.index}/${options.shard.of}` } : {}),
      budgetUsd,
      errors: [...unreadable, ...again.errors],
      warnings: [...warnings, ...again.warnings],
    };
    const end = await conclude(world, options, manifest, {
      results: reportResults({ facts, manifest, plan, attempts: again.attempts, states, rescored: again.rescored }),
      plan,
      attempts: again.attempts,
      run: again.run,
      images,
      whyNothing: (results) => whyNothing(results, events),
    });
    // Only now: a rescoring that is killed before its results are written is taken up again, and shows the same change.
    await again.finish();
    return end;
  } finally {
    await records.value.close();
  }
}

/** Prices of today, unless those of the records were asked for. */
function pricesFor(world: World, { prices }: Options, events: readonly LedgerEvent[]): PriceSource {
  return prices === "live" ? world.prices : { read: async (offers) => recordedReadings(events, offers) };
}

function whyNothing({ candidates, rescore, simulated, manifest }: Results, events: readonly LedgerEvent[]): string {
  if (rescore && rescore.gone > 0)
    return rescore.judged === 0
      ? "the recorded images are gone from the state"
      : `${rescore.gone} of ${rescore.gone + rescore.judged} recorded images are gone from the state, and the others rank nothing`;
  if (candidates.some(({ undetermined }) => undetermined > 0)) return "the check gave no verdict on any recorded image";
  const foreign = foldLedger(eventsOfKind(events, !simulated)).attempts.length;
  if (foreign > 0)
    return simulated
      ? "the prices are a sandbox's, and all that is recorded is real"
      : "all that is recorded is a sandbox's, and the prices are real";
  return `nothing is recorded for the candidates and prompts of ${manifest.path}: run \`measure\`, or name its state with --state or --merge`;
}
