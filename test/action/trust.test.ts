import { describe, expect, test } from "@jest/globals";
import { makePull } from "../support/github-state.ts";
import { startScorer } from "../support/scorer.ts";
import { MANIFEST as WHOLE } from "./example.ts";
import { MANIFEST_PATH, published, withJob, type JobOptions, type Outcome } from "./job.ts";

/** Few attempts tell what these tests are about. */
const MANIFEST = WHOLE.replace("usd: 1.00", "usd: 0.10");

/** Who may run what: a pull request brings its own manifest, and what runs or sends something must be on the base branch first. */

const SCORE = `import { readFileSync } from "node:fs";
const { version, image } = JSON.parse(readFileSync(0, "utf8"));
const seen = Object.keys(process.env).filter((name) => /KEY|TOKEN|GITHUB|INPUT/.test(name));
const reasons = ["version " + version + ", " + image.format + ", sees " + (seen.join() || "nothing")];
console.log(JSON.stringify({ verdict: "rejected", reasons }));
`;
const WITH_COMMAND = MANIFEST.replace("sampling:", "  - command: { run: [node, score.mjs] }\nsampling:");
const LINE = WITH_COMMAND.split("\n").findIndex((line) => line.includes("command:")) + 1;
const BRINGS = { [MANIFEST_PATH]: WITH_COMMAND, "score.mjs": SCORE };

const errors = ({ commands }: Outcome): string[] =>
  commands
    .filter(({ name }) => name === "error")
    .map(({ properties: { file = "", line = "" }, message }) => `${file}:${line} ${message}`);

async function run(options: JobOptions, inputs: Record<string, string> = {}) {
  let told: { end: Outcome; created: number; asked: string[]; results: string; mode: string | undefined } | undefined;
  await withJob({ files: BRINGS, ...options }, async (job) => {
    const end = await job.run({ inputs });
    const asked = job.github.log.filter(({ method }) => method === "GET").map(({ path }) => path.replace(/^.*Hello-World/, ""));
    const results = (await job.read("usable-image-cost/attempts.ndjson")) ?? "";
    told = { end, created: job.sandbox.stats().requests.create, asked, results, mode: (await job.results())?.mode };
  });
  return told!;
}

const based = (text: string): JobOptions => ({ github: { files: { master: { [MANIFEST_PATH]: text } } } });
const CONTENTS = "/contents/.github%2Fimage-prompts.yml";

describe("a command on a pull request of the repository itself", () => {
  test.each(["measure", "validate"])(
    "that the base branch does not have: %s refuses it at its line, nothing is spent",
    async (mode) => {
      const { end, created } = await run(based(MANIFEST), { mode });
      expect([end.exit, end.outputs["verdict"], created]).toEqual([2, "invalid", 0]);
      expect(errors(end)).toEqual([
        expect.stringMatching(
          new RegExp(`^${MANIFEST_PATH}:${LINE} the base branch's manifest does not have this check, which runs a program`),
        ),
      ]);
    },
  );

  test("that the base branch has runs, with nothing of the job's secrets in its environment", async () => {
    const { end, results, asked } = await run(based(WITH_COMMAND));
    expect(end.outputs["verdict"]).toBe("passed");
    expect(results).toContain("version 1, png, sees nothing");
    expect(asked.filter((path) => path === CONTENTS)).toHaveLength(1);
  });

  test("is refused when GitHub does not say what the base branch has", async () => {
    const { end, created } = await run({ github: { faults: [{ on: /contents/, reply: { status: 403 } }] } });
    expect([end.exit, created]).toEqual([2, 0]);
    expect(errors(end)).toEqual([
      expect.stringContaining("that is not known: Could not read .github/image-prompts.yml of the base branch"),
    ]);
  });

  test("is refused without a token to ask with", async () => {
    const { end, created } = await run(based(WITH_COMMAND), { "github-token": "" });
    expect([end.exit, created]).toEqual([2, 0]);
    expect(errors(end)).toEqual([expect.stringContaining("the input `github-token` is empty")]);
  });
});

test("nothing is asked of GitHub where the checks run and send nothing", async () => {
  const { end, asked } = await run({ ...based(MANIFEST), files: { [MANIFEST_PATH]: MANIFEST } }, { mode: "validate" });
  expect([end.exit, asked]).toEqual([0, []]);
});

test("a push, which only who may write can do, runs what it brings", async () => {
  const { end, results, asked } = await run({ event: published("push") });
  expect(end.outputs["verdict"]).toBe("passed");
  expect(results).toContain("version 1, png");
  expect(asked).toEqual([]);
});

