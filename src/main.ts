import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import * as core from "@actions/core";
import { systemClock } from "./adapters/clock.ts";
import { writeAnnotations } from "./adapters/github/annotate.ts";
import { createGitHub } from "./adapters/github/client.ts";
import { appendSummary } from "./adapters/github/summary.ts";
import { upsertComment } from "./adapters/github/upsert.ts";
import { createWorkflowLog } from "./adapters/log.ts";
import { createBase, withHead, type Asking } from "./base-branch.ts";
import type { End, Options, World } from "./commands/world.ts";
import { describeProblem, failed, ok, type Result } from "./core/failure.ts";
import type { Log } from "./core/ports.ts";
import { problemAnnotations, resultAnnotations, type Annotation } from "./core/github/annotations.ts";
import { isHeadUnknown } from "./core/github/base.ts";
import { readContext, type RunContext } from "./core/github/context.ts";
import { commentKey } from "./core/github/marker.ts";
import { commentPermit } from "./core/github/policy.ts";
import type { GitHubApi } from "./core/github/port.ts";
import { renderComment } from "./core/report/comment.ts";
import type { Results } from "./core/report/results.ts";
import { renderSummary } from "./core/report/summary.ts";
import { renderTerminal } from "./core/report/terminal.ts";
import { lastWords } from "./crash.ts";
import { readInputs, type ActionInputs } from "./inputs.ts";
import { OPTION_NAMES, readOptions } from "./options.ts";
import { outputsOf, type Published } from "./outputs.ts";
import { runCommand } from "./run-command.ts";
import { keepIssue } from "./standing-issue.ts";
import { VERSION } from "./version.ts";
import { buildWorld } from "./world.ts";

/** The Action: reads inputs, environment and event once, runs a command, and publishes. Results are on disk before GitHub is asked. */

/** Everything that some price source or provider takes for a key. */
const KEYS = ["HIAPI_API_KEY", "OPENROUTER_API_KEY", "FAL_KEY", "IDEOGRAM_API_KEY"] as const;
const TITLE = "Usable image cost";

type Setup = ActionInputs & {
  readonly options: Options;
  readonly context: RunContext | null;
  readonly token: string;
  readonly note?: string;
};

const NOWHERE: Published = { commentUrl: "", issueUrl: "" };

export async function runAction(): Promise<void> {
  const log = createWorkflowLog(core, Date.now);
  await act(log).catch((error: unknown) => {
    const { exit, text } = lastWords(error);
    core.setFailed(text);
    publishEnd({ exit, problems: [] }, log, "", NOWHERE);
  });
}

async function act(log: Log): Promise<void> {
  const token = core.getInput("github-token");
  hide(token);
  hideKeys(KEYS);
  const read = readSetup(token);
  if (!read.ok) {
    writeAnnotations(core, problemAnnotations(read.problems, TITLE));
    return publishEnd({ exit: 2, problems: read.problems }, log, "", NOWHERE);
  }
  const interrupt = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupt.abort(new Error("interrupted")));
  const asking = askingFor(read.value, interrupt.signal);
  const setup = await settled(read.value, asking);
  const { options, mode } = setup;
  const base = createBase(asking, process.env["GITHUB_WORKSPACE"] ?? process.cwd());
  const world = buildWorld(process.env, { log, signal: interrupt.signal, hide: hideKeys, base });
  if (setup.note !== undefined) core.notice(setup.note, { title: TITLE });
  try {
    const end = await runCommand(mode, world, options);
    publishEnd(end, log, options.outputDir, await publish(world, setup, end));
  } finally {
    await world.checker.close();
  }
}

function hide(secret: string): void {
  if (secret.trim() !== "") core.setSecret(secret.trim());
}

/** Keys that checks name are known with the manifest: they are hidden then, and used later. */
function hideKeys(names: readonly string[]): void {
  for (const name of names) hide(process.env[name] ?? "");
}

function askingFor({ token, context }: Setup, signal: AbortSignal): Asking {
  const api = token === "" || !context ? null : gitHub(token, context);
  return { api, context, clock: systemClock, signal };
}

function readSetup(token: string): Result<Setup> {
  const inputs = readInputs((name) => core.getInput(name));
  const root = resolve(core.getInput("working-directory") || ".");
  const raw = Object.fromEntries(OPTION_NAMES.map((name) => [name, core.getInput(name)]));
  const options = readOptions(raw, root, (name) => `the input \`${name}\``);
  const context = readContext(process.env, readOrNull, core.getInput("pull-request"));
  if (!inputs.ok || !options.ok || !context.ok)
    return failed(...[inputs, options, context].flatMap((each) => (each.ok ? [] : each.problems)));
  return ok({ ...inputs.value, options: options.value, context: context.value, token });
}

/** What is run: what was asked for, unless it would spend, or run what a stranger brought, and must not. */
async function settled(setup: Setup, asking: Asking): Promise<Setup> {
  const { mode, options } = setup;
  if (mode !== "measure" && !options.rescore) return setup;
  const context = await withHead(asking);
  const { note, ...allowed } = allowedFor({ mode, rescore: options.rescore }, context);
  return {
    ...setup,
    context,
    mode: allowed.mode,
    options: { ...options, rescore: allowed.rescore },
    ...(note === undefined ? {} : { note }),
  };
}

type Asked = { readonly mode: Setup["mode"]; readonly rescore: boolean };

