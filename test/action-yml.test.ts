import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { validate } from "@actions/languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";
import { readInputs } from "../src/inputs.ts";
import { DEFAULTS, OPTION_NAMES, readOptions } from "../src/options.ts";
import { outputsOf } from "../src/outputs.ts";
import { VERSION } from "../src/version.ts";
import { SCENARIOS } from "./support/scenarios.ts";

/** action.yml, the code and the README say the same; GitHub's own language service accepts action.yml and every workflow. */

type Input = { readonly description: string; readonly default?: string; readonly required?: boolean };
type Action = {
  readonly inputs: Record<string, Input>;
  readonly outputs: Record<string, { readonly description: string }>;
  readonly runs: { readonly using: string; readonly main: string };
};
type Step = { readonly uses?: string; readonly with?: Record<string, unknown>; readonly run?: string };
type Workflow = {
  readonly permissions?: Record<string, string>;
  readonly jobs: Record<string, { readonly permissions?: Record<string, string>; readonly steps: readonly Step[] }>;
};

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const action = parse(read("action.yml")) as Action;
const readme = read("README.md");
const workflows = [".github/workflows", "examples/workflows"].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
);

/** What the language service has to say; its cache goes by the address, so each text gets its own. */
let documents = 0;
async function problems(path: string, text: string): Promise<string[]> {
  const found = await validate(TextDocument.create(`file:///${documents++}/${path}`, "yaml", 0, text));
  return found.map(({ message, range }) => `${range.start.line + 1}: ${typeof message === "string" ? message : message.value}`);
}

/** The first cells of a table of the README, with the rest of each row. */
function table(title: string): Map<string, string> {
  const section = readme.split(`\n### ${title}\n`)[1]?.split(/\n#/)[0] ?? "";
  const rows = [...section.matchAll(/^\| `([\w-]+)` \|(.*)\|$/gm)];
  return new Map(rows.map(([, name, rest]) => [name!, rest!.trim()]));
}

describe("inputs", () => {
  /** The names that the code asks for, seen by asking. */
  const asked = new Set<string>();
  readInputs((name) => (asked.add(name), ""));
  const main = read("src/main.ts");
  for (const [, name] of main.matchAll(/getInput\("([^"]+)"\)/g)) asked.add(name!);
  for (const name of OPTION_NAMES) asked.add(name);

  test("action.yml offers those that the code reads, and the README tells the same", () => {
    expect(Object.keys(action.inputs).toSorted()).toEqual([...asked].toSorted());
    expect([...table("Inputs").keys()].toSorted()).toEqual([...asked].toSorted());
  });

  test("each is described, and none is required", () => {
    for (const input of Object.values(action.inputs)) {
      expect(input.description.length).toBeGreaterThan(3);
      expect(input.required).toBeUndefined();
    }
  });

  const defaults = Object.fromEntries(
    Object.entries(action.inputs).flatMap(([name, input]) => (input.default === undefined ? [] : [[name, input.default]])),
  );

  test("the defaults of action.yml are those of the code", () => {
    const shared = Object.fromEntries(
      OPTION_NAMES.flatMap((name) => (defaults[name] === undefined ? [] : [[name, defaults[name]]])),
    );
    expect(shared).toEqual(DEFAULTS);
    const empty = readOptions({}, "/root", String);
    expect(readOptions(defaults, "/root", String)).toEqual(empty);
    expect(readInputs((name) => defaults[name] ?? "")).toEqual(readInputs(() => ""));
    expect(defaults["github-token"]).toBe("${{ github.token }}");
    expect(defaults["working-directory"]).toBe(".");
  });

  test("the README tells the defaults that are values", () => {
    for (const [name, row] of table("Inputs")) {
      const value = defaults[name];
      if (value !== undefined && !value.includes("${{"))
        expect([name, row]).toEqual([name, expect.stringMatching(`^\`${value}\` `)]);
    }
  });
});

describe("outputs", () => {
  const set = outputsOf({ exit: 0, problems: [], results: SCENARIOS["clear winner"] }, "/out", { commentUrl: "", issueUrl: "" });

  test("action.yml and the README tell those that are set", () => {
    expect(Object.keys(action.outputs).toSorted()).toEqual(Object.keys(set).toSorted());
    expect([...table("Outputs").keys()].toSorted()).toEqual(Object.keys(set).toSorted());
  });

  test("all of them are set when there are no results too", () => {
    expect(Object.keys(outputsOf({ exit: 2, problems: [] }, "/out", { commentUrl: "", issueUrl: "" }))).toEqual(Object.keys(set));
  });
});

test("the Action runs on Node 24, from a file that is there", () => {
  expect(action.runs).toEqual({ using: "node24", main: "dist/main.js" });
  expect(existsSync(join(ROOT, action.runs.main))).toBe(true);
});

test("package.json and the program have the same version", () => {
  expect((JSON.parse(read("package.json")) as { version: string }).version).toBe(VERSION);
});

describe("GitHub's language service", () => {
  test("accepts action.yml, and sees what is wrong with one", async () => {
    expect(await problems("action.yml", read("action.yml"))).toEqual([]);
    expect(await problems("action.yml", read("action.yml").replace(/ {2}main: .*/, ""))).toEqual([
      expect.stringContaining("'main' is required"),
    ]);
  });

  test.each(workflows)("accepts %s", async (path) => {
    expect(await problems(`.github/workflows/${path}`, read(path))).toEqual([]);
  });

  test("sees a wrong permission and a wrong expression in a workflow", async () => {
    const broken = read("examples/workflows/pull-request.yml")
      .replace("pull-requests: write", "pull-request: write")
      .replaceAll("secrets.HIAPI_API_KEY", "secretz.HIAPI_API_KEY");
    expect((await problems(".github/workflows/x.yml", broken)).join("\n")).toMatch(/pull-request'[^]*secretz/);
  });

  const blocks = [...readme.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => text!).filter((text) => /^jobs:/m.test(text));

  test("accepts the workflows in the README", async () => {
    expect(blocks.length).toBeGreaterThanOrEqual(2);
    for (const block of blocks) expect(await problems(".github/workflows/readme.yml", block)).toEqual([]);
  });

  test.each([
    ...workflows.map((path) => [path, read(path)] as const),
    ...blocks.map((text, i) => [`README, workflow ${i + 1}`, text] as const),
  ])("%s: steps that use the Action know its inputs; permissions are said, and few", (_, text) => {
    const workflow = parse(text) as Workflow;
    const permissions = [workflow, ...Object.values(workflow.jobs)].map((each) => each.permissions);
    expect(workflow.permissions).toBeDefined();
    const granted = permissions.flatMap((each) => Object.entries(each ?? {}).map(([name, access]) => `${name}: ${access}`));
    const pushes = Object.values(workflow.jobs).some(({ steps }) => steps.some(({ run }) => run?.includes("git push")));
    const few = [pushes ? "contents: write" : "contents: read", "pull-requests: write", "issues: write"];
    expect(few).toEqual(expect.arrayContaining(granted));
    const ours = Object.values(workflow.jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses === "./" || uses?.startsWith("usable-image-cost/"));
    expect(ours.length).toBeGreaterThan(0);
    for (const step of ours) {
      if (step.uses !== "./") expect(step.uses).toBe("usable-image-cost/usable-image-cost@v1");
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    }
  });
});
