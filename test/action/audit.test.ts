import { describe, expect, test } from "@jest/globals";
import { published, withJob } from "./job.ts";
import type { Job, Outcome } from "./job.ts";

/** Audits as the runner runs them: on a schedule one standing issue, on a pull request the comment; nothing is generated. */

const RISEN = { priceChanges: [{ model: "z-image", baseUsd: 0.0039 }] };
const AUDIT = { mode: "audit", state: "state" };
const NO_KEY = { HIAPI_API_KEY: undefined };
const issues = ({ github }: Job) => github.state.issues.filter(({ isPullRequest }) => !isPullRequest);
const writes = ({ github }: Job): string[] =>
  github.log.flatMap(({ method, path }) => (method === "GET" ? [] : [`${method} ${path}`]));
const audit = (job: Job, inputs: Record<string, string> = {}): Promise<Outcome> =>
  job.run({ inputs: { ...AUDIT, ...inputs }, env: NO_KEY });

describe("on a schedule", () => {
  test("one issue: opened when a price moves, silent while nothing is new, closed when it is as it was", async () => {
    await withJob({ event: published("schedule") }, async (job) => {
      const measured = await job.run({ inputs: { state: "state" } });
      expect(measured.exit).toBe(0);
      await audit(job, { lock: "write" });
      expect([issues(job), writes(job)]).toEqual([[], []]);

      job.sandbox.setScenario(RISEN);
      const made = job.sandbox.stats().tasks.length;
      const moved = await audit(job);
      const [issue] = issues(job);
      expect(moved.outputs).toMatchObject({
        "price-changed": "true",
        "changed-models": '["cheap"]',
        "spend-usd": "0.0000",
        verdict: "passed",
        "comment-url": "",
        decision: "",
      });
      expect(moved.outputs["issue-url"]).toMatch(new RegExp(`/issues/${issue!.number}$`));
      expect(issue).toMatchObject({ state: "open", labels: ["image-prices"] });
      expect(issue!.body).toContain("$0.0039");
      expect(moved.commands.find(({ name }) => name === "warning")?.message).toContain(
        "1,000 images cost $3.90 instead of $3.00",
      );

      const again = await audit(job);
      expect(again.outputs["issue-url"]).toBe(moved.outputs["issue-url"]);
      expect([issues(job).length, job.github.state.comments.length]).toEqual([1, 0]);

      job.sandbox.setScenario({ priceChanges: [] });
      await audit(job);
      expect(issues(job)).toMatchObject([{ state: "closed", stateReason: "completed" }]);
      expect(job.github.state.comments).toHaveLength(1);
      expect(job.sandbox.stats().tasks.length).toBe(made);
    });
  });

  test("without the permission the audit stands, and a warning says what is missing", async () => {
    await withJob({ event: published("schedule"), github: { access: "read" } }, async (job) => {
      await audit(job, { lock: "write" });
      job.sandbox.setScenario(RISEN);
      const end = await audit(job);
      expect([end.exit, end.outputs["issue-url"], end.outputs["price-changed"]]).toEqual([0, "", "true"]);
      expect(end.commands.filter(({ name }) => name === "warning").map(({ message }) => message)).toEqual(
        expect.arrayContaining([expect.stringContaining("issues: write")]),
      );
    });
  });
});

test("on a pull request the warnings are in the comment, and `fail-on: price` makes it red", async () => {
  await withJob({}, async (job) => {
    await audit(job, { lock: "write" });
    job.sandbox.setScenario(RISEN);
    const end = await audit(job, { "fail-on": "price" });
    expect([end.exit, end.outputs["verdict"], end.outputs["issue-url"]]).toEqual([1, "failed", ""]);
    expect(job.github.state.comments).toHaveLength(1);
    expect(job.github.state.comments[0]!.body).toContain("$0.0039");
    expect(issues(job)).toEqual([]);
    expect(end.commands.find(({ name }) => name === "warning")).toMatchObject({
      properties: { file: ".github/image-prompts.yml", line: "5" },
    });
  });
});
