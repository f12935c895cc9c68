import type { Audit, CandidateResult, Results, Warning } from "../../../src/core/report/results.ts";
import { dearCandidate, figure, makeCandidate, makeResults } from "../../support/results.ts";

/** Results of an audit as one would write them, with overrides: valid against the schema. */

type Entry = Audit["candidates"][number];
type Change = NonNullable<CandidateResult["price"]["change"]>;

/** How the cheap model's price rose. */
export function makeChange(overrides: Partial<Change> = {}): Change {
  return {
    fromUsd: "0.0030",
    toUsd: "0.0039",
    percent: 30,
    since: "2026-11-20T06:00:00.000Z",
    against: "lock",
    isNew: true,
    applied: true,
    ...overrides,
  };
}

/** A candidate with another price, or with none. */
export function atPrice(
  candidate: CandidateResult,
  usdPerImage: string | null,
  change: CandidateResult["price"]["change"] = null,
): CandidateResult {
  return { ...candidate, price: { ...candidate.price, usdPerImage, change } };
}

export function makeEntry(overrides: Partial<Entry> = {}): Entry {
  const side = { usdPerImage: "0.0172", costPerUsableUsd: figure("0.0187", "0.0173", "0.0363") };
  return {
    id: "gpt-image-2",
    attempts: 13,
    old: side,
    new: side,
    priceEffectUsd: "0.0000",
    yieldEffectUsd: "0.0000",
    monthlyUsd: "0.0000",
    history: [{ usd: "0.0172", since: "2026-10-01T06:00:00.000Z" }],
    ...overrides,
  };
}

/** The cheap model after its price rose: 30 % by the price, and a little back by the yield. */
export function risenEntry(overrides: Partial<Entry> = {}): Entry {
  return makeEntry({
    id: "z-image",
    attempts: 31,
    old: { usdPerImage: "0.0030", costPerUsableUsd: figure("0.0078", "0.0044", "0.0160") },
    new: { usdPerImage: "0.0039", costPerUsableUsd: figure("0.0097", "0.0055", "0.0200") },
    priceEffectUsd: "0.0023",
    yieldEffectUsd: "-0.0004",
    monthlyUsd: "7.6000",
    history: [
      { usd: "0.0025", since: "2026-09-12T06:00:00.000Z" },
      { usd: null, since: "2026-09-30T06:00:00.000Z" },
      { usd: "0.0030", since: "2026-10-01T06:00:00.000Z" },
      { usd: "0.0039", since: "2026-11-20T06:00:00.000Z" },
    ],
    ...overrides,
  });
}

export function makeAudit(overrides: Partial<Audit> = {}): Audit {
  return {
    lastAuditedAt: "2026-11-21T06:00:12.000Z",
    lock: { path: ".github/image-prices.lock.json", status: "changed", written: false },
    volumePerMonth: 4000,
    candidates: [risenEntry(), makeEntry()],
    cheapest: { before: "z-image", after: "z-image", changed: false, sentence: "z-image still is cheapest." },
    ...overrides,
  };
}

export function priceWarning(overrides: Partial<Warning> = {}): Warning {
  return {
    code: "price-changed",
    candidate: "z-image",
    line: 4,
    message:
      "the live price went from $0.0030 to $0.0039 an image (+30.0 %) against the lock since 2026-11-20: 1,000 images cost $3.90 instead of $3.00. Accept it by committing the new lock (`lock: write`), or choose again",
    ...overrides,
  };
}

const NOTHING_SPENT = { billedUsd: "0.0000", unknownUsd: "0.0000", checksUsd: "0.0000", budgetUsd: "0.0000" };

/** The results of an audit; the price of z-image rose by 30 % and it is still the cheapest. */
export function auditResults(audit: Partial<Audit> = {}, overrides: Partial<Results> = {}): Results {
  return makeResults({
    mode: "audit",
    spend: NOTHING_SPENT,
    replayedAttempts: 44,
    candidates: [atPrice(makeCandidate(), "0.0039", makeChange()), dearCandidate()],
    warnings: [priceWarning()],
    audit: makeAudit(audit),
    ...overrides,
  });
}

/** Nothing moved since the last audit. */
export function quietResults(overrides: Partial<Audit> = {}): Results {
  const side = { usdPerImage: "0.0030", costPerUsableUsd: figure("0.0078", "0.0044", "0.0160") };
  const history = [{ usd: "0.0030", since: "2026-10-01T06:00:00.000Z" }];
  const entry = makeEntry({ id: "z-image", attempts: 31, old: side, new: side, history });
  return auditResults(
    {
      lock: { path: ".github/image-prices.lock.json", status: "unchanged", written: false },
      candidates: [entry, makeEntry()],
      ...overrides,
    },
    { candidates: [makeCandidate(), dearCandidate()], warnings: [] },
  );
}
