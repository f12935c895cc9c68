import { committedUsd, type Attempt } from "../ledger/fold.ts";
import type { PlannedCandidate } from "../manifest/plan.ts";
import { formatUsd, sumUsd, type Usd } from "../money.ts";
import { clip } from "./escape.ts";
import type { CandidateResult } from "./results.ts";

/** Counts and sums over attempts, as the results show them. */

/** How the attempts ended. */
export function outcomesOf(counted: readonly Attempt[]): CandidateResult["outcomes"] {
  const counts = { image: 0, empty: 0, refused: 0, failed: 0, lost: 0 };
  for (const attempt of counted) counts[attempt.end?.outcome ?? "lost"]++;
  return counts;
}

/** How many images each check rejected; one image can be rejected by several. */
export function rejections(
  prompts: readonly { readonly samples: readonly { readonly attempt: Attempt }[]; readonly checksKey: string }[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { samples, checksKey } of prompts)
    for (const { attempt } of samples) {
      const verdict = attempt.verdicts.get(checksKey);
      if (verdict?.verdict !== "rejected") continue;
      for (const check of new Set(verdict.failures.map((failure) => failure.check))) counts[check] = (counts[check] ?? 0) + 1;
    }
  return counts;
}

/** What this run bought on this candidate, and what all attempts behind the figures cost at today's price. */
export function spendOf(
  { priceUsd }: PlannedCandidate,
  {
    billed,
    outcomes,
    counted,
  }: { readonly billed: Billed; readonly outcomes: CandidateResult["outcomes"]; readonly counted: readonly Attempt[] },
): CandidateResult["spend"] {
  const price = priceUsd ?? 0n;
  return {
    billedUsd: formatUsd(billed.sure),
    unknownUsd: formatUsd(billed.unknown),
    listUsd: formatUsd(price * BigInt(counted.length)),
    hiddenUsd: formatUsd(price * BigInt(counted.length - outcomes.image)),
  };
}

/** What was surely billed, and what may have been: attempts of unknown price or charge. */
export type Billed = { readonly sure: Usd; readonly unknown: Usd };

export function billedIn(run: string, attempts: readonly Attempt[]): Billed {
  const mine = attempts.filter((attempt) => attempt.intent.run === run);
  const sure = (attempt: Attempt): boolean => attempt.end?.charged === "yes" && attempt.intent.priceUsd !== undefined;
  return {
    sure: sumUsd(mine.filter(sure).map(committedUsd)),
    unknown: sumUsd(mine.filter((attempt) => !sure(attempt)).map(committedUsd)),
  };
}

/** Median time from request to image, in seconds; null when there is none. */
export function medianSeconds(counted: readonly Attempt[]): number | null {
  const times = counted
    .flatMap(({ intent, end }) => (end?.outcome === "image" ? [(end.at - intent.at) / 1000] : []))
    .toSorted((a, b) => a - b);
  const middle = Math.floor(times.length / 2);
  if (times.length === 0) return null;
  return times.length % 2 === 1 ? times[middle]! : (times[middle - 1]! + times[middle]!) / 2;
}

/** Longest reason that is told, in code points. */
const LONGEST_REASON = 200;

/** What kept checks from running most often, in the check's own words; nothing where none were kept. */
export function whatStoppedChecks(counted: readonly Attempt[]): string {
  const times = new Map<string, number>();
  for (const { verdicts } of counted)
    for (const { verdict, failures } of verdicts.values())
      if (verdict === "undetermined")
        for (const { check, message } of failures.slice(0, 1)) {
          const told = `${check}: ${message.replace(/\.$/, "")}`;
          times.set(told, (times.get(told) ?? 0) + 1);
        }
  const [first] = [...times].toSorted(([, a], [, b]) => b - a);
  return first ? ` (most often: ${clip(first[0], LONGEST_REASON)})` : "";
}
