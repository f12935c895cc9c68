import type { CandidateResult, Figure, Results, Warning } from "../../src/core/report/results.ts";

/** Results as a run would write them, with overrides: the input of everything that renders. */

type PromptResult = CandidateResult["prompts"][number];

/** A figure with an estimate, its interval at 95 %. */
export function figure(estimate: string, low: string, high: string): Figure {
  return { estimate, low, high, confidence: 0.95 };
}

/** A figure of which only the lower end is known. */
export function atLeast(low: string): Figure {
  return { low, confidence: 0.95 };
}

export function makePrompt(id: string, overrides: Partial<PromptResult> = {}): PromptResult {
  return {
    id,
    attempts: 2,
    usable: 1,
    undetermined: 0,
    complete: true,
    costPerUsableUsd: figure("0.0060", "0.0031", "0.7142"),
    ...overrides,
  };
}

/** The cheap model: 31 attempts at $0.0030 for the twelve prompts, of which one attempt was refused. */
export function makeCandidate(overrides: Partial<CandidateResult> = {}): CandidateResult {
  return {
    id: "z-image",
    kind: "model",
    provider: "hiapi",
    model: "z-image",
    input: { aspect_ratio: "1:1", resolution: "1K" },
    price: {
      usdPerImage: "0.0030",
      grade: "list",
      source: "https://www.hiapi.ai/api/pricing",
      readAt: "2026-11-22T18:20:05.120Z",
      change: null,
    },
    attempts: 31,
    usable: 12,
    undetermined: 0,
    unbilledFailures: 0,
    outcomes: { image: 30, empty: 0, refused: 1, failed: 0, lost: 0 },
    rejectedBy: { minSharpness: 11, aspect: 4, notBlank: 3 },
    usableRate: 0.387,
    coverage: 1,
    complete: true,
    eligible: true,
    maxAttemptsPerPrompt: 40,
    spend: { billedUsd: "0.0930", unknownUsd: "0.0000", listUsd: "0.0930", hiddenUsd: "0.0030" },
    medianSeconds: 8.4,
    costPerPictureUsd: figure("0.0078", "0.0044", "0.0160"),
    costPerUsableUsd: figure("0.0078", "0.0044", "0.0160"),
    prompts: TWELVE.map(([id, attempts]) =>
      makePrompt(id, { attempts, costPerUsableUsd: figure((0.003 * attempts).toFixed(4), "0.0031", "0.7142") }),
    ),
    ...overrides,
  };
}

/** Twelve pictures of a shop, and the attempts that the cheap model took for each. */
const TWELVE: readonly (readonly [string, number])[] = [
  ["hero-autumn-sale", 6],
  ["hero-free-shipping", 3],
  ["category-lamps", 1],
  ["category-rugs", 2],
  ["poster-open-sunday", 8],
  ["avatar-default", 1],
  ["empty-cart", 2],
  ["newsletter-header", 1],
  ["gift-card-birthday", 3],
  ["blog-linen-care", 1],
  ["app-onboarding-1", 2],
  ["app-onboarding-2", 1],
];

/** The dear model: 13 attempts at $0.0172 for the same twelve prompts. */
export function dearCandidate(overrides: Partial<CandidateResult> = {}): CandidateResult {
  return makeCandidate({
    id: "gpt-image-2",
    model: "gpt-image-2/text-to-image",
    price: {
      usdPerImage: "0.0172",
      grade: "list",
      source: "https://www.hiapi.ai/api/pricing",
      readAt: "2026-11-22T18:20:05.120Z",
      tier: "1K",
      change: null,
    },
    attempts: 13,
    usable: 12,
    outcomes: { image: 13, empty: 0, refused: 0, failed: 0, lost: 0 },
    rejectedBy: { aspect: 1 },
    usableRate: 0.923,
    maxAttemptsPerPrompt: 6,
    spend: { billedUsd: "0.2236", unknownUsd: "0.0000", listUsd: "0.2236", hiddenUsd: "0.0000" },
    medianSeconds: 41.2,
    costPerPictureUsd: figure("0.0187", "0.0173", "0.0363"),
    costPerUsableUsd: figure("0.0187", "0.0173", "0.0363"),
    prompts: TWELVE.map(([id]) => {
      const attempts = id === "hero-autumn-sale" ? 2 : 1;
      return makePrompt(id, { attempts, costPerUsableUsd: figure((0.0172 * attempts).toFixed(4), "0.0172", "0.6880") });
    }),
    ...overrides,
  });
}

/** The results of a measurement with a clear winner. */
export function makeResults(overrides: Partial<Results> = {}): Results {
  return {
    schemaVersion: 1,
    tool: { name: "usable-image-cost", version: "0.1.0" },
    mode: "measure",
    simulated: false,
    manifest: {
      path: ".github/image-prompts.yml",
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      prompts: 12,
    },
    startedAt: "2026-11-22T18:20:04.000Z",
    finishedAt: "2026-11-22T18:31:49.500Z",
    seed: 1,
    objective: "every-prompt",
    confidence: 0.95,
    indifference: 0.05,
    minCoverage: 0.8,
    giveUpUsd: "0.1200",
    giveUpIsDefault: false,
    spend: { billedUsd: "0.3166", unknownUsd: "0.0000", checksUsd: "0.0000", budgetUsd: "1.0000" },
    replayedAttempts: 0,
    candidates: [makeCandidate(), dearCandidate()],
    decision: {
      status: "clear",
      leader: "z-image",
      cheapest: "z-image",
      sentence: "z-image is the cheapest: $0.0078 for each usable image, where gpt-image-2 costs $0.0187.",
      toSettle: null,
    },
    failOn: [],
    errors: [],
    warnings: [],
    ...overrides,
  };
}

export function makeWarning(overrides: Partial<Warning> = {}): Warning {
  return {
    code: "check-undetermined",
    message:
      "2 images of z-image could not be judged: the decoder took longer than 10 s. They count neither as usable nor as rejected.",
    ...overrides,
  };
}
