import { describe, expect, test } from "@jest/globals";
import { discardOf, discardSentences } from "../../../src/core/report/discard.ts";
import type { Discard } from "../../../src/core/report/pipeline-schema.ts";
import { makeCandidate, makeResults } from "../../support/results.ts";

const draft = { price: 0.02, usable: 20, attempts: 100 };
const final = { price: 0.04, usable: 40, attempts: 128 };
/** `times` drafts with so many failures, and a usable final after them or not. */
const alike = (times: number, failures: number, usable: boolean) => Array.from({ length: times }, () => ({ failures, usable }));

describe("when to discard a draft", () => {
  test("drafts that differ: after the number of finals that is best for their Beta", () => {
    // Fitted with scipy: a = 0.33775, b = 0.26657. C(m) = (0.1 + 0.04 sum u_j) / (1 - u_m) is least at m = 2: computed in Python.
    const finalized = [
      ...alike(30, 0, true),
      ...alike(6, 1, true),
      ...alike(3, 2, true),
      ...alike(1, 3, true),
      ...alike(14, 5, false),
    ];
    expect(discardOf(draft, final, finalized)).toEqual({ draftsDiffer: true, afterFinals: 2, costPerUsableUsd: "0.24187" });
  });

  test("alike drafts: never, at c_d/p_d + c_f/p_f; without a second final nobody knows", () => {
    const never = { afterFinals: null, costPerUsableUsd: "0.2280" };
    const mixed = [...alike(10, 0, true), ...alike(5, 1, true), ...alike(2, 2, true)];
    expect(discardOf(draft, final, mixed)).toEqual({ draftsDiffer: false, ...never });
    expect(discardOf(draft, final, [...alike(40, 0, true), ...alike(88, 1, false)])).toEqual({ draftsDiffer: null, ...never });
  });

  test("nothing before a draft passed and a final was usable", () => {
    expect(discardOf({ ...draft, usable: 0 }, final, [])).toBeUndefined();
    expect(discardOf(draft, { ...final, usable: 0 }, alike(9, 3, false))).toBeUndefined();
  });
});

describe("what is said of it", () => {
  const said = (discard: Partial<Discard>, leader = "edited", finalsUsable = 40) => {
    const pipeline = {
      draft: "z-image",
      final: "edit",
      passDraft: true,
      finalsPerDraft: 3,
      drafts: 100,
      draftsPassed: 20,
      finals: 128,
      finalsUsable,
      discard: { draftsDiffer: null, afterFinals: null, costPerUsableUsd: "0.2280", ...discard },
    };
    const { decision } = makeResults();
    const candidates = [makeCandidate(), makeCandidate({ id: "edited", kind: "pipeline", pipeline })];
    return discardSentences(makeResults({ candidates, decision: { ...decision, leader } }));
  };

  test.each([
    [{ draftsDiffer: true, afterFinals: 2 }, ["edited: drafts differ in how often finals made from them are usable."]],
    [
      { draftsDiffer: true, afterFinals: 1 },
      ["discard a draft after 1 final without a usable one: $0.2280 for each usable final."],
    ],
    [{ draftsDiffer: false }, ["edited: nothing shows", "never to discard a draft that passed: $0.2280"]],
    [{}, ["edited: each draft was finalized once.", "$0.2280 for each usable final; a run with finalsPerDraft: 3 tells."]],
  ])("%j", (discard, parts) => {
    const [text, ...more] = said(discard);
    for (const part of parts) expect(text).toContain(part);
    expect(more).toEqual([]);
  });

  test("no advice to try what could change nothing", () => {
    expect(said({}, "z-image")).toEqual([]);
    expect(said({}, "edited", 128)).toEqual([]);
  });
});
