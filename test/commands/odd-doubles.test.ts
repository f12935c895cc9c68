import { gzipSync } from "node:zlib";
import type { ServerResponse } from "node:http";
import { describe, expect, test } from "@jest/globals";
import type { ScenarioInput } from "../../src/sandbox/scenario.ts";
import { MANIFEST, withMeasuring, type Measured } from "../support/measuring.ts";
import { withServers, type Handler } from "../support/servers.ts";

/** Providers that answer as HiAPI does in all that its documents say, and otherwise in ways of their own: each is measured all the same. */

type Json = Record<string, unknown>;
type Seen = {
  readonly path: string;
  readonly method: string;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
};
type Twist = {
  /** Turns a task, wherever it is shown. */
  readonly task?: (task: Json) => Json;
  /** Answers instead of the provider; true when it did. */
  readonly instead?: (seen: Pick<Seen, "path" | "method">, response: ServerResponse) => boolean;
  /** Sends an answer in another way. */
  readonly send?: (seen: Seen, response: ServerResponse) => void;
  /** Where images are said to be; the double itself unless told. */
  readonly images?: (start: (handler: Handler) => Promise<{ url: string }>, sandbox: string) => Promise<string>;
};

const plain = ({ status, headers, bytes }: Seen, response: ServerResponse): void => {
  const type = headers.get("content-type");
  response.writeHead(status, { ...(type === null ? {} : { "Content-Type": type }), "Content-Length": bytes.length }).end(bytes);
};

/** Answers so when the list is asked for. */
function noList(status: number): NonNullable<Twist["instead"]> {
  return ({ path }, response) => {
    const asked = path.startsWith("/v1/tasks?");
    if (asked) response.writeHead(status).end();
    return asked;
  };
}

/** Measures three prompts, of which some fail, through a double that is twisted so. */
async function measureThrough(
  twist: Twist,
  scenario: Partial<ScenarioInput> = {},
): Promise<{ measured: Measured; creates: number }> {
  let told: { measured: Measured; creates: number } | null = null;
  await withMeasuring({ faults: [{ kind: "fail", on: [2] }], ...scenario }, async ({ sandbox, run }) => {
    await withServers(async (start) => {
      let images = "";
      const double = await start(async (request, response) => {
        const [path, method] = [request.url ?? "/", request.method ?? "GET"];
        const chunks: Buffer[] = [];
        for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
        if (twist.instead?.({ path, method }, response) === true) return;
        const headers = Object.fromEntries(
          ["authorization", "content-type", "idempotency-key"].flatMap((name) => {
            const value = request.headers[name];
            return typeof value === "string" ? [[name, value]] : [];
          }),
        );
        const reply = await fetch(sandbox.url + path, {
          method,
          headers,
          ...(method === "POST" ? { body: Buffer.concat(chunks) } : {}),
        });
        const bytes = twisted(Buffer.from(await reply.arrayBuffer()), path, twist, [sandbox.url, images]);
        (twist.send ?? plain)({ path, method, status: reply.status, headers: reply.headers, bytes }, response);
      });
      images = (await twist.images?.((handler) => start(handler), sandbox.url)) ?? double.url;
      const environment = { HIAPI_BASE_URL: double.url, HIAPI_SITE_URL: double.url };
      const measured = await run({ environment });
      told = { measured, creates: sandbox.stats().tasks.length };
      const { billedUsd, unknownUsd } = measured.results.spend;
      expect(Number(billedUsd) + Number(unknownUsd)).toBeCloseTo(creditOf(sandbox.stats().tasks.length), 10);
      expect(sandbox.stats().keysSentElsewhere).toBe(0);
    });
  });
  return told!;
}

const creditOf = (tasks: number): number => tasks * 0.003;

function twisted(bytes: Buffer, path: string, twist: Twist, [from = "", to = ""]: readonly string[]): Buffer {
  if (!path.startsWith("/v1/tasks")) return bytes;
  const json = JSON.parse(bytes.toString("utf8").replaceAll(from, to)) as { data?: Json | null };
  const { task } = twist;
  if (task && json.data) {
    const { tasks } = json.data as { tasks?: Json[] };
    json.data = tasks ? { ...json.data, tasks: tasks.map(task) } : "status" in json.data ? task(json.data) : json.data;
  }
  return Buffer.from(JSON.stringify(json));
}

/** The image paths of the double are those of the sandbox. */
const isImage = (path: string): boolean => path.startsWith("/cdn/");
const relay =
  (sandbox: string): Handler =>
  async (request, response) => {
    const reply = await fetch(sandbox + (request.url ?? ""));
    response.writeHead(reply.status).end(Buffer.from(await reply.arrayBuffer()));
  };

