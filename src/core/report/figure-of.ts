import { formatFigure } from "../money.ts";
import type { CountFigure, Figure } from "./figure-schema.ts";

/** An estimate and the ends of its interval as computed; null, or anything that is not finite, is left out of what is written. */
export type Spread = { readonly estimate: number | null; readonly low: number | null; readonly high: number | null };

/** Dollars as `results.json` has them. */
export function moneyFigure(spread: Spread, confidence: number): Figure {
  return {
    ...part("estimate", spread.estimate, (dollars) => formatFigure(dollars)),
    ...part("low", spread.low, (dollars) => formatFigure(dollars, "down")),
    ...part("high", spread.high, (dollars) => formatFigure(dollars, "up")),
    confidence,
  };
}

/** A number of images to a hundredth; the ends are rounded outward. */
export function countFigure(spread: Spread, confidence: number): CountFigure {
  return {
    ...part("estimate", spread.estimate, hundredth(Math.round)),
    ...part("low", spread.low, hundredth(Math.floor)),
    ...part("high", spread.high, hundredth(Math.ceil)),
    confidence,
  };
}

function part<Key extends string, Value>(
  key: Key,
  value: number | null,
  write: (value: number) => Value,
): { [name in Key]?: Value } {
  return value === null || !Number.isFinite(value) ? {} : ({ [key]: write(value) } as { [name in Key]: Value });
}

function hundredth(round: (value: number) => number): (value: number) => number {
  // A whole number up to float noise stays that number.
  return (value) => {
    const scaled = value * 100;
    return (Math.abs(scaled - Math.round(scaled)) <= scaled * 1e-13 ? Math.round(scaled) : round(scaled)) / 100;
  };
}
