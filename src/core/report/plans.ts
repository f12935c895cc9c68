import type { PlanSpec } from "../manifest/plans-schema.ts";
import { formatUsd, parseUsd, usdToNumber, type Usd } from "../money.ts";
import { breakEvenUsable, paysUntil, planCost, verdictOn, type Subscription, type Yield } from "../statistics/subscription.ts";
import type { Measured } from "./candidate.ts";
import { attemptUsd } from "./check-cost.ts";
import { countFigure, moneyFigure, type Spread } from "./figure-of.ts";
import type { MeasuredPipeline } from "./pipeline-results.ts";
import { planSentence } from "./plan-sentence.ts";
import type { PlanResult, Plans } from "./plan-schema.ts";
import { staleBecause } from "./stale.ts";

/**
 * What each plan of the manifest costs a month against pay-as-you-go on the best of all. A usable image takes price / cost per usable
 * image attempts, by the figures that are shown; the quota is reckoned as if all attempts had that chance, which is exact for
 * `any-image` and close where prompts differ.
 *
 * A plan includes images of one model, so that it is reckoned with a candidate, never with a pipeline: when a pipeline is the best of all,
 * a plan that names no candidate is reckoned with the best single one, and held against pay-as-you-go on the pipeline.
 */

export type PlanFacts = {
  readonly plans: readonly PlanSpec[];
  readonly volumePerMonth: number | null;
  readonly measured: readonly Pick<Measured, "result" | "figuresAt">[];
  readonly pipelines?: readonly Pick<MeasuredPipeline, "result" | "generatingAt">[];
  /** The best of all; null when there is none. */
  readonly leader: string | null;
  /** The best candidate where a pipeline leads; null when there is none. */
  readonly bestCandidate?: string | null;
  readonly confidence: number;
  /** ISO time. */
  readonly now: string;
};

/** Undefined when the manifest has no plans. */
export function plansResult(facts: PlanFacts): Plans | undefined {
  if (facts.plans.length === 0) return undefined;
  const { volumePerMonth, confidence } = facts;
  const best = costsOf(facts, facts.leader, 1 - confidence);
  const month = (perUsable: number | null): number | null =>
    perUsable === null || volumePerMonth === null ? null : perUsable * volumePerMonth;
  const payAsYouGoUsd = best
    ? monthFigure({ estimate: month(best.estimate), low: month(best.low), high: month(best.high) }, confidence)
    : {};
  return {
    volumePerMonth,
    candidate: facts.leader,
    payAsYouGoUsd,
    items: facts.plans.map((plan) => planResult(plan, best, facts, payAsYouGoUsd)),
  };
}

/** What a usable image costs pay-as-you-go on a candidate, and the price of an attempt, in floating dollars. */
type Costs = Spread & { readonly id: string; readonly price: number; readonly low: number };

/** What generating costs: a plan does not pay for checks. Null without a price. */
function costsOf({ measured, pipelines = [] }: PlanFacts, id: string | null, alpha: number): Costs | null {
  const pipeline = pipelines.find(({ result }) => result.id === id);
  if (pipeline) return costsOfPipeline(pipeline, alpha);
  const found = measured.find(({ result }) => result.id === id);
  const price = parseUsd(found?.result.price.usdPerImage ?? "") ?? 0n;
  const perUsable = found?.figuresAt(alpha)?.perUsable;
  if (!found || !perUsable || price === 0n) return null;
  const share = usdToNumber(price) / usdToNumber(attemptUsd(found.result) ?? price);
  const of = <Cost extends number | null>(cost: Cost): Cost => (cost === null ? cost : ((cost * share) as Cost));
  const generating = { estimate: of(perUsable.estimate), low: of(perUsable.low), high: of(perUsable.high) };
  return { ...generating, id: found.result.id, price: usdToNumber(price) };
}

function costsOfPipeline(
  { result, generatingAt }: Pick<MeasuredPipeline, "result" | "generatingAt">,
  alpha: number,
): Costs | null {
  const perUsable = generatingAt(alpha)?.perUsable;
  const price = parseUsd(result.price.usdPerImage ?? "") ?? 0n;
  return perUsable && price > 0n ? { ...perUsable, id: result.id, price: usdToNumber(price) } : null;
}

/** The candidate whose images a plan includes. */
function candidateOf(plan: PlanSpec, { leader, bestCandidate, pipelines = [] }: PlanFacts): string | null {
  if (plan.candidate !== undefined) return plan.candidate;
  return pipelines.some(({ result }) => result.id === leader) ? (bestCandidate ?? null) : leader;
}

