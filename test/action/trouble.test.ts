import { describe, expect, test } from "@jest/globals";
import { formatUsd, parseUsd, sumUsd } from "../../src/core/money.ts";
import type { ScenarioInput } from "../../src/sandbox/scenario.ts";
import { MANIFEST, MODELS } from "./example.ts";
import { MANIFEST_PATH, withJob } from "./job.ts";
import type { Job, Outcome } from "./job.ts";

/** What goes wrong on the way: how the step ends, what a reader is told, and that the money is accounted for to the last attempt. */

const told = ({ commands }: Outcome, level: string): string[] =>
  commands
    .filter(({ name }) => name === level)
    .map(({ properties: { file = "", line = "" }, message }) => `${file}:${line}: ${message}`);
const comment = ({ github }: Job): string => github.state.comments[0]?.body ?? "";
const sum = (amounts: readonly string[]): string => formatUsd(sumUsd(amounts.map((text) => parseUsd(text) ?? 0n)));
const cheapOnly = MANIFEST.replace(/ {2}- id: dear[^]*?prompts:/, "prompts:");

/** The report and the sandbox's own books agree: what it billed, and what it may or may not bill. */
async function expectBooksToAgree(job: Job): Promise<void> {
  const { spend } = await job.results();
  const { tasks, billedUsd } = job.sandbox.stats();
  expect(spend.billedUsd).toBe(billedUsd);
  expect(spend.unknownUsd).toBe(sum(tasks.filter(({ billed }) => !billed).map(({ usd }) => usd)));
}

describe("GitHub", () => {
  test("refuses the comment: a warning that names the permission; the step passes, everything is on disk", async () => {
    await withJob({ github: { access: "read" } }, async (job) => {
      const end = await job.run();
      expect([end.exit, end.outputs["verdict"], end.outputs["comment-url"], end.outputs["leader"]]).toEqual([
        0,
        "passed",
        "",
        "cheap",
      ]);
      expect(told(end, "warning")).toEqual([expect.stringContaining("permissions: pull-requests: write")]);
      expect([(await job.results()).mode, end.summary.length > 1000]).toEqual(["measure", true]);
    });
  });

  test("does not answer as it should: a warning, and the step passes", async () => {
    await withJob({ github: { faults: [{ on: /./, times: 99, reply: { status: 404 } }] } }, async (job) => {
      const end = await job.run({ inputs: { mode: "estimate" } });
      expect([end.exit, told(end, "warning")]).toEqual([0, [expect.stringContaining("no such place")]]);
    });
  });
});

describe("conditions of `fail-on`", () => {
  test("threshold and undecided: the step fails, with its comment, its summary and its outputs", async () => {
    const manifest = `${MANIFEST}thresholds: { maxCostPerUsableUsd: 0.001 }\n`;
    await withJob({ files: { [MANIFEST_PATH]: manifest } }, async (job) => {
      const end = await job.run({ inputs: { "fail-on": "error, threshold, undecided", "budget-usd": "0.018" } });
      expect([end.exit, end.outputs["verdict"], end.outputs["leader"]]).toEqual([1, "failed", "cheap"]);
      expect(told(end, "error")).toEqual([
        expect.stringContaining("cheap costs $0.0066 per usable image, over the threshold of $0.001"),
        expect.stringContaining("undecided: Too close to call"),
      ]);
      expect(end.outputs["comment-url"]).not.toBe("");
      for (const text of [comment(job), end.summary]) expect(text).toContain("over the threshold");
    });
  });
});

describe("HiAPI", () => {
  test("runs out of balance: what was bought is measured, the comment says so, and the step fails", async () => {
    await withJob({ scenario: { balanceUsd: 0.014 } }, async (job) => {
      const end = await job.run({ inputs: { concurrency: "2" } });
      expect([end.exit, end.outputs["verdict"]]).toEqual([1, "failed"]);
      expect(told(end, "error")).toEqual([
        expect.stringContaining("balance is used up"),
        expect.stringContaining("error: the run did not do all"),
      ]);
      expect(comment(job)).toContain("**This run did not finish.**");
      expect(comment(job)).toContain("balance is used up");
      expect(Number(end.outputs["spend-usd"])).toBeGreaterThan(0);
      await expectBooksToAgree(job);
    });
  });

  test("has no balance at all: nothing was measured, which is never green", async () => {
    await withJob({ scenario: { balanceUsd: 0 } }, async (job) => {
      const end = await job.run({ inputs: { "fail-on": "never" } });
      expect([end.exit, end.outputs["verdict"], end.outputs["spend-usd"]]).toEqual([3, "not-measured", "0.0000"]);
      expect(comment(job)).toContain("balance is used up");
    });
  });

  test("does not accept the key: that is an input to mend, and nothing is bought", async () => {
    await withJob({ scenario: { keys: ["another-key"] } }, async (job) => {
      const end = await job.run();
      expect([end.exit, end.outputs["verdict"], job.sandbox.stats().requests.create]).toEqual([2, "invalid", 0]);
      expect(told(end, "error")).toEqual([expect.stringContaining("check HIAPI_API_KEY")]);
    });
  });

  test("drops connections, is busy and fails tasks: the books agree to the last attempt", async () => {
    const [cheap, dear] = MODELS;
    const models = [{ ...cheap!, quality: { blank: 0.2, fail: 0.2, refuse: 0.1, empty: 0.1 } }, dear!];
    const faults: ScenarioInput["faults"] = [
      { kind: "dropAfterAccept", on: [2] },
      { kind: "busy", on: [4], retryAfterSeconds: 0 },
      { kind: "serverErrorAfterAccept", on: [5] },
      { kind: "malformed", at: "list", on: [2] },
    ];
    await withJob({ scenario: { seed: 5, models, faults } }, async (job) => {
      const end = await job.run({ inputs: { concurrency: "3" } });
      expect(end.exit).toBe(0);
      const { replays, tasks } = job.sandbox.stats();
      expect([replays > 0, new Set(tasks.map(({ kind }) => kind)).size > 2]).toEqual([true, true]);
      await expectBooksToAgree(job);
      const { spend, candidates } = await job.results();
      expect(end.outputs["spend-usd"]).toBe(sum([spend.billedUsd, spend.unknownUsd]));
      expect(candidates.reduce((count, { attempts }) => count + attempts, 0)).toBe(tasks.length);
    });
  });
});

