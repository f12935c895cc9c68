import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeOf, readIfThere, sha256, writeAtomically } from "../../src/adapters/disk.ts";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "disk-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("writeAtomically", () => {
  test("writes the whole file, makes folders, replaces what was there", async () => {
    const file = join(folder, "a/b/c.txt");
    await writeAtomically(file, "one");
    await writeAtomically(file, Uint8Array.of(0, 255, 10));
    expect([...(await readFile(file))]).toEqual([0, 255, 10]);
    expect(await readdir(join(folder, "a/b"))).toEqual(["c.txt"]);
  });

  test("a reader sees the old content or the new, never a part", async () => {
    const file = join(folder, "f");
    const contents = ["a", "b", "c"].map((letter) => letter.repeat(300_000));
    await writeAtomically(file, contents[0]!);
    const writing = { on: true };
    const reads = (async () => {
      const seen: string[] = [];
      while (writing.on) seen.push(await readFile(file, "utf8"));
      return seen;
    })();
    for (let round = 0; round < 30; round++) await writeAtomically(file, contents[round % 3]!);
    writing.on = false;
    for (const text of await reads) expect(contents.includes(text)).toBe(true);
  });

  test("leaves nothing behind when it cannot be done", async () => {
    await mkdir(join(folder, "taken/inner"), { recursive: true });
    await expect(writeAtomically(join(folder, "taken"), "x")).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["taken"]);
  });

  test("many at once leave one of their contents", async () => {
    const file = join(folder, "f");
    await Promise.all(Array.from({ length: 30 }, (_, index) => writeAtomically(file, String(index))));
    expect(Number(await readFile(file, "utf8"))).toBeLessThan(30);
    expect(await readdir(folder)).toEqual(["f"]);
  });
});

test("readIfThere reads a text, or tells that there is no file; another failure is one", async () => {
  await writeFile(join(folder, "f"), "ü");
  expect(await readIfThere(join(folder, "f"))).toBe("ü");
  expect(await readIfThere(join(folder, "g"))).toBeNull();
  await expect(readIfThere(folder)).rejects.toThrow("EISDIR");
});

test("sha256 is the published function", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256(new Uint8Array())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test.each([
  [new Error("x"), ""],
  [Object.assign(new Error("x"), { code: "EIO" }), "EIO"],
  [null, ""],
  ["text", ""],
  [undefined, ""],
])("codeOf %p is %j", (error, code) => {
  expect(codeOf(error)).toBe(code);
});
