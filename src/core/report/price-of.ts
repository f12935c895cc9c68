import type { PlannedCandidate } from "../manifest/plan.ts";
import { formatUsd } from "../money.ts";
import type { PriceChange } from "../ports.ts";
import type { CandidateResult } from "./results.ts";

/** A candidate's price, as it was read, for the results. */
export function priceOf({ reading, priceUsd }: PlannedCandidate): CandidateResult["price"] {
  const { quote } = reading;
  return {
    usdPerImage: priceUsd === null ? null : formatUsd(priceUsd),
    grade: quote?.grade ?? null,
    source: reading.source,
    readAt: reading.readAt,
    ...(quote?.tier === undefined ? {} : { tier: quote.tier }),
    change: reading.change ? changeOf(reading.change) : null,
  };
}

function changeOf({ fromUsd, toUsd, ...rest }: PriceChange): CandidateResult["price"]["change"] {
  return { ...rest, fromUsd: formatUsd(fromUsd), toUsd: formatUsd(toUsd), percent: Number(rest.percent.toFixed(4)) };
}
