import type { PriceReading } from "../ports.ts";
import { shown } from "./outside.ts";

/** A reading without a price: what is told instead. */
export type NoPrice = { readonly quote: null; readonly problem: NonNullable<PriceReading["problem"]> };

export function noPrice(code: NoPrice["problem"]["code"], message: string): NoPrice {
  return { quote: null, problem: { code, message } };
}

/** @param why what came instead of prices; it may be somebody else's text */
export function unreadable(source: string, why: string): NoPrice {
  const message = `no live price could be read from ${source} (${shown(why)}): no price is guessed; try again later`;
  return noPrice("source-unreadable", message);
}
