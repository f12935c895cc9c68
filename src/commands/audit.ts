import { eventsOfKind } from "../core/ledger/kind.ts";
import { foldLedger } from "../core/ledger/fold.ts";
import { auditResults } from "../core/report/audit-results.ts";
import { conditionsThatHold } from "../core/report/failon.ts";
import type { RunFacts } from "../core/report/compute.ts";
import { toLine } from "../engine/records.ts";
import { readCheckRates } from "./check-rates.ts";
import { unlessInterrupted } from "./interrupted.ts";
import { newOfferLines, openLedger } from "./ledger.ts";
import { keepLock, readLockBeside } from "./lock.ts";
import { writeOutputs } from "./outputs.ts";
import { prepare } from "./prepare.ts";
import { priced } from "./priced.ts";
import { inputWrong, type End, type Options, type World } from "./world.ts";

/** Reads live prices, holds them against lock and ledger, and prices every recorded attempt again. Generates nothing; needs no key. */
export function audit(world: World, options: Options): Promise<End> {
  return unlessInterrupted(world, () => auditNow(world, options));
}

async function auditNow(world: World, options: Options): Promise<End> {
  const startedAt = world.clock.now();
  const prepared = await prepare(world, options);
  if (!prepared.ok) return inputWrong(prepared.problems);
  const lock = await readLockBeside(world, options);
  if (!lock.ok) return inputWrong(lock.problems);
  const checks = await readCheckRates(world, options, prepared.value);
  if (!checks.ok) return inputWrong(checks.problems);
  const opened = await openLedger(world, options);
  if (!opened.ok) return inputWrong(opened.problems);
  const { state, events } = opened.value;
  try {
    const { manifest, path, sha256, budgetUsd } = prepared.value;
    const { plan, readings, history, before, warnings, unreadable } = await priced(world, prepared.value, {
      lock: lock.value,
      events,
      checks: checks.value,
    });
    const { simulated } = readings;
    const kept = await keepLock(world, options, lock.value, { plan, read: readings.readings, simulated });
    const nothing = plan.candidates.every(({ priceUsd }) => priceUsd === null);
    const facts: RunFacts = {
      version: world.version,
      run: "",
      simulated,
      manifest: { path, sha256 },
      startedAt: new Date(startedAt).toISOString(),
      finishedAt: new Date(world.clock.now()).toISOString(),
      budgetUsd,
      errors: [...unreadable, ...(nothing ? ["no price could be read"] : [])],
      warnings,
    };
    const { attempts } = foldLedger(eventsOfKind(events, simulated));
    const results = auditResults({ facts, manifest, plan, attempts, history, before, lock: kept });
    const told = { ...results, failOn: conditionsThatHold(results, options.failOn, undefined) };
    await writeOutputs(world, options, told, null);
    // Only now: an audit that is killed before it told of a change tells of it the next time.
    const lines = [...newOfferLines(plan, simulated, history), { event: "audit" as const, at: world.clock.now(), simulated }];
    await Promise.all(lines.map((line) => state.journal.append(toLine(line))));
    return { exit: nothing ? 3 : told.failOn.length > 0 ? 1 : 0, problems: [], results: told };
  } finally {
    await state.close();
  }
}
