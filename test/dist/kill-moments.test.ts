import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { parseUsd, sumUsd } from "../../src/core/money.ts";
import { seededRandom } from "../../src/core/random.ts";
import type { AttemptLine, Results } from "../../src/core/report/results.ts";
import { defaultScenario, type ScenarioInput } from "../../src/sandbox/scenario.ts";
import { startSandbox, type Sandbox } from "../../src/sandbox/server.ts";
import { openGate, type Gate, type Moment } from "../support/gate.ts";

/** The built program is killed without warning at chosen moments, one after the other, and started again with the same state. */

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

const MANIFEST = `version: 1
candidates:
  - { id: draft, provider: hiapi, model: draft }
  - { id: final, provider: hiapi, model: final }
prompts: [{ id: a, prompt: A red lamp }, { id: b, prompt: A blue mug }, { id: c, prompt: A green chair }]
check: [{ image: { notBlank: true } }]
sampling: { giveUpUsd: 0.024, attemptTimeoutSeconds: 30 }
`;

const SCENARIO: ScenarioInput = {
  models: [
    { id: "draft", baseUsd: 0.003, latencyMs: { median: 40, spread: 0.5 }, quality: { blank: 0.5, fail: 0.05, refuse: 0.05 } },
    { id: "final", baseUsd: 0.008, latencyMs: { median: 60, spread: 0.5 }, quality: { blank: 0.4, empty: 0.05 } },
  ],
  // An attempt's luck is in its key, so that kills do not change it.
  drawBy: "key",
  difficulty: { spread: 0 },
  images: { longestSide: 64 },
  billed: { fail: true, refuse: true, empty: true },
};

type Place = { readonly folder: string; readonly sandbox: Sandbox; readonly gate: Gate; readonly budget: string };

async function withPlace(budget: string, seed: number, story: (place: Place) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "uic-moments-"));
  const sandbox = await startSandbox({ scenario: defaultScenario });
  sandbox.setScenario({ ...SCENARIO, seed });
  const gate = await openGate(sandbox.url);
  try {
    await writeFile(join(folder, "m.yml"), MANIFEST);
    await story({ folder, sandbox, gate, budget });
  } finally {
    await gate.close();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function spawnMeasure({ folder, gate, budget }: Place): {
  child: ChildProcess;
  ended: Promise<number | null>;
  told: readonly string[];
} {
  const environment = {
    PATH: process.env["PATH"],
    HIAPI_API_KEY: "sk-of-the-test",
    HIAPI_BASE_URL: gate.url,
    HIAPI_SITE_URL: gate.url,
  };
  const args = [
    "measure",
    "--manifest",
    "m.yml",
    "--state",
    "state",
    "--output-dir",
    "out",
    "--concurrency",
    "3",
    "--budget-usd",
    budget,
  ];
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env: environment, stdio: ["ignore", "ignore", "pipe"] });
  const told: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => told.push(text));
  return { child, told, ended: new Promise((resolve) => child.on("close", (code) => resolve(code))) };
}

/** Runs until it is killed at the moment, or to its end when the moment does not come. True when it was killed. */
async function killedAt(place: Place, moment: Moment): Promise<boolean> {
  const { child, ended } = spawnMeasure(place);
  place.gate.arm(moment, () => child.kill("SIGKILL"));
  return (await ended) === null;
}

/** Kills as soon as something holds of the disk. */
async function killedWhen(place: Place, holds: () => Promise<boolean>): Promise<boolean> {
  place.gate.arm(null, () => undefined);
  const { child, ended } = spawnMeasure(place);
  const state = { isOver: false };
  void ended.then(() => (state.isOver = true));
  while (!state.isOver && !(await holds())) await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill("SIGKILL");
  return (await ended) === null;
}

/** Runs to the end and returns what it said when it did not end well. */
async function toTheEnd(place: Place): Promise<string> {
  place.gate.arm(null, () => undefined);
  const { ended, told } = spawnMeasure(place);
  const exit = await ended;
  return exit === 0 ? "done" : `exit ${exit}: ${told.join("")}`;
}

