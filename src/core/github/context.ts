import { z } from "zod";
import { failed, ok } from "../failure.ts";
import type { Problem, Result } from "../failure.ts";
import { readEvent } from "./event.ts";
import type { EventFacts } from "./event.ts";

/** Turns the runner's variables and the event's payload into one plain value, once. */

export type RunContext = {
  readonly eventName: string;
  readonly repository: { readonly owner: string; readonly name: string };
  /** The commit that is checked out by default: for a pull request the test merge, see `headSha`. */
  readonly sha: string;
  readonly ref: string;
  /** GitHub's decimal number, kept as text. */
  readonly runId: string;
  readonly runNumber: number;
  readonly runAttempt: number;
  readonly runUrl: string;
  readonly workflow: string;
  readonly job: string;
  readonly actor: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** The number from the input `pull-request`, else from the event; null when the run belongs to none. */
  readonly pullRequest: number | null;
  /** The head commit of that pull request; null where the event does not tell. */
  readonly headSha: string | null;
  /** The branch that the event's pull request is to be merged into; null where the event does not tell. */
  readonly baseRef: string | null;
  /**
   * The event comes from a pull request whose head is in another repository, or in one that is gone. False where the event
   * says nothing of a head (`issue_comment`, `workflow_dispatch` with a number): ask GitHub before trusting such a head.
   */
  readonly isFork: boolean;
  /** Dependabot started the run: like a fork's, it has no secrets and a read-only token. */
  readonly isDependabot: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

const whole = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, "expected a whole number")
  .transform(Number);
const text = z.string().min(1, "expected a text");
const address = z
  .url({ protocol: /^https?$/, error: "expected an http or https address" })
  .transform((url) => url.replace(/\/+$/, ""));

const variablesSchema = z.object({
  GITHUB_EVENT_NAME: text,
  GITHUB_EVENT_PATH: text,
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/, "expected owner/name"),
  GITHUB_SHA: z.string().regex(/^[0-9a-f]{40,64}$/, "expected a full commit hash"),
  GITHUB_REF: z.string().default(""),
  GITHUB_RUN_ID: z.string().regex(/^\d{1,20}$/, "expected a whole number"),
  GITHUB_RUN_NUMBER: whole,
  GITHUB_RUN_ATTEMPT: whole.default(1),
  GITHUB_WORKFLOW: text,
  GITHUB_JOB: text,
  GITHUB_ACTOR: text,
  GITHUB_SERVER_URL: address,
  GITHUB_API_URL: address,
});
type Variables = z.output<typeof variablesSchema>;

/**
 * The context of a run, or null outside GitHub Actions. `readFile` returns a file's text, or null when it cannot be read;
 * `pullRequestInput` is the input `pull-request`, empty when it is not given. Every problem is reported at once.
 */
export function readContext(
  environment: Environment,
  readFile: (path: string) => string | null,
  pullRequestInput = "",
): Result<RunContext | null> {
  if (environment["GITHUB_ACTIONS"] !== "true") return ok(null);
  const variables = readVariables(environment);
  const explicit = readNumber(pullRequestInput);
  if (!variables.ok) return explicit.ok ? variables : failed(...variables.problems, ...explicit.problems);
  if (!explicit.ok) return explicit;
  const event = readPayload(variables.value, readFile);
  return event.ok ? ok(assemble(variables.value, event.value, explicit.value)) : event;
}

function readVariables(environment: Environment): Result<Variables> {
  const parsed = variablesSchema.safeParse(environment);
  if (parsed.success) return ok(parsed.data);
  const problems = parsed.error.issues.map((issue): Problem => {
    const name = String(issue.path[0]);
    const found = environment[name] === undefined ? "it is not set" : issue.message;
    return { message: `The runner's variable ${name} cannot be used: ${found}. Run this inside a GitHub Actions job.` };
  });
  return failed(...problems);
}

function readNumber(input: string): Result<number | null> {
  const trimmed = input.trim();
  if (trimmed === "") return ok(null);
  if (/^[1-9]\d{0,9}$/.test(trimmed)) return ok(Number(trimmed));
  return failed({ message: 'The input "pull-request" is not the number of a pull request: write digits only, such as 12.' });
}

function readPayload({ GITHUB_EVENT_NAME, GITHUB_EVENT_PATH }: Variables, readFile: (path: string) => string | null) {
  const payload = readFile(GITHUB_EVENT_PATH);
  if (payload !== null) return readEvent(GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, payload);
  return failed<EventFacts>({
    message: `The event file ${GITHUB_EVENT_PATH} cannot be read. In a container job, check that the runner's folders are mounted.`,
  });
}

function assemble(variables: Variables, event: EventFacts, explicit: number | null): RunContext {
  const [owner = "", name = ""] = variables.GITHUB_REPOSITORY.split("/");
  const { GITHUB_SERVER_URL: serverUrl, GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: runAttempt } = variables;
  const isSamePull = explicit === null || explicit === event.pullRequest;
  return {
    eventName: variables.GITHUB_EVENT_NAME,
    repository: { owner, name },
    sha: variables.GITHUB_SHA,
    ref: variables.GITHUB_REF,
    runId,
    runNumber: variables.GITHUB_RUN_NUMBER,
    runAttempt,
    runUrl: `${serverUrl}/${owner}/${name}/actions/runs/${runId}${runAttempt > 1 ? `/attempts/${runAttempt}` : ""}`,
    workflow: variables.GITHUB_WORKFLOW,
    job: variables.GITHUB_JOB,
    actor: variables.GITHUB_ACTOR,
    serverUrl,
    apiUrl: variables.GITHUB_API_URL,
    pullRequest: explicit ?? event.pullRequest,
    headSha: isSamePull ? event.headSha : null,
    baseRef: event.baseRef,
    isFork: event.isFork,
    isDependabot: variables.GITHUB_ACTOR === "dependabot[bot]",
  };
}
