import { setMaxListeners } from "node:events";
import { parentPort } from "node:worker_threads";
import { readInstances, type Instance } from "./instances.ts";
import { runOnce, type Outcome } from "./once.ts";

/** A thread that makes runs: told which, it answers with their outcomes, and with an error it ends. */

export type Task = { readonly id: string; readonly seeds: readonly number[] };

const instances = new Map(readInstances().map((each): [string, Instance] => [each.id, each]));
// As the entrances do: every attempt under way listens to a run's signal.
setMaxListeners(0);

async function work({ id, seeds }: Task): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const seed of seeds) outcomes.push(await runOnce(instances.get(id)!, seed));
  return outcomes;
}

parentPort!.on("message", (task: Task) => {
  work(task).then(
    (outcomes) => parentPort!.postMessage(outcomes, []),
    (error: unknown) => {
      throw error;
    },
  );
});
