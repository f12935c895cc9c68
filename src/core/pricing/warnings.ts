import { formatUsd, type Usd } from "../money.ts";
import type { PriceReading } from "../ports.ts";
import { never, type WarningCode } from "../terms.ts";
import { describeChange } from "./change.ts";
import type { Before, Move } from "./compare.ts";

/** What a moved price is called, and a sentence with what it means in money and what to do. */

export type PriceWarning = { readonly code: WarningCode; readonly candidate: string; readonly message: string };

/** A moved price as a warning; null for a suspicious one, which is told as the reason why there is no price. */
export function moveWarning(reading: PriceReading, before: Before, move: Move): PriceWarning | null {
  const { candidate, change, quote } = reading;
  const since = change ? `since ${change.since.slice(0, 10)}` : "";
  const whence = before.against === "lock" ? "the lock" : "the price recorded last";
  const meaning = thousand(move.from, move.to);
  switch (move.kind) {
    case "suspicious":
      return null;
    case "changed":
      return {
        code: "price-changed",
        candidate,
        message: `the live price went ${describeChange(move.from, move.to)} ${since}, against ${whence}: ${meaning}. ${NEXT}`,
      };
    case "shape":
      return {
        code: "price-shape-changed",
        candidate,
        message: `what the price is for changed against ${whence}: one image costs $${formatUsd(move.to)} now, and $${formatUsd(move.from)} before: ${meaning}. Read the provider's page. ${NEXT}`,
      };
    case "tier":
      return {
        code: "price-tier-vanished",
        candidate,
        message: `the price tier "${(before.tier ?? "").slice(0, 60)}" is no longer in the list: ${quote?.tier === undefined ? "the base price" : `the tier "${quote.tier.slice(0, 60)}"`} holds now, ${describeChange(move.from, move.to)}: ${meaning}. ${NEXT}`,
      };
    default:
      return never(move.kind);
  }
}

const NEXT = "Accept it by committing the new lock (see lock: write), or choose again";

/** "1,000 images cost $3.90 instead of $3.00". */
function thousand(from: Usd, to: Usd): string {
  if (from === to) return "an image costs what it did";
  return `1,000 images cost $${dollars(to * 1000n)} instead of $${dollars(from * 1000n)}`;
}

/** An amount to the cent. */
function dollars(amount: Usd): string {
  const cents = (amount + 5_000_000_000n) / 10_000_000_000n;
  return `${cents / 100n}.${(cents % 100n).toString().padStart(2, "0")}`;
}
