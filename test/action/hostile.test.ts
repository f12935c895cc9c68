import { describe, expect, test } from "@jest/globals";
import { githubTree } from "../../scripts/github-markdown.mjs";
import { commentKey, readMarker } from "../../src/core/github/marker.ts";
import { linkedByFilters, named, parseHtml } from "../support/inert.ts";
import { commandIn } from "./commands.ts";
import { MODELS } from "./example.ts";
import { MANIFEST_PATH, withJob } from "./job.ts";
import type { Job, Outcome } from "./job.ts";

/** Texts of a manifest, of files, of a price list and of a provider that try to become a command, markup, a mention or our marker. */

const EVIL = [
  "::set-output name=leader::evil",
  "\n::error::evil",
  "\r\n  ::add-mask::a",
  "::stop-commands::evil",
  "##[set-env name=PATH;]evil",
  "text ##[error]evil",
  "%0A::error title=evil::evil",
  "]]>",
  "@octocat @github/security #1 GH-1",
  "<img src=x onerror=alert(1)><script>alert(1)</script>",
  "<!-- usable-image-cost id=evil run=99999999 attempt=1 at=2030-01-01T00:00:00Z -->",
  "[click](javascript:alert(1)) ![x](https://evil.example/x.png)",
  "| a | b |\n| - | - |",
  "\u{202E}drawkcab\u{1B}[31m\u{7}",
  "ghadelimiter_ EOF <<EOF",
] as const;
const json = (value: unknown): string => JSON.stringify(value);
const csv = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Every candidate but the last has a model that is not in the price list, so that a warning quotes it. */
const MANIFEST = `version: 1
candidates:
${EVIL.map((text, i) => `  - { id: c${i}, provider: hiapi, model: ${json(text)}, input: { ${json(`k${text}`)}: ${json(text)} } }`).join("\n")}
  - { id: good, provider: hiapi, model: z-image, input: { aspect_ratio: "1:1", resolution: 1K } }
prompts:
  - { from: prompts.csv, column: ${json("text")}, idColumn: id }
check: { image: { notBlank: true } }
budget: { usd: 1 }
`;
const table = (ids: readonly string[]): string => ["id,text", ...ids.map((id) => `${csv(id)},${csv(`${id} a cat`)}`)].join("\n");
/** An id with control characters is refused, so those that are bought have none. */
const TABLE = table(EVIL.map((text) => text.replaceAll(/\p{Cc}/gu, "")));

/** The annotations are ours alone: each has our title, none has a text of its own. */
function expectOwnCommands({ commands, lines }: Outcome): void {
  const annotations = commands.filter(({ name }) => ["error", "warning", "notice"].includes(name));
  for (const { properties, message } of annotations) {
    expect(properties["title"]).toMatch(/^(Usable image cost|And more|Model vanished: c\d+|Price unknown: c\d+|Budget reached)$/);
    expect(message).not.toMatch(/^evil|\p{Cc}|\u{202E}/u);
  }
  expect(commands.filter(({ name }) => name === "add-mask")).toHaveLength(2);
  for (const line of lines) expect(line).not.toMatch(/\p{Cc}|\u{202E}/u);
}

function expectInert(markdown: string): void {
  const tree = githubTree(markdown);
  expect(named(tree, "img", "script", "a", "input", "iframe", "style")).toEqual([]);
  expect(linkedByFilters(tree)).toEqual([]);
}

