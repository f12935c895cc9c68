import { appendFile, cp, readFile, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { resultsSchema, type AttemptLine, type CandidateResult, type Results } from "../../src/core/report/results.ts";
import type { ScenarioInput } from "../../src/sandbox/scenario.ts";
import { MANIFEST, withMeasuring, type Bench, type Measured } from "../support/measuring.ts";

/** Reports against the sandbox: what was recorded is told again, of one state or of several, and nothing is generated. */

const KEYLESS = { HIAPI_API_KEY: "" };
/** Half of the images are blank, so that prompts are tried more than once. */
const HALF_BLANK: Partial<ScenarioInput> = { models: [{ id: "z-image", baseUsd: 0.003, latencyMs: 5, quality: { blank: 0.5 } }] };
const FOUR = MANIFEST.replace(
  "{ id: c, prompt: A green chair }",
  "{ id: c, prompt: A green chair }, { id: d, prompt: A pink door }",
);

const report = (bench: Bench, options: Record<string, string> = {}, manifest = MANIFEST): Promise<Measured> =>
  bench.run({ command: "report", environment: KEYLESS, options: { "output-dir": "report", ...options }, manifest });
const tasks = ({ sandbox }: Bench): number => sandbox.stats().tasks.length;
const ledger = ({ folder }: Bench, state = "state"): string => join(folder, state, "ledger.ndjson");
const codes = ({ results }: Measured): string[] => results.warnings.map(({ code }) => code);

/** What must be the same whoever computed it: all but when it was made and what the run itself was billed. */
function figures({ candidates, decision }: Results): unknown {
  const own = { spend: null, price: null, medianSeconds: null, sheet: null };
  const kept = (candidate: CandidateResult) => ({
    ...candidate,
    ...own,
    spent: [candidate.spend.listUsd, candidate.spend.hiddenUsd, candidate.price.usdPerImage],
  });
  return { candidates: candidates.map(kept), decision };
}

async function attemptsIn({ folder }: Bench, where: string): Promise<unknown[]> {
  const lines = (await readFile(join(folder, where, "attempts.ndjson"), "utf8")).split("\n").filter((line) => line !== "");
  const own = { run: "", taskId: "", startedAt: "", finishedAt: "", replayed: true };
  return lines.map((line) => ({ ...(JSON.parse(line) as AttemptLine), ...own }));
}

describe("a report", () => {
  test("concludes as the measurement did: no key, nothing generated, nothing written into the state", async () => {
    await withMeasuring(HALF_BLANK, async (bench) => {
      const measured = await bench.run();
      const [made, before] = [tasks(bench), await readFile(ledger(bench), "utf8")];
      const told = await report(bench);
      expect(resultsSchema.safeParse(told.results).error).toBeUndefined();
      expect(told.end.exit).toBe(0);
      expect(told.results).toMatchObject({
        mode: "report",
        spend: { billedUsd: "0.0000", unknownUsd: "0.0000", checksUsd: "0.0000" },
        records: { states: 1, runs: 1, attempts: made, open: 0, unjudged: 0 },
        errors: [],
        warnings: [],
      });
      expect(told.results.rescore).toBeUndefined();
      expect(figures(told.results)).toEqual(figures(measured.results));
      expect(await attemptsIn(bench, "report")).toEqual(await attemptsIn(bench, "out"));
      expect([tasks(bench), await readFile(ledger(bench), "utf8")]).toEqual([made, before]);
      expect((await readdir(join(bench.folder, "state"))).filter((name) => name.startsWith("lock."))).toHaveLength(1);
      const folder = join(bench.folder, "report");
      expect((await readdir(folder)).toSorted()).toEqual(
        ["attempts.ndjson", "comment.md", "images", "report.html", "results.json", "sheets", "summary.md"].toSorted(),
      );
      expect(await readFile(join(folder, "comment.md"), "utf8")).toContain("Billed now: **$0.00** since nothing was generated");
      for (const line of told.attempts)
        if (line.image) expect((await stat(join(folder, line.image.path))).size).toBe(line.image.bytes);
    });
  });

  test("with nothing recorded could not measure, and says so; fail-on holds", async () => {
    await withMeasuring({}, async (bench) => {
      const none = await report(bench);
      expect([none.end.exit, none.results.errors]).toEqual([3, [expect.stringContaining("nothing is recorded")]]);
      await bench.run();
      const strict = `${MANIFEST}thresholds: { maxCostPerUsableUsd: 0.001 }\n`;
      const failing = await report(bench, { "fail-on": "threshold" }, strict);
      expect([failing.end.exit, failing.results.failOn]).toEqual([1, [expect.stringContaining("over the threshold")]]);
    });
  });

  test("at another price tells today's figure; without a price list those of the records are there for the asking", async () => {
    await withMeasuring({}, async (bench) => {
      await bench.run();
      bench.sandbox.setScenario({ models: [{ id: "z-image", baseUsd: 0.004, latencyMs: 5 }] });
      const today = await report(bench);
      expect(today.results.candidates[0]!.costPerUsableUsd.estimate).toBe("0.0040");
      const nowhere = { HIAPI_API_KEY: "", HIAPI_SITE_URL: "http://127.0.0.1:9" };
      const offline = await bench.run({ command: "report", environment: nowhere, options: { prices: "recorded" } });
      expect(offline.end.exit).toBe(0);
      expect(offline.results.simulated).toBe(true);
      expect(offline.results.candidates[0]).toMatchObject({
        attempts: 3,
        price: { usdPerImage: "0.0030", grade: "list", source: expect.stringMatching(/^the records, read from http/) },
        costPerUsableUsd: { estimate: "0.0030" },
      });
    });
  });

  test("says which recorded images today's checks have not seen: they count as not judged", async () => {
    await withMeasuring({}, async (bench) => {
      await bench.run();
      const wider = "{ id: b, prompt: A blue mug, check: [{ image: { minWidth: 10 } }] }";
      const told = await report(bench, {}, MANIFEST.replace("{ id: b, prompt: A blue mug }", wider));
      expect(told.results.candidates[0]).toMatchObject({
        attempts: 3,
        usable: 2,
        undetermined: 1,
        eligible: false,
        ineligibleBecause: "could not measure: the check gave no verdict on 1 of 3 attempts",
      });
      expect(told.results.records).toMatchObject({ attempts: 3, unjudged: 1 });
      expect(told.results.warnings).toEqual([
        {
          code: "check-undetermined",
          candidate: "draft",
          message: expect.stringMatching(/have not seen 1 recorded image on draft.*--rescore/),
        },
      ]);
      expect([told.end.exit, told.results.errors]).toEqual([1, [expect.stringContaining("have not seen a recorded image")]]);
      const all = await report(bench, {}, MANIFEST.replace("notBlank: true", "notBlank: true, minWidth: 10"));
      expect([all.end.exit, all.results.errors]).toEqual([3, [expect.stringContaining("have not seen 3 recorded images")]]);
    });
  });
});

describe("merged states", () => {
  test("of two shards are the attempts and figures of a run that was not cut", async () => {
    const options = { concurrency: "1" };
    const inCell = (lines: unknown[]): string[] => lines.map((line) => JSON.stringify(line)).toSorted();
    let whole: { figures: unknown; attempts: string[] } | undefined;
    await withMeasuring(HALF_BLANK, async (bench) => {
      const { results } = await bench.run({ manifest: FOUR, options });
      whole = { figures: figures(results), attempts: inCell(await attemptsIn(bench, "out")) };
      expect(whole.attempts.length).toBeGreaterThan(4);
    });
    await withMeasuring(HALF_BLANK, async (bench) => {
      for (const shard of ["1/2", "2/2"]) {
        const own = { shard, state: `shards/${shard[0]}`, "output-dir": `out-${shard[0]}` };
        await bench.run({ manifest: FOUR, options: { ...options, ...own } });
      }
      const made = tasks(bench);
      const named = await report(bench, { state: "none", merge: "shards/1,shards/2" }, FOUR);
      expect(named.results.records).toEqual({ states: 2, runs: 2, attempts: made, open: 0, unjudged: 0 });
      expect({ figures: figures(named.results), attempts: inCell(await attemptsIn(bench, "report")) }).toEqual(whole);
      // The folder above them is enough, and the order in which they are named does not matter.
      const above = await report(bench, { state: "none", merge: "shards", "output-dir": "above" }, FOUR);
      const reversed = await report(bench, { state: "none", merge: "shards/2, shards/1", "output-dir": "reversed" }, FOUR);
      for (const other of [above, reversed]) expect(figures(other.results)).toEqual(figures(named.results));
      expect(await attemptsIn(bench, "reversed")).toEqual(await attemptsIn(bench, "report"));
      expect([tasks(bench), (await readdir(bench.folder)).includes("none")]).toEqual([made, false]);
    });
  });

  test("with itself, or with a copy of it, a state says the same", async () => {
    await withMeasuring(HALF_BLANK, async (bench) => {
      await bench.run();
      await cp(join(bench.folder, "state"), join(bench.folder, "copy"), { recursive: true });
      const alone = await report(bench);
      const twice = await report(bench, { merge: "state,copy", "output-dir": "twice" });
      expect(twice.results.records).toEqual({ ...alone.results.records, states: 3 });
      expect(figures(twice.results)).toEqual(figures(alone.results));
      expect(await attemptsIn(bench, "twice")).toEqual(await attemptsIn(bench, "report"));
    });
  });

  test("of two runs on the same prompts keep all attempts, oldest first, each image under a name of its own", async () => {
    await withMeasuring({}, async (bench) => {
      const first = await bench.run({ options: { state: "one", "output-dir": "out-1" } });
      const second = await bench.run({ options: { state: "two", "output-dir": "out-2" } });
      const told = await report(bench, { state: "two", merge: "one" });
      const runs = [first, second].map(({ attempts }) => attempts[0]!.run);
      expect(told.attempts.map(({ run, attempt }) => [runs.indexOf(run), attempt])).toEqual([
        ...[0, 0, 0].map((run) => [run, 1]),
        ...[1, 1, 1].map((run) => [run, 2]),
      ]);
      expect(new Set(told.attempts.map(({ image }) => image!.path)).size).toBe(6);
      expect(told.results.candidates[0]).toMatchObject({ attempts: 6, usable: 6 });
      for (const state of ["one", "two"]) expect((await readFile(ledger(bench, state), "utf8")).split("\n")).toHaveLength(17);
    });
  });

  test("a line that is no event, and a directory without records, are refused with their place", async () => {
    await withMeasuring({}, async (bench) => {
      await bench.run();
      await cp(join(bench.folder, "state"), join(bench.folder, "shards/a"), { recursive: true });
      const lines = (await readFile(ledger(bench, "shards/a"), "utf8")).split("\n").length;
      // A line without its end was never acknowledged: a shard that was killed while it wrote is read up to there.
      await appendFile(ledger(bench, "shards/a"), '{"event":"verd');
      expect((await report(bench, { merge: "shards" })).end.exit).toBe(0);
      await appendFile(ledger(bench, "shards/a"), "\n");
      const noJson = await report(bench, { merge: "shards" });
      expect(noJson.end).toMatchObject({
        exit: 2,
        problems: [
          {
            place: { file: ledger(bench, "shards/a"), line: lines, column: 1 },
            message: expect.stringMatching(/no JSON.*leave this state out/),
          },
        ],
      });
      await appendFile(ledger(bench), '{"event":"verdict"}\n');
      expect((await report(bench)).end).toMatchObject({
        exit: 2,
        problems: [
          {
            place: { file: ledger(bench), line: lines, column: 1 },
            message: expect.stringContaining("not an event of this version"),
          },
        ],
      });
      await rm(join(bench.folder, "shards/a/ledger.ndjson"));
      expect((await report(bench, { merge: "shards" })).end).toMatchObject({
        exit: 2,
        problems: [{ message: expect.stringContaining(`there is no ledger.ndjson in ${join(bench.folder, "shards")}`) }],
      });
    });
  });
});

test("the records of a sandbox are not told at real prices", async () => {
  await withMeasuring({}, async (bench) => {
    await bench.run();
    const text = await readFile(ledger(bench), "utf8");
    const { systemFiles } = await import("../../src/adapters/files.ts");
    await systemFiles.write(ledger(bench), text.replaceAll('"simulated":true', '"simulated":false'));
    const told = await report(bench);
    expect([told.end.exit, told.results.errors]).toEqual([3, [expect.stringContaining("the prices are a sandbox's")]]);
    expect(codes(told)).toEqual([]);
  });
});
