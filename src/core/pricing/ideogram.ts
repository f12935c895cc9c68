import { parseJson } from "../json.ts";
import { z } from "zod";
import { formatUsd, type Usd } from "../money.ts";
import type { Offer } from "../ports.ts";

/**
 * Ideogram's dry run: the very request with `?dry_run=true` is answered with its price, and nothing is generated or billed
 * (developer.ideogram.ai, "Price quotes", November 2026). A server that does not know the parameter would generate and bill, so what
 * is no quote is told apart with care.
 */

/** Neutral, so that no safety review has a reason to turn it down; the price does not depend on the text. */
const PROMPT = "A white cup on a wooden table";

/** The model's name at Ideogram, which the manifest's `price` may say when the candidate is bought elsewhere. */
export function modelAtIdeogram({ model, price }: Offer): string {
  return (price?.source === "ideogram" ? price.model : undefined) ?? model;
}

/** A request that would be paid for if it were not a dry run. */
export type DryRunRequest = { readonly path: string; readonly body: string };

/** An offer's dry run; null for a model whose name would lead to another path. */
export function composeDryRun(offer: Offer): DryRunRequest | null {
  const name = modelAtIdeogram(offer);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) return null;
  return { path: `/v2/image/generate/${name}?dry_run=true`, body: JSON.stringify({ ...offer.input, prompt: PROMPT }) };
}

const micros = z.int().positive();
const quoteSchema = z.object({
  object: z.literal("price_quote"),
  quantity: z.unknown().optional(),
  usd_micros: z.unknown().optional(),
  qualifier: z.unknown().optional(),
  upper_bound_usd_micros: z.unknown().optional(),
});

export type DryRun =
  | { readonly kind: "price"; readonly usd: string }
  /** It is a quote, and what it says cannot be used. */
  | { readonly kind: "unusable"; readonly message: string }
  /** It is no quote: the request may have been carried out. */
  | { readonly kind: "no-quote" };

/**
 * Reads the reply to a dry run. An estimate counts as its upper bound, which is the most that the request can cost. `quantity` is what
 * the request would bill, usually images; when that is not one the price is not that of one image.
 */
export function readDryRun(text: string): DryRun {
  const quote = quoteSchema.safeParse(parseJson(text)).data;
  if (!quote) return { kind: "no-quote" };
  if (quote.quantity !== 1)
    return unusable("it is not for one image; take what asks for several images out of the candidate's input");
  const price = micros.safeParse(quote.usd_micros).data;
  if (price === undefined) return unusable("it has no positive amount");
  if (quote.qualifier === "exact") return { kind: "price", usd: fromMicros(price) };
  if (quote.qualifier !== "estimate") return unusable('it is neither "exact" nor an "estimate"');
  if (quote.upper_bound_usd_micros === undefined || quote.upper_bound_usd_micros === null)
    return { kind: "price", usd: fromMicros(price) };
  const most = micros.safeParse(quote.upper_bound_usd_micros).data;
  if (most === undefined || most < price) return unusable("its upper bound is below its price, or is no amount");
  return { kind: "price", usd: fromMicros(most) };
}

function unusable(message: string): DryRun {
  return { kind: "unusable", message };
}

/** Millionths of a dollar, as decimal text in USD. */
function fromMicros(amount: number): string {
  const usd: Usd = BigInt(amount) * 1_000_000n;
  return formatUsd(usd);
}
