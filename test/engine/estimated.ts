import { addedCost, NO_COST } from "../../src/core/checks/cost.ts";
import type { Checker } from "../../src/core/checks/port.ts";
import { checkedUsd, committedUsd, type Attempt } from "../../src/core/ledger/fold.ts";
import { deltaAmongCandidates, makePlan, type Plan } from "../../src/core/manifest/plan.ts";
import { manifestSchema, type Manifest } from "../../src/core/manifest/schema.ts";
import { formatUsd, parseUsd, sumUsd, usdToNumber, type Usd } from "../../src/core/money.ts";
import type { PriceReading } from "../../src/core/ports.ts";
import { flatTariff } from "../../src/core/pricing/tariff.ts";
import { computeResults, standing } from "../../src/core/report/compute.ts";
import { forecast } from "../../src/core/report/forecast.ts";
import type { Results } from "../../src/core/report/results.ts";
import { fixedBatch, type Chooser } from "../../src/engine/next.ts";
import { passChooser } from "../../src/engine/passes.ts";
import { withPipelines } from "../../src/engine/pipelines.ts";
import { provenCost } from "../../src/engine/proven.ts";
import { raceChooser } from "../../src/engine/race.ts";
import { runEngine } from "../../src/engine/run.ts";
import { FACTS } from "../core/report/records.ts";
import { chance, createBooks, createDisk, createWorld, hash, ledgerOf, type Disk, type Fate } from "./world.ts";

/** A manifest that is estimated, and then run through the real engine on a provider in process. */

export type Case = {
  /** By candidate; null for an unknown price, of which three attempts at $0.01 are allowed. */
  readonly prices: Readonly<Record<string, string | null>>;
  readonly onlyInPipelines?: readonly string[];
  readonly pipelines?: readonly Record<string, unknown>[];
  readonly prompts: number;
  readonly sampling?: Record<string, unknown>;
  readonly budget: string;
  /** What asking the judge once costs at most; it is asked up to four times. */
  readonly judgeUsd?: string;
};

export type Luck = {
  /** The chance of a usable image. */
  readonly rate: (model: string, prompt: string) => number;
  /** The share of attempts that go wrong in each way. */
  readonly undetermined?: number;
  /** A model whose images no check can judge, or `draftCheck`: no image can be judged as a draft, by checks with a `minWidth`. */
  readonly undeterminedOn?: string;
  readonly failed?: number;
  readonly rejected?: number;
  readonly label: string;
};

export type Told = NonNullable<Results["estimate"]>;

const ASKINGS = 4;
const MOST_ATTEMPTS = 3_000;

export function planOf(given: Case): { readonly plan: Plan; readonly manifest: Manifest } {
  const { prices, onlyInPipelines = [], pipelines = [], prompts, sampling = {}, judgeUsd } = given;
  const manifest = manifestSchema.parse({
    version: 1,
    candidates: Object.entries(prices).map(([id, price]) => ({
      id,
      provider: "hiapi",
      model: id,
      ...(onlyInPipelines.includes(id) ? { onlyInPipelines: true } : {}),
      ...(price === null ? { whenPriceUnknown: { maxAttempts: 3, reserveUsd: "0.01" } } : {}),
    })),
    prompts: Array.from({ length: prompts }, (_, i) => ({ id: `p${i}`, prompt: `picture ${i}` })),
    pipelines,
    sampling,
  });
  const readings = Object.entries(prices).map(([candidate, usd]): PriceReading => {
    const base = { candidate, source: "test", readAt: "2026-01-01T00:00:00Z" };
    if (usd === null) return { ...base, quote: null, problem: { code: "price-unknown", message: "unknown" } };
    return { ...base, quote: { ...base, usd: parseUsd(usd)!, grade: "list", tariff: flatTariff(usd), input: {} } };
  });
  const texts = manifest.prompts.flatMap((each) =>
    "prompt" in each ? [{ id: each.id, text: each.prompt, weight: 1, checks: [] }] : [],
  );
  const plain = makePlan(manifest, texts, readings, false, hash);
  if (judgeUsd === undefined) return { plan: plain, manifest };
  const onceUsd = parseUsd(judgeUsd)!;
  const checkReserve = { onceUsd, mostUsd: onceUsd * BigInt(ASKINGS) };
  const judged = plain.prompts.map((prompt) => ({ ...prompt, checkReserve }));
  const stages = plain.pipelines.map((pipeline) => ({
    ...pipeline,
    draftChecks: pipeline.draftChecks.map((checks) => ({ ...checks, checkReserve })),
  }));
  return { plan: { ...plain, prompts: judged, pipelines: stages }, manifest };
}

