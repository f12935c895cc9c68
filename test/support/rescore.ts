import type { Rescore } from "../../src/core/report/rescore-schema.ts";
import type { Results } from "../../src/core/report/results.ts";
import { atLeast, dearCandidate, figure, makeCandidate, makePrompt, makeResults } from "./results.ts";

/** Results of a report, and what today's checks changed in them, as one would write them. */

type Entry = Rescore["candidates"][number];

/** The cheap model: of 31 images 12 were usable, and 9 are. */
export function makeEntry(overrides: Partial<Entry> = {}): Entry {
  const before = { attempts: 31, usable: 12, undetermined: 0, coverage: 1 };
  return {
    id: "z-image",
    judged: 30,
    gone: 0,
    changed: 3,
    before: {
      ...before,
      costPerUsableUsd: figure("0.0078", "0.0044", "0.0160"),
      costPerPictureUsd: figure("0.0078", "0.0044", "0.0160"),
    },
    after: {
      ...before,
      usable: 9,
      coverage: 0.75,
      costPerUsableUsd: figure("0.0103", "0.0055", "0.0232"),
      costPerPictureUsd: figure("0.0378", "0.0201", "0.0411"),
    },
    prompts: [
      {
        id: "hero-autumn-sale",
        changed: 2,
        before: { attempts: 6, usable: 2, undetermined: 0, costPerUsableUsd: figure("0.0090", "0.0031", "0.0714") },
        after: { attempts: 6, usable: 0, undetermined: 0, costPerUsableUsd: atLeast("0.0041") },
      },
      {
        id: "empty-cart",
        changed: 1,
        before: { attempts: 2, usable: 2, undetermined: 0, costPerUsableUsd: figure("0.0030", "0.0030", "0.0714") },
        after: { attempts: 2, usable: 1, undetermined: 0, costPerUsableUsd: figure("0.0060", "0.0031", "0.7142") },
      },
    ],
    ...overrides,
  };
}

/** The dear model, on which nothing changed. */
export function sameEntry(overrides: Partial<Entry> = {}): Entry {
  const cost = figure("0.0187", "0.0173", "0.0363");
  const side = { attempts: 13, usable: 12, undetermined: 0, coverage: 1, costPerUsableUsd: cost, costPerPictureUsd: cost };
  return { id: "gpt-image-2", judged: 13, gone: 0, changed: 0, before: side, after: side, prompts: [], ...overrides };
}

export function makeRescore(overrides: Partial<Rescore> = {}): Rescore {
  return {
    judged: 43,
    gone: 0,
    left: 0,
    changed: 3,
    candidates: [makeEntry(), sameEntry()],
    cheapest: {
      before: "z-image",
      after: "gpt-image-2",
      changed: true,
      sentence: "By today's checks gpt-image-2 looks cheapest, and not z-image.",
    },
    ...overrides,
  };
}

/** A report of two states. */
export function reportOf(overrides: Partial<Results> = {}): Results {
  return makeResults({
    mode: "report",
    spend: { billedUsd: "0.0000", unknownUsd: "0.0000", checksUsd: "0.0000", budgetUsd: "1.0000" },
    replayedAttempts: 44,
    records: { states: 2, runs: 3, attempts: 44, open: 0, unjudged: 0 },
    ...overrides,
  });
}

/** The same after a rescoring that turned the answer round. */
export function rescoredReport(rescore: Partial<Rescore> = {}, overrides: Partial<Results> = {}): Results {
  const worse = makeCandidate({
    usable: 9,
    coverage: 0.75,
    eligible: false,
    ineligibleBecause: "delivers 75 % of the pictures at most, less than the 80 % asked for",
    costPerUsableUsd: figure("0.0103", "0.0055", "0.0232"),
    costPerPictureUsd: figure("0.0378", "0.0201", "0.0411"),
  });
  return reportOf({
    candidates: [worse, dearCandidate()],
    decision: {
      status: "clear",
      leader: "gpt-image-2",
      cheapest: "gpt-image-2",
      sentence: "gpt-image-2 is the cheapest: $0.0187 per usable image. Not in the ranking: z-image.",
      toSettle: null,
    },
    spend: { billedUsd: "0.0000", unknownUsd: "0.0000", checksUsd: "0.0430", budgetUsd: "1.0000" },
    rescore: makeRescore(rescore),
    ...overrides,
  });
}

/** Two hundred prompts that all changed. */
export function manyChanged(): Results {
  const one = makeEntry().prompts[0]!;
  const prompts = Array.from({ length: 200 }, (_, index) => ({ ...one, id: `catalogue-${index}`, changed: (index % 5) + 1 }));
  const measured = makeCandidate({ prompts: prompts.map(({ id }) => makePrompt(id)) });
  return rescoredReport({ candidates: [makeEntry({ prompts }), sameEntry()] }, { candidates: [measured, dearCandidate()] });
}

/** A rescoring in which every text is hostile. */
export function hostileRescore(texts: readonly string[]): Pick<Results, "rescore" | "records"> {
  const [prompt] = makeEntry().prompts;
  return {
    records: { states: 2, runs: 3, attempts: 44, open: 1, unjudged: 2 },
    rescore: makeRescore({
      gone: 3,
      left: 2,
      candidates: texts.map((id) => makeEntry({ id, gone: 1, prompts: texts.map((each) => ({ ...prompt!, id: each })) })),
      cheapest: { before: texts[0] ?? null, after: texts[1] ?? null, changed: true, sentence: texts.join(" ") },
    }),
  };
}
