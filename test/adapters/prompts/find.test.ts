import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder, type Folder } from "./folder.ts";

let folder: Folder;
beforeEach(async () => void (folder = await makeFolder()));
afterEach(() => folder.remove());
const put: Folder["put"] = (path, content) => folder.put(path, content);
const load: Folder["load"] = (entries) => folder.load(entries);

describe("where files are looked for", () => {
  test("beside the manifest first, then in the working directory", async () => {
    await put(".github/a.txt", "beside");
    await put("a.txt", "in the root");
    await put("b.txt", "in the root");
    await put(".github/p/c.txt", "beside");
    await put("p/d.txt", "in the root");
    expect(await load("- from: a.txt\n- from: b.txt\n- from: p/*.txt\n- from: ../p/d.txt")).toEqual([
      "a: beside",
      "b: in the root",
      "c: beside",
      "d: in the root",
    ]);
  });

  test("what is not there, a folder, and a pattern that finds nothing", async () => {
    await put("prompts/a.txt", "x");
    expect(
      await load("- from: prompt/a.txt\n- from: prompts\n- from: prompts/\n- from: '*.tsv'\n- from: 'prompts/a.txt/b'"),
    ).toEqual([
      '4:11 there is no file "prompt/a.txt" beside the manifest or in the working directory',
      '5:11 "prompts" is a folder: say which of its files, such as prompts/*.txt',
      '6:11 "prompts/" is a folder: say which of its files, such as prompts/*.txt',
      '7:11 there is no file "*.tsv" beside the manifest or in the working directory',
      `8:11 there is no file "prompts/a.txt/b" beside the manifest or in the working directory`,
    ]);
  });

  test("all problems of all entries are told at once", async () => {
    await put("a.csv", "text\nx\n");
    await put("b.txt", "");
    expect((await load("- from: a.csv\n- from: b.txt\n- from: c.txt")).map((told) => told.slice(0, 4))).toEqual([
      "4:11",
      "5:11",
      "6:11",
    ]);
  });
});

describe("nothing outside the working directory is read", () => {
  const OUTSIDE = (from: string): string =>
    `4:11 "${from}" leads outside the working directory: prompts are read from inside it only`;

  test.each(["../../secret.txt", "../../*.txt", "x/../../../secret.txt", "**/../../../*.txt", "..\\..\\secret.txt"])(
    "not by %s",
    async (from) => {
      await writeFile(join(folder.top, "secret.txt"), "secret");
      await put("x/y.txt", "");
      expect(await load(`- from: '${from}'`)).toEqual([OUTSIDE(from)]);
    },
  );

  test("not by an absolute path, unless it leads back inside", async () => {
    await writeFile(join(folder.top, "secret.txt"), "secret");
    await put("a.txt", "A cat");
    for (const from of [join(folder.top, "secret.txt"), join(folder.top, "*.txt"), "/etc/hostname", "/**"])
      expect(await load(`- from: '${from}'`)).toEqual([OUTSIDE(from)]);
    expect(await load(`- from: '${join(folder.root, "a.txt")}'`)).toEqual(["a: A cat"]);
  });

  test("not by a link to a file or a folder, by name or by pattern", async () => {
    await mkdir(join(folder.top, "private"));
    await writeFile(join(folder.top, "private/secret.txt"), "secret");
    await symlink(join(folder.top, "private/secret.txt"), join(folder.root, "link.txt"));
    await symlink(join(folder.top, "private"), join(folder.root, "folder"));
    for (const from of ["link.txt", "*.txt", "folder/secret.txt", "folder/*.txt"])
      expect(await load(`- from: '${from}'`)).toEqual([OUTSIDE(from)]);
  });

  test("and patterns do not walk through linked folders, which may lead round in circles", async () => {
    await put("a/a.txt", "A cat");
    await symlink("/", join(folder.root, "disk"));
    await symlink("..", join(folder.root, "a/up"));
    await symlink("self.txt", join(folder.root, "self.txt"));
    expect(await load("- from: '**/*.txt'")).toEqual(["a: A cat"]);
    expect(await load("- from: self.txt")).toEqual([
      '4:11 there is no file "self.txt" beside the manifest or in the working directory',
    ]);
  });

  test("but a link from inside to inside is fine", async () => {
    await put("shared/cat.txt", "A cat");
    await symlink(join(folder.root, "shared/cat.txt"), join(folder.root, "hero.txt"));
    await symlink(join(folder.root, "shared"), join(folder.root, "also"));
    await symlink("shared/cat.txt", join(folder.root, "mug.txt"));
    expect(await load("- from: hero.txt\n- from: also/*.txt\n- from: 'm*.txt'")).toEqual([
      "hero: A cat",
      "cat: A cat",
      "mug: A cat",
    ]);
  });

  test("and a pattern made to be slow is not", async () => {
    for (let index = 0; index < 20; index++) await put(`p/${"a".repeat(30)}${index}.txt`, "x");
    const began = performance.now();
    await load(`- from: 'p/+(a|aa|aaa|+(a))+(a)!(b)*.txtx'`);
    await load(`- from: 'p/{1..100000}{1..100000}.txt'`);
    const many = "4:11 `from` has more than 4 wildcards between two slashes";
    expect(await load(`- from: 'p/${"{a,b}".repeat(30)}.txt'`)).toEqual([many]);
    // 100 stars share 30 letters in more ways than can be tried.
    expect(await load(`- from: 'p/${"*a".repeat(100)}b.txt'`)).toEqual([many]);
    expect(await load(`- from: 'p/*a*a*a*b.txt'`)).toEqual([expect.stringContaining("there is no file")]);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(await load(`- from: 'p/${"*".repeat(600)}.txt'`)).toEqual(["4:11 `from` has more than 500 characters"]);
  });
});