/** As `measure` does it. */
function chooserFor(plan: Plan, manifest: Manifest, now: () => number): Chooser {
  const { confidence, indifference, minCoverage } = manifest.sampling;
  const delta = deltaAmongCandidates(plan, confidence);
  const alone = (among: Plan): Chooser =>
    plan.design.kind === "fixed"
      ? fixedBatch(among, plan.design.attemptsPerPrompt)
      : plan.design.kind === "race"
        ? raceChooser(among, { delta, indifference })
        : passChooser(among, { delta, indifference, minCoverage });
  return withPipelines(plan, alone(plan), {
    now,
    provenUsd: provenCost(plan, { delta, minCoverage }),
    standing: (attempts) => standing(manifest, plan, attempts, "r"),
    candidates: () => alone({ ...plan, pipelines: [] }),
  });
}

/** As `estimate` does it. */
export function estimateOf(given: Case, attempts: readonly Attempt[] = []): Told {
  const { plan, manifest } = planOf(given);
  const budgetUsd = parseUsd(given.budget)!;
  const { confidence, indifference, minCoverage } = manifest.sampling;
  const { candidates } = computeResults({ ...FACTS, run: "", budgetUsd }, manifest, plan, attempts);
  return forecast(
    plan,
    candidates,
    budgetUsd,
    { delta: deltaAmongCandidates(plan, confidence), indifference, minCoverage },
    attempts,
  );
}

export type Ran = { readonly spent: Usd; readonly usd: number; readonly per: Record<string, number>; readonly disk: Disk };

/** One run; everything that may have been charged counts. */
export async function runOf(given: Case, luck: Luck, { run = "r", disk = createDisk() } = {}): Promise<Ran> {
  const { plan, manifest } = planOf(given);
  const books = createBooks(given.prices);
  const fateOf = (model: string, prompt: string, number: number): Fate => {
    const at = (what: string): number => chance(`${luck.label} ${run} ${what} ${model} ${prompt} ${number}`);
    if (at("rejected") < (luck.rejected ?? 0)) return { submit: "rejected" };
    if (at("failed") < (luck.failed ?? 0)) return { end: at("how") < 0.5 ? "failed" : "empty" };
    if (luck.undeterminedOn === model) return { verdict: "undetermined" };
    if (at("undetermined") < (luck.undetermined ?? 0)) return { verdict: "undetermined" };
    return { verdict: at("usable") < luck.rate(model, prompt) ? "usable" : "rejected" };
  };
  let sent = 0;
  const onSubmit = (): void => {
    if (++sent > MOST_ATTEMPTS) throw new Error("the run does not come to its end");
  };
  const world = createWorld({ books, disk, fateOf, onSubmit });
  const able = luck.undeterminedOn === "draftCheck" ? unableToDraft(world.checker) : world.checker;
  const checker = given.judgeUsd === undefined ? able : costly(able, parseUsd(given.judgeUsd)!, luck.label);
  // A final's request names the pipeline's stage, whose luck is its own.
  const provider = { ...world.provider, compose: composed };
  const budgetUsd = parseUsd(given.budget)!;
  const choose = chooserFor(plan, manifest, () => world.clock.now());
  const input = { run, plan, ledger: ledgerOf(disk), budgetUsd, concurrency: 8, timeoutMs: 60_000, choose };
  const { attempts } = await world.clock.run(runEngine({ ...world, checker, provider }, input));
  const mine = attempts.filter(({ intent }) => intent.run === run);
  const spent = sumUsd([...mine.map(committedUsd), ...attempts.map((attempt) => checkedUsd(attempt, run))]);
  const per: Record<string, number> = {};
  for (const { intent } of mine) per[intent.candidate] = (per[intent.candidate] ?? 0) + 1;
  return { spent, usd: usdToNumber(spent), per, disk };
}

const composed = (offer: { readonly candidate: string }, prompt: string): string =>
  JSON.stringify({ model: offer.candidate, prompt });

function unableToDraft(checker: Checker): Checker {
  return {
    ...checker,
    check: async (file, checks, subject) =>
      JSON.stringify(checks).includes("minWidth")
        ? { verdict: "undetermined", failures: [], facts: null }
        : checker.check(file, checks, subject),
  };
}

/** Asks its judge one to four times, at up to its worst case each. */
function costly(checker: Checker, worst: Usd, label: string): Checker {
  return {
    ...checker,
    check: async (file, checks, subject) => {
      let cost = NO_COST;
      const askings = 1 + Math.floor(ASKINGS * chance(`${label} askings ${file}`));
      for (let asking = 0; asking < askings; asking++) {
        if (!(await subject.purse.reserve(worst)))
          return { verdict: "undetermined", failures: [], facts: null, cost, unfinished: { reason: "budget" } };
        const usd = chance(`${label} dear ${file}`) < 0.5 ? worst : worst / 3n;
        subject.purse.release(worst - usd);
        cost = addedCost(cost, { ...NO_COST, usd });
      }
      return { ...(await checker.check(file, checks, subject)), cost };
    },
  };
}

export const told = (given: Case, { spent }: Ran, estimate: Told): string =>
  `${JSON.stringify(given)}\nestimated ${JSON.stringify(estimate)}\nspent ${formatUsd(spent)}`;
