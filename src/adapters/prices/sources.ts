import type { Offer, PriceReading, PriceReadings, PriceSource } from "../../core/ports.ts";

/** Every offer is priced by its own source: the one that the manifest's `price` names, or its provider's list. */

/** The name of an offer's source; null when neither its `price` nor its provider tells of one. */
export function sourceOf({ provider, price }: Offer): string | null {
  if (price) return price.source;
  return provider === "other" ? null : provider;
}

/**
 * @param sources by name, each made when it is first asked
 */
export function createPriceSources(sources: Readonly<Record<string, () => Promise<PriceSource>>>): PriceSource {
  return {
    read: async (offers, signal): Promise<PriceReadings> => {
      const names = [...new Set(offers.map(sourceOf))];
      const all = await Promise.all(
        names.map(async (name) => {
          const make = name === null ? undefined : sources[name];
          if (!make) throw new Error(`no such price source: ${name}`);
          const own = offers.filter((offer) => sourceOf(offer) === name);
          return (await make()).read(own, signal);
        }),
      );
      const readings = all.flatMap((each) => each.readings);
      const inOrder = offers.map((offer): PriceReading => {
        const reading = readings.find(({ candidate }) => candidate === offer.candidate);
        if (!reading) throw new Error(`no price reading for ${offer.candidate}`);
        return reading;
      });
      return { readings: inOrder, simulated: all.some(({ simulated }) => simulated) };
    },
  };
}
