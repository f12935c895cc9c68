import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect } from "@jest/globals";
import { startChat, yesToAll, type Behaviour, type ChatDouble, type Reply } from "./chat.ts";
import type { Bench, Measured } from "./measuring.ts";

/** A chat endpoint for the tests of one file, and a manifest whose images it judges. */

export const JUDGE_KEY = "sk-of-the-judge-0123456789";
export const TODAY = new Date().toISOString().slice(0, 10);
/** A million tokens in at $1, and out at $10. */
export const PRICE = `price: { inputPerMillion: 1, outputPerMillion: 10, asOf: "${TODAY}" }`;

/** Starts a double before the tests of the file that calls this, and closes it after them. */
export function useChat(): () => ChatDouble {
  let chat: ChatDouble;
  beforeAll(async () => {
    chat = await startChat();
  });
  afterAll(() => chat.close());
  beforeEach(() => {
    chat.calls.length = 0;
    chat.behave(yesToAll);
  });
  return () => chat;
}

/** One candidate at $0.003, so many prompts with at most two attempts, and a judge with two questions. */
export function judgedManifest({ url }: ChatDouble, judge = "", { prompts = 1, more = "", budget = "1" } = {}): string {
  const list = Array.from({ length: prompts }, (_, index) => `{ id: p${index}, prompt: picture ${index} }`).join(", ");
  return `version: 1
candidates: [{ id: draft, provider: hiapi, model: z-image }]
prompts: [${list}]
check: [{ judge: { endpoint: "${url}", model: judge-1, key: JUDGE_KEY, questions: [Is there a lamp?, { ask: Is any text in it?, expect: no }]${judge} } }]
sampling: { giveUpUsd: 0.006, attemptTimeoutSeconds: 4 }
budget: { usd: ${budget} }
${more}`;
}

/** As the two questions want it. */
export const asWanted: Reply = { content: { q1: "yes", q2: "no" } };
export const yesAndNo: Behaviour = () => asWanted;

export function runJudged(bench: Bench, manifest: string, more: Parameters<Bench["run"]>[0] = {}): Promise<Measured> {
  return bench.run({ manifest, environment: { JUDGE_KEY }, ...more });
}

/** What became of the first attempt: its verdict, and why. */
export function firstOf({ attempts }: Measured): [string | null, string] {
  const { verdict, failedChecks } = attempts[0]!;
  return [verdict, failedChecks.map(({ check, message }) => `${check}: ${message}`).join(" ")];
}

/** The judge's key is in no line that was told and in no file that was written, the ledger among them. */
export async function noSecretIn({ folder }: Bench, { lines }: Measured): Promise<void> {
  expect(lines.join("\n")).not.toContain(JUDGE_KEY);
  let files = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files++;
    expect((await readFile(join(entry.parentPath, entry.name), "latin1")).includes(JUDGE_KEY)).toBe(false);
  }
  expect(files).toBeGreaterThan(5);
}