async function booksAreRight({ folder, sandbox, budget }: Place): Promise<Results> {
  const results = JSON.parse(await readFile(join(folder, "out", "results.json"), "utf8")) as Results;
  const text = await readFile(join(folder, "out", "attempts.ndjson"), "utf8");
  const attempts = text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as AttemptLine]));
  const { tasks, keysSentElsewhere } = sandbox.stats();
  const places = attempts.map(({ candidate, prompt, attempt }) => `${candidate} ${prompt} ${attempt}`);
  expect(new Set(places).size).toBe(places.length);
  expect(attempts.map(({ taskId }) => taskId ?? "").toSorted()).toEqual(tasks.map(({ taskId }) => taskId).toSorted());
  expect(new Set(tasks.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(tasks.length);
  expect(results.candidates.reduce((sum, each) => sum + each.attempts, 0)).toBe(tasks.length);
  await budgetsHold(join(folder, "state", "ledger.ndjson"), attempts, budget);
  expect(keysSentElsewhere).toBe(0);
  return results;
}

/** One run goes on over all starts, with one budget, until its results are written; only then another one begins. */
async function budgetsHold(ledger: string, attempts: readonly AttemptLine[], budget: string): Promise<void> {
  const lines = (await readFile(ledger, "utf8")).trim().split("\n");
  const runs = lines
    .map((line) => JSON.parse(line) as { event: string; run: string })
    .filter(({ event }) => event === "run" || event === "finish");
  expect(runs.map(({ event }) => event)).toEqual(runs.map((_, index) => (index % 2 === 0 ? "run" : "finish")));
  for (const { run } of runs) {
    const spent = sumUsd(attempts.filter((attempt) => attempt.run === run).map(({ listUsd }) => parseUsd(listUsd!)!));
    expect(spent).toBeLessThanOrEqual(parseUsd(budget)!);
  }
}

const NTH: readonly Moment[] = [
  { stage: "pricing", nth: 1, when: "after" },
  // The intent is on disk, and the provider never hears of it.
  { stage: "create", nth: 1, when: "before" },
  { stage: "create", nth: 2, when: "before" },
  // The task is made, and its id never comes back.
  { stage: "create", nth: 1, when: "after" },
  { stage: "create", nth: 2, when: "after" },
  { stage: "create", nth: 3, when: "after" },
  // The first look at the list is the one that tries the key.
  { stage: "list", nth: 2, when: "before" },
  { stage: "list", nth: 2, when: "after" },
  { stage: "list", nth: 3, when: "after" },
  { stage: "image", nth: 1, when: "before" },
  { stage: "image", nth: 1, when: "after" },
  { stage: "image", nth: 2, when: "after" },
];

test("at each request of each kind, before it arrives and after it did", async () => {
  await withPlace("1", 1, async (place) => {
    let kills = 0;
    for (const moment of NTH) if (await killedAt(place, moment)) kills++;
    expect(kills).toBeGreaterThanOrEqual(9);
    expect(await toTheEnd(place)).toBe("done");
    const { candidates } = await booksAreRight(place);
    expect(candidates.every(({ complete }) => complete)).toBe(true);
  });
});

test("while images are judged and results are written: within one small budget, over all starts together", async () => {
  await withPlace("0.03", 2, async (place) => {
    const has = (event: string, count: number) => async (): Promise<boolean> =>
      (await readFile(join(place.folder, "state", "ledger.ndjson"), "utf8").catch(() => "")).split(`"event":"${event}"`).length >
      count;
    const is = (name: string) => async (): Promise<boolean> =>
      stat(join(place.folder, "out", name)).then(
        () => true,
        () => false,
      );
    let kills = 0;
    for (const moment of [
      has("intent", 1),
      has("task", 2),
      has("end", 2),
      has("verdict", 2),
      has("end", 4),
      has("verdict", 4),
      is("results.json"),
      is("attempts.ndjson"),
      is("report.html"),
    ]) {
      // Output of an earlier start is no sign of this one.
      await rm(join(place.folder, "out"), { recursive: true, force: true });
      if (await killedWhen(place, moment)) kills++;
    }
    expect(kills).toBeGreaterThanOrEqual(6);
    expect(await toTheEnd(place)).toBe("done");
    await booksAreRight(place);
  });
});

test.each([11, 12])("at random requests, seed %i", async (seed) => {
  await withPlace("0.05", seed, async (place) => {
    const random = seededRandom(seed);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
    let kills = 0;
    for (let i = 0; i < 8; i++) {
      const stage = pick(["create", "create", "list", "image"] as const);
      const nth = (stage === "list" ? 2 : 1) + Math.floor(random() * 3);
      if (await killedAt(place, { stage, nth, when: pick(["before", "after"] as const) })) kills++;
    }
    expect(kills).toBeGreaterThanOrEqual(3);
    expect(await toTheEnd(place)).toBe("done");
    await booksAreRight(place);
  });
});
