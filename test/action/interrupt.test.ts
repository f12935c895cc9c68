import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { MODELS } from "./example.ts";
import { withJob } from "./job.ts";
import type { Job, Outcome, RunOptions } from "./job.ts";

/** A run that is cancelled stops in good order; the next one with the same state goes on, and nothing is paid for twice. */

const SLOW = MODELS.map((model) => ({ ...model, latencyMs: 300 }));
const INPUTS = { inputs: { concurrency: "2", state: "kept" } };

/** Ends a run by a signal as soon as `holds`. */
async function interrupt(job: Job, signal: NodeJS.Signals, holds: () => boolean, options: RunOptions = INPUTS): Promise<Outcome> {
  const running = await job.begin(options);
  const timer = setInterval(() => {
    if (!holds()) return;
    clearInterval(timer);
    running.child.kill(signal);
  }, 5);
  try {
    return await job.finish(running);
  } finally {
    clearInterval(timer);
  }
}

/** Verdicts in the ledger so far. */
function verdicts({ workspace }: Job): number {
  const ledger = join(workspace, "kept/ledger.ndjson");
  return existsSync(ledger) ? readFileSync(ledger, "utf8").split('"event":"verdict"').length - 1 : 0;
}

const figures = async (job: Job) =>
  (await job.results()).candidates.map(({ id, attempts, usable, outcomes, costPerUsableUsd }) => ({
    id,
    attempts,
    usable,
    outcomes,
    costPerUsableUsd,
  }));

/** What the same run finds when nobody cuts it short. */
let uninterrupted: Awaited<ReturnType<typeof figures>>;
beforeAll(async () => {
  await withJob({}, async (job) => {
    await job.run({ inputs: { comment: "never" } });
    uninterrupted = await figures(job);
  });
});

test.each(["SIGTERM", "SIGKILL"] as const)("%s in the middle of a run", async (signal) => {
  await withJob({ scenario: { models: SLOW } }, async (job) => {
    const first = await interrupt(job, signal, () => verdicts(job) >= 2);
    const { tasks: before } = job.sandbox.stats();
    if (signal === "SIGKILL") expect([first.signal, await job.results()]).toEqual(["SIGKILL", null]);
    else {
      expect([first.signal, first.exit, first.outputs["verdict"]]).toEqual([null, 1, "failed"]);
      expect(first.stdout).toContain("the run was interrupted: start it again with the same state");
      expect(job.github.state.comments[0]!.body).toContain("**This run did not finish.**");
    }

    job.sandbox.setScenario({ models: MODELS });
    const second = await job.run(INPUTS);
    expect([second.exit, second.outputs["verdict"]]).toEqual([0, "passed"]);
    expect(second.stdout).toContain("which did not finish");
    expect(job.github.state.comments).toHaveLength(1);
    expect(job.github.state.comments[0]!.body).not.toContain("did not finish");

    const { tasks, billedUsd } = job.sandbox.stats();
    expect(tasks.length).toBeGreaterThan(before.length);
    expect(new Set(tasks.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(tasks.length);
    const { spend, candidates } = await job.results();
    expect([spend.billedUsd, spend.unknownUsd]).toEqual([billedUsd, "0.0000"]);
    expect(candidates.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(tasks.length);
    expect(await figures(job)).toEqual(uninterrupted);
  });
});

test("a run that is cancelled before it has bought anything says so, and spends nothing", async () => {
  await withJob({ scenario: { faults: [{ kind: "slow", at: "pricing", delayMs: 20_000 }] } }, async (job) => {
    const end = await interrupt(job, "SIGINT", () => job.sandbox.stats().requests.pricing > 0);
    expect(end.stdout).toContain("interrupted");
    expect(end.stdout).not.toMatch(/\bat .*\.js:\d+|bug/);
    expect([end.signal, end.exit, job.sandbox.stats().requests.create]).toEqual([null, 3, 0]);
  });
});
