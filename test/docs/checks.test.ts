import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createCommandRunner } from "../../src/adapters/checks/command.ts";
import { readAnswer, scoringRequest } from "../../src/core/checks/scoring.ts";
import { treeOf } from "../../src/core/checks/tree.ts";
import { LEAST, manifestIn, problemsIn } from "../core/manifest/manifests.ts";
import { SUBJECT } from "../support/local-checker.ts";

/** docs/checks.md and examples/checks are run, not only read. */

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const DOCS = await readFile(join(PROJECT, "docs/checks.md"), "utf8");
const blocks = (language: string): string[] =>
  [...DOCS.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "gm"))].map(([, text]) => text!);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "docs-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("there is something of each kind to try", () => {
  expect([blocks("yaml").length, blocks("json").length, blocks("sh").length]).toEqual([4, 2, 2]);
});

test.each(blocks("yaml"))("the manifest part %# is valid", (text) => {
  expect(problemsIn(`${LEAST}${text}`)).toEqual([]);
});

test("the documented request is what a program is sent", () => {
  const request = JSON.parse(blocks("json")[0]!) as { image: { path: string } & Record<string, unknown> };
  const { path, format, width, height, bytes } = request.image as {
    path: string;
    format: string;
    width: number;
    height: number;
    bytes: number;
  };
  const made = scoringRequest(
    { path },
    { format, width, height, bytes },
    {
      ...SUBJECT,
      candidate: { id: "z-image", provider: "hiapi", model: "z-image" },
      prompt: { id: "hero-cat", text: "A calico cat curled up on a sunlit windowsill" },
      attempt: 2,
    },
  );
  expect(made).toEqual(request);
});

test("the documented answer is one", () => {
  expect(readAnswer(blocks("json")[1]!, { kind: "command", name: "It", secrets: [] })).toEqual({
    kind: "answer",
    result: { verdict: "rejected", failures: [{ check: "command", message: "six fingers on the left hand" }], score: 0.2 },
  });
});

test("the documented line tries the example by hand", () => {
  const line = blocks("sh").find((text) => text.includes("score.mjs"))!;
  const said = execFileSync("sh", ["-c", line], { cwd: PROJECT, encoding: "utf8" });
  expect(JSON.parse(said)).toEqual({
    verdict: "rejected",
    reasons: ["a hero must be at least 3:2, and this is 640 x 640"],
    score: 1 - 1 / 3,
  });
});

describe("the example's manifest", () => {
  const manifest = async () => manifestIn(await readFile(join(PROJECT, "examples/checks/image-prompts.yml"), "utf8"));

  test("is valid, with checks of three kinds", async () => {
    const { check, prompts } = await manifest();
    const kinds = [...check, ...prompts.flatMap((prompt) => prompt.check ?? [])].flatMap((item) => Object.keys(item));
    expect(kinds).toEqual(["image", "command", "text"]);
  });

  test.each([
    [{ width: 1024, height: 576, bytes: 900_000 }, "usable", []],
    [{ width: 576, height: 576, bytes: 900 }, "rejected", ["only 900 bytes", "a hero must be at least 3:2"]],
    [{ width: 2048, height: 1152, bytes: 2_000_001 }, "rejected", ["2000001 bytes are too many"]],
  ])("scores %j by its program: %s", async (size, verdict, reasons) => {
    const leaf = treeOf((await manifest()).check).leaves.find(({ kind }) => kind === "command");
    if (leaf?.kind !== "command") throw new Error("there is no command");
    const file = join(folder, "image");
    await writeFile(file, "the example looks at the request alone");
    const result = await createCommandRunner(process.env)({
      spec: leaf.spec,
      file,
      facts: { format: "png", ...size },
      subject: { ...SUBJECT, prompt: { id: "hero-cat", text: "A cat" }, places: { manifest: PROJECT, root: PROJECT } },
    });
    expect(result).toMatchObject({ verdict });
    expect(result.failures.map(({ message }) => message)).toEqual(reasons.map((reason) => expect.stringContaining(reason)));
  });
});
