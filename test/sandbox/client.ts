import type { Clock } from "../../src/core/ports.ts";
import { scenarioSchema } from "../../src/sandbox/scenario.ts";
import type { Scenario, ScenarioInput } from "../../src/sandbox/scenario.ts";
import { startSandbox } from "../../src/sandbox/server.ts";
import type { Sandbox, SandboxOptions } from "../../src/sandbox/server.ts";

/** A bare client for the tests of the double: real HTTP, no politeness. */

export const FAST: ScenarioInput["models"][number] = {
  id: "fast",
  baseUsd: 0.003,
  latencyMs: 0,
  inputSchema: {
    type: "object",
    additionalProperties: false,
    required: ["prompt"],
    properties: {
      prompt: { type: "string", minLength: 1 },
      aspect_ratio: { type: "string", enum: ["1:1", "16:9", "9:16"], default: "1:1" },
      resolution: { type: "string", enum: ["1K", "2K"], default: "1K" },
      background: { type: "string", enum: ["auto", "transparent", "opaque"] },
      output_format: { type: "string", enum: ["png", "jpeg", "webp"] },
    },
  },
};

/** Small images, no latency, one model called `fast`, unless told otherwise. */
export function scenario(partial: Partial<ScenarioInput> = {}): Scenario {
  return scenarioSchema.parse({ models: [FAST], images: { longestSide: 64 }, ...partial });
}

export type Body = { readonly [key: string]: unknown };
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string; readonly body: Body };
type Heads = Record<string, string>;
export type Detail = Body & { readonly status: string; readonly output?: readonly { readonly url: string }[] };

export type Api = {
  readonly sandbox: Sandbox;
  readonly get: (path: string, headers?: Heads) => Promise<Answer>;
  /** Sends a body as it is when it is text, else as JSON. */
  readonly create: (body: unknown, headers?: Heads) => Promise<Answer>;
  /** Creates a task of the model `fast` and returns its id. */
  readonly task: (prompt?: string, extra?: object, headers?: Heads) => Promise<string>;
  readonly detail: (id: string) => Promise<Detail>;
  /** Makes a task and downloads its image, following no redirect. */
  readonly download: (prompt?: string, extra?: object) => Promise<Response>;
  readonly imageUrl: (id: string) => Promise<string>;
};

export const KEY = { Authorization: "Bearer sk-test" };

async function read(reply: Response): Promise<Answer> {
  const text = await reply.text();
  const base = { status: reply.status, headers: reply.headers, text };
  try {
    return { ...base, body: JSON.parse(text) as Body };
  } catch {
    return { ...base, body: {} };
  }
}

/** The id in the reply to a create. */
export function idIn(answer: Answer): string {
  const { taskId } = answer.body["data"] as { taskId?: string };
  if (taskId === undefined) throw new Error(`no task id in ${answer.text}`);
  return taskId;
}

export function client(sandbox: Sandbox): Api {
  const get: Api["get"] = async (path, headers = KEY) => read(await fetch(sandbox.url + path, { headers }));
  const create: Api["create"] = async (body, headers = {}) =>
    read(
      await fetch(`${sandbox.url}/v1/tasks`, {
        method: "POST",
        headers: { ...KEY, "Content-Type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    );
  const detail: Api["detail"] = async (id) => (await get(`/v1/tasks/${id}`)).body["data"] as Detail;
  const task: Api["task"] = async (prompt = "a red ball", extra = {}, headers = {}) =>
    idIn(await create({ model: "fast", input: { prompt, ...extra } }, headers));
  const imageUrl: Api["imageUrl"] = async (id) => (await detail(id)).output![0]!.url;
  const download: Api["download"] = async (prompt, extra) =>
    fetch(await imageUrl(await task(prompt, extra)), { redirect: "manual" });
  return { sandbox, get, create, task, detail, imageUrl, download };
}

/** Starts a double, gives it to `use`, and closes it whatever happens. */
export async function withSandbox(options: Partial<SandboxOptions>, use: (api: Api) => Promise<void>): Promise<void> {
  const sandbox = await startSandbox({ scenario: scenario(), ...options });
  try {
    await use(client(sandbox));
  } finally {
    await sandbox.close();
  }
}

/** A double with only these keys of the scenario changed. */
export function within(partial: Partial<ScenarioInput>, use: (api: Api) => Promise<void>, clock?: Clock): Promise<void> {
  return withSandbox({ scenario: scenario(partial), ...(clock ? { clock } : {}) }, use);
}

/** A clock that stands still until it is moved; a sleep ends when it passes it. */
export function handClock(start = Date.UTC(2026, 0, 1)): Clock & { readonly move: (milliseconds: number) => void } {
  let time = start;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  return {
    now: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        sleepers.add({ until: time + milliseconds, wake: resolve });
        signal?.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
      }),
    move: (milliseconds) => {
      time += milliseconds;
      for (const sleeper of sleepers) if (sleeper.until <= time && sleepers.delete(sleeper)) sleeper.wake();
    },
  };
}

/** Resolves when `holds` does; the test's own time limit ends the wait. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}
