import { concludes } from "./core/report/failon.ts";
import { formatUsd, parseUsd, sumUsd, type Usd } from "./core/money.ts";
import type { End } from "./commands/world.ts";
import type { Results } from "./core/report/results.ts";

/** Where something was published; empty when it was not. */
export type Published = { readonly commentUrl: string; readonly issueUrl: string };

/** The Action's outputs, every one of them on every run: a later step can rely on the names. */
export function outputsOf(end: End, outputDir: string, { commentUrl, issueUrl }: Published): Record<string, string> {
  const { results } = end;
  const leader = results?.candidates.find((candidate) => candidate.id === results.decision.leader);
  const moved = results?.warnings.filter((warning) => MOVED.has(warning.code)) ?? [];
  const spend = results ? spentUsd(results.spend) : 0n;
  return {
    "results-path": results ? `${outputDir}/results.json` : "",
    "report-path": results ? `${outputDir}/report.html` : "",
    "comment-url": commentUrl,
    "issue-url": issueUrl,
    leader: results?.decision.leader ?? "",
    cheapest: results?.decision.cheapest ?? "",
    "cost-per-usable-usd": leader?.costPerUsableUsd.estimate ?? "",
    decision: results && concludes(results) ? results.decision.status : "",
    "spend-usd": formatUsd(spend),
    "price-changed": String(moved.length > 0),
    "changed-models": JSON.stringify([...new Set(moved.flatMap(({ candidate }) => candidate ?? []))]),
    verdict: VERDICTS[end.exit],
  };
}

/** What the run was charged, or may be, for images and for checks. */
function spentUsd({ billedUsd, unknownUsd, checksUsd, checksUnknownUsd = "0" }: Results["spend"]): Usd {
  return sumUsd([billedUsd, unknownUsd, checksUsd, checksUnknownUsd].map((text) => parseUsd(text) ?? 0n));
}

const MOVED: ReadonlySet<string> = new Set(["price-changed", "price-shape-changed", "price-tier-vanished", "price-suspicious"]);
const VERDICTS = { 0: "passed", 1: "failed", 2: "invalid", 3: "not-measured" } as const;
