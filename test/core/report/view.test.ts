import { describe, expect, test } from "@jest/globals";
import { definitions, provenance } from "../../../src/core/report/about.ts";
import { promptCell, promptRows } from "../../../src/core/report/prompts.ts";
import { moneyTable, spendLines } from "../../../src/core/report/spend.ts";
import { attemptsPerUsable, ranked, standing, verdictOf } from "../../../src/core/report/view.ts";
import { atLeast, dearCandidate, figure, makeCandidate, makePrompt, makeResults } from "../../support/results.ts";
import { hopeless, SCENARIOS } from "../../support/scenarios.ts";

describe("the order of candidates", () => {
  test("is by cost per picture among the eligible, then the others, those without a figure last", () => {
    const cheap = makeCandidate({
      id: "gives-up",
      costPerUsableUsd: figure("0.0050", "0.0040", "0.0060"),
      costPerPictureUsd: figure("0.0400", "0.0300", "0.0600"),
    });
    const none = makeCandidate({ id: "nothing", eligible: false, costPerPictureUsd: {}, costPerUsableUsd: {} });
    const results = makeResults({ candidates: [none, cheap, hopeless(), dearCandidate(), makeCandidate()] });
    expect(ranked(results).map(({ id }) => id)).toEqual(["z-image", "gpt-image-2", "gives-up", "sketch-fast", "nothing"]);
  });
});

test("a candidate's place is named by the decision's status", () => {
  const place = (status: "clear" | "tie" | "undecided"): string =>
    standing(makeCandidate(), makeResults({ decision: { ...makeResults().decision, status } }));
  expect([place("clear"), place("tie"), place("undecided")]).toEqual(["cheapest", "tied for cheapest", "leads so far"]);
  expect(standing(dearCandidate(), makeResults())).toBe("");
  expect(standing(hopeless(), makeResults())).toBe("not ranked");
});

test("trouble outweighs the decision in the sign", () => {
  expect(verdictOf(makeResults()).sign).toBe("✅");
  expect(verdictOf(makeResults({ failOn: ["x"] })).sign).toBe("❌");
  expect(verdictOf(makeResults({ failOn: ["x"], errors: ["y"] })).sign).toBe("⛔");
});

test("price x attempts is the figure shown, whatever the weights", () => {
  expect(attemptsPerUsable(makeCandidate({ costPerUsableUsd: figure("0.0120", "0.0051", "0.0129") }))).toBe("4.0");
  expect(attemptsPerUsable(makeCandidate({ price: { ...makeCandidate().price, usdPerImage: null }, costPerUsableUsd: {} }))).toBe(
    "2.6",
  );
  expect(attemptsPerUsable(hopeless())).toBe("over 20");
  expect(attemptsPerUsable(hopeless({ attempts: 2, undetermined: 2 }))).toBe("–");
});

describe("where the money went", () => {
  const money = (overrides: Parameters<typeof makeCandidate>[0]) => moneyTable([makeCandidate(overrides)]);

  test("is split exactly into usable, rejected, without image", () => {
    expect(money({})).toEqual({
      titles: ["Usable images", "Rejected", "No image", "All attempts"],
      rows: [{ id: "z-image", amounts: ["$0.0360", "$0.0540", "$0.0030", "$0.0930"] }],
    });
    expect(money({ attempts: 0, outcomes: { image: 0, empty: 0, refused: 0, failed: 0, lost: 0 } }).rows).toEqual([]);
    expect(money({ price: { ...makeCandidate().price, usdPerImage: null } }).rows).toEqual([]);
  });

  test("what the checks could not tell of is not called rejected, in the table or the bill", () => {
    // 12 attempts at $0.003: 4 usable, 2 rejected, 6 not judged.
    const unjudged = makeCandidate({
      attempts: 12,
      usable: 4,
      undetermined: 6,
      outcomes: { image: 12, empty: 0, refused: 0, failed: 0, lost: 0 },
      spend: { billedUsd: "0.0360", unknownUsd: "0.0", listUsd: "0.0360", hiddenUsd: "0.0" },
    });
    expect(moneyTable([unjudged])).toEqual({
      titles: ["Usable images", "Rejected", "Not judged", "No image", "All attempts"],
      rows: [{ id: "z-image", amounts: ["$0.0120", "$0.0060", "$0.0180", "$0.00", "$0.0360"] }],
    });
    const lines = spendLines(makeResults({ candidates: [unjudged] }));
    expect(lines.filter(({ label }) => ["Retries", "Not judged"].includes(label)).map(({ value }) => value)).toEqual([
      "$0.0060",
      "$0.0180",
    ]);
  });

  test("of a pipeline it is its own finals", () => {
    const pipeline = {
      draft: "d",
      final: "f",
      passDraft: true,
      finalsPerDraft: 1,
      drafts: 9,
      draftsPassed: 5,
      finals: 4,
      finalsUsable: 3,
    };
    const five = { attempts: 13, usable: 3, undetermined: 2, outcomes: { image: 4, empty: 1, refused: 0, failed: 0, lost: 0 } };
    const spend = { billedUsd: "0.0500", unknownUsd: "0.0", listUsd: "0.0500", hiddenUsd: "0.0100" };
    // Five finals at a cent: three usable, none rejected, one that nothing could judge, one without an image.
    expect(money({ ...five, spend, pipeline }).rows[0]!.amounts).toEqual(["$0.0300", "$0.00", "$0.0100", "$0.0100", "$0.0500"]);
    expect(money({ ...five, spend, pipeline: { ...pipeline, passDraft: false } }).rows).toEqual([]);
  });
});

