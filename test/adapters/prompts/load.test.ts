import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { loadPrompts } from "../../../src/adapters/prompts/load.ts";
import { parseManifest } from "../../../src/core/manifest/parse.ts";
import { makeFolder, NO_REFERENCE, type Folder } from "./folder.ts";

let folder: Folder;
beforeEach(async () => void (folder = await makeFolder()));
afterEach(() => folder.remove());
const put: Folder["put"] = (path, content) => folder.put(path, content);
const load: Folder["load"] = (entries) => folder.load(entries);

describe("text files, a file a prompt", () => {
  test("by glob, in the order of their paths, their names as ids", async () => {
    for (const name of ["b", "a", "c 2", "Ä"]) await put(`prompts/${name}.txt`, `Picture ${name}\n`);
    await put("prompts/deep/d.txt", "Deep");
    await put("prompts/.hidden.txt", "Hidden");
    await put("prompts/notes.md", "Notes");
    expect(await load("- from: prompts/*.txt")).toEqual(["a: Picture a", "b: Picture b", "c 2: Picture c 2", "Ä: Picture Ä"]);
    expect(await load("- from: prompts/**/d.txt")).toEqual(["d: Deep"]);
    expect(await load("- from: 'prompts/{a,b}.txt'")).toEqual(["a: Picture a", "b: Picture b"]);
    expect(await load("- { from: prompts/*.txt, limit: 2 }")).toEqual(["a: Picture a", "b: Picture b"]);
  });

  test("or by name, even one that looks like a pattern", async () => {
    await put("prompts/hero [v2].txt", "\uFEFF  Hero,\r\nin two lines\r\n\r\n");
    expect(await load("- from: 'prompts/hero [v2].txt'")).toEqual(["hero [v2]: Hero,\nin two lines"]);
    expect(await load("- from: 'prompts\\hero*.txt'")).toEqual(["hero [v2]: Hero,\nin two lines"]);
  });

  test("an empty one, or one of spaces, is told by its name", async () => {
    await put("prompts/a.txt", "");
    await put("prompts/b.txt", " \n\t");
    expect(await load("- from: prompts/*.txt")).toEqual([
      "4:11 prompts/a.txt: the prompt is empty",
      "4:11 prompts/b.txt: the prompt is empty",
    ]);
  });

  test.each<[string, Uint8Array]>([
    ["UTF-16 with its mark", Buffer.from("\uFEFFA cat", "utf16le")],
    ["UTF-16 without", Buffer.from("A cat", "utf16le")],
    ["Latin 1", Buffer.from("Café", "latin1")],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  ])("%s is no text", async (_, bytes) => {
    await put("prompts/a.txt", bytes);
    expect(await load("- from: prompts/a.txt")).toEqual(["4:11 prompts/a.txt is not UTF-8 text: save it as UTF-8"]);
  });

  test("too large a file is not read, too long a prompt is not taken", async () => {
    await put("huge.txt", Buffer.alloc(20_000_001, 97));
    await put("long.txt", "a".repeat(32_001));
    await put("longest.txt", `${"a".repeat(32_000)}\n`);
    expect(await load("- from: huge.txt\n- from: long.txt\n- from: longest.txt")).toEqual([
      "4:11 huge.txt is over 20000000 bytes: that is no list of prompts",
      "5:11 long.txt: the prompt has 32001 characters; at most 32000",
    ]);
  });

  test("columns are for tables", async () => {
    await put("a.txt", "x");
    expect(await load("- { from: a.txt, column: Prompt }")).toEqual([
      "4:13 `column` is for CSV, TSV and JSON Lines (.csv, .tsv, .jsonl): a.txt is read as a text file",
    ]);
  });
});