describe("the machine", () => {
  test("does not let the results be written: advice, not a stack, and the outputs are set", async () => {
    await withJob({}, async (job) => {
      const end = await job.run({ inputs: { "output-dir": MANIFEST_PATH, state: "kept", mode: "estimate" } });
      expect([end.exit, end.outputs["verdict"], end.outputs["results-path"]]).toEqual([2, "invalid", ""]);
      expect(told(end, "error")).toEqual([expect.stringContaining("choose other folders with --output-dir")]);
      expect(end.stdout).not.toMatch(/\bat .*\.js:\d/);
    });
  });
});

describe("prices", () => {
  test("one candidate's is unknown: a warning on its line; nothing is bought on it; the others are measured", async () => {
    await withJob({ files: { [MANIFEST_PATH]: MANIFEST.replace("model: z-image", "model: z-imagine") } }, async (job) => {
      const end = await job.run();
      expect([end.exit, end.outputs["leader"]]).toEqual([0, "dear"]);
      expect(told(end, "warning")).toEqual([
        expect.stringMatching(/^\.github\/image-prompts\.yml:5: HiAPI.*did you mean "z-image"\?/),
      ]);
      expect(new Set(job.sandbox.stats().tasks.map(({ model }) => model))).toEqual(new Set(["gpt-image-2/text-to-image"]));
      const [cheap] = (await job.results()).candidates;
      expect([cheap!.price.usdPerImage, cheap!.attempts, cheap!.eligible]).toEqual([null, 0, false]);
      expect(comment(job)).toContain("price unknown");
    });
  });

  test("none can be read: nothing is generated, nothing is guessed, and the step fails whatever `fail-on` says", async () => {
    await withJob({ scenario: { faults: [{ kind: "notFound", at: "pricing" }] } }, async (job) => {
      const end = await job.run({ inputs: { "fail-on": "never" } });
      expect([end.exit, end.outputs["verdict"], end.outputs["spend-usd"]]).toEqual([3, "not-measured", "0.0000"]);
      expect(job.sandbox.stats().requests.create).toBe(0);
      expect(comment(job)).toContain("no live price could be read");
      expect(end.outputs["comment-url"]).not.toBe("");
    });
  });

  test("one moves during the run: a warning on its line, and the outputs name the candidate", async () => {
    const priceChanges = [{ model: "z-image", afterReads: 1, baseUsd: 0.004 }];
    await withJob({ scenario: { priceChanges } }, async (job) => {
      const end = await job.run({ inputs: { "fail-on": "price" } });
      expect([end.exit, end.outputs["price-changed"], end.outputs["changed-models"]]).toEqual([1, "true", '["cheap"]']);
      expect(told(end, "warning")).toEqual([expect.stringMatching(/^\.github\/image-prompts\.yml:5: .*0\.0030.*0\.0040/)]);
    });
  });
});

describe("the budget", () => {
  test("is reached: a warning, an unfinished table, not a cent more than it, and a failed step when `fail-on` asks for that", async () => {
    const scenario = { models: [{ ...MODELS[0]!, quality: { blank: 0.5, fail: 0.3 } }] };
    await withJob({ files: { [MANIFEST_PATH]: cheapOnly }, scenario }, async (job) => {
      const end = await job.run({ inputs: { "budget-usd": "0.010", concurrency: "16", "fail-on": "budget" } });
      expect([end.exit, end.outputs["verdict"]]).toEqual([1, "failed"]);
      expect(told(end, "warning")).toEqual([expect.stringContaining("the budget of $0.0100 does not allow another attempt")]);
      expect(job.sandbox.stats().tasks).toHaveLength(3);
      expect(end.outputs["spend-usd"]).toBe("0.0090");
      await expectBooksToAgree(job);
      expect(comment(job)).toContain("**budget-reached**");
    });
  });

  test("is too small for a single attempt: nothing was measured, which is never green", async () => {
    await withJob({}, async (job) => {
      const end = await job.run({ inputs: { "budget-usd": "0.002", "fail-on": "never", comment: "never" } });
      expect([end.exit, end.outputs["verdict"], job.sandbox.stats().requests.create]).toEqual([3, "not-measured", 0]);
    });
  });
});
