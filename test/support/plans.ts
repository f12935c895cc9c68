import type { ExtraResult, PlanResult, Plans } from "../../src/core/report/plan-schema.ts";
import { figure } from "./results.ts";

/** Plans and extras as a run would write them, with overrides. */

/** A plan for 4,000 usable images of the cheap model, which is dearer than paying for each. */
export function makePlanResult(overrides: Partial<PlanResult> = {}): PlanResult {
  return {
    id: "studio",
    usdPerMonth: "60.0000",
    includedImages: 2000,
    overageUsdPerImage: "0.0020",
    candidate: "z-image",
    asOf: "2026-11-01",
    stale: false,
    monthlyUsd: figure("76.8000", "67.4000", "98.7000"),
    breakEven: {
      attempts: 56_000,
      usable: { estimate: 21_538.47, low: 10_500.01, high: 38_181.9, confidence: 0.95 },
      until: null,
    },
    neverPays: false,
    verdict: "dearer",
    sentence: "studio is dearer than pay-as-you-go on z-image at 4,000 usable images a month: $76.80 instead of $31.20.",
    ...overrides,
  };
}

export function makePlans(overrides: Partial<Plans> = {}): Plans {
  return {
    volumePerMonth: 4000,
    candidate: "z-image",
    payAsYouGoUsd: figure("31.2000", "17.6000", "64.0000"),
    items: [
      makePlanResult(),
      makePlanResult({
        id: "team",
        usdPerMonth: "20.0000",
        includedImages: null,
        overageUsdPerImage: null,
        asOf: null,
        monthlyUsd: figure("20.0000", "20.0000", "20.0000"),
        breakEven: {
          attempts: 6666.67,
          usable: { estimate: 2564.11, low: 1250, high: 4545.46, confidence: 0.95 },
          until: null,
        },
        verdict: "open",
        sentence:
          "Too close to call at 4,000 usable images a month: about $20.00 on team, about $31.20 pay-as-you-go on z-image.",
      }),
      makePlanResult({
        id: "hobby",
        usdPerMonth: "10.0000",
        includedImages: 500,
        overageUsdPerImage: null,
        candidate: "gpt-image-2",
        asOf: "2026-05-01",
        stale: true,
        note: "for private use",
        monthlyUsd: {},
        breakEven: null,
        verdict: "not-allowed",
        sentence: "The terms of hobby do not allow this use: what it would cost is shown for comparison.",
      }),
    ],
    ...overrides,
  };
}

export function makeExtras(): ExtraResult[] {
  return [
    { id: "storage", usd: "0.0005", per: "usable", asOf: "2026-11-01", stale: false, monthlyUsd: "2.0000" },
    { id: "upscale", usd: "0.0010", per: "attempt", asOf: "2026-06-01", stale: true, monthlyUsd: "10.4000" },
    { id: "review", usd: "300.0000", per: "month", asOf: "2026-11-01", stale: false, monthlyUsd: "300.0000" },
  ];
}

/** The same with every text taken from a list. */
export function hostilePlans(texts: readonly string[]): { plans: Plans; extras: ExtraResult[] } {
  return {
    plans: makePlans({
      candidate: texts[0] ?? "",
      items: texts.map((text) => makePlanResult({ id: text, candidate: text, note: text, asOf: text, sentence: text })),
    }),
    extras: texts.map((text) => ({ id: text, usd: "0.0010", per: "usable", asOf: text, stale: true, monthlyUsd: null })),
  };
}
