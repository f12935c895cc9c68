import type { Attempt } from "../ledger/fold.ts";
import { askedOf, asJudgedBefore, asNotJudged, verdictName } from "../ledger/rescore.ts";
import { stagesOf, type Plan } from "../manifest/plan.ts";
import type { Manifest } from "../manifest/schema.ts";
import { formatUsd, sumUsd } from "../money.ts";
import { computeResults, type RunFacts } from "./compute.ts";
import { rescoreResult } from "./rescore-results.ts";
import type { Results, Warning } from "./results.ts";

/** Results of a report: what was recorded, computed as a measurement concludes; nothing is generated. Pure. */

export type ReportInput = {
  readonly facts: RunFacts;
  readonly manifest: Manifest;
  readonly plan: Plan;
  /** Of all ledgers, in launch order. */
  readonly attempts: readonly Attempt[];
  readonly states: number;
  readonly rescored: Rescored | null;
};

export type Rescored = {
  /** The attempts before the first image was judged. */
  readonly before: readonly Attempt[];
  /** Verdicts that an earlier process of the same rescoring gave. */
  readonly given: ReadonlySet<string>;
  /** Ids of attempts. */
  readonly judged: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  readonly left: number;
};

export function reportResults(input: ReportInput): Results {
  const { facts, manifest, plan, rescored } = input;
  const attempts = asNotJudged(plan, input.attempts);
  const missing = attemptsOf(plan, input.attempts).filter(isUnjudged);
  const records = recordsOf(plan, input, missing.length);
  const own = missing.length === 0 ? [] : missingWarnings(missing, rescored?.gone ?? new Set());
  const at = (told: readonly Attempt[]): Results =>
    computeResults({ ...facts, warnings: [...facts.warnings, ...own] }, manifest, plan, told);
  const now = at(attempts);
  const told: Results = {
    ...now,
    mode: "report",
    spend: spendOf(now, attempts, facts.run),
    records,
    errors: [...now.errors, ...notSeen(now, missing.length, rescored)],
    warnings: now.warnings.filter((warning) => own.includes(warning) || !isExplained(warning, now, missing)),
  };
  if (!rescored) return told;
  const { given, gone, left } = rescored;
  const before = asJudgedBefore(plan, rescored.before, given);
  const earlier = at(asNotJudged(plan, before));
  const judged = new Set([...rescored.judged, ...judgedEarlier(plan, attempts, given)]);
  return { ...told, rescore: rescoreResult({ plan, earlier, now, before, after: input.attempts, judged, gone, left }) };
}

function recordsOf(plan: Plan, { attempts, states }: ReportInput, unjudged: number): NonNullable<Results["records"]> {
  const mine = attemptsOf(plan, attempts);
  return {
    states,
    runs: new Set(mine.map(({ attempt }) => attempt.intent.run)).size,
    attempts: mine.length,
    open: mine.filter(({ attempt }) => !attempt.end).length,
    unjudged,
  };
}

/** A report that cannot rank anything for want of verdicts has not done what it was asked to. */
function notSeen({ decision }: Results, missing: number, rescored: Rescored | null): string[] {
  if (missing === 0 || decision.leader !== null || rescored) return [];
  const counted = missing === 1 ? "a recorded image" : `${missing} recorded images`;
  return [`today's checks have not seen ${counted}, and nothing can be ranked without: \`report --rescore\` judges them`];
}

/** Whether the warning that some attempts have no verdict tells of nothing but the images that were told of already. */
function isExplained({ code, candidate }: Warning, { candidates }: Results, missing: readonly Mine[]): boolean {
  if (code !== "check-undetermined") return false;
  const count = missing.filter((each) => each.candidate === candidate).length;
  return count > 0 && candidates.find(({ id }) => id === candidate)?.undetermined === count;
}

type Mine = { readonly attempt: Attempt; readonly candidate: string; readonly asked: readonly string[] };

/** The attempts on the plan's candidates, pipelines and prompts. */
function attemptsOf(plan: Plan, attempts: readonly Attempt[]): Mine[] {
  const candidates = new Map(stagesOf(plan).map(({ key, id }) => [key, id]));
  const askedNow = askedOf(plan);
  return attempts.flatMap((attempt): Mine[] => {
    const candidate = candidates.get(attempt.intent.offer);
    const asked = askedNow(attempt);
    return candidate === undefined || asked.length === 0 ? [] : [{ attempt, candidate, asked }];
  });
}

function isUnjudged({ attempt: { end, verdicts }, asked }: Mine): boolean {
  return end?.sha256 !== undefined && asked.some((checks) => !verdicts.has(checks));
}

function judgedEarlier(plan: Plan, attempts: readonly Attempt[], given: ReadonlySet<string>): string[] {
  return attemptsOf(plan, attempts).flatMap(({ attempt: { intent }, asked }) =>
    asked.some((checks) => given.has(verdictName(intent.attempt, checks))) ? [intent.attempt] : [],
  );
}

/** Recorded images without a verdict of the checks of now, told for each candidate: those that are gone, and those that are there. */
function missingWarnings(missing: readonly Mine[], gone: ReadonlySet<string>): Warning[] {
  const isGone = ({ attempt }: Mine): boolean => gone.has(attempt.intent.attempt);
  const warning = (candidate: string, message: string): Warning => ({ code: "check-undetermined", candidate, message });
  return [
    ...countedBy(missing.filter(isGone)).map(([candidate, count]) =>
      warning(
        candidate,
        `${images(count)} on ${candidate} ${count === 1 ? "is" : "are"} gone from the state, so that today's checks cannot judge ` +
          `${count === 1 ? "it: it counts" : "them: they count"} as not judged`,
      ),
    ),
    ...countedBy(missing.filter((each) => !isGone(each))).map(([candidate, count]) =>
      warning(
        candidate,
        `today's checks have not seen ${images(count)} on ${candidate}, which ${count === 1 ? "counts" : "count"} as not judged: ` +
          `\`report --rescore\` (in a workflow \`rescore: true\`) judges them and generates nothing`,
      ),
    ),
  ];
}

function countedBy(attempts: readonly Mine[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { candidate } of attempts) counts.set(candidate, (counts.get(candidate) ?? 0) + 1);
  return [...counts];
}

function images(count: number): string {
  return `${count} recorded image${count === 1 ? "" : "s"}`;
}

/** A report buys no image; its checks may have cost something. */
function spendOf(
  { spend: { checksUnknownUsd: _unknown, ...spend } }: Results,
  attempts: readonly Attempt[],
  run: string,
): Results["spend"] {
  const told = attempts.flatMap(({ verdicts }) => [...verdicts.values()].filter((verdict) => verdict.run === run && run !== ""));
  return {
    ...spend,
    checksUsd: formatUsd(sumUsd(told.map(({ checkUsd }) => checkUsd ?? 0n))),
    unknownUsd: formatUsd(sumUsd(told.map(({ checkUnknownUsd }) => checkUnknownUsd ?? 0n))),
  };
}
