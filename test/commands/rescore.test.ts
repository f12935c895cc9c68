import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { CheckReport } from "../../src/core/checks/port.ts";
import type { World } from "../../src/commands/world.ts";
import { parseUsd } from "../../src/core/money.ts";
import { resultsSchema } from "../../src/core/report/results.ts";
import type { ScenarioInput } from "../../src/sandbox/scenario.ts";
import { MANIFEST, withMeasuring, type Bench, type Measured } from "../support/measuring.ts";

/** Rescoring against the sandbox: the checks change, the recorded images do not, and nothing is generated. */

/** One attempt on each prompt. The cheap model answers in JPEG, the dear one in PNG; every image is good, and 64 pixels wide. */
const TWO = MANIFEST.replace(
  "candidates: [{ id: draft, provider: hiapi, model: z-image }]",
  "candidates: [{ id: draft, provider: hiapi, model: z-image, input: { output_format: jpeg } }, { id: rival, provider: hiapi, model: flux-schnell }]",
).replace("sampling: {", "sampling: { design: fixed, attemptsPerPrompt: 1,");
const SCENARIO: Partial<ScenarioInput> = {
  models: [
    { id: "z-image", baseUsd: 0.003, latencyMs: 5 },
    { id: "flux-schnell", baseUsd: 0.004, latencyMs: 5 },
  ],
};
/** No image is wide enough for the prompt b. */
const stricter = (manifest: string): string =>
  manifest.replace("{ id: b, prompt: A blue mug }", "{ id: b, prompt: A blue mug, check: [{ image: { minWidth: 65 } }] }");

type Given = Parameters<Bench["run"]>[0] & object;
const rescore = (bench: Bench, manifest: string, given: Given = {}): Promise<Measured> =>
  bench.run({
    ...given,
    command: "report",
    environment: { HIAPI_API_KEY: "" },
    manifest,
    options: { "output-dir": "report", rescore: "true", ...given.options },
  });
const books = ({ sandbox }: Bench): unknown => ({
  tasks: sandbox.stats().tasks.length,
  creates: sandbox.stats().requests.create,
});
const ledgerOf = ({ folder }: Bench, state = "state"): Promise<string> => readFile(join(folder, state, "ledger.ndjson"), "utf8");
const shown = async ({ folder }: Bench, name: string): Promise<string> => readFile(join(folder, "report", name), "utf8");

