import { expect, test } from "@jest/globals";
import { computeResults } from "../../../src/core/report/compute.ts";
import { auditResults } from "../../../src/core/report/audit-results.ts";
import { resultsSchema } from "../../../src/core/report/results.ts";
import { manifestIn } from "../manifest/manifests.ts";
import { usd } from "../ledger/events.ts";
import { FACTS, makeBench, type Bench } from "./records.ts";

/** Extras and plans from the manifest to `results.json`. */

const AMOUNTS = manifestIn(`version: 1
candidates: [{ id: a, provider: hiapi, model: m }]
prompts: [{ id: p, prompt: x }]
plans: [{ id: studio, usdPerMonth: 30, includedImages: unlimited }]
extras:
  - { id: storage, usd: 0.001, per: usable, asOf: 2026-11-01 }
  - { id: upscale, usd: 0.004, per: attempt, asOf: 2026-01-01 }
  - { id: seat, usd: 12, per: month, asOf: 2026-11-01 }
`);

/** 30 of 50 usable at $0.04; an unknown price on the other. */
function bench(): Bench {
  const prompts = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`p${index}`, 1]));
  const made = makeBench({ a: "0.04", b: null }, prompts, "{ objective: any-image }");
  for (const [index, prompt] of Object.keys(prompts).entries()) made.add("a", prompt, index < 30 ? "usable" : "rejected");
  const { plans, extras } = AMOUNTS;
  return { ...made, manifest: { ...made.manifest, plans, extras, volumePerMonth: 600 } };
}

test("extras are line items, and a second figure beside the first", () => {
  const { manifest, plan, attempts } = bench();
  const results = computeResults(FACTS, manifest, plan, attempts);
  expect(resultsSchema.safeParse(results).error).toBeUndefined();
  // 5/3 attempts for a usable image: 0.0666667 + 0.004 x 5/3 + 0.001.
  expect(results.candidates[0]).toMatchObject({
    costPerUsableUsd: { estimate: "0.066667" },
    costPerUsableWithExtrasUsd: { estimate: "0.074333", low: "0.056541", high: "0.11564", confidence: 0.95 },
  });
  expect(results.candidates[1]?.costPerUsableWithExtrasUsd).toBeUndefined();
  expect(results.extras).toEqual([
    { id: "storage", usd: "0.0010", per: "usable", asOf: "2026-11-01", stale: false, monthlyUsd: "0.6000" },
    { id: "upscale", usd: "0.0040", per: "attempt", asOf: "2026-01-01", stale: true, monthlyUsd: "4.0000" },
    { id: "seat", usd: "12.0000", per: "month", asOf: "2026-11-01", stale: false, monthlyUsd: "12.0000" },
  ]);
  expect(results.plans).toMatchObject({ candidate: "a", volumePerMonth: 600, items: [{ id: "studio" }] });
  expect(results.warnings.filter(({ code }) => code === "price-stale")).toEqual([
    {
      code: "price-stale",
      message:
        'the extra "upscale" is declared as of 2026-01-01, 325 days ago, and holds for 90 days: look it up again, and write it and `asOf` anew',
    },
  ]);
});

test("without plans and extras there is nothing of them; by the month they do not enter the figure", () => {
  const { manifest, plan, attempts } = bench();
  const plain = computeResults(FACTS, { ...manifest, plans: [], extras: [] }, plan, attempts);
  expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(["plans"]));
  expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(["extras"]));
  const seat = computeResults(FACTS, { ...manifest, extras: manifest.extras.slice(2) }, plan, attempts);
  expect(seat.candidates[0]?.costPerUsableWithExtrasUsd).toBeUndefined();
  const { volumePerMonth: _, ...noVolume } = manifest;
  expect(computeResults(FACTS, noVolume, plan, attempts).extras?.map(({ monthlyUsd }) => monthlyUsd)).toEqual([
    null,
    null,
    "12.0000",
  ]);
});

test("an audit tells the break-even before and after, when it moved", () => {
  const { manifest, plan, attempts } = bench();
  const audit = (before: string, now = plan) =>
    auditResults({
      facts: FACTS,
      manifest,
      plan: now,
      attempts,
      history: { lastAuditAt: null, of: () => [] } as unknown as Parameters<typeof auditResults>[0]["history"],
      before: new Map([["a", { usd: usd(before) } as never]]),
      lock: { path: "l", status: "changed", written: false },
    });
  expect(audit("0.02").audit?.plans).toEqual([
    { id: "studio", before: 900, after: 450, verdictBefore: "open", verdictAfter: "open" },
  ]);
  expect(audit("0.01").audit?.plans).toMatchObject([{ before: 1800, verdictBefore: "dearer" }]);
  const [unpriced] = plan.candidates.map((each) => ({ ...each, priceUsd: null }));
  expect(audit("0.02", { ...plan, candidates: [unpriced!] }).audit).not.toHaveProperty("plans");
  expect(audit("0.04").audit).not.toHaveProperty("plans");
  expect(resultsSchema.safeParse(audit("0.02")).error).toBeUndefined();
});
