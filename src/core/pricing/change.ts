import { formatUsd, usdToNumber, type Usd } from "../money.ts";

/** How far a price moved, in percent of what it was. */
export function percentMoved(from: Usd, to: Usd): number {
  return (usdToNumber(to) / usdToNumber(from) - 1) * 100;
}

/** "from $0.0030 to $0.0039 an image (+30.0 %)". */
export function describeChange(from: Usd, to: Usd): string {
  const percent = percentMoved(from, to);
  return `from $${formatUsd(from)} to $${formatUsd(to)} an image (${percent > 0 ? "+" : ""}${percent.toFixed(1)} %)`;
}

/** A price that moved while a run went on, and what that means for its figures. */
export function describeMove(from: Usd, to: Usd): string {
  return (
    `the live price went ${describeChange(from, to)} during this run: the figures use the price at its start, the bill may not; ` +
    `run again to measure at the new price`
  );
}