describe("tightened checks", () => {
  test("change the figures as reckoned by hand, and nothing is generated; asked again they had seen everything", async () => {
    await withMeasuring(SCENARIO, async (bench) => {
      await bench.run({ manifest: TWO });
      const made = books(bench);
      const { results, end, lines } = await rescore(bench, stricter(TWO));
      expect(resultsSchema.safeParse(results).error).toBeUndefined();
      expect([end.exit, books(bench)]).toEqual([0, made]);
      expect(lines).toContain("2 of 6 recorded images have not been judged by today's checks");
      // draft: 3 attempts at $0.0030, of which 3 were usable and 2 are: $0.0090 / 3 and $0.0090 / 2; rival alike at $0.0040.
      const prompt = {
        id: "b",
        changed: 1,
        before: { attempts: 1, usable: 1 },
        after: { attempts: 1, usable: 0, costPerUsableUsd: { low: expect.stringMatching(/^0\.003/) } },
      };
      expect(results.rescore).toMatchObject({
        judged: 2,
        gone: 0,
        left: 0,
        changed: 2,
        candidates: [
          {
            id: "draft",
            judged: 1,
            changed: 1,
            before: { attempts: 3, usable: 3, undetermined: 0, coverage: 1, costPerUsableUsd: { estimate: "0.0030" } },
            after: { attempts: 3, usable: 2, undetermined: 0, costPerUsableUsd: { estimate: "0.0045" } },
            prompts: [prompt],
          },
          {
            id: "rival",
            before: { usable: 3, costPerUsableUsd: { estimate: "0.0040" } },
            after: { usable: 2, costPerUsableUsd: { estimate: "0.0060" } },
            prompts: [{ id: "b", changed: 1 }],
          },
        ],
        cheapest: { before: "draft", after: "draft", changed: false },
      });
      const [draft] = results.rescore!.candidates;
      // Two of three delivered; the third may still be tried often, and two in three attempts are usable.
      expect(draft!.after.coverage).toBeGreaterThan(0.95);
      expect(draft!.after.coverage).toBeLessThan(1);
      for (const { low, high } of [draft!.before, draft!.after].map((side) => side.costPerUsableUsd))
        expect([low, high]).toEqual([expect.any(String), expect.any(String)]);
      expect(results.rescore!.cheapest.sentence).toBe(
        "By today's checks draft still looks cheapest, at $0.0045 per usable image instead of $0.0030.",
      );
      expect(results.candidates.map(({ usable, rejectedBy }) => [usable, rejectedBy])).toEqual([
        [2, { minWidth: 1 }],
        [2, { minWidth: 1 }],
      ]);
      expect(results.spend).toMatchObject({ billedUsd: "0.0000", checksUsd: "0.0000" });
      const comment = await shown(bench, "comment.md");
      expect(comment).toContain("3\u{A0}of\u{A0}3 → 2\u{A0}of\u{A0}3");
      expect(comment).toContain("$0.0030 → $0.0045 (+50\u{A0}%)");
      expect(comment).toContain("2 recorded images judged by today's checks, 2 verdicts changed; nothing was generated.");
      expect(await shown(bench, "report.html")).toContain("Prompts that changed");

      const ledger = await ledgerOf(bench);
      const again = await rescore(bench, stricter(TWO));
      expect(again.results.rescore).toMatchObject({
        judged: 0,
        changed: 0,
        cheapest: { sentence: expect.stringContaining("had seen every recorded image") },
      });
      expect(again.results.candidates).toEqual(
        results.candidates.map((candidate) => ({ ...candidate, price: expect.anything() as unknown })),
      );
      expect(await ledgerOf(bench)).toBe(ledger);

      const measured = await bench.run({ manifest: stricter(TWO), options: { "budget-usd": "0.0001" } });
      expect(measured.results.candidates.map(({ usable }) => usable)).toEqual([2, 2]);
      expect(books(bench)).toEqual(made);
    });
  });

  test("that only the dear model meets make it the cheapest", async () => {
    await withMeasuring(SCENARIO, async (bench) => {
      await bench.run({ manifest: TWO });
      const { results, end } = await rescore(bench, TWO.replace("notBlank: true", "notBlank: true, formats: [png]"), {
        options: { "fail-on": "undecided" },
      });
      expect(results.decision).toMatchObject({ leader: "rival" });
      expect(results.rescore).toMatchObject({
        judged: 6,
        changed: 3,
        cheapest: {
          before: "draft",
          after: "rival",
          changed: true,
          sentence: expect.stringContaining("rival looks cheapest, and not draft"),
        },
        candidates: [{ after: { usable: 0, costPerUsableUsd: { low: expect.any(String) } } }, { changed: 0, prompts: [] }],
      });
      expect(results.rescore!.candidates[0]!.after.costPerUsableUsd.estimate).toBeUndefined();
      expect(end.exit).toBe(results.decision.status === "undecided" ? 1 : 0);
    });
  });
});

test("checks that were loosened again cost nothing and give the verdicts of before", async () => {
  await withMeasuring(SCENARIO, async (bench) => {
    const measured = await bench.run({ manifest: TWO });
    await rescore(bench, stricter(TWO));
    const back = await rescore(bench, TWO);
    expect(back.results.rescore).toMatchObject({
      judged: 0,
      changed: 2,
      candidates: [{ before: { usable: 2 }, after: { usable: 3 } }, {}],
    });
    expect(back.results.decision.sentence).toBe(measured.results.decision.sentence);
  });
});

