import { parseEvents, type LedgerEvent } from "../core/ledger/events.ts";
import { foldLedger } from "../core/ledger/fold.ts";
import { deltaAmongCandidates } from "../core/manifest/plan.ts";
import type { Json } from "../core/terms.ts";
import { ok, type Result } from "../core/failure.ts";
import { computeResults } from "../core/report/compute.ts";
import { conditionsThatHold } from "../core/report/failon.ts";
import { forecast } from "../core/report/forecast.ts";
import { readCheckRates } from "./check-rates.ts";
import { cannotGenerate } from "./generating.ts";
import { unlessInterrupted } from "./interrupted.ts";
import { readLockBeside } from "./lock.ts";
import { writeOutputs } from "./outputs.ts";
import { priced } from "./priced.ts";
import { prepare, tellDefaultBudget } from "./prepare.ts";
import { inputWrong, type End, type Options, type World } from "./world.ts";

/** What a run would spend at most and is expected to. Reads live prices; needs no key. */
export function estimate(world: World, options: Options): Promise<End> {
  return unlessInterrupted(world, () => estimateNow(world, options));
}

async function estimateNow(world: World, options: Options): Promise<End> {
  const startedAt = world.clock.now();
  const prepared = await prepare(world, options);
  if (!prepared.ok) return inputWrong(prepared.problems);
  const elsewhere = cannotGenerate(prepared.value);
  if (elsewhere.length > 0) return inputWrong(elsewhere);
  tellDefaultBudget(world, options, prepared.value);
  const lock = await readLockBeside(world, options);
  if (!lock.ok) return inputWrong(lock.problems);
  const checks = await readCheckRates(world, options, prepared.value);
  if (!checks.ok) return inputWrong(checks.problems);
  const recorded = await recordedEvents(world, options.state);
  if (!recorded.ok) return inputWrong(recorded.problems);
  const events = recorded.value;
  const { plan, readings, warnings } = await priced(world, prepared.value, { lock: lock.value, events, checks: checks.value });
  const { manifest, path, sha256, budgetUsd } = prepared.value;
  const facts = {
    version: world.version,
    run: "",
    simulated: readings.simulated,
    manifest: { path, sha256 },
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(world.clock.now()).toISOString(),
    ...(options.shard ? { shard: `${options.shard.index}/${options.shard.of}` } : {}),
    budgetUsd,
    errors: plan.candidates.some((candidate) => candidate.reserveUsd !== null)
      ? []
      : ["no candidate has a known price: nothing can be estimated"],
    warnings,
  };
  const { attempts } = foldLedger(events);
  const measured = computeResults(facts, manifest, plan, attempts);
  const { confidence, indifference, minCoverage } = manifest.sampling;
  const terms = { delta: deltaAmongCandidates(plan, confidence), indifference, minCoverage };
  const told = forecast(plan, measured.candidates, budgetUsd, terms, attempts);
  const results = { ...measured, mode: "estimate" as const, estimate: told };
  const failOn = conditionsThatHold(results, options.failOn, undefined);
  const all = { ...results, failOn };
  await writeOutputs(world, options, all, null);
  return { exit: facts.errors.length > 0 ? 3 : failOn.length > 0 ? 1 : 0, problems: [], results: all };
}

/** What earlier runs recorded, read without taking the state: an estimate changes nothing. */
async function recordedEvents(world: World, folder: string): Promise<Result<readonly LedgerEvent[]>> {
  const file = `${folder}/ledger.ndjson`;
  const text = await world.files.read(file);
  if (text === null) return ok([]);
  const lines = text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .slice(0, -1)
    .map(parseLine);
  return parseEvents(lines, file);
}

/** A line that is no JSON becomes null, which is no event: it is refused with its number. */
function parseLine(line: string): Json {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return null;
  }
}
