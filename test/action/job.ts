import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Results } from "../../src/core/report/results.ts";
import { scenarioSchema } from "../../src/sandbox/scenario.ts";
import type { ScenarioInput } from "../../src/sandbox/scenario.ts";
import { startSandbox } from "../../src/sandbox/server.ts";
import type { Sandbox } from "../../src/sandbox/server.ts";
import { copyBundle, makeFolder, removeFolder, start } from "../support/bundle.ts";
import type { Ended, Running } from "../support/bundle.ts";
import { startFakeGitHub } from "../support/github.ts";
import type { FakeGitHub, FakeGitHubOptions } from "../support/github.ts";
import { makePull } from "../support/github-state.ts";
import { commandIn, fileValues } from "./commands.ts";
import type { Command } from "./commands.ts";
import { MANIFEST, SCENARIO } from "./example.ts";

/** A job of a workflow: the built Action run as GitHub's runner runs it, with the sandbox as HiAPI and a fake GitHub. */

export const KEY = "sk-hiapi-0123456789abcdefThisIsTheKey";
export const JUDGE_KEY = "sk-judge-0123456789abcdefThisIsTheKey";
export const TOKEN = "ghs_0123456789abcdefThisIsTheToken";
export const MANIFEST_PATH = ".github/image-prompts.yml";

export type Event = { readonly name: string; readonly payload: unknown };

export type JobOptions = {
  readonly event?: Event;
  /** Files of the repository by path; the manifest is the example unless told. */
  readonly files?: Readonly<Record<string, string>>;
  readonly scenario?: Partial<ScenarioInput>;
  readonly github?: FakeGitHubOptions;
};

export type RunOptions = {
  readonly inputs?: Readonly<Record<string, string>>;
  /** Added to the environment; undefined takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
};

export type Outcome = Ended & {
  readonly lines: readonly string[];
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** host:port of every connection that was made. */
  readonly connections: readonly string[];
};

export type Job = {
  readonly workspace: string;
  readonly sandbox: Sandbox;
  readonly github: FakeGitHub;
  readonly begin: (options?: RunOptions) => Promise<Running>;
  readonly finish: (running: Running) => Promise<Outcome>;
  readonly run: (options?: RunOptions) => Promise<Outcome>;
  /** A file of the repository, or null. */
  readonly read: (path: string) => Promise<string | null>;
  readonly results: () => Promise<Results>;
};

const ACTION = fileURLToPath(new URL("../../action.yml", import.meta.url));
const HOOK = fileURLToPath(new URL("../support/watch.cjs", import.meta.url));
const COMMAND_FILES = ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE"] as const;

/** Sets a job up, gives it to `use`, and takes it down whatever happens. The fake GitHub tells what GitHub would not have taken. */
export async function withJob(options: JobOptions, use: (job: Job) => Promise<void>): Promise<void> {
  const folder = await makeFolder();
  const sandbox = await startSandbox({ scenario: scenarioSchema.parse({ ...SCENARIO, ...options.scenario }) });
  const pulls = { owner: "Codertocat", repo: "Hello-World", issues: [makePull(2)], token: TOKEN };
  const github = await startFakeGitHub({ ...pulls, ...options.github });
  let isDone = false;
  try {
    await use(await setUp(folder, sandbox, github, options));
    isDone = true;
  } finally {
    await sandbox.close();
    await removeFolder(folder);
    await github.close().catch((error: unknown) => {
      if (isDone) throw error;
    });
  }
}

async function setUp(folder: string, sandbox: Sandbox, github: FakeGitHub, options: JobOptions): Promise<Job> {
  const main = join(await copyBundle(folder), "main.js");
  const workspace = join(folder, "work", "Hello-World");
  for (const [path, text] of Object.entries({ [MANIFEST_PATH]: MANIFEST, ...options.files }))
    await put(join(workspace, path), text);
  const event = options.event ?? published("pull_request.opened");
  let runs = 0;

  const begin = async ({ inputs = {}, env = {} }: RunOptions = {}): Promise<Running> => {
    const temp = join(folder, "temp");
    for (const name of COMMAND_FILES) await put(join(temp, name), "");
    await put(join(temp, "connections"), "");
    await put(join(temp, "event.json"), JSON.stringify(event.payload));
    const variables = {
      ...inputVariables(await declaredInputs(), inputs),
      ...runnerVariables({ event: event.name, temp, workspace, run: 1001 + runs++, github }),
      HIAPI_API_KEY: KEY,
      HIAPI_BASE_URL: sandbox.url,
      HIAPI_SITE_URL: sandbox.url,
      NODE_OPTIONS: `--require ${JSON.stringify(HOOK)}`,
      TEST_CONNECTIONS: join(temp, "connections"),
      ...env,
    };
    return start([main], { cwd: workspace, env: variables });
  };

  const finish = async (running: Running): Promise<Outcome> => {
    const ended = await running.ended;
    const file = (name: string): Promise<string> => readFile(join(folder, "temp", name), "utf8");
    const lines = ended.stdout.split("\n");
    const outcome: Outcome = {
      ...ended,
      lines,
      commands: lines.map(commandIn).filter((command) => command !== null),
      outputs: fileValues(await file("GITHUB_OUTPUT")),
      summary: await file("GITHUB_STEP_SUMMARY"),
      connections: (await file("connections")).split("\n").filter((line) => line !== ""),
    };
    await mustHold(outcome, folder);
    return outcome;
  };

  const read = (path: string): Promise<string | null> => readFile(join(workspace, path), "utf8").catch(() => null);
  return {
    workspace,
    sandbox,
    github,
    begin,
    finish,
    run: async (run) => finish(await begin(run)),
    read,
    results: async () => JSON.parse((await read("usable-image-cost/results.json")) ?? "null") as Results,
  };
}

