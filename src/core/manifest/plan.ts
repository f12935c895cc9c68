import { parseUsd, timesInto, type Usd } from "../money.ts";
import { decisiveOf } from "../checks/identity.ts";
import { reserveFor, type CheckReserve } from "../checks/judge/cost.ts";
import { mergeChecks } from "../checks/merge.ts";
import type { Hash, Offer, PriceReading } from "../ports.ts";
import type { CheckRates } from "../statistics/errors.ts";
import { canonicalJson, type Json, type Objective } from "../terms.ts";
import { referencesIn } from "../checks/references.ts";
import type { Checks } from "./check-schema.ts";
import { planPipelines, type DraftChecks, type PlannedPipeline } from "./pipelines.ts";
import type { Candidate, Manifest, Prompt } from "./schema.ts";

/** A manifest with prices and identities worked out: what the engine runs and the report is computed from. */

export type PlannedPrompt = Prompt & {
  /** Identity of the text: attempts recorded under it count again. */
  readonly key: string;
  /** Identity of the checks: verdicts given under another one do not count. */
  readonly checksKey: string;
  /** What must be in the budget beside an attempt's own price, so that its image can be judged; absent when judging costs nothing. */
  readonly checkReserve?: CheckReserve;
};

export type PlannedCandidate = {
  readonly id: string;
  readonly provider: string;
  readonly offer: Offer;
  /** Identity of what is bought: provider, model, route and input as sent. */
  readonly key: string;
  readonly reading: PriceReading;
  readonly priceUsd: Usd | null;
  /** The worst case of one attempt, reserved before it is sent; null when nothing may be bought. */
  readonly reserveUsd: Usd | null;
  /** Most attempts on one prompt: M = max(1, floor(giveUpUsd / price)), and never over `retryCap`. */
  readonly cap: number;
  /** Most attempts in all, for a candidate whose price is unknown. */
  readonly maxAttempts: number | null;
  /** It finalizes drafts of pipelines, and is no candidate by itself. */
  readonly onlyInPipelines?: true;
};

/** How attempts are chosen. `pass`: each prompt is tried until it is usable or given up. */
export type Design =
  | { readonly kind: "pass" }
  | { readonly kind: "race" }
  | { readonly kind: "fixed"; readonly attemptsPerPrompt: number };

export type Plan = {
  readonly objective: Objective;
  readonly design: Design;
  readonly seed: number;
  readonly giveUpUsd: Usd | null;
  readonly giveUpIsDefault: boolean;
  readonly candidates: readonly PlannedCandidate[];
  readonly pipelines: readonly PlannedPipeline[];
  readonly prompts: readonly PlannedPrompt[];
  /** What checks cost is shown on its own only, and is no part of what an attempt costs in the figures. */
  readonly excludeCheckCost?: true;
  /** How often the checks err, where it is known: the manifest's `errorRates`, or what a calibration tells in their place. */
  readonly rates?: CheckRates;
};

/** A change in what the built-in checks compute makes earlier verdicts stale; counted up then. */
const CHECKS_VERSION = 1;
/** No amount of money ends the tries on a model that costs nothing: time does, after this many. */
const FREE_CAP = 20;
/** The default of giveUpUsd: three times the list price of the dearest candidate (DESIGN.md, section 2). */
const GIVE_UP_FACTOR = 3n;

/** The offer that a candidate of the manifest stands for, before prices are read. */
export function offerOf(candidate: Candidate): Offer {
  const { id, provider, model, route, input, price, crossCheck } = candidate;
  return {
    candidate: id,
    provider,
    model,
    ...(route === undefined ? {} : { route }),
    input,
    ...(price ? { price } : {}),
    ...(crossCheck ? { crossCheck } : {}),
  };
}

/** Everything that attempts are bought on: the candidates, and the finals of pipelines that begin from a draft. */
export function stagesOf({ candidates, pipelines }: Plan): readonly PlannedCandidate[] {
  return [...candidates, ...pipelines.flatMap(({ final, passField }) => (passField === null ? [] : [final]))];
}

/** The error allowed among the candidates alone: pipelines are compared by intervals of their own, for the other half. */
export function deltaAmongCandidates({ pipelines }: Plan, confidence: number): number {
  return (1 - confidence) / (pipelines.length > 0 ? 2 : 1);
}

/** What an attempt's image is judged by: the prompt's checks, and what pipelines ask of it as a draft. */
export function checksOn(plan: Plan, candidate: PlannedCandidate, prompt: PlannedPrompt): readonly DraftChecks[] {
  if (plan.pipelines.length === 0) return [prompt];
  const index = plan.prompts.indexOf(prompt);
  const asDraft = plan.pipelines.flatMap(({ draft, draftChecks }) => (draft.key === candidate.key ? [draftChecks[index]!] : []));
  return [prompt, ...asDraft].filter(({ checksKey }, at, all) => all.findIndex((other) => other.checksKey === checksKey) === at);
}

