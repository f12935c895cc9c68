import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { createChecker, type Runners } from "../../src/adapters/checks/checker.ts";
import { createImageInspector } from "../../src/adapters/checks/inspector.ts";
import { loadPrompts } from "../../src/adapters/prompts/load.ts";
import { createRunners } from "../../src/check-services.ts";
import { systemClock } from "../../src/adapters/clock.ts";
import { createHttp } from "../../src/adapters/http.ts";
import { systemFiles } from "../../src/adapters/files.ts";
import { audit } from "../../src/commands/audit.ts";
import { measure } from "../../src/commands/measure.ts";
import { report } from "../../src/commands/report.ts";
import type { End, World } from "../../src/commands/world.ts";
import type { AttemptLine, Results } from "../../src/core/report/results.ts";
import { readOptions } from "../../src/options.ts";
import { defaultScenario, type ScenarioInput } from "../../src/sandbox/scenario.ts";
import { startSandbox, type Sandbox } from "../../src/sandbox/server.ts";
import { buildWorld } from "../../src/world.ts";

/** Runs `measure` from the sources against a sandbox, with small images and the built image worker. */

export const WORKER = new URL("../../dist/worker/index.js", import.meta.url);

/** One cheap model whose images are all good, answered at once. */
export const QUIET: ScenarioInput = {
  models: [{ id: "z-image", baseUsd: 0.003, latencyMs: 20 }],
  difficulty: { spread: 0 },
  images: { longestSide: 64 },
};

export const MANIFEST = `version: 1
candidates: [{ id: draft, provider: hiapi, model: z-image }]
prompts: [{ id: a, prompt: A red lamp }, { id: b, prompt: A blue mug }, { id: c, prompt: A green chair }]
check: [{ image: { notBlank: true } }]
sampling: { giveUpUsd: 0.012, attemptTimeoutSeconds: 4 }
budget: { usd: 0.05 }
`;

/** One worker for all runs of a test file: starting one takes longer than such a run. */
const inspector = createImageInspector({ workerUrl: WORKER, workers: 1 });
const readPrompts: World["loadPrompts"] = (parsed, file, root) => loadPrompts(parsed, file, root, inspector.problemOf);
afterAll(() => inspector.close());
const http = createHttp("test");

export type Measured = {
  readonly end: End;
  readonly results: Results;
  readonly attempts: readonly AttemptLine[];
  readonly lines: readonly string[];
};

export type Bench = {
  readonly sandbox: Sandbox;
  readonly run: (options?: {
    manifest?: string;
    options?: Record<string, string>;
    environment?: Record<string, string>;
    signal?: AbortSignal;
    /** Gathers what was registered as a secret. */
    secrets?: string[];
    /** Stands before the usual checker, which it is given. */
    checker?: (usual: World["checker"]) => World["checker"];
    /** What decides checks outside of the image worker; the program's own unless told. */
    runners?: Partial<Runners>;
    /** `measure` unless told. */
    command?: keyof typeof COMMANDS;
  }) => Promise<Measured>;
  readonly folder: string;
};

const COMMANDS = { measure, audit, report };

/** A sandbox and an empty folder for the time of one test. */
export async function withMeasuring(scenario: Partial<ScenarioInput>, test: (bench: Bench) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "uic-measure-"));
  const sandbox = await startSandbox({ scenario: defaultScenario });
  sandbox.setScenario({ ...QUIET, ...scenario });
  try {
    await test({ sandbox, folder, run: (given = {}) => runOnce(sandbox, folder, given) });
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function runOnce(sandbox: Sandbox, folder: string, given: Parameters<Bench["run"]>[0] & object): Promise<Measured> {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const log = {
    info: say,
    warning: say,
    progress: () => undefined,
    group: (title: string, all: readonly string[]) => [title, ...all].forEach(say),
  };
  const environment = {
    HIAPI_API_KEY: "sk-of-the-test",
    HIAPI_BASE_URL: sandbox.url,
    HIAPI_SITE_URL: sandbox.url,
    ...given.environment,
  };
  const runners = createRunners(environment, { http, clock: systemClock, userAgent: "test", inspector });
  const usual = createChecker({ inspector, runners: { ...runners, ...given.runners } });
  const { signal = new AbortController().signal, secrets = [] } = given;
  const values: Readonly<Record<string, string | undefined>> = environment;
  const hide = (names: readonly string[]): void => {
    secrets.push(...names.flatMap((name) => values[name] ?? []));
  };
  const world: World = {
    ...buildWorld(environment, { log, signal, hide }),
    checker: given.checker?.(usual) ?? usual,
    loadPrompts: readPrompts,
  };
  await systemFiles.write(join(folder, "m.yml"), given.manifest ?? MANIFEST);
  const options = readOptions(
    { manifest: "m.yml", "output-dir": "out", state: "state", ...given.options },
    folder,
    (name) => name,
  );
  if (!options.ok) throw new Error(JSON.stringify(options.problems));
  const end = await COMMANDS[given.command ?? "measure"](world, options.value);
  const text = async (name: string): Promise<string> => readFile(join(options.value.outputDir, name), "utf8").catch(() => "");
  const attempts = (await text("attempts.ndjson")).split("\n").filter((line) => line !== "");
  return { end, lines, results: end.results as Results, attempts: attempts.map((line) => JSON.parse(line) as AttemptLine) };
}
