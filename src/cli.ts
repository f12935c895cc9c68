import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createTerminalLog, plainText } from "./adapters/log.ts";
import type { DemoEnd } from "./commands/demo.ts";
import type { SandboxHost } from "./commands/sandbox.ts";
import type { End, Options, World } from "./commands/world.ts";
import type { Calibration } from "./core/calibration/schema.ts";
import { describeProblem, nearest } from "./core/failure.ts";
import type { Log } from "./core/ports.ts";
import { LOCK_FILE } from "./core/pricing/lock-file.ts";
import type { Results } from "./core/report/results.ts";
import { HELP } from "./help.ts";
import { runCommand } from "./run-command.ts";
import { DEFAULTS, OPTION_NAMES, readOptions, type OptionName } from "./options.ts";
import type { Environment } from "./services.ts";
import { VERSION } from "./version.ts";

/** The command line: the only place, with main.ts, that reads arguments, environment and streams. */

const COMMANDS = [
  "validate",
  "estimate",
  "measure",
  "audit",
  "report",
  "check calibrate",
  "judge draft",
  "sandbox",
  "demo",
] as const;
type Command = (typeof COMMANDS)[number];

const IN_WORKFLOW = process.env["GITHUB_ACTIONS"] === "true";

/** The demo's manifest lies beside the bundle. */
const DEMO_MANIFEST = new URL(["demo", "image-prompts.yml"].join("/"), import.meta.url);

export async function runCli(args: readonly string[]): Promise<void> {
  const parsed = parse(args);
  if (typeof parsed === "string") return fail(parsed);
  const { command, values } = parsed;
  if (values.version) return void process.stdout.write(`${VERSION}\n`);
  if (values.help || command === undefined) return void process.stdout.write(HELP);
  const log = createTerminalLog(process.stderr, Date.now, { inWorkflow: IN_WORKFLOW });
  const end = await run(command, values, log, abortOnSignal(log));
  await show(end, command, values, log);
}

/** Options that no Action input has. */
const OWN_OPTIONS = ["labels", "port", "scenario"] as const;
type TextOption = OptionName | (typeof OWN_OPTIONS)[number];
type Values = ReturnType<typeof parseTokens>["values"];

function parseTokens(args: readonly string[]) {
  const text = Object.fromEntries([...OPTION_NAMES, ...OWN_OPTIONS].map((name) => [name, { type: "string" as const }]));
  const flags = { json: { type: "boolean" }, help: { type: "boolean", short: "h" }, version: { type: "boolean" } } as const;
  const special = { merge: { type: "string", multiple: true }, rescore: { type: "boolean" } } as const;
  const options = { ...text, ...flags, ...special };
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const { merge, rescore, ...rest } = values;
  return {
    values: {
      ...(rest as Partial<Record<TextOption, string>> & Partial<Record<"json" | "help" | "version", boolean>>),
      ...(merge ? { merge: merge.join(",") } : {}),
      ...(rescore ? { rescore: "true" } : {}),
    },
    positionals,
  };
}

