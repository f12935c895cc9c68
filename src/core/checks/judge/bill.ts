import type { Usd } from "../../money.ts";
import type { JudgePrice } from "../../manifest/judge-schema.ts";
import { staleBecause } from "../../report/stale.ts";
import { NO_COST } from "../cost.ts";
import type { CheckCost } from "../port.ts";
import { tokensCost } from "./cost.ts";
import { readUsage } from "./reply.ts";

/** What one request to a judge was charged. */

/** @param now ISO time */
export type Tariffs = { readonly price: JudgePrice | undefined; readonly now: string };

/**
 * The cost of a request that was answered: what the reply says was charged, or else its tokens at the price. Without a price it is not
 * known; at a price that is too old it counts against the budget, and is not known for the figures. A reply that does not say what it
 * used may have used all that was reserved.
 */
export function repliedCost(body: string, reservedUsd: Usd, { price, now }: Tariffs): CheckCost {
  const { tokens, costUsd } = readUsage(body);
  const used = { ...NO_COST, inputTokens: tokens?.input ?? 0, outputTokens: tokens?.output ?? 0 };
  if (costUsd !== null) return { ...used, usd: costUsd };
  if (!price) return { ...used, unpriced: 1 };
  if (!tokens) return { ...used, unknownUsd: reservedUsd };
  const usd = tokensCost(price, tokens);
  return staleBecause(price.asOf, price.staleAfterDays, now) === null
    ? { ...used, usd }
    : { ...used, unknownUsd: usd, unpriced: 1 };
}

/** A request without an answer, which may have been charged. */
export function unansweredCost(reservedUsd: Usd, price: JudgePrice | undefined): CheckCost {
  return { ...NO_COST, unknownUsd: reservedUsd, unpriced: price ? 0 : 1 };
}
