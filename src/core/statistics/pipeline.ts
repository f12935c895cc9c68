import { logChoose } from "./binomial.ts";
import { trulyWithin, type RateBounds } from "./errors.ts";

/**
 * The cost of a shipped image when drafts are made on one candidate until one passes, then up to `tries` finals on another for each
 * passed draft, and all over again when none of them passes.
 */

/** Dollars for an attempt and the chance that it passes. */
export type Stage = { readonly price: number; readonly chance: number };

/**
 * C(m) = (c_d/p_d) / (1-(1-p_f)^m) + c_f/p_f, for a final that passes with the same chance on every draft; Infinity when one never
 * passes. `tries` is m, Infinity for a draft that is never discarded, which is the best there is in this case.
 */
export function shippedCost(draft: Stage, final: Stage, tries = Infinity): number {
  if (!(draft.chance > 0) || !(final.chance > 0)) return Infinity;
  const passed = final.chance >= 1 || tries === Infinity ? 1 : -Math.expm1(tries * Math.log1p(-final.chance));
  return draft.price / draft.chance / passed + final.price / final.chance;
}

/**
 * Whether drafts pay: c_d/p_d < c_f (1/p_direct - 1/p_draft).
 *
 * @param direct chance of a final made from the prompt alone
 * @param drafted chance of a final made from a passed draft
 */
export function draftPays(perDraft: number, finalPrice: number, direct: number, drafted: number): boolean {
  if (!(drafted > 0)) return false;
  return perDraft + finalPrice / drafted < (direct > 0 ? finalPrice / direct : Infinity);
}

/** A stage as measured: `undetermined` attempts have no verdict and may be either. */
export type MeasuredStage = {
  readonly price: number;
  readonly usable: number;
  readonly attempts: number;
  readonly undetermined?: number;
  /** How often the check errs that accepts its images, where what is truly usable counts. */
  readonly errors?: RateBounds;
};

/** `high` is null when it has no upper end. */
export type CostInterval = { readonly low: number; readonly high: number | null };

/**
 * The interval of C at error `alpha`, valid however often one looks: the projection of the joint set
 * { log M_d(p_d) + log M_f(p_f) < log(1/alpha) }, where M is Robbins' mixture, over how the evidence is split between the stages.
 */
export function shippedInterval(draft: MeasuredStage, final: MeasuredStage, alpha: number, tries = Infinity): CostInterval {
  const end = (side: Side): number => extreme(draft, final, alpha, tries, side);
  const noHigh = draft.usable === 0 || final.usable === 0;
  if (noHigh) return { low: end("high"), high: null };
  // All that was accepted may have been so by mistake.
  const most = end("low");
  return { low: end("high"), high: Number.isFinite(most) ? most : null };
}

/**
 * What a picture needed costs at least and at most, in dollars, when a shipped one costs so much and a picture is given up at `giveUpUsd`, F:
 * S R + (1-S) F, where S is the share that is delivered. When it is given up, at least F - d - f is spent, so that 1 - S <= exp(-(F-d-f)/R)
 * for trials that are alike, as (1-p)^M <= exp(-pM); never more than F is spent, or one draft and one final. Each end takes the worse S.
 */
export function pictureEnds(
  { low, high }: CostInterval,
  { draftUsd, finalUsd, giveUpUsd }: { readonly draftUsd: number; readonly finalUsd: number; readonly giveUpUsd: number },
): CostInterval {
  const both = draftUsd + finalUsd;
  const mostGivenUp = (cost: number): number => Math.exp(-Math.max(0, giveUpUsd - both) / cost);
  const mixed = (cost: number): number => (cost > 0 ? cost + (giveUpUsd - cost) * mostGivenUp(cost) : 0);
  return {
    low: low <= giveUpUsd ? low : Math.max(mixed(low), draftUsd),
    high: high === null ? null : high < giveUpUsd ? mixed(high) : Math.min(high, Math.max(giveUpUsd, both) + giveUpUsd),
  };
}

/** Which end of the chances: the high ones give the low cost. */
type Side = "low" | "high";