function planResult(plan: PlanSpec, best: Costs | null, facts: PlanFacts, payAsYouGoUsd: Plans["payAsYouGoUsd"]): PlanResult {
  const { confidence, volumePerMonth: volume, now } = facts;
  const id = candidateOf(plan, facts);
  const own = costsOf(facts, id, 1 - confidence);
  const terms = termsOf(plan);
  const stale = staleBecause(plan.asOf, plan.staleAfterDays, now);
  const known = best && own ? { best, own } : null;
  const told = {
    id: plan.id,
    usdPerMonth: formatUsd(exactly(plan.usdPerMonth)),
    includedImages: plan.includedImages === "unlimited" ? null : plan.includedImages,
    overageUsdPerImage: plan.overageUsdPerImage === undefined ? null : formatUsd(exactly(plan.overageUsdPerImage)),
    candidate: id,
    asOf: plan.asOf ?? null,
    stale: stale !== null,
    ...(plan.note === undefined ? {} : { note: plan.note }),
    monthlyUsd: known && volume !== null ? monthFigure(monthOf(terms, volume, known), confidence) : {},
    breakEven: known && breakEvenOf(terms, known, confidence),
    neverPays: known !== null && neverPays(terms, known),
    verdict: verdictOf(plan, terms, stale, facts),
  };
  return {
    ...told,
    sentence: planSentence(told, { best: facts.leader, volume, stale, payAsYouGoUsd, includedUsable: includedOf(terms, own) }),
  };
}

function termsOf(plan: PlanSpec): Subscription {
  return {
    fee: usdToNumber(exactly(plan.usdPerMonth)),
    quota: plan.includedImages === "unlimited" ? Infinity : plan.includedImages,
    overage: plan.overageUsdPerImage === undefined ? null : usdToNumber(exactly(plan.overageUsdPerImage)),
  };
}

type Pair = { readonly best: Costs; readonly own: Costs };

/** The chance that makes a cost per usable image out of a price; 0 for a cost without end. */
function chanceAt({ price }: Costs, cost: number | null): number {
  return cost === null ? 0 : Math.min(1, price / cost);
}

function yieldAt({ own }: Pair, paid: number | null, cost: number | null): Yield {
  return { perUsable: paid ?? Infinity, chance: chanceAt(own, cost) };
}

function atEstimate(pair: Pair): Yield | null {
  const { best, own } = pair;
  return best.estimate === null || own.estimate === null ? null : yieldAt(pair, best.estimate, own.estimate);
}

function monthOf(terms: Subscription, volume: number, pair: Pair): Spread {
  const { best, own } = pair;
  const estimate = atEstimate(pair);
  return {
    estimate: estimate && planCost(terms, volume, estimate),
    low: planCost(terms, volume, yieldAt(pair, best.low, own.low)),
    high: planCost(terms, volume, yieldAt(pair, best.high, own.high)),
  };
}

/** On one candidate both ways of paying share the chance; on two each end takes the worse of both. */
function breakEvenOf(terms: Subscription, pair: Pair, confidence: number): PlanResult["breakEven"] {
  const { best, own } = pair;
  const same = best.id === own.id;
  const estimate = atEstimate(pair);
  const at = estimate && breakEvenUsable(terms, estimate);
  if (!estimate || at === null) return null;
  const usable = {
    estimate: at,
    low: breakEvenUsable(terms, yieldAt(pair, best.high, same ? own.high : own.low)) ?? 0,
    high: breakEvenUsable(terms, yieldAt(pair, best.low, same ? own.low : own.high)),
  };
  const until = paysUntil(terms, estimate);
  return {
    attempts: same ? hundredths(breakEvenUsable(terms, { perUsable: best.price, chance: 1 })) : null,
    usable: countFigure({ ...usable, low: Math.min(usable.low, at) }, confidence),
    until: hundredths(until),
  };
}

function neverPays(terms: Subscription, pair: Pair): boolean {
  const estimate = atEstimate(pair);
  return estimate !== null && breakEvenUsable(terms, estimate) === null;
}

function hundredths(count: number | null): number | null {
  return count === null ? null : Math.round(count * 100) / 100;
}

/** Decided with intervals that hold for all of them at once, since the best one was chosen among them. */
function verdictOf(plan: PlanSpec, terms: Subscription, stale: string | null, facts: PlanFacts): PlanResult["verdict"] {
  const { volumePerMonth: volume, confidence, measured, pipelines = [], leader } = facts;
  if (!plan.allowed) return "not-allowed";
  const alpha = (1 - confidence) / Math.max(1, measured.length + pipelines.length);
  const [best, own] = [costsOf(facts, leader, alpha), costsOf(facts, candidateOf(plan, facts), alpha)];
  if (stale !== null || volume === null || !best || !own) return "open";
  if (best.id === own.id) {
    const chances = { low: chanceAt(own, own.high), high: chanceAt(own, own.low) };
    return VERDICTS[verdictOn(terms, volume, own.price, chances)];
  }
  const month = monthOf(terms, volume, { best, own });
  if (month.high !== null && month.high < best.low * volume) return "cheaper";
  return best.high !== null && month.low !== null && month.low > best.high * volume ? "dearer" : "open";
}

const VERDICTS = { win: "cheaper", lose: "dearer", open: "open" } as const;

/** Usable images that the quota is expected to give; null when it has no end or the chance is not known. */
function includedOf({ quota }: Subscription, own: Costs | null): number | null {
  return own === null || own.estimate === null || quota === Infinity ? null : quota * chanceAt(own, own.estimate);
}

function monthFigure(spread: Spread, confidence: number): Plans["payAsYouGoUsd"] {
  return spread.estimate === null && spread.low === null ? {} : moneyFigure(spread, confidence);
}

/** The manifest has only amounts that can be read. */
function exactly(amount: string | number): Usd {
  return parseUsd(amount) ?? 0n;
}
