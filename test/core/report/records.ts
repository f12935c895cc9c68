import { createHash } from "node:crypto";
import type { Intent } from "../../../src/core/ledger/events.ts";
import type { Attempt } from "../../../src/core/ledger/fold.ts";
import { makePlan, stagesOf, type Plan } from "../../../src/core/manifest/plan.ts";
import type { Manifest } from "../../../src/core/manifest/schema.ts";
import type { PriceReading } from "../../../src/core/ports.ts";
import type { Verdict } from "../../../src/core/terms.ts";
import { computeResults, type RunFacts } from "../../../src/core/report/compute.ts";
import type { Results } from "../../../src/core/report/results.ts";
import { attemptOf, usd } from "../ledger/events.ts";
import { manifestIn } from "../manifest/manifests.ts";
import { flatTariff } from "../../../src/core/pricing/tariff.ts";

/** A small measurement made by hand: candidates at prices, prompts with weights, and what became of each attempt. */
export type Bench = {
  readonly manifest: Manifest;
  readonly plan: Plan;
  /**
   * Adds an attempt on a candidate, or a final of a pipeline with passDraft, and a prompt. Of run-1 unless told; images take `seconds`.
   * As a draft an image is judged `asDraft`, or as it is otherwise.
   */
  readonly add: (
    candidate: string,
    prompt: string,
    told: Parameters<typeof attemptOf>[1],
    more?: Partial<Intent> & { seconds?: number; asDraft?: Verdict },
  ) => void;
  readonly attempts: Attempt[];
  readonly results: (facts?: Partial<RunFacts>) => Results;
};

export const FACTS: RunFacts = {
  version: "0.0.0",
  run: "run-1",
  simulated: false,
  manifest: { path: "m.yml", sha256: "ab" },
  startedAt: "2026-11-22T18:20:04.000Z",
  finishedAt: "2026-11-22T18:31:49.500Z",
  budgetUsd: usd("1"),
  errors: [],
  warnings: [],
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * @param prices by candidate, null when it is unknown
 * @param weights by prompt
 * @param parts further parts of the manifest, such as its pipelines, whose drafts have checks of their own; what finalizes with
 *   passDraft is no candidate by itself
 */
export function makeBench(
  prices: Readonly<Record<string, string | null>>,
  weights: Readonly<Record<string, number>>,
  sampling = "{}",
  parts = "",
): Bench {
  const manifest = manifestIn(
    `version: 1
candidates: [${Object.keys(prices)
      .map((id) => {
        const only = parts.includes(`final: ${id}, passDraft`) ? ", onlyInPipelines: true" : "";
        return `{ id: ${id}, provider: hiapi, model: model-${id}, input: { size: 1K }${only} }`;
      })
      .join(", ")}]
prompts: [${Object.entries(weights)
      .map(([id, weight]) => `{ id: ${id}, prompt: A picture of ${id}, weight: ${weight} }`)
      .join(", ")}]
sampling: ${sampling}
${parts}`,
  );
  const prompts = Object.entries(weights).map(([id, weight]) => ({ id, text: `A picture of ${id}`, weight, checks: [] }));
  const planned = makePlan(manifest, prompts, Object.entries(prices).map(readingOf), false, sha256);
  const checked = planned.prompts.map((prompt) => ({ ...prompt, checksKey: "checks-1" }));
  const pipelines = planned.pipelines.map((pipeline) => ({
    ...pipeline,
    draftChecks: checked.map((prompt) => ({ ...prompt, checksKey: "drafts" })),
  }));
  const plan = { ...planned, prompts: checked, pipelines };
  const attempts: Attempt[] = [];
  return {
    manifest,
    plan,
    attempts,
    add: (candidate, prompt, told, { seconds = 8, asDraft, ...more } = {}) => {
      const { key: offer, priceUsd } = stagesOf(plan).find(({ id }) => id === candidate)!;
      const sequence = attempts.length;
      const made = attemptOf(`k${sequence}`, told, {
        offer,
        candidate,
        prompt,
        promptKey: plan.prompts.find(({ id }) => id === prompt)!.key,
        sequence,
        ...(priceUsd === null ? {} : { priceUsd, reservedUsd: priceUsd }),
        ...more,
      });
      const judged = made.verdicts.get("checks-1");
      const drafted = plan.pipelines.length > 0 && judged && { ...judged, checks: "drafts", verdict: asDraft ?? judged.verdict };
      const verdicts = drafted ? new Map([...made.verdicts, ["drafts", drafted]]) : made.verdicts;
      attempts.push({ ...made, verdicts, ...(made.end ? { end: { ...made.end, at: made.intent.at + seconds * 1000 } } : {}) });
    },
    results: (facts = {}) => computeResults({ ...FACTS, ...facts }, manifest, plan, attempts),
  };
}

function readingOf([candidate, price]: [string, string | null]): PriceReading {
  const base = { candidate, source: "http://prices", readAt: "2026-11-22T18:20:05.120Z" };
  if (price === null) return { ...base, quote: null, problem: { code: "price-unknown", message: "nobody knows" } };
  const { source, readAt } = base;
  return {
    ...base,
    quote: { usd: usd(price), grade: "list", source, readAt, tier: "1K", tariff: flatTariff(price), input: { size: "1K" } },
  };
}
