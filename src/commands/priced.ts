import type { LedgerEvent } from "../core/ledger/events.ts";
import { eventsOfKind } from "../core/ledger/kind.ts";
import { foldPrices, type PriceHistory } from "../core/ledger/prices.ts";
import { makePlan, offerOf, type Plan } from "../core/manifest/plan.ts";
import { describeMove } from "../core/pricing/change.ts";
import type { Before } from "../core/pricing/compare.ts";
import { moveWarning } from "../core/pricing/warnings.ts";
import { watchPrice } from "../core/pricing/watch.ts";
import type { PriceReading, PriceReadings } from "../core/ports.ts";
import type { Warning } from "../core/report/results.ts";
import { lockOfKind, type LockBeside } from "./lock.ts";
import type { KnownRates } from "./check-rates.ts";
import type { Prepared } from "./prepare.ts";
import type { World } from "./world.ts";

/** Prices as they are now, held against those of before. */
export type Priced = {
  /** With the prices that are applied. */
  readonly plan: Plan;
  /** As they came from their sources. */
  readonly readings: PriceReadings;
  readonly history: PriceHistory;
  /** By candidate: the price that it was held against. */
  readonly before: ReadonlyMap<string, Before | null>;
  readonly warnings: readonly Warning[];
  /** Sources that answered with nothing, as sentences. */
  readonly unreadable: readonly string[];
};

/** Reads live prices, holds them against lock and ledger, and works the plan out; what there is to say stands at its line of the manifest. */
export async function priced(
  world: World,
  prepared: Prepared,
  known: { readonly lock: LockBeside; readonly events: readonly LedgerEvent[]; readonly checks: KnownRates },
): Promise<Priced> {
  const { manifest, prompts } = prepared;
  const { rates } = known.checks;
  const readings = await world.prices.read(manifest.candidates.map(offerOf), world.signal);
  const { simulated } = readings;
  const history = foldPrices(eventsOfKind(known.events, simulated));
  const lock = lockOfKind(known.lock, simulated);
  const asRead = makePlan(manifest, prompts, readings.readings, simulated, world.hash);
  const watched = asRead.candidates.map((candidate) => watchPrice(candidate, lock, history, manifest.prices));
  const applied = watched.map(({ reading }) => reading);
  const moved = watched.flatMap(({ reading, before, move }) =>
    before && move ? (moveWarning(reading, before, move) ?? []) : [],
  );
  const unreadable = unreadableSources(applied);
  return {
    plan: { ...makePlan(manifest, prompts, applied, simulated, world.hash), ...(rates ? { rates } : {}) },
    readings,
    history,
    before: new Map(watched.map(({ reading, before }) => [reading.candidate, before])),
    unreadable,
    warnings: [
      ...known.checks.warnings,
      ...unreadable.map((message): Warning => ({ code: "source-unreadable", message })),
      ...applied.flatMap((reading) => unpriced(reading, prepared)),
      ...moved.map((warning) => ({ ...warning, ...placeOf(prepared, warning.candidate) })),
      ...applied.flatMap(({ candidate, notes }) =>
        (notes ?? []).map((note) => ({ ...note, candidate, ...placeOf(prepared, candidate) })),
      ),
    ],
  };
}

/** A source that answers with nothing is told once, however many candidates are priced from it. */
function unreadableSources(readings: readonly PriceReading[]): string[] {
  return [...new Set(readings.flatMap(({ problem }) => (problem?.code === "source-unreadable" ? [problem.message] : [])))];
}

function unpriced({ candidate, problem }: PriceReading, prepared: Prepared): Warning[] {
  if (!problem) return [];
  const allowed = prepared.manifest.candidates.find((each) => each.id === candidate)?.whenPriceUnknown;
  const effect = allowed
    ? `at most ${allowed.maxAttempts} attempts are made, each counted as $${allowed.reserveUsd} against the budget; it is not ranked`
    : "nothing is generated on it, and it is not ranked";
  const code = problem.code === "source-unreadable" ? "price-unknown" : problem.code;
  const why = problem.code === "source-unreadable" ? "its source could not be read" : problem.message;
  return [{ code, candidate, message: `${why} (${effect})`, ...placeOf(prepared, candidate) }];
}

/** Where the manifest says what is priced. */
function placeOf({ manifest, locate }: Prepared, candidate: string): { line: number; column: number } {
  const index = manifest.candidates.findIndex((each) => each.id === candidate);
  const key = manifest.candidates[index]?.price ? "price" : "model";
  const { line, column } = locate(["candidates", index, key]);
  return { line, column };
}

/** Prices read again at the end of a run: what moved meanwhile is told, since the bill may follow the new price. */
export async function movedMeanwhile(world: World, prepared: Prepared, plan: Plan): Promise<Warning[]> {
  const again = await world.prices.read(prepared.manifest.candidates.map(offerOf), world.signal).catch((error: unknown) => {
    if (world.signal.aborted) return { readings: [] };
    throw error;
  });
  return again.readings.flatMap((reading): Warning[] => {
    const { candidate } = reading;
    const before = plan.candidates.find(({ id }) => id === candidate)?.reading.quote;
    const after = reading.quote;
    if (!before || !after || before.usd === after.usd) return [];
    return [{ code: "price-changed", candidate, message: describeMove(before.usd, after.usd), ...placeOf(prepared, candidate) }];
  });
}
