import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { DoubleCounts, DoubleOptions, FromDouble, ToDouble } from "./messages.ts";

export type Double = {
  readonly url: string;
  readonly count: () => Promise<DoubleCounts>;
  readonly stop: () => void;
};

/** Starts the sandbox in a process of its own. */
export async function startDouble(options: DoubleOptions): Promise<Double> {
  const child = fork(fileURLToPath(new URL("process.js", import.meta.url)), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const ask = (message: ToDouble): Promise<FromDouble> =>
    new Promise((resolve, reject) => {
      child.once("message", (reply: FromDouble) => {
        child.off("exit", onExit);
        resolve(reply);
      });
      const onExit = (): void => reject(new Error("the sandbox ended"));
      child.once("exit", onExit);
      child.send(message);
    });
  const started = await ask({ kind: "start", options });
  if (started.kind !== "started") throw new Error("the sandbox did not start");
  return {
    url: started.url,
    count: async () => {
      const reply = await ask({ kind: "count" });
      if (reply.kind !== "counts") throw new Error("the sandbox gave no counts");
      return reply.counts;
    },
    stop: () => child.disconnect(),
  };
}