const INTENDED = new Set(["add-mask", "group", "endgroup", "error", "warning", "notice"]);

/** What is true of every run: only the commands we know, no secret in any text or file, nothing left in the files of the runner. */
async function mustHold({ commands, lines, stderr, summary }: Outcome, folder: string): Promise<void> {
  const strange = commands.filter(({ name }) => !INTENDED.has(name));
  if (strange.length > 0) throw new Error(`commands that nobody meant: ${JSON.stringify(strange)}`);
  if (stderr !== "") throw new Error(`the Action wrote to stderr: ${stderr}`);
  const texts: Record<string, string> = { log: lines.filter((line) => !line.startsWith("::add-mask::")).join("\n"), summary };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && !entry.parentPath.startsWith(join(folder, "dist")))
      texts[entry.name] = await readFile(join(entry.parentPath, entry.name), "latin1");
  for (const [name, text] of Object.entries(texts))
    for (const secret of [KEY, TOKEN, JUDGE_KEY]) if (text.includes(secret)) throw new Error(`a secret is in ${name}`);
  for (const name of ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE"])
    if (texts[name] !== "") throw new Error(`${name} was written to`);
}

/** A payload that GitHub publishes as an example, by the name of its file; `change` may alter it first. */
export function published(name: string, change: (payload: Payload) => void = () => undefined): Event {
  const payload = structuredClone(PAYLOADS[name]) as Payload | undefined;
  if (!payload) throw new Error(`there is no payload ${name}`);
  change(payload);
  return { name: name.split(".")[0]!, payload };
}

export type Payload = { number: number; pull_request: { number: number; head: { repo: { full_name: string } | null } } };
const PAYLOADS = Object.fromEntries(
  await Promise.all(
    ["pull_request.opened", "pull_request.synchronize", "push", "schedule", "workflow_dispatch", "issue_comment.created"].map(
      async (name): Promise<[string, unknown]> => {
        const file = new URL(`../fixtures/github/events/${name}.json`, import.meta.url);
        return [name, JSON.parse(await readFile(file, "utf8"))];
      },
    ),
  ),
);

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function declaredInputs(): Promise<Record<string, string>> {
  const { inputs } = parse(await readFile(ACTION, "utf8")) as { inputs: Record<string, { default?: string }> };
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default ?? ""]));
}

/** The runner hands every declared input over, as INPUT_ and the name in upper case with its dashes. */
function inputVariables(declared: Record<string, string>, given: Readonly<Record<string, string>>): Record<string, string> {
  for (const name of Object.keys(given)) if (!(name in declared)) throw new Error(`action.yml has no input ${name}`);
  const all = Object.entries({ ...declared, ...given }).map(([name, value]) => [
    `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
    value === "${{ github.token }}" ? TOKEN : value,
  ]);
  return Object.fromEntries(all) as Record<string, string>;
}

function runnerVariables(run: {
  readonly event: string;
  readonly temp: string;
  readonly workspace: string;
  readonly run: number;
  readonly github: FakeGitHub;
}): Record<string, string> {
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: join(run.temp, "event.json"),
    GITHUB_REPOSITORY: "Codertocat/Hello-World",
    GITHUB_SHA: "ec26c3e57ca3a959ca5aad62de7213c562f8c821",
    GITHUB_REF: run.event === "pull_request" ? "refs/pull/2/merge" : "refs/heads/main",
    GITHUB_RUN_ID: String(run.run),
    GITHUB_RUN_NUMBER: "42",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_WORKFLOW: "Image cost",
    GITHUB_JOB: "measure",
    GITHUB_ACTOR: "Codertocat",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_API_URL: run.github.url,
    GITHUB_WORKSPACE: run.workspace,
    RUNNER_TEMP: run.temp,
    ...Object.fromEntries(COMMAND_FILES.map((name) => [name, join(run.temp, name)])),
  };
}
