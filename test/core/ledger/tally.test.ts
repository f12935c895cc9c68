import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { sampleOf, tallyCell, type CellTally, type Sample } from "../../../src/core/ledger/tally.ts";
import { seededRandom } from "../../../src/core/random.ts";
import { delivered, expectedAttempts } from "../../../src/core/statistics/retry.ts";
import { attemptOf, verdict } from "./events.ts";

/** Samples by letter: usable, rejected, undetermined (?), turned down before it was billed (!). */
const samples = (letters: string): Sample[] =>
  Array.from(letters, (letter) => ({
    billed: letter !== "!",
    verdict: letter === "u" ? ("usable" as const) : letter === "?" ? ("undetermined" as const) : ("rejected" as const),
  }));

const every = (letters: string, cap: number): CellTally => tallyCell(samples(letters), cap, "every-prompt");
const any = (letters: string, cap = 5): CellTally => tallyCell(samples(letters), cap, "any-image");

describe("every prompt", () => {
  test.each<[string, number, number, number, boolean, boolean, string]>([
    // letters, cap, attempts and delivery for a picture, complete, settled
    ["", 3, 0, 0, false, false, "nothing yet"],
    ["u", 3, 1, 1, true, true, "usable at once"],
    ["ru", 3, 2, 1, true, true, "usable at the second attempt"],
    ["rru", 3, 3, 1, true, true, "usable at the last attempt"],
    ["rrr", 3, 3, 0, true, true, "given up"],
    ["rr", 3, 2, 0, false, false, "still to be tried"],
    ["r", 1, 1, 0, true, true, "given up after the only attempt"],
    ["ruu", 3, 1.5, 1, true, true, "two courses"],
    ["rrru", 3, 2, 0.5, true, true, "given up, then usable at once"],
    ["urr", 3, 1, 1, true, true, "an open course does not count beside a whole one"],
    ["?u", 3, 1, 1, true, true, "no verdict at first: neither an attempt nor a delivery"],
    ["???", 3, 0, 0, false, true, "no verdict at all: nothing more is bought, and nothing is known"],
    ["r??", 3, 1, 0, false, true, "not given up for want of usable images alone"],
    ["rr?", 3, 2, 0, false, true, "the same, at the end"],
    ["!", 3, 0, 0, true, true, "turned down: asking again the same is turned down again"],
    ["r!", 3, 1, 0, true, true, "turned down after an attempt"],
    ["u!", 3, 1, 1, true, true, "turned down after a picture was there"],
    ["?!", 3, 0, 0, true, true, "turned down after one without a verdict"],
  ])(
    "%j with a cap of %i: %d attempts, %d delivered, complete %p, settled %p (%s)",
    (letters, cap, attempts, shipped, complete, settled) => {
      expect(every(letters, cap)).toMatchObject({
        attemptsPerPicture: attempts,
        deliveredPerPicture: shipped,
        complete,
        settled,
      });
    },
  );

  test("counts every billed attempt", () => {
    expect(every("ru?!rr", 3)).toMatchObject({ decided: 4, usable: 1, undetermined: 1 });
  });

  test("agrees with a plain reading of the same letters", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ur?!]{0,30}$/), fc.integer({ min: 1, max: 6 }), (letters, cap) => {
        const billed = letters.replaceAll("!", "");
        const courses = billed.match(new RegExp(`[r?]{0,${cap - 1}}u|[r?]{${cap}}`, "g")) ?? [];
        const open = billed.slice(courses.join("").length);
        const whole = courses.filter((course) => course.endsWith("u") || !course.includes("?"));
        const measured = whole.length > 0 ? whole : [courses[0] ?? open];
        const mean = (value: (course: string) => number): number =>
          measured.reduce((sum, course) => sum + value(course), 0) / measured.length;
        const count = (letter: string): number => letters.split(letter).length - 1;
        expect(every(letters, cap)).toEqual({
          decided: count("u") + count("r"),
          usable: count("u"),
          undetermined: count("?"),
          attemptsPerPicture: mean((course) => course.replaceAll("?", "").length),
          deliveredPerPicture: mean((course) => (course.endsWith("u") ? 1 : 0)),
          complete: whole.length > 0 || (letters.includes("!") && courses.length === 0),
          settled: courses.length > 0 || letters.includes("!"),
          turnedDown: letters.includes("!"),
        });
      }),
      { numRuns: 3000 },
    );
  });

  test("over many courses comes to what retrying at that chance costs", () => {
    const random = seededRandom(5);
    for (const [chance, cap] of [
      [0.3, 4],
      [0.05, 10],
      [0.9, 2],
    ] as const) {
      const letters = Array.from({ length: 40_000 }, () => (random() < chance ? "u" : "r")).join("");
      const { attemptsPerPicture, deliveredPerPicture } = every(letters, cap);
      expect(Math.abs(attemptsPerPicture / expectedAttempts(chance, cap) - 1)).toBeLessThan(0.03);
      expect(Math.abs(deliveredPerPicture - delivered(chance, cap))).toBeLessThan(0.03);
    }
  });
});

describe("any image: a prompt is one sample", () => {
  test.each<[string, Partial<CellTally>]>([
    ["", { decided: 0, usable: 0, settled: false, complete: false }],
    ["u", { decided: 1, usable: 1, settled: true, complete: true }],
    ["r", { decided: 1, usable: 0, settled: true, complete: true }],
    ["ru", { decided: 1, usable: 0 }],
    ["ur", { decided: 1, usable: 1 }],
    ["?", { decided: 0, undetermined: 1, settled: true, complete: false }],
    ["?u", { decided: 1, usable: 1, undetermined: 0, settled: true, complete: true }],
    ["!", { decided: 0, usable: 0, settled: true, complete: true }],
    ["!u", { decided: 1, usable: 1, settled: true, complete: true }],
  ])("%j", (letters, told) => expect(any(letters)).toMatchObject(told));
});

describe("sampleOf", () => {
  test.each([
    ["an image that is usable", attemptOf("k", "usable"), { billed: true, verdict: "usable" }],
    ["an image that is not", attemptOf("k", "rejected"), { billed: true, verdict: "rejected" }],
    ["an image without a verdict", attemptOf("k", "undetermined"), { billed: true, verdict: "undetermined" }],
    ["an image that these checks never saw", attemptOf("k", "unjudged"), null],
    ["a success without an image", attemptOf("k", "empty"), { billed: true, verdict: "rejected" }],
    ["a refusal", attemptOf("k", "refused"), { billed: true, verdict: "rejected" }],
    ["a failure that may be billed", attemptOf("k", "failed"), { billed: true, verdict: "rejected" }],
    ["a loss", attemptOf("k", "lost"), { billed: true, verdict: "rejected" }],
    ["a request turned down in this run", attemptOf("k", "turned-down"), { billed: false, verdict: "rejected" }],
    ["a request turned down in an earlier run, which may be fine now", attemptOf("k", "turned-down", { run: "run-0" }), null],
    ["one under way", attemptOf("k", "open"), null],
  ] as const)("%s", (_, each, sample) => expect(sampleOf(each, "checks-1", "run-1")).toEqual(sample));

  test("takes the verdict of the checks in force", () => {
    const each = attemptOf("k", "rejected");
    const both = { ...each, verdicts: new Map([...each.verdicts, ["checks-2", verdict("k", "usable", { checks: "checks-2" })]]) };
    expect(sampleOf(both, "checks-2", "run-1")?.verdict).toBe("usable");
    expect(sampleOf(both, "checks-3", "run-1")).toBeNull();
  });
});
