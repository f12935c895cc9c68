import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { resultsSchema } from "../../src/core/report/results.ts";
import { KEY, withJob } from "./job.ts";
import type { Job, Outcome } from "./job.ts";

/** A pull request of the repository itself: one comment, kept up to date; everything is on disk before GitHub is asked. */

const writes = ({ github }: Job): string[] =>
  github.log.filter(({ method, path }) => method !== "GET" && path !== "/graphql").map(({ method, path }) => `${method} ${path}`);
const messages = ({ commands }: Outcome, name: string): string[] =>
  commands.filter((command) => command.name === name).map(({ message }) => message);

describe("the first run", () => {
  test("comments, sums up, sets every output and writes every file, on disk before GitHub is asked", async () => {
    await withJob({}, async (job) => {
      const seen: string[] = [];
      const meanwhile = (): void => {
        seen.push(readFileSync(join(job.workspace, "usable-image-cost/results.json"), "utf8").slice(0, 1));
        seen.push(readFileSync(join(job.workspace, "../../temp/GITHUB_STEP_SUMMARY"), "utf8").split("\n")[0]!);
      };
      job.github.state.faults.push({ on: /./, meanwhile });
      const end = await job.run();
      expect(seen).toEqual(["{", "### ✅ Usable image cost: decided (SIMULATED)"]);
      expect(end.exit).toBe(0);
      expect(messages(end, "error")).toEqual([]);
      expect(messages(end, "warning")).toEqual([]);

      const results = resultsSchema.parse(await job.results());
      expect(results.spend.billedUsd).toBe(job.sandbox.stats().billedUsd);
      expect(results.candidates.map(({ id, attempts, usable }) => [id, attempts, usable])).toEqual([
        ["cheap", 12, 6],
        // Its list price alone rules it out.
        ["dear", 0, 0],
      ]);

      const [comment, ...more] = job.github.state.comments;
      expect(more).toEqual([]);
      expect(comment!.body).toContain("| **`cheap`**<br>");
      expect(comment!.body).toMatch(/\n<!-- usable-image-cost id=\S+ run=1001 attempt=1 at=\S+ -->$/);
      expect(comment!.body.startsWith((await job.read("usable-image-cost/comment.md"))!.trimEnd())).toBe(true);
      expect(end.summary).toBe(`${await job.read("usable-image-cost/summary.md")}\n`);

      const folder = join(job.workspace, "usable-image-cost");
      expect(end.outputs).toEqual({
        "results-path": join(folder, "results.json"),
        "report-path": join(folder, "report.html"),
        "comment-url": `https://github.com/Codertocat/Hello-World/pull/2#issuecomment-${comment!.id}`,
        "issue-url": "",
        leader: "cheap",
        cheapest: "cheap",
        "cost-per-usable-usd": "0.0060",
        decision: "clear",
        "spend-usd": "0.0360",
        "price-changed": "false",
        "changed-models": "[]",
        verdict: "passed",
      });
      for (const name of ["results-path", "report-path"]) expect(existsSync(end.outputs[name]!)).toBe(true);
      for (const file of ["attempts.ndjson", "images/cheap/hero/1.png", "sheets/cheap.webp", "state/ledger.ndjson"])
        expect([file, existsSync(join(folder, file))]).toEqual([file, true]);
    });
  });
});

describe("later runs", () => {
  test("a push to the branch updates the same comment; what was paid for is not bought again; the third run writes nothing", async () => {
    await withJob({}, async (job) => {
      const first = await job.run();
      const bill = job.sandbox.stats();
      const second = await job.run();
      expect(writes(job)).toEqual([
        "POST /repos/Codertocat/Hello-World/issues/2/comments",
        "PATCH /repos/Codertocat/Hello-World/issues/comments/1001",
      ]);
      expect(second.outputs).toEqual({ ...first.outputs, "spend-usd": "0.0000" });
      expect(job.github.state.comments[0]!.body).toContain("Replayed: **$0.00** for 12 attempts of earlier runs");
      expect(job.github.state.comments[0]!.body).toContain("run=1002 ");

      // That run was another day, says the comment: this alone is no reason to write.
      const [comment] = job.github.state.comments;
      comment!.body = comment!.body.replaceAll(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/g, "2020-02-29 12:00 UTC");
      const third = await job.run();
      expect(third.outputs).toEqual(second.outputs);
      expect(writes(job)).toHaveLength(2);
      expect(job.github.state.comments).toHaveLength(1);
      expect(job.sandbox.stats().tasks).toEqual(bill.tasks);
      expect([first.exit, second.exit, third.exit]).toEqual([0, 0, 0]);
    });
  });

  test("an older run that ends late leaves the newer run's comment as it is, and says so", async () => {
    await withJob({}, async (job) => {
      await job.run({ inputs: { mode: "estimate" } });
      const { body } = job.github.state.comments[0]!;
      const late = await job.run({ inputs: { mode: "estimate" }, env: { GITHUB_RUN_ID: "999" } });
      expect(late.exit).toBe(0);
      expect(messages(late, "warning")).toEqual([expect.stringContaining("A newer run (1001, attempt 1) has already written")]);
      expect(job.github.state.comments.map((comment) => comment.body)).toEqual([body]);
      expect(late.outputs["comment-url"]).toBe("https://github.com/Codertocat/Hello-World/pull/2#issuecomment-1001");
    });
  });

  test("another workflow, another job or another manifest has a comment of its own", async () => {
    await withJob({}, async (job) => {
      await job.run({ inputs: { mode: "estimate" } });
      await job.run({ inputs: { mode: "estimate" }, env: { GITHUB_JOB: "other" } });
      expect(job.github.state.comments).toHaveLength(2);
    });
  });
});

describe("the input `comment`", () => {
  test("never: GitHub is not asked; on-warning: there is no comment until there is something to warn of", async () => {
    await withJob({}, async (job) => {
      const never = await job.run({ inputs: { comment: "never", mode: "estimate" } });
      expect([never.exit, never.outputs["comment-url"], job.github.log.length]).toEqual([0, "", 0]);
      await job.run({ inputs: { comment: "on-warning", mode: "estimate" } });
      expect(job.github.state.comments).toEqual([]);
      const warned = await job.run({ inputs: { comment: "on-warning", "budget-usd": "0.02", "output-dir": "smaller" } });
      expect(messages(warned, "warning")).toEqual([expect.stringContaining("the budget of $0.02")]);
      expect(job.github.state.comments).toHaveLength(1);
    });
  });

  test("an empty token is told, and nothing else", async () => {
    await withJob({}, async (job) => {
      const end = await job.run({ inputs: { mode: "estimate", "github-token": "" } });
      expect(messages(end, "warning")).toEqual([expect.stringContaining("`github-token` is empty")]);
      expect([end.exit, job.github.log.length, messages(end, "add-mask")]).toEqual([0, 0, [KEY]]);
    });
  });
});
