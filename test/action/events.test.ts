import { describe, expect, test } from "@jest/globals";
import { published, withJob } from "./job.ts";
import type { Job, Outcome } from "./job.ts";

/** Which event started the run decides what is published, and whether anything may be spent. */

const NO_KEY = { HIAPI_API_KEY: undefined };
const annotations = ({ commands }: Outcome, level: string): string[] =>
  commands.filter(({ name }) => name === level).map(({ message }) => message);

/** A run of a stranger: nothing generated, the estimate instead. */
async function expectEstimate(job: Job, end: Outcome): Promise<void> {
  expect([end.exit, end.outputs["verdict"], end.outputs["spend-usd"], end.outputs["decision"]]).toEqual([
    0,
    "passed",
    "0.0000",
    "",
  ]);
  expect(job.sandbox.stats().requests).toMatchObject({ create: 0, read: 0, list: 0, image: 0 });
  expect(job.sandbox.stats().requests.pricing).toBeGreaterThan(0);
  expect((await job.results()).mode).toBe("estimate");
  expect(end.summary).toContain("nothing was generated");
}

describe("without a pull request the result is in the summary alone, and GitHub is asked nothing", () => {
  test.each([
    ["schedule", "measure", "| **`cheap`**<br>"],
    ["push", "estimate", "| `cheap` |"],
    ["workflow_dispatch", "estimate", "| `cheap` |"],
  ])("%s, %s", async (name, mode, row) => {
    await withJob({ event: published(name) }, async (job) => {
      const end = await job.run({ inputs: { mode } });
      expect([end.exit, end.outputs["comment-url"]]).toEqual([0, ""]);
      expect(end.summary).toContain(row);
      expect(job.github.log).toEqual([]);
      expect(new Set(end.connections)).toEqual(new Set([new URL(job.sandbox.url).host]));
    });
  });

  test("unless the input `pull-request` names one", async () => {
    await withJob({ event: published("workflow_dispatch") }, async (job) => {
      await job.run({ inputs: { "pull-request": "2", mode: "estimate" } });
      expect(job.github.state.comments.map(({ issue }) => issue)).toEqual([2]);
    });
  });
});

describe("a pull request from a fork is estimated", () => {
  const fromFork = published(
    "pull_request.opened",
    ({ pull_request: { head } }) => (head.repo!.full_name = "stranger/Hello-World"),
  );

  test("without keys: green; that GitHub allows no comment is a warning with what to do", async () => {
    await withJob({ event: fromFork, github: { access: "read" } }, async (job) => {
      const end = await job.run({ env: NO_KEY });
      await expectEstimate(job, end);
      expect(annotations(end, "notice")).toEqual([expect.stringContaining("comes from a fork")]);
      expect(annotations(end, "warning")).toEqual([expect.stringContaining("a pull request from a fork")]);
      expect([annotations(end, "error"), end.outputs["comment-url"]]).toEqual([[], ""]);
    });
  });

  test("with keys and a token that may write, as pull_request_target has them: nothing is spent, and the key goes nowhere", async () => {
    await withJob({ event: { ...fromFork, name: "pull_request_target" } }, async (job) => {
      const end = await job.run();
      await expectEstimate(job, end);
      expect(job.github.state.comments[0]!.body).toContain("comes from a fork");
      expect(end.outputs["comment-url"]).not.toBe("");
    });
  });

  test("also when the fork is gone", async () => {
    await withJob(
      { event: published("pull_request.opened", ({ pull_request: { head } }) => (head.repo = null)) },
      async (job) => {
        await expectEstimate(job, await job.run());
      },
    );
  });
});

describe("Dependabot", () => {
  const BOT = { GITHUB_ACTOR: "dependabot[bot]" };

  test("without a key gets the estimate", async () => {
    await withJob({}, async (job) => {
      const end = await job.run({ env: { ...NO_KEY, ...BOT } });
      await expectEstimate(job, end);
      expect(annotations(end, "notice")).toEqual([expect.stringContaining("Dependabot's runs have no secrets")]);
    });
  });

  test("with a key of its own measures", async () => {
    await withJob({}, async (job) => {
      const end = await job.run({ env: BOT });
      expect([end.exit, end.outputs["decision"]]).toEqual([0, "clear"]);
    });
  });
});

test.each([undefined, " \n"])(
  "a key that is %j on a pull request of the repository itself is refused with a sentence",
  async (key) => {
    await withJob({}, async (job) => {
      const end = await job.run({ env: { HIAPI_API_KEY: key } });
      expect([end.exit, end.outputs["verdict"], end.outputs["results-path"], end.outputs["spend-usd"]]).toEqual([
        2,
        "invalid",
        "",
        "0.0000",
      ]);
      expect(annotations(end, "error")).toEqual([expect.stringMatching(/^HIAPI_API_KEY is not set: .* a secret/)]);
      expect([job.github.log, job.sandbox.stats().requests.create]).toEqual([[], 0]);
    });
  },
);
