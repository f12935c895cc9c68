import { keepOutcomes, readOutcomes } from "./spend/cache.ts";
import { readInstances, type Instance } from "./spend/instances.ts";
import { keyOf } from "./spend/key.ts";
import type { Outcome } from "./spend/once.ts";
import { runTasks } from "./spend/pool.ts";
import { report } from "./spend/report.ts";
import { summarize } from "./spend/summary.ts";
import type { Task } from "./spend/worker.ts";
import type { Bench } from "./table.ts";

const RUNS = 1_000;
/** Runs of a task: few, so that no thread is left alone with a long one, and little is lost when the bench is killed. */
const AT_ONCE = 5;

export const spend: Bench = {
  name: "spend",
  title: "What an answer costs",
  how:
    "Measurements through the real engine on invented candidates whose chances are known, 24 prompts, every answer at once, at error 5 % and indifference 5 %. " +
    "`--concurrency 16`, and budgets of $50 for any image, $20 for near ties and $25 for every prompt. " +
    "The lower bound is the least that any procedure with the same error must spend in the mean. Wrong: named cheapest, and dearer than the cheapest by more than the indifference. " +
    "Plain batch: the least one of equally many attempts on each candidate that errs in 0.1 % of cases, reckoned exactly; nobody can know it beforehand. " +
    "Intervals as published when the measurement stopped. " +
    "Runs are kept in `bench/cache` under what they were made with, so that a bench that was killed goes on; `--runs N` and `--only I01,H3` make fewer, and `--kept` makes none.",
  repeat: 1,
  run: async (repeat, say, { runs = RUNS, only, kept = false }) => {
    const all = readInstances();
    const unknown = only?.find((id) => !all.some((instance) => instance.id === id));
    if (unknown !== undefined)
      throw new Error(`there is no instance ${unknown}: there are ${all.map(({ id }) => id).join(", ")}`);
    const instances = all.filter(({ id }) => only === undefined || only.includes(id));
    const outcomes = await outcomesOf(instances, runs * repeat, kept, say);
    const seen = instances.filter(({ id }) => outcomes.get(id)!.length > 0);
    return report(seen.map((instance) => summarize(instance, outcomes.get(instance.id)!)));
  },
};

/** The outcomes of the seeds from 0, of each instance: those that were kept, and unless only they are asked for the rest made now. */
async function outcomesOf(
  instances: readonly Instance[],
  runs: number,
  keptOnly: boolean,
  say: (line: string) => void,
): Promise<Map<string, Outcome[]>> {
  const file = `bench/cache/spend-${keyOf(new URL("spend/worker.js", import.meta.url), "test/fixtures/statistics/instances.json")}.ndjson`;
  const known = new Map(instances.map(({ id }): [string, Map<number, Outcome>] => [id, new Map()]));
  const take = (outcome: Outcome): unknown => outcome.seed < runs && known.get(outcome.id)?.set(outcome.seed, outcome);
  for (const outcome of await readOutcomes(file)) take(outcome);
  // The first seeds of all instances come first: when the bench is ended early, fewer runs of each are there.
  const tasks = instances
    .flatMap(({ id }) => tasksOf(id, missing(known.get(id)!, runs)))
    .toSorted((a, b) => a.seeds[0]! - b.seeds[0]!);
  const total = instances.length * runs;
  const count = (): number => [...known.values()].reduce((sum, { size }) => sum + size, 0);
  say(`${count()} of ${total} runs are there, kept in ${file}`);
  let next = count() + total / 20;
  await runTasks(keptOnly ? [] : tasks, async (made) => {
    for (const outcome of made) take(outcome);
    await keepOutcomes(file, made);
    if (count() < next) return;
    say(`${count()} of ${total} runs`);
    next += total / 20;
  });
  return new Map([...known].map(([id, own]) => [id, fromTheFirst(own)]));
}

/** Up to the first that is not there: long runs that were cut off must not be missing among short ones. */
function fromTheFirst(known: ReadonlyMap<number, Outcome>): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let next = known.get(0); next; next = known.get(outcomes.length)) outcomes.push(next);
  return outcomes;
}

function missing(known: ReadonlyMap<number, Outcome>, runs: number): number[] {
  return Array.from({ length: runs }, (_, seed) => seed).filter((seed) => !known.has(seed));
}

function tasksOf(id: string, seeds: readonly number[]): Task[] {
  const tasks: Task[] = [];
  for (let from = 0; from < seeds.length; from += AT_ONCE) tasks.push({ id, seeds: seeds.slice(from, from + AT_ONCE) });
  return tasks;
}
