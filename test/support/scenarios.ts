import type { CandidateResult, Results } from "../../src/core/report/results.ts";
import { HOSTILE, hostile } from "./hostile.ts";
import { makeExtras, makePlans } from "./plans.ts";
import { hostileRescore, manyChanged, reportOf, rescoredReport } from "./rescore.ts";
import { atLeast, dearCandidate, figure, makeCandidate, makePrompt, makeResults, makeWarning } from "./results.ts";

/** One `Results` for each situation that a reader can meet. */

const unpriced = makeCandidate({
  id: "seedream-5",
  model: "seedream-5-pro",
  price: {
    usdPerImage: null,
    grade: null,
    source: "https://www.hiapi.ai/api/pricing",
    readAt: "2026-11-22T18:20:05.120Z",
    change: null,
  },
  attempts: 0,
  usable: 0,
  outcomes: { image: 0, empty: 0, refused: 0, failed: 0, lost: 0 },
  rejectedBy: {},
  usableRate: null,
  coverage: null,
  complete: false,
  eligible: false,
  ineligibleBecause: "its price is unknown",
  maxAttemptsPerPrompt: null,
  spend: { billedUsd: "0.0000", unknownUsd: "0.0000", listUsd: "0.0000", hiddenUsd: "0.0000" },
  medianSeconds: null,
  costPerPictureUsd: {},
  costPerUsableUsd: {},
  prompts: [],
});

/** A candidate without one usable image. */
export function hopeless(overrides: Partial<CandidateResult> = {}): CandidateResult {
  return makeCandidate({
    id: "sketch-fast",
    attempts: 20,
    usable: 0,
    outcomes: { image: 17, empty: 1, refused: 2, failed: 0, lost: 0 },
    rejectedBy: { notBlank: 15, minSharpness: 9 },
    usableRate: 0,
    coverage: 0,
    eligible: false,
    ineligibleBecause: "it delivers 0 % of the pictures, less than the 80 % asked for",
    costPerPictureUsd: atLeast("0.0213"),
    costPerUsableUsd: atLeast("0.0115"),
    spend: { billedUsd: "0.0600", unknownUsd: "0.0060", listUsd: "0.0600", hiddenUsd: "0.0090" },
    prompts: ["hero-autumn-sale", "poster-open-sunday", "empty-cart"].map((id) =>
      makePrompt(id, { attempts: 6, usable: 0, complete: false, costPerUsableUsd: atLeast("0.0041") }),
    ),
    ...overrides,
  });
}

const rival = makeCandidate({
  id: "flux-schnell",
  model: "flux-schnell",
  price: {
    usdPerImage: "0.0035",
    grade: "billed",
    source: "https://www.hiapi.ai/api/pricing",
    readAt: "2026-11-22T18:20:05.120Z",
    change: null,
  },
  attempts: 24,
  usableRate: 0.5,
  costPerPictureUsd: figure("0.0070", "0.0043", "0.0128"),
  costPerUsableUsd: figure("0.0070", "0.0043", "0.0128"),
  spend: { billedUsd: "0.0840", unknownUsd: "0.0000", listUsd: "0.0840", hiddenUsd: "0.0000" },
  outcomes: { image: 24, empty: 0, refused: 0, failed: 0, lost: 0 },
});

function many(count: number): CandidateResult[] {
  return Array.from({ length: count }, (_, i) => {
    const [price, attempts] = [0.002 + i * 0.0031, 40 - 2 * i];
    const cost = (price * attempts) / 12;
    const bounds = figure(cost.toFixed(4), (cost / 1.7).toFixed(4), (cost * 1.9).toFixed(4));
    return makeCandidate({
      id: `model-${String.fromCodePoint(97 + i)}-${["turbo", "pro", "max"][i % 3]}`,
      price: {
        usdPerImage: price.toFixed(4),
        grade: "list",
        source: "https://www.hiapi.ai/api/pricing",
        readAt: "2026-11-22T18:20:05.120Z",
        change: null,
      },
      attempts,
      usableRate: 12 / attempts,
      costPerPictureUsd: bounds,
      costPerUsableUsd: bounds,
      spend: {
        billedUsd: (price * attempts).toFixed(4),
        unknownUsd: "0.0000",
        listUsd: (price * attempts).toFixed(4),
        hiddenUsd: "0.0000",
      },
    });
  });
}

function manyPrompts(count: number): CandidateResult {
  return makeCandidate({
    prompts: Array.from({ length: count }, (_, i) =>
      makePrompt(`catalogue-${String(i + 1).padStart(4, "0")}`, { attempts: 1 + ((i * 7) % 9), usable: i % 11 === 0 ? 0 : 1 }),
    ),
  });
}

const estimate: NonNullable<Results["estimate"]> = {
  atMostUsd: "1.0000",
  withoutBudgetUsd: "2.6784",
  expectedUsd: "0.5058",
  assumption: "z-image: 39 % usable, as recorded in 31 attempts; gpt-image-2: 50 %, since nothing is recorded.",
  candidates: [
    { id: "z-image", atMostUsd: "1.4400", expectedUsd: "0.0930", expectedAttempts: 31, usableRate: 0.387, recorded: true },
    { id: "gpt-image-2", atMostUsd: "1.2384", expectedUsd: "0.4128", expectedAttempts: 24, usableRate: 0.5, recorded: false },
    { id: "seedream-5", atMostUsd: null, expectedUsd: null, expectedAttempts: null, usableRate: null, recorded: false },
  ],
};