describe("tables", () => {
  test("are read by the end of their names, whatever its case, also when a pattern finds them", async () => {
    await put("data/one.CSV", "prompt\nA cat\nA dog\n");
    await put("data/two.tsv", "Prompt\tn\nA fox\t1\n");
    await put("data/three.jsonl", '{"prompt":"An owl"}');
    await put("data/four.txt", "A hen");
    expect(await load("- from: data/*")).toEqual([
      "four: A hen",
      "one-1: A cat",
      "one-2: A dog",
      "three-1: An owl",
      "two-1: A fox",
    ]);
  });

  test("a limit counts over all files of an entry, and what is beyond it may be wrong", async () => {
    await put("a.csv", "prompt,n\nA cat,1\nA dog,2\n");
    await put("b.csv", "prompt,n\nA fox,1\n,2\n");
    expect(await load("- { from: '*.csv', limit: 3 }")).toEqual(["a-1: A cat", "a-2: A dog", "b-1: A fox"]);
    expect(await load("- { from: '*.csv', limit: 4 }")).toEqual(["4:13 b.csv:3: the prompt is empty"]);
  });

  test("idColumn names prompts; an id is not empty, not too long, and one line", async () => {
    await put("a.csv", `Id,Prompt\n7,A cat\n,A dog\n${"x".repeat(101)},A fox\n"a\nb",A hen\n`);
    expect(await load("- { from: a.csv, idColumn: Id }")).toEqual([
      "4:13 a.csv:3: the prompt's id is empty",
      "4:13 a.csv:4: the id has 101 characters; at most 100",
      "4:13 a.csv:5: the id has a line break or another control character",
    ]);
    expect(await load("- { from: a.csv, idColumn: Id, limit: 1 }")).toEqual(["7: A cat"]);
  });

  test("a header alone is no list of prompts", async () => {
    await put("a.csv", "prompt\n");
    expect(await load("- from: a.csv")).toEqual(['4:11 "a.csv" has no prompts']);
  });

  test("JSON that is not JSON Lines is not taken for a prompt", async () => {
    await put("a.json", '["A cat"]');
    expect(await load("- from: a.json")).toEqual([
      "4:11 a.json is JSON: save the prompts as JSON Lines (.jsonl), an object a line",
    ]);
  });

  test("hundreds of wrong rows are told by the first ten", async () => {
    await put("a.csv", `prompt,n\n${"x\n".repeat(300)}`);
    const told = await load("- from: a.csv");
    expect(told).toHaveLength(11);
    expect(told[9]).toMatch(/^4:11 a\.csv:11: this row has 1 field, the header has 2/);
    expect(told[10]).toBe("4:11 and 290 more like these");
  });
});

describe("ids must differ", () => {
  test("whatever their case, between entries and within a table", async () => {
    await put("a.csv", "Id,Prompt\nhero,A cat\nmug,A dog\nMug,A fox\n");
    await put("Lamp.txt", "x");
    expect(
      await load("- { id: Hero, prompt: x }\n- { from: a.csv, idColumn: Id }\n- from: Lamp.txt\n- { id: lamp, prompt: y }"),
    ).toEqual([
      '5:13 the prompt id "hero" of a.csv:2 is already taken by line 4: ids must differ',
      '5:13 the prompt id "Mug" of a.csv:4 is already taken by a.csv:3: ids must differ',
      '7:11 the prompt id "lamp" of line 7 is already taken by Lamp.txt: ids must differ',
    ]);
  });

  test("a column of categories for ids is told by the first ten", async () => {
    await put("a.csv", `Prompt,Category\n${"x,Animals\n".repeat(2000)}`);
    const told = await load("- { from: a.csv, idColumn: Category }");
    expect(told).toHaveLength(11);
    expect(told[10]).toBe("4:13 and 1989 more like these");
  });
});

test("an entry's weight and checks are of each of its prompts, after the checks of the manifest", async () => {
  await put("a.csv", "prompt\nA cat\nA dog\n");
  const text = `version: 1
candidates: [{ id: a, provider: hiapi, model: m }]
prompts:
  - { id: p, prompt: x }
  - { from: a.csv, weight: 2.5, check: { image: { alpha: required } } }
check: [{ image: { minWidth: 5 } }]
`;
  const parsed = parseManifest(text, "m.yml");
  if (!parsed.ok) throw new Error("refused");
  const all = { image: { minWidth: 5 } };
  const own = { image: { alpha: "required" } };
  expect(await loadPrompts(parsed.value, join(folder.root, "m.yml"), folder.root, NO_REFERENCE)).toEqual({
    ok: true,
    value: [
      { id: "p", text: "x", weight: 1, checks: [all] },
      { id: "a-1", text: "A cat", weight: 2.5, checks: [all, own] },
      { id: "a-2", text: "A dog", weight: 2.5, checks: [all, own] },
    ],
  });
});
