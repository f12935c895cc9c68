import { describe, expect, test } from "@jest/globals";
import { conditionsThatHold, FAIL_ON } from "../../../src/core/report/failon.ts";
import type { Warning } from "../../../src/core/report/results.ts";
import { WARNING_CODES } from "../../../src/core/terms.ts";
import { atLeast, figure, makeCandidate, makeResults } from "../../support/results.ts";

const warning = (code: Warning["code"]): Warning => ({ code, message: `about ${code}` });

test("nothing holds for a clean run, and nothing that was not asked for", () => {
  expect(conditionsThatHold(makeResults(), FAIL_ON, "0.08")).toEqual([]);
  const bad = makeResults({ errors: ["stopped"], warnings: WARNING_CODES.map(warning) });
  expect(conditionsThatHold(bad, [], "0.0001")).toEqual([]);
});

test("error: something kept the run from finishing", () => {
  expect(conditionsThatHold(makeResults({ errors: ["the balance is used up", "x"] }), ["error"], undefined)).toEqual([
    "error: the run did not do all that it was asked to",
  ]);
});

test("price: a price that moved, cannot be read or is gone; budget: the budget alone", () => {
  const all = makeResults({ warnings: WARNING_CODES.map(warning) });
  expect(conditionsThatHold(all, ["price"], undefined).map((told) => told.replace("price: about ", ""))).toEqual([
    "price-changed",
    "price-shape-changed",
    "price-tier-vanished",
    "price-suspicious",
    "price-unknown",
    "price-stale",
    "price-disagrees",
    "model-vanished",
    "source-unreadable",
  ]);
  expect(conditionsThatHold(all, ["budget"], undefined)).toEqual(["budget: about budget-reached"]);
});

describe("threshold: what the leader is estimated to cost", () => {
  const holds = (threshold: string | undefined, ...candidates: ReturnType<typeof makeCandidate>[]): string[] =>
    conditionsThatHold(makeResults(candidates.length > 0 ? { candidates } : {}), ["threshold"], threshold);

  test("not when the manifest sets none", () => expect(holds(undefined)).toEqual([]));
  test("not at the threshold", () => {
    expect(holds("0.0078")).toEqual([]);
    expect(holds("7.8e-3")).toEqual([]);
  });
  test("over it", () =>
    expect(holds("0.0077")).toEqual(["threshold: z-image costs $0.0078 per usable image, over the threshold of $0.0077"]));
  test("a dearer candidate does not matter", () => {
    const dear = makeCandidate({ id: "dear", costPerUsableUsd: figure("9.0000", "8.0000", "9.5000") });
    expect(holds("0.01", makeCandidate(), dear)).toEqual([]);
  });
  test("only a lower end is known", () => {
    expect(holds("5", makeCandidate({ costPerUsableUsd: atLeast("0.0300") }))).toEqual([
      "threshold: z-image costs $0.0300 per usable image, over the threshold of $5",
    ]);
  });
  test("nobody leads", () => {
    const none = makeResults({ decision: { status: "none", leader: null, cheapest: null, sentence: "", toSettle: null } });
    expect(conditionsThatHold(none, ["threshold"], "1")).toEqual([
      "threshold: no candidate could be measured against the threshold of $1 per usable image",
    ]);
    expect(conditionsThatHold({ ...none, mode: "estimate" }, ["threshold"], "1")).toEqual([]);
  });
});

test("undecided: the run measured, and the answer is open", () => {
  const open = makeResults({
    decision: { status: "undecided", leader: "a", cheapest: null, sentence: "Too close.", toSettle: null },
  });
  expect(conditionsThatHold(open, ["undecided"], undefined)).toEqual(["undecided: Too close."]);
  expect(conditionsThatHold({ ...open, mode: "estimate" }, ["undecided"], undefined)).toEqual([]);
});
