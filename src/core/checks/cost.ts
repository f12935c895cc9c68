import type { CheckCost } from "./port.ts";

/** What checks cost, added up. */

export const NO_COST: CheckCost = { usd: 0n, unknownUsd: 0n, unpriced: 0, inputTokens: 0, outputTokens: 0 };

export function addedCost(a: CheckCost, b: CheckCost): CheckCost {
  return {
    usd: a.usd + b.usd,
    unknownUsd: a.unknownUsd + b.unknownUsd,
    unpriced: a.unpriced + b.unpriced,
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
  };
}
