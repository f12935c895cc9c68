import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { createLocalChecker } from "../../support/local-checker.ts";

type ImageChecker = ReturnType<typeof createLocalChecker>;
const open: ImageChecker[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((made) => made.close()));
});

function checker(workers: number, timeoutMs = 5_000, file = "workers/scripted.mjs"): ImageChecker {
  const made = createLocalChecker({ workerUrl: new URL(file, import.meta.url), workers, timeoutMs });
  open.push(made);
  return made;
}

/** The thread that answered, or the sentence why none did. */
async function ask(from: ImageChecker, file: string): Promise<string> {
  const { verdict, failures } = await from.check(file, []);
  return verdict === "usable" ? `thread ${failures[0]!.message}` : `${verdict}: ${failures[0]!.message}`;
}

test("one worker takes one job after the other", async () => {
  const one = checker(1);
  const threads = await Promise.all(["slow", "", "slow", ""].map((file) => ask(one, file)));
  expect(new Set(threads).size).toBe(1);
});

test("two workers share the jobs, and there is never a third", async () => {
  const two = checker(2);
  const threads = await Promise.all(Array.from({ length: 12 }, () => ask(two, "slow")));
  expect(new Set(threads).size).toBe(2);
});

test("a worker that calls itself spent is replaced", async () => {
  const one = checker(1);
  const threads = [await ask(one, "spent"), await ask(one, ""), await ask(one, "")];
  expect(threads[0]).not.toBe(threads[1]);
  expect(threads[1]).toBe(threads[2]);
});

test.each([
  ["exit", "The image could not be checked: the worker ended with code 3."],
  ["throw", "The image could not be checked: out of luck."],
  ["memory", "The image could not be checked: no memory."],
])("a worker that breaks down twice leaves the image undetermined (%s), and the next one is judged", async (file, sentence) => {
  const one = checker(1);
  expect(await one.check(file, [])).toEqual({
    verdict: "undetermined",
    failures: [{ check: "decode", message: sentence }],
    facts: null,
  });
  expect(await ask(one, "")).toMatch(/^thread/);
});

test("a worker that breaks down once gets the job again, fresh", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pool-"));
  expect(await ask(checker(1), `once|${join(folder, "marker")}`)).toMatch(/^thread/);
  await rm(folder, { recursive: true });
});

test("a job that hangs is stopped, what is known of the image is kept, and the next one is judged", async () => {
  const one = checker(1, 100);
  const [hung, next] = await Promise.all([one.check("hang", []), ask(one, "")]);
  expect(hung).toEqual({
    verdict: "undetermined",
    failures: [{ check: "decode", message: "Decoding took longer than 0.1 s and was stopped." }],
    facts: { format: "png", width: 8, height: 9, bytes: 10 },
  });
  expect(next).toMatch(/^thread/);
});

test.each(["exit-later", "throw-later"])("a worker that ends between two jobs is missed by nobody (%s)", async (behaviour) => {
  const one = checker(1);
  const first = await ask(one, behaviour);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const second = await ask(one, "");
  expect(second).toMatch(/^thread/);
  expect(second).not.toBe(first);
});

test("without its file there is a sentence, not an exception, and nothing before the first image", async () => {
  const lost = checker(2, 1000, "workers/not-there.mjs");
  expect(await ask(lost, "")).toMatch(/^undetermined: The image could not be checked: Cannot find module/);
});

test("closing ends what is under way and what waits, and more than once does no harm", async () => {
  const one = checker(1);
  const asked = [ask(one, "hang"), ask(one, ""), ask(one, "")];
  await new Promise((resolve) => setTimeout(resolve, 50));
  await one.close();
  const sentence = "undetermined: The image could not be checked: the image checker is closed.";
  expect(await Promise.all(asked)).toEqual([sentence, sentence, sentence]);
  expect(await ask(one, "")).toBe(sentence);
  await one.close();
});
