import { describe, expect, test } from "@jest/globals";
import type { LedgerEvent } from "../../../src/core/ledger/events.ts";
import { foldLedger } from "../../../src/core/ledger/fold.ts";
import { eventsOfKind } from "../../../src/core/ledger/kind.ts";
import { askedOf, asJudgedBefore, asNotJudged, openRescore, verdictName } from "../../../src/core/ledger/rescore.ts";
import { makeBench } from "../report/records.ts";
import { attemptOf, verdict } from "./events.ts";

/** What was judged before a rescoring, and what by it. */

const begun = (run: string, simulated = false): LedgerEvent => ({ event: "rescore", run, at: 1, simulated });
const finished = (run: string): LedgerEvent => ({ event: "finish", run, at: 2 });
const ran: LedgerEvent = { event: "run", run: "r", at: 3, manifest: "m", seed: 1, budgetUsd: 1n };

describe("a rescoring", () => {
  test("is open until it finishes or a run begins, and knows its verdicts", () => {
    expect(openRescore([begun("s"), verdict("k", "usable")])).toEqual({
      run: "s",
      given: new Set([verdictName("k", "checks-1")]),
    });
    expect(openRescore([verdict("k", "usable"), begun("s")])?.given.size).toBe(0);
    expect(openRescore([begun("s"), finished("other")])?.run).toBe("s");
    expect(openRescore([begun("s"), finished("s")])).toBeNull();
    expect(openRescore([begun("s"), ran])).toBeNull();
    expect(openRescore([])).toBeNull();
  });

  test("is no run that a measurement would take up, and belongs to its kind", () => {
    expect(foldLedger([begun("s")]).openRun).toBeNull();
    expect(foldLedger([ran, begun("s"), finished("s")]).openRun?.run).toBe("r");
    expect(eventsOfKind([begun("s", true), finished("s"), begun("t")], false)).toEqual([begun("t")]);
  });
});

describe("the verdicts of before", () => {
  const { plan } = makeBench({ a: "0.02" }, { hero: 1 });
  const { key } = plan.prompts[0]!;
  const at = { promptKey: key, offer: plan.candidates[0]!.key };
  const attempt = attemptOf("k", "usable", at);
  const given = (...verdicts: readonly ReturnType<typeof verdict>[]) => ({
    ...attempt,
    verdicts: new Map(verdicts.map((each) => [each.checks, each])),
  });
  const before = (each: ReturnType<typeof given>, names: readonly string[] = []) =>
    asJudgedBefore(plan, [each], new Set(names))[0]!.verdicts;

  test("are the last ones, whichever checks gave them, under the key of the checks of now", () => {
    const old = verdict("k", "rejected", { checks: "old", at: 10 });
    const older = verdict("k", "usable", { checks: "older", at: 5 });
    expect(before(given(old, older))).toEqual(new Map([["checks-1", old]]));
    const now = verdict("k", "usable", { at: 20 });
    expect(before(given(old, now))).toEqual(new Map([["checks-1", now]]));
    // What the rescoring under way gave is not of before.
    expect(before(given(old, now), [verdictName("k", "checks-1")])).toEqual(new Map([["checks-1", old]]));
    expect(before(given())).toEqual(new Map());
  });

  test("of prompts that are not in the plan stay", () => {
    const other = attemptOf("k", "usable", { promptKey: "gone" });
    expect(asJudgedBefore(plan, [other], new Set())).toEqual([other]);
  });

  test("an image that the checks of now have not judged is undetermined; without an image there is nothing to judge", () => {
    const attempts = [given(verdict("k", "usable", { checks: "old" })), attemptOf("l", "refused", at), attempt];
    const told = asNotJudged(plan, attempts);
    expect(told[0]!.verdicts.get("checks-1")).toMatchObject({ verdict: "undetermined", failures: [], facts: null });
    expect(told.slice(1)).toEqual(attempts.slice(1));
  });
});

describe("a draft of a pipeline, which is judged twice", () => {
  const { plan: alone } = makeBench({ a: "0.02", b: "0.05" }, { hero: 1 });
  const [draft, final] = alone.candidates;
  const pipeline = { id: "pair", draft: draft!, final: final!, passField: null, finalsPerDraft: 1 };
  const plan = { ...alone, pipelines: [{ ...pipeline, draftChecks: [{ checks: [], checksKey: "draft-1" }] }] };
  const attempt = attemptOf("k", "usable", { promptKey: plan.prompts[0]!.key, offer: draft!.key });
  const judgedBy = (...keys: readonly string[]) => ({
    ...attempt,
    verdicts: new Map(keys.map((checks, index) => [checks, verdict("k", "usable", { checks, at: index })])),
  });
  const before = (...keys: readonly string[]): string[][] =>
    [...asJudgedBefore(plan, [judgedBy(...keys)], new Set())[0]!.verdicts].map(([key, { checks }]) => [key, checks]);

  test("is asked by the prompt's checks, then as a draft; the final by the prompt's alone", () => {
    const asked = askedOf(plan);
    expect(asked(attempt)).toEqual(["checks-1", "draft-1"]);
    expect(asked(attemptOf("l", "usable", { promptKey: plan.prompts[0]!.key, offer: final!.key }))).toEqual(["checks-1"]);
    expect(asked(attemptOf("l", "usable", { promptKey: "gone", offer: final!.key }))).toEqual([]);
  });

  test.each([
    [
      ["checks-1", "draft-1"],
      [
        ["checks-1", "checks-1"],
        ["draft-1", "draft-1"],
      ],
    ],
    [
      ["old", "draft-1"],
      [
        ["checks-1", "old"],
        ["draft-1", "draft-1"],
      ],
    ],
    [
      ["checks-1", "old draft"],
      [
        ["checks-1", "checks-1"],
        ["draft-1", "old draft"],
      ],
    ],
    [
      ["older", "older draft", "old", "old draft"],
      [
        ["checks-1", "old"],
        ["draft-1", "old draft"],
      ],
    ],
    [
      ["old"],
      [
        ["checks-1", "old"],
        ["draft-1", "old"],
      ],
    ],
    [[], []],
  ])("judged by %j before", (keys, expected) => {
    expect(before(...keys)).toEqual(expected);
  });

  test("is not judged in so far as one of the two has not seen it", () => {
    const [told] = asNotJudged(plan, [judgedBy("checks-1")]);
    expect([...told!.verdicts].map(([key, { verdict: each }]) => [key, each])).toEqual([
      ["checks-1", "usable"],
      ["draft-1", "undetermined"],
    ]);
  });
});
