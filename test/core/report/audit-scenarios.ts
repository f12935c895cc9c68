import type { CandidateResult, Figure, Results } from "../../../src/core/report/results.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { hostilePlans, makeExtras, makePlans } from "../../support/plans.ts";
import { atLeast, dearCandidate, figure, makeCandidate, makeResults } from "../../support/results.ts";
import { atPrice, auditResults, makeChange, makeEntry, priceWarning, quietResults, risenEntry } from "./audits.ts";

/** One audit for each situation that a reader can meet. */

const zero: Figure = atLeast("0.0150");
const flux = makeEntry({
  id: "flux-schnell",
  attempts: 24,
  old: { usdPerImage: "0.0035", costPerUsableUsd: figure("0.0086", "0.0050", "0.0150") },
  new: { usdPerImage: "0.0035", costPerUsableUsd: figure("0.0086", "0.0050", "0.0150") },
});

/** A candidate that cannot be priced now, why, and how it moved. */
function unpriced(id: string, because: string, change: CandidateResult["price"]["change"] = null): CandidateResult {
  return {
    ...atPrice(makeCandidate({ id }), null, change),
    eligible: false,
    ineligibleBecause: `price unknown: ${because}`,
    costPerUsableUsd: {},
    costPerPictureUsd: {},
  };
}

const vanished = { usdPerImage: null, costPerUsableUsd: {} } as const;
const noEffects = { priceEffectUsd: null, yieldEffectUsd: null, monthlyUsd: null } as const;

/** Forty models, of which every fifth moved; some changed ten times before. */
function many(count: number): Results {
  const ids = Array.from({ length: count }, (_, i) => `model-${String(i).padStart(2, "0")}`);
  const moved = (i: number): boolean => i % 5 === 4;
  return auditResults(
    {
      candidates: ids.map((id, i) =>
        moved(i)
          ? risenEntry({
              id,
              history: Array.from({ length: 11 }, (_, n) => ({
                usd: (0.003 + n * 0.0001).toFixed(4),
                since: `2026-0${1 + (n % 9)}-01T06:00:00.000Z`,
              })),
            })
          : makeEntry({ id }),
      ),
    },
    {
      candidates: ids.map((id, i) => (moved(i) ? atPrice(makeCandidate({ id }), "0.0039", makeChange()) : dearCandidate({ id }))),
      warnings: ids.filter((_, i) => moved(i)).map((candidate) => priceWarning({ candidate })),
    },
  );
}