describe("a double", () => {
  test.each<[string, Twist, Partial<ScenarioInput>?]>([
    ["without rate headers", {}],
    [
      "with rate headers of another kind",
      { send: (seen, response) => (response.setHeader("RateLimit", "limit=60, remaining=0, reset=30"), plain(seen, response)) },
    ],
    ["without a list", { instead: noList(404) }],
    ["whose list is not allowed", { instead: noList(405) }],
    ["whose list says why", {}, { listErrors: true }],
    ["with states in capitals", { task: (task) => ({ ...task, status: String(task["status"]).toUpperCase() }) }],
    [
      "with an expiry in the past",
      {
        task: (task) => ({
          ...task,
          ...(Array.isArray(task["output"]) ? { output: task["output"].map((item: Json) => ({ ...item, expireAt: 1 })) } : {}),
        }),
      },
    ],
    [
      "with fields that nobody knows",
      { task: (task) => ({ ...task, progress: 50, cost: null, updatedAt: "now", nested: { a: [1] } }) },
    ],
    [
      "without the fields that nobody needs",
      {
        task: ({ taskId, status, output, error }) => ({
          taskId,
          status,
          ...(output === undefined ? {} : { output }),
          ...(error === undefined ? {} : { error }),
        }),
      },
    ],
    ["with null where there is nothing", { task: (task) => ({ output: null, error: null, ...task, completed: null }) }],
    ["with times as text", { task: (task) => ({ ...task, created: "2026-01-01T00:00:00Z", completed: "" }) }],
    [
      "that compresses",
      {
        send: (seen, response) => void response.writeHead(seen.status, { "Content-Encoding": "gzip" }).end(gzipSync(seen.bytes)),
      },
    ],
    [
      "that sends in small chunks",
      {
        send: ({ status, bytes }, response) => {
          response.writeHead(status);
          for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 5))
            response.write(bytes.subarray(at, at + Math.ceil(bytes.length / 5)));
          response.end();
        },
      },
    ],
    [
      "that closes each connection",
      { send: (seen, response) => (response.setHeader("Connection", "close"), plain(seen, response)) },
    ],
    [
      "that closes connections without a word",
      {
        send: (seen, response) => {
          const { socket } = response;
          response.on("finish", () => setTimeout(() => socket?.destroy(), 1));
          plain(seen, response);
        },
      },
    ],
    ["that answers slowly", { send: (seen, response) => void setTimeout(() => plain(seen, response), 60) }],
    ["whose images are on another port", { images: async (start, sandbox) => (await start(relay(sandbox))).url }],
    [
      "whose images are elsewhere by now",
      {
        images: async (start, sandbox) => {
          const last = await start(relay(sandbox));
          return (
            await start((request, response) => void response.writeHead(307, { Location: last.url + (request.url ?? "") }).end())
          ).url;
        },
      },
    ],
    [
      "whose images say nothing of their type",
      {
        send: (seen, response) =>
          void response.writeHead(seen.status, isImage(seen.path) ? {} : { "Content-Type": "text/plain" }).end(seen.bytes),
      },
    ],
    [
      "that answers a create with 201 and more",
      {
        send: (seen, response) =>
          plain({ ...seen, status: seen.method === "POST" && seen.status === 200 ? 201 : seen.status }, response),
      },
    ],
  ])("%s", async (_, twist, scenario = {}) => {
    const { measured, creates } = await measureThrough(twist, scenario);
    expect(measured.end.exit).toBe(0);
    expect(creates).toBe(4);
    expect(measured.results.candidates[0]).toMatchObject({ attempts: 4, usable: 3, outcomes: { image: 3, failed: 1, lost: 0 } });
    expect(measured.attempts.find(({ outcome }) => outcome === "failed")?.message).toContain(
      "the upstream model returned an error",
    );
  });

  test("that moved: the key goes to no other address, and a sentence says what to set", async () => {
    await withMeasuring({}, async ({ sandbox, run }) => {
      await withServers(async (start) => {
        const moved = await start(
          (request, response) => void response.writeHead(301, { Location: sandbox.url + (request.url ?? "") }).end(),
        );
        const { end, results } = await run({ environment: { HIAPI_BASE_URL: moved.url } });
        expect(end.exit).toBe(3);
        expect(results.errors[0]).toContain("set HIAPI_BASE_URL to where the API is");
        expect(sandbox.stats().requests).toMatchObject({ create: 0, list: 0, read: 0 });
      });
    });
  });

  test("whose base address ends in /v1 is the same", async () => {
    await withMeasuring({}, async ({ sandbox, run }) => {
      const { end } = await run({ environment: { HIAPI_BASE_URL: `${sandbox.url}/v1/` } });
      expect(end.exit).toBe(0);
    });
  });

  test("in front of a private image is not followed there", async () => {
    const { measured } = await measureThrough(
      { task: (task) => ("output" in task ? { ...task, output: [{ url: "http://10.0.0.1/x.png", type: "image" }] } : task) },
      { faults: [] },
    );
    expect(measured.end.exit).toBe(3);
    expect(measured.results.errors[0]).toContain("nothing could be measured");
    expect(measured.attempts[0]?.message).toContain("10.0.0.1, which is not a public address");
  });

  test("a manifest of one prompt that never comes to an end is no green run", async () => {
    await withMeasuring({ faults: [{ kind: "stuck" }] }, async ({ run }) => {
      const { end, results } = await run({
        manifest: MANIFEST.replace("attemptTimeoutSeconds: 4", "attemptTimeoutSeconds: 1").replace(
          "giveUpUsd: 0.012",
          "giveUpUsd: 0.003",
        ),
      });
      expect(end.exit).toBe(3);
      expect(results.errors.join()).toContain("of no attempt is it known what became of it");
    });
  });
});
