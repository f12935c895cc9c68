import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { resultsSchema } from "../../src/core/report/results.ts";
import { MANIFEST } from "./example.ts";
import { MANIFEST_PATH, published, withJob } from "./job.ts";
import type { Job, Outcome } from "./job.ts";

/** Reports as the runner runs them: on a pull request the comment is kept up to date, and nothing is generated. */

const NO_KEY = { HIAPI_API_KEY: undefined };
/** Two attempts on each of three prompts, on each of two candidates. */
const BATCH = MANIFEST.replace("seed: 7", "seed: 7, design: fixed, attemptsPerPrompt: 2");
const FILES = { [MANIFEST_PATH]: BATCH };
/** No image is so wide. */
const STRICTER = BATCH.replace("minWidth: 64", "minWidth: 97");
const tasks = ({ sandbox }: Job): number => sandbox.stats().requests.create;
const report = (job: Job, inputs: Record<string, string> = {}): Promise<Outcome> =>
  job.run({ inputs: { mode: "report", state: "state", ...inputs }, env: NO_KEY });
const change = (job: Job, manifest: string): Promise<void> => writeFile(join(job.workspace, MANIFEST_PATH), manifest);

describe("on a pull request", () => {
  test("the comment of the measurement is brought up to date, with the same answer", async () => {
    await withJob({ files: FILES }, async (job) => {
      const measured = await job.run({ inputs: { state: "state" } });
      const made = tasks(job);
      const told = await report(job);
      expect([told.exit, tasks(job)]).toEqual([0, made]);
      expect(told.outputs).toEqual({ ...measured.outputs, "spend-usd": "0.0000" });
      expect(resultsSchema.parse(await job.results()).mode).toBe("report");
      expect(job.github.state.comments).toHaveLength(1);
      expect(job.github.state.comments[0]!.body).toContain("Billed now: **$0.00** since nothing was generated");
      expect(told.summary).toContain("Records: 12 attempts of 1 run in 1 state");
    });
  });

  test("of shards: each measures its prompts without a comment, and one report tells them together", async () => {
    await withJob({ files: FILES }, async (job) => {
      for (const shard of ["1", "2"]) {
        const own = { shard: `${shard}/2`, state: `shards/state-${shard}`, "output-dir": `out-${shard}` };
        expect((await job.run({ inputs: { ...own, comment: "never" } })).exit).toBe(0);
      }
      expect(job.github.state.comments).toEqual([]);
      const made = tasks(job);
      const told = await report(job, { merge: "shards", state: "", comment: "on-change" });
      expect([told.exit, tasks(job), told.outputs["leader"]]).toEqual([0, made, expect.stringMatching(/^(cheap|dear)$/)]);
      const { records, candidates } = await job.results();
      expect(records).toMatchObject({ states: 2, runs: 2, attempts: made });
      expect(candidates.map(({ prompts }) => prompts.map(({ attempts }) => attempts > 0))).toEqual([
        [true, true, true],
        [true, true, true],
      ]);
      expect(job.github.state.comments).toHaveLength(1);
    });
  });

  test("rescoring shows what the new checks change", async () => {
    await withJob({ files: FILES }, async (job) => {
      await job.run({ inputs: { state: "state" } });
      const made = tasks(job);
      const usable = (await job.results()).candidates.map((candidate) => candidate.usable);
      await change(job, STRICTER);
      const told = await report(job, { rescore: "true" });
      expect([told.exit, tasks(job), told.outputs["leader"], told.outputs["decision"]]).toEqual([0, made, "", "none"]);
      expect(await job.results()).toMatchObject({
        rescore: {
          judged: made,
          candidates: usable.map((before) => ({ before: { usable: before }, after: { usable: 0 } })),
        },
      });
      const changed = usable.reduce((sum, each) => sum + each, 0);
      expect(changed).toBeGreaterThan(6);
      const sentence = `${made} recorded images judged by today's checks, ${changed} verdicts changed`;
      expect(job.github.state.comments[0]!.body).toContain(sentence);
    });
  });
});

describe("on a pull request from a fork", () => {
  const fromFork = published(
    "pull_request.opened",
    ({ pull_request: { head } }) => (head.repo!.full_name = "stranger/Hello-World"),
  );

  test("a report is told, and the fork's checks are not applied to the recorded images", async () => {
    await withJob({ files: FILES, event: { ...fromFork, name: "pull_request_target" } }, async (job) => {
      const push = join(job.workspace, "../push.json");
      await writeFile(push, JSON.stringify(published("push").payload));
      const measured = await job.run({ inputs: { state: "state" }, env: { GITHUB_EVENT_NAME: "push", GITHUB_EVENT_PATH: push } });
      const [made, ledger] = [tasks(job), await job.read("state/ledger.ndjson")];
      expect(made).toBeGreaterThan(0);
      const same = await report(job, { rescore: "true" });
      expect([same.exit, same.outputs["leader"]]).toEqual([0, measured.outputs["leader"]]);
      expect((await job.results()).rescore).toBeUndefined();
      for (const text of [same.summary, job.github.state.comments[0]!.body])
        expect(text).toContain("its checks were not applied to the recorded images");

      await change(job, STRICTER);
      const other = await report(job, { rescore: "true" });
      expect([other.exit, other.outputs["leader"], other.outputs["verdict"]]).toEqual([3, "", "not-measured"]);
      expect(await job.results()).toMatchObject({ records: { unjudged: made }, candidates: [{ usable: 0 }, { usable: 0 }] });
      expect([tasks(job), await job.read("state/ledger.ndjson")]).toEqual([made, ledger]);
    });
  });
});

test("what is for reports alone is refused elsewhere, before anything is asked", async () => {
  await withJob({ files: FILES }, async (job) => {
    const end = await job.run({ inputs: { merge: "shards", rescore: "true", prices: "recorded" } });
    expect([end.exit, end.outputs["verdict"], end.connections]).toEqual([2, "invalid", []]);
    for (const name of ["merge", "rescore", "prices"]) expect(end.stdout).toContain(`\`${name}\` is for \`report\``);
  });
});