export const AUDITS = {
  "one rose": auditResults(),
  "nothing changed": quietResults(),
  "another is cheapest": auditResults(
    {
      candidates: [risenEntry(), flux, makeEntry()],
      cheapest: {
        before: "z-image",
        after: "flux-schnell",
        changed: true,
        sentence: "z-image rose 30 %: flux-schnell is now cheapest by $0.0011 per usable image.",
      },
    },
    {
      candidates: [
        atPrice(makeCandidate(), "0.0039", makeChange()),
        atPrice(makeCandidate({ id: "flux-schnell" }), "0.0035"),
        dearCandidate(),
      ],
      decision: { ...makeResults().decision, leader: "flux-schnell", cheapest: "flux-schnell" },
    },
  ),
  "prices unknown": auditResults(
    {
      candidates: [
        risenEntry({ new: vanished, ...noEffects }),
        makeEntry({ id: "jumped", new: vanished, ...noEffects }),
        makeEntry({ id: "never-known", old: vanished, new: vanished, ...noEffects, attempts: 0, history: [] }),
      ],
      cheapest: {
        before: "z-image",
        after: null,
        changed: true,
        sentence: "z-image looked cheapest; no candidate can be ranked now.",
      },
    },
    {
      candidates: [
        unpriced("z-image", "its source could not be read"),
        unpriced(
          "jumped",
          "its price jumped from $0.0172 to $0.5160 an image (+2900.0 %), more than is believed",
          makeChange({ fromUsd: "0.0172", toUsd: "0.5160", percent: 2900, applied: false }),
        ),
        unpriced("never-known", 'HiAPI\'s price list has no model "never-known"'),
      ],
      decision: {
        status: "none",
        leader: null,
        cheapest: null,
        sentence: "No candidate can be called the cheapest.",
        toSettle: null,
      },
      warnings: [
        {
          code: "source-unreadable",
          message:
            "no live price could be read from https://www.hiapi.ai/api/pricing (HTTP 503): no price is guessed; try again later",
        },
        priceWarning({ code: "price-suspicious", candidate: "jumped", message: "its price jumped from $0.0172 to $0.5160" }),
      ],
      errors: ["HiAPI's prices could not be read"],
    },
  ),
  "zero usable": auditResults({
    candidates: [
      risenEntry({
        old: { usdPerImage: "0.0030", costPerUsableUsd: atLeast("0.0115") },
        new: { usdPerImage: "0.0039", costPerUsableUsd: zero },
        ...noEffects,
      }),
      makeEntry(),
    ],
  }),
  "no volume": auditResults({
    volumePerMonth: null,
    candidates: [risenEntry({ monthlyUsd: null }), makeEntry({ monthlyUsd: null })],
  }),
  "not measured yet": auditResults(
    {
      lastAuditedAt: null,
      lock: { path: "image-prices.lock.json", status: "missing", written: false },
      candidates: ["z-image", "gpt-image-2", "flux-schnell"].map((id) =>
        makeEntry({
          id,
          attempts: 0,
          old: { usdPerImage: "0.0030", costPerUsableUsd: {} },
          new: { usdPerImage: "0.0030", costPerUsableUsd: {} },
          ...noEffects,
          history: [{ usd: "0.0030", since: "2026-11-22T18:20:05.120Z" }],
        }),
      ),
      cheapest: { before: null, after: null, changed: false, sentence: "Nothing was measured yet." },
    },
    { candidates: [makeCandidate(), dearCandidate(), makeCandidate({ id: "flux-schnell" })], warnings: [] },
  ),
  "plans moved": auditResults(
    {
      plans: [
        { id: "studio", before: 450, after: 346.2, verdictBefore: "dearer", verdictAfter: "cheaper" },
        { id: "team", before: null, after: 12.5, verdictBefore: "open", verdictAfter: "open" },
        { id: "hobby", before: 80, after: null, verdictBefore: "not-allowed", verdictAfter: "not-allowed" },
      ],
    },
    { plans: makePlans(), extras: makeExtras() },
  ),
  "lock written": auditResults({ lock: { path: "image-prices.lock.json", status: "changed", written: true } }),
  "forty candidates": many(40),
  simulated: auditResults({}, { simulated: true }),
  "fail-on price": auditResults({}, { failOn: ["price: the live price went from $0.0030 to $0.0039 an image (+30.0 %)"] }),
  hostile: auditResults(
    {
      lastAuditedAt: HOSTILE[0],
      lock: { path: HOSTILE.join(" "), status: "changed", written: false },
      candidates: HOSTILE.map((text) =>
        risenEntry({ id: text, history: [...risenEntry().history, { usd: "0.0040", since: text }] }),
      ),
      cheapest: { before: HOSTILE[1], after: HOSTILE[2], changed: true, sentence: HOSTILE.join(" ") },
      plans: HOSTILE.map((id) => ({ id, before: 3, after: null, verdictBefore: "open", verdictAfter: "dearer" })),
    },
    {
      simulated: true,
      manifest: { path: HOSTILE.join(" "), sha256: HOSTILE[0], prompts: 3 },
      finishedAt: HOSTILE[6],
      candidates: HOSTILE.map((text, i) => ({
        ...atPrice(
          makeCandidate({ id: text, model: text, provider: text }),
          i % 3 === 0 ? null : "0.0039",
          makeChange({ since: text }),
        ),
        eligible: false,
        ineligibleBecause: text,
      })),
      warnings: HOSTILE.map((text) => priceWarning({ candidate: text, message: text })),
      failOn: [...HOSTILE],
      errors: [...HOSTILE],
      ...hostilePlans(HOSTILE),
    },
  ),
} as const satisfies Record<string, Results>;
