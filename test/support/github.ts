import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { findRoute, replyProblems, requestProblems } from "./github-openapi.ts";
import { carryOut, refuse } from "./github-routes.ts";
import type { Call, Reply } from "./github-routes.ts";
import { makeState } from "./github-state.ts";
import type { FakeFault, FakeState } from "./github-state.ts";

/**
 * A GitHub of one repository on loopback. Every request and every reply is checked against GitHub's own description;
 * `close` throws what did not fit, so a test that closes it cannot pass on a request that GitHub would refuse.
 */
export type FakeGitHub = {
  /** For GITHUB_API_URL. */
  readonly url: string;
  readonly state: FakeState;
  readonly log: LoggedRequest[];
  readonly violations: string[];
  readonly close: () => Promise<void>;
};

export type LoggedRequest = {
  readonly method: string;
  /** Below the API's address, without the query. */
  readonly path: string;
  readonly query: Record<string, string>;
  readonly body: unknown;
  readonly authorization: string | null;
  status: number | null;
};

export type FakeGitHubOptions = Partial<FakeState> & {
  /** "/api/v3" makes it look like a GitHub Enterprise Server. */
  readonly basePath?: string;
};

export async function startFakeGitHub({ basePath = "", ...overrides }: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const state = makeState(overrides);
  const log: LoggedRequest[] = [];
  const violations: string[] = [];
  const server = createServer((request, response) => {
    answer({ basePath, state, log, violations }, request, response).catch((error: unknown) => {
      violations.push(`the fake GitHub failed: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    if (violations.length > 0) throw new Error(`GitHub's description does not allow this:\n${violations.join("\n")}`);
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`, state, log, violations, close };
}

type Inside = Omit<FakeGitHub, "url" | "close"> & { readonly basePath: string };

async function answer(inside: Inside, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { basePath, state, log } = inside;
  const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
  const text = await readText(request);
  const body: unknown = text === "" ? undefined : JSON.parse(text);
  const isGraphql = url.pathname === `${basePath.replace(/\/v3$/, "")}/graphql`;
  const path = isGraphql ? "/graphql" : url.pathname.slice(basePath.length);
  const authorization = request.headers.authorization ?? null;
  const query = Object.fromEntries(url.searchParams);
  const entry: LoggedRequest = { method: request.method ?? "", path, query, body, authorization, status: null };
  log.push(entry);
  const fault = takeFault(state, `${entry.method} ${path}`);
  if (fault?.delayMs !== undefined) await sleep(fault.delayMs, undefined, { ref: false });
  fault?.meanwhile?.();
  if (fault?.drop === "before") return void request.socket.destroy();
  const reply = fault?.reply ? faultReply(fault.reply) : isGraphql ? graphql(state, entry) : rest(inside, entry, url);
  if (fault?.drop === "after") return void request.socket.destroy();
  entry.status = reply.status;
  response.writeHead(reply.status, { "content-type": "application/json; charset=utf-8", ...reply.headers });
  response.end(reply.body === undefined ? undefined : typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body));
}

function rest({ basePath, state, violations }: Inside, entry: LoggedRequest, url: URL): Reply {
  const name = `${entry.method} ${entry.path}`;
  const route = url.pathname.startsWith(basePath) ? findRoute(entry.method, entry.path) : null;
  if (!route) {
    violations.push(`${name}: no such operation`);
    return refuse(404, "Not Found");
  }
  const wrong = requestProblems(route, url.searchParams, entry.body);
  violations.push(...wrong.map((problem) => `${name}: ${problem}`));
  if (wrong.length > 0) return refuse(422, `Invalid request: ${wrong.join("; ")}`);
  if (!isAuthorized(state, entry)) return refuse(401, "Bad credentials");
  const reply = carryOut(state, { route, query: url.searchParams, body: entry.body as Call["body"], url: url.href });
  violations.push(...replyProblems(route, reply.status, reply.body).map((problem) => `the fake's reply to ${name}: ${problem}`));
  return reply;
}

/** Only who the token acts as. */
function graphql(state: FakeState, entry: LoggedRequest): Reply {
  if (!isAuthorized(state, entry)) return refuse(401, "Bad credentials");
  return { status: 200, body: { data: { viewer: { login: state.viewer.login } } } };
}

function isAuthorized({ token }: FakeState, { authorization }: LoggedRequest): boolean {
  const given = /^(?:token|bearer) (.+)$/i.exec(authorization ?? "")?.[1];
  return given !== undefined && (token === null || given === token);
}

function takeFault(state: FakeState, name: string): FakeFault | undefined {
  const fault = state.faults.find(({ on, times = 1 }) => times > 0 && on.test(name));
  if (fault) fault.times = (fault.times ?? 1) - 1;
  return fault;
}

function faultReply({ status, headers, body }: NonNullable<FakeFault["reply"]>): Reply {
  const standard = refuse(status, status >= 500 ? "Server Error" : "Refused");
  return { status, body: body ?? standard.body, ...(headers ? { headers } : {}) };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
