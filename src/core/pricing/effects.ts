import { parseUsd, type Usd } from "../money.ts";

/**
 * A change of the cost per usable image, split into what the price and what the yield did. Each is the mean of its effect before and after
 * the other one's (Shapley's value of two), so that neither gets what they did together for itself.
 */

/** The figure at the price and with the attempts of before or of now; null where nothing usable was seen or a price is unknown. */
export type Corners = {
  readonly oldPriceOldYield: string | null;
  readonly newPriceOldYield: string | null;
  readonly oldPriceNewYield: string | null;
  readonly newPriceNewYield: string | null;
};

/** Signed amounts in USD per usable image; they add up to the whole change to the last digit. */
export type Effects = { readonly price: Usd; readonly yield: Usd };

export function effectsOf(corners: Corners): Effects | null {
  const amount = (text: string | null): Usd | null => (text === null ? null : parseUsd(text));
  const [oo, no] = [amount(corners.oldPriceOldYield), amount(corners.newPriceOldYield)];
  const [on, nn] = [amount(corners.oldPriceNewYield), amount(corners.newPriceNewYield)];
  if (oo === null || no === null || on === null || nn === null) return null;
  const price = (no - oo + (nn - on)) / 2n;
  return { price, yield: nn - oo - price };
}

/** What a change per usable image means in a month, to the nearest 1e-12 USD. */
export function monthly(changeUsd: Usd, volume: number): Usd {
  // A volume has at most six decimals that matter; the product stays exact.
  return (changeUsd * BigInt(Math.round(volume * 1e6))) / 1_000_000n;
}