function parse(args: readonly string[]): { command: Command | undefined; values: Values } | string {
  let tokens: ReturnType<typeof parseTokens>;
  try {
    tokens = parseTokens(args);
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\nSee --help.`;
  }
  const [word, ...rest] = inWords(tokens.positionals);
  if (rest.length > 0) return `One command at a time: "${rest[0]}" is too many. See --help.`;
  const command = COMMANDS.find((known) => known === word);
  if (word === undefined || command) return { command, values: tokens.values };
  const meant = nearest(word, COMMANDS);
  return `There is no command "${word}"${meant === undefined ? "" : `: did you mean "${meant}"?`} There are ${COMMANDS.join(", ")}.`;
}

/** Commands of two words count as one. */
function inWords([first, second, ...rest]: readonly string[]): string[] {
  if (first === undefined || second === undefined) return first === undefined ? [] : [first];
  const both = `${first} ${second}`;
  return COMMANDS.some((known) => known === both) ? [both, ...rest] : [first, second, ...rest];
}

async function run(command: Command, values: Values, log: Log, signal: AbortSignal): Promise<End | DemoEnd> {
  const empty = Object.entries(values).find(([, value]) => typeof value === "string" && value.trim() === "");
  // Of the Action's inputs an empty one is one that was not given; here it is a variable of the shell that is not set.
  if (empty) return { exit: 2, problems: [{ message: `--${empty[0]} is empty: give it a value, or leave it out` }] };
  const options = readOptions({ "output-dir": defaultOutput(command), ...values }, process.cwd(), (name) => `--${name}`);
  if (!options.ok) return { exit: 2, problems: options.problems };
  if (command === "sandbox") return runSandbox(values, log, signal);
  const { buildWorld } = await import("./world.ts");
  const at = (environment: Environment): World => buildWorld(environment, { log, signal });
  if (command === "demo")
    return runDemo(options.value, (url) => at({ HIAPI_BASE_URL: url, HIAPI_SITE_URL: url, HIAPI_API_KEY: "sandbox" }));
  const world = at(process.env);
  try {
    if (command === "judge draft") return await (await import("./commands/judge-draft.ts")).judgeDraft(world, options.value);
    if (command === "check calibrate") return await runCalibrate(values, world, options.value);
    return await runCommand(command, world, options.value);
  } finally {
    await world.checker.close();
  }
}

async function runCalibrate({ labels }: Values, world: World, options: Options): Promise<End> {
  if (labels === undefined || labels.trim() === "")
    return {
      exit: 2,
      problems: [{ message: "--labels: expected a labels.csv, or a folder with the folders usable/ and rejected/" }],
    };
  const { calibrate } = await import("./commands/calibrate.ts");
  return calibrate(world, { ...options, labels: resolve(labels) });
}

function defaultOutput(command: Command): string {
  return command === "demo" ? `${DEFAULTS["output-dir"]}-demo` : DEFAULTS["output-dir"];
}

async function runSandbox(values: Values, log: Log, signal: AbortSignal): Promise<End> {
  const port = values.port ?? "0";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return { exit: 2, problems: [{ message: `--port: expected a number from 0 to 65535, not "${port}"` }] };
  const [{ sandbox }, { systemFiles }] = await Promise.all([import("./commands/sandbox.ts"), import("./adapters/files.ts")]);
  const scenario = values.scenario === undefined ? {} : { scenario: resolve(values.scenario) };
  return sandbox({ files: systemFiles, log, signal }, await sandboxHost(), { port: Number(port), ...scenario });
}

async function sandboxHost(): Promise<SandboxHost> {
  const [{ startSandbox }, { defaultScenario, parseScenario }] = await Promise.all([
    import("./sandbox/server.ts"),
    import("./sandbox/scenario.ts"),
  ]);
  return { defaultScenario, parse: parseScenario, start: startSandbox };
}

/** The demo starts from nothing each time; what it made stays in the output directory. */
async function runDemo(options: Options, worldAt: (url: string) => World): Promise<DemoEnd> {
  const { demo } = await import("./commands/demo.ts");
  const state = await mkdtemp(join(tmpdir(), "usable-image-cost-"));
  const manifest = fileURLToPath(DEMO_MANIFEST);
  try {
    return await demo({ sandbox: await sandboxHost(), worldAt }, { ...options, manifest, state });
  } finally {
    await rm(state, { recursive: true, force: true });
  }
}

/** The first signal lets the run write down what it has; the second one ends it at once. */
function abortOnSignal(log: Log): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    log.info("Stopping: what was paid for is kept; start again with the same state to go on. Once more to stop at once.");
    controller.abort(new Error("interrupted"));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return controller.signal;
}

async function show(end: End | DemoEnd, command: Command, values: Values, log: Log): Promise<void> {
  for (const problem of end.problems) log.info(`error: ${describeProblem(problem)}`);
  const { results } = end;
  const calibration = "calibration" in end ? end.calibration : undefined;
  // A line of JSON begins with a mark of its own; the runner's other sign can be written otherwise.
  const json = JSON.stringify(results ?? calibration ?? { problems: end.problems }, null, 2).replaceAll("##[", "#\\u0023[");
  if (values.json) process.stdout.write(`${json}\n`);
  else {
    if (calibration) await showCalibration(calibration, resolve(values["output-dir"] ?? defaultOutput(command)));
    if (results) await showResults(results, resolve(values["output-dir"] ?? defaultOutput(command)));
    const later = "audited" in end ? end.audited : null;
    if (later?.end.results) await showResults(later.end.results, later.outputDir);
  }
  process.exitCode = end.exit;
}

/** The table, and where the rest is. */
async function showResults(results: Results, folder: string): Promise<void> {
  const { renderTerminal } = await import("./core/report/terminal.ts");
  const { isTTY, columns } = process.stdout;
  print(renderTerminal(results, { width: Math.min(columns ?? 80, 120), colour: isTTY && !process.env["NO_COLOR"] }));
  print(`\nComment   ${join(folder, "comment.md")}\nReport    ${join(folder, "report.html")}\n`);
  if (results.mode === "measure" || results.mode === "report") print(`Images    ${join(folder, "images")}\n`);
  if (results.audit) print(`Prices    ${join(folder, LOCK_FILE)}\n`);
}

async function showCalibration(calibration: Calibration, folder: string): Promise<void> {
  const { renderCalibration } = await import("./core/calibration/terminal.ts");
  const { isTTY, columns } = process.stdout;
  print(renderCalibration(calibration, { width: Math.min(columns ?? 80, 120), colour: isTTY && !process.env["NO_COLOR"] }));
  print(`\nReport    ${join(folder, "calibration.html")}\nFigures   ${join(folder, "calibration.json")}\n`);
  if (calibration.sheet) print(`Sheet     ${join(folder, calibration.sheet.path)}\n`);
}

/** Names of files and words of services stand in what is printed: where the runner reads along, none of it is a command. */
function print(text: string): void {
  process.stdout.write(IN_WORKFLOW ? plainText(text) : text);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