const nothing = {
  attempts: 0,
  usable: 0,
  usableRate: null,
  coverage: null,
  prompts: [],
  costPerPictureUsd: {},
  costPerUsableUsd: {},
};

export const SCENARIOS = {
  "clear winner": makeResults(),
  undecided: makeResults({
    candidates: [makeCandidate(), rival, dearCandidate()],
    decision: {
      status: "undecided",
      leader: "flux-schnell",
      cheapest: null,
      sentence: "flux-schnell leads at $0.0070 for each usable image, but z-image is not ruled out.",
      toSettle: { usd: "0.1700", attempts: 52 },
    },
  }),
  tie: makeResults({
    candidates: [makeCandidate(), rival],
    decision: {
      status: "tie",
      leader: "flux-schnell",
      cheapest: "flux-schnell",
      sentence: "flux-schnell and z-image cost the same within 5 %: $0.0070 for each usable image.",
      toSettle: null,
    },
  }),
  "none usable": makeResults({
    candidates: [
      hopeless(),
      hopeless({ id: "sketch-slow", costPerUsableUsd: atLeast("0.0742"), costPerPictureUsd: atLeast("0.0800") }),
    ],
    decision: {
      status: "none",
      leader: null,
      cheapest: null,
      sentence: "No candidate can be chosen: none gave a usable image.",
      toSettle: null,
    },
    spend: { billedUsd: "0.1200", unknownUsd: "0.0120", checksUsd: "0.0000", budgetUsd: "1.0000" },
  }),
  "unknown price": makeResults({
    candidates: [makeCandidate(), unpriced, dearCandidate()],
    warnings: [
      makeWarning({
        code: "price-unknown",
        candidate: "seedream-5",
        line: 14,
        message:
          "no policy of the price list applies to resolution 3K. Nothing was generated on it; choose 1K, 2K or 4K, or set whenPriceUnknown.",
      }),
    ],
  }),
  "budget reached": makeResults({
    candidates: [
      makeCandidate({
        prompts: makeCandidate().prompts.map((prompt, i) => (i < 8 ? prompt : { ...prompt, complete: false, usable: 0 })),
        complete: false,
      }),
      dearCandidate({
        complete: false,
        coverage: 0.58,
        eligible: false,
        ineligibleBecause: "it delivers 58 % of the pictures, less than the 80 % asked for",
      }),
      hopeless(),
    ],
    spend: { billedUsd: "0.2970", unknownUsd: "0.0172", checksUsd: "0.0000", budgetUsd: "0.3000" },
    replayedAttempts: 18,
    warnings: [
      makeWarning({
        code: "budget-reached",
        message: "the budget of $0.30 was reached with 9 prompts open. Raise budget.usd, or ask for fewer prompts.",
      }),
      makeWarning(),
    ],
    failOn: ["budget: the budget was reached before every prompt was done."],
  }),
  "one candidate": makeResults({
    candidates: [makeCandidate()],
    decision: { ...makeResults().decision, sentence: "z-image costs $0.0078 for each usable image." },
  }),
  "twelve candidates": makeResults({
    candidates: many(12),
    decision: {
      ...makeResults().decision,
      leader: "model-a-turbo",
      cheapest: "model-a-turbo",
      sentence: "model-a-turbo is the cheapest: $0.0067 for each usable image.",
    },
  }),
  "two hundred prompts": makeResults({
    candidates: [manyPrompts(200), dearCandidate({ prompts: manyPrompts(200).prompts })],
    manifest: { ...makeResults().manifest, prompts: 200 },
  }),
  hostile,
  "plans and extras": makeResults({
    candidates: [makeCandidate({ costPerUsableWithExtrasUsd: figure("0.0109", "0.0064", "0.0219") }), dearCandidate()],
    plans: makePlans(),
    extras: makeExtras(),
  }),
  "fifty plans": makeResults({
    plans: makePlans({ items: Array.from({ length: 50 }, (_, i) => ({ ...makePlans().items[i % 3]!, id: `plan-${i}` })) }),
    extras: Array.from({ length: 50 }, (_, i) => ({ ...makeExtras()[i % 3]!, id: `extra-${i}` })),
  }),
  simulated: makeResults({ simulated: true }),
  "report of two states": reportOf(),
  rescored: rescoredReport(),
  "rescored, much changed": manyChanged(),
  "rescored, hostile": { ...hostile, mode: "report", ...hostileRescore(HOSTILE) },
  "long ids": makeResults({
    candidates: [
      makeCandidate({ id: `z-image ${"very ".repeat(17)}long` }),
      dearCandidate({ id: "gpt-image-2_text-to-image_quality-medium_aspect-16x9_resolution-2K_background-transparent" }),
    ],
    decision: { ...makeResults().decision, leader: `z-image ${"very ".repeat(17)}long` },
  }),
  estimate: makeResults({
    mode: "estimate",
    estimate,
    candidates: [makeCandidate(nothing), dearCandidate(nothing), unpriced],
    spend: { billedUsd: "0.0000", unknownUsd: "0.0000", checksUsd: "0.0000", budgetUsd: "1.0000" },
    decision: { status: "none", leader: null, cheapest: null, sentence: "Nothing was measured.", toSettle: null },
  }),
  "could not finish": makeResults({
    errors: [
      "HiAPI answered 402: the balance is used up after 12 attempts. Top up at the provider, then run again: nothing is paid for twice.",
    ],
  }),
} as const satisfies Record<string, Results>;
