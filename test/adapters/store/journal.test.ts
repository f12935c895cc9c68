import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openJournal } from "../../../src/adapters/store/journal.ts";
import type { Json } from "../../../src/core/terms.ts";
import { startChild } from "./processes.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "journal-"));
  file = join(folder, "state", "ledger.ndjson");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The lines of the journal as it is found, after some lines were appended to it. */
async function linesAfter(...appended: Json[]): Promise<readonly Json[]> {
  const opened = await openJournal(file);
  if (!opened.ok) throw new Error(opened.problems[0]!.message);
  for (const line of appended) await opened.value.append(line);
  await opened.value.close();
  return opened.value.lines;
}
const put = async (content: string | Uint8Array): Promise<void> => {
  await linesAfter();
  await writeFile(file, content);
};

test("a new journal has no lines, one that is opened again has those that were appended", async () => {
  expect(await linesAfter({ a: 1 }, { b: "two\nlines 🐈" })).toEqual([]);
  expect(await linesAfter({ c: null })).toEqual([{ a: 1 }, { b: "two\nlines 🐈" }]);
  expect(await readFile(file, "utf8")).toBe('{"a":1}\n{"b":"two\\nlines 🐈"}\n{"c":null}\n');
});

test("appends that come at once are all on disk when they are acknowledged, in their order", async () => {
  const opened = await openJournal(file);
  if (!opened.ok) throw new Error("refused");
  await Promise.all(
    Array.from({ length: 500 }, async (_, number) => {
      await opened.value.append({ number });
      // The promise of a line resolves only when that line can be read.
      if (number % 100 === 0) expect(await readFile(file, "utf8")).toContain(`{"number":${number}}\n`);
    }),
  );
  await opened.value.close();
  expect(await linesAfter()).toEqual(Array.from({ length: 500 }, (_, number) => ({ number })));
});

test("closing waits for what is under way", async () => {
  const opened = await openJournal(file);
  if (!opened.ok) throw new Error("refused");
  const appended = Array.from({ length: 20 }, (_, number) => opened.value.append({ number }));
  await opened.value.close();
  await Promise.all(appended);
  expect(await linesAfter()).toHaveLength(20);
});

describe("after a kill in the middle of a line", () => {
  test.each<[string, string | Uint8Array]>([
    ["half an object", '{"a":1}\n{"b":'],
    ["half a text", '{"a":1}\n{"b":"x'],
    ["a number that may go on, which is no event anyway", '{"a":1}\n12'],
    ["half a letter", Buffer.concat([Buffer.from('{"a":1}\n{"b":"'), Buffer.from("🐈").subarray(0, 2)])],
    ["zeros, as some file systems leave them", Buffer.concat([Buffer.from('{"a":1}\n'), Buffer.alloc(300)])],
  ])("%s is cut off, and the next line begins on its own", async (_, content) => {
    await put(content);
    expect(await linesAfter({ c: 3 })).toEqual([{ a: 1 }]);
    expect(await readFile(file, "utf8")).toBe('{"a":1}\n{"c":3}\n');
  });

  test("a line that lacks only its end is kept", async () => {
    await put('{"a":1}\n{"b":"ü"}');
    expect(await linesAfter({ c: 3 })).toEqual([{ a: 1 }, { b: "ü" }]);
    expect(await readFile(file, "utf8")).toBe('{"a":1}\n{"b":"ü"}\n{"c":3}\n');
  });

  test("what was cut at every byte in turn is read without a loss of what was whole", async () => {
    const whole = Buffer.from('{"a":"é"}\n{"b":[1,"🐈"]}\n{"c":3}\n');
    for (let length = 0; length <= whole.length; length++) {
      await put(whole.subarray(0, length));
      const complete = whole.subarray(0, length).toString("latin1").split("\n").length - 1;
      const lines = await linesAfter({ d: 4 });
      expect(lines.length === complete || lines.length === complete + 1).toBe(true);
      expect(lines).toEqual([{ a: "é" }, { b: [1, "🐈"] }, { c: 3 }].slice(0, lines.length));
      expect(await linesAfter()).toEqual([...lines, { d: 4 }]);
    }
  });
});

describe("a line in the middle that cannot be read is refused with its number, and nothing is changed", () => {
  test.each([
    ["cut", '{"a":1}\n{"b":\n{"c":3}\n', 2],
    ["empty", '{"a":1}\n\n{"c":3}\n', 2],
    ["run together", '{"a":1}{"b":2}\n{"c":3}\n', 1],
    ["a conflict of a merge", '{"a":1}\n<<<<<<< ours\n{"b":2}\n=======\n', 2],
    ["no object", '{"a":1}\n{"b":2}\n7\n{"c":3}\n', 3],
  ])("%s", async (_, content, line) => {
    await put(content);
    expect(await openJournal(file)).toEqual({
      ok: false,
      problems: [
        {
          place: { file, line, column: 1 },
          message: "this line of the ledger is no JSON: restore the file, or use another --state directory",
        },
      ],
    });
    expect(await readFile(file, "utf8")).toBe(content);
  });
});

test("lines that a checkout on Windows ended its own way are read", async () => {
  await put('{"a":1}\r\n{"b":2}\r\n');
  expect(await linesAfter({ c: 3 })).toEqual([{ a: 1 }, { b: 2 }]);
  expect(await linesAfter()).toHaveLength(3);
});

test("kill -9 in full swing, three times over: every acknowledged line is there", async () => {
  let acknowledged = 0;
  for (let round = 0; round < 3; round++) {
    const child = startChild("append.ts", file);
    await child.says(60 + round * 40);
    await child.kill();
    acknowledged = Math.max(acknowledged, ...child.lines().map(Number));
    const numbers = (await linesAfter()).map((line) => (line as { number: number }).number);
    expect(numbers.slice(0, acknowledged + 1)).toEqual(Array.from({ length: acknowledged + 1 }, (_, number) => number));
    expect(numbers).toEqual(numbers.map((_, number) => number));
  }
});
