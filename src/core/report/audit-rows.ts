import { percentMoved } from "../pricing/change.ts";
import { amount, figureShort, interval, plural } from "./format.ts";
import type { Audit, CandidateResult, Figure, Results } from "./results.ts";
import { jump, priceShift, type Price, type Shift } from "./shift.ts";
import { signedAmount, signedPercent } from "./signed.ts";
import { exact, ranked } from "./view.ts";

/** The table of an audit as plain text: the comment, the standing issue, the report and the terminal show the same rows. */

export type AuditCandidate = Audit["candidates"][number];

export type AuditRow = {
  readonly id: string;
  /** "cheapest", "cheapest before", or nothing. */
  readonly standing: string;
  readonly attempts: string | null;
  readonly price: Shift;
  readonly cost: Shift;
  /** The interval of the cost now. */
  readonly range: string | null;
  readonly priceEffect: string;
  readonly yieldEffect: string;
  readonly monthly: string;
  /** Why there is no price; null when there is one. */
  readonly unknownBecause: string | null;
  /** Its price moved, is not known, or moved in a way that is not believed. */
  readonly needsALook: boolean;
};

/** The rows that need a look first, each group as the candidates rank: a shortened table must not lose what moved. */
export function auditRows(results: Results): AuditRow[] {
  const { audit } = results;
  if (!audit) return [];
  const order = new Map(ranked(results).map((candidate, place) => [candidate.id, { candidate, place }]));
  const place = ({ id }: AuditRow): number => order.get(id)?.place ?? order.size;
  return audit.candidates
    .map((entry) => rowOf(entry, order.get(entry.id)?.candidate, audit))
    .toSorted((a, b) => Number(b.needsALook) - Number(a.needsALook) || place(a) - place(b));
}

function rowOf(entry: AuditCandidate, candidate: CandidateResult | undefined, { cheapest, lock }: Audit): AuditRow {
  const { id, attempts } = entry;
  const price = auditPrice(entry, candidate?.price, lock);
  const isUnknown = entry.new.usdPerImage === null;
  return {
    id,
    standing: id === cheapest.after ? "cheapest" : id === cheapest.before ? "cheapest before" : "",
    attempts: attempts === 0 ? null : plural(attempts, "attempt"),
    price,
    cost: auditCost(entry),
    range: attempts === 0 ? null : interval(entry.new.costPerUsableUsd),
    priceEffect: signedOrDash(entry.priceEffectUsd),
    yieldEffect: signedOrDash(entry.yieldEffectUsd),
    monthly: signedOrDash(entry.monthlyUsd),
    unknownBecause: isUnknown ? reason(candidate) : null,
    needsALook: isUnknown || price.from !== null || (candidate?.price.change ?? null) !== null,
  };
}

function signedOrDash(usd: string | null): string {
  return usd === null ? "–" : signedAmount(usd);
}

function reason(candidate: CandidateResult | undefined): string {
  return candidate?.ineligibleBecause?.replace(/^price unknown: /, "") ?? "no reason is given";
}

/** The price then and now; a change that the candidate's price tells of goes before a comparison of the two amounts. */
function auditPrice({ old, new: now, history }: AuditCandidate, price: Price | undefined, lock: Audit["lock"]): Shift {
  const change = price?.change ?? null;
  const [from, to] = [old.usdPerImage, now.usdPerImage];
  if (to === null && change) return still("unknown", ...jump(change));
  if (to === null) return from === null ? still("unknown") : still("unknown", `was ${amount(from)}`);
  if (price && change) return priceShift({ ...price, usdPerImage: to });
  const isFirst = history.length < 2 && (history[0]?.since ?? price?.readAt) === price?.readAt;
  // Where nothing is known of before, the price of now may stand in for it.
  if (isFirst && (from === null || lock.status === "missing")) return still(amount(to), "first read");
  return from === null ? still(amount(to), "was unknown") : compared(from, to);
}

function compared(from: string, to: string): Shift {
  const [before, after] = [exact(from), exact(to)];
  if (before === after) return still(amount(to), "unchanged");
  const percent = before === 0n ? null : signedPercent(percentMoved(before, after));
  return { from: amount(from), to: amount(to), percent, notes: [] };
}

/** The cost per usable image then and now. Without a usable image it is "at least" so much, without attempts nothing. */
function auditCost({ attempts, old, new: now }: AuditCandidate): Shift {
  if (attempts === 0) return still("not measured yet");
  const [from, to] = [figureShort(old.costPerUsableUsd), figureShort(now.costPerUsableUsd)];
  if (from === null) return to === null ? still("not known") : still(to, "no figure before");
  if (from === to) return isSame(old.costPerUsableUsd, now.costPerUsableUsd) ? still(to, "unchanged") : still(to);
  return { from, to: to ?? "not known", percent: null, notes: [] };
}

/** A value of which there is no other one to show beside it. */
function still(to: string, ...notes: readonly string[]): Shift {
  return { from: null, to, percent: null, notes };
}

function isSame(a: Figure, b: Figure): boolean {
  return a.estimate === b.estimate && a.low === b.low && a.high === b.high;
}
