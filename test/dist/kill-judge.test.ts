import { spawn } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { parseUsd, sumUsd } from "../../src/core/money.ts";
import { seededRandom } from "../../src/core/random.ts";
import { parseEvents } from "../../src/core/ledger/events.ts";
import { checkedUsd, foldLedger } from "../../src/core/ledger/fold.ts";
import type { Json } from "../../src/core/terms.ts";
import type { Results } from "../../src/core/report/results.ts";
import { defaultScenario } from "../../src/sandbox/scenario.ts";
import { startSandbox } from "../../src/sandbox/server.ts";
import { startChat } from "../support/chat.ts";
import { QUIET } from "../support/measuring.ts";

/** The built program is killed without warning while its judge is asked, and started again with the same state. */

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const KEY = "sk-of-the-judge-0123456789";
const KILLS = 6;
/** 1,000 tokens in at $1 a million, and 20 out at $10. */
const ASKING = parseUsd("0.0012")!;

test("killed again and again: what the judge may have charged counts, and nothing exceeds the budget", async () => {
  const folder = await mkdtemp(join(tmpdir(), "uic-kill-judge-"));
  const sandbox = await startSandbox({ scenario: defaultScenario });
  const chat = await startChat();
  sandbox.setScenario({ ...QUIET, models: [{ id: "z-image", baseUsd: 0.003, latencyMs: 60 }] });
  chat.behave(({ questions }, number) => ({
    content: { q1: number % 3 === 0 ? "yes" : "no" },
    delayMs: 40 + 10 * Object.keys(questions).length,
  }));
  const today = new Date().toISOString().slice(0, 10);
  // More than all of it may take, what killed processes may have used included: an image that was not judged would tell of something else.
  const budget = "2";
  await writeFile(
    join(folder, "m.yml"),
    `version: 1
candidates: [{ id: draft, provider: hiapi, model: z-image }]
prompts: [${Array.from({ length: 30 }, (_, index) => `{ id: p${index}, prompt: picture ${index} }`).join(", ")}]
check: [{ judge: { endpoint: "${chat.url}", model: m, key: JUDGE_KEY, questions: [Is it good?], votes: 1, maxTokens: 64,
  price: { inputPerMillion: 1, outputPerMillion: 10, asOf: "${today}", maxImageTokens: 1000 } } }]
sampling: { giveUpUsd: 0.009 }
budget: { usd: ${budget} }
`,
  );
  const env = {
    PATH: process.env["PATH"],
    HIAPI_API_KEY: "sk-of-the-test",
    HIAPI_BASE_URL: sandbox.url,
    HIAPI_SITE_URL: sandbox.url,
    JUDGE_KEY: KEY,
  };
  const start = (killAfterMs?: number): Promise<number | null> => {
    const args = ["measure", "--manifest", "m.yml", "--state", "state", "--output-dir", "out", "--concurrency", "4"];
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env, stdio: "ignore" });
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    return new Promise((resolve) =>
      child.on("exit", (code) => {
        clearTimeout(timer);
        resolve(code);
      }),
    );
  };
  try {
    const random = seededRandom(7);
    let killed = 0;
    for (let kill = 0; kill < KILLS; kill++) if ((await start(700 + 600 * random())) === null) killed++;
    expect(killed).toBeGreaterThan(2);
    expect(await start()).toBe(0);
    const results = JSON.parse(await readFile(join(folder, "out/results.json"), "utf8")) as Results;
    const charged = BigInt(chat.calls.length) * ASKING;
    // Over all runs: one of the killed ones may have come to its end before it was killed.
    const events = parseEvents(
      (await readFile(join(folder, "state/ledger.ndjson"), "utf8"))
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as Json),
      "ledger",
    );
    if (!events.ok) throw new Error(events.problems[0]!.message);
    const runs = [...new Set(events.value.flatMap((event) => (event.event === "run" ? [event.run] : [])))];
    const { attempts } = foldLedger(events.value);
    const counted = sumUsd(runs.flatMap((run) => attempts.map((attempt) => checkedUsd(attempt, run))));
    expect(chat.calls.length).toBeGreaterThan(20);
    expect(counted).toBeGreaterThanOrEqual(charged);
    const most = parseUsd(budget)! * BigInt(runs.length);
    expect(counted + parseUsd(sandbox.stats().billedUsd)!).toBeLessThanOrEqual(most);
    expect(results.candidates[0]).toMatchObject({ undetermined: 0, attempts: sandbox.stats().tasks.length });
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) expect((await readFile(join(entry.parentPath, entry.name), "latin1")).includes(KEY)).toBe(false);
  } finally {
    await Promise.all([sandbox.close(), chat.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
