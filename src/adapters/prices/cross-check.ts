import type { PriceReading, PriceSource } from "../../core/ports.ts";
import type { CrossCheck } from "./litellm.ts";

/** A list kept by hand rounds; less than this is no disagreement. */
const TOLERANCE = 0.02;

/** Prices with a second opinion, for the candidates of which the manifest asks for one: what disagrees is noted, and never the price. */
export function crossChecked(source: PriceSource, second: () => Promise<CrossCheck>): PriceSource {
  return {
    read: async (offers, signal) => {
      const { readings, simulated } = await source.read(offers, signal);
      const items = readings.flatMap(({ candidate, quote }) => {
        const offer = offers.find((each) => each.candidate === candidate);
        const key = offer?.crossCheck?.litellm;
        if (!quote || key === undefined) return [];
        const usage = offer?.price && "usage" in offer.price ? offer.price.usage : undefined;
        return [{ candidate, key, quote, toleranceShare: TOLERANCE, ...(usage ? { usage } : {}) }];
      });
      if (items.length === 0) return { readings, simulated };
      const findings = await (await second()).check(items, signal);
      const noted = (reading: PriceReading): PriceReading => {
        const own = findings.filter(({ candidate }) => candidate === reading.candidate);
        if (own.length === 0) return reading;
        return { ...reading, notes: [...(reading.notes ?? []), ...own.map(({ code, message }) => ({ code, message }))] };
      };
      return { readings: readings.map(noted), simulated };
    },
  };
}