/** Works a plan out of a manifest, its prompts and the prices read for its candidates. */
export function makePlan(
  manifest: Manifest,
  prompts: readonly Prompt[],
  readings: readonly PriceReading[],
  simulated: boolean,
  hash: Hash,
): Plan {
  const priced = manifest.candidates.map((candidate) => {
    const reading = readings.find((each) => each.candidate === candidate.id);
    if (!reading) throw new Error(`no price reading for ${candidate.id}`);
    return { candidate, reading };
  });
  const stated = manifest.sampling.giveUpUsd === undefined ? null : parseUsd(manifest.sampling.giveUpUsd);
  const giveUpUsd = stated ?? threeTimesTheDearest(readings.map(({ quote }) => quote?.usd ?? null));
  const candidateKeys = counted();
  const promptKeys = counted();
  const planned = priced.map(({ candidate, reading }): PlannedCandidate => {
    const sent = reading.quote?.input ?? reading.input;
    const offer = { ...offerOf(candidate), ...(sent ? { input: sent } : {}) };
    const identity: Json = {
      provider: candidate.provider,
      model: offer.model,
      route: offer.route ?? "",
      input: offer.input,
      simulated,
    };
    return {
      ...terms(candidate, reading, giveUpUsd, manifest.sampling.retryCap),
      offer,
      key: candidateKeys(hash(canonicalJson(identity))),
    };
  });
  const plannedPrompts = prompts.map((prompt): PlannedPrompt => ({
    ...prompt,
    key: promptKeys(hash(prompt.text)),
    checksKey: checksKeyOf(prompt.checks, hash, prompt.references),
    ...reserveFor(prompt.checks),
  }));
  return {
    objective: manifest.sampling.objective,
    design: designOf(manifest),
    seed: manifest.sampling.seed,
    giveUpUsd,
    giveUpIsDefault: stated === null,
    ...(manifest.includeCheckCost ? {} : { excludeCheckCost: true as const }),
    candidates: planned,
    pipelines: planPipelines(manifest, { candidates: planned, prompts: plannedPrompts, hash }),
    prompts: plannedPrompts,
    ...(manifest.errorRates ? { rates: { source: "manifest", ...manifest.errorRates } } : {}),
  };
}

function terms(
  candidate: Candidate,
  reading: PriceReading,
  giveUpUsd: Usd | null,
  retryCap: number | undefined,
): Omit<PlannedCandidate, "offer" | "key"> {
  const priceUsd = reading.quote?.usd ?? null;
  const allowed = priceUsd === null ? candidate.whenPriceUnknown : undefined;
  const reserveUsd = priceUsd ?? (allowed ? parseUsd(allowed.reserveUsd) : null);
  return {
    id: candidate.id,
    provider: candidate.provider,
    reading,
    priceUsd,
    reserveUsd,
    cap: attemptCap(reserveUsd, giveUpUsd, retryCap),
    maxAttempts: allowed?.maxAttempts ?? null,
    ...(candidate.onlyInPipelines ? { onlyInPipelines: true } : {}),
  };
}

function designOf({ sampling: { design, attemptsPerPrompt = 1, objective } }: Manifest): Design {
  if (design === "fixed") return { kind: "fixed", attemptsPerPrompt };
  return { kind: objective === "any-image" ? "race" : "pass" };
}

/**
 * The same plan with other prices for one image: what a candidate's attempts would have cost then, and how many a picture was worth.
 *
 * @param priceOf the price of each candidate, null when it was not known
 */
export function planAtPrices(plan: Plan, manifest: Manifest, priceOf: (candidate: PlannedCandidate) => Usd | null): Plan {
  const prices = plan.candidates.map(priceOf);
  const giveUpUsd = plan.giveUpIsDefault ? threeTimesTheDearest(prices) : plan.giveUpUsd;
  const candidates = plan.candidates.map((candidate, index) => {
    const priceUsd = prices[index] ?? null;
    return { ...candidate, priceUsd, cap: attemptCap(priceUsd ?? candidate.reserveUsd, giveUpUsd, manifest.sampling.retryCap) };
  });
  return { ...plan, giveUpUsd, candidates, pipelines: atPricesOf(plan, candidates) };
}

function atPricesOf(plan: Plan, candidates: readonly PlannedCandidate[]): PlannedPipeline[] {
  return plan.pipelines.map((pipeline, index) => {
    const [draft, final] = [pipeline.draft, pipeline.final].map((stage) => {
      const at = plan.candidates.findIndex(({ reading }) => reading === stage.reading);
      const { priceUsd, cap } = candidates[at]!;
      return { ...stage, priceUsd, cap };
    });
    return { ...plan.pipelines[index]!, draft: draft!, final: final! };
  });
}

/** M = max(1, floor(giveUpUsd / price)), and never over `retryCap`; a whole number that JSON can hold. */
export function attemptCap(price: Usd | null, giveUpUsd: Usd | null, retryCap: number | undefined): number {
  if (price === 0n) return Math.min(FREE_CAP, retryCap ?? Infinity);
  const byMoney = price === null || giveUpUsd === null ? 1 : Math.max(1, timesInto(price, giveUpUsd));
  return Math.min(byMoney, retryCap ?? Infinity, Number.MAX_SAFE_INTEGER);
}

function threeTimesTheDearest(prices: readonly (Usd | null)[]): Usd | null {
  const known = prices.filter((price) => price !== null);
  return known.length === 0 ? null : GIVE_UP_FACTOR * known.reduce((most, price) => (price > most ? price : most));
}

/** Makes equal identities differ by the order in which they come, so that a text that stands twice is two pictures. */
function counted(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  };
}

/**
 * Identity of a list of checks: what was judged under another one does not count. A reference that changed is another one.
 *
 * @param references reference images with the hashes of their bytes, those that the checks name among them
 */
export function checksKeyOf(checks: Checks, hash: Hash, references?: Prompt["references"]): string {
  const own = { version: CHECKS_VERSION, checks: decisiveOf(checks) as unknown as Json };
  const named = references ? referencesIn(checks).map(({ file }) => references[file] ?? "") : [];
  return hash(canonicalJson(named.length > 0 ? { ...own, references: named } : own));
}

/** The checks of one prompt: the manifest's and its own, or its own alone where they say `replace`; its judges inherit what they leave out. */
export function checksFor(manifest: Manifest, own: Checks = []): Checks {
  return mergeChecks(manifest.check, own);
}
