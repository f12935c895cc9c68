import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { appendSummary } from "../../../src/adapters/github/summary.ts";

const MEBIBYTE = 1024 * 1024;
let folder = "";
let file = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "summary-"));
  file = join(folder, "step_summary");
});
afterEach(() => rm(folder, { recursive: true }));

test("outside of Actions there is no summary", async () => {
  expect(await appendSummary(undefined, ["text"])).toEqual({ kind: "unavailable" });
  expect(await appendSummary("", ["text"])).toEqual({ kind: "unavailable" });
});

test("the preferred text is written to a file that need not be there", async () => {
  expect(await appendSummary(file, ["# Long", "short"])).toEqual({ kind: "written", index: 0 });
  expect(await readFile(file, "utf8")).toBe("# Long\n");
});

test("what another writer of the step left is kept, as a paragraph of its own", async () => {
  await writeFile(file, "before");
  await appendSummary(file, ["# After"]);
  expect(await readFile(file, "utf8")).toBe("before\n\n# After\n");
});

test("bytes are counted, not characters, and the room that is left", async () => {
  await writeFile(file, "x".repeat(MEBIBYTE / 2));
  const texts = ["€".repeat(MEBIBYTE / 4), "€".repeat(100)];
  expect(await appendSummary(file, texts)).toEqual({ kind: "written", index: 1 });
});

test("exactly the limit fits, one byte more does not", async () => {
  expect(await appendSummary(file, ["x".repeat(MEBIBYTE)])).toMatchObject({
    kind: "failed",
    message: expect.stringContaining("1048576"),
  });
  expect(await appendSummary(file, ["x".repeat(MEBIBYTE - 1)])).toEqual({ kind: "written", index: 0 });
  expect((await readFile(file)).length).toBe(MEBIBYTE);
  expect(await appendSummary(file, ["x"])).toMatchObject({ kind: "failed" });
});

test("a file that cannot be written is an outcome", async () => {
  expect(await appendSummary(folder, ["x"])).toMatchObject({ kind: "failed", message: expect.stringContaining("EISDIR") });
});
