import { startSandbox } from "../../src/sandbox/server.ts";
import type { Sandbox, SandboxOptions } from "../../src/sandbox/server.ts";
import { scenarioSchema } from "../../src/sandbox/scenario.ts";
import type { Scenario, ScenarioInput } from "../../src/sandbox/scenario.ts";

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

export type Api = {
  readonly sandbox: Sandbox;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly create: (body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** Creates a task for a prompt and returns its id. */
  readonly task: (prompt?: string, extra?: object, headers?: Record<string, string>) => Promise<string>;
  readonly detail: (id: string) => Promise<Record<string, unknown>>;
  readonly imageUrl: (id: string) => Promise<string>;
};
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: any };

const KEY = { Authorization: "Bearer sk-test" };

async function read(reply: Response): Promise<Answer> {
  const text = await reply.text();
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {
    // Some replies are not JSON on purpose.
  }
  return { status: reply.status, headers: reply.headers, body };
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
  const detail: Api["detail"] = async (id) => (await get(`/v1/tasks/${id}`)).body.data as Record<string, unknown>;
  return {
    sandbox,
    get,
    create,
    detail,
    task: async (prompt = "a red ball", extra = {}, headers = {}) => {
      const reply = await create({ model: "fast", input: { prompt, ...extra } }, headers);
      return String(reply.body?.data?.taskId ?? `status ${reply.status}`);
    },
    imageUrl: async (id) => ((await detail(id)) as { output: { url: string }[] }).output[0]!.url,
  };
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

/** A clock that stands still until it is moved; sleeps end when it passes them. */
export function handClock(start = Date.UTC(2026, 0, 1)): {
  now: () => number;
  sleep: SandboxOptions["clock"] extends infer C ? (NonNullable<C> extends { sleep: infer S } ? S : never) : never;
  move: (milliseconds: number) => void;
} {
  let time = start;
  const sleepers = new Set<{ until: number; wake: () => void }>();
  return {
    now: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { until: time + milliseconds, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
      }),
    move: (milliseconds) => {
      time += milliseconds;
      for (const sleeper of sleepers) if (sleeper.until <= time && sleepers.delete(sleeper)) sleeper.wake();
    },
  };
}
