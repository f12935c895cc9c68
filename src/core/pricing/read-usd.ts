import { formatUsd, parseUsd } from "../money.ts";

/**
 * A price as a list gives it (a number, or its text), as exact decimal text in USD. Null for what is missing, negative, zero, not a
 * number, or "-1" as some lists say for "it depends": an unknown price is never taken for none. A JSON number that was computed has
 * noise behind its fifteenth digit, which is no part of the price.
 */
export function readPositiveUsd(value: unknown): string | null {
  if (typeof value !== "number" && typeof value !== "string") return null;
  const usd = parseUsd(value) ?? (typeof value === "number" ? parseUsd(value.toPrecision(15)) : null);
  return usd === null || usd === 0n ? null : formatUsd(usd);
}
