/** The closed sets of this field's words (DESIGN.md, section 1): a constant array first, the union derived from it. */

export const VERDICTS = ["usable", "rejected", "undetermined"] as const;
/** Whether an image may be shipped; `undetermined` means that the check itself could not run. */
export type Verdict = (typeof VERDICTS)[number];

export const OUTCOMES = ["image", "empty", "refused", "failed", "lost"] as const;
/** How one generation ended: `empty` is a success without an image, `lost` means that we do not know. */
export type Outcome = (typeof OUTCOMES)[number];

export const CHARGED = ["yes", "no", "unknown"] as const;
/** Whether the provider bills an attempt. */
export type Charged = (typeof CHARGED)[number];

export const GRADES = ["billed", "metered", "quoted", "list", "declared"] as const;
/** How good the evidence for a price is, best first (DESIGN.md, section 4). */
export type Grade = (typeof GRADES)[number];

export const OBJECTIVES = ["every-prompt", "any-image"] as const;
export type Objective = (typeof OBJECTIVES)[number];

export const DECISIONS = ["clear", "tie", "undecided", "none"] as const;
export type DecisionStatus = (typeof DECISIONS)[number];

export const WARNING_CODES = [
  "price-changed",
  "price-shape-changed",
  "price-tier-vanished",
  "price-suspicious",
  "price-unknown",
  "price-stale",
  "price-disagrees",
  "bill-disagrees",
  "model-ending",
  "model-vanished",
  "source-unreadable",
  "budget-reached",
  "check-undetermined",
  "calibration-unused",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** A plain JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * JSON with object keys in code-unit order at every depth, so that equal values give equal text:
 * what is hashed into an identity must not depend on the order in which a file was written.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item as Json)).join(",")}]`;
  const entries = Object.entries(value as JsonObject).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}

/** Ends an exhaustive switch: the compiler objects when a member of a closed set is forgotten. */
export function never(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
