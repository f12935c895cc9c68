import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { judgeDraft } from "../../src/commands/judge-draft.ts";
import type { End } from "../../src/commands/world.ts";
import { readOptions } from "../../src/options.ts";
import { buildWorld } from "../../src/world.ts";
import { startChat, USAGE, type ChatDouble } from "../support/chat.ts";

/** `judge draft` against a local chat endpoint. */

let chat: ChatDouble;
beforeAll(async () => {
  chat = await startChat();
});
afterAll(() => chat.close());
beforeEach(() => {
  chat.calls.length = 0;
  chat.behave(() => ({ content: { questions: ["Is there a cat?", "Is it\n\u202E  curled up?"] } }));
});

const manifest = (judge = ""): string => `version: 1
candidates: [{ id: draft, provider: hiapi, model: z-image }]   # the cheap one
prompts:
  # the pictures
  - id: hero          # the first
    prompt: A calico cat
    weight: 3

  - { id: lamp, prompt: 'A "red" lamp' }
  - { id: done, prompt: x, check: { judge: { questions: [Is it x?] } } }
  - from: prompts/*.txt
check:
  - judge: { endpoint: "${chat.url}", model: judge-1${judge} }
`;

type Drafted = { readonly end: End; readonly lines: readonly string[]; readonly text: string };

async function draft(
  text: string,
  options: Record<string, string> = {},
  environment: Record<string, string> = {},
): Promise<Drafted> {
  const folder = await mkdtemp(join(tmpdir(), "uic-draft-"));
  try {
    await writeFile(join(folder, "m.yml"), text);
    const lines: string[] = [];
    const say = (line: string): void => void lines.push(line);
    const group = (title: string, all: readonly string[]): void => [title, ...all].forEach(say);
    const log = { info: say, warning: say, progress: () => undefined, group };
    const world = buildWorld(environment, { log, signal: new AbortController().signal });
    const read = readOptions({ manifest: "m.yml", ...options }, folder, (name) => name);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const end = await judgeDraft(world, read.value);
    await world.checker.close();
    return { end, lines, text: await readFile(join(folder, "m.yml"), "utf8") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("questions are written into the prompts that have none, everything else stays as it is", async () => {
  const before = manifest(', price: { inputPerMillion: 1, outputPerMillion: 10, asOf: "2026-11-01" }');
  const { end, lines, text } = await draft(before);
  expect(end).toEqual({ exit: 0, problems: [] });
  expect(text).toBe(
    before
      .replace(
        "    weight: 3\n",
        '    weight: 3\n    check:\n      judge:\n        questions:\n          - "Is there a cat?"\n          - "Is it curled up?"\n',
      )
      .replace(
        `prompt: 'A "red" lamp' }`,
        `prompt: 'A "red" lamp', "check": { "judge": { "questions": ["Is there a cat?", "Is it curled up?"] } } }`,
      ),
  );
  expect(lines).toEqual(expect.arrayContaining(["hero", "Is there a cat?", "done: not done, it has questions"]));
  expect(lines.find((line) => line.startsWith("prompts/*.txt: not done"))).toBeDefined();
  expect(chat.calls.map(({ body }) => body.messages[1]!.content)).toEqual([
    '{"description":"A calico cat"}',
    JSON.stringify({ description: 'A "red" lamp' }),
  ]);
  expect(chat.calls.every(({ image }) => image === undefined)).toBe(true);
});

test("it says what it cost", async () => {
  const today = new Date().toISOString().slice(0, 10);
  const { lines } = await draft(manifest(`, price: { inputPerMillion: 1, outputPerMillion: 10, asOf: "${today}" }`));
  expect(lines.at(-1)).toBe("2 of 2 prompts have questions now: look them over. Drafting cost $0.0024");
  chat.behave(() => ({ content: { questions: ["Is it?"] }, usage: { ...USAGE, cost: 0.001 } }));
  expect((await draft(manifest())).lines.at(-1)).toContain("Drafting cost $0.0020");
  chat.behave(() => ({ content: { questions: ["Is it?"] } }));
  expect((await draft(manifest())).lines.at(-1)).toContain("Drafting cost what is not known");
});

test("within a budget", async () => {
  const today = new Date().toISOString().slice(0, 10);
  const dear = manifest(`, price: { inputPerMillion: 1, outputPerMillion: 10, asOf: "${today}" }`);
  const { end, text } = await draft(dear, { "budget-usd": "0.0125" });
  expect(end.problems).toEqual([{ message: "lamp: no questions were drafted (the budget does not allow to ask)" }]);
  expect(end.exit).toBe(3);
  expect(text).toContain('- "Is there a cat?"');
  expect(chat.calls).toHaveLength(1);
});

test("what is no list of questions is asked for once more, and then told", async () => {
  chat.behave((_, n) => ({ content: n === 1 ? "Sure: is there a cat?" : { questions: ["Is there a cat?"] } }));
  expect((await draft(manifest())).end.exit).toBe(0);
  chat.behave(() => ({ content: { questions: [] } }));
  const { end, text } = await draft(manifest());
  expect(end.problems.map(({ message }) => message)).toEqual([
    "hero: no questions were drafted (the reply is not a list of questions)",
    "lamp: no questions were drafted (the reply is not a list of questions)",
  ]);
  expect(text).toBe(manifest());
});

test("an endpoint that takes no requests is asked once", async () => {
  chat.behave(() => ({ status: 401 }));
  const { end } = await draft(manifest());
  expect(end.problems).toHaveLength(1);
  expect(end.problems[0]!.message).toContain("does not accept the key");
});

test("a manifest without a judge, or with a key that is not there", async () => {
  const { end } = await draft(
    manifest()
      .replace(/check:\n {2}- judge.*\n/, "")
      .replace(/.*id: done.*\n/, ""),
  );
  expect(end).toMatchObject({ exit: 2, problems: [{ message: expect.stringContaining("expected a `judge`") }] });
  const keyed = await draft(manifest(", key: JUDGE_KEY"));
  expect(keyed.end).toMatchObject({ exit: 2, problems: [{ message: expect.stringContaining("JUDGE_KEY is not set") }] });
  await draft(manifest(", key: JUDGE_KEY"), {}, { JUDGE_KEY: "sk-1234567890" });
  expect(chat.calls[0]!.authorization).toBe("Bearer sk-1234567890");
});