/** What may be done of what was asked, and a sentence when that is less. */
function allowedFor(asked: Asked, context: RunContext | null): Asked & { readonly note?: string } {
  if (asked.mode === "measure") {
    const note = whyOnlyEstimate(context);
    return note === undefined ? asked : { ...asked, mode: "estimate", note };
  }
  // The checks are the stranger's, too: a program that they name, or a judge that costs money.
  if (asked.rescore && context?.isFork)
    return {
      ...asked,
      rescore: false,
      note: "This pull request comes from a fork, so its checks were not applied to the recorded images: this is the report of the verdicts that there are. A maintainer can rescore from a branch of this repository.",
    };
  return asked;
}

/** What a stranger's pull request brings must not spend the team's money, whether the keys are there or not. */
function whyOnlyEstimate(context: RunContext | null): string | undefined {
  if (context?.isFork && isHeadUnknown(context))
    return "This pull request comes from a fork, or GitHub does not tell where it comes from, so nothing was generated: this is the estimate. A maintainer can measure it from a branch of this repository.";
  if (context?.isFork)
    return "This pull request comes from a fork, so nothing was generated: this is the estimate. A maintainer can measure it from a branch of this repository.";
  if (context?.isDependabot && (process.env["HIAPI_API_KEY"] ?? "") === "")
    return "Dependabot's runs have no secrets, so nothing was generated: this is the estimate.";
  return undefined;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** Annotations, job summary, comment or standing issue, in this order; what GitHub refuses is a warning. */
async function publish(world: World, setup: Setup, { results, problems }: End): Promise<Published> {
  const { root } = setup.options;
  writeAnnotations(
    core,
    problemAnnotations(problems, TITLE).map((note) => inRepository(note, root)),
  );
  if (!results) return NOWHERE;
  writeAnnotations(
    core,
    resultAnnotations(results).map((note) => inRepository(note, root)),
  );
  world.log.group("Results", renderTerminal(results, { width: 100 }).trimEnd().split("\n"));
  const note = setup.note === undefined ? {} : { note: setup.note };
  const summary = await appendSummary(process.env["GITHUB_STEP_SUMMARY"], [
    renderSummary(results, note),
    renderComment(results, note),
  ]);
  if (summary.kind === "failed") core.warning(summary.message, { title: TITLE });
  return { commentUrl: await comment(world, setup, results), issueUrl: await issue(world, setup, results) };
}

/** Places are relative to the working directory; GitHub wants them relative to the repository. */
function inRepository(annotation: Annotation, root: string): Annotation {
  if (annotation.file === undefined) return annotation;
  const file = relative(process.env["GITHUB_WORKSPACE"] ?? process.cwd(), resolve(root, annotation.file));
  return { ...annotation, file: file.replaceAll("\\", "/") };
}

async function comment(world: World, { context, comment: policy, token, note }: Setup, results: Results): Promise<string> {
  if (!context?.pullRequest) return "";
  const hasWarnings = results.warnings.length + results.errors.length + results.failOn.length > 0;
  const permit = commentPermit(policy, { isChanged: isNews(results), hasWarnings });
  if (permit === "nothing") return "";
  if (token === "") {
    core.warning("No comment was made: the input `github-token` is empty. Leave it out to use the job's token.", {
      title: TITLE,
    });
    return "";
  }
  const { owner, name: repo } = context.repository;
  const outcome = await upsertComment(
    gitHub(token, context),
    {
      owner,
      repo,
      issue: context.pullRequest,
      id: commentKey(context.workflow, context.job, results.manifest.path),
      body: renderComment(results, note === undefined ? {} : { note }),
      stamp: { runId: context.runId, attempt: context.runAttempt, at: results.finishedAt },
      mayCreate: permit === "create-or-update",
    },
    { clock: world.clock, random: Math.random },
  );
  if (outcome.kind === "failed" || outcome.kind === "superseded") core.warning(outcome.message, { title: TITLE });
  return "url" in outcome ? outcome.url : "";
}

function gitHub(token: string, { apiUrl }: RunContext): GitHubApi {
  return createGitHub({ token, apiUrl, userAgent: `usable-image-cost/${VERSION}` });
}

/** A scheduled audit keeps its issue; on a pull request its warnings are in the comment. */
async function issue(world: World, { context, comment: policy, token }: Setup, results: Results): Promise<string> {
  if (results.mode !== "audit" || !context || context.pullRequest || policy === "never") return "";
  if (token !== "") return keepIssue(world, context, token, results);
  core.warning("The standing issue was not kept: the input `github-token` is empty. Leave it out to use the job's token.", {
    title: TITLE,
  });
  return "";
}

/** Whether this run learnt anything: attempts of its own, verdicts that changed, or a price that moved. What a report merges is news. */
function isNews({ candidates, replayedAttempts, warnings, mode, rescore }: Results): boolean {
  if (mode === "report" && (!rescore || rescore.changed > 0)) return true;
  const attempts = candidates.reduce((sum, candidate) => sum + candidate.attempts, 0);
  return attempts > replayedAttempts || warnings.some((warning) => warning.code === "price-changed");
}

/** Sets the outputs and the step's end. Every problem is said once: as an annotation where it has a place, and in the log. */
function publishEnd(end: End, log: Log, outputDir: string, published: Published): void {
  for (const [name, value] of Object.entries(outputsOf(end, outputDir, published))) core.setOutput(name, value);
  for (const problem of end.problems) log.info(describeProblem(problem));
  process.exitCode = end.exit;
}