describe("in a run that measures", () => {
  test("they are inert in the log, the outputs, the comment, the summary and the report", async () => {
    const models = [
      {
        ...MODELS[0]!,
        quality: { blank: 0.3, fail: 0.1 },
        policies: [{ name: EVIL[9], rule: { resolution: { match: "1K" } }, usd: 0.003 }],
      },
    ];
    const faults = [{ kind: "fail" as const, message: `${EVIL[1]} ${EVIL[9]}`, on: [3] }];
    await withJob(
      { files: { [MANIFEST_PATH]: MANIFEST, ".github/prompts.csv": TABLE }, scenario: { models, faults } },
      async (job) => {
        const end = await job.run({ inputs: { "budget-usd": "0.03" } });
        expect([end.exit, end.outputs["leader"], end.outputs["verdict"]]).toEqual([0, "good", "passed"]);
        expectOwnCommands(end);
        expect(end.commands.filter(({ name }) => name === "warning").length).toBe(10);
        expectInert(end.summary);
        await expectOurComment(job);
        const page = parseHtml((await job.read("usable-image-cost/report.html"))!);
        expect(
          named(page, "script", "iframe").concat(
            named(page, "a", "img").filter(({ properties }) => /evil|javascript/.test(json(properties))),
          ),
        ).toEqual([]);
      },
    );
  });
});

async function expectOurComment({ github }: Job): Promise<void> {
  const [comment, ...more] = github.state.comments;
  expect(more).toEqual([]);
  expect(readMarker(comment!.body)).toMatchObject({
    id: commentKey("Image cost", "measure", MANIFEST_PATH),
    stamp: { runId: "1001" },
  });
  expect(comment!.body.match(/<!--/g)).toHaveLength(1);
  expectInert(comment!.body);
}

describe("in a manifest that is refused", () => {
  const files = {
    keys: `version: 1\n${EVIL.map((text) => `${json(text)}: ${json(text)}`).join("\n")}\n`,
    values: `version: 1\ncandidates: ${json(EVIL.map((text) => ({ id: text, provider: text, model: 7 })))}\nprompts: ${json(EVIL)}\n`,
    sources: `version: 1\ncandidates: [{ id: a, provider: hiapi, model: z-image }]\nprompts: ${json(EVIL.map((text) => ({ from: text })))}\n`,
    syntax: `version: 1\n"::error::evil\n::error::evil": [\n::error::evil\n`,
    doubles: `version: 1\ncandidates: [{ id: a, provider: hiapi, model: z-image }]\nprompts: [{ from: prompts.csv, column: text, idColumn: id }, { from: prompts.csv, column: text, idColumn: id }]\n`,
    ids: MANIFEST.replace("prompts.csv", "controls.csv"),
  };

  test.each(Object.entries(files))("as %s, they are inert in the log", async (_, manifest) => {
    await withJob(
      { files: { [MANIFEST_PATH]: manifest, ".github/prompts.csv": TABLE, ".github/controls.csv": table(EVIL) } },
      async (job) => {
        const end = await job.run({ inputs: { mode: "validate" } });
        expect([end.exit, end.outputs["leader"]]).toEqual([2, ""]);
        expect(end.commands.some(({ name }) => name === "error")).toBe(true);
        expectOwnCommands(end);
      },
    );
  });
});

test.each([
  ["x::error::evil.txt", 0],
  ["x\n::error::evil.txt", 2],
])("a file of the name %j is a prompt with a strange id, or is refused", async (name, exit) => {
  const files = { [MANIFEST_PATH]: MANIFEST.replace(/from: [^}]*/, 'from: "art/*.txt" '), [`.github/art/${name}`]: "a cat" };
  await withJob({ files }, async (job) => {
    const end = await job.run({ inputs: { mode: "estimate" } });
    expect(end.exit).toBe(exit);
    expectOwnCommands(end);
    for (const { body } of job.github.state.comments) expectInert(body);
  });
});

test("what these tests look for is what the runner would obey", () => {
  expect(
    EVIL.map(
      (text) =>
        text
          .split(/\r?\n/)
          .map(commandIn)
          .filter((command) => command !== null).length,
    ),
  ).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(commandIn("  ::warning file=a.yml,line=3::50%25%0Amore")).toEqual({
    name: "warning",
    properties: { file: "a.yml", line: "3" },
    message: "50%\nmore",
  });
});