describe("merged states", () => {
  test("are judged, and stay as they are: the verdicts are in the run's own ledger, and are found there", async () => {
    await withMeasuring(SCENARIO, async (bench) => {
      for (const shard of ["1", "2"])
        await bench.run({
          manifest: TWO,
          options: { shard: `${shard}/2`, state: `shards/${shard}`, "output-dir": `out-${shard}` },
        });
      const before = [await ledgerOf(bench, "shards/1"), await ledgerOf(bench, "shards/2")];
      const told = await rescore(bench, stricter(TWO), { options: { merge: "shards" } });
      expect(told.results.rescore).toMatchObject({
        judged: 2,
        changed: 2,
        candidates: [{ before: { usable: 3 }, after: { usable: 2 } }, {}],
      });
      expect([await ledgerOf(bench, "shards/1"), await ledgerOf(bench, "shards/2")]).toEqual(before);
      const again = await rescore(bench, stricter(TWO), { options: { merge: "shards" } });
      expect(again.results.rescore).toMatchObject({ judged: 0 });
      const plain = await rescore(bench, stricter(TWO), { options: { merge: "shards", rescore: "false" } });
      expect(plain.results.candidates.map(({ usable, attempts }) => [usable, attempts])).toEqual([
        [2, 3],
        [2, 3],
      ]);
      expect(plain.results.warnings).toEqual([]);
    });
  });
});

test("an image that is gone is told and counted as not judged; where it comes back it is judged", async () => {
  await withMeasuring(SCENARIO, async (bench) => {
    const { attempts } = await bench.run({ manifest: TWO });
    const { sha256 } = attempts.find(({ candidate, prompt }) => candidate === "draft" && prompt === "b")!.image!;
    const image = join(bench.folder, "state/images", sha256.slice(0, 2), sha256);
    await cp(image, join(bench.folder, "kept"));
    await rm(image);
    const told = await rescore(bench, stricter(TWO));
    expect(told.results.rescore).toMatchObject({
      judged: 1,
      gone: 1,
      candidates: [
        { judged: 0, gone: 1, changed: 0, prompts: [{ id: "b", after: { usable: 0, undetermined: 1 } }] },
        { judged: 1, gone: 0 },
      ],
    });
    expect(told.results.candidates[0]).toMatchObject({ attempts: 3, usable: 2, undetermined: 1 });
    expect(told.results.warnings).toEqual([
      expect.objectContaining({
        code: "check-undetermined",
        candidate: "draft",
        message: expect.stringMatching(/^1 recorded image on draft is gone from the state/),
      }),
    ]);
    expect(await shown(bench, "comment.md")).toContain("0 judged, 1 gone, 0 verdicts changed");
    await cp(join(bench.folder, "kept"), image);
    const back = await rescore(bench, stricter(TWO));
    expect(back.results.rescore).toMatchObject({ judged: 1, gone: 0 });
    expect(back.results.candidates[0]).toMatchObject({ usable: 2, undetermined: 0, rejectedBy: { minWidth: 1 } });
  });
});

test("drafts of a pipeline are judged by its own checks again, and its figure moves with them", async () => {
  await withMeasuring(SCENARIO, async (bench) => {
    const piped = (width: number): string =>
      TWO.replace(
        "prompts: [",
        `pipelines: [{ id: pair, draft: draft, final: rival, draftCheck: [{ image: { minWidth: ${width} } }] }]\nprompts: [`,
      );
    const measured = await bench.run({ manifest: piped(10), options: { "budget-usd": "1" } });
    const made = books(bench);
    const drafts = measured.attempts.filter(({ candidate }) => candidate === "draft").length;
    const { results } = await rescore(bench, piped(65));
    expect(resultsSchema.safeParse(results).error).toBeUndefined();
    expect([results.rescore!.judged, books(bench)]).toEqual([drafts, made]);
    const [draft, , pair] = results.rescore!.candidates;
    expect(draft).toMatchObject({ id: "draft", judged: drafts, changed: 0, before: draft!.after });
    expect(pair).toMatchObject({
      id: "pair",
      judged: 0,
      changed: 0,
      prompts: [],
      before: { costPerUsableUsd: { estimate: "0.0070" } },
    });
    expect(pair!.after.costPerUsableUsd.estimate).toBeUndefined();
    expect(pair!.before.usable).toBeGreaterThan(0);
    expect(results.warnings.map(({ code }) => code)).not.toContain("check-undetermined");
  });
});

