import { formatUsd, usdToNumber, type Usd } from "../money.ts";

/** How far a price moved, in percent of what it was. */
export function percentMoved(from: Usd, to: Usd): number {
  return (usdToNumber(to) / usdToNumber(from) - 1) * 100;
}

/** A price that moved while a run went on, and what that means for its figures. */
export function describeMove(from: Usd, to: Usd): string {
  const percent = percentMoved(from, to);
  return (
    `the live price went from $${formatUsd(from)} to $${formatUsd(to)} an image ` +
    `(${percent > 0 ? "+" : ""}${percent.toFixed(1)} %) during this run: the figures use the price at its start, the bill may not; ` +
    `run again to measure at the new price`
  );
}
