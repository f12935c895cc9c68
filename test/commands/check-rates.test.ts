import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { sha256 } from "../../src/adapters/disk.ts";
import { computeCalibration } from "../../src/core/calibration/compute.ts";
import type { Calibration } from "../../src/core/calibration/schema.ts";
import { describeProblem } from "../../src/core/failure.ts";
import { checksKeyOf } from "../../src/core/manifest/plan.ts";
import { resultsSchema } from "../../src/core/report/results.ts";
import { manifestIn } from "../core/manifest/manifests.ts";
import { MANIFEST, withMeasuring } from "../support/measuring.ts";

/** What a run makes of the error rates in its manifest, and of the calibration that it names. */

const ANY = MANIFEST.replace(
  "candidates: [{ id: draft, provider: hiapi, model: z-image }]",
  "candidates: [{ id: draft, provider: hiapi, model: z-image }, { id: flagship, provider: hiapi, model: gpt-image-2 }]",
).replace("giveUpUsd: 0.012,", "objective: any-image,");
const MODELS = [
  { id: "z-image", baseUsd: 0.003, latencyMs: 5, quality: { blank: 0.5 } },
  { id: "gpt-image-2", baseUsd: 0.04, latencyMs: 5 },
];

/** A calibration of a manifest's own checks: of 200 images each, 10 false accepts and 20 false rejects. */
function calibrationOf(manifest: string, more: Partial<Calibration> = {}): string {
  const checks = { key: checksKeyOf(manifestIn(manifest).check, sha256), prompts: {} };
  const facts = {
    version: "0",
    madeAt: "2026-11-22T18:20:04.000Z",
    manifest: "m.yml",
    checks,
    confidence: 0.95,
    budgetUsd: 0n,
    notes: [],
  };
  const { apart: _apart, notJudged: _none, ...empty } = computeCalibration(facts, []);
  const confusion = {
    usable: { usable: 180, rejected: 20, undetermined: 0 },
    rejected: { usable: 10, rejected: 190, undetermined: 0 },
  };
  return JSON.stringify({ ...empty, images: 400, confusion, ...more });
}

test("with `errorRates` the race is run, and the figures are shown, for what is truly usable", async () => {
  await withMeasuring({ models: MODELS }, async ({ run }) => {
    const manifest = `${ANY}errorRates: { falseAccept: 0.1, falseReject: 0.05 }\n`;
    const { results, end, lines } = await run({ manifest, options: { "budget-usd": "1" } });
    expect([end.exit, lines.join("\n")]).toEqual([0, expect.not.stringContaining("calibration")]);
    expect(resultsSchema.safeParse(results).error).toBeUndefined();
    const draft = results.candidates[0]!;
    const accepted = 0.003 / Number(draft.costPerAcceptedUsd!.estimate);
    expect(accepted).toBeCloseTo(draft.usableRate!, 1);
    expect(Number(draft.costPerUsableUsd.estimate)).toBeCloseTo(0.003 / ((accepted - 0.1) / 0.85), 5);
    expect(results.checkErrors).toMatchObject({ source: "manifest", tooWeak: false });
    expect(results.decision).toMatchObject({ status: "clear", cheapest: "draft" });
  });
});

describe("a calibration", () => {
  const manifest = `${ANY}calibration: checks.json\n`;

  test("of these checks corrects the figures, its own uncertainty included", async () => {
    await withMeasuring({ models: MODELS }, async ({ run, folder }) => {
      await writeFile(join(folder, "checks.json"), calibrationOf(ANY));
      const { results, end } = await run({ manifest, options: { "budget-usd": "1" } });
      expect(end.exit).toBe(0);
      expect(results.warnings).toEqual([]);
      expect(results.checkErrors).toMatchObject({
        source: "calibration",
        falseAccept: { estimate: 0.05 },
        falseReject: { estimate: 0.1 },
        sentence: expect.stringContaining("(10 of 200)"),
      });
      const { low, high } = results.checkErrors!.falseAccept;
      expect([low < 0.05, high > 0.05]).toEqual([true, true]);
      expect(results.candidates[0]!.costPerUsableUsd.estimate).not.toBe(results.candidates[0]!.costPerAcceptedUsd!.estimate);
    });
  });

  test.each([
    ["it was made with other checks than the manifest's", calibrationOf(ANY.replace("notBlank: true", "minWidth: 32"))],
    [
      'it has no image with the label "rejected" and a verdict',
      calibrationOf(ANY, {
        confusion: { usable: { usable: 9, rejected: 1, undetermined: 0 }, rejected: { usable: 0, rejected: 0, undetermined: 4 } },
      }),
    ],
    [
      'the checks of the prompt "a" are not those that it was made with',
      calibrationOf(ANY, { checks: { key: checksKeyOf(manifestIn(ANY).check, sha256), prompts: { a: "other" } } }),
    ],
  ])("is not used, and told of, when %s", async (why, file) => {
    await withMeasuring({ models: MODELS }, async ({ run, folder }) => {
      await writeFile(join(folder, "checks.json"), file);
      const { results, end } = await run({ manifest, options: { "budget-usd": "1" } });
      expect(end.exit).toBe(0);
      expect(results.warnings).toEqual([
        {
          code: "calibration-unused",
          message: `the calibration checks.json is not used, and the figures are not corrected for the checks' errors: ${why}. Make it anew with \`check calibrate\``,
          line: 7,
          column: 14,
        },
      ]);
      expect(results.checkErrors).toBeUndefined();
      expect(results.candidates[0]!.costPerAcceptedUsd).toBeUndefined();
    });
  });

  test.each([
    [null, "calibration: there is no file checks.json: make it with `check calibrate`, or take the line out"],
    ["{", "calibration: checks.json is no JSON: make it with `check calibrate`"],
    [
      '{"tool":{"name":"usable-image-cost"}}',
      "calibration: checks.json is no calibration (wrong at schemaVersion): make it with `check calibrate`",
    ],
  ])("that is not there or is none is wrong input, before anything is bought", async (file, why) => {
    await withMeasuring({ models: MODELS }, async ({ run, folder, sandbox }) => {
      if (file !== null) await writeFile(join(folder, "checks.json"), file);
      const { end } = await run({ manifest });
      expect([end.exit, end.problems.map(describeProblem)]).toEqual([2, [`m.yml:7:14: ${why}`]]);
      expect(sandbox.stats().tasks).toEqual([]);
    });
  });

  test("of other checks leaves `errorRates` in force, and says so", async () => {
    await withMeasuring({ models: MODELS }, async ({ run, folder }) => {
      await writeFile(join(folder, "checks.json"), calibrationOf(ANY.replace("notBlank: true", "minWidth: 32")));
      const { results } = await run({
        manifest: `${manifest}errorRates: { falseAccept: 0.1, falseReject: 0.05 }\n`,
        options: { "budget-usd": "1" },
      });
      expect(results.checkErrors).toMatchObject({ source: "manifest", falseAccept: { estimate: 0.1 } });
      expect(results.warnings[0]!.message).toContain("`errorRates` are taken in its place");
    });
  });
});