/** Each look costs a cent, reserved at two; what the pixels say is what counts. */
const dear =
  (asked: string[], look: (asked: number) => void = () => undefined): ((usual: World["checker"]) => World["checker"]) =>
  (usual) => ({
    ...usual,
    check: async (file, checks, subject): Promise<CheckReport> => {
      look(asked.length);
      subject.signal.throwIfAborted();
      if (!(await subject.purse.reserve(parseUsd("0.02")!))) {
        const failures = [{ check: "judge", message: "no money is left" }];
        return { verdict: "undetermined", failures, facts: null, unfinished: { reason: "budget" } };
      }
      asked.push(`${subject.candidate.id} ${subject.prompt.id}`);
      subject.purse.release(parseUsd("0.01")!);
      const cost = { usd: parseUsd("0.01")!, unknownUsd: 0n, unpriced: 0, inputTokens: 5, outputTokens: 1 };
      return { ...(await usual.check(file, checks, subject)), cost };
    },
  });

describe("checks that cost money", () => {
  const everything = TWO.replace("notBlank: true", "notBlank: true, minWidth: 10");

  test("stay within the budget; what it did not allow is asked for with the next one", async () => {
    await withMeasuring(SCENARIO, async (bench) => {
      await bench.run({ manifest: TWO });
      const asked: string[] = [];
      const options = { "budget-usd": "0.035", concurrency: "1" };
      const first = await rescore(bench, everything, { checker: dear(asked), options });
      // 2 cents are reserved for each look and 1 is used: of 3.5 cents that allows 2 looks.
      expect(asked).toHaveLength(2);
      expect(first.results.spend).toMatchObject({ billedUsd: "0.0000", checksUsd: "0.0200", budgetUsd: "0.0350" });
      expect(first.results.warnings.map(({ code }) => code)).toContain("budget-reached");
      expect(first.results.rescore).toMatchObject({ judged: 2, left: 4, changed: 0 });
      expect(await shown(bench, "comment.md")).toMatch(/2 recorded images judged by today's checks.* 4 still to judge/);
      expect(await shown(bench, "comment.md")).toContain(
        "Checks: **$0.0200** for judging the images, of a budget of $0.0350 (57 %)",
      );
      const second = await rescore(bench, everything, { checker: dear(asked), options: { "budget-usd": "1", concurrency: "1" } });
      expect([asked.length, new Set(asked).size]).toEqual([6, 6]);
      expect(second.results.spend.checksUsd).toBe("0.0400");
      expect(second.results.candidates.map(({ usable, undetermined }) => [usable, undetermined])).toEqual([
        [3, 0],
        [3, 0],
      ]);
    });
  });

  test("interrupted, they go on with what is left of the same budget; no image is asked about twice, and the change is the whole one", async () => {
    await withMeasuring(SCENARIO, async (bench) => {
      await bench.run({ manifest: TWO });
      const asked: string[] = [];
      const interrupt = new AbortController();
      const stopped = await rescore(bench, everything, {
        checker: dear(asked, (count) => void (count === 3 && interrupt.abort(new Error("interrupted")))),
        options: { "budget-usd": "0.065", concurrency: "1" },
        signal: interrupt.signal,
      });
      expect([stopped.end.exit, asked.length]).toEqual([3, 3]);
      expect(stopped.results.rescore).toMatchObject({
        judged: 3,
        left: 3,
        cheapest: { sentence: "Not finished: 3 recorded images still to be judged by today's checks." },
      });
      expect(stopped.results.errors).toEqual([expect.stringContaining("interrupted with 3 images still to judge")]);
      // 6.5 cents less the 3 that are used: of those 3.5 two more looks are allowed, and not three.
      const told = await rescore(bench, everything, {
        checker: dear(asked),
        options: { "budget-usd": "0.065", concurrency: "1" },
      });
      expect(told.lines.join("\n")).toContain("Taking up rescoring");
      expect([asked.length, new Set(asked).size]).toEqual([5, 5]);
      expect(told.results.spend.checksUsd).toBe("0.0500");
      expect(told.results.rescore).toMatchObject({
        judged: 5,
        left: 1,
        cheapest: { sentence: "Not finished: 1 recorded image still to be judged by today's checks." },
        candidates: [{ before: { usable: 3 } }, { before: { usable: 3 } }],
      });
    });
  });
});
