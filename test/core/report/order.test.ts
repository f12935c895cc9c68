import { expect, test } from "@jest/globals";
import { parseEvents, type LedgerEvent } from "../../../src/core/ledger/events.ts";
import { foldLedger, type Attempt } from "../../../src/core/ledger/fold.ts";
import { seededRandom, shuffled, type Random } from "../../../src/core/random.ts";
import { renderComment } from "../../../src/core/report/comment.ts";
import { computeResults } from "../../../src/core/report/compute.ts";
import { renderHtml } from "../../../src/core/report/html.ts";
import { renderSummary } from "../../../src/core/report/summary.ts";
import { renderTerminal } from "../../../src/core/report/terminal.ts";
import type { Json } from "../../../src/core/terms.ts";
import { toLine } from "../../../src/engine/records.ts";
import { randomBench } from "./random-records.ts";
import { FACTS } from "./records.ts";

/** Records come back in whatever order answers do: no figure may depend on it (statistics.md, 7). */

/** What became of an attempt, in the order in which it happened. */
function laterEvents({ intent: { attempt }, taskId, end, verdicts }: Attempt): LedgerEvent[] {
  return [
    ...(taskId === undefined ? [] : [{ event: "task", attempt, taskId, at: 2_000 } as const]),
    ...(end ? [end] : []),
    ...verdicts.values(),
  ];
}

/** The ledger of a run in batches: each is launched in order, and its answers come back mixed up. */
function linesOf(attempts: readonly Attempt[], batch: number, random: Random | null): Json[] {
  const lines: Json[] = [];
  for (let from = 0; from < attempts.length; from += batch) {
    const own = attempts.slice(from, from + batch);
    lines.push(...own.map(({ intent }) => toLine(intent)));
    const queues = own.map(laterEvents);
    const turns = queues.flatMap((queue, index) => queue.map(() => index));
    for (const index of random ? shuffled(turns, random) : turns) lines.push(toLine(queues[index]!.shift()!));
  }
  return lines;
}

function attemptsIn(lines: readonly Json[]): readonly Attempt[] {
  const events = parseEvents(lines, "ledger");
  if (!events.ok) throw new Error(events.problems[0]!.message);
  return foldLedger(events.value).attempts;
}

test("figures and decision do not change when records are reordered within a batch", () => {
  const random = seededRandom(11, "order");
  for (let time = 0; time < 80; time++) {
    const made = randomBench(random);
    const resultsOf = (lines: readonly Json[]) => computeResults(FACTS, made.manifest, made.plan, attemptsIn(lines));
    const inOrder = linesOf(made.attempts, 8, null);
    const mixed = linesOf(made.attempts, 8, random);
    expect(mixed.length).toBe(inOrder.length);
    expect(resultsOf(mixed)).toEqual(resultsOf(inOrder));
    expect(resultsOf(inOrder)).toEqual(made.results());
  }
});

test("nothing is ever NaN or Infinity, in the results and wherever they are shown", () => {
  const random = seededRandom(12, "never NaN");
  const wrongIn = (value: unknown, path = ""): string[] => {
    if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
    if (typeof value === "string") return /\b(NaN|Infinity|undefined)\b/.test(value) ? [path] : [];
    return value !== null && typeof value === "object"
      ? Object.entries(value).flatMap(([name, each]) => wrongIn(each, `${path}/${name}`))
      : [];
  };
  for (let time = 0; time < 80; time++) {
    const results = randomBench(random).results();
    expect(wrongIn(results)).toEqual([]);
    const shown = [renderComment(results), renderSummary(results), renderHtml(results, {}), renderTerminal(results)];
    expect(wrongIn(shown)).toEqual([]);
  }
});
