import { checkUsdPerAttempt } from "../ledger/check-cost.ts";
import type { Attempt } from "../ledger/fold.ts";
import type { CellTally } from "../ledger/tally.ts";
import type { Manifest } from "../manifest/schema.ts";
import { judgesOf } from "../manifest/judge-problems.ts";
import { formatUsd, parseUsd, type Usd } from "../money.ts";
import type { CandidateResult, Results, Warning } from "./results.ts";
import { staleBecause } from "./stale.ts";

/** What checks cost, as the results tell it. */

type CheckCost = NonNullable<CandidateResult["checkCost"]>;
type Spent = { readonly attempts: readonly Attempt[]; readonly checks: ChecksSpent };

/** What checks cost on the attempts of one candidate; undefined when nothing. */
export function checkCostOf(
  cells: readonly { readonly tally: CellTally; readonly checksKey: string }[],
  { attempts, checks: spent }: Spent,
  { included }: { readonly included: boolean },
): CheckCost | undefined {
  const each = checkUsdPerAttempt(
    cells.map(({ tally }) => ({ attempts: tally.decided + tally.undetermined, check: tally.check })),
  );
  const isCostly = each !== 0n || cells.some(({ tally }) => tally.check) || spent.known + spent.unknown > 0n;
  if (!isCostly) return undefined;
  const keys = new Set(cells.map(({ checksKey }) => checksKey));
  const verdicts = attempts.flatMap((attempt) => [...attempt.verdicts.values()].filter(({ checks }) => keys.has(checks)));
  const sum = (value: (verdict: (typeof verdicts)[number]) => number): number =>
    verdicts.reduce((total, verdict) => total + value(verdict), 0);
  return {
    usdPerAttempt: each === null ? null : formatUsd(each),
    included: included && each !== null,
    spentUsd: formatUsd(spent.known + spent.unknown),
    unpriced: sum(({ checkUnpriced }) => checkUnpriced ?? 0),
    inputTokens: sum(({ checkTokens }) => checkTokens?.input ?? 0),
    outputTokens: sum(({ checkTokens }) => checkTokens?.output ?? 0),
  };
}

/** What the checks of a run were charged, and what they may have been charged. */
export type ChecksSpent = { readonly known: Usd; readonly unknown: Usd };

export function checksIn(run: string, attempts: readonly Attempt[]): ChecksSpent {
  let [known, unknown] = [0n, 0n];
  for (const { verdicts, checking } of attempts) {
    if (checking?.run === run) unknown += checking.reservedUsd;
    for (const verdict of verdicts.values()) {
      if (verdict.run !== run) continue;
      known += verdict.checkUsd ?? 0n;
      unknown += verdict.checkUnknownUsd ?? 0n;
    }
  }
  return { known, unknown };
}

/** What an attempt costs in the figures: its price, and what checks cost on it where that is included; null when the price is unknown. */
export function attemptUsd({ price, checkCost }: Pick<CandidateResult, "price" | "checkCost">): Usd | null {
  const usd = parseUsd(price.usdPerImage ?? "");
  return usd === null ? null : usd + (checkCost?.included ? checkUsd({ checkCost }) : 0n);
}

/** The mean of what checks cost on an attempt, whether the figures have it or not; 0 when it is not known. */
export function checkUsd({ checkCost }: Pick<CandidateResult, "checkCost">): Usd {
  return parseUsd(checkCost?.usdPerAttempt ?? "") ?? 0n;
}

/** Says that checks cost something that is not known, and so is in no figure, and which declared prices of judges are too old. */
export function checkCostWarnings(manifest: Manifest, results: Pick<Results, "candidates" | "startedAt">): Warning[] {
  const stale = judgesOf(manifest).flatMap(({ judge: { model, price } }): Warning[] => {
    const because = price ? staleBecause(price.asOf, price.staleAfterDays, results.startedAt) : null;
    if (because === null) return [];
    const message =
      `the price of the judge ${model ?? ""} is ${because}: what it costs counts against the budget and is in no figure; ` +
      `look it up again, and write it and \`asOf\` anew`;
    return [{ code: "price-stale", message }];
  });
  const once = stale.filter(({ message }, index) => stale.findIndex((other) => other.message === message) === index);
  const unpriced = results.candidates.reduce((sum, { checkCost }) => sum + (checkCost?.unpriced ?? 0), 0);
  if (stale.length > 0 || unpriced === 0) return once;
  const message =
    `what ${unpriced === 1 ? "a request" : `${unpriced} requests`} to a judge cost is not known, and not in the figures: ` +
    `add \`price\` to the judge (a judge that costs nothing: { inputPerMillion: 0, outputPerMillion: 0, asOf })`;
  return [{ code: "price-unknown", message }];
}
