import { Worker } from "node:worker_threads";
import type { ImageFacts } from "../../core/checks/port.ts";
import type { Answer, FromWorker, Job } from "./protocol.ts";

/** How a job ended, from the outside. */
export type JobEnd =
  | { readonly kind: "done"; readonly answer: Answer }
  | { readonly kind: "timeout"; readonly facts: ImageFacts | null }
  | { readonly kind: "broken"; readonly message: string; readonly facts: ImageFacts | null };

/** One worker at a time, started when it is needed and replaced after any failure. */
export type Hand = {
  /** Runs one job; the next may only be given when it has ended. Never rejects. */
  readonly run: (job: Job, limitMs: number, transfer?: readonly ArrayBuffer[]) => Promise<JobEnd>;
  readonly stop: () => Promise<void>;
};

/** Loading the worker's code takes 0.1 s; a machine that is this much slower has another problem. */
const START_LIMIT_MS = 30_000;

export function createHand(workerUrl: URL): Hand {
  let worker: Worker | null = null;

  const stop = async () => {
    const old = worker;
    worker = null;
    await old?.terminate();
  };
  return {
    run: async (job, limitMs, transfer = []) => {
      const current = (worker ??= start(workerUrl, (gone) => {
        if (worker === gone) worker = null;
      }));
      const { end, spent } = await exchange(current, job, limitMs, transfer);
      if (spent) await stop();
      return end;
    },
    stop,
  };
}

/**
 * No environment, no arguments and no console: what decodes foreign bytes gets nothing that it does not need. What it prints is
 * never read (reading it would also keep the program alive).
 */
function start(url: URL, gone: (worker: Worker) => void): Worker {
  const workerData = { wasm: new URL("wasm/", url).href };
  const worker = new Worker(url, { workerData, env: {}, argv: [], execArgv: [], stdout: true, stderr: true });
  // An error between two jobs must not end the program; the exit that follows it is what counts.
  worker.on("error", () => undefined);
  worker.on("exit", () => gone(worker));
  return worker;
}

type Exchange = { readonly end: JobEnd; readonly spent: boolean };

function exchange(worker: Worker, job: Job, limitMs: number, transfer: readonly ArrayBuffer[]): Promise<Exchange> {
  return new Promise((resolve) => {
    let facts: ImageFacts | null = null;
    const broken = (message: string) => finish({ end: { kind: "broken", message, facts }, spent: true });
    const onTime = () => finish({ end: { kind: "timeout", facts }, spent: true });
    const onError = (error: Error) => broken(error.message);
    const onExit = (code: number) => broken(`the worker ended with code ${code}`);
    const onMessage = (message: FromWorker) => {
      if (message.kind === "done") finish({ end: { kind: "done", answer: message.answer }, spent: message.spent });
      else if (message.kind === "broken") broken(message.message);
      else if (message.kind === "facts") ({ facts } = message);
      else {
        clearTimeout(timer);
        timer = setTimeout(onTime, limitMs);
      }
    };
    let timer = setTimeout(() => broken("the worker did not start"), START_LIMIT_MS);
    const finish = (result: Exchange) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("messageerror", onError).off("exit", onExit);
      // An idle worker does not keep the program alive.
      worker.unref();
      resolve(result);
    };
    worker.on("message", onMessage).on("error", onError).on("messageerror", onError).on("exit", onExit);
    worker.ref();
    worker.postMessage(job, transfer);
  });
}
