import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createImageStore } from "../../../src/adapters/store/images.ts";
import { openState } from "../../../src/adapters/store/state.ts";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "state-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode("not really an image");

describe("openState", () => {
  test("is for one at a time, and what one leaves the next one finds", async () => {
    const first = await openState(join(folder, "deep/state"));
    if (!first.ok) throw new Error("refused");
    expect(await openState(join(folder, "deep/state"), 0)).toEqual({
      ok: false,
      problems: [
        {
          message:
            `another run is using the state in ${join(folder, "deep/state")}: wait for it, or name another directory with --state ` +
            `(if no run is using it any more, delete ${join(folder, "deep/state/lock.1")})`,
        },
      ],
    });
    await first.value.journal.append({ a: 1 });
    const { sha256 } = await first.value.images.put(bytes);
    await first.value.close();
    const second = await openState(join(folder, "deep/state"));
    if (!second.ok) throw new Error("refused");
    expect(second.value.journal.lines).toEqual([{ a: 1 }]);
    expect(await second.value.images.find(sha256)).toBe(join(folder, "deep/state/images", sha256.slice(0, 2), sha256));
    await second.value.close();
  });

  test("gives the folder back when the ledger cannot be read", async () => {
    await writeFile(join(folder, "ledger.ndjson"), "broken\n");
    for (let time = 0; time < 2; time++)
      expect(await openState(folder)).toMatchObject({
        ok: false,
        problems: [{ place: { line: 1 }, message: expect.stringContaining("is no JSON") }],
      });
    await writeFile(join(folder, "ledger.ndjson"), "");
    const opened = await openState(folder);
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.close();
  });
});

describe("the image store", () => {
  test("keeps the bytes under their hash, equal ones once", async () => {
    const store = createImageStore(folder);
    const put = await store.put(bytes);
    expect(put).toEqual({ sha256: put.sha256, file: join(folder, put.sha256.slice(0, 2), put.sha256) });
    expect(await readFile(put.file)).toEqual(Buffer.from(bytes));
    const { mtimeMs, ino } = await stat(put.file);
    expect(await store.put(Uint8Array.from(bytes))).toEqual(put);
    expect(await createImageStore(folder).put(bytes)).toEqual(put);
    expect(await stat(put.file)).toMatchObject({ mtimeMs, ino });
    expect((await readdir(folder, { recursive: true })).length).toBe(2);
  });

  test("puts many at once, the same ones too", async () => {
    const store = createImageStore(folder);
    const puts = await Promise.all(Array.from({ length: 40 }, (_, index) => store.put(Uint8Array.of(index % 10))));
    expect(new Set(puts.map(({ file }) => file)).size).toBe(10);
    for (const [index, { file }] of puts.entries()) expect([...(await readFile(file))]).toEqual([index % 10]);
    expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("does not find what is not there, what is spoilt, or what is no hash", async () => {
    const store = createImageStore(folder);
    const { sha256, file } = await store.put(bytes);
    expect(await store.find("0".repeat(64))).toBeNull();
    for (const name of ["", "../../etc/passwd", sha256.toUpperCase(), `${sha256}0`, sha256.slice(1)])
      expect(await store.find(name)).toBeNull();
    await writeFile(file, "not really an imagE");
    expect(await createImageStore(folder).find(sha256)).toBeNull();
    await truncate(file, 5);
    expect(await createImageStore(folder).find(sha256)).toBeNull();
    expect(await store.find(sha256)).toBeNull();
  });

  test("mends what is spoilt when the same bytes come again", async () => {
    const { sha256, file } = await createImageStore(folder).put(bytes);
    await writeFile(file, "");
    const store = createImageStore(folder);
    await store.put(bytes);
    expect(await store.find(sha256)).toBe(file);
    expect(await readFile(file)).toEqual(Buffer.from(bytes));
  });
});

test("waits for a run that is about to let go", async () => {
  const first = await openState(folder);
  if (!first.ok) throw new Error("no state");
  const second = openState(folder);
  await new Promise((resolve) => setTimeout(resolve, 150));
  await first.value.close();
  const opened = await second;
  expect(opened.ok).toBe(true);
  if (opened.ok) await opened.value.close();
});
