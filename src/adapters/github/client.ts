import type { GitHubApi, GitHubFailure, GitHubReply, Headers, Parameters } from "../../core/github/port.ts";

/** GitHub's API through Octokit, which is loaded with the first request: most runs of this program never need it. */

/** A person waits for the job: an answer that takes longer than this many milliseconds is given up. */
const TIMEOUT_MS = 30_000;

export type GitHubOptions = {
  readonly token: string;
  /** `GITHUB_API_URL`, such as https://api.github.com or https://ghe.example/api/v3. */
  readonly apiUrl: string;
  readonly userAgent: string;
  readonly timeoutMs?: number;
};

export function createGitHub(options: GitHubOptions): GitHubApi {
  let client: ReturnType<typeof loadClient> | undefined;
  const { token, timeoutMs = TIMEOUT_MS } = options;
  const request = async (route: string, parameters: Parameters, signal?: AbortSignal): Promise<GitHubReply> => {
    client ??= loadClient(options);
    const octokit = await client;
    const timeout = AbortSignal.timeout(timeoutMs);
    const limit = signal ? AbortSignal.any([signal, timeout]) : timeout;
    try {
      const base = route === "POST /graphql" ? { baseUrl: graphqlBase(options.apiUrl) } : {};
      const { status, headers, data } = await octokit.request(route, { ...parameters, ...base, request: { signal: limit } });
      return { ok: true, status, headers: plainHeaders(headers), data };
    } catch (error) {
      if (timeout.aborted && !signal?.aborted) return failure(`no answer within ${timeoutMs / 1000} seconds`);
      return failureOf(error, token);
    }
  };
  return { request };
}

async function loadClient({ token, apiUrl, userAgent }: GitHubOptions) {
  const { getOctokit } = await import("@actions/github");
  // Octokit would write deprecations to the console, in the middle of a workflow's log.
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  return getOctokit(token, { baseUrl: apiUrl, userAgent, log });
}

function silent(): void {}

/** GraphQL stands beside version 3 of the API, not below it, on a server of one's own. */
function graphqlBase(apiUrl: string): string {
  return apiUrl.replace(/\/v3\/?$/, "");
}

/** Octokit rejects with a status for whatever went wrong on the way; anything else is a bug and stays an exception. */
function failureOf(error: unknown, token: string): GitHubFailure {
  if (typeof error !== "object" || error === null || !("status" in error)) throw error;
  const response = "response" in error ? (error.response as OctokitResponse | undefined) : undefined;
  const said = withoutSecret(messageOf(response?.data) ?? innermostMessage(error), token);
  if (!response) return failure(said);
  return { ...failure(said), status: response.status, headers: plainHeaders(response.headers) };
}

type OctokitResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
};

function failure(message: string): GitHubFailure {
  return { ok: false, status: null, headers: {}, message };
}

/** GitHub's own message with those of its `errors`; null for a body that is not GitHub's, such as a proxy's page. */
function messageOf(data: unknown): string | null {
  if (typeof data === "string") return "";
  if (typeof data !== "object" || data === null || !("message" in data)) return null;
  const errors = "errors" in data && Array.isArray(data.errors) ? (data.errors as readonly unknown[]) : [];
  const details = errors.flatMap((item) => {
    if (typeof item === "string") return [item];
    return typeof item === "object" && item !== null && "message" in item ? [String(item.message)] : [];
  });
  return [String(data.message), ...details].join(": ");
}

/** What went wrong on the network stands under several layers of "fetch failed". */
function innermostMessage(error: object): string {
  const { cause } = error as { cause?: unknown };
  if (typeof cause === "object" && cause !== null) return innermostMessage(cause);
  const { message, code } = error as { message?: string; code?: string };
  return message || code || "";
}

/** A proxy or a faulty server may repeat what was sent to it. */
function withoutSecret(text: string, token: string): string {
  return token === "" ? text : text.replaceAll(token, "***");
}

function plainHeaders(headers: Readonly<Record<string, string | number | undefined>>): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value ?? "")]));
}
