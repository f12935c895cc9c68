import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { calibrationSchema } from "../../src/core/calibration/schema.ts";
import { resultsSchema } from "../../src/core/report/results.ts";
import { paint } from "../../src/sandbox/painter.ts";
import { scenarioSchema } from "../../src/sandbox/scenario.ts";
import { startSandbox } from "../../src/sandbox/server.ts";
import type { Sandbox } from "../../src/sandbox/server.ts";
import { VERSION } from "../../src/version.ts";
import { MANIFEST, SCENARIO } from "../action/example.ts";
import { copyBundle, makeFolder, removeFolder, start } from "../support/bundle.ts";
import type { Ended } from "../support/bundle.ts";

/** The built command line from a copy of dist/, called in another folder, with nothing installed. */

let folder: string;
let bundle: string;
let sandbox: Sandbox;

beforeAll(async () => {
  folder = await makeFolder();
  bundle = await copyBundle(folder);
  sandbox = await startSandbox({ scenario: scenarioSchema.parse(SCENARIO) });
  await writeFile(join(folder, "prompts.yml"), MANIFEST);
  await writeFile(join(folder, "batch.yml"), MANIFEST.replace("seed: 7", "seed: 7, design: fixed, attemptsPerPrompt: 1"));
  await writeFile(join(folder, "strict.yml"), `${MANIFEST}thresholds: { maxCostPerUsableUsd: 0.001 }\n`);
  await writeFile(
    join(folder, "bad.yml"),
    MANIFEST.replace("model: z-image", "modle: z-image").replace("minWidth: 64", "minWidth: -1"),
  );
});

afterAll(async () => {
  await sandbox.close();
  await removeFolder(folder);
});

function cli(...args: string[]): Promise<Ended> {
  const env = { HIAPI_API_KEY: "sk-test-key", HIAPI_BASE_URL: sandbox.url, HIAPI_SITE_URL: sandbox.url };
  return start([join(bundle, "cli.js"), ...args], { cwd: folder, env }).ended;
}

/** An option for each run's own output directory. */
let runs = 0;
const out = (): string => `--output-dir=out-${runs++}`;