test("the bill leaves out what would say nothing", () => {
  const clean = makeResults({
    candidates: [
      makeCandidate({
        usable: 1,
        attempts: 1,
        outcomes: { image: 1, empty: 0, refused: 0, failed: 0, lost: 0 },
        spend: { billedUsd: "0.0030", unknownUsd: "0.0", listUsd: "0.0030", hiddenUsd: "0.0" },
      }),
    ],
  });
  expect(spendLines(clean).map(({ label }) => label)).toEqual(["Billed now"]);
  expect(spendLines(SCENARIOS["budget reached"]).map(({ label }) => label)).toEqual([
    "Billed now",
    "May be billed",
    "Replayed",
    "Retries",
    "No image",
  ]);
  expect(
    spendLines(makeResults({ spend: { billedUsd: "0.0", unknownUsd: "0.0", checksUsd: "0.0200", budgetUsd: "0.0" } }))[0]?.note,
  ).toBe("of a budget of $0.00");
});

describe("prompts", () => {
  const a = makeCandidate({
    id: "a",
    prompts: [
      makePrompt("easy", { attempts: 1, usable: 1 }),
      makePrompt("hard", { attempts: 6, usable: 0, costPerUsableUsd: atLeast("0.0041") }),
      makePrompt("middling", { attempts: 4, usable: 1 }),
      makePrompt("untried", { attempts: 0, usable: 0, complete: false }),
    ],
  });
  const b = makeCandidate({
    id: "b",
    prompts: [makePrompt("hard", { attempts: 2, usable: 0 }), makePrompt("only-b", { attempts: 3, usable: 0, complete: false })],
  });

  test("come worst first over the candidates shown", () => {
    expect(promptRows([a, b]).map(({ id }) => id)).toEqual(["hard", "only-b", "middling", "easy", "untried"]);
  });

  test("a cell says the cost and the count, or that there was none", () => {
    const cells = promptRows([a, b]).map((row) => row.cells.map(promptCell));
    expect(cells).toEqual([
      ["none of 6", "none of 2"],
      ["–", "none of 3 …"],
      ["$0.0060 (1 of 4)", "–"],
      ["$0.0060 (1 of 1)", "–"],
      ["–", "–"],
    ]);
  });
});

test("the definition names the give-up amount, its origin, the caps and the objective", () => {
  const text = definitions(makeResults({ giveUpIsDefault: true, candidates: [makeCandidate(), dearCandidate()] })).join(" ");
  expect(text).toContain(
    "given up after it has eaten $0.1200 (at most 6 to 40 attempts), three times the dearest candidate's list price",
  );
  expect(definitions(makeResults({ objective: "any-image" })).join(" ")).toContain("any usable image counts");
});

test("the provenance says how long the run took, when that is known", () => {
  expect(provenance(makeResults()).find(({ label }) => label === "Finished")?.value).toBe(
    "2026-11-22 18:31 UTC (took 11 min 46 s)",
  );
  expect(provenance(makeResults({ finishedAt: "later" })).find(({ label }) => label === "Finished")?.value).toBe("later");
});
