import { Worker } from "node:worker_threads";
import type { Matches } from "../../core/pricing/page/extract.ts";

/**
 * Runs a manifest's regular expression over a page. One that backtracks without end holds its thread for ever, so it runs in a
 * thread of its own that can be ended.
 */

export const MATCH_LIMIT_MS = 3_000;
const START_LIMIT_MS = 30_000;
/** More different matches than this are as good as too many. */
const MOST_DIFFERENT = 20;
/** No amount is longer; a match that goes on behind this is told apart by its beginning. */
const LONGEST_MATCH = 200;

/** Text, not a file: the bundle has then nothing more to find. It says when it begins, since the time is for matching alone. */
const CODE = `
const { parentPort, workerData } = require("node:worker_threads");
const { expression, text, mostDifferent, longestMatch } = workerData;
parentPort.postMessage("begins");
try {
  const found = new Set();
  for (const { groups } of text.matchAll(new RegExp(expression, "g"))) {
    if (groups && groups.price !== undefined) found.add(groups.price.trim().slice(0, longestMatch));
    if (found.size > mostDifferent) break;
  }
  parentPort.postMessage([...found]);
} catch {
  parentPort.postMessage("fails");
}
`;

/** The different texts of the group `price`; never rejects. */
export async function runExpression(expression: string, text: string, limitMs = MATCH_LIMIT_MS): Promise<Matches> {
  const worker = new Worker(CODE, {
    eval: true,
    workerData: { expression, text, mostDifferent: MOST_DIFFERENT, longestMatch: LONGEST_MATCH },
    env: {},
    argv: [],
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  });
  const ended = new Promise<Matches>((resolve) => {
    const slow = (): void => resolve({ problem: `the regular expression takes over ${limitMs / 1000} s on the page` });
    let timer = setTimeout(() => resolve({ problem: "the regular expression could not be run" }), START_LIMIT_MS);
    const end = (result: Matches): void => {
      clearTimeout(timer);
      resolve(result);
    };
    worker.on("message", (message: "begins" | "fails" | readonly string[]) => {
      clearTimeout(timer);
      if (message === "begins") timer = setTimeout(slow, limitMs);
      else end(message === "fails" ? { problem: FAILS } : found(message));
    });
    worker.on("error", () => end({ problem: FAILS }));
    worker.on("exit", () => end({ problem: FAILS }));
  });
  const matches = await ended;
  await worker.terminate();
  return matches;
}

const FAILS = "the regular expression cannot be run on the page";

function found(texts: readonly string[]): Matches {
  return {
    matches: texts.slice(0, MOST_DIFFERENT).map((raw) => ({ raw })),
    ...(texts.length > MOST_DIFFERENT ? { many: true } : {}),
  };
}
