import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Outcome } from "./once.ts";
import type { Task } from "./worker.ts";

/**
 * Has tasks done by one thread a core. `done` is given what each made, in whatever order they end.
 *
 * @throws what the first thread that fails threw; the others are ended
 */
export async function runTasks(tasks: readonly Task[], done: (outcomes: readonly Outcome[]) => Promise<void>): Promise<void> {
  const queue = [...tasks];
  const threads: Worker[] = [];
  const runThread = async (): Promise<void> => {
    const thread = new Worker(new URL("worker.js", import.meta.url));
    threads.push(thread);
    for (let task = queue.shift(); task; task = queue.shift()) await done(await ask(thread, task));
  };
  try {
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), tasks.length) }, runThread));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function ask(thread: Worker, task: Task): Promise<Outcome[]> {
  return new Promise((resolve, reject) => {
    thread.removeAllListeners();
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error(`a thread ended while it worked on ${task.id}`)));
    thread.postMessage(task, []);
  });
}
