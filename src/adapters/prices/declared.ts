import type { PriceSource } from "../../core/ports.ts";
import { declaredReading } from "../../core/pricing/declared.ts";
import type { PriceWorld } from "./get.ts";

/** Prices that the manifest itself tells: nobody is asked, but they age. */
export function createDeclaredPrices({ clock }: PriceWorld): PriceSource {
  return {
    read: (offers) => {
      const now = clock.now();
      const readAt = new Date(now).toISOString();
      return Promise.resolve({ readings: offers.map((offer) => declaredReading(offer, now, readAt)), simulated: false });
    },
  };
}
