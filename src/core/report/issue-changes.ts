import { formatUsd } from "../money.ts";
import { never, type WarningCode } from "../terms.ts";
import { clip } from "./escape.ts";
import type { Results, Warning } from "./results.ts";
import { exact } from "./view.ts";

/** What holds about prices now, each with a key by which two audits can tell whether it is the same thing. */

export type AuditChange = {
  /** The code, the candidate (or the source) and the price that it moved to, each percent-encoded, with colons between. */
  readonly key: string;
  /** The candidate; absent when it is about a source. */
  readonly about?: string;
  /** One line of plain text, not escaped. */
  readonly sentence: string;
};

/** Longest sentence, in code points. */
const LONGEST = 600;

/** Every warning about prices, once each, in the order of the results. */
export function auditChanges(results: Results): AuditChange[] {
  const found = new Map<string, AuditChange>();
  for (const warning of results.warnings) {
    const part = movedPart(warning.code);
    if (part === null) continue;
    const key = [warning.code, subject(warning, results), part === "price" ? priceNow(warning, results) : ""]
      .map(encode)
      .join(":");
    if (!found.has(key)) found.set(key, { key, ...told(warning) });
  }
  return [...found.values()];
}

/** A message says what happened, not always to whom. */
function told({ candidate, message }: Warning): Omit<AuditChange, "key"> {
  if (candidate === undefined) return { sentence: clip(message, LONGEST) };
  return { about: candidate, sentence: clip(message.startsWith(candidate) ? message : `${candidate}: ${message}`, LONGEST) };
}

/** Whether a warning is about prices (null: it is not), and whether another price makes it another change. */
function movedPart(code: WarningCode): "price" | "nothing" | null {
  switch (code) {
    case "price-changed":
    case "price-shape-changed":
    case "price-tier-vanished":
    case "price-suspicious":
    case "price-disagrees":
      return "price";
    case "price-unknown":
    case "price-stale":
    case "model-ending":
    case "model-vanished":
    case "source-unreadable":
      return "nothing";
    case "bill-disagrees":
    case "budget-reached":
    case "check-undetermined":
    case "calibration-unused":
      return null;
    default:
      return never(code);
  }
}

/**
 * The candidate. A warning without one is about a source: then it is the source that its sentence names, since the rest of the sentence
 * (a status, a time) differs from day to day.
 */
function subject({ candidate, message }: Warning, { candidates }: Results): string {
  if (candidate !== undefined) return candidate;
  const named = candidates.map(({ price }) => price.source).filter((source) => source !== "" && message.includes(source));
  const [longest] = named.toSorted((a, b) => b.length - a.length);
  return longest ?? clip(message.replace(/\d+/g, "#"), 100);
}

/** The price that it moved to, in one spelling. */
function priceNow({ candidate }: Warning, { candidates }: Results): string {
  const price = candidates.find(({ id }) => id === candidate)?.price;
  const usd = price?.change?.toUsd ?? price?.usdPerImage ?? null;
  return usd === null ? "" : formatUsd(exact(usd));
}

/** Nothing of it can end the place where a key is kept; a half of a surrogate pair, which cannot be encoded, becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\u{FFFD}"));
}
