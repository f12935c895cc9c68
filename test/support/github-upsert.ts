import { createGitHub } from "../../src/adapters/github/client.ts";
import { upsertComment } from "../../src/adapters/github/upsert.ts";
import type { CommentRequest } from "../../src/adapters/github/upsert.ts";
import { commentKey, markerLine } from "../../src/core/github/marker.ts";
import type { Clock } from "../../src/core/ports.ts";
import { startFakeGitHub } from "./github.ts";
import type { FakeGitHub, FakeGitHubOptions } from "./github.ts";

/** One report on pull request 12 of octo/shop, written by a real client to the fake GitHub. */

export const TOKEN = "ghs_thisIsTheSecretOfTheTest0000";
export const ID = commentKey("Image cost", "measure", ".github/image-prompts.yml");
export const NOW = Date.parse("2026-11-22T10:00:00Z");
export const CREATE = /^POST .*\/issues\/12\/comments$/;
export const LIST = /^GET .*\/issues\/12\/comments$/;
export const UPDATE = /^PATCH .*\/issues\/comments\/\d+$/;

/** A fake GitHub for each test, closed (and so checked) after it. */
export function usingGitHub() {
  let github: FakeGitHub | undefined;
  const start = async (options: FakeGitHubOptions = {}) => (github = await startFakeGitHub({ token: TOKEN, ...options }));
  const stop = async () => {
    const running = github;
    github = undefined;
    await running?.close();
  };
  return { start, stop };
}

export function stamp(runId: number, attempt = 1, at = "2026-11-22T10:00:00Z") {
  return { runId: String(runId), attempt, at };
}

export function body(text: string, runId: number, attempt = 1): string {
  return `${text}\n\n${markerLine({ id: ID, stamp: stamp(runId, attempt) })}`;
}

/** A clock whose sleeps take no time and are written down. */
function quickClock() {
  const waits: number[] = [];
  const sleep = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds));
  return { waits, clock: { now: () => NOW, sleep } satisfies Clock };
}

export async function upsert({ url }: FakeGitHub, request: Partial<CommentRequest> = {}, otherClock?: Clock) {
  const { waits, clock: quick } = quickClock();
  const clock = otherClock ?? quick;
  const api = createGitHub({ token: TOKEN, apiUrl: url, userAgent: "test" });
  const defaults = { owner: "octo", repo: "shop", issue: 12, id: ID, body: "$0.0078 each", stamp: stamp(50) };
  const outcome = await upsertComment(api, { ...defaults, ...request }, { clock, random: () => 1 });
  return { outcome, waits };
}

export function texts({ state }: FakeGitHub): string[] {
  return state.comments.map((comment) => comment.body.split("\n")[0]!);
}

export function writes({ log }: FakeGitHub): string[] {
  return log.filter(({ method, path }) => method !== "GET" && path !== "/graphql").map(({ method }) => method);
}
