import type { Attempt } from "../ledger/fold.ts";
import type { PriceHistory } from "../ledger/prices.ts";
import { planAtPrices, type Plan } from "../manifest/plan.ts";
import type { Manifest } from "../manifest/schema.ts";
import { formatUsd, parseUsd } from "../money.ts";
import type { Before } from "../pricing/compare.ts";
import { effectsOf, monthly } from "../pricing/effects.ts";
import { cheapestSentence } from "./audit-sentence.ts";
import { resultsOf, type RunFacts } from "./compute.ts";
import type { Audit, CandidateResult, Results } from "./results.ts";
import { recordsOf } from "./tried.ts";

/** What moved prices mean for what was measured: every recorded attempt is priced again. Pure. */

export type AuditInput = {
  readonly facts: RunFacts;
  readonly manifest: Manifest;
  /** With today's prices. */
  readonly plan: Plan;
  readonly attempts: readonly Attempt[];
  readonly history: PriceHistory;
  /** By candidate: the price of before. */
  readonly before: ReadonlyMap<string, Before | null>;
  readonly lock: Audit["lock"];
};

/** Results of an audit: today's figures, and beside them what they were and why they moved. */
export function auditResults(input: AuditInput): Results {
  const { facts, manifest, plan, attempts, history, before } = input;
  const oldPlan = planAtPrices(plan, manifest, ({ id, priceUsd }) => before.get(id)?.usd ?? priceUsd);
  const past = attemptsUntil(attempts, history.lastAuditAt);
  const isSame = past.length === attempts.length;
  const records = recordsOf(plan, attempts, facts.run);
  const earlier = isSame ? records : recordsOf(plan, past, facts.run);
  const now = resultsOf(facts, manifest, plan, records);
  const then = resultsOf(facts, manifest, oldPlan, earlier);
  const [priceMoved, yieldMoved] = isSame
    ? [now, then]
    : [resultsOf(facts, manifest, plan, earlier), resultsOf(facts, manifest, oldPlan, records)];
  const volume = manifest.volumePerMonth ?? null;
  const candidates = plan.candidates.map((candidate, index): Audit["candidates"][number] => {
    const [oo, no, on, nn] = [then, priceMoved, yieldMoved, now].map((results) => results.candidates[index]!);
    const effects = effectsOf({
      oldPriceOldYield: estimateOf(oo!),
      newPriceOldYield: estimateOf(no!),
      oldPriceNewYield: estimateOf(on!),
      newPriceNewYield: estimateOf(nn!),
    });
    return {
      id: candidate.id,
      attempts: nn!.attempts,
      old: sideOf(oo!),
      new: sideOf(nn!),
      priceEffectUsd: effects && formatUsd(effects.price),
      yieldEffectUsd: effects && formatUsd(effects.yield),
      monthlyUsd: effects && volume !== null ? formatUsd(monthly(effects.price + effects.yield, volume)) : null,
      history: historyOf(history, candidate.key, nn!),
    };
  });
  const audit: Audit = {
    lastAuditedAt: history.lastAuditAt === null ? null : new Date(history.lastAuditAt).toISOString(),
    lock: input.lock,
    volumePerMonth: volume,
    candidates,
    cheapest: cheapestSentence(then, now),
    ...movedPlans(then, now),
  };
  return { ...now, mode: "audit", audit };
}

/** The plans whose break-even or verdict is another one at today's prices; one that cannot be told on either side did not move. */
function movedPlans(then: Results, now: Results): Pick<Audit, "plans"> {
  const plans = (now.plans?.items ?? []).flatMap((plan, index) => {
    const old = then.plans?.items[index];
    if (!old || ![old, plan].every(({ breakEven, neverPays }) => breakEven !== null || neverPays)) return [];
    const [before, after] = [old.breakEven?.usable.estimate ?? null, plan.breakEven?.usable.estimate ?? null];
    if (before === after && old.verdict === plan.verdict) return [];
    return [{ id: plan.id, before, after, verdictBefore: old.verdict, verdictAfter: plan.verdict }];
  });
  return plans.length === 0 ? {} : { plans };
}

/** What was recorded when the last audit was made; all of it before the first. */
function attemptsUntil(attempts: readonly Attempt[], at: number | null): readonly Attempt[] {
  return at === null ? attempts : attempts.filter((attempt) => (attempt.end?.at ?? attempt.intent.at) <= at);
}

function estimateOf({ costPerUsableUsd }: CandidateResult): string | null {
  return costPerUsableUsd.estimate ?? null;
}

function sideOf({ price, costPerUsableUsd }: CandidateResult): Audit["candidates"][number]["old"] {
  return { usdPerImage: price.usdPerImage, costPerUsableUsd };
}

/** The ledger's history with what was read now at its end. */
function historyOf(history: PriceHistory, key: string, { price }: CandidateResult): Audit["candidates"][number]["history"] {
  const past = history.of(key).map(({ usd, since }) => ({ usd: usd === null ? null : formatUsd(usd), since }));
  const last = past.at(-1);
  const isNews = !last || amount(last.usd) !== amount(price.usdPerImage);
  return isNews ? [...past, { usd: price.usdPerImage, since: price.readAt }] : past;
}

function amount(text: string | null): bigint | null {
  return text === null ? null : parseUsd(text);
}