describe("the words before everything else", () => {
  test("--version, --help, and help without a command", async () => {
    expect(await cli("--version")).toMatchObject({ exit: 0, stdout: `${VERSION}\n`, stderr: "" });
    const [help, bare] = await Promise.all([cli("--help"), cli()]);
    expect([help.exit, help.stderr, help.stdout]).toEqual([0, "", bare.stdout]);
    for (const command of ["validate", "estimate", "measure", "audit", "report", "check calibrate", "sandbox", "demo"])
      expect(help.stdout).toContain(`\n  ${command} `);
  });

  const refused: readonly (readonly [string[], string])[] = [
    [["mesure"], 'There is no command "mesure": did you mean "measure"?'],
    [["validate", "estimate"], "One command at a time"],
    [["measure", "--budget=1"], "Unknown option '--budget'"],
    [["measure", "--seed"], "--seed"],
    [["measure", "--budget-usd="], "--budget-usd is empty"],
    [["measure", "--rescore", "--merge=a"], "`rescore` is for `report`"],
    [["report", "--merge"], "--merge"],
    [["measure", "--seed=x", "--shard=3/2"], "--seed: expected a whole number"],
    [["check"], 'There is no command "check"'],
    [["check", "calibrate"], "--labels: expected a labels.csv"],
    [["check", "calibrate", "measure", "--labels=x"], "One command at a time"],
    [["check", "calibrate", "--labels=none", "--manifest=prompts.yml"], "there is no file and no folder none"],
    [["sandbox", "--port=99999"], "--port: expected a number from 0 to 65535"],
    [["sandbox", "--scenario=none.yml"], "there is no file"],
  ];

  test("what cannot be meant is refused with a sentence and exit status 2", async () => {
    const ends = await Promise.all(refused.map(([args]) => cli(...args)));
    for (const [index, { exit, stdout, stderr }] of ends.entries()) {
      const [args, sentence] = refused[index]!;
      expect([args, exit, stdout, stderr]).toEqual([args, 2, "", expect.stringContaining(sentence)]);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });
});

describe("validate", () => {
  test("a good manifest: 0; a bad one: 2, every problem with line and column", async () => {
    const [good, bad, none] = await Promise.all(
      ["prompts.yml", "bad.yml", "none.yml"].map((file) => cli("validate", "--manifest", file)),
    );
    expect([good!.exit, good!.stderr]).toEqual([0, "prompts.yml is valid: 2 candidates, 3 prompts\n"]);
    expect([bad!.exit, bad!.stdout]).toEqual([2, ""]);
    expect(bad!.stderr).toMatch(/^error: bad\.yml:5:5: .*did you mean `model`\?/m);
    expect(bad!.stderr).toMatch(/^error: bad\.yml:16:24: .*minWidth/m);
    expect([none!.exit, none!.stderr]).toEqual([2, expect.stringContaining("there is no manifest at none.yml")]);
  });

  test("--json puts the problems on standard output", async () => {
    const { exit, stdout } = await cli("validate", "--manifest=bad.yml", "--json");
    expect([exit, (JSON.parse(stdout) as { problems: unknown[] }).problems]).toEqual([
      2,
      [
        expect.objectContaining({ place: { file: "bad.yml", line: 5, column: 5 } }),
        expect.objectContaining({ place: { file: "bad.yml", line: 16, column: 24 } }),
      ],
    ]);
  });
});

test("estimate says what a run would spend, and spends nothing", async () => {
  const before = sandbox.stats().requests.create;
  const { exit, stdout } = await cli("estimate", "--manifest=prompts.yml", out());
  expect([exit, sandbox.stats().requests.create - before]).toEqual([0, 0]);
  expect(stdout).toMatch(/at most/i);
});

describe("measure", () => {
  test("prints a table and where the files are; they are there", async () => {
    const end = await cli("measure", "--manifest=prompts.yml", "--output-dir=seen");
    expect(end.exit).toBe(0);
    expect(end.stdout).toMatch(/^cheap +\$0\.0060 .* 6 of 12 /m);
    const [comment, report, images] = ["comment.md", "report.html", "images"].map((name) => join(folder, "seen", name));
    expect(end.stdout).toContain(`Comment   ${comment}\nReport    ${report}\nImages    ${images}\n`);
    for (const path of [comment!, report!, images!]) expect(existsSync(path)).toBe(true);
    expect(end.stdout + end.stderr).not.toContain("sk-test-key");
  });

  test("--json puts the results, and nothing else, on standard output", async () => {
    const end = await cli("measure", "--manifest=prompts.yml", "--json", "--output-dir=asked");
    const results = resultsSchema.parse(JSON.parse(end.stdout));
    expect(results).toEqual(JSON.parse(readFileSync(join(folder, "asked/results.json"), "utf8")));
    expect([end.exit, results.mode, results.candidates.length]).toEqual([0, "measure", 2]);
    expect(end.stderr).toContain("Live prices from");
  });

  test("ends with 1 when a condition of --fail-on holds, 3 when nothing could be measured, 2 without a key", async () => {
    const [failed, nothing, keyless] = await Promise.all([
      cli("measure", "--manifest=strict.yml", "--fail-on=threshold", "--state=seen/state", out()),
      cli("measure", "--manifest=prompts.yml", "--budget-usd=0.001", "--fail-on=never", out()),
      start([join(bundle, "cli.js"), "measure", "--manifest=prompts.yml"], { cwd: folder }).ended,
    ]);
    expect([failed.exit, nothing.exit, keyless.exit]).toEqual([1, 3, 2]);
    expect(failed.stdout).toContain("fails: threshold: cheap costs $0.0060");
    expect(nothing.stdout).toContain("nothing could be measured");
    expect(keyless.stderr).toContain("error: HIAPI_API_KEY is not set");
  });
});

test("check calibrate holds the checks against labelled images: a table, the files, and with --json the figures alone", async () => {
  for (const [name, kind] of [
    ["usable/a.png", "good"],
    ["usable/b.png", "blank"],
    ["rejected/c.png", "wrongSize"],
  ] as const) {
    await mkdir(join(folder, "labelled", dirname(name)), { recursive: true });
    const order = { prompt: "A lamp", seed: 3, width: 96, height: 96, transparent: false, kind };
    await writeFile(join(folder, "labelled", name), await paint(order));
  }
  const args = ["check", "calibrate", "--labels=labelled", "--manifest=prompts.yml"];
  const told = await cli(...args, "--output-dir=calibrated");
  expect([told.exit, told.stdout]).toEqual([0, expect.stringContaining("People and checks agree on 2 of 3 images (67 %).")]);
  const files = ["calibration.html", "calibration.json", "sheets/disagreements.webp"].map((name) =>
    join(folder, "calibrated", name),
  );
  for (const file of files) expect([told.stdout.includes(file), existsSync(file)]).toEqual([true, true]);
  const json = await cli(...args, "--json", out());
  const calibration = calibrationSchema.parse(JSON.parse(json.stdout));
  expect(calibration).toMatchObject({
    images: 3,
    apart: [{ file: "labelled/usable/b.png", label: "usable", verdict: "rejected" }],
  });
});

test("in a workflow's step no name of a file is a command for the runner", async () => {
  const order = { prompt: "A lamp", seed: 3, width: 96, height: 96, transparent: false, kind: "blank" } as const;
  await writeFile(join(folder, "::error::x.png"), await paint(order));
  await writeFile(join(folder, "names.csv"), "image,label\n::error::x.png,usable\n");
  const env = { GITHUB_ACTIONS: "true", HIAPI_API_KEY: "sk-test-key", HIAPI_BASE_URL: sandbox.url, HIAPI_SITE_URL: sandbox.url };
  const args = ["check", "calibrate", "--labels=names.csv", "--manifest=prompts.yml", out()];
  const { exit, stdout, stderr } = await start([join(bundle, "cli.js"), ...args], { cwd: folder, env }).ended;
  expect([exit, stdout]).toEqual([0, expect.stringMatching(/^:\u200B:error::x\.png: people: usable; checks: rejected/m)]);
  expect(`${stdout}\n${stderr}`).not.toMatch(/^\s*::/m);
});

test("report tells of one state or of several, without a key and without the network where prices are recorded", async () => {
  const measured = await Promise.all(
    ["1", "2"].map((shard) => cli("measure", "--manifest=batch.yml", `--shard=${shard}/2`, `--state=shards/${shard}`, out())),
  );
  expect(measured.map(({ exit }) => exit)).toEqual([0, 0]);
  const offline = (...args: string[]): Promise<Ended> =>
    start([join(bundle, "cli.js"), "report", "--manifest=batch.yml", "--prices=recorded", ...args], { cwd: folder }).ended;
  const [twice, above] = await Promise.all([
    offline("--json", "--merge=shards/1", "--merge=shards/2", "--output-dir=twice"),
    offline("--merge=shards", "--rescore", "--state=own", "--output-dir=above"),
  ]);
  const results = resultsSchema.parse(JSON.parse(twice.stdout));
  expect([twice.exit, results.mode, results.records?.states]).toEqual([0, "report", 2]);
  expect(results.candidates.every(({ attempts }) => attempts === 3)).toBe(true);
  expect(above.exit).toBe(0);
  expect(above.stdout).toContain("Today's checks had seen every recorded image");
  expect(above.stdout).toContain(`Images    ${join(folder, "above", "images")}\n`);
  expect(existsSync(join(folder, "twice", "report.html"))).toBe(true);
});

test("sandbox tells its address, serves, refuses a port that is taken, and ends when it is asked to", async () => {
  const running = start([join(bundle, "cli.js"), "sandbox"], { cwd: folder });
  const url = await new Promise<string>((resolve) => {
    let told = "";
    running.child.stderr.on("data", (text: string) => {
      told += text;
      const [, address] = /HIAPI_BASE_URL=(\S+)/.exec(told) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  expect((await fetch(`${url}/api/pricing`)).status).toBe(200);
  const second = await cli("sandbox", `--port=${new URL(url).port}`);
  expect([second.exit, second.stderr]).toEqual([2, expect.stringContaining("choose another, or 0")]);
  running.child.kill("SIGTERM");
  expect(await running.ended).toMatchObject({ exit: 0, signal: null });
});