const SCAN = 64;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

function extreme(draft: MeasuredStage, final: MeasuredStage, alpha: number, tries: number, side: Side): number {
  const [d, f] = [evidenceOf(draft, side), evidenceOf(final, side)];
  const [from, to] = [d.least, -Math.log(alpha) - f.least];
  const costAt = (share: number): number => {
    const [one, other] = [from + share * (to - from), to + f.least - from - share * (to - from)];
    return shippedCost(
      { price: draft.price, chance: truth(draft, chanceAt(d, one, side), side) },
      { price: final.price, chance: truth(final, chanceAt(f, other, side), side) },
      tries,
    );
  };
  const better = side === "low" ? (a: number, b: number) => a > b : (a: number, b: number) => a < b;
  let best = 0;
  for (let step = 1; step <= SCAN; step++) if (better(costAt(step / SCAN), costAt(best / SCAN))) best = step;
  let [left, right] = [Math.max(0, best - 1) / SCAN, Math.min(SCAN, best + 1) / SCAN];
  let found = costAt(best / SCAN);
  for (let step = 0; step < 60; step++) {
    const [a, b] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
    const [atA, atB] = [costAt(a), costAt(b)];
    for (const value of [atA, atB]) if (better(value, found)) found = value;
    if (better(atA, atB)) right = b;
    else left = a;
  }
  return found;
}

/** The chance behind one of being accepted. */
function truth({ errors }: MeasuredStage, accepted: number, side: Side): number {
  return errors ? trulyWithin({ low: accepted, high: accepted }, errors)[side] : accepted;
}

/** The evidence of one stage against a chance: log M(p) = constant - k log p - (n-k) log(1-p), least at k/n. */
type Evidence = { readonly k: number; readonly n: number; readonly constant: number; readonly least: number };

/** Attempts without a verdict count against each end: as failures at the low one, as passes at the high one. */
function evidenceOf({ usable, attempts, undetermined = 0 }: MeasuredStage, side: Side): Evidence {
  const n = attempts + undetermined;
  const k = side === "low" ? usable : usable + undetermined;
  const constant = -Math.log(n + 1) - logChoose(n, k);
  const bare = { k, n, constant, least: 0 };
  return { ...bare, least: against(bare, n === 0 ? 1 : k / n) };
}

function against({ k, n, constant }: Evidence, p: number): number {
  return constant - (k === 0 ? 0 : k * Math.log(p)) - (n === k ? 0 : (n - k) * Math.log1p(-p));
}

/** The farthest chance on a side of k/n with no more evidence against it than `most`; the ends 0 and 1 where nothing speaks against them. */
function chanceAt(evidence: Evidence, most: number, side: Side): number {
  const { k, n } = evidence;
  const end = side === "low" ? 0 : 1;
  if (side === "low" ? k === 0 : k === n) return end;
  let [far, near] = [end, k / n];
  for (let step = 0; step < 100; step++) {
    const middle = (far + near) / 2;
    if (middle === far || middle === near) break;
    if (against(evidence, middle) <= most) near = middle;
    else far = middle;
  }
  return far;
}

/**
 * The interval for counts that were fixed before, and looked at once: C exp(+-z sqrt(sum V^2 (1-p)/k) / C), V = price / p. Not valid when
 * sampling stops early. Null while a stage has no usable image.
 *
 * @param z normal quantile of the confidence, such as 1.96 for 95 %
 */
export function fixedInterval(draft: MeasuredStage, final: MeasuredStage, z: number): { low: number; high: number } | null {
  if (draft.usable === 0 || final.usable === 0) return null;
  const stages = [draft, final].map(({ price, usable, attempts }) => ({
    cost: (price * attempts) / usable,
    relative: (1 - usable / attempts) / usable,
  }));
  const cost = stages.reduce((sum, stage) => sum + stage.cost, 0);
  const spread = Math.exp((z * Math.sqrt(stages.reduce((sum, stage) => sum + stage.cost ** 2 * stage.relative, 0))) / cost);
  return { low: cost / spread, high: cost * spread };
}
