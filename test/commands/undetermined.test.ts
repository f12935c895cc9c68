import { describe, expect, test } from "@jest/globals";
import type { Runners } from "../../src/adapters/checks/checker.ts";
import type { Verdict } from "../../src/core/terms.ts";
import { MANIFEST, withMeasuring, type Measured } from "../support/measuring.ts";

/** Checks that could not run: such attempts are neither usable nor rejected, and too many of them are no measurement. */

const TWO = MANIFEST.replace(
  "[{ id: draft, provider: hiapi, model: z-image }]",
  "[{ id: draft, provider: hiapi, model: z-image }, { id: other, provider: hiapi, model: z-image, input: { resolution: 1K } }]",
).replace("image: { notBlank: true }", "command: { run: [score] }");

/** A check whose verdicts come in turn, for each candidate. */
function inTurn(verdicts: Readonly<Record<string, readonly Verdict[]>>): Pick<Runners, "command"> {
  const asked = new Map<string, number>();
  return {
    command: async ({ subject: { candidate } }) => {
      const turn = asked.get(candidate.id) ?? 0;
      asked.set(candidate.id, turn + 1);
      const verdict = verdicts[candidate.id]![turn % verdicts[candidate.id]!.length]!;
      return { verdict, failures: verdict === "usable" ? [] : [{ check: "command", message: "It says so." }] };
    },
  };
}

const DESIGN = {
  "every-prompt": "design: fixed, attemptsPerPrompt: 4,",
  "any-image": "objective: any-image, design: fixed, attemptsPerPrompt: 4,",
};

describe.each(["every-prompt", "any-image"] as const)("%s", (objective) => {
  const manifest = TWO.replace("giveUpUsd: 0.012,", `giveUpUsd: 0.012, ${DESIGN[objective]}`);
  const measured = async (verdicts: Parameters<typeof inTurn>[0]): Promise<Measured> => {
    let told: Measured | undefined;
    await withMeasuring({}, async ({ run }) => {
      told = await run({ manifest, runners: inTurn(verdicts), options: { "budget-usd": "1", concurrency: "1" } });
    });
    return told!;
  };

  test("a run in which every candidate is over the limit could not measure: exit 3, and it says so", async () => {
    const mostly = ["undetermined", "usable", "undetermined", "rejected"] as const;
    const { end, results } = await measured({ draft: mostly, other: mostly });
    expect(end.exit).toBe(3);
    expect(results.errors).toEqual(["nothing could be measured: the check gave no verdict on 12 of 24 attempts"]);
    expect(results.decision).toMatchObject({ status: "none", leader: null, cheapest: null });
    for (const { eligible, ineligibleBecause, usable, undetermined } of results.candidates)
      expect([eligible, ineligibleBecause, usable, undetermined]).toEqual([
        false,
        "could not measure: the check gave no verdict on 6 of 12 attempts",
        3,
        6,
      ]);
  });

  test("no verdict at all: exit 3 too", async () => {
    const { end, results } = await measured({ draft: ["undetermined"], other: ["undetermined"] });
    expect([end.exit, results.errors]).toEqual([3, ["nothing could be measured: the check gave no verdict on any attempt"]]);
  });

  test("one candidate that could be measured is a measurement; few attempts without a verdict only widen its interval", async () => {
    const { end, results } = await measured({ draft: ["undetermined"], other: ["usable"] });
    expect(end.exit).toBe(0);
    expect(results.decision).toMatchObject({ status: "undecided", leader: "other", cheapest: null });
    const some = ["usable", "usable", "rejected", "usable", "usable", "usable"] as const;
    const plain = await measured({ draft: ["usable"], other: some });
    const wide = await measured({ draft: ["usable"], other: [...some.slice(0, 5), "undetermined"] });
    expect(wide.end.exit).toBe(0);
    const [before, after] = [plain, wide].map((each) => each.results.candidates[1]!);
    expect(after!.undetermined).toBe(2);
    expect(after!.usable).toBe(before!.usable - 2);
    expect(Number(after!.costPerUsableUsd.high)).toBeGreaterThan(Number(before!.costPerUsableUsd.high));
  });
});
