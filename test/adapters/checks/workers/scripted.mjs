import { existsSync, writeFileSync } from "node:fs";
import { parentPort, threadId } from "node:worker_threads";

/** A worker for the tests of the pool: the job's file name says how it behaves. It answers with its thread's number. */

const facts = { format: "png", width: 8, height: 9, bytes: 10 };
const say = (message) => parentPort.postMessage(message, []);
const answer = (spent) => {
  const unfit = { verdict: "usable", failures: [{ check: "thread", message: String(threadId) }] };
  say({ kind: "done", answer: { kind: "inspect", inspection: { facts, results: [], unfit } }, spent });
};

parentPort.on("message", async ({ file }) => {
  say({ kind: "begun" });
  const [behaviour, marker] = file.split("|");
  if (behaviour === "slow") await new Promise((resolve) => setTimeout(resolve, 40));
  if (behaviour === "hang") {
    say({ kind: "facts", facts });
    for (;;);
  }
  if (behaviour === "exit") process.exit(3);
  if (behaviour === "throw") throw new Error("out of luck");
  if (behaviour === "memory") say({ kind: "broken", message: "no memory" });
  if (behaviour === "exit-later") setTimeout(() => process.exit(4), 1);
  if (behaviour === "throw-later") setTimeout(() => Promise.reject(new Error("too late")), 1);
  if (behaviour === "once" && !existsSync(marker)) {
    say({ kind: "facts", facts });
    writeFileSync(marker, "");
    process.exit(5);
  }
  if (behaviour !== "memory") answer(behaviour === "spent");
});