test("a pull request from a fork is estimated, and runs nothing, also where the base branch has the command and the keys are there", async () => {
  const event = published("pull_request.opened", ({ pull_request: { head } }) => (head.repo!.full_name = "stranger/Hello-World"));
  for (const name of ["pull_request", "pull_request_target"]) {
    const { end, created, mode, results } = await run({ ...based(WITH_COMMAND), event: { ...event, name } });
    expect([end.exit, created, mode, results]).toEqual([0, 0, "estimate", ""]);
  }
});

describe("a comment on a pull request", () => {
  const event = published("issue_comment.created", (payload) => {
    (payload as unknown as { issue: { number: number; pull_request?: object } }).issue.pull_request = {};
  });
  const pulls = (headRepository?: string) => [makePull(1, headRepository === undefined ? {} : { headRepository })];

  test("from a fork, which the event does not tell: the estimate", async () => {
    const github = { ...based(WITH_COMMAND).github, issues: pulls("stranger/Hello-World") };
    const { end, created, mode } = await run({ event, github });
    expect([end.exit, created, mode]).toEqual([0, 0, "estimate"]);
    expect(end.summary).toContain("comes from a fork, or GitHub does not tell");
  });

  test("of the repository itself: what the base branch of that pull request has", async () => {
    const allowed = await run({ event, github: { ...based(WITH_COMMAND).github, issues: pulls() } });
    expect([allowed.end.outputs["verdict"], allowed.asked]).toEqual(["passed", expect.arrayContaining(["/pulls/1", CONTENTS])]);
    const refused = await run({ event, github: { ...based(MANIFEST).github, issues: pulls() } });
    expect([refused.end.exit, refused.created]).toEqual([2, 0]);
  });
});

describe("a service with a key", () => {
  const KEY = "sk-scorer-0123456789";
  const withService = (url: string): string =>
    MANIFEST.replace("sampling:", `  - http: { url: "${url}/score", key: SCORER_KEY }\nsampling:`);

  test("gets it when the base branch has that address; it is hidden before, and in nothing that is written", async () => {
    // A service that repeats what it is sent, in what is going to be shown.
    const service = await startScorer(({ headers }) => ({
      body: JSON.stringify({ verdict: "rejected", reasons: [`no access with ${headers.authorization}`] }),
    }));
    try {
      const text = withService(service.url);
      await withJob({ files: { [MANIFEST_PATH]: text }, ...based(text) }, async (job) => {
        const end = await job.run({ env: { SCORER_KEY: KEY } });
        expect(end.commands.filter(({ name, message }) => name === "add-mask" && message === KEY)).toHaveLength(1);
        expect(service.seen.length).toBeGreaterThan(0);
        expect(service.seen.every(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true);
        expect(end.lines.filter((line) => !line.startsWith("::add-mask::")).join("\n")).not.toContain(KEY);
        const written = [
          end.summary,
          await job.read("usable-image-cost/attempts.ndjson"),
          await job.read("usable-image-cost/report.html"),
        ];
        expect(written[1]).toContain("no access with Bearer ***");
        for (const each of written) expect(each).not.toContain(KEY);
      });
    } finally {
      await service.close();
    }
  });

  test("gets nothing from a pull request that brings its address", async () => {
    const service = await startScorer();
    try {
      await withJob({ files: { [MANIFEST_PATH]: withService(service.url) }, ...based(MANIFEST) }, async (job) => {
        const end = await job.run({ env: { SCORER_KEY: KEY } });
        expect([end.exit, service.seen.length, job.sandbox.stats().requests.create]).toEqual([2, 0, 0]);
        expect(errors(end)).toEqual([expect.stringContaining(`which sends images and SCORER_KEY to ${service.url}`)]);
      });
    } finally {
      await service.close();
    }
  });
});

describe("what a check needs is known before anything is spent", () => {
  test.each([
    ["http: { url: 'http://127.0.0.1:9/score', key: SCORER_KEY }", /^\S+:\d+ SCORER_KEY is not set: put the key into it/],
    ["text: { contains: [SALE] }", /npm install tesseract\.js@7 @tesseract\.js-data\/eng$/],
  ])("%s", async (check, sentence) => {
    const files = { [MANIFEST_PATH]: MANIFEST.replace("sampling:", `  - ${check}\nsampling:`) };
    const { end, created } = await run({ files, event: published("push") });
    expect([end.exit, end.outputs["verdict"], created]).toEqual([2, "invalid", 0]);
    expect(errors(end)).toEqual([expect.stringMatching(sentence)]);
    expect(errors(end)[0]).toContain(`${MANIFEST_PATH}:${LINE} `);
    const valid = await run({ files, event: published("push") }, { mode: "validate" });
    expect(valid.end.exit).toBe(0);
  });
});
