import { makePlan, offerOf, type Plan } from "../core/manifest/plan.ts";
import { describeMove } from "../core/pricing/change.ts";
import type { PriceReading, PriceReadings } from "../core/ports.ts";
import type { Warning } from "../core/report/results.ts";
import type { Prepared } from "./prepare.ts";
import type { World } from "./world.ts";

/** Reads live prices and works the plan out; what could not be priced is a warning at its line of the manifest. */
export async function priced(
  world: World,
  prepared: Prepared,
): Promise<{ plan: Plan; readings: PriceReadings; warnings: Warning[] }> {
  const { manifest, prompts } = prepared;
  const readings = await world.prices.read(manifest.candidates.map(offerOf), world.signal);
  const plan = makePlan(manifest, prompts, readings.readings, readings.simulated, world.hash);
  return {
    plan,
    readings,
    warnings: [...unreadable(readings.readings), ...readings.readings.flatMap((reading) => unpriced(reading, prepared))],
  };
}

/** A source that answers with nothing is one warning, however many candidates are priced from it. */
function unreadable(readings: readonly PriceReading[]): Warning[] {
  const messages = readings.flatMap(({ problem }) => (problem?.code === "source-unreadable" ? [problem.message] : []));
  return [...new Set(messages)].map((message) => ({ code: "source-unreadable", message }));
}

function unpriced({ candidate, problem }: PriceReading, { manifest, locate }: Prepared): Warning[] {
  if (!problem) return [];
  const index = manifest.candidates.findIndex((each) => each.id === candidate);
  const allowed = manifest.candidates[index]?.whenPriceUnknown;
  const effect = allowed
    ? `at most ${allowed.maxAttempts} attempts are made, each counted as $${allowed.reserveUsd} against the budget; it is not ranked`
    : "nothing is generated on it, and it is not ranked";
  const code = problem.code === "source-unreadable" ? "price-unknown" : problem.code;
  const why = problem.code === "source-unreadable" ? "its source could not be read" : problem.message;
  const { line, column } = locate(["candidates", index, "model"]);
  return [{ code, candidate, message: `${why} (${effect})`, line, column }];
}

/** Prices read again at the end of a run: what moved meanwhile is told, since the bill may follow the new price. */
export async function movedMeanwhile(world: World, prepared: Prepared, plan: Plan): Promise<Warning[]> {
  const again = await world.prices.read(prepared.manifest.candidates.map(offerOf), world.signal).catch((error: unknown) => {
    if (world.signal.aborted) return { readings: [] };
    throw error;
  });
  return again.readings.flatMap((reading): Warning[] => {
    const before = plan.candidates.find((candidate) => candidate.id === reading.candidate)?.reading.quote;
    const after = reading.quote;
    if (!before || !after || before.usd === after.usd) return [];
    const index = prepared.manifest.candidates.findIndex((each) => each.id === reading.candidate);
    const { line, column } = prepared.locate(["candidates", index, "model"]);
    return [
      {
        code: "price-changed",
        candidate: reading.candidate,
        message: describeMove(before.usd, after.usd),
        line,
        column,
      },
    ];
  });
}
