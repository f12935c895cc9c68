import { describe, expect, test } from "@jest/globals";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { renderCalibration } from "../../src/core/calibration/terminal.ts";
import { calibrationSchema } from "../../src/core/calibration/schema.ts";
import { describeProblem } from "../../src/core/failure.ts";
import { CALIBRATED, withLabels, type Calibrating } from "../support/calibrating.ts";

/** Three good images and three blank ones; people call one of each what the check does not. */
async function six({ paint, put }: Calibrating, header = "image,label"): Promise<void> {
  for (const n of [1, 2, 3]) {
    await paint(`set/good-${n}.png`, "good", n);
    // Of different sizes: blank frames of one size can be the same image.
    await paint(`set/blank-${n}.png`, "blank", n, [40 + 8 * n, 48]);
  }
  await put(
    "set/labels.csv",
    `${header}\ngood-1.png,usable\ngood-2.png,yes\ngood-3.png,bad\nblank-1.png,rejected\nblank-2.png,0\nblank-3.png,good\n`,
  );
}

const problems = (end: { problems: readonly Parameters<typeof describeProblem>[0][] }): string[] =>
  end.problems.map(describeProblem);

describe("check calibrate", () => {
  test("counts what people and the checks say, and shows where they disagree", async () => {
    await withLabels(CALIBRATED, async (bench) => {
      await six(bench);
      const { end, calibration, lines } = await bench.run("set/labels.csv");
      expect([end.exit, end.problems]).toEqual([0, []]);
      expect(calibration.confusion).toEqual({
        usable: { usable: 2, rejected: 1, undetermined: 0 },
        rejected: { usable: 1, rejected: 2, undetermined: 0 },
      });
      // Clopper and Pearson for 1 of 3 (statistics.md, 10), its ends rounded outward.
      const third = { estimate: 0.333333, low: 0.008403, high: 0.905701 };
      expect(calibration).toMatchObject({ falseAccept: third, falseReject: third, kappa: { estimate: 0.333333 } });
      expect(calibration.sensitivity).toEqual({ estimate: 0.666667, low: 0.094299, high: 0.991597 });
      expect(calibration.apart).toMatchObject([
        { file: "set/good-3.png", label: "rejected", verdict: "usable", reasons: [] },
        { file: "set/blank-3.png", label: "usable", verdict: "rejected", reasons: [{ check: "notBlank" }] },
      ]);
      const written = JSON.parse((await bench.text("out/calibration.json"))!) as unknown;
      expect(calibrationSchema.parse(written)).toEqual(calibration);
      expect(calibration.sheet).toMatchObject({ path: "sheets/disagreements.webp", tiles: 2 });
      expect((await bench.text("out/sheets/disagreements.webp"))!.slice(8, 12)).toBe("WEBP");
      const page = (await bench.text("out/calibration.html"))!;
      for (const text of ["set/good-3.png", "set/blank-3.png", "data:image/webp;base64,", "4 of 6 images"])
        expect(page).toContain(text);
      expect(lines.join("\n")).toContain("add `calibration: calibration.json` to the manifest");
      const shown = renderCalibration(calibration, { width: 100 });
      expect(shown).toContain("People and checks agree on 4 of 6 images (67 %).");
      expect(shown).toContain("False accepts  33 %  0.8 - 90.6 %  1 of 3");
      expect(shown).toContain("set/blank-3.png: people: usable; checks: rejected; notBlank:");
    });
  });

  test("writes the file to commit where the manifest says, without the lists, and over no other file", async () => {
    await withLabels(`${CALIBRATED}calibration: checks/calibration.json\n`, async (bench) => {
      await six(bench);
      const { end, lines } = await bench.run("set");
      expect(end.exit).toBe(0);
      expect(lines).toContainEqual(expect.stringContaining("Wrote checks/calibration.json: commit it"));
      const { apart: _apart, notJudged: _none, sheet: _sheet, ...kept } = end.calibration!;
      expect(JSON.parse((await bench.text("checks/calibration.json"))!)).toEqual(kept);
      expect((await bench.run("set")).lines).toContainEqual(expect.stringContaining("Renewed checks/calibration.json"));
      await bench.put("checks/calibration.json", '{"name":"something else"}');
      const refused = await bench.run("set");
      expect(problems(refused.end)).toEqual([
        "m.yml:7:14: calibration: checks/calibration.json is no calibration, and is not written over: name another file",
      ]);
      expect([refused.end.exit, await bench.text("checks/calibration.json")]).toEqual([2, '{"name":"something else"}']);
    });
  });

  test.each([
    ["../../elsewhere.json", "leads outside the working directory"],
    ["/etc/calibration.json", "leads outside the working directory"],
    ["link/calibration.json", "leads outside the working directory"],
    ["calibration.yml", "expected the name of a JSON file"],
  ])("writes nothing to %s", async (name, why) => {
    await withLabels(`${CALIBRATED}calibration: ${name}\n`, async (bench) => {
      await symlink("/tmp", join(bench.folder, "link"));
      const { end } = await bench.run("set");
      expect([end.exit, problems(end)]).toEqual([2, [expect.stringContaining(why)]]);
    });
  });

  test("a folder of sorted images, at any depth, in any case; what is no image is left alone", async () => {
    await withLabels(CALIBRATED, async (bench) => {
      await bench.paint("set/Usable/a.png", "good");
      await bench.paint("set/Usable/more/b.PNG", "blank", 2);
      await bench.paint("set/bad/c.png", "blank", 3);
      await bench.put("set/bad/notes.txt", "dull");
      await bench.put("set/bad/.hidden.png", "");
      const { calibration } = await bench.run("set");
      expect(calibration.images).toBe(3);
      expect(calibration.confusion).toMatchObject({ usable: { usable: 1, rejected: 1 }, rejected: { usable: 0, rejected: 1 } });
      expect(calibration.apart!.map(({ file }) => file)).toEqual(["set/Usable/more/b.PNG"]);
    });
  });

  test("an image that names a prompt is judged by its checks, which the file then records", async () => {
    await withLabels(CALIBRATED, async (bench) => {
      await bench.paint("square.png", "good");
      await bench.paint("banner.png", "good", 2, [96, 48]);
      await bench.put(
        "l.csv",
        'label,note,prompt,image\r\nusable,"a, b",wide,square.png\r\nusable,,wide,banner.png\r\nusable,,a,square.png\r\n',
      );
      const { calibration } = await bench.run("l.csv");
      expect(calibration.apart).toMatchObject([{ file: "square.png", prompt: "wide", reasons: [{ check: "aspect" }] }]);
      expect([calibration.images, Object.keys(calibration.checks.prompts)]).toEqual([3, ["wide"]]);
    });
  });

  test("one label only, or no verdict at all: clear words, and no number that is none", async () => {
    await withLabels(CALIBRATED, async (bench) => {
      await bench.paint("set/usable/a.png", "good");
      await mkdir(join(bench.folder, "set/rejected"));
      const { end, calibration } = await bench.run("set");
      expect(end.exit).toBe(0);
      expect(calibration).toMatchObject({
        falseAccept: { estimate: null, low: 0, high: 1 },
        falseReject: { estimate: 0, low: 0, high: 0.975 },
        kappa: null,
      });
      expect(calibration.notes).toContain('No image has the label "rejected", so nothing is known of false accepts.');
      expect(renderCalibration(calibration)).not.toMatch(/NaN|Infinity|undefined/);
      expect(renderCalibration(calibration)).toContain("not known");
    });
    await withLabels(CALIBRATED.replace("image: { notBlank: true }", "command: { run: [score] }"), async (bench) => {
      await six(bench);
      const failures = [{ check: "command", message: "It did not start." }];
      const { end, calibration } = await bench.run("set", {
        runners: { command: async () => ({ verdict: "undetermined", failures }) },
      });
      expect([end.exit, problems(end)]).toEqual([3, ["nothing could be judged: the checks gave no verdict on any image"]]);
      expect(calibration.confusion).toMatchObject({ usable: { undetermined: 3 }, rejected: { undetermined: 3 } });
      expect(calibration.notJudged).toHaveLength(6);
      expect(calibrationSchema.safeParse(calibration).error).toBeUndefined();
      expect(renderCalibration(calibration)).not.toMatch(/NaN|Infinity|undefined/);
    });
  });

  test("checks that cost money stay within the budget, which is told; what is left without a verdict is in no figure", async () => {
    const judging = CALIBRATED.replace(
      "image: { notBlank: true }",
      "judge: { endpoint: 'http://127.0.0.1:9', model: m, questions: [Is it good?] }",
    );
    await withLabels(`${judging}budget: { usd: 0.05 }\n`, async (bench) => {
      await six(bench);
      const { calibration, lines } = await bench.run("set", {
        options: { "budget-usd": "0.0041" },
        runners: {
          judge: async ({ subject }) => {
            const most = 1_000_000_000n;
            if (!(await subject.purse.reserve(most)))
              return { verdict: "undetermined", failures: [{ check: "judge", message: "The budget is used up." }] };
            subject.purse.release(most / 2n);
            return {
              verdict: "usable",
              failures: [],
              cost: { usd: most / 2n, unknownUsd: 0n, unpriced: 0, inputTokens: 1, outputTokens: 1 },
            };
          },
        },
      });
      expect(lines).toContain("Checks that cost money may use $0.0041 in all");
      expect(calibration.spend).toEqual({ checksUsd: "0.0030", unknownUsd: "0.0000", unpriced: 0, budgetUsd: "0.0041" });
      expect(calibration.confusion).toMatchObject({ usable: { usable: 3 }, rejected: { usable: 3 } });
      const tight = await bench.run("set", {
        options: { "budget-usd": "0.0021", concurrency: "1" },
        runners: {
          judge: async ({ subject }) =>
            (await subject.purse.reserve(1_000_000_000n))
              ? { verdict: "usable", failures: [] }
              : { verdict: "undetermined", failures: [{ check: "judge", message: "The budget is used up." }] },
        },
      });
      expect(tight.calibration.confusion).toEqual({
        usable: { usable: 2, rejected: 0, undetermined: 1 },
        rejected: { usable: 0, rejected: 0, undetermined: 3 },
      });
      expect(tight.calibration.notes).toEqual(
        expect.arrayContaining([expect.stringContaining('Of no image with the label "rejected" is there a verdict')]),
      );
    });
  });

  test("an interrupt ends it without a file", async () => {
    await withLabels(CALIBRATED, async (bench) => {
      await six(bench);
      const { end } = await bench.run("set", { signal: AbortSignal.abort(new Error("interrupted")) });
      expect([end.exit, problems(end)]).toEqual([3, ["interrupted before every image was judged: start it again"]]);
      expect(await bench.text("out/calibration.json")).toBeNull();
    });
  });
});
