import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { parseUsd } from "../../src/core/money.ts";
import { seededRandom } from "../../src/core/random.ts";
import type { AttemptLine, Results } from "../../src/core/report/results.ts";
import { defaultScenario } from "../../src/sandbox/scenario.ts";
import { startSandbox, type Sandbox } from "../../src/sandbox/server.ts";
import { MANIFEST, QUIET } from "../support/measuring.ts";

/** The built program is killed without warning at many moments and started again with the same state. */

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const KILLS = 8;

test.each([1, 2])("seed %i: killed again and again, nothing is paid for twice and nothing paid for is lost", async (seed) => {
  const folder = await mkdtemp(join(tmpdir(), "uic-kill-"));
  const sandbox = await startSandbox({ scenario: defaultScenario });
  sandbox.setScenario({
    ...QUIET,
    seed,
    models: [{ id: "z-image", baseUsd: 0.003, latencyMs: { median: 150, spread: 0.6 }, quality: { blank: 0.5, fail: 0.05 } }],
    faults: [{ kind: "dropAfterAccept", chance: 0.2 }],
  });
  try {
    await writeFile(join(folder, "m.yml"), MANIFEST);
    const random = seededRandom(seed);
    let killed = 0;
    for (let kill = 0; kill < KILLS; kill++) if ((await start(folder, sandbox, 250 + 600 * random())) === null) killed++;
    expect(killed).toBeGreaterThan(2);
    expect(await start(folder, sandbox)).toBe(0);
    await booksAreRight(folder, sandbox);
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/** Runs `measure` and kills it after so many milliseconds, if it is still there; resolves with its exit status, null when killed. */
function start(folder: string, sandbox: Sandbox, killAfterMs?: number): Promise<number | null> {
  const environment = {
    PATH: process.env["PATH"],
    HIAPI_API_KEY: "sk-of-the-test",
    HIAPI_BASE_URL: sandbox.url,
    HIAPI_SITE_URL: sandbox.url,
  };
  const args = ["measure", "--manifest", "m.yml", "--state", "state", "--output-dir", "out", "--concurrency", "2"];
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env: environment, stdio: "ignore" });
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  return new Promise((resolve) =>
    child.on("exit", (code) => {
      clearTimeout(timer);
      resolve(code);
    }),
  );
}

async function booksAreRight(folder: string, sandbox: Sandbox): Promise<void> {
  const results = JSON.parse(await readFile(join(folder, "out/results.json"), "utf8")) as Results;
  const text = await readFile(join(folder, "out/attempts.ndjson"), "utf8");
  const attempts = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as AttemptLine);
  const { tasks, billedUsd } = sandbox.stats();
  expect(attempts.map((attempt) => attempt.taskId ?? "").toSorted()).toEqual(tasks.map((task) => task.taskId).toSorted());
  expect(new Set(tasks.map((task) => task.idempotencyKey)).size).toBe(tasks.length);
  const places = attempts.map(({ candidate, prompt, attempt }) => `${candidate} ${prompt} ${attempt}`);
  expect(new Set(places).size).toBe(places.length);
  const budget = parseUsd(results.spend.budgetUsd) ?? 0n;
  expect((parseUsd(billedUsd) ?? 0n) <= budget).toBe(true);
  expect(results.candidates[0]?.attempts).toBe(tasks.length);
}
